"""A small map of an event by degrees: a graticule, the event's places, and the nearest that are known.

There is no coastline in the warehouse, so places tell where one is. Pure geometry: what is drawn where.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from orchestration.reporting.rows import Row

WIDTH, HEIGHT = 640, 400
_LEAST_DEGREES, _MOST_DEGREES = 8.0, 190.0
"""Of latitude, from the lower edge to the upper one."""
_MARGIN = 1.7
"""How much higher the map is than what it must show."""
_STEPS = (1, 2, 5, 10, 15, 30)
_MOST_LINES = 6
_MOST_NEIGHBOURS = 14
_WATERS = frozenset({"ocean", "sea", "gulf", "strait", "channel"})
_WIDE = frozenset({"country", "ocean", "sea"})
_SILENT = frozenset({"adiz", "airspace", "border", "region"})
"""Kinds whose middle says little to one who looks for a known place."""
_LETTERS = {"settled": 8.2, "named": 7.2, "country": 9.6}
_LETTER, _LINE = 6.6, 15.0
"""Pixels that a label takes: a letter's width, by kind where it is set otherwise, and a line's height."""
_APART = 48.0
"""Pixels between neighbours, so that they tell where one is instead of crowding one coast."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place at (x, y), with its label's anchor; the kind is settled, named, water, country or town."""

    x: float
    y: float
    name: str
    kind: str
    label_x: float
    label_y: float
    anchor: str


@dataclass(frozen=True, slots=True)
class Rule:
    """A line of the graticule, by its place on the axis, with its degrees."""

    at: float
    label: str


@dataclass(frozen=True, slots=True)
class Map:
    """What is drawn, the event's own places first; `text` says the same in words."""

    spots: tuple[Spot, ...]
    meridians: tuple[Rule, ...]
    parallels: tuple[Rule, ...]
    text: str


@dataclass(frozen=True, slots=True)
class _Window:
    latitude: float
    longitude: float
    scale: float
    """Pixels a degree of latitude; of longitude, the same times `shrink`."""
    shrink: float

    def at(self, place: Row) -> tuple[float, float]:
        east = (place["longitude"] - self.longitude + 180) % 360 - 180
        x = WIDTH / 2 + east * self.shrink * self.scale
        return round(x, 1), round(HEIGHT / 2 - (place["latitude"] - self.latitude) * self.scale, 1)


class Maps:
    """Draws maps over the known places; events at the same places share one."""

    def __init__(self, places: Mapping[str, Row]) -> None:
        self._places = {key: row for key, row in places.items() if row["latitude"] is not None}
        self._known = [row for row in self._places.values() if row["kind"] not in _SILENT]
        self._drawn: dict[tuple[str, ...], Map | None] = {}

    def drawn(self, settled: str | None, named: Mapping[str, str]) -> Map | None:
        """The map of an event by the id of its settled place and those of others, each with how it belongs in words.

        None when no place is known.
        """
        others = sorted(key for key in named if key in self._places and key != settled)
        own = ([settled] if settled in self._places else []) + others
        key = (str(settled), *(f"{place} {named.get(place or '', '')}" for place in own))
        if key not in self._drawn:
            self._drawn[key] = self._draw(own, settled, named) if own else None
        return self._drawn[key]

    def _draw(self, own: Sequence[str | None], settled: str | None, named: Mapping[str, str]) -> Map:
        mine = [{**self._places[key], "how": named.get(key, "")} for key in own if key is not None]
        window = _window(mine)
        labels = _Labels()
        spots = [
            labels.spot(row, *window.at(row), "settled")
            if row["place_id"] == settled
            else labels.spot({**row, "name": _labelled(row)}, *window.at(row), "named")
            for row in mine
        ]
        shown = [spot for spot in spots if spot is not None]
        for row, (x, y) in self._near(window, mine):
            crowded = any(math.dist((x, y), (spot.x, spot.y)) < _APART for spot in shown)
            spot = None if crowded else labels.spot(row, x, y, _kind(row), must=False)
            if spot is not None:
                shown.append(spot)
            if len(shown) >= len(spots) + _MOST_NEIGHBOURS:
                break
        return Map(tuple(shown), *_graticule(window), _in_words(mine, settled))

    def _near(self, window: _Window, own: Sequence[Row]) -> list[tuple[Row, tuple[float, float]]]:
        """The known places inside the window: seas and countries first, then those nearest to the event's first."""
        taken, middle = {row["place_id"] for row in own}, window.at(own[0])
        found = [(row, window.at(row)) for row in self._known if row["place_id"] not in taken]
        inside = [(row, at) for row, at in found if 0 < at[0] < WIDTH and 0 < at[1] < HEIGHT]
        return sorted(inside, key=lambda f: (f[0]["kind"] not in _WIDE, math.dist(f[1], middle), f[0]["place_id"]))


class _Labels:
    """Sets labels beside their points so that none lies on another."""

    def __init__(self) -> None:
        self._boxes: list[tuple[float, float, float, float]] = []

    def spot(self, row: Row, x: float, y: float, kind: str, *, must: bool = True) -> Spot | None:
        """The place with its label where there is room; None when there is none, unless it must be shown."""
        wide = len(row["name"]) * _LETTERS.get(kind, _LETTER)
        point = (x - 5, y - 5, x + 5, y + 5)
        sides = [(x + 8, y + 4, "start"), (x - 8, y + 4, "end"), (x, y - 9, "middle"), (x, y + 18, "middle")]
        if kind in ("water", "country"):
            sides = [(x, y + 4, "middle")]
        for label_x, label_y, anchor in sides:
            left = label_x - {"start": 0.0, "middle": wide / 2, "end": wide}[anchor]
            box = (left, label_y - _LINE + 4, left + wide, label_y + 4)
            if self._free(box) and (must or self._free(point)):
                self._boxes += [box, point]
                return Spot(x, y, row["name"], kind, label_x, label_y, anchor)
        return Spot(x, y, row["name"], kind, *sides[0]) if must else None

    def _free(self, box: tuple[float, float, float, float]) -> bool:
        left, top, right, bottom = box
        if left < 2 or right > WIDTH - 2 or top < 2 or bottom > HEIGHT - 16:
            return False
        return all(right < b[0] or b[2] < left or bottom < b[1] or b[3] < top for b in self._boxes)


def _window(places: Sequence[Row]) -> _Window:
    """The part of the world around some places; longitudes are taken as seen from the first, across the dateline."""
    first = places[0]["longitude"]
    easts = [(p["longitude"] - first + 180) % 360 - 180 for p in places]
    norths = [p["latitude"] for p in places]
    latitude, longitude = (min(norths) + max(norths)) / 2, first + (min(easts) + max(easts)) / 2
    shrink = max(0.15, math.cos(math.radians(latitude)))
    needed = max(max(norths) - min(norths), (max(easts) - min(easts)) * shrink * HEIGHT / WIDTH)
    degrees = min(_MOST_DEGREES, max(_LEAST_DEGREES, needed * _MARGIN))
    return _Window(latitude, longitude, HEIGHT / degrees, shrink)


def _graticule(window: _Window) -> tuple[tuple[Rule, ...], tuple[Rule, ...]]:
    """Meridians and parallels at round degrees."""
    degrees = HEIGHT / window.scale
    step = next((s for s in _STEPS if degrees / s <= _MOST_LINES), _STEPS[-1])
    half = WIDTH / 2 / window.scale / window.shrink
    wide = next((s for s in _STEPS if 2 * half / s <= _MOST_LINES + 3), _STEPS[-1])
    parallels = [
        Rule(round(HEIGHT / 2 - (n - window.latitude) * window.scale, 1), _degrees(n, "N", "S"))
        for n in _round(window.latitude, degrees / 2, step)
        if -90 <= n <= 90
    ]
    meridians = [
        Rule(
            round(WIDTH / 2 + (n - window.longitude) * window.shrink * window.scale, 1),
            _degrees((n + 180) % 360 - 180, "E", "W"),
        )
        for n in _round(window.longitude, min(half, 180), wide)
    ]
    return tuple(meridians), tuple(parallels)


def _round(middle: float, half: float, step: int) -> Iterable[int]:
    return range(math.ceil((middle - half) / step) * step, math.floor(middle + half) + 1, step)


def _degrees(value: int, plus: str, minus: str) -> str:
    return f"{abs(value)}°{plus if value > 0 else minus if value < 0 else ''}"


def _kind(row: Row) -> str:
    return "water" if row["kind"] in _WATERS else "country" if row["kind"] == "country" else "town"


def _labelled(place: Row) -> str:
    """'came from Guam'."""
    return f"{place['how']} {place['name']}".strip()


def _in_words(places: Sequence[Row], settled: str | None) -> str:
    named = []
    for p in places:
        name = p["name"] if p["place_id"] == settled else _labelled(p)
        where = f"{_degrees(round(p['latitude']), 'N', 'S')} {_degrees(round(p['longitude']), 'E', 'W')}"
        named.append(f"{name} ({where})")
    first = "The event's place is" if places[0]["place_id"] == settled else "Places named:"
    return f"{first} {named[0]}" + (f"; also named: {', '.join(named[1:])}" if len(named) > 1 else "") + "."
