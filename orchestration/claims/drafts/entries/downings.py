"""Drafts of craft that a state brings down: they had come over its land, which the shot alone may tell of."""

from dataclasses import replace

from orchestration.claims.craft.groups import Owned, in_role
from orchestration.claims.drafts.common import countries_of, new_draft, occurred, owners_of
from orchestration.claims.drafts.draft import Countries, Draft
from orchestration.claims.drafts.evidence import Evidence
from orchestration.claims.drafts.sides import playing
from orchestration.claims.lexicon.places import OPEN_SEAS
from orchestration.claims.sentences.clauses import Clause
from orchestration.claims.sentences.ownership import Ownership
from orchestration.claims.sentences.scene import Scene
from orchestration.claims.text.triggers import Trigger

_FEW = 3
"""Craft at most that are brought down where there is no war."""


def downings(scene: Scene, clause: Clause, ownership: Ownership) -> list[Draft]:
    """'The Pakistan Army shot down an Indian drone': whose craft it was came over the land of who shot.

    None in a war, where neither is known, or over a sea.
    """
    trigger = next(iter(occurred(scene, clause, ("downing",))), None)
    if trigger is None or scene.has("fighting") or scene.has("history"):
        return []
    aircraft = [ownership.owned(scene, c) for c in scene.crafts if c.category != "vessel"]
    told = scene.parties(clause, trigger)
    fallen = [o for o in playing(aircraft, told.faced) if o.craft.count is None or o.craft.count <= _FEW]
    owners = owners_of(fallen, ownership)
    shooting = countries_of(scene, told.acting, ownership) or _where_it_fell(scene, clause, trigger) or _telling(scene)
    shooting = {c: said for c, said in shooting.items() if any(ownership.foreign(o, c) for o in owners)}
    if len(owners) != 1 or len(shooting) != 1 or _is_at_war(owners, shooting, ownership) or _is_abroad(scene, clause):
        return []
    return [_entry(scene, clause, trigger, owners, shooting, fallen)]


def _entry(
    scene: Scene, clause: Clause, trigger: Trigger, owners: Countries, shooting: Countries, fallen: list[Owned]
) -> Draft:
    draft = new_draft(scene, clause, trigger, "airspace_violation", "violation")
    return replace(draft, countries=owners, targets=shooting, crafts=in_role("actor", fallen), needs_date=True)


def _where_it_fell(scene: Scene, clause: Clause, trigger: Trigger) -> Countries:
    """'An Indian drone was shot down in Rawalakot': over whose land, where nobody is said to have shot."""
    behind = (p for p in scene.places if trigger.last <= p.first < clause.last and p.country)
    return {p.country: Evidence("owner_of_place", p.start, p.end) for p in behind if p.country}


def _telling(scene: Scene) -> Countries:
    """'Azerbaijan said that an Armenian drone had been shot down': who says so, where no land is named."""
    said = (n for n in scene.nations if scene.is_speaker(n.first))
    return {c: Evidence("speaker", *scene.span(n.first, n.last)) for n in said for c in n.countries}


def _is_at_war(owners: Countries, shooting: Countries, ownership: Ownership) -> bool:
    return any(frozenset((one, other)) in ownership.lexicon.at_war for one in owners for other in shooting)


def _is_abroad(scene: Scene, clause: Clause) -> bool:
    """'Over the Red Sea', 'over international waters': where nobody's land is."""
    at_sea = any(p.detail in OPEN_SEAS and clause.holds(p.first) for p in scene.places)
    return at_sea or not scene.language.drafts.international.isdisjoint(scene.words(clause.first, clause.last))
