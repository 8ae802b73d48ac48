"""Work that grows faster than its input: measured in processor time on long inputs, so never in the tests."""

import random
import time
from collections.abc import Callable

from tests.hostile.atoms import ALL
from tests.hostile.door import Door
from tests.hostile.texts import PHRASES

_SHORTEST, _LONGEST = 4_000, 256_000
_MEASURABLE = 0.1
"""Seconds of processor time from which on two measures can be compared."""
_TIMES = 4
_MOST = 2.5**2 * 1.2
"""What four times the input may cost: at most 2.5 times for each doubling, and a fifth more for what disturbs."""


class GrowthError(AssertionError):
    """Work grows faster than the input."""


def grow(door: Door, chance: random.Random, tried: Callable[[object], None]) -> None:
    """Make one unit of text longer and longer at a door. Raises GrowthError; `tried` is told of the input."""
    atoms = (*PHRASES, *(atom for atom in ALL if 0 < len(atom) < 80 and "\ud800" not in atom))
    unit = "".join(chance.choice(atoms) for _ in range(chance.choice((1, 1, 2, 3))))
    end = chance.choice(("", "x", "\n", ". Two Tu-95s flew.", chance.choice(atoms)))
    make = chance.choice(door.long)

    def cost(size: int) -> float:
        given = make(unit * (size // len(unit)) + end)
        started = time.process_time()
        door.holds(given)
        return time.process_time() - started

    tried((door.name, unit, end))
    size = _SHORTEST
    while (small := cost(size)) < _MEASURABLE:
        size *= 2
        if size > _LONGEST:
            return
    large = cost(_TIMES * size)
    if large > _MOST * small and (again := min(cost(_TIMES * size), large)) > _MOST * max(cost(size), small):
        raise GrowthError(f"{again:.2f} s for {_TIMES * size} characters, {small:.2f} s for {size}: {unit!r} + {end!r}")
