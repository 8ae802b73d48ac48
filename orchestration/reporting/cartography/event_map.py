"""A small map of an event: the coasts around it, its places, and the nearest that are known."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from orchestration.reporting.cartography.labels import Labels, Spot
from orchestration.reporting.cartography.land import land
from orchestration.reporting.cartography.window import Bar, Room, Rule, Window, around, degrees, graticule, scale_bar
from orchestration.reporting.rows import Row

ROOM = Room(width=640, height=400, least_degrees=8.0, most_degrees=190.0, margin=1.7)
_MOST_NEIGHBOURS = 14
_WATERS = frozenset({"ocean", "sea", "gulf", "strait", "channel"})
_WIDE = frozenset({"country", "ocean", "sea"})
_SILENT = frozenset({"adiz", "airspace", "border", "region", "theatre"})
"""Kinds whose middle says little to one who looks for a known place."""
_APART = 48.0
"""Pixels between neighbours, so that they tell where one is instead of crowding one coast."""


@dataclass(frozen=True, slots=True)
class Map:
    """What is drawn, the event's own places first; `text` says the same in words."""

    coast: str
    spots: tuple[Spot, ...]
    meridians: tuple[Rule, ...]
    parallels: tuple[Rule, ...]
    bar: Bar
    text: str


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
        window = around([(row["latitude"], row["longitude"]) for row in mine], ROOM)
        labels, bar = Labels(window.width, window.height), scale_bar(window)
        labels.keep_free(*bar.box)
        for x, y in (_at(window, row) for row in mine):
            labels.keep_free(x - 5, y - 5, x + 5, y + 5)
        shown = [
            labels.must(row["name"], *_at(window, row), "settled")
            if row["place_id"] == settled
            else labels.must(_labelled(row), *_at(window, row), "named")
            for row in mine
        ]
        for row, (x, y) in self._near(window, mine):
            crowded = any(math.dist((x, y), (spot.x, spot.y)) < _APART for spot in shown)
            spot = None if crowded else labels.may(row["name"], x, y, _kind(row))
            if spot is not None:
                shown.append(spot)
            if len(shown) >= len(mine) + _MOST_NEIGHBOURS:
                break
        return Map(land().coast(window), tuple(shown), *graticule(window), bar, _in_words(mine, settled))

    def _near(self, window: Window, own: Sequence[Row]) -> list[tuple[Row, tuple[float, float]]]:
        """The known places inside the window: seas and countries first, then those nearest to the event's first."""
        taken, middle = {row["place_id"] for row in own}, _at(window, own[0])
        found = [(row, _at(window, row)) for row in self._known if row["place_id"] not in taken]
        inside = [(row, at) for row, at in found if 0 < at[0] < window.width and 0 < at[1] < window.height]
        return sorted(inside, key=lambda f: (f[0]["kind"] not in _WIDE, math.dist(f[1], middle), f[0]["place_id"]))


def _at(window: Window, row: Row) -> tuple[float, float]:
    return window.at(row["latitude"], row["longitude"])


def _kind(row: Row) -> str:
    return "water" if row["kind"] in _WATERS else "country" if row["kind"] == "country" else "town"


def _labelled(place: Row) -> str:
    """'came from Guam'."""
    return f"{place['how']} {place['name']}".strip()


def _in_words(places: Sequence[Row], settled: str | None) -> str:
    named = []
    for p in places:
        name = p["name"] if p["place_id"] == settled else _labelled(p)
        where = f"{degrees(round(p['latitude']), 'N', 'S')} {degrees(round(p['longitude']), 'E', 'W')}"
        named.append(f"{name} ({where})")
    first = "The event's place is" if places[0]["place_id"] == settled else "Places named:"
    return f"{first} {named[0]}" + (f"; also named: {', '.join(named[1:])}" if len(named) > 1 else "") + "."
