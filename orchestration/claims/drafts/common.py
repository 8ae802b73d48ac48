"""What the drafting of all incidents shares: asserted triggers, the craft of a clause, an empty draft."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from orchestration.claims.craft.groups import Craft, Owned
from orchestration.claims.drafts.draft import Draft
from orchestration.claims.drafts.evidence import Evidence
from orchestration.claims.model import Group
from orchestration.claims.sentences.clauses import Clause
from orchestration.claims.sentences.ownership import Ownership
from orchestration.claims.sentences.parties import Party
from orchestration.claims.sentences.scene import Scene
from orchestration.claims.sentences.telling import Doubt
from orchestration.claims.text.triggers import Trigger

CAUSES: frozenset[Group] = frozenset({"presence", "patrol", "violation", "incursion"})
"""Groups of events that a scramble may answer."""


MEETINGS = frozenset({"intercept", "escort"})
"""Triggers of craft met by others; an escort may be of one's own."""
ANSWERABLE: frozenset[Group] = CAUSES | {"scramble"}
"""Groups of events after which fighters go up."""
_NOT_ASSERTED: frozenset[Doubt] = frozenset({"denied", "supposed", "shown", "other_sense", "yardstick"})


def new_draft(scene: Scene, clause: Clause, trigger: Trigger, event_type: str, group: Group) -> Draft:
    """An incident of a type that a trigger speaks of, with nothing but its place in the text."""
    return Draft(
        "incident", event_type, group, trigger.name, scene.sentence.index,
        scene.tokens[trigger.first].start, scene.tokens[trigger.last - 1].end,
        clause.first, clause.last, opener=clause.opener,
    )  # fmt: skip


def asserted(scene: Scene, clause: Clause, roles: Sequence[str]) -> list[Trigger]:
    """Triggers of the roles that the clause asserts: not negated, not supposed, no play, no other sense."""
    return [t for t in clause.triggers if t.role in roles and scene.doubts(clause, t).isdisjoint(_NOT_ASSERTED)]


def occurred(scene: Scene, clause: Clause, roles: Sequence[str]) -> list[Trigger]:
    """The asserted ones of what is not to come: a drill is announced, an incident is only threatened."""
    return [t for t in asserted(scene, clause, roles) if "foretold" not in scene.doubts(clause, t)]


def countries_of(scene: Scene, parts: Iterable[Party], ownership: Ownership) -> dict[str, Evidence]:
    """Countries of those who play a part, by name or force or as owners of the craft, each by the rule of grammar."""
    found: dict[str, Evidence] = {}
    for party in parts:
        named = party.named
        if isinstance(named, Craft):
            operator = ownership.owned(scene, named).operator
            for country in (operator,) if operator else named.operators:
                if country not in found:
                    found[country] = Evidence(party.rule, *ownership.said_at(named, country))
        else:
            for country in named.countries:
                found.setdefault(country, Evidence(party.rule, *scene.span(named.first, named.last)))
    return found


def owners_of(crafts: Iterable[Owned], ownership: Ownership, rule: str = "craft_owner") -> dict[str, Evidence]:
    """Whose craft these are, each country once, those of a joint count among them."""
    found: dict[str, Evidence] = {}
    for owned in crafts:
        for country in (owned.operator,) if owned.operator else owned.craft.operators:
            if country not in found:
                found[country] = Evidence(rule, *ownership.said_at(owned.craft, country))
    return found


def named_in(scene: Scene, countries: Iterable[str], rule: str, first: int = 0) -> dict[str, Evidence]:
    """Countries that a sentence names, where it does so first (from a token on, if there); no others."""
    return {c: Evidence(rule, *at) for c in countries if (at := scene.named_at(c, first)) is not None}


def only_foe(country: str | None, ownership: Ownership) -> dict[str, Evidence]:
    """The one country of the text that another one meets there as foreign, if there is just one."""
    foes = ownership.met_here(country) if country is not None else []
    return {foe: Evidence("only_foe_named", *ownership.mentioned[foe]) for foe in foes}


def again(countries: Mapping[str, Evidence], rule: str) -> dict[str, Evidence]:
    """Countries told of before, as another rule takes them up."""
    return {country: evidence.by(rule) for country, evidence in countries.items()}


def rules_of(scene: Scene, clause: Clause, trigger: Trigger, ownership: Ownership) -> dict[str, Evidence]:
    """Each country that plays a part in what a trigger tells, by the rule that says so: who does it first."""
    told = scene.parties(clause, trigger)
    return countries_of(scene, (*told.acting, *told.faced), ownership)


def is_practice(scene: Scene, clause: Clause, trigger: Trigger) -> bool:
    """'Japanese scrambles against such patrols follow a script', 'overflights in 2003 and 2004': several, of no day."""
    if not scene.says(trigger, scene.language.drafts.practices):
        return False
    dates = [d for d in scene.dates if clause.holds(scene.token_of(d.start))]
    yearly = any(d.span and d.span.precision == "year" and scene.token_of(d.start) > trigger.first for d in dates)
    return yearly or all(d.role == "year_frame" for d in dates)


def crafts_of(scene: Scene, clause: Clause, ownership: Ownership, keep: Callable[[Owned], bool]) -> list[Owned]:
    """The craft of a clause with their operators, as far as `keep` says."""
    owned = [ownership.owned(scene, c) for c in scene.crafts if clause.holds(c.head)]
    return [o for o in owned if keep(o)]


def fights(owned: Owned, ownership: Ownership) -> bool:
    """Whether craft are fighters."""
    return ownership.lexicon.fights(owned.craft.value)
