"""Occurrences of one kind told in one breath, each with a day of its own: 'on Monday and again on Thursday'."""

from collections.abc import Sequence
from dataclasses import replace

from orchestration.claims.dates.calendar import Span
from orchestration.claims.sentences.scene import Scene
from orchestration.claims.story.event import Event


def day_by_day(event: Event, events: Sequence[Event], scenes: Sequence[Scene]) -> list[Event]:
    """An incident of several days that its clause lists is one on each of them; all else is one event.

    The days of what lasts are no list ('from Monday to Thursday'); what another of the events tells is told.
    """
    days = _listed(event, scenes[event.scene]) if event.kind == "incident" and event.when.own else []
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
    """The days of a clause between which only words of listing stand, each once."""
    words, days = scene.language.story, list[Span]()
    end: int | None = None
    for mention in scene.dates:
        first, last = scene.token_of(mention.start), scene.token_of(mention.end - 1) + 1
        if mention.role != "event_day" or mention.span is None or mention.span.precision != "day":
            continue
        if not event.draft.first <= first < event.draft.last:
            continue
        between: list[str] = [] if end is None else scene.words(end, first)
        if between and not set(between) <= words.listing:
            return []
        if mention.span.lo not in (day.lo for day in days):
            days.append(mention.span)
        end = last
    return days
