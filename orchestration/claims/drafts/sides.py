"""Who does what to whom: by the parts of the clause, its reason, who is there, and the events told before."""

from collections.abc import Collection, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, replace

from orchestration.claims.craft.groups import Owned
from orchestration.claims.drafts.common import (
    ANSWERABLE,
    MEETINGS,
    again,
    countries_of,
    fights,
    named_in,
    only_foe,
    owners_of,
)
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
_Said = dict[str, Evidence]
_COMING = frozenset({"violation", "incursion", "presence"})
"""Kinds of incidents whose doer is whose craft come into another's space, whoever tells of it."""
_FACING = _COMING | {"unsafe", "lock_on"}
"""Kinds of incidents that one side does to another."""


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
    countries = countries or _speaking(scene, clause, trigger, targets, ownership) or _guarding(scene, clause)
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


def _guarding(scene: Scene, clause: Clause) -> dict[str, Evidence]:
    """'To prevent a violation of Russia's border two jets were sent up': whose border is kept sends them."""
    coming = (t for t in clause.triggers if t.role in ("violation", "entry"))
    kept = any("denied" in scene.doubts(clause, t) for t in coming)
    owners = [z for z in scene.zones if z.country and clause.holds(z.first)] if kept else []
    return {z.country: Evidence("owner_of_zone", *scene.span(z.first, z.last)) for z in owners[:1] if z.country}


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


def likely_sides(
    kind: str, scene: Scene, sides: Sides, crafts: Sequence[Owned], ownership: Ownership, told: Sequence[Told]
) -> Sides:
    """Both sides of an incident of a learned kind: the word that speaks for it is no verb, so who is there decides.

    Of two blocs that meet as foreign, that is the one that comes; else those whose craft are told of first.
    """
    said = named_in(scene, _speakers(scene), "speaker")
    countries, targets = _doers(kind, scene, sides, crafts, said, ownership)
    if kind in _FACING:
        owners = _zones(scene) if kind in _COMING else {}
        countries = {c: e for c, e in countries.items() if c not in owners} or countries or _told_before(told)
        targets = _faced(kind, scene, countries, targets, said, ownership)
        if not countries and crafts:
            countries = only_foe(next(iter(targets), None), ownership)
    elif kind == "scramble" and not targets:
        targets = again(foes_of(told, countries, ownership, scene), "event_before")
    targets = {c: e for c, e in targets.items() if c not in countries}
    own, theirs = ([o for o in crafts if o.operator in side] for side in (countries, targets))
    return replace(sides, countries=countries, targets=targets, own=own, theirs=theirs)


def _doers(
    kind: str, scene: Scene, sides: Sides, crafts: Sequence[Owned], said: _Said, ownership: Ownership
) -> tuple[_Said, _Said]:
    """Countries and targets, as far as who is there tells them."""
    flown = owners_of((o for o in crafts if not o.craft.definite or o.operator), ownership)
    sent = _senders(scene) if kind == "violation" and not flown else {}
    named = said | _acting(scene) | flown | sides.countries
    opposed = _opposed(kind, crafts, named, said.keys(), ownership) if kind != "launch" else None
    if opposed is not None:
        return opposed
    if kind == "launch":
        return {c: e for c, e in sides.countries.items() if c not in said}, {}
    if kind not in _COMING or not (flown or sent):
        alone = _alone(scene, sides, said) if kind in _FACING and not flown else {}
        return sides.countries or alone, sides.targets
    flown = {c: e for c, e in flown.items() if c not in _zones(scene)} or flown
    together = {c: e for c, e in flown.items() if _beside(c, next(iter(flown)), ownership)}
    return sent or {c: sides.countries.get(c, e) for c, e in together.items()}, sides.targets


def _alone(scene: Scene, sides: Sides, said: _Said) -> _Said:
    """The one nation that acts beside who tells of it and those to whom it is done."""
    acting = {c: e for c, e in _acting(scene).items() if c not in said and c not in sides.targets}
    return acting if len(acting) == 1 else {}


def _beside(country: str, first: str, ownership: Ownership) -> bool:
    """Whether a country is the first one, or comes with it."""
    return country == first or (ownership.bloc(first) is not None and not ownership.foreign(country, first))


def _speakers(scene: Scene) -> list[str]:
    return [c for n in scene.nations if scene.is_speaker(n.first) for c in n.countries]


def _acting(scene: Scene) -> _Said:
    """Nations that act, apart from whose zones and lands are only told of."""
    return named_in(scene, scene.all_actors(), "acting_nation")


def _senders(scene: Scene) -> _Said:
    """'A drone came over from Lebanon': whose land something comes from."""
    found = (n for n in scene.nations if scene.grammar.placing.nearness(scene, n).origin and n.form == "name")
    return {c: Evidence("sender", *scene.span(n.first, n.last)) for n in found for c in n.countries}


def _opposed(
    kind: str, crafts: Sequence[Owned], named: Mapping[str, Evidence], said: Set[str], ownership: Ownership
) -> tuple[_Said, _Said] | None:
    """Countries and targets where craft or states of both blocs are told of; None where they are not.

    Fighters meet what is none; else those come whose craft alone are named, or who are met as foreign, unless only
    they tell of it.
    """
    blocs = {c: bloc for c in named if (bloc := ownership.bloc(c)) is not None}
    coming = {c: named[c] for c, bloc in blocs.items() if bloc.met_as_foreign}
    meeting = {c: named[c] for c, bloc in blocs.items() if not bloc.met_as_foreign}
    if not coming or not meeting:
        return None
    foreign = _is_of_the_foreign(kind, crafts, set(coming), set(meeting), ownership)
    if kind == "scramble":
        return (coming, meeting) if foreign else (meeting, coming)
    told_by_them = not said.isdisjoint(coming) and said.isdisjoint(meeting)
    return (meeting, coming) if told_by_them or foreign is False else (coming, meeting)


def _is_of_the_foreign(
    kind: str, crafts: Sequence[Owned], coming: set[str], meeting: set[str], ownership: Ownership
) -> bool | None:
    """Whether craft of those who are foreign alone are told of, or fighters of theirs where the others have none; False
    where it is the others'; None where neither."""
    flown = [o for o in crafts if o.operator]
    met = {o.operator for o in flown if not fights(o, ownership)}
    hunters = {o.operator for o in flown if fights(o, ownership)} - met
    if kind in _COMING:
        return False if flown and {o.operator for o in flown} <= meeting else None
    if hunters and hunters <= coming and met & meeting:
        return True
    return False if hunters and hunters <= meeting and met & coming else None


def _told_before(told: Sequence[Told]) -> _Said:
    """Whose craft the event told last was about, where a sentence goes on with them."""
    last = next((e for e in reversed(told) if e.group in _FACING), None)
    return again(last.countries, "event_before") if last is not None else {}


def _faced(
    kind: str, scene: Scene, countries: _Said, targets: _Said, said: _Said, ownership: Ownership
) -> _Said:  # fmt: skip
    """Whose space it is: that of a zone, of a claimant, of the land named; else the other side, or who tells of it."""
    if kind not in _COMING:
        return targets or {c: e for c, e in said.items() if c not in countries}
    found: _Said = {}
    for owner in (_zones(scene), _claimants(scene, ownership), _lands(scene), targets, said):
        found = found or {c: e for c, e in owner.items() if c not in countries}
    return found


def _zones(scene: Scene) -> _Said:
    """Whose zones a sentence names."""
    return {z.country: Evidence("owner_of_zone", *scene.span(z.first, z.last)) for z in scene.zones if z.country}


def _claimants(scene: Scene, ownership: Ownership) -> _Said:
    """Who claims the seas and reefs named (contested.csv)."""
    claimed = ((ownership.lexicon.contested.get(p.value), p) for p in scene.places)
    return {c: Evidence("claimant_of_passage", p.start, p.end) for c, p in claimed if c}


def _lands(scene: Scene) -> _Said:
    """Whose the first place is that something is told to happen at."""
    places = (p for p in scene.places if p.country and scene.whereabouts(p).relation in ("location", "near", "zone"))
    return {p.country: Evidence("owner_of_place", p.start, p.end) for p in list(places)[:1] if p.country}
