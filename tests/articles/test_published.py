from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from orchestration.articles.published import Publication, PublicationLimits, publication_of
from orchestration.articles.stated import Stated

CAPTURED = date(2026, 3, 20)
TOKYO = ZoneInfo("Asia/Tokyo")
DATELINE = "TOKYO, March 2, 2026 — Jets flew."


def published(*values: Any, text: str = "Jets flew.", zone: ZoneInfo | None = None) -> Publication | None:
    stated = [value if isinstance(value, Stated) else Stated(value, "file", "record") for value in values]
    return publication_of(stated, text, CAPTURED, PublicationLimits(), zone=zone)[0]


@pytest.mark.parametrize(
    ("value", "zone", "on", "on_from"),
    [
        ("2026-03-04T06:10:00+09:00", None, date(2026, 3, 4), "stated_zone"),
        ("2026-03-03T21:30:00-05:00", None, date(2026, 3, 3), "stated_zone"),
        ("2026-03-04T06:10:00+09:00", ZoneInfo("America/New_York"), date(2026, 3, 4), "stated_zone"),
        ("2026-03-04", TOKYO, date(2026, 3, 4), "stated_day"),
        # midnight in UTC is how programs write a day
        ("2026-03-04T00:00:00Z", ZoneInfo("America/New_York"), date(2026, 3, 4), "stated_day"),
        ("2026-03-04 23:30", TOKYO, date(2026, 3, 4), "stated_clock"),
        ("2026-03-03T21:10:00Z", TOKYO, date(2026, 3, 4), "source_zone"),
        ("2026-03-04T02:30:00Z", ZoneInfo("America/New_York"), date(2026, 3, 3), "source_zone"),
        ("1772572200", TOKYO, date(2026, 3, 4), "source_zone"),
        ("2026-03-03T21:10:00Z", None, date(2026, 3, 3), "utc"),
    ],
)
def test_the_day_is_that_of_the_newsroom(value: str, zone: ZoneInfo | None, on: date, on_from: str) -> None:
    found = published(value, zone=zone)
    assert found is not None
    assert (found.on, found.on_from) == (on, on_from)


@pytest.mark.parametrize(
    ("others", "text", "expected"),
    [
        (["2026-03-04"], "", (date(2026, 3, 4), "other_date")),
        (["2026-03-04T06:10:00+09:00"], "", (date(2026, 3, 4), "other_date")),
        ([], "TOKYO, March 4, 2026 — Jets flew.", (date(2026, 3, 4), "other_date")),
        # too far off to be the day of that moment, no day, or in UTC as well
        (["2026-03-09", "soon", "2026-03-03T22:00:00Z"], "", (date(2026, 3, 3), "utc")),
    ],
)
def test_another_date_of_an_article_tells_the_day_of_a_moment_in_utc(
    others: list[str], text: str, expected: tuple[date, str]
) -> None:
    found = published("2026-03-03T21:10:00Z", *others, text=text)
    assert found is not None
    assert (found.at, (found.on, found.on_from)) == (datetime(2026, 3, 3, 21, 10, tzinfo=UTC), expected)


@pytest.mark.parametrize(
    ("value", "why"),
    [
        ("2062-03-04", "is after the capture on 2026-03-20"),
        ("2026-03-23", "is after the capture on 2026-03-20"),
        ("1970-01-01T00:00:00Z", "is before 1990-01-01"),
        ("0025-09-26", "is before 1990-01-01"),
        ("000000000", "is before 1990-01-01"),
        ("0001-01-01T00:00:00+14:00", "outside the calendar"),
        ("9999-12-31T23:59:59-12:00", "outside the calendar"),
        ("04/05/2026", "can't be read: write it as YYYY-MM-DD"),
        ("next week", "can't be read"),
        (True, "is true or false, no text"),
        ({"a": 1}, "is an object, no text"),
    ],
)
@pytest.mark.parametrize("text", ["Jets flew.", DATELINE])
def test_what_can_not_be_is_told_and_the_next_is_asked(value: object, why: str, text: str) -> None:
    stated = [Stated(value, "feed", "entry")]
    found, faults = publication_of(stated, text, CAPTURED, PublicationLimits())
    assert [why in fault.detail for fault in faults] == [True]
    assert (found and (found.on, found.door)) == ((date(2026, 3, 2), "text") if text == DATELINE else None)


@pytest.mark.parametrize("value", [None, "", "unknown", " N/A ", "None", "-", "0000-00-00"])
def test_what_says_nothing_hides_nothing_and_is_no_fault(value: object) -> None:
    stated = [Stated(value, "feed", "entry"), Stated("2026-03-04", "html", "meta")]
    found, faults = publication_of(stated, DATELINE, CAPTURED, PublicationLimits())
    assert faults == []
    assert found is not None and (found.on, found.door, found.rule) == (date(2026, 3, 4), "html", "meta")


@pytest.mark.parametrize(
    "value", [{"$date": "2026-03-04T06:10:00+09:00"}, ["2026-03-04"], {"@value": "2026-03-04"}, 1772582400]
)
def test_values_that_are_no_text_are_read_where_they_hold_one(value: object) -> None:
    found = published(value)
    assert found is not None and found.on == date(2026, 3, 4)


def test_bounds_are_days_of_the_newsroom_and_can_be_set() -> None:
    assert published("2026-03-22") is not None
    limits = PublicationLimits(earliest=date(1900, 1, 1))
    assert publication_of([Stated("1944-06-06", "file", "record")], "", CAPTURED, limits)[0] is not None
    assert limits.latest(date.max) == date.max
