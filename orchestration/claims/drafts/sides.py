"""Who answers whom, where fighters are sent up: by the parts of the clause, its reason, and the events told before."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from orchestration.claims.craft.groups import Owned
from orchestration.claims.drafts.common import ANSWERABLE, MEETINGS, again, countries_of, named_in, owners_of
from orchestration.claims.drafts.draft import Countries, Told
from orchestration.claims.drafts.evidence import Evidence
from orchestration.claims.sentences.clauses import Clause
from orchestration.claims.sentences.ownership import Ownership
from orchestration.claims.sentences.parties import Party
from orchestration.claims.sentences.scene import Scene
from orchestration.claims.text.triggers import Trigger

_UNSURE = frozenset({"reason_clause", "beside_passive_verb", "verb_of_clause_before", "doer_before_sending"})
"""Rules of grammar by which a nation may be named for another reason: only a foreign one is the other side."""
_OFFENDED = frozenset({"violation", "unsafe", "lock_on"})
"""Groups of events in which even an ally may be the other side."""
_RECENT = 4


@dataclass(frozen=True, slots=True)
class Sides:
    """Who answers whom: the countries, each with what it was read from, and the craft of both."""

    countries: dict[str, Evidence]
    targets: dict[str, Evidence]
    own: list[Owned]
    theirs: list[Owned]


def told_sides(scene: Scene, clause: Clause, trigger: Trigger, crafts: Sequence[Owned], ownership: Ownership) -> Sides:
    """Both sides as far as the clause and its sentence tell them."""
    told = scene.parties(clause, trigger)
    own, theirs = playing(crafts, told.acting), playing(crafts, told.faced)
    countries = countries_of(scene, told.acting, ownership)
    targets = countries_of(scene, told.faced, ownership)
    targets = {c: said for c, said in targets.items() if c not in countries and not _only_says(scene, c)}
    countries = countries or _speaking(scene, clause, trigger, targets, ownership)
    helpers = _helpers(theirs, countries, targets, ownership)
    own, theirs = [*own, *helpers], [o for o in theirs if o not in helpers]
    countries |= {c: said for c, said in owners_of(helpers, ownership, "helper").items() if c not in countries}
    targets = {t: said for t, said in targets.items() if t not in countries}
    countries, targets = _two_sides(countries, targets, ownership)
    foreign = {t: said for t, said in targets.items() if any(ownership.foreign(c, t) for c in countries)}
    if countries:
        targets = foreign or {t: said for t, said in targets.items() if said.rule not in _UNSURE}
    return Sides(countries, targets, own, theirs)


def _speaking(
    scene: Scene, clause: Clause, trigger: Trigger, targets: Iterable[str], ownership: Ownership
) -> dict[str, Evidence]:
    """Who answers where only who reports it is named: the speaker, or whom 'it' takes up."""
    words = scene.language.drafts
    if targets and words.allied.isdisjoint(scene.words(clause.first, clause.last)):
        said = [c for n in scene.nations if scene.is_speaker(n.first) for c in n.countries]
        foreign = named_in(scene, (c for c in said if any(ownership.foreign(c, t) for t in targets)), "speaker")
        if foreign:
            return foreign
    if "subject" not in scene.parties(clause, trigger).pronouns:
        return {}
    acting = [c for n in scene.nations if scene.acts(n) for c in n.countries if c not in targets]
    return named_in(scene, acting[:1], "pronoun_of_nation", clause.first)


def _helpers(
    theirs: Sequence[Owned], countries: Iterable[str], targets: Iterable[str], ownership: Ownership
) -> list[Owned]:
    """Craft that stand among the other side's but belong to nations on the answering side."""
    if not countries or not targets:
        return []
    return [
        o
        for o in theirs
        if o.operator
        and not any(ownership.foreign(o.operator, c) for c in countries)
        and any(ownership.foreign(o.operator, t) for t in targets)
    ]


def completed(
    scene: Scene, clause: Clause, trigger: Trigger, sides: Sides, foes: Countries, ownership: Ownership,
    told: Sequence[Told],
) -> Sides:  # fmt: skip
    """Both sides with what the clause of the reason says, and else the events told before."""
    countries = sides.countries
    reasons = (c for c in named_as_reason(scene, clause) if any(ownership.foreign(c, own) for own in countries))
    targets = sides.targets or named_in(scene, reasons, "reason_clause", clause.first)
    targets = targets or {f: said.by("event_before") for f, said in foes.items() if f not in countries}
    if not countries and not sides.own and trigger.name in MEETINGS:
        before = next((e.countries for e in reversed(told) if e.group == "scramble"), {})
        countries = again(before, "event_before")
    return replace(sides, countries=countries, targets=targets)


def named_as_reason(scene: Scene, clause: Clause) -> list[str]:
    """Countries named in the clause that says why: '…, when drones that Russia had launched came close'."""
    reason = scene.grammar.telling.reason(scene, clause)
    if reason is None:
        return []
    first, last = reason
    return list(dict.fromkeys(c for n in scene.nations if first <= n.first < last for c in n.countries))


def playing(crafts: Sequence[Owned], parts: Sequence[Party]) -> list[Owned]:
    """The craft that play one of some parts."""
    return [o for o in crafts if any(o.craft is p.named for p in parts)]


def _only_says(scene: Scene, country: str) -> bool:
    """Whether a country stands in the sentence only as the one who says so."""
    named = [n for n in scene.nations if country in n.countries]
    flown = any(country in c.operators for c in scene.crafts)
    return bool(named) and not flown and all(scene.is_speaker(n.first) for n in named)


def _two_sides(
    countries: dict[str, Evidence], targets: dict[str, Evidence], ownership: Ownership
) -> tuple[dict[str, Evidence], dict[str, Evidence]]:
    """Countries of the answering side, and of the answered one, where grammar gives one part to both."""
    sides = {ownership.side(c): bloc.met_as_foreign for c in countries if (bloc := ownership.bloc(c)) is not None}
    if targets or len(sides) < 2:
        return countries, targets
    kept = min(sides, key=lambda side: sides[side])
    others = {c: said.by("other_side") for c, said in countries.items() if ownership.side(c) != kept}
    return {c: said for c, said in countries.items() if ownership.side(c) == kept}, others


def foes_of(told: Sequence[Told], countries: Collection[str], ownership: Ownership, scene: Scene) -> Countries:
    """Whom the events just told put before the answering side: intruders, or those whom others answered."""
    foreign_jets = not scene.language.drafts.foreign.isdisjoint(scene.all_words())
    for event in reversed(told[-_RECENT:]):
        if scene.sentence.index - event.last_scene > _RECENT:
            continue
        others = event.targets if event.group == "scramble" else event.countries
        if event.group not in ANSWERABLE | _OFFENDED | {"exercise"} or not others:
            continue
        if not countries:
            return others if event.group in ANSWERABLE or foreign_jets else {}
        foreign = {o: said for o, said in others.items() if any(ownership.foreign(c, o) for c in countries)}
        if event.group in _OFFENDED:
            foreign = foreign or {o: said for o, said in others.items() if o not in countries}
        if foreign or event.group == "exercise":
            return foreign
    return {}
