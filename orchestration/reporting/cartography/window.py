"""The part of the world that a map shows: degrees to pixels, the graticule, and a bar of kilometres.

Degrees of longitude are as long as they are in the middle of the map (an equidistant cylindrical projection).
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeVar

import numpy as np
import numpy.typing as npt

_STEPS = (1, 2, 5, 10, 15, 30, 60)
_MOST_PARALLELS, _MOST_MERIDIANS = 6, 9
_NORTHERNMOST, _SOUTHERNMOST = 84.0, -78.0
"""Degrees of latitude beyond which no map goes unless a place lies there."""
_LEAST_SHRINK = 0.15
_KILOMETRES = 111.195
"""Of a degree of latitude, on a globe of 6,371 km."""
_NAUTICAL_MILE = 1.852
_LONGEST_BAR = 0.25
"""Of the map's width."""
_LABEL = 36
"""Pixels that the label of a meridian takes; one that would be cut at the edge is left out."""
Degrees = TypeVar("Degrees", float, npt.NDArray[np.float64])
Point = tuple[float, float]
"""Latitude and longitude in degrees."""


@dataclass(frozen=True, slots=True)
class Room:
    """How large a map is in pixels, and how many degrees of latitude it shows at least and at most."""

    width: int
    height: int
    least_degrees: float
    most_degrees: float
    margin: float
    """How much higher the map is than what it must show."""


@dataclass(frozen=True, slots=True)
class Window:
    """A part of the world around its middle, in pixels."""

    width: int
    height: int
    latitude: float
    longitude: float
    scale: float
    """Pixels a degree of latitude; of longitude, the same times `shrink`."""
    shrink: float

    def at(self, latitude: float, longitude: float) -> tuple[float, float]:
        """Where a point lies; on the side of the world that the window shows."""
        east = (longitude - self.longitude + 180) % 360 - 180
        x, y = self.project(latitude, self.longitude + east)
        return round(x, 1), round(y, 1)

    def project(self, latitude: Degrees, longitude: Degrees) -> tuple[Degrees, Degrees]:
        """Where points lie whose longitudes count on from the window's middle without a leap."""
        x = self.width / 2 + (longitude - self.longitude) * self.shrink * self.scale
        return x, self.height / 2 - (latitude - self.latitude) * self.scale

    @property
    def edges(self) -> tuple[float, float, float, float]:
        """West, east, south and north, in degrees."""
        across, along = self.width / 2 / self.scale / self.shrink, self.height / 2 / self.scale
        return self.longitude - across, self.longitude + across, self.latitude - along, self.latitude + along


@dataclass(frozen=True, slots=True)
class Rule:
    """A line of the graticule, by its place on the axis, with its degrees."""

    at: float
    label: str


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar of scale in the map's upper right corner: where it begins, its length in pixels, and what it measures."""

    x: float
    y: float
    length: float
    label: str

    @property
    def box(self) -> tuple[float, float, float, float]:
        """What it takes with its words: left, top, right, bottom."""
        return self.x, self.y - 6, self.x + self.length, self.y + 20


def around(points: Sequence[Point], room: Room) -> Window:
    """The window around some points, on whichever side of the world they lie together."""
    norths = [latitude for latitude, _ in points]
    west, east = _span([longitude for _, longitude in points])
    latitude, longitude = (min(norths) + max(norths)) / 2, ((west + east) / 2 + 180) % 360 - 180
    shrink = max(_LEAST_SHRINK, math.cos(math.radians(latitude)))
    needed = max(max(norths) - min(norths), (east - west) * shrink * room.height / room.width)
    degrees = min(room.most_degrees, max(room.least_degrees, needed * room.margin))
    highest = max(_NORTHERNMOST, max(norths)) - degrees / 2
    lowest = min(_SOUTHERNMOST, min(norths)) + degrees / 2
    if lowest <= highest:
        latitude = min(max(latitude, lowest), highest)
    return Window(room.width, room.height, latitude, longitude, room.height / degrees, shrink)


def graticule(window: Window) -> tuple[tuple[Rule, ...], tuple[Rule, ...]]:
    """Meridians and parallels at round degrees."""
    west, east, south, north = window.edges
    parallels = [
        Rule(window.at(n, window.longitude)[1], degrees(n, "N", "S"))
        for n in _round(south, north, _MOST_PARALLELS)
        if -90 <= n <= 90
    ]
    half = min(180.0, (east - west) / 2)
    meridians = []
    for n in _round(window.longitude - half, window.longitude + half, _MOST_MERIDIANS):
        x = window.at(window.latitude, n)[0]
        label = degrees((n + 180) % 360 - 180, "E", "W") if x < window.width - _LABEL else ""
        meridians.append(Rule(x, label))
    return tuple(meridians), tuple(parallels)


def scale_bar(window: Window) -> Bar:
    """The longest bar of a round number of kilometres that takes no more than a quarter of the map's width."""
    per_kilometre = window.scale / _KILOMETRES
    most = window.width * _LONGEST_BAR / per_kilometre
    power = 10 ** math.floor(math.log10(most))
    kilometres = next(size * power for size in (5, 2, 1) if size * power <= most)
    miles = round(kilometres / _NAUTICAL_MILE)
    length = round(kilometres * per_kilometre, 1)
    return Bar(round(window.width - 12 - length, 1), 22.0, length, f"{kilometres:,.0f} km ({miles:,} nmi)")


def degrees(value: int, plus: str, minus: str) -> str:
    """Degrees on a side: '35°N'."""
    return f"{abs(value)}°{plus if value > 0 else minus if value < 0 else ''}"


def _span(longitudes: Sequence[float]) -> tuple[float, float]:
    """The shortest way round the world that passes all longitudes: from where to where, eastwards."""
    ordered = sorted(longitude % 360 for longitude in longitudes)
    gaps = [after - before for before, after in pairwise([*ordered, ordered[0] + 360])]
    widest = max(range(len(gaps)), key=gaps.__getitem__)
    west = ordered[(widest + 1) % len(ordered)]
    return west, west + 360 - gaps[widest]


def _round(least: float, most: float, most_lines: int) -> Iterable[int]:
    step = next((step for step in _STEPS if (most - least) / step <= most_lines), _STEPS[-1])
    return range(math.ceil(least / step) * step, math.floor(most) + 1, step)
