"""Timelines: what is counted in which week, and that what is drawn lies inside the picture."""

from datetime import date, timedelta

from orchestration.reporting import timeline
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
