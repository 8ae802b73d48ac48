"""Which missiles are claims of a launch: each type once, kinds only where no type or number says more."""

from collections.abc import Callable, Sequence

from orchestration.claims.craft.missiles import Missile
from orchestration.claims.lexicon.missiles import Missiles
from orchestration.claims.sentences.scene import Scene
from orchestration.claims.story.event import Event

MissilesIn = Callable[[Scene], list[Missile]]
"""The missiles that a sentence names or counts."""


def missiles_of(
    event: Event, events: Sequence[Event], scenes: Sequence[Scene], table: Missiles, read: MissilesIn
) -> list[Missile]:
    """The missiles that an event's sentences tell of, in order; those of its own clause, where others share it."""
    found: list[Missile] = []
    for index in sorted({event.scene, *event.scenes}):
        shared = any(e is not event and e.group == "launch" and index in {e.scene, *e.scenes} for e in events)
        if shared and index != event.scene:
            continue
        for missile in read(scenes[index]):
            if not shared or event.draft.first <= missile.first < event.draft.last:
                _add(found, missile, table)
    return found


def _add(found: list[Missile], missile: Missile, table: Missiles) -> None:
    """Add, in place, a missile to those of an event, where it is no restatement of one."""
    for at, known in enumerate(found):
        if table.is_of(missile.value, known.value) and _may_be(missile, known):
            if missile.value != known.value and known.count in (None, missile.count) and not missile.definite:
                found[at] = missile  # the kind that was told first is now told by its type
            return
        if table.is_of(known.value, missile.value) and (missile.count in (None, known.count) or missile.definite):
            return
    found.append(missile)


def _may_be(missile: Missile, known: Missile) -> bool:
    return missile.definite or missile.count in (None, known.count)
