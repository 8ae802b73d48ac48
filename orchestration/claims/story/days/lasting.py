"""The days of a drill whose first day, last day and length an article tells one by one, in several sentences."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from orchestration.claims.dates.calendar import Span
from orchestration.claims.dates.resolving import Role
from orchestration.claims.sentences.scene import Scene
from orchestration.claims.story.event import Event, Timing

_LENGTH_WORDS = 5
"""Words at the head of a sentence that may give the length of the drill just told ('The five-day serial …')."""
_REACH = 3
"""Sentences over which a drill is still what 'it' or 'the exercise' is about."""
_LONGEST = timedelta(90)
"""Time between the first day and the last beyond which the two are not of one drill."""


def date_course(scene: Scene, told: Sequence[Event]) -> None:
    """'It began on the 11th', 'the exercise runs through Friday', 'over five days, from Monday': what a sentence that
    tells of nothing new says of the course of the drill just told, or of the one named, in place."""
    named = {e.value for e in scene.exercises}
    drill = next((e for e in reversed(told) if e.kind == "drill" and (not named or e.exercise in named)), None)
    if drill is None:
        return
    first, last = _day(scene, "first_day"), _last_day(scene)
    if named or (drill is told[-1] and _is_about(scene, drill)):
        drill.when = _with(drill.when, first, last, _length(scene, drill))
    elif last is not None and drill.when.span is not None:
        drill.when = _with(drill.when, None, last, None)
    elif drill is told[-1] and scene.sentence.index - drill.last_scene == 1 and _is_open(drill.when):
        first = first or _day(scene, "origin_day")
        if first is not None and _is_of_one(first, drill.when.until):
            drill.when = _with(drill.when, first, last, None)


def end_drill(when: Timing) -> Timing:
    """The days that a beginning, an end and a length leave: from the start to the end, back from the end, or the day it
    ended."""
    span, until = _begun(when), when.until
    if until is not None and span is not None:
        return replace(when, span=_until(span, until))
    if until is not None and when.length is not None:
        first = replace(until, lo=until.lo - timedelta(when.length - 1))
        return replace(when, span=first.until(until.lo, "ended_after"))
    if until is not None:
        return replace(when, span=replace(until, rule="ended")) if when.ended else when
    if span is not None and when.length is not None and when.begun is not None and span.hi is None:
        return replace(when, span=of_length(span, when.length))
    return replace(when, span=span)


def of_length(span: Span, days: int) -> Span:
    """The days of what begins on the first of a span and lasts so many days."""
    return span.until(span.lo + timedelta(days - 1), f"{span.rule}_lasting")


def _begun(when: Timing) -> Span | None:
    """The days known, from the first that is told: a day on which the drill was seen lies within them."""
    begun, span = when.begun, when.span
    if begun is None or (span is not None and (span.precision not in ("day", "range") or span.lo < begun.lo)):
        return span
    if span is not None and span.lo == begun.lo:
        return span
    if span is not None and span.precision == "range" and span.hi is not None:
        return begun.until(span.hi, span.rule, span)
    return replace(begun, hi=None)


def _with(when: Timing, first: Span | None, last: Span | None, length: int | None) -> Timing:
    """What is known of a drill with what is told of it now: what was told first stands."""
    if when.span is not None and when.span.precision == "range":
        return when
    return replace(when, begun=when.begun or first, until=when.until or last, length=when.length or length)


def _is_open(when: Timing) -> bool:
    """Whether it is known when a drill ends, but not when it began."""
    return when.until is not None and when.begun is None and (when.span is None or when.span.precision == "day")


def _is_of_one(first: Span, last: Span | None) -> bool:
    return last is not None and timedelta() <= last.lo - first.lo <= _LONGEST


def _is_about(scene: Scene, drill: Event) -> bool:
    """Whether a sentence is about the drill just told: 'It …', 'The exercise, which …'."""
    taken_up = scene.opening()[0] in scene.language.story.taking_up
    return taken_up and scene.sentence.index - drill.last_scene <= _REACH


def _length(scene: Scene, drill: Event) -> int | None:
    """The length that the head of a sentence gives."""
    opening = scene.opening(_LENGTH_WORDS)
    return scene.grammar.telling.length(opening, scene.language.dates) if drill.when.length is None else None


def _day(scene: Scene, role: Role) -> Span | None:
    days = (d.span for d in scene.dates if d.role == role and d.span is not None)
    day = next((span for span in days if span.precision in ("day", "range")), None)
    return replace(day, hi=day.lo, precision="day") if day is not None else None


def _last_day(scene: Scene) -> Span | None:
    """The day to which it goes on: told as such, or the end of a range that it is told to fill."""
    days = (d.span for d in scene.dates if d.role in ("last_day", "first_day") and d.span is not None)
    last = next((span for span in days if span.precision == "range"), None)
    told = next((d.span for d in scene.dates if d.role == "last_day" and d.span and d.span.precision == "day"), None)
    return told or (last.last_day() if last is not None else None)


def _until(span: Span, end: Span) -> Span:
    """A day with the end that was told for it."""
    return span.until(end.lo, f"{span.rule}_until", end) if span.precision == "day" and span.lo < end.lo else span
