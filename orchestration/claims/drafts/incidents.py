"""Drafts of incidents: lock-ons and unsafe manoeuvres; and what of a clause is a launch, an entry or a scramble."""

from collections.abc import Sequence
from dataclasses import replace

from orchestration.claims.craft.groups import Owned
from orchestration.claims.drafts.common import (
    again,
    countries_of,
    crafts_of,
    named_in,
    new_draft,
    occurred,
    owners_of,
    rules_of,
)
from orchestration.claims.drafts.draft import Countries, Draft, Proposal, Told
from orchestration.claims.drafts.entries.downings import downings
from orchestration.claims.drafts.entries.entries import challenges, fill_entry, propose_entries, reported_total
from orchestration.claims.drafts.evidence import Evidence
from orchestration.claims.drafts.launches import fill_launches, propose_launches
from orchestration.claims.drafts.nearby import fill_nearby, propose_nearby
from orchestration.claims.drafts.scrambles import response
from orchestration.claims.drafts.sides import playing
from orchestration.claims.sentences.clauses import Clause
from orchestration.claims.sentences.ownership import Ownership
from orchestration.claims.sentences.parties import Parties
from orchestration.claims.sentences.scene import Scene
from orchestration.claims.text.triggers import Trigger

_BESIDE_REACH = 6
"""Tokens between a missile that is fired and craft that it is fired near."""


def incident_drafts(scene: Scene, clause: Clause, ownership: Ownership, told: Sequence[Told] = ()) -> list[Draft]:
    """All incidents that a clause tells of: an entry and the scramble against it may share one clause.

    `told` are the events before it, in order: they say whom unnamed fighters answer, and where a bulletin goes on.
    """
    if scene.is_habitual(clause):
        return []
    for proposal in (*propose_lock_on(scene, clause, told), *propose_unsafe(scene, clause)):
        draft = fill_encounter(proposal, scene, clause, ownership, told)
        if draft is not None:
            return [_as_warning(draft, scene, clause, told) or draft]
    launches = fill_launches(propose_launches(scene, clause), scene, clause, ownership)
    if launches:
        return launches
    entries = _entries(scene, clause, ownership, told)
    entries = entries or challenges(scene, clause, ownership) or downings(scene, clause, ownership)
    entry, others = next(iter(entries), None), entries[1:]
    there = entry or _nearby(scene, clause, ownership, told)
    total = reported_total(scene, clause, entry, ownership) if entry is not None and entry.group == "presence" else None
    apart = _apart(there, response(scene, clause, ownership, told), scene)
    return [*([total] if total is not None else []), *apart, *others]


def _as_warning(draft: Draft, scene: Scene, clause: Clause, told: Sequence[Told]) -> Draft | None:
    """'… and Japanese F-15s fired flares at it as a warning': it belongs to the entry that it answers."""
    entry = told[-1] if told else None
    if entry is None or entry.event_type not in ("airspace_violation", "adiz_entry") or draft.group != "unsafe":
        return None
    warned = scene.language.drafts.warning.find(scene.words(clause.first, clause.last)) is not None
    if not warned or not draft.countries or not set(draft.countries) <= set(entry.targets):
        return None
    crafts = tuple(replace(o, role="responder" if o.operator in draft.countries else "actor") for o in draft.crafts)
    return replace(
        draft, event_type=entry.event_type, group=entry.group, crafts=crafts,
        countries=again(entry.countries, "event_before"), targets=again(entry.targets, "event_before"),
    )  # fmt: skip


def propose_lock_on(scene: Scene, clause: Clause, told: Sequence[Told]) -> list[Proposal]:
    """Words of locking on, where a radar is named or a lock-on was just told of."""
    radars = scene.language.drafts.radars & set(scene.all_words())
    if not radars and not (told and told[-1].group == "lock_on"):
        return []
    return [Proposal("radar_lock_on", "lock_on", t) for t in occurred(scene, clause, ("lock_on",))[:1]]


def propose_unsafe(scene: Scene, clause: Clause) -> list[Proposal]:
    """Words of an unsafe manoeuvre; a missile that is released beside other craft is one too."""
    unsafe = occurred(scene, clause, ("unsafe",))
    unsafe += [t for t in occurred(scene, clause, ("launch",)) if _is_beside_craft(scene, t)]
    return [Proposal("unsafe_maneuver", "unsafe", t) for t in unsafe[:1]]


def _is_beside_craft(scene: Scene, trigger: Trigger) -> bool:
    """'Released a missile in the vicinity of an RC-135', 'fired rockets near an American carrier'."""
    met = (c for c in scene.crafts if 0 < c.first - trigger.last <= _BESIDE_REACH)
    between = [scene.words(trigger.last, c.first) for c in met]
    near = scene.language.sentences.nearby
    return any(near.find(words) is not None and not any(w.isdigit() for w in words) for words in between)


def fill_encounter(
    proposal: Proposal, scene: Scene, clause: Clause, ownership: Ownership, told: Sequence[Told]
) -> Draft | None:
    """Who locked on or came too close, and to whom; None for an unsafe act that nobody is named in."""
    crafts = crafts_of(scene, clause, ownership, lambda o: True)
    rules = _rules(proposal.trigger, scene, clause, crafts, ownership)
    doers, victims = _agent_and_victim(proposal, scene, clause, ownership, told)
    countries, targets = ({c: rules.get(c, said) for c, said in who.items()} for who in (doers, victims))
    if countries and not targets:
        met = _victim_beside(scene, doers, ownership)
        crafts += [o for o in met if o not in crafts]
        targets = owners_of(met, ownership, "craft_owner_before")
    if not countries and crafts:
        countries, targets = _opposed(scene, crafts, targets, ownership)
    if proposal.group == "unsafe" and not crafts and len({*countries, *targets}) < 2:
        return None
    draft = new_draft(scene, clause, proposal.trigger, proposal.event_type, proposal.group)
    crafts = _with_roles(crafts, scene.parties(clause, proposal.trigger))
    return replace(draft, countries=countries, targets=targets, crafts=tuple(crafts))


def _with_roles(crafts: Sequence[Owned], told: Parties) -> list[Owned]:
    """Craft as grammar has them in an encounter: who does it, to whom it is done, or neither."""
    acting, faced = playing(crafts, told.acting), playing(crafts, told.faced)
    return [replace(o, role="actor" if o in acting else "target" if o in faced else None) for o in crafts]


def _rules(
    trigger: Trigger, scene: Scene, clause: Clause, crafts: Sequence[Owned], ownership: Ownership
) -> dict[str, Evidence]:
    """Which rule reads each country of a clause."""
    here = [c for n in scene.nations if clause.holds(n.first) for c in n.countries]
    named = named_in(scene, here, "acting_nation", clause.first)
    return named | owners_of(crafts, ownership) | rules_of(scene, clause, trigger, ownership)


def _entries(scene: Scene, clause: Clause, ownership: Ownership, told: Sequence[Told]) -> list[Draft]:
    """The first entry proposed that foreigners made, with those into zones of others joined to that one."""
    proposed = propose_entries(scene, clause, told)
    filled = [(p.zone, draft) for p in proposed if (draft := fill_entry(p, scene, clause, ownership, told)) is not None]
    if not filled:
        return []
    entered = filled[0][0]
    joined = (d for zone, d in filled[1:] if zone is not None and entered is not None and zone.first == entered.first)
    return [filled[0][1], *joined]


def _nearby(scene: Scene, clause: Clause, ownership: Ownership, told: Sequence[Told]) -> Draft | None:
    filled = (fill_nearby(p, scene, clause, ownership, told) for p in propose_nearby(scene, clause))
    return next((draft for draft in filled if draft is not None), None)


def _apart(there: Draft | None, answer: Draft | None, scene: Scene) -> list[Draft]:
    """An entry and the scramble of one clause, each with its own side's craft; an aside about the entry is none."""
    if there is None or answer is None:
        return [draft for draft in (there, answer) if draft is not None]
    if _is_aside(scene, there, answer):
        met = [o for o in there.crafts if o not in answer.crafts and o.operator in answer.targets]
        return [replace(answer, crafts=(*answer.crafts, *met))]
    intruders = set(there.countries)
    sent = [o.craft for o in answer.crafts]
    theirs = [
        o
        for o in there.crafts
        if o.operator in intruders or (o.operator is None and all(o.craft is not c for c in sent))
    ]
    own = [o for o in answer.crafts if o.operator not in intruders]
    return [
        replace(there, crafts=tuple(theirs)),
        replace(answer, crafts=tuple(own), targets=answer.targets or again(there.countries, "doer_of_cause")),
    ]


def _is_aside(scene: Scene, there: Draft, answer: Draft) -> bool:
    """'scrambled to identify a Y-9 that passed between the islands': the passage only says which plane it was."""
    if there.event_type != "military_activity":
        return False
    aside = scene.grammar.pointing.is_aside(scene, scene.token_of(there.start))
    return (there.start > answer.start and aside) or there.rule in ("dispatch", "intercept", "escort", "identified")


def _agent_and_victim(
    proposal: Proposal, scene: Scene, clause: Clause, ownership: Ownership, told: Sequence[Told]
) -> tuple[Countries, Countries]:
    """Who did it and to whom: as grammar says; where it leaves that open, a bloc or what was told before decides."""
    parts = scene.parties(clause, proposal.trigger)
    here = [p for p in parts.acting if clause.holds(p.at)] or parts.acting
    acting = countries_of(scene, here, ownership)
    faced = countries_of(scene, [p for p in parts.faced if clause.holds(p.at)], ownership)
    met = {c: said for c, said in faced.items() if c not in acting}
    if acting and met:
        return _some(acting, 0), _some(met, 0)
    both = acting | met
    doing = _met_as_foreign(both, ownership)
    if doing and len(doing) < len(both):
        return _some(doing, 0), _some({c: said for c, said in both.items() if c not in doing}, 0)
    alike = [e for e in reversed(told) if e.group == proposal.group]
    if met and (parts.form == "passive" or any(list(e.targets) == list(met)[:1] for e in alike)):
        return _doers_told(alike), _some(met, 0)
    if not both and alike:
        return _doers_told(alike), again(alike[0].targets, "event_before")
    return _some(acting or met, 0), _some(acting or met, 1)


def _opposed(
    scene: Scene, crafts: Sequence[Owned], targets: Countries, ownership: Ownership
) -> tuple[dict[str, Evidence], dict[str, Evidence]]:
    """'Hanoi said that two Su-27s had passed low over a ship of its own': craft of nobody named are those of the one
    country of the text that whom they meet, or who tells of it, meets as foreign; of two named it is the first."""
    owners = owners_of(crafts, ownership)
    first, other = _some(owners, 0), _some(owners, 1)
    if first and other and not targets and ownership.foreign(next(iter(first)), next(iter(other))):
        return dict(first), dict(other)
    said = named_in(scene, (c for n in scene.nations if scene.is_speaker(n.first) for c in n.countries), "speaker")
    met = targets or _some(said, 0)
    foes = _foes(next(iter(met), None), ownership)
    coming = next((o.craft for o in crafts if o.operator is None), None)
    if not foes or coming is None or not ownership.may_fly(coming, foes[0]):
        return {}, dict(targets)
    return {foes[0]: Evidence("only_foe_named", *ownership.mentioned[foes[0]])}, dict(met)


def _foes(country: str | None, ownership: Ownership) -> list[str]:
    """The one country of the text that a country meets as foreign, or the only other one that the text names."""
    others = [c for c in ownership.mentioned if c != country]
    alone = others if country in ownership.mentioned and len(others) == 1 else []
    return ownership.met_here(country) or alone if country else []


def _met_as_foreign(countries: Countries, ownership: Ownership) -> Countries:
    """Those of a bloc whose craft others tell of as those that they met."""
    blocs = {country: ownership.bloc(country) for country in countries}
    return {c: said for c, said in countries.items() if (bloc := blocs[c]) is not None and bloc.met_as_foreign}


def _some(countries: Countries, place: int) -> Countries:
    """The country at a place of a row of them, if there is one."""
    return dict(list(countries.items())[place : place + 1])


def _doers_told(alike: Sequence[Told]) -> Countries:
    """Who did the like before: whom a sentence leaves out that goes on with it."""
    return next((again(e.countries, "event_before") for e in alike if e.countries), {})


def _victim_beside(scene: Scene, countries: Countries, ownership: Ownership) -> list[Owned]:
    """'An Australian P-8 was on patrol when a Chinese jet released flares': whom the sentence speaks of beside it."""
    named = (ownership.owned(scene, c) for c in scene.crafts)
    met = (o for o in named if any(ownership.foreign(o.operator, c) for c in countries))
    return [o for o in [next(met, None)] if o is not None]
