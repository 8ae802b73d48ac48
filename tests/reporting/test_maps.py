"""Maps: where places, names and coasts are drawn, and which points become one."""

import re
from math import dist
from types import SimpleNamespace

import numpy as np
import pytest

from orchestration.reporting.cartography import event_map
from orchestration.reporting.cartography.bubbles import Heap, bubbles
from orchestration.reporting.cartography.land import PER_PIXEL, Land, land, simplified
from orchestration.reporting.cartography.window import Room, around, graticule, scale_bar
from orchestration.reporting.catalogue import Brief
from orchestration.reporting.overview_map import WORLD, world

ROOM = Room(width=400, height=400, least_degrees=10, most_degrees=170, margin=1.5)


def place(name: str, latitude: float, longitude: float, kind: str = "city") -> dict[str, object]:
    return {"place_id": name, "name": name, "kind": kind, "latitude": latitude, "longitude": longitude}


def drawn(places, settled, named=None):
    return event_map.Maps({row["place_id"]: row for row in places}).drawn(settled, named or {})


def test_the_event_stands_in_the_middle_with_its_neighbours():
    near = [place("near", 36, 138), place("sea", 38, 135, "sea"), place("far", -40, 20)]
    near += [place(kind, 34, 139, kind) for kind in ("region", "theatre")]  # whose middle is no place to look for
    shown = drawn([place("here", 35, 135), *near], "here")
    assert [(spot.name, spot.kind) for spot in shown.spots] == [("here", "settled"), ("sea", "water"), ("near", "town")]
    assert (shown.spots[0].x, shown.spots[0].y) == (event_map.ROOM.width / 2, event_map.ROOM.height / 2)
    assert "here (35°N 135°E)" in shown.text


@pytest.mark.parametrize(
    "places",
    [
        [place("a", 52, 178), place("b", 51, -178)],
        [place("a", 89, 0), place("b", -89, 179)],
        [place("a", 10, -170), place("b", 10, 10), place("c", -60, 100)],
    ],
)
def test_all_places_of_an_event_lie_on_the_map(places):
    shown = drawn(places, "a", dict.fromkeys((row["place_id"] for row in places), ""))
    assert len(shown.spots) == len(places)
    assert shown.meridians and shown.parallels
    for spot in shown.spots:
        assert 0 <= spot.x <= event_map.ROOM.width and 0 <= spot.y <= event_map.ROOM.height


def test_labels_do_not_lie_on_each_other():
    crowd = [place(f"place {n}", 35 + n / 10, 135 + n % 3) for n in range(40)]
    shown = drawn([place("here", 36, 136), *crowd], "here")
    named = [(round(spot.label_x), round(spot.label_y), spot.anchor) for spot in shown.spots]
    assert len(set(named)) == len(named)


def test_the_own_places_of_an_event_are_named_apart_where_they_lie_side_by_side():
    side_by_side = [place("Tsuiki Air Base", 33.7, 131), place("Kasuga Air Base", 33.5, 130.4),
                    place("Tsushima Strait", 34.3, 129.6), place("sea", 29, 125, "sea")]  # fmt: skip
    named = {"Tsuiki Air Base": "came from", "Kasuga Air Base": "came from", "Tsushima Strait": ""}
    own = drawn(side_by_side, "sea", named).spots
    boxes = []
    for spot in own:
        wide = 6.5 * len(spot.name)
        left = spot.label_x - {"start": 0, "middle": wide / 2, "end": wide}[spot.anchor]
        boxes.append((left, spot.label_y - 9, left + wide, spot.label_y + 1))
        boxes.append((spot.x - 4, spot.y - 4, spot.x + 4, spot.y + 4))
    assert len(own) == 4
    for number, one in enumerate(boxes):
        for other in boxes[:number]:
            assert one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]


def test_no_known_place_no_map():
    assert drawn([], "nowhere", {"elsewhere": ""}) is None


def test_a_place_that_craft_came_from_is_labelled_so():
    shown = drawn([place("sea", 40, 135), place("guam", 13, 145)], "sea", {"sea": "", "guam": "came from"})
    assert [spot.name for spot in shown.spots][:2] == ["sea", "came from guam"]
    assert "also named: came from guam (13°N 145°E)" in shown.text


def lines(path: str) -> list[np.ndarray]:
    """The corners of each closed line of a path, in pixels."""
    found = []
    for piece in path.split("M")[1:]:
        start, steps = piece.rstrip("z").split("l")
        numbers = [[int(n) for n in re.findall(r"-?\d+", part)] for part in (start, steps)]
        corners = np.cumsum(np.array(numbers[0] + numbers[1]).reshape(-1, 2), axis=0)
        found.append(corners / PER_PIXEL)
    return found


def covers(path: str, x: float, y: float) -> bool:
    """Whether land lies at a pixel, by the even-odd rule."""
    crossed = 0
    for corners in lines(path):
        for (x1, y1), (x2, y2) in zip(corners, np.roll(corners, -1, axis=0), strict=True):
            crossed += (y1 > y) != (y2 > y) and x < x1 + (y - y1) * (x2 - x1) / (y2 - y1)
    return crossed % 2 == 1


@pytest.mark.parametrize(
    ("middle", "on_land", "at_sea"),
    [
        ((24, 121), [(24, 121), (26, 117.5)], [(24.5, 119.5), (23, 123)]),  # Taiwan, Fujian
        ((57, 20), [(57, 25), (59, 15)], [(57.5, 20), (60, 26)]),  # about the Baltic: its strait is no land
        ((52, 180), [(52.9, 173)], [(55, 178), (50, -178)]),  # the date line
        ((66, -171), [(66.3, -173), (65, -165)], [(65.8, -169.2)]),  # Chukotka and Alaska on one map
        ((43, 51), [(45, 45)], [(42, 51)]),  # the Caspian Sea is a hole in the land
    ],
)
def test_coasts_part_land_from_sea(middle, on_land, at_sea):
    window = around([middle], ROOM)
    path = land().coast(window)
    assert [point for point in on_land if not covers(path, *window.at(*point))] == []
    assert [point for point in at_sea if covers(path, *window.at(*point))] == []


@pytest.mark.parametrize("inside", [(5, 5), (-5, 5), (5, -5), (0, 0)])
def test_a_coast_that_goes_round_the_map_outside_of_it_cuts_no_corner(inside):
    # a land that lies west and north of the window alone, with many points along its way
    way = [(-60, y) for y in range(-60, 61, 5)] + [(x, 60) for x in range(-60, 61, 5)]
    back = [(x, 50) for x in range(60, -51, -5)] + [(-50, y) for y in range(50, -61, -5)]
    ring = np.array([*way, *back, way[0]], dtype=float)
    window = around([(0, 0)], ROOM)
    assert not covers(Land([ring]).coast(window), *window.at(*inside))


def test_a_map_of_the_world_is_light_and_a_near_one_fine():
    wide = around([(10, -170), (10, 10), (-60, 100), (60, -60)], WORLD)
    near = around([(34, 133)], event_map.ROOM)
    assert len(land().coast(wide)) < 25_000 and len(land().coast(near)) < 4_000
    assert min(np.ptp(corners, axis=0).max() for corners in lines(land().coast(wide))) >= 1.5


def test_a_simplified_line_stays_near_itself():
    angles = np.linspace(0, 2 * np.pi, 400)
    circle = np.stack((np.cos(angles), np.sin(angles)), axis=1).round(9)
    few = simplified(circle, 0.05)
    assert 8 <= len(few) < 40 and (few[0] == few[-1]).all()
    middles = (few[1:] + few[:-1]) / 2
    assert np.hypot(*middles.T).min() >= 0.95


@pytest.mark.parametrize(
    ("points", "middle"),
    [([(0, 170), (0, -170)], 180), ([(0, 10), (0, 130), (0, 150)], 80), ([(0, -150), (0, 150), (0, 120)], 165)],
)
def test_a_map_lies_on_the_side_of_the_world_where_its_places_are(points, middle):
    assert around(points, ROOM).longitude % 360 == pytest.approx(middle)


@pytest.mark.parametrize(
    ("degrees", "label", "pixels"),
    [(10, "200 km (108 nmi)", 71.9), (40, "1,000 km (540 nmi)", 89.9), (10 * 111.195, "20,000 km (10,799 nmi)", 64.7)],
)
def test_the_bar_of_scale_is_of_a_round_length_and_no_longer_than_a_quarter(degrees, label, pixels):
    bar = scale_bar(around([(0, 0)], Room(400, 400, degrees, degrees, 1)))
    assert (bar.label, bar.length) == (label, pixels)
    assert bar.length == pytest.approx(float(label.split()[0].replace(",", "")) / 111.195 * 400 / degrees, abs=0.1)


def test_no_degree_is_cut_at_the_edge():
    for middle in range(0, 360, 7):
        meridians, _ = graticule(around([(30, middle)], event_map.ROOM))
        assert all(rule.at <= event_map.ROOM.width - 36 or not rule.label for rule in meridians)


def heap(name: str, x: float, y: float, drills: int, incidents: int = 0) -> Heap:
    return Heap(name, x, y, drills, incidents)


def test_points_that_would_hide_each_other_become_one():
    one, other, apart = heap("a", 100, 100, 3), heap("b", 110, 100, 0, 1), heap("c", 300, 100, 1)
    found = bubbles([other, apart, one])
    assert [[h.place_id for h in bubble.heaps] for bubble in found] == [["a", "b"], ["c"]]
    assert found[0].middle == (102.5, 100) and (found[0].count, found[0].drills) == (4, 3)
    assert found[0].sector and not found[1].sector


def test_bubbles_never_lie_on_each_other_and_lose_nothing():
    heaps = [heap(f"p{n}", n * 37 % 900, n * 91 % 400, n % 5, 1) for n in range(300)]
    found = bubbles(heaps)
    assert sum(bubble.count for bubble in found) == sum(each.count for each in heaps)
    for number, bubble in enumerate(found):
        for other in found[:number]:
            assert dist(bubble.middle, other.middle) >= max(24, bubble.radius + other.radius)


def happened(name: str, place_id: str | None, kind: str = "drill") -> tuple[dict[str, object], Brief]:
    brief = Brief(
        name, f"events/{name}.html", name, kind, kind, kind, "occurred", "", None, "unknown", 1, False, (), ()
    )
    return {"event_id": name, "place_id": place_id}, brief


def test_each_event_of_a_known_place_is_on_the_map_and_leads_to_its_page_or_to_its_areas():
    places = [place("sea", 40, 135, "sea"), place("isle", 37, 131), place("far", -55, -60), place("lost", None, None)]
    told = [happened("one", "sea"), happened("two", "isle", "incident"), happened("three", "far", "incident"),
            happened("four", "lost"), happened("five", None)]  # fmt: skip
    marts = SimpleNamespace(places={row["place_id"]: row for row in places}, events=[row for row, _ in told])
    shown = world(marts, {row["event_id"]: brief for row, brief in told})
    assert {(point.path, point.text) for point in shown.map.points} == {
        ("map/isle.html", "isle and 1 place near it: 1 drill, 1 incident"), ("events/three.html", "three (incident)"),
    }  # fmt: skip
    assert shown.nowhere == 2
    (area,) = shown.areas
    assert {point.path for point in area.map.points} == {"events/one.html", "events/two.html"}
    assert [(there.name, [event.title for event in there.events]) for there in area.places] == [
        ("isle", ["two"]), ("sea", ["one"]),
    ]  # fmt: skip


def test_without_places_there_is_no_map_of_the_world():
    row, brief = happened("one", None)
    assert world(SimpleNamespace(places={}, events=[row]), {"one": brief}) is None
