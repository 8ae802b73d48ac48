"""What one account of an event adds to those before it."""

from collections.abc import Sequence

from orchestration.claims.dates.calendar import Span, days
from orchestration.claims.drafts.draft import Draft
from orchestration.claims.sentences.ownership import Ownership


def lend(draft: Draft, event: Draft, ownership: Ownership) -> None:
    """What a clause of the same sentence adds to a drill ('…, and so did KF-16s of the South'), in place."""
    for owned in draft.crafts:
        if not any(ownership.opposed(owned.operator, c) for c in event.countries):
            event.crafts.append(owned)
    for country in draft.countries:
        if country not in event.countries and not any(ownership.opposed(country, c) for c in event.countries):
            event.countries.append(country)


def absorb(event: Draft, draft: Draft) -> None:
    """Add to an event, in place, what a further account of it says: parties, days, craft, answers and evidence."""
    event.weak = event.weak and draft.weak
    if event.group == "exercise" and draft.group == "patrol" and not draft.weak and event.exercise is None:
        event.group, event.event_type, event.rule = draft.group, draft.event_type, draft.rule
    for name in ("countries", "targets", "places"):
        have, new = getattr(event, name), getattr(draft, name)
        if name == "places" and draft.by_country:
            continue
        have.extend(x for x in new if x not in have)
    if event.kind == "incident" and event.span and draft.span and event.span.precision == "range":
        # 'on two days' summed up what is then told day by day: the event is the first of them
        event.span = draft.span if draft.span.precision == "day" else event.span
    event.span = _better(event.span, draft.span)
    if draft.exercise is not None and event.span and draft.span and draft.span.precision == "range":
        # the days of the exercise that is named hold those of one sight of it ('during Breeze, 19 July')
        event.span = draft.span if draft.span.lo <= event.span.lo else event.span
    spelled_out = draft.span is not None and draft.span.precision == "range"
    event.until = (draft.until if spelled_out else None) or event.until or draft.until
    event.length = event.length or draft.length
    event.ended = event.ended or draft.ended
    if event.span is not None and event.until is not None and event.until > event.span.lo:
        event.span = days(event.span.lo, event.until, event.span.rule)
    event.own_date = event.own_date or draft.own_date
    event.crafts.extend(draft.crafts)
    event.bases.extend(draft.bases)
    event.scenes |= draft.scenes
    event.apart = event.apart or draft.apart
    if event.event_type == "bomber_mission" and len(event.countries) > 1:
        event.event_type = "air_exercise"
    event.binational = event.binational or draft.binational
    event.exercise = event.exercise or draft.exercise
    event.status = event.status if event.status != "planned" else draft.status
    if (
        event.event_type == "joint_exercise"
        and draft.event_type in ("air_exercise", "naval_exercise")
        and event.exercise is None
    ):
        event.event_type = draft.event_type


def _better(one: Span | None, other: Span | None) -> Span | None:
    if one is None or other is None:
        return one or other
    if one.hi is None and other.hi is not None and other.lo >= one.lo:
        return days(one.lo, other.hi, one.rule)
    order = ("day", "range", "week", "month", "year")
    return other if order.index(other.precision) < order.index(one.precision) and one.precision != "range" else one


def redirect(draft: Draft, target: Draft, drafts: Sequence[Draft]) -> None:
    """Let what answers an account answer the event that took it up, in place."""
    for other in drafts:
        other.answers[:] = [(target if a is draft else a, r, lag, e) for a, r, lag, e in other.answers]
