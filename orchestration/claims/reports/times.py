"""The time of day of an event: a clock time in its own words, not the time at which somebody said so."""

from collections.abc import Sequence

from orchestration.claims.lexicon.clock import ClockForms, ClockTime
from orchestration.claims.sentences.scene import Scene
from orchestration.claims.story.event import Event

_SAID = 8
"""Tokens between a verb of saying and the time at which it was said."""
_BESIDE = 3
"""Characters between a time and the day that stands beside it, a preposition included."""


def time_of(
    event: Event, events: Sequence[Event], scenes: Sequence[Scene], text: str, clock: ClockForms
) -> ClockTime | None:
    """The first time told of an event: in its clause, or in a sentence that speaks of no other."""
    for index in sorted({event.scene, *event.scenes}):
        scene = scenes[index]
        alone = all(e is event or index not in {e.scene, *e.scenes} for e in events)
        for time in clock.find(text, scene.sentence.start, scene.sentence.end):
            at = scene.token_of(time.start)
            inside = index == event.scene and event.draft.first <= at < event.draft.last
            if (inside or alone) and not _is_of_saying(scene, time, at):
                return time
    return None


def _is_of_saying(scene: Scene, time: ClockTime, at: int) -> bool:
    """Whether a time is that of a statement: within its attribution, right behind its verb, or beside its day."""
    if scene.is_speaker(at) or any(d.role == "statement_day" and _is_beside(time, d.start, d.end) for d in scene.dates):
        return True
    announcing = scene.language.sentences.announcing
    saying = (c for c in scene.cues if c.value == "saying" or not announcing.isdisjoint(scene.words(c.first, c.last)))
    said = [c.last for c in saying if c.last <= at and at - c.last <= _SAID]
    if not said:
        return False
    between = range(max(said), at)
    named = any(n.first in between for n in scene.nations) or any(c.first in between for c in scene.crafts)
    told = any(t.first in between for t in scene.triggers)
    return not named and not told and scene.language.sentences.that.isdisjoint(scene.words(max(said), at))


def _is_beside(time: ClockTime, start: int, end: int) -> bool:
    return 0 <= start - time.end <= _BESIDE + 1 or 0 <= time.start - end <= _BESIDE + 1
