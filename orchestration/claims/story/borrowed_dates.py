"""The days that an article moves through, and which of them an event without a date of its own belongs to."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from orchestration.claims.dates.calendar import Span
from orchestration.claims.drafts.draft import Draft
from orchestration.claims.sentences.scene import Scene
from orchestration.claims.story.timing import combined


@dataclass(frozen=True, slots=True)
class ChronicleParameters:
    """How far an undated event may borrow a day."""

    recent_days: int = 21
    """A day told for an event stands for others only when it lies this near before publication."""
    ahead_sentences: int = 3
    """Sentences after an undated event in which its day may follow."""


def borrow_dates(
    events: Sequence[Draft], scenes: Sequence[Scene], anchor: date | None, params: ChronicleParameters
) -> None:
    """Date, in place, what has no date: by the day last told, the day told next, or the day on which it was reported.

    A perfect tense ('have passed through') that no day goes with stays undated.
    """
    told = [(scene.sentence.index, span) for scene in scenes for span in _days(scene, anchor, params)]
    for event in events:
        if event.span is not None or event.status == "planned" or event.rule == "recall" or event.ended:
            continue
        here = scenes[event.scene]
        perfect = bool(here.language.drafts.perfect & set(here.words(event.first, event.last)))
        before = next((span for index, span in reversed(told) if index < event.scene), None)
        after = next((span for i, span in told if event.scene <= i <= event.scene + params.ahead_sentences), None)
        said = next(
            (d.span for d in here.dates if d.role == "statement_day" and d.span and d.span.precision == "day"), None
        )
        told_then = said if event.kind == "drill" and not perfect else None
        event.span = told_then or before or after or (None if perfect else said)


def _days(scene: Scene, anchor: date | None, params: ChronicleParameters) -> list[Span]:
    if any(scene.has(cue) for cue in ("habitual", "trade", "history")):
        return []
    lasting = combined([d for d in scene.dates if d.role in ("first_day", "last_day") and d.span is not None])
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
