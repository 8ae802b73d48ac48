"""Drafts of military activity: foreign craft near a territory, or passing where another state claims the sea."""

from collections.abc import Sequence

from orchestration.claims.craft.groups import Owned
from orchestration.claims.drafts.common import asserted, crafts_of, new_draft
from orchestration.claims.drafts.draft import Draft
from orchestration.claims.sentences.clauses import Clause
from orchestration.claims.sentences.ownership import Ownership, actors
from orchestration.claims.sentences.scene import Scene

_EXPANSES = frozenset({"sea", "strait", "channel", "ocean", "island", "islands", "shoal", "gulf"})
"""Kinds of places that are seas, or lie in them."""


def activity(scene: Scene, clause: Clause, ownership: Ownership, told: Sequence[Draft]) -> Draft | None:
    """Foreign aircraft or ships near a territory, as ministries' bulletins tell; or on passage through claimed seas."""
    seen = asserted(scene, clause, ("detection", "entry", "dispatch", "incursion", "response", "flight"))
    if not seen:
        return None
    crafts = [o for o in crafts_of(scene, clause, ownership, lambda o: True) if _is_new(o, told)]
    if all(_is_told(o, told) for o in crafts):
        return None
    counted = [o for o in crafts if o.craft.count is not None or o.craft.named or o.craft.name or o.operator]
    if not counted:
        return None
    territory = _near(scene, clause)
    series = next((d for d in reversed(told) if d.event_type == "military_activity"), None)
    if not territory and series is not None and any(d.role in ("event_day", "statement_day") for d in scene.dates):
        near: list[str | None] = [*series.places[:1]] or [None]
        territory = [(place, country) for place in near for country in series.targets[:1]]
        crafts = [
            Owned(o.craft, o.operator or series.countries[0], "series") for o in crafts if len(series.countries) == 1
        ]
        counted = [o for o in crafts if o.craft.count is not None or o.craft.named]
    operators = list(dict.fromkeys(o.operator for o in counted if o.operator))
    if not operators and len({c for _, c in territory if c}) == 1:
        foes = ownership.met_here(next(c for _, c in territory if c))
        crafts = [ownership.given(o, foes) for o in crafts]
        operators = [*foes[:1]]
        counted = crafts
    observers = actors(scene, scene.sentence.first, scene.sentence.last)
    homeland = _speaks_of_homeland(scene, clause)
    facing = [c for _, c in territory if c] + [c for c in observers if territory or homeland]
    targets = [c for c in dict.fromkeys(facing) if any(ownership.foreign(o, c) for o in operators)]
    passage = _passage(scene, clause, operators, ownership)
    if passage is not None:
        targets = targets or [passage]
    if not operators or not targets or not (territory or homeland):
        return None
    foreign = [o for o in operators if ownership.foreign(o, targets[0])]
    if not foreign or (passage is None and all(ownership.side(o) == "us_allied" for o in foreign)):
        return None
    trigger = seen[0]
    approach = bool(scene.language.drafts.approaching & set(scene.words(clause.first, clause.last)))
    if trigger.role == "response" and not _ships_watched(foreign, counted):
        return None
    expanse = any(p.detail in _EXPANSES for p in scene.places if clause.holds(p.first))
    if trigger.role != "detection" and series is None and not approach and not (trigger.role == "entry" and expanse):
        return None
    if trigger.role == "flight" and (not expanse or len(foreign) > 1):
        return None
    bombers = any(ownership.lexicon.roles.get(o.craft.value) == "bomber" for o in counted)
    if passage is not None and (len(operators) > 1 or bombers):
        return None
    draft = new_draft(scene, clause, trigger, "military_activity", "presence")
    draft.countries = foreign
    draft.targets = targets[:1]
    draft.crafts = [o for o in crafts if o.operator in foreign or o.operator is None]
    draft.places = [p for p, _ in territory if p]
    if homeland and not draft.places:
        draft.places = [p for p in [ownership.country_place(targets[0])] if p]
    return draft


def _is_told(owned: Owned, told: Sequence[Draft]) -> bool:
    """Whether uncounted craft of no type may be those of whose presence the text just told."""
    if owned.craft.count is not None or owned.craft.named:
        return False
    return any(d.group == "presence" and owned.operator in d.countries for d in told[-2:])


def _is_new(owned: Owned, told: Sequence[Draft]) -> bool:
    """Whether craft are told of, not pointed back to: 'the Chinese carrier Shandong' may be news."""
    known = any(owned.operator in d.countries for d in told)
    return not owned.craft.definite or bool(owned.craft.name) or (bool(owned.craft.operators) and not known)


def _ships_watched(foreign: Sequence[str], counted: Sequence[Owned]) -> bool:
    """A ship that is shadowed is an activity near a coast; aircraft that are shadowed are intercepted."""
    theirs = [o for o in counted if o.operator in foreign]
    return bool(theirs) and all(o.craft.category == "vessel" for o in theirs)


def _passage(scene: Scene, clause: Clause, operators: Sequence[str], ownership: Ownership) -> str | None:
    """The claimant of a strait or sea that craft of the other side pass through (contested.csv)."""
    if not scene.language.drafts.passing & set(scene.words(clause.first, clause.last)):
        return None
    for place in scene.places:
        claimant = ownership.lexicon.contested.get(place.value)
        if claimant and clause.holds(place.first) and any(ownership.foreign(o, claimant) for o in operators):
            return claimant
    return None


def _speaks_of_homeland(scene: Scene, clause: Clause) -> bool:
    """'around the country', 'near the island': the territory of who reports it."""
    return scene.language.drafts.homeland.find(scene.words(clause.first, clause.last)) is not None


def _near(scene: Scene, clause: Clause) -> list[tuple[str | None, str | None]]:
    """Places and countries that something is said to be near, around or off."""
    found: list[tuple[str | None, str | None]] = []
    for place in scene.places:
        if clause.holds(place.first) and place.first > scene.sentence.first and place.detail != "base":
            found.append((place.value, place.country))
    for nation in scene.nations:
        near = scene.language.drafts.near & set(scene.words(nation.first - 1, nation.first))
        if near and clause.holds(nation.first) and nation.form == "name":
            found.append((None, nation.countries[0]))
    return found
