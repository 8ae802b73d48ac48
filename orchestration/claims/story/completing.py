"""Last reading of an event: operators that follow from who takes part, targets that follow from the cause."""

from collections.abc import Sequence
from dataclasses import replace

from orchestration.claims.craft.groups import Owned
from orchestration.claims.dates.calendar import Span
from orchestration.claims.drafts.evidence import Located
from orchestration.claims.lexicon.places import AT_SEA
from orchestration.claims.sentences.ownership import Ownership
from orchestration.claims.sentences.scene import Scene
from orchestration.claims.story.event import Event
from orchestration.claims.story.facing import (
    OF_TARGET,
    based,
    meet_claimant,
    met_by,
    name_foes,
    take_from_cause,
    telling,
)
from orchestration.claims.story.roles import give_roles, parties_in

_ZONE_OWNERS = ("owner_of_zone", "possessive_of_zone")
"""Rules by which the words of a zone say whose it is."""
_PROVINCES = ("-prefecture", "-province")
"""Ends of the ids of regions in which a missile's launch site merely lies."""
_JOINED = 2
"""Words at most between two days that are told as one stretch ('on Saturday and on Sunday')."""
_CLOSE = 120
"""Characters between a number of craft and the part of it that is told in the same breath."""
_PAIR = 2
"""Countries that 'both' are, as far as they are named."""
_FEW = 3
"""Countries at most whose uncounted jets are each one's own."""


def complete(event: Event, ownership: Ownership) -> None:
    """Fill in place what the event's countries imply: whose craft these must be, and who is answered."""
    take_from_cause(event)
    event.countries = event.countries or met_by(event, ownership)
    if event.group == "scramble":
        name_foes(event, ownership)
        event.countries = event.countries or telling(event, ownership) or based(event, ownership)
        event.countries = {c: said for c, said in event.countries.items() if c not in event.targets}
    if event.event_type == "bomber_mission" and len(event.countries) > 1:
        event.event_type = "air_exercise"
    event.crafts = [_single(owned, event) for owned in _crafts(event, ownership) if not _is_whole(owned, event)]
    meet_claimant(event, ownership)
    give_roles(event, ownership.lexicon)
    place_in_airspace(event, ownership)
    place_in_zone(event, ownership)
    event.places = _exact(event, ownership)


def _exact(event: Event, ownership: Ownership) -> dict[str, Located]:
    """The places of an event, without a theatre or the province of a launch site beside narrower ones."""
    kinds = ownership.lexicon.place_kinds
    wide = {
        p for p in event.places if kinds.get(p) == "theatre" or (event.group == "launch" and p.endswith(_PROVINCES))
    }
    return {p: said for p, said in event.places.items() if p not in wide} or event.places


def place_in_zone(event: Event, ownership: Ownership) -> None:
    """'Jets came on Friday, too': an entry is in the zone of the state that it was against, in place."""
    target, said = next(iter(event.targets.items()), (None, None))
    zone = ownership.lexicon.zones.get(target) if target and event.event_type == "adiz_entry" else None
    kinds, line = ownership.lexicon.place_kinds, ownership.lexicon.median_line[0]
    if zone and said and not any(place == line or kinds.get(place) == "adiz" for place in event.places):
        event.places[zone] = Located(OF_TARGET, said.start, said.end, "zone")


def place_in_airspace(event: Event, ownership: Ownership) -> None:
    """'Polish airspace near Hajnówka': a violation is in the country whose airspace it is said to be, too, in place,
    unless a sea or an island places it; ships in a country's waters, of which no more is said, are there."""
    target, said = next(iter(event.targets.items()), (None, None))
    entered = event.group == "incursion" and not event.places and said is not None and said.rule in _ZONE_OWNERS
    country = ownership.country_place(target) if target and (entered or event.group == "violation") else None
    off_land = any(ownership.lexicon.place_kinds.get(place) in AT_SEA for place in event.places)
    if country and said and (not event.places or (said.rule in _ZONE_OWNERS and not off_land)):
        event.places.setdefault(country, Located(OF_TARGET, said.start, said.end, "zone"))


def place_answers(events: Sequence[Event]) -> None:
    """A scramble of no place of its own, against one event alone, is where the activity was that the same ministry
    reports, in place."""
    for event in events:
        reported = next(
            (e for e in events if e.event_type == "military_activity" and set(e.targets) & set(event.countries)), None
        )
        if event.group == "scramble" and reported is not None and len(event.answers) == 1 and not event.when.own:
            event.places = event.places if event.bases else _places_of(reported, "place_of_activity")


def _places_of(event: Event, rule: str) -> dict[str, Located]:
    """The places of an event, as another rule takes them up."""
    return {place: said.by(rule) for place, said in event.places.items()}


def drop_carried(event: Event, events: Sequence[Event]) -> None:
    """Aircraft that are answered stand in a scramble, in place, only if no other event carries that side's."""
    if event.group != "scramble":
        return
    carried = {o.operator for e in events if e.group != "scramble" for o in e.crafts if o.craft.category != "vessel"}
    event.crafts = [
        o for o in event.crafts
        if not (o.operator in carried and o.operator in event.targets and not o.craft.named and o.craft.count is None)
    ]  # fmt: skip


def one_by_one(event: Event, ownership: Ownership) -> list[Event]:
    """'Two B-1Bs drilled separately with Japan and with South Korea' tells of two drills that share the bombers."""
    guest = _bomber_nation(event, ownership)
    partners = [c for c in event.countries if c != guest]
    if not event.apart or guest is None or len(partners) < 2:
        return [event]
    return [
        replace(
            event, countries={c: said for c, said in event.countries.items() if c in (guest, partner)},
            answers=list(event.answers), scenes=set(event.scenes),
            crafts=[o for o in event.crafts if o.operator in (guest, partner)],
        )
        for partner in partners
    ]  # fmt: skip


def _crafts(event: Event, ownership: Ownership) -> list[Owned]:
    """The craft of an event, each with the operator that its parties leave; without those of another event."""
    crafts = [_operated(owned, event, ownership) for owned in event.crafts]
    if event.group == "scramble" and 1 < len(event.countries) <= _FEW and not event.binational:
        crafts = [each for owned in crafts for each in _each_country(owned, event)]
    if not event.binational:
        crafts = [each for owned in crafts for each in _each_owner(owned, event)]
    if event.group in ("lock_on", "unsafe"):
        return [o for o in crafts if o.craft.named or o.craft.count or o.operator not in event.targets]
    if event.group == "scramble":
        theirs = {o.operator for a in event.answers for o in a.cause.crafts if o.operator}
        return [o for o in crafts if not (o.operator in theirs and o.operator in event.targets)]
    return crafts


def _is_whole(owned: Owned, event: Event) -> bool:
    """'130 aircraft, of which 90 crossed the line': what came into a zone is the part, where one is told."""
    whole = owned.craft
    parts = [o.craft for o in event.crafts if o.craft.part and o.craft.count and o.craft.value == whole.value]
    return (
        event.event_type == "adiz_entry"
        and not whole.part
        and any(0 <= part.start - whole.end <= _CLOSE and (part.count or 0) < (whole.count or 0) for part in parts)
    )


def _single(owned: Owned, event: Event) -> Owned:
    """'The P-8A Poseidon': in an incident the one of its type, unless several are told of."""
    craft = owned.craft
    alike = [o.craft for o in event.crafts if o.craft.value == craft.value]
    alone = craft.named and craft.definite and not any(c.plural or c.count is not None for c in alike)
    if event.kind != "incident" or not alone or craft.category == "vessel":
        return owned
    return replace(owned, craft=replace(craft, count=1, qualifier="exact"))


def _operated(owned: Owned, event: Event, ownership: Ownership) -> Owned:
    if owned.operator is not None or owned.rule == "mixed_operators":
        return owned
    operators = ownership.lexicon.operators.get(owned.craft.value, frozenset())
    involved = [*event.countries, *event.targets]
    possible = [c for c in dict.fromkeys(involved) if c in operators]
    if len(possible) == 1:
        return owned.of(possible[0], "only_operator_involved")
    if len(possible) == 2 and event.kind == "drill":
        guest = _bomber_nation(event, ownership)
        if guest in possible:
            host = next(c for c in possible if c != guest)
            fighting = ownership.lexicon.fights(owned.craft.value)
            return owned.of(host, "host_escort") if fighting else owned.of(guest, "guest_support")
    side = parties_in(event, owned.role, ownership.lexicon)
    alone = len(side) == 1 and (event.group != "exercise" or len(involved) == 1)
    if alone and ownership.may_fly(owned.craft, sole := side[0]):
        return owned.of(sole, "sole_actor")
    return owned


def _bomber_nation(event: Event, ownership: Ownership) -> str | None:
    """Whose bombers fly: in a drill of two nations the fighters beside them are the partner's, the tankers theirs."""
    roles = ownership.lexicon.roles
    flown = {o.operator for o in event.crafts if o.operator and roles.get(o.craft.value) == "bomber"}
    return flown.pop() if len(flown) == 1 else None


def _each_owner(owned: Owned, event: Event) -> list[Owned]:
    """'fighters of Japan and of South Korea', uncounted, are each nation's own; so are those 'of both countries'."""
    craft = owned.craft
    if craft.shared and owned.operator is None and 0 < len(event.countries) <= _PAIR:
        return [owned.of(country, "each_country") for country in event.countries]
    if owned.operator is not None or craft.count is not None or len(craft.operators) < 2 or craft.category == "vessel":
        return [owned]
    return [owned.of(country, "each_owner") for country in craft.operators]


def _each_country(owned: Owned, event: Event) -> list[Owned]:
    """Uncounted jets sent up by several named countries are each country's own."""
    if owned.operator is not None or owned.craft.count is not None or len(owned.craft.operators) == 1:
        return [owned]
    return [owned.of(country, "each_country") for country in event.countries]


def day_by_day(event: Event, events: Sequence[Event], scenes: Sequence[Scene]) -> list[Event]:
    """An incident of several days that its clause lists is one on each of them; all else is one event.

    The days of what lasts are no list ('from Monday to Thursday'); what another of the events tells is told.
    """
    told_in = [event.scene, *sorted(event.scenes - {event.scene})]
    listed = (_listed(event, scenes[index]) for index in told_in)
    days = next((days for days in listed if days), []) if event.kind == "incident" and event.when.own else []
    told = [e.when.span for e in events if e is not event and e.scene == event.scene and e.group == event.group]
    days = [day for day in days if not any(span is not None and span.lo == day.lo for span in told)]
    if len(days) < 2:
        return [event]
    return [
        replace(
            event, when=replace(event.when, span=day), places=dict(event.places), scenes=set(event.scenes),
            crafts=list(event.crafts), answers=list(event.answers),
        )
        for day in days
    ]  # fmt: skip


def _listed(event: Event, scene: Scene) -> list[Span]:
    """The days of a clause between which only words of listing stand, each once; none of days that follow each other
    and are told as one stretch ('on Saturday and Sunday')."""
    words, days, joined = scene.language.story, list[Span](), True
    end: int | None = None
    for mention in scene.dates:
        first, last = scene.token_of(mention.start), scene.token_of(mention.end - 1) + 1
        if mention.role != "event_day" or mention.span is None or mention.span.precision != "day":
            continue
        if scene.sentence.index == event.scene and not event.draft.first <= first < event.draft.last:
            continue
        between = [] if end is None else [w for w in scene.words(end, first) if w and not w.isdigit()]
        if between and not set(between) <= words.listing:
            return []
        joined = joined and (end is None or not words.one_stretch.isdisjoint(between)) and len(between) <= _JOINED
        if mention.span.lo not in (day.lo for day in days):
            days.append(mention.span)
        end = last
    told = event.when.span
    is_one_stretch = joined and told is not None and len(days) > 1 and (told.lo, told.hi) == (days[0].lo, days[-1].lo)
    return [] if is_one_stretch else days
