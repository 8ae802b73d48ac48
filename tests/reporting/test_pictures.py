"""Timelines and maps: what is counted where, and that what is drawn lies inside the picture."""

from datetime import date, timedelta

import pytest

from orchestration.reporting import maps, timeline
from orchestration.reporting.catalogue import Brief

MONDAY = date(2026, 3, 2)


def event(day: date | None, kind: str = "drill", status: str = "occurred", precision: str = "day") -> Brief:
    return Brief("e", "events/e.html", "t", kind, "x", "x", status, "", day, precision, 1, False, (), ())


def test_events_count_in_the_week_they_began():
    events = [event(MONDAY), event(MONDAY + timedelta(days=6), "incident"), event(MONDAY + timedelta(days=7))]
    weeks = timeline.weeks_of(events)
    shown = timeline.chart(events, weeks)
    assert shown.figures == (("2 March 2026", 1, 1), ("9 March 2026", 1, 0))
    assert shown.rungs[0].label == "0"
    assert all(bar.y >= 0 and bar.y + bar.height <= timeline.HEIGHT for bar in shown.bars)
    assert timeline.strip(events, weeks, 2).total == 3


def test_what_no_picture_shows_is_counted():
    events = [
        event(MONDAY),
        event(None, precision="unknown"),
        event(MONDAY, precision="month"),
        event(date(2020, 1, 1)),
    ]
    assert timeline.left_out(events, timeline.weeks_of(events)) == (2, 1)
    assert timeline.left_out(events[1:3], timeline.weeks_of(events[1:3])) == (2, 0)


def test_a_drill_of_years_to_come_does_not_empty_the_picture():
    weeks = timeline.weeks_of([event(MONDAY), event(date(2031, 1, 1), status="planned")])
    assert weeks.index(MONDAY) is not None
    assert weeks.index(date(2031, 1, 1)) is None


def place(name: str, latitude: float, longitude: float, kind: str = "city") -> dict[str, object]:
    return {"place_id": name, "name": name, "kind": kind, "latitude": latitude, "longitude": longitude}


def drawn(places, settled, named=None):
    return maps.Maps({row["place_id"]: row for row in places}).drawn(settled, named or {})


def test_the_event_stands_in_the_middle_with_its_neighbours():
    near = [place("near", 36, 138), place("sea", 38, 135, "sea"), place("far", -40, 20)]
    shown = drawn([place("here", 35, 135), *near], "here")
    assert [(spot.name, spot.kind) for spot in shown.spots] == [("here", "settled"), ("sea", "water"), ("near", "town")]
    assert (shown.spots[0].x, shown.spots[0].y) == (maps.WIDTH / 2, maps.HEIGHT / 2)
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
        assert 0 <= spot.x <= maps.WIDTH and 0 <= spot.y <= maps.HEIGHT


def test_labels_do_not_lie_on_each_other():
    crowd = [place(f"place {n}", 35 + n / 10, 135 + n % 3) for n in range(40)]
    shown = drawn([place("here", 36, 136), *crowd], "here")
    named = [(round(spot.label_x), round(spot.label_y), spot.anchor) for spot in shown.spots]
    assert len(set(named)) == len(named)


def test_no_known_place_no_map():
    assert drawn([], "nowhere", {"elsewhere": ""}) is None


def test_a_place_that_craft_came_from_is_labelled_so():
    shown = drawn([place("sea", 40, 135), place("guam", 13, 145)], "sea", {"sea": "", "guam": "came from"})
    assert [spot.name for spot in shown.spots][:2] == ["sea", "came from guam"]
    assert "also named: came from guam (13°N 145°E)" in shown.text
