"""The days that an article moves through, and which of them an event without a date of its own belongs to."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from orchestration.claims.dates.calendar import Span, day
from orchestration.claims.dates.combining import combined
from orchestration.claims.dates.resolving import DateMention
from orchestration.claims.model import ANNOUNCED
from orchestration.claims.sentences.scene import Scene
from orchestration.claims.story.event import Event

_NEAR = 2
"""Sentences over which a day that was told still dates what has none."""
_SHORT = 12
"""Tokens of a sentence that tells a day and hardly more ('On Monday came the largest piece.')."""


@dataclass(frozen=True, slots=True)
class ChronicleParameters:
    """How far an undated event may borrow a day."""

    recent_days: int = 21
    """A day told for an event stands for others only when it lies this near before publication."""
    ahead_sentences: int = 3
    """Sentences after an undated event in which its day may follow."""


def borrow_dates(
    events: Sequence[Event], scenes: Sequence[Scene], anchor: date | None, params: ChronicleParameters
) -> None:
    """Date, in place, what has no date: by the day last told, or the day told next; never by that of a statement."""
    told = [(scene.sentence.index, span) for scene in scenes for span in _days(scene, anchor, params)]
    for event in events:
        known = event.when.span is not None or event.when.until is not None or event.when.own
        if not known and event.status not in ANNOUNCED and event.rule != "recall":
            event.borrow(_borrowed(event, told, params))


def date_by_sentence_before(accounts: Sequence[Event], before: Scene | None, told: Sequence[Event]) -> None:
    """'Wednesday was the busiest day.' dates, in place, what the next sentence tells without a day of its own, and so
    does 'In July bombers came near Alaska.'"""
    if before is None or any(before.sentence.index in (e.scene, e.last_scene) for e in told):
        return
    days = [d for d in before.dates if d.role == "event_day" and d.span is not None and d.span.precision != "year"]
    if len(days) != 1 or days[0].span is None:
        return
    is_day, sets = days[0].span.precision == "day", _sets_day(before, days[0])
    for account in accounts:
        known = account.when.span is not None or account.when.own or account.when.until is not None
        alone = is_day and not before.nations and account.kind == "incident"
        if not known and (alone or (sets and (is_day or not account.draft.needs_date))):
            account.when = replace(account.when, span=days[0].span, own=True)


def date_by_bulletin(scene: Scene, accounts: Sequence[Event]) -> None:
    """'Reported on Monday six sorties in the 24 hours to 6 a.m.': a daily count is, in place, of the day it is told."""
    days = [d for d in scene.dates if d.span and d.span.precision == "day"]
    said = [d.span for d in days if d.role == "statement_day"] or [d.span for d in days if d.role == "dateline_day"]
    if len(said) != 1 or scene.language.story.daily_counts.find(scene.all_words()) is None:
        return
    for account in accounts:
        if account.group == "presence" and account.when.span is None and not account.when.own:
            account.date(said[0])


def date_ongoing(account: Event, anchor: date | None) -> None:
    """'China and Russia are holding an exercise': what goes on since no day that is told is, in place, of the day on
    which the article appeared."""
    when = account.when
    if anchor is not None and when.span is None and when.begun is None and when.until is None and not when.own:
        account.borrow(day(anchor, "ongoing"))


def inherit_date(account: Event, told: Sequence[Event]) -> None:
    """Date, in place, what follows on an event just told: it happens with it; a recalled one needs its own."""
    known = account.when.span is not None or account.when.own or account.when.until is not None
    if known or account.group == "launch" or not told:
        return
    if account.status == "postponed":
        return
    first, last = told[0].when.span, told[-1].when.span
    if account.draft.needs_date and told[-1].kind != account.kind:
        return
    if account.scene - told[-1].scene <= _NEAR and last is not None:
        account.borrow(last)
    elif first is not None and account.group in ("scramble", "presence", "violation"):
        account.borrow(first)


def day_nearby(index: int, scenes: Sequence[Scene]) -> Span | None:
    """A day that is told, without an event, in a sentence or shortly before it; else that of a statement."""
    near = scenes[max(0, index - _NEAR) : index + 1]
    days = [(d.role, d.span) for s in reversed(near) for d in s.dates if d.span and d.span.precision == "day"]
    when = next((span for role, span in days if role == "event_day"), None)
    return when or next((span for role, span in days if role == "statement_day"), None)


def _sets_day(scene: Scene, mention: DateMention) -> bool:
    """Whether a sentence is there to tell a day: a short one, or one that opens with it and tells what nobody says."""
    at = scene.token_of(mention.start)
    saying = scene.language.dates.saying
    if not saying or not saying.isdisjoint(scene.words(at, scene.sentence.last)):
        return False
    short = scene.sentence.last - scene.sentence.first <= _SHORT and not scene.nations
    return short or at - scene.sentence.first <= 1


def _borrowed(event: Event, told: Sequence[tuple[int, Span]], params: ChronicleParameters) -> Span | None:
    before = next((span for index, span in reversed(told) if index < event.scene), None)
    after = next((span for i, span in told if event.scene <= i <= event.scene + params.ahead_sentences), None)
    return before or after


def _days(scene: Scene, anchor: date | None, params: ChronicleParameters) -> list[Span]:
    if any(scene.has(cue) for cue in ("habitual", "trade", "history")):
        return []
    lasting = combined([d for d in scene.dates if d.role in ("first_day", "last_day")])
    if lasting is not None and lasting.precision == "range":
        return [lasting]
    return [
        d.span
        for d in scene.dates
        if d.role in ("event_day", "first_day")
        and d.span is not None
        and d.span.precision in ("day", "range")
        and (anchor is None or 0 <= (anchor - d.span.lo).days <= params.recent_days)
    ]
