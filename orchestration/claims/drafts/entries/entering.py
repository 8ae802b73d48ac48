"""Which word of a clause tells of craft in a zone: each kind of zone asks for another."""

from collections.abc import Callable, Mapping, Sequence

from orchestration.claims.mentions.zones import Zone
from orchestration.claims.sentences.clauses import Clause
from orchestration.claims.sentences.leading import PRESENCE
from orchestration.claims.sentences.scene import Scene
from orchestration.claims.text.triggers import Trigger

_SOVEREIGN = ("airspace", "waters", "border")
"""Kinds of zones which a state lets others into."""
TELLING = ("entry", "violation", "incursion", "detection", "dispatch", "flight", "response", PRESENCE)
"""Roles of words that tell of craft in a zone."""
_OVER_REACH = 3
"""Tokens between a word of flying over and the land that is flown over."""
_AROUND_ZONE = 40
"""Tokens between a zone and the word that tells of craft in it."""
_ENTERING: Mapping[str, Sequence[str]] = {
    "waters": ("entry", "incursion", "violation", "detection", PRESENCE),
    "no_fly": ("entry", "violation", "incursion", PRESENCE),
    "median_line": ("entry", PRESENCE),
    "adiz": TELLING,
}
"""Roles of words that tell of coming into the kinds of zones that are entered ..."""
_INSIDE = ("waters", "adiz")
"""... in some of which something has to be said to be."""


def entering_trigger(scene: Scene, clause: Clause, zone: Zone, telling: Sequence[Trigger]) -> Trigger | None:
    """The word that tells of craft in a zone, as each kind of zone asks for it."""
    space = scene.space(zone)
    if space.international or scene.grammar.telling.is_denied(scene, clause, zone.first):
        return None
    if zone.kind in _SOVEREIGN:
        telling = [t for t in telling if "welcomed" not in scene.doubts(clause, t)]
    if zone.kind == "airspace":
        return next((t for t in telling if _violates(scene, zone, t)), None)
    near = [t for t in telling if abs(t.first - zone.first) <= _AROUND_ZONE]
    if zone.kind in _CROSSED:
        return next((t for t in near if _CROSSED[zone.kind](scene, zone, t)), None)
    near = [t for t in near if t.role in _ENTERING[zone.kind]]
    if zone.kind in _INSIDE and not space.inside:
        return None
    if zone.kind in ("waters", "no_fly"):
        return next(iter(near), None)
    return min(near, key=lambda t: abs(t.first - zone.first), default=None)


def _violates(scene: Scene, zone: Zone, trigger: Trigger) -> bool:
    """Whether a word tells of a breach of airspace: one that says so, or an entry into what is somebody's."""
    if scene.says(trigger, scene.language.drafts.leaving):
        return False
    if trigger.role == "violation":
        return True
    owned = zone.country is not None or scene.space(zone).sovereign
    entering = owned and trigger.role in ("entry", "incursion", PRESENCE)
    return entering and scene.grammar.placing.crossing(scene, zone, trigger).entered


def _flies_over(scene: Scene, zone: Zone, trigger: Trigger) -> bool:
    """'Overflew Farmakonisi', 'flew over southern Lebanon': a word of flying over, with the land right behind it."""
    words = scene.language.drafts
    over = trigger.role == "entry" or scene.says(trigger, words.flying)
    leaves = scene.says(trigger, words.leaving)
    return over and not leaves and 0 <= zone.first - trigger.last <= _OVER_REACH


def _crosses(scene: Scene, zone: Zone, trigger: Trigger) -> bool:
    """'came over the border', 'drifted into Moldova': a word of entry, with the border right behind it."""
    comes = trigger.role in ("entry", PRESENCE) and not scene.says(trigger, scene.language.drafts.leaving)
    return comes and scene.grammar.placing.crossing(scene, zone, trigger).entered


_CROSSED: Mapping[str, Callable[[Scene, Zone, Trigger], bool]] = {"border": _crosses, "overflown": _flies_over}
"""Kinds of zones that stand behind the word that tells of coming there."""
