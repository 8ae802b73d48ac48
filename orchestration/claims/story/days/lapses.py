"""Days that are told from other days: 'two days after the launch', 'a week later'."""

from collections.abc import Sequence
from dataclasses import replace

from orchestration.claims.dates.calendar import Span
from orchestration.claims.dates.resolving import DateMention
from orchestration.claims.sentences.scene import Scene
from orchestration.claims.story.event import Answer, Event


def date_by_lapse(
    scene: Scene, mention: DateMention, offset: int, events: Sequence[Event], before: Sequence[Event],
    subject: Event | None, day_before: Span | None,
) -> None:  # fmt: skip
    """'a day after …', 'two days later', 'the same day': dates told against another event."""
    at = scene.token_of(mention.start)
    this = next((e for e in events if e.draft.first <= at < e.draft.last), None)
    if mention.relation in ("after", "before"):
        _count_between(scene, mention, offset, this, events, before, day_before)
    elif this is not None and this.when.span is None and not (mention.relation == "within" and this.kind == "drill"):
        reference = _reference(scene, mention, this, events, [*before, *([subject] if subject is not None else [])])
        if reference is not None:
            this.date(mention.counted_from(reference, (mention.start, mention.end)))


def leave_open(scene: Scene, mention: DateMention, events: Sequence[Event]) -> None:
    """'…, only days after a bomber had come': the day of what is told behind it can't be known, so borrows none."""
    at = scene.token_of(mention.start)
    behind = next((e for e in events if e.draft.first > at), None)
    if behind is not None and behind.when.span is None:
        behind.when = replace(behind.when, own=True)


def _count_between(
    scene: Scene, mention: DateMention, offset: int, this: Event | None, events: Sequence[Event],
    before: Sequence[Event], day_before: Span | None,
) -> None:  # fmt: skip
    """Date, in place, one of two events that lie some days apart by the other, and let the later one answer it."""
    at = (mention.start, mention.end)
    if _counted_from_a_day(scene, mention, offset, events):
        return
    pair = _cause_told_first(mention, events) or _two_apart(scene, mention, this, events, before)
    if pair is None:
        _count_from_day_before(scene, mention, offset, events, day_before)
        return
    main, other = pair
    if main.when.span is None and main.draft.points_back:
        main.borrow(next((e.when.span for e in reversed(before) if e.kind == main.kind and e.when.span), None))
    if main.when.span is not None and other.when.span is None:
        start = replace(main.when.span, hi=main.when.span.lo, precision="day")
        counted_from = main.when.span if other.kind == "drill" else start
        other.date(counted_from.shifted(-offset, mention.rule, at, mention.confidence))
    elif main.when.span is None and other.when.span is not None:
        main.date(other.when.span.shifted(offset, mention.rule, at, mention.confidence))
    if mention.relation == "after":
        main.answers.append(Answer(other, "after", offset, at))


def _counted_from_a_day(scene: Scene, mention: DateMention, offset: int, events: Sequence[Event]) -> bool:
    """'… spoke on Thursday, three days after North Korea fired a missile': counted from a day of no event, in place."""
    days = [d.span for d in scene.dates if d.end <= mention.start and d.role == "event_day" and d.span is not None]
    told = sorted(events, key=lambda e: e.draft.start)
    if not days or not told or days[-1].precision != "day" or told[0].draft.start < mention.end:
        return False
    if not _is_counted(scene, mention, told[0]):
        return False
    told[0].date(days[-1].shifted(-offset, mention.rule, (mention.start, mention.end), mention.confidence))
    return True


def _is_counted(scene: Scene, mention: DateMention, event: Event) -> bool:
    """Whether an event is the one that a lapse is told against: no comma ends that clause before it, as in 'On Tuesday,
    six days after the boats had left, two navies began an exercise'."""
    return "," not in scene.words(scene.token_of(mention.end), scene.token_of(event.draft.start))


def _count_from_day_before(
    scene: Scene, mention: DateMention, offset: int, events: Sequence[Event], day_before: Span | None
) -> None:
    """'Shares fell on Tuesday. Steel rose a day after North Korea had fired a missile': counted from the day that the
    sentences before it tell, in place."""
    told = next((e for e in events if e.draft.start > mention.end and e.when.span is None), None)
    if told is not None and day_before is not None and _is_counted(scene, mention, told):
        told.date(day_before.shifted(-offset, mention.rule, (mention.start, mention.end), mention.confidence))


def _cause_told_first(mention: DateMention, events: Sequence[Event]) -> tuple[Event, Event] | None:
    """'A day after North Korea launched missiles on Sunday, two bombers …': the later event, and the earlier one."""
    ordered = sorted(events, key=lambda e: e.draft.start)
    if mention.relation != "after" or len(ordered) < 2 or mention.end > ordered[0].draft.start:
        return None
    cause, effect = ordered[:2]
    return (effect, cause) if cause.when.span is not None else None


def _two_apart(
    scene: Scene, mention: DateMention, this: Event | None, events: Sequence[Event], before: Sequence[Event]
) -> tuple[Event, Event] | None:
    """The event that happened some days before or after another, and that other, which the lapse is counted from."""
    at = scene.token_of(mention.start)
    other = next((e for e in events if e.draft.first > at), None)
    if other is None and this is not None and this.draft.start > mention.end:
        other = this
    if other is None:
        return None
    if this is not None and this is not other:
        return this, other
    alone = all(e is other or e.draft.first > other.draft.first for e in events)
    return (before[-1], other) if before and alone else None


def _reference(
    scene: Scene, mention: DateMention, this: Event, events: Sequence[Event], before: Sequence[Event]
) -> Span | None:
    """The date that 'later', 'earlier' or 'the same day' counts from: a date just told, or the last event's."""
    told = [d.span for d in scene.dates if d.span is not None and d.end <= mention.start and d.role != "dateline_day"]
    inside = [e.when.span for e in events if e is not this and e.draft.first < this.draft.first]
    earlier = [span for span in (*(e.when.span for e in before), *inside, *told) if span is not None]
    if mention.relation == "within":
        earlier = [span for span in earlier if span.precision != "month" and span.hi != span.lo]
    return earlier[-1] if earlier else None
