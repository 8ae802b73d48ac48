"""What a sentence without an event of its own adds to the one just told: who takes part, with what aircraft."""

from collections.abc import Sequence

from orchestration.claims.drafts import Draft, Owned
from orchestration.claims.ownership import Ownership, actors
from orchestration.claims.scene import Scene

_FAR = 4
"""Sentences over which a list of participants still belongs to the event before it."""
_NEAR = 3
"""Sentences over which aircraft that are merely named do."""
_ROLL_CALL = 4
"""Nations named in one sentence that make it a list of participants."""
_BACKGROUND = ("trade", "habitual", "display", "history")
_TAKING_PART = frozenset("part participate participated participating participants attended joined".split())


def continue_event(scene: Scene, told: Sequence[Draft], ownership: Ownership) -> None:
    """Add, in place, the craft and nations that a sentence lists to the event of the article that can hold them."""
    if not told or any(scene.has(c) for c in _BACKGROUND):
        return
    owned = [ownership.owned(scene, c) for c in scene.crafts]
    event = next((e for e in reversed(told) if _could_hold(owned, e, ownership)), None)
    if event is None or _is_past(scene, event):
        return
    distance = scene.sentence.index - max(event.last_scene, event.scene)
    listing = scene.has("participation")
    named = any(o.craft.named for o in owned)
    if distance > _FAR or not (listing or (named and distance <= _NEAR)):
        return
    if scene.has("hypothetical") and event.status != "planned" and not listing:
        return
    words = set(scene.words(scene.sentence.first, scene.sentence.last))
    nations = [n for n in scene.nations if n.form == "name"]
    if event.kind == "drill" and ((listing and _TAKING_PART & words) or len(nations) >= _ROLL_CALL):
        _join(event, actors(scene, scene.sentence.first, scene.sentence.last), ownership)
    if not owned:
        return
    event.last_scene = scene.sentence.index
    event.scenes.add(scene.sentence.index)
    if event.kind == "drill":
        event.crafts.extend(owned)
        _join(event, [o.operator for o in owned if o.operator], ownership)
    elif event.group == "scramble":
        event.crafts.extend(o for o in owned if o.operator in event.countries or o.operator is None)
    elif event.group in ("presence", "violation"):
        sole = event.countries[0] if len(event.countries) == 1 else None
        event.crafts.extend(
            Owned(o.craft, o.operator or sole, o.rule)
            for o in owned
            if o.operator is None or o.operator in event.countries
        )


def _join(event: Draft, countries: Sequence[str], ownership: Ownership) -> None:
    sides = {ownership.side(c) for c in event.countries}
    event.countries.extend(
        c for c in dict.fromkeys(countries) if c not in event.countries and (not sides or ownership.side(c) in sides)
    )


def _is_past(scene: Scene, event: Draft) -> bool:
    """Whether the sentence speaks of another, earlier time than the event's."""
    spans = [d.span for d in scene.dates if d.span and d.role in ("when", "from", "since")]
    return event.span is not None and any((s.hi or s.lo) < event.span.lo for s in spans)


def _could_hold(owned: Sequence[Owned], event: Draft, ownership: Ownership) -> bool:
    """Whether craft named later may belong to an event: they are of a side that takes part in it."""
    sides = {ownership.side(c) for c in event.countries}
    return not sides or all(o.operator is None or ownership.side(o.operator) in sides for o in owned)
