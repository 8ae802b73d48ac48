"""The coasts of the world as paths of SVG, as fine as the part of it that is shown asks for.

land.geojson is Natural Earth's land at 1:50 million (public domain), simplified to three hundredths of a degree; what
crosses the date line goes on past 180 degrees.
"""

import json
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

import numpy as np
import numpy.typing as npt

from orchestration.reporting.cartography.window import Window

PER_PIXEL = 2
"""Units of a path in a pixel: whole numbers keep paths short, and half a pixel is as fine as a screen shows."""
_TOLERANCE = 0.9
"""Pixels by which a coast may lie beside where it is."""
_LEVELS = (0.06, 0.12, 0.24, 0.48, 0.96)
"""Degrees by which the coasts of a coarser level may lie beside those of the file."""
_LEAST = 3
"""Units that a piece of land must be wide or high to be drawn."""
_TURNS = (-360, 0, 360, 720)
Ring = npt.NDArray[np.float64]
"""Longitudes and latitudes of a closed line, whose last point is its first; a lake is a line within another."""


class Land:
    """Draws the coasts within windows of the world."""

    def __init__(self, rings: Sequence[Ring]) -> None:
        self._levels = {0.0: _Level(rings)}

    def coast(self, window: Window) -> str:
        """The path of the land in a window, in units of PER_PIXEL to a pixel; lakes are holes by the even-odd rule."""
        bearable = max((level for level in _LEVELS if level <= _TOLERANCE / window.scale), default=0.0)
        if bearable not in self._levels:
            rings = (simplified(ring, bearable) for ring in self._levels[0.0].rings)
            self._levels[bearable] = _Level([ring for ring in rings if len(ring) > 3])
        return "".join(filter(None, (_path(ring, window) for ring in self._levels[bearable].within(window))))


class _Level:
    """Lines of one fineness, with the rectangle around each."""

    def __init__(self, rings: Sequence[Ring]) -> None:
        self.rings = rings
        self._least = np.array([ring.min(axis=0) for ring in rings])
        self._most = np.array([ring.max(axis=0) for ring in rings])

    def within(self, window: Window) -> Iterator[Ring]:
        """The lines whose rectangle meets a window, turned round the world to where the window is."""
        west, east, south, north = window.edges
        for turn in _TURNS:
            across = (self._least[:, 0] + turn < east) & (self._most[:, 0] + turn > west)
            along = (self._least[:, 1] < north) & (self._most[:, 1] > south)
            yield from (self.rings[int(number)] + (turn, 0) for number in np.flatnonzero(across & along))


@cache
def land() -> Land:
    """The world's land, read once."""
    written = json.loads((Path(__file__).parent / "land.geojson").read_text(encoding="utf-8"))
    return Land([np.array(ring, dtype=float) for polygon in written["coordinates"] for ring in polygon])


def simplified(ring: Ring, tolerance: float) -> Ring:
    """A closed line with fewer points, nowhere farther than a tolerance beside itself (Douglas and Peucker)."""
    far = int(np.argmax(np.hypot(*(ring - ring[0]).T)))
    kept = np.zeros(len(ring), dtype=bool)
    kept[[0, far, -1]] = True
    open_stretches = [(0, far), (far, len(ring) - 1)]
    while open_stretches:
        start, end = open_stretches.pop()
        if end - start < 2:
            continue
        (across, along), between = ring[end] - ring[start], ring[start + 1 : end] - ring[start]
        length = np.hypot(across, along)
        away = np.abs(between[:, 0] * along - between[:, 1] * across) / length if length else np.hypot(*between.T)
        farthest = int(np.argmax(away))
        if away[farthest] > tolerance:
            middle = start + 1 + farthest
            kept[middle] = True
            open_stretches += [(start, middle), (middle, end)]
    return ring[kept]


def _path(ring: Ring, window: Window) -> str:
    """A closed line as a piece of a path; empty when nothing of it would be seen."""
    x, y = window.project(ring[:-1, 1], ring[:-1, 0])
    points = np.rint(np.stack((x, y), axis=1) * PER_PIXEL).astype(int)
    edges = np.array([window.width, window.height]) * PER_PIXEL
    beyond = (points < 0) @ np.array([1, 2]) + (points > edges) @ np.array([4, 8])
    if np.bitwise_and.reduce(beyond):
        return ""
    points = points[_turns(beyond)]
    points = points[(points != np.roll(points, 1, axis=0)).any(axis=1)]
    if len(points) < 3 or np.ptp(points, axis=0).max() < _LEAST:
        return ""
    steps = np.diff(points, axis=0)
    return f"M{_numbers(points[:1])}l{_numbers(steps)}z"


def _turns(beyond: npt.NDArray[np.int_]) -> list[int]:
    """The points that a closed line can't do without; `beyond` are the edges that each lies beyond, as bits.

    Of three points that follow each other beyond the same edge, the middle one changes nothing that is seen.
    """
    alike = (beyond != 0) & (np.roll(beyond, 1) == beyond) & (beyond == np.roll(beyond, -1))
    left = np.flatnonzero(~alike).tolist()
    kept: list[int] = []
    for number, following in zip(left, [*left[1:], left[0]], strict=True):
        before = beyond[kept[-1]] if kept else 0
        if not before & beyond[number] & beyond[following]:
            kept.append(number)
    return kept


def _numbers(points: npt.NDArray[np.int_]) -> str:
    """Numbers as a path has them: a minus divides as a space does."""
    return " ".join(map(str, points.ravel().tolist())).replace(" -", "-")
