"""Gives events their dates: their clause's own, the sentence's, one told against another event, or an inherited one."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from orchestration.claims.dates.calendar import Span
from orchestration.claims.dates.combining import combined, put_off
from orchestration.claims.dates.resolving import HAPPENING, DateMention
from orchestration.claims.model import ANNOUNCED
from orchestration.claims.sentences.scene import Scene
from orchestration.claims.story.days.lapses import date_by_lapse, leave_open
from orchestration.claims.story.days.lasting import date_course, of_length
from orchestration.claims.story.event import Event, Timing

_REACH = 3
"""Sentences between an undated event and the one that dates it."""


def date_events(
    scene: Scene, events: Sequence[Event], before: Sequence[Event], subject: Event | None, day_before: Span | None
) -> None:
    """Date what one sentence tells of, in place.

    `before` are the article's earlier events, in order; `subject` is the one that the sentence before was about;
    `day_before` the day that the sentences shortly before tell, if any.
    """
    for event in events:
        _date_by_clause(scene, event, events)
    for mention in scene.dates:
        if mention.offset is not None:
            date_by_lapse(scene, mention, mention.offset, events, before, subject, day_before)
        elif mention.reading == "some_time":
            leave_open(scene, mention, events)
    for event in events:
        _date_by_sentence(scene, event, events)


def date_told(scene: Scene, told: Sequence[Event]) -> None:
    """'It happened on May 26': a sentence that tells of nothing new dates, in place, the undated event just told."""
    if not told:
        return
    date_course(scene, told)
    event, words = told[-1], scene.language.story
    span = combined([d for d in scene.dates if d.role in HAPPENING])
    if span is None or span.precision == "year" or event.when.begun is not None:
        return
    if _is_known(event, span):
        return
    opening = scene.opening()[0]
    again = scene.has("anaphor") or any(t.event_type == event.event_type for t in scene.triggers)
    near = scene.sentence.index - event.last_scene <= _REACH
    if (opening in words.taking_up or again) and near and not scene.has("habitual"):
        event.date(span)


def _is_known(event: Event, span: Span) -> bool:
    """Whether an event has its day: a month or a week is told more exactly by a day of it ('on Tuesday, July 19')."""
    known = event.when.span
    if known is None:
        return event.when.own
    is_told_exactly = known.precision in ("month", "week") and span.precision == "day" and known.holds(span)
    return event.kind == "drill" or not is_told_exactly


def look_ahead(event: Event, anchor: date | None) -> None:
    """A drill of days to come is planned, in place; an incident was a week or a year before: nobody announces one."""
    span = event.when.span
    if anchor is None or span is None or span.lo <= anchor:
        return
    if event.kind == "drill":
        event.status = event.status if event.status in ANNOUNCED else "planned"
    elif event.status != "planned" and (span.lo - anchor).days > 1:
        event.borrow(span.a_turn_before())


def _own(scene: Scene, event: Event, events: Sequence[Event]) -> list[DateMention]:
    """The dates of an event's clause; where several events share a clause, those nearest to its own trigger."""
    draft = event.draft
    inside = [d for d in scene.dates if d.role in HAPPENING and draft.first <= scene.token_of(d.start) < draft.last]
    inside = [d for d in inside if not _is_day_of_calling_off(event, d)]
    rivals = [o.draft for o in events if o is not event and o.kind != event.kind and o.draft.first == draft.first]
    return [d for d in inside if not any(abs(o.start - d.start) < abs(draft.start - d.start) for o in rivals)]


def _is_day_of_calling_off(event: Event, mention: DateMention) -> bool:
    """'On Monday it called off the drill': the day before the verb is that of the decision."""
    verb = event.draft.called_off_at
    return verb is not None and mention.start < verb[0] < event.draft.start


def _date_by_clause(scene: Scene, event: Event, events: Sequence[Event]) -> None:
    own = _own(scene, event, events)
    if event.status == "postponed":
        _put_off(scene, event)
        return
    if event.kind == "drill" or event.group == "incursion":
        event.when = _ending(scene, event, own)
        at = event.when.until.at if event.when.until is not None else None
        own = [d for d in own if d.role != "event_day" or (d.start, d.end) != at]
    span = _counted_in_clause(event, own) or combined(own)
    if span is not None:
        begun = any(d.role == "first_day" for d in own)
        if begun and event.kind == "drill" and span.precision == "day":
            event.when = replace(event.when, begun=span)
        event.date(_lasting(scene, event, span, begun=begun))
    elif event.kind == "drill" and event.when.until is not None and not event.when.ended:
        event.borrow(_begun_on_day_of_news(scene, event))


def _begun_on_day_of_news(scene: Scene, event: Event) -> Span | None:
    """'MOSCOW, Sept. 8 — … began an exercise that runs until Sept. 14': the dateline's day."""
    words = set(scene.words(event.draft.first, event.draft.last))
    told = [d.span for d in scene.dates if d.role == "dateline_day" and d.span is not None]
    return told[0] if told and not words.isdisjoint(scene.language.story.beginning) else None


def _counted_in_clause(event: Event, own: Sequence[DateMention]) -> Span | None:
    """'On Thursday the minister spoke of the flight a week earlier': counted from the day that opens the clause."""
    start = event.draft.start
    days = [d.span for d in own if d.end <= start and d.role == "event_day" and d.span and d.span.precision == "day"]
    back = next((d for d in own if d.start > start and d.relation == "earlier" and d.offset), None)
    return back.counted_from(days[-1], (back.start, back.end)) if back is not None and days else None


def _put_off(scene: Scene, event: Event) -> None:
    """Give a postponed drill, in place, the day that it is put off to, if any is told, and those it was planned for."""
    told = put_off(scene.dates)
    event.when = replace(event.when, span=told.new, own=told.new is not None, former=told.former)


def _ending(scene: Scene, event: Event, own: Sequence[DateMention]) -> Timing:
    """When a drill is told to end: the day it goes on to, or the one day on which it is said to have ended."""
    ends = not scene.language.story.ending.isdisjoint(scene.words(event.draft.first, event.draft.last))
    told = [(d.role, d.span) for d in own if d.span is not None]
    days = [span for role, span in told if role == "event_day" and span.precision == "day"]
    last = [span for role, span in told if role == "last_day"] or (days if ends and len(days) == 1 else [])
    if not last:
        return event.when
    return replace(event.when, until=last[0].last_day(), ended=ends)


def _lasting(scene: Scene, event: Event, span: Span, *, begun: bool) -> Span:
    """A start and a stated length make a range: 'on Tuesday began …, a week of drills', 'from Monday for a week'."""
    words, story = scene.words(event.draft.first, event.draft.last), scene.language.story
    starts = story.starting & set(words) if event.kind == "drill" else frozenset()
    begun = (begun or event.status == "planned") and event.kind == "drill"
    if span.precision != "day" or event.when.until is not None or not (starts or begun):
        return span
    total = scene.grammar.telling.length(words, scene.language.dates)
    if total is not None:
        return of_length(span, total)
    return replace(span, hi=None) if starts & story.beginning else span


def _date_by_sentence(scene: Scene, event: Event, events: Sequence[Event]) -> None:
    if event.status == "postponed":
        return
    own = _own(scene, event, events)
    if any(d.span is None and d.offset is None for d in own):
        event.when = replace(event.when, own=True)
    told = any(d.span is None or d.offset is not None for d in own)
    if event.when.span is None and not event.when.ended and not told:
        span = _shared(scene, event, events)
        if span is not None:
            event.date(span)


def _shared(scene: Scene, event: Event, events: Sequence[Event]) -> Span | None:
    """The day of what it answers or follows from, a date that no other event's clause holds, or that of a neighbour."""
    others = [e for e in events if e is not event]
    free = [
        d
        for d in scene.dates
        if d.role in HAPPENING
        and not _is_day_of_calling_off(event, d)
        and not any(o.draft.first <= scene.token_of(d.start) < o.draft.last for o in others)
    ]
    span = _of_the_cause(scene, event, others) or _of_the_answer(event, others) or combined(free)
    return span if span is not None or event.draft.points_back else _alongside(scene, event, others)


def _of_the_cause(scene: Scene, event: Event, others: Sequence[Event]) -> Span | None:
    """'…, prompting Japan to scramble': the day of what stands before."""
    if event.draft.opener not in scene.language.story.consequence:
        return None
    before = (e.when.span for e in reversed(others) if e.draft.first < event.draft.first)
    return next((span for span in before if span is not None), None)


def _of_the_answer(event: Event, others: Sequence[Event]) -> Span | None:
    """The day of an event that it answers, or that answers it, on the same day."""
    answered = (a.cause.when.span for a in event.answers if a.lag is not None)
    answering = (e.when.span for e in others if any(a.cause is event and a.lag == 0 for a in e.answers))
    return next((span for span in (*answered, *answering) if span is not None), None)


def _alongside(scene: Scene, event: Event, others: Sequence[Event]) -> Span | None:
    """The day of the event told before it in the sentence, or of any other, as the word that opens its clause says."""
    words, opener = scene.language.story, event.draft.opener
    dated = [e for e in others if e.when.span is not None]
    if opener and opener not in words.along:
        return None
    earlier = [e for e in dated if e.draft.first < event.draft.first]
    if not earlier and opener:
        return None
    return next((e.when.span for e in [*earlier, *dated]), None)
