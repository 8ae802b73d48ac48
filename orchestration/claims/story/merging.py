"""What one account of an event adds to those before it."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from orchestration.claims.dates.calendar import Span
from orchestration.claims.drafts.common import again
from orchestration.claims.drafts.draft import Countries
from orchestration.claims.drafts.evidence import Evidence
from orchestration.claims.sentences.ownership import Ownership
from orchestration.claims.story.event import Event, Timing
from orchestration.claims.story.retelling import is_same_encounter, same_group

_ANY_DRILL = "joint_exercise"
"""What a drill is called of which nothing tells its domain."""
_DONE_BY_SOMEBODY = frozenset({"exercise", "patrol", "unsafe", "lock_on"})
"""Groups of events that are none without those who do it: on a day of their own they go on from the last of them."""


def introduce(accounts: Iterable[Event], introduced: Event | None) -> Event | None:
    """'Balikatan is the largest exercise of … . This year's runs from April 22': who drills is said before when.

    Gives such a dated drill, in place, the nations and the name; returns the drill that a later one may take up.
    """
    for drill in (a for a in accounts if a.kind == "drill"):
        nameless = not drill.countries and not drill.crafts and drill.exercise is None
        if introduced is not None and nameless and drill.when.own and not drill.draft.points_back:
            drill.countries = again(introduced.countries, "exercise_introduced")
            drill.exercise = introduced.exercise
            if drill.event_type == _ANY_DRILL:
                drill.event_type = introduced.event_type
        introduced = introduced if drill.when.own or not drill.countries else drill
    return introduced


def take_up_craft(account: Event, events: Sequence[Event], ownership: Ownership) -> None:
    """'…, where F-15s joined the bombers': in a further drill the definite craft are those of the one before, in place.

    They stand with their types and counts, so that each drill is whole by itself.
    """
    pointing = [o for o in account.crafts if o.craft.definite and not o.craft.named and account.kind == "drill"]
    model = next((e for e in reversed(events) if e.kind == "drill" and set(e.countries) & set(account.countries)), None)
    if model is None or not pointing or set(model.countries) == set(account.countries):
        return
    roles = ownership.lexicon.roles
    for owned in pointing:
        kind, operator = owned.craft.value, owned.operator
        meant = [
            o for o in model.crafts if o.craft.named and (kind in ("aircraft", roles.get(o.craft.value)))
            and (operator is None or o.operator == operator)
        ]  # fmt: skip
        if meant:
            account.crafts = [o for o in account.crafts if o is not owned] + meant


def take_parties(account: Event, events: Sequence[Event]) -> None:
    """Let an account that says not who, but when, be by those of the event before it that it is like, in place."""
    dated = account.when.own and account.when.span is not None
    again_held = account.draft.points_back or account.group in _DONE_BY_SOMEBODY
    nobody = not account.countries and account.exercise is None
    if account.weak or not nobody or not (account.group == "launch" or (again_held and dated)):
        return
    alike = (e for e in reversed(events) if same_group(account, e) or e.group == account.group)
    model = next(alike, None)
    if model is not None:
        account.countries = again(model.countries, "event_before")
        if account.event_type == _ANY_DRILL:
            account.event_type = model.event_type


def take_victim(account: Event, events: Sequence[Event]) -> None:
    """'Another Su-24 came within 200 metres of the ship': to whom the like was done before by the same, in place."""
    if account.group not in ("unsafe", "lock_on") or account.targets or not account.countries:
        return
    alike = (e for e in reversed(events) if e.group == account.group and set(account.countries) == set(e.countries))
    account.targets = again(next((e.targets for e in alike), {}), "event_before")


def take_host(account: Event, ownership: Ownership) -> None:
    """'The command holds an exercise over Arunachal and Assam': who is not said to drill is, in place, the one country
    whose land it drills on."""
    nobody = not (account.countries or account.crafts or account.exercise)
    if account.kind != "drill" or account.weak or account.draft.points_back or not nobody:
        return
    owners = ownership.lexicon.place_countries
    there = ((place, said) for place, said in account.places.items() if said.relation == "location")
    hosts = {owners[place]: said for place, said in there if place in owners}
    if len(hosts) == 1:
        account.countries = {c: Evidence("owner_of_place", said.start, said.end) for c, said in hosts.items()}


def take_answerer(account: Event, events: Sequence[Event], ownership: Ownership) -> None:
    """'A year earlier two Su-27s had gone up to meet two Typhoons': by who answered last, in place."""
    if account.group != "scramble" or account.countries or not account.crafts:
        return
    own = [o for o in account.crafts if o.operator is None and not o.craft.allied]
    last = next((e for e in reversed(events) if e.group == "scramble" and len(e.countries) == 1), None)
    if last is None or not own or not any(o.craft.named for o in own):
        return
    (country,) = last.countries
    foreign = any(ownership.foreign(country, target) for target in account.targets)
    if foreign and all(ownership.may_fly(o.craft, country) for o in own):
        account.countries = again(last.countries, "event_before")


def lend(account: Event, event: Event, ownership: Ownership) -> None:
    """What a clause of the same sentence adds to a drill ('…, and so did KF-16s of the South'), in place."""
    event.crafts += [o for o in account.crafts if not any(ownership.opposed(o.operator, c) for c in event.countries)]
    join(event, account.countries, ownership)


def join(event: Event, countries: Countries, ownership: Ownership) -> None:
    """Let countries take part in an event, in place, as far as they meet none of its own as foreign."""
    for country, said in countries.items():
        if not any(ownership.opposed(country, c) for c in event.countries):
            event.countries.setdefault(country, said)


def absorb(event: Event, account: Event) -> None:
    """Add to an event, in place, what a further account of it says: parties, days, craft, answers and evidence."""
    _take_kind(event, account)
    if not is_same_encounter(account, event):
        event.countries |= {c: said for c, said in account.countries.items() if c not in event.countries}
        event.targets |= {c: said for c, said in account.targets.items() if c not in event.targets}
    if not account.by_country:
        event.places |= {place: said for place, said in account.places.items() if place not in event.places}
    event.when = _merged(event, account)
    event.weak = event.weak and account.weak
    if event.status == "planned" or account.called_off_at is not None:
        event.status = account.status
    event.called_off_at = event.called_off_at or account.called_off_at
    event.crafts += account.crafts
    event.bases |= {base: said for base, said in account.bases.items() if base not in event.bases}
    event.scenes |= account.scenes
    event.apart = event.apart or account.apart
    event.binational = event.binational or account.binational
    event.exercise = event.exercise or account.exercise
    event.answers += [a for a in account.answers if a not in event.answers]
    event.last_scene = account.scene


def recast(event: Event, account: Event) -> None:
    """Make a meeting of allies, in place, the exercise that an account of it says it was: both sides take part."""
    event.draft = replace(event.draft, kind=account.kind)
    event.group, event.rule, event.event_type = account.group, account.rule, account.event_type
    if event.event_type == "joint_exercise" and all(o.craft.category != "vessel" for o in event.crafts):
        event.event_type = "air_exercise"
    event.countries |= event.targets
    event.targets = {}


def redirect(account: Event, event: Event, others: Sequence[Event]) -> None:
    """Let what answers an account answer the event that took it up, in place."""
    for other in others:
        other.answers[:] = [replace(a, cause=event) if a.cause is account else a for a in other.answers]


def _take_kind(event: Event, account: Event) -> None:
    """A drill is what its accounts call it most exactly, in place: a patrol, an exercise in the air or at sea."""
    nameless = event.exercise is None
    if event.group == "exercise" and account.group == "patrol" and not account.weak and nameless:
        event.group, event.event_type, event.rule = account.group, account.event_type, account.rule
    if event.event_type == "bomber_mission" and len({*event.countries, *account.countries}) > 1:
        event.event_type = "air_exercise"
    exact = account.event_type in ("air_exercise", "naval_exercise") and account.exercise is None
    if event.event_type == "joint_exercise" and exact and nameless:
        event.event_type = account.event_type


def _merged(event: Event, account: Event) -> Timing:
    """When the event is, by both accounts."""
    one, other = event.when, account.when
    if account.status == "postponed":
        is_told_again = event.status == "postponed" and other.span is None
        return one if is_told_again else replace(other, former=other.former or one.former or one.span)
    spelled_out = other.span is not None and other.span.precision == "range"
    ends = [t for t in ([other] if spelled_out else []) + [one, other] if t.until is not None]
    until = ends[0].until if ends else None
    span = _span(event, account)
    if span is not None and until is not None and until.lo > span.lo:
        span = span.until(until.lo, span.rule, until)
    return replace(
        one, span=span, own=one.own or other.own, begun=one.begun or other.begun, until=until,
        ended=one.ended or other.ended, length=one.length or other.length,
    )  # fmt: skip


def _span(event: Event, account: Event) -> Span | None:
    one, other = event.when.span, account.when.span
    if one is None or other is None:
        return one or other
    if event.kind == "incident" and one.precision == "range" and other.precision == "day" and "_until_" not in one.rule:
        return other  # 'on two days' summed up what is then told day by day: the event is the first of them
    if event.group == "presence" and one.precision == "day" and other.precision == "range" and other.lo == one.lo:
        return other  # 'was seen on Monday …; passed from Monday to Tuesday'
    if account.exercise is not None and other.precision == "range" and other.lo <= one.lo:
        return other  # the days of the exercise that is named hold those of one sight of it ('during Breeze, 19 July')
    if one.hi is None and other.hi is not None and other.lo >= one.lo:
        return one.until(other.hi, one.rule, other)
    return other if other.coarseness < one.coarseness and one.precision != "range" else one
