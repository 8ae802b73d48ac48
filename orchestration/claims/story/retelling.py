"""Whether a clause tells again of an event already told, or of another one that stands by itself.

In the field's words: event coreference within a document.
"""

from collections.abc import Collection, Sequence
from datetime import date, timedelta

from orchestration.claims.dates.calendar import Span
from orchestration.claims.model import HELD, TO_COME
from orchestration.claims.sentences.ownership import Ownership
from orchestration.claims.story.days.lasting import end_drill
from orchestration.claims.story.event import Event

_NEAR = 3
"""Sentences over which craft just told of may be said to be in a zone."""
_REPEATED = ("presence", "incursion", "unsafe", "violation")
"""Groups of events of which 'another Su-24' tells one more."""
_OPEN = timedelta(60)
"""How long what has no end is still the same when it is told of again."""


def same_event(account: Event, events: Sequence[Event], told: Sequence[Event]) -> Event | None:
    """The event already told that a clause's account speaks of again, if any: nothing contradicts that it is one."""
    latest = sorted(enumerate(events), key=lambda each: (each[1].last_scene, each[0]), reverse=True)
    return next((event for _, event in latest if _may_be(account, event, told)), None)


def seen_in_zone(account: Event, told: Sequence[Event]) -> Event | None:
    """The activity just told that 'the aircraft stayed in the zone' was: the same craft, with no day of their own."""
    last = next((e for e in reversed(told) if e.group == "presence"), None)
    counted = any(not o.craft.definite or o.craft.count for o in account.crafts)
    if last is None or account.event_type != "adiz_entry" or counted or account.when.own:
        return None
    near = last.event_type == "military_activity" and account.scene - last.last_scene <= _NEAR
    return last if near and set(account.countries) == set(last.countries) != set() else None


def met_in_exercise(account: Event, told: Sequence[Event], ownership: Ownership) -> Event | None:
    """The meeting just told that 'the exercise' turns out to have been: of allies, who answer one another in no other.

    'Japan sent four F-2s to meet two American B-52Hs. The air forces held the joint exercise to practise escort.'
    """
    last = told[-1] if told else None
    if last is None or account.group != "exercise" or not account.draft.points_back or account.when.own:
        return None
    if last.group != "scramble" or account.scene - last.last_scene > 1 or not last.countries or not last.targets:
        return None
    if any(ownership.foreign(c, t) for c in last.countries for t in last.targets):
        return None
    return last if set(account.countries) <= {*last.countries, *last.targets} else None


def same_group(one: Event, other: Event) -> bool:
    """Whether two accounts can be of one event by their kind; a patrol may also be called an exercise."""
    if one.group == other.group:
        return one.group != "presence" or one.event_type == other.event_type
    told_anew = one.when.own and not one.draft.points_back
    alike = set(one.countries) == set(other.countries) != set()
    return {one.group, other.group} == {"exercise", "patrol"} and alike and not told_anew


def is_same_encounter(account: Event, event: Event) -> bool:
    """Whether a lock-on or unsafe act told without a day of its own is the one told before, whoever is named first."""
    if account.group not in ("lock_on", "unsafe") or account.when.own or not days_agree(account, event):
        return False
    return {*account.countries, *account.targets} <= {*event.countries, *event.targets}


def stands_alone(account: Event) -> bool:
    """Whether an account holds enough to be an event of its own, now that it is no earlier one told again."""
    dated = (account.when.own and account.when.span is not None) or account.when.former is not None
    if account.weak or (account.draft.points_back and not (dated and account.countries)):
        return False
    if account.kind == "drill":
        flown = any(o.craft.named or not o.craft.definite for o in account.crafts)
        return bool(account.countries or flown or account.exercise)
    if account.group in ("lock_on", "unsafe"):
        return bool(account.countries and (account.targets or account.crafts))
    return bool(account.countries or account.crafts or (account.group == "scramble" and account.targets))


def days_agree(account: Event, event: Event) -> bool:
    """Whether the days of two accounts, as far as they are known, can be those of one event."""
    put_off = account.status == "postponed"
    one, other = (account.when.former if put_off else account.when.span), end_drill(event.when).span
    if one is None or other is None:
        return True
    if one.precision == other.precision == "day" and one.hi is not None and other.hi is not None:
        return one.lo == other.lo
    return one.lo <= _last_day(other) and other.lo <= _last_day(one)


def _last_day(span: Span) -> date:
    """Its last day; of what goes on with no end told the last on which it may be spoken of as the same."""
    return span.hi or span.lo + _OPEN


def _may_be(account: Event, event: Event, told: Sequence[Event]) -> bool:
    if not same_group(account, event) or _moved_on(account, event, told):
        return False
    if _other_exercise(account, event) or _other_flight(account, event) or _other_fate(account, event):
        return False
    share = _may_share(account.countries, event.countries)
    if account.draft.points_back and not account.when.own and share:
        return True
    if account.group in _REPEATED and any(
        o.craft.other and o.craft.count and o.role != "target" for o in account.crafts
    ):
        return False
    if is_same_encounter(account, event):
        return True
    if not share or not days_agree(account, event) or not _may_share(account.targets, event.targets):
        return False
    return account.when.own or not _is_other_formation(account, event)


def _other_exercise(account: Event, event: Event) -> bool:
    """Whether a clause names an exercise that the event is not: another, or one begun before the event's own day."""
    if account.exercise is None or account.exercise == event.exercise:
        return False
    if event.exercise is not None:
        return True
    one, other = account.when.span, event.when.span
    if one is None or other is None or not event.when.own or other.precision != "day":
        return False
    return one.precision == "range" and one.lo < other.lo


def _other_flight(account: Event, event: Event) -> bool:
    """A bomber's flight by one nation is no part of an exercise of several that the sentence does not speak of, nor is
    the flight of one day an exercise of several."""
    if event.event_type == "bomber_mission" and account.event_type != "bomber_mission":
        one, other = account.when.span, event.when.span
        return one is not None and other is not None and one.precision == "range" and other.precision == "day"
    return account.event_type == "bomber_mission" and event.exercise is not None and len(event.countries) > 1


def _other_fate(account: Event, event: Event) -> bool:
    """What took place on a day of its own is not what was called off, nor is what is to come what is going on."""
    if account.status in TO_COME and event.status in HELD and account.when.own:
        one, other = account.when.span, event.when.span
        return account.status == "planned" and one is not None and other is not None and one.lo > other.lo
    return event.status == "cancelled" and account.status in HELD and account.when.own


def _moved_on(account: Event, event: Event, told: Sequence[Event]) -> bool:
    """Whether the article has gone on to another day since it told of an event, which an undated incident follows."""
    last = told[-1] if told else None
    if last is None or account.kind != "incident" or account.when.own or account.when.span is not None:
        return False
    one, other = last.when.span, event.when.span
    if one is None or other is None or last is event or account.scene - last.last_scene > 1:
        return False
    return last.kind == "incident" and (one.lo, one.hi) != (other.lo, other.hi)


def _may_share(some: Collection[str], others: Collection[str]) -> bool:
    return not some or not others or set(some) <= set(others) or set(others) <= set(some)


def _is_other_formation(account: Event, event: Event) -> bool:
    """Counted craft of one type that differ from those told of on a day of their own: not the same told twice."""
    if not event.when.own or event.group not in ("presence", "violation"):
        return False
    counted = {(o.craft.value, o.operator, o.craft.count) for o in event.crafts if o.craft.count}
    return any(
        (value, operator) == (one.craft.value, one.operator) and count != one.craft.count
        for one in account.crafts
        if one.craft.count
        for value, operator, count in counted
    )
