"""The map of all events on the first page, and the pages of its parts where several lie near each other."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from orchestration.reporting import words
from orchestration.reporting.cartography.bubbles import Bubble, Heap, bubbles
from orchestration.reporting.cartography.labels import Labels, Spot
from orchestration.reporting.cartography.land import land
from orchestration.reporting.cartography.window import Bar, Room, Rule, Window, around, graticule, scale_bar
from orchestration.reporting.catalogue import Brief
from orchestration.reporting.rows import Marts, Row

WORLD = Room(width=960, height=440, least_degrees=20.0, most_degrees=170.0, margin=1.15)
AREA = Room(width=960, height=440, least_degrees=6.0, most_degrees=120.0, margin=1.5)
_MOST_EVENTS = 40
"""Events of one place that an area's page lists."""


@dataclass(frozen=True, slots=True)
class Point:
    """A bubble with where it leads; label: its name beside it, where there is room."""

    bubble: Bubble
    kind: str
    path: str
    text: str
    label: Spot | None


@dataclass(frozen=True, slots=True)
class PointsMap:
    """A map of bubbles over the coasts; `text` tells in words what it shows; a map of the world has no bar of scale."""

    coast: str
    points: tuple[Point, ...]
    meridians: tuple[Rule, ...]
    parallels: tuple[Rule, ...]
    bar: Bar | None
    width: int
    height: int
    text: str


@dataclass(frozen=True, slots=True)
class AtPlace:
    """The events of a place, the newest first; older ones than an area's page lists are left out, by their number."""

    anchor: str
    name: str
    events: list[Brief]
    left_out: int


@dataclass(frozen=True, slots=True)
class Area:
    """The page of a bubble that holds several events: its own map, and the events by place, the most first."""

    path: str
    name: str
    map: PointsMap
    places: list[AtPlace]


@dataclass(frozen=True, slots=True)
class World:
    """The map of all events whose place is known, its areas, and how many events have no known place."""

    map: PointsMap
    areas: list[Area]
    nowhere: int


def world(marts: Marts, briefs: Mapping[str, Brief]) -> World | None:
    """The map of all events by their settled place; None when no event has a place that is known."""
    known = {key: row for key, row in marts.places.items() if row["latitude"] is not None}
    there: dict[str, list[Brief]] = defaultdict(list)
    for row in marts.events:
        if row["place_id"] in known:
            there[row["place_id"]].append(briefs[row["event_id"]])
    if not there:
        return None
    drawing = _Drawing(known, there)
    shown = sum(map(len, there.values()))
    drawn = drawing.map(list(there), WORLD, lambda bubble: _area_path(bubble.heaps[0].place_id), is_region=False)
    areas = [drawing.area(point.bubble) for point in drawn.points if point.bubble.count > 1]
    return World(drawn, areas, len(marts.events) - shown)


class _Drawing:
    """Draws maps of known places with their events."""

    def __init__(self, places: Mapping[str, Row], there: Mapping[str, list[Brief]]) -> None:
        self._places, self._there = places, there

    def area(self, bubble: Bubble) -> Area:
        """The page of a bubble that holds several events."""
        ids = [heap.place_id for heap in bubble.heaps]
        drawn = self.map(ids, AREA, lambda each: f"#{_anchor(each.heaps[0].place_id)}", is_region=True)
        places = [
            AtPlace(_anchor(place), self._name(place), self._there[place][:_MOST_EVENTS],
                    max(0, len(self._there[place]) - _MOST_EVENTS))
            for place in ids
        ]  # fmt: skip
        return Area(_area_path(ids[0]), self._named(bubble), drawn, places)

    def map(self, ids: Sequence[str], room: Room, leads: Callable[[Bubble], str], *, is_region: bool) -> PointsMap:
        """The map of some places; `leads` gives the path of a bubble that holds several events."""
        where = [(self._places[place]["latitude"], self._places[place]["longitude"]) for place in ids]
        window = around(where, room)
        found = bubbles(self._heap(place, window) for place in ids)
        events = sum(bubble.count for bubble in found)
        text = f"{words.number(events, 'event')} at {words.number(len(ids), 'place')}"
        bar = scale_bar(window) if is_region else None
        points = tuple(self._labelled(found, window, bar, leads))
        return PointsMap(land().coast(window), points, *graticule(window), bar, window.width, window.height, text)

    def _heap(self, place: str, window: Window) -> Heap:
        row, events = self._places[place], self._there[place]
        drills = sum(event.kind == "drill" for event in events)
        return Heap(place, *window.at(row["latitude"], row["longitude"]), drills, len(events) - drills)

    def _labelled(
        self, found: Sequence[Bubble], window: Window, bar: Bar | None, leads: Callable[[Bubble], str]
    ) -> Iterator[Point]:
        labels = Labels(window.width, window.height)
        if bar is not None:
            labels.keep_free(*bar.box)
        for bubble in found:
            (x, y), radius = bubble.middle, bubble.radius
            labels.keep_free(x - radius, y - radius, x + radius, y + radius)
        for bubble in found:
            kind = "both" if bubble.sector else "drill" if bubble.drills else "incident"
            label = labels.beside(self._name(bubble.heaps[0].place_id), *bubble.middle, "named", bubble.radius)
            if bubble.count == 1:
                event = self._there[bubble.heaps[0].place_id][0]
                yield Point(bubble, kind, event.path, f"{event.title} ({event.label})", label)
                continue
            counts = ((bubble.drills, "drill"), (bubble.count - bubble.drills, "incident"))
            told = ", ".join(words.number(count, thing) for count, thing in counts if count)
            yield Point(bubble, kind, leads(bubble), f"{self._named(bubble)}: {told}", label)

    def _name(self, place: str) -> str:
        return str(self._places[place]["name"])

    def _named(self, bubble: Bubble) -> str:
        """'Sea of Japan and 3 places near it'."""
        name, others = self._name(bubble.heaps[0].place_id), len(bubble.heaps) - 1
        return f"{name} and {words.number(others, 'place')} near it" if others else name


def _area_path(place_id: str) -> str:
    return f"map/{words.file_name(place_id)}.html"


def _anchor(place_id: str) -> str:
    return f"at-{words.file_name(place_id)}"
