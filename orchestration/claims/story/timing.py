"""Gives drafts their dates: their clause's own, the sentence's, one told against another event, or an inherited one."""

from collections.abc import Sequence
from datetime import date, timedelta

from orchestration.claims.dates.calendar import Span, day, days
from orchestration.claims.dates.lengths import stated_length
from orchestration.claims.dates.resolving import DateMention
from orchestration.claims.drafts.draft import Draft
from orchestration.claims.sentences.scene import Scene

_HAPPENING = ("event_day", "first_day", "last_day")


def date_drafts(scene: Scene, drafts: Sequence[Draft], before: Sequence[Draft]) -> None:
    """Date the drafts of one sentence, in place; `before` are the article's earlier drafts, in order."""
    for draft in drafts:
        own = _own(scene, draft, drafts)
        if draft.kind == "drill":
            draft.until = next((d.span.hi or d.span.lo for d in own if d.role == "last_day" and d.span), None)
            if draft.until is None and scene.language.story.ending & set(scene.words(draft.first, draft.last)):
                ended = [d for d in own if d.role == "event_day" and d.span is not None and d.span.precision == "day"]
                draft.until = ended[0].span.lo if len(ended) == 1 and ended[0].span is not None else None
                if draft.until is not None:
                    draft.ended = True
                    draft.date_at = (ended[0].start, ended[0].end)
                    own = [d for d in own if d not in ended]
        span = _lasting(scene, draft, combined([d for d in own if d.span is not None]))
        if span is not None:
            draft.span, draft.own_date = span, True
            draft.date_at = (own[0].start, own[-1].end)
    _between(scene, drafts, before)
    for draft in drafts:
        if any(d.span is None and d.offset is None for d in _own(scene, draft, drafts)):
            draft.own_date = True
        if draft.span is None and not draft.ended and not any(d.offset is not None for d in _own(scene, draft, drafts)):
            shared = _shared(scene, draft, drafts)
            if shared is not None:
                draft.span = shared
                draft.own_date = True


def date_told(scene: Scene, told: Sequence[Draft]) -> None:
    """'It happened on May 26': a sentence that tells of nothing new dates, in place, the undated event just told."""
    words, opening = scene.language.story, scene.tokens[scene.sentence.first].lower
    until = next((d.span.lo for d in scene.dates if d.role == "last_day" and d.span), None)
    if told and told[-1].kind == "drill" and told[-1].length is None and opening in words.definite:
        first = scene.sentence.first
        told[-1].length = stated_length(scene.words(first, first + _LENGTH_WORDS), scene.language.dates)
    if until is not None and told:
        _end(scene, told, until)
    span = combined([d for d in scene.dates if d.role in _HAPPENING and d.span is not None])
    if span is None or span.precision == "year" or not told:
        return
    event = told[-1]
    again = scene.has("anaphor") or any(t.event_type == event.event_type for t in scene.triggers)
    if opening not in words.taking_up and not again:
        return
    near = scene.sentence.index - max(event.scene, event.last_scene) <= _REACH
    if event.span is None and not event.own_date and near and not scene.has("habitual"):
        event.span, event.own_date = span, True


def _end(scene: Scene, told: Sequence[Draft], until: date) -> None:
    """'It ends on Friday', 'Cope North runs through Feb. 21': the end of the drill just told, or of the one named."""
    named = {e.value for e in scene.exercises}
    event = next((d for d in reversed(told) if d.kind == "drill" and (not named or d.exercise in named)), None)
    span = event.span if event is not None else None
    if event is not None and span is not None and span.precision == "day" and span.lo < until:
        event.span = days(span.lo, until, f"{span.rule}_until")


_LENGTH_WORDS = 5
"""Words at the head of a sentence that may give the length of the drill just told ('The five-day serial …')."""
_REACH = 3
"""Sentences between an undated event and the one that dates it."""


def _own(scene: Scene, draft: Draft, drafts: Sequence[Draft] = ()) -> list[DateMention]:
    """The dates of a draft's clause; where several drafts share a clause, those nearest to its own trigger."""
    inside = [d for d in scene.dates if d.role in _HAPPENING and draft.first <= scene.token_of(d.start) < draft.last]
    rivals = [o for o in drafts if o is not draft and o.kind != draft.kind and o.first == draft.first]
    return [d for d in inside if not any(abs(o.start - d.start) < abs(draft.start - d.start) for o in rivals)]


def combined(mentions: Sequence[DateMention]) -> Span | None:
    """One span of the dates in a clause: a start and an end make a range; else the most precise, the first of those."""
    spans = [m for m in mentions if m.span is not None]
    if not spans:
        return None
    start = next((m.span for m in spans if m.role == "first_day"), None)
    end = next((m.span for m in spans if m.role == "last_day"), None)
    plain = [m.span for m in spans if m.role == "event_day"]
    if end is not None and (start or plain):
        first = start or plain[0]
        last = end.hi or end.lo
        if first is not None and first.lo <= last:
            return days(first.lo, last, f"{first.rule}_until_{end.rule}")
    if start is not None and any(p and p.precision == "day" and p.lo - start.lo == timedelta(1) for p in plain):
        return days(start.lo, start.lo + timedelta(1), start.rule)
    if start is not None and start.precision == "day" and not plain:
        return Span(start.lo, None, "day", start.rule)
    if end is not None and not plain and start is None:
        return None
    candidates = [s for s in ([start] if start else []) + plain if s is not None]
    order = ("day", "range", "week", "month", "year")
    best = min(candidates, key=lambda s: order.index(s.precision), default=None)
    same = [s for s in candidates if s.precision == "day" and s.rule == (best.rule if best else "")]
    if best is not None and len(same) == 2 and same[1].lo - same[0].lo == timedelta(1):
        return days(same[0].lo, same[1].lo, best.rule)
    return best


def _lasting(scene: Scene, draft: Draft, span: Span | None) -> Span | None:
    """A start and a stated length make a range: 'on Tuesday began …, a week of manoeuvres'."""
    starts = draft.kind == "drill" and scene.language.story.starting & set(scene.words(draft.first, draft.last))
    if span is None or span.precision != "day" or draft.until is not None or not starts:
        return span
    total = stated_length(scene.words(draft.first, draft.last), scene.language.dates)
    if total is None:
        return Span(span.lo, None, "day", span.rule) if starts & scene.language.story.beginning else span
    return days(span.lo, span.lo + timedelta(total - 1), f"{span.rule}_lasting")


def end_drill(event: Draft) -> None:
    """Give a drill, in place, the days that its end and its length leave: a start, an end, or the day it ended."""
    if event.until is None:
        return
    if event.span is not None:
        if event.span.precision == "day" and event.span.lo < event.until:
            event.span = days(event.span.lo, event.until, f"{event.span.rule}_until")
    elif event.length is not None:
        event.span = days(event.until - timedelta(event.length - 1), event.until, "ended_after")
    elif event.ended:
        event.span = day(event.until, "ended")


def _between(scene: Scene, drafts: Sequence[Draft], before: Sequence[Draft]) -> None:
    """'a day after …', 'two days later', 'the same day': dates told against another event."""
    for mention in scene.dates:
        if mention.offset is None:
            continue
        at = scene.token_of(mention.start)
        this = next((d for d in drafts if d.first <= at < d.last), None)
        if mention.relation in ("after", "before"):
            _against_next(scene, mention, at, this, drafts, before)
        elif this is not None and this.span is None:
            earlier = _reference(scene, mention, this, drafts, before)
            if earlier is not None:
                this.span = earlier.shifted(mention.offset, mention.rule)
                this.own_date = True


def _against_next(
    scene: Scene,
    mention: DateMention,
    at: int,
    this: Draft | None,
    drafts: Sequence[Draft],
    before: Sequence[Draft],
) -> None:
    ordered = sorted(drafts, key=lambda d: d.start)
    if (
        mention.relation == "after"
        and len(ordered) > 1
        and mention.end <= ordered[0].start
        and mention.offset is not None
    ):
        # 'A day after North Korea launched missiles on Sunday, two bombers …'
        cause, effect = ordered[0], ordered[1]
        if cause.span is not None:
            effect.span, effect.own_date = cause.span.shifted(mention.offset, mention.rule), True
            effect.answers.append((cause, "after", mention.offset, (mention.start, mention.end)))
            return
    other = next(
        (
            d
            for d in drafts
            if d.first > at
            or (d.opener in scene.language.story.counted_from and d.last > at and d is not this and d.first >= at)
        ),
        None,
    )
    if other is None and this is not None and this.start > mention.end:
        other = this
    main = this if this is not None and this is not other else None
    if main is None and other is not None and before and all(d is other or d.first > other.first for d in drafts):
        main = before[-1]
    if other is None or main is None or mention.offset is None:
        return
    if main.span is None and main.points_back and before:
        main.span = next((d.span for d in reversed(before) if d.kind == main.kind and d.span), None)
    if main.span is not None and other.span is None:
        counted_from = day(main.span.lo, mention.rule) if other.kind == "incident" else main.span
        other.span = counted_from.shifted(-mention.offset, mention.rule)
        other.own_date = True
    elif other.span is not None and main.span is None:
        main.span = other.span.shifted(mention.offset, mention.rule)
        main.own_date = True
    if mention.relation == "after":
        main.answers.append((other, "after", mention.offset, (mention.start, mention.end)))


def _reference(
    scene: Scene, mention: DateMention, this: Draft, drafts: Sequence[Draft], before: Sequence[Draft]
) -> Span | None:
    """The date that 'later', 'earlier' or 'the same day' counts from: a date just told, or the last draft's."""
    told = [d.span for d in scene.dates if d.span is not None and d.end <= mention.start and d.role != "dateline_day"]
    if told:
        return told[-1]
    inside = [d.span for d in drafts if d is not this and d.span is not None and d.first < this.first]
    if inside:
        return inside[-1]
    return next((d.span for d in reversed(before) if d.span is not None), None)


def _shared(scene: Scene, draft: Draft, drafts: Sequence[Draft]) -> Span | None:
    """A date of the sentence that no other draft's clause holds, or that of a draft which this one answers."""
    words = scene.language.story
    if draft.opener in words.consequence:
        cause = next(
            (d.span for d in reversed(drafts) if d is not draft and d.span is not None and d.first < draft.first),
            None,
        )
        if cause is not None:
            return cause
    for other, _, lag, _ in draft.answers:
        if other.span is not None and lag is not None:
            return other.span
    for other in drafts:
        if any(answered is draft for answered, _, lag, _ in other.answers if lag == 0) and other.span is not None:
            return other.span
    free = [
        d
        for d in scene.dates
        if d.span is not None
        and d.role in _HAPPENING
        and not any(o.first <= scene.token_of(d.start) < o.last for o in drafts if o is not draft)
    ]
    own = combined(free)
    if own is not None:
        return own
    if draft.points_back:
        return None
    if not draft.opener or draft.opener in words.along:
        return next(
            (d.span for d in drafts if d is not draft and d.span is not None and d.first < draft.first), None
        ) or next(
            (
                d.span
                for d in drafts
                if d is not draft and d.span is not None and (not draft.opener or draft.opener in words.meanwhile)
            ),
            None,
        )
    return None
