"""Bubbles on a map: places whose points would hide each other become one, which tells how many they are."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

_LEAST, _GROWTH, _LARGEST = 6.0, 2.6, 24.0
"""Pixels: the radius of one thing, and how it grows with the root of how many they are."""
_REACH = 12.0
"""Pixels around a middle that belong to a bubble, so that a finger or a pointer meets it and not its neighbour."""


@dataclass(frozen=True, slots=True)
class Heap:
    """What lies at one place of the map: drills and incidents by their number."""

    place_id: str
    x: float
    y: float
    drills: int
    incidents: int

    @property
    def count(self) -> int:
        """How many they are together."""
        return self.drills + self.incidents


@dataclass(frozen=True)
class Bubble:
    """Heaps drawn as one, the largest first; its middle is theirs, each counting as often as it holds things."""

    heaps: tuple[Heap, ...]

    @cached_property
    def count(self) -> int:
        """How many things it holds."""
        return sum(heap.count for heap in self.heaps)

    @cached_property
    def drills(self) -> int:
        """How many of them are drills."""
        return sum(heap.drills for heap in self.heaps)

    @cached_property
    def middle(self) -> tuple[float, float]:
        """Where it stands, in pixels."""
        x, y = (sum(getattr(heap, axis) * heap.count for heap in self.heaps) / self.count for axis in "xy")
        return round(x, 1), round(y, 1)

    @cached_property
    def radius(self) -> float:
        """How large it is, in pixels."""
        return round(min(_LARGEST, _LEAST + _GROWTH * math.sqrt(self.count - 1)), 1)

    @cached_property
    def reach(self) -> float:
        """How far from its middle no other may come, in pixels."""
        return max(_REACH, self.radius + 1)

    @property
    def sector(self) -> str:
        """The path of the part that drills are of it, from noon on; empty where they are all or none."""
        if self.drills in (0, self.count):
            return ""
        (x, y), radius, turn = self.middle, self.radius, 2 * math.pi * self.drills / self.count
        end = f"{x + radius * math.sin(turn):.1f} {y - radius * math.cos(turn):.1f}"
        return f"M{x} {y}V{y - radius:.1f}A{radius} {radius} 0 {int(turn > math.pi)} 1 {end}z"


def bubbles(heaps: Iterable[Heap]) -> list[Bubble]:
    """Bubbles that don't lie on each other, the largest first."""
    found: list[Bubble] = []
    for heap in sorted(heaps, key=_order):
        _add(Bubble((heap,)), found)
    return sorted(found, key=lambda bubble: (-bubble.count, bubble.heaps[0].place_id))


def _add(new: Bubble, found: list[Bubble]) -> None:
    """Add a bubble in place; one that it lies on is taken out, and both are added as one."""
    while (hidden := _nearest(new, found)) is not None:
        found.remove(hidden)
        new = Bubble(tuple(sorted(new.heaps + hidden.heaps, key=_order)))
    found.append(new)


def _nearest(new: Bubble, found: Sequence[Bubble]) -> Bubble | None:
    """The bubble that another lies on the most; None when it lies on none."""
    over, nearest = max(((_over(new, each), number) for number, each in enumerate(found)), default=(0.0, 0))
    return found[nearest] if over > 0 else None


def _over(one: Bubble, other: Bubble) -> float:
    return one.reach + other.reach - math.dist(one.middle, other.middle)


def _order(heap: Heap) -> tuple[int, str]:
    return -heap.count, heap.place_id
