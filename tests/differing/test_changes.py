"""A difference between two releases as a change, and the record of changes that releases carry on."""

from datetime import UTC, datetime, timedelta

import pytest

from orchestration.differing.changes import KEPT, carried_on, change, read, written
from orchestration.differing.differences import Difference, Value
from orchestration.differing.wording import what_changed
from tests.alerting.home import AT, SCRAMBLE

OF_EVENT = {
    "event_id", "title", "kind", "event_type", "label", "status", "start_date", "end_date", "date_precision", "places",
    "countries", "targets", "confidence", "independent_sources", "invented",
}  # fmt: skip
EVENT = SCRAMBLE.model_dump(include=OF_EVENT)
TOLD_BY = {
    "r1": {"source": "Wire", "title": "A", "url": None, "published_on": None, "evidence": "One."},
    "r2": {"source": "Daily", "title": "B", "url": None, "published_on": AT.date(), "evidence": "Two."},
}
NAMES = {"guam": "Guam", "e9": "Another event"}


def made(became, **more):
    return change(Difference(became, "e1", "A scramble", **more), "run-2", AT, EVENT, TOLD_BY, NAMES)


def test_values_are_told_in_words_and_reports_by_their_day():
    told = made(
        "changed", values=[Value("place", None, "guam"), Value("countries", "JPN", "JPN|USA")], came=["r1", "r2"]
    )
    assert what_changed(told) == ["place: unknown → Guam", "countries: JPN → JPN, USA"]
    assert [report.source for report in told.reports] == ["Daily", "Wire"]
    assert not told.further


def test_of_a_new_event_no_value_is_a_change():
    assert made("new", values=[Value("place", None, "guam")], came=["r1"]).values == ()


@pytest.mark.parametrize(
    ("became", "more", "lines"),
    [
        ("merged", {"other": "e9"}, ["into: Another event"]),
        ("split", {"other": "e9"}, ["from: Another event"]),
        ("gone", {}, []),
    ],
)
def test_where_an_event_went_or_came_from(became, more, lines):
    assert what_changed(made(became, **more)) == lines


@pytest.mark.parametrize(
    ("difference", "further"),
    [
        ({"came": ["r1"]}, True),
        ({"left": ["r1"]}, False),
        ({"came": ["r1"], "values": [Value("place", None, "guam")]}, False),
    ],
)
def test_another_report_alone_is_told_apart(difference, further):
    assert made("changed", **difference).further is further


def test_a_change_has_one_id_in_its_release_and_another_in_the_next():
    again = change(Difference("new", "e1", "A"), "run-2", AT, EVENT, {}, {})
    later = change(Difference("new", "e1", "A"), "run-3", AT, EVENT, {}, {})
    assert made("new").change_id == again.change_id != later.change_id


def test_the_record_carries_on_what_is_not_too_old():
    now = datetime(2026, 6, 1, tzinfo=UTC)
    kept, old = (SCRAMBLE.model_copy(update={"at": now - age}) for age in (KEPT - timedelta(hours=1), KEPT))
    new = SCRAMBLE.model_copy(update={"change_id": "new", "at": now})
    assert carried_on([kept, old], [new], now) == [new, kept]


def test_what_is_written_is_read_whatever_stands_in_it():
    odd = SCRAMBLE.model_copy(update={"title": "two\nlines\u2028and \x85 more"})
    assert read(written([odd, SCRAMBLE])) == [odd, SCRAMBLE]
    assert read("") == []
