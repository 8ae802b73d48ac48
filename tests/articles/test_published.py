from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orchestration.articles.published import HeadLimits, head_date, parse_published, times_written

LATEST = date(2026, 12, 31)
THE_DAY = date(2025, 12, 11)


@pytest.mark.parametrize(
    "head",
    [
        # datelines
        "TOKYO, Dec. 11, 2025 (Wire) — Jets flew.",
        "TOKYO (Wire) — Dec. 11, 2025 — Jets flew.",
        "TOKYO, Dec. 11, 2025 (Wire) Jets flew.",
        "PACIFIC OCEAN (Dec. 11, 2025) -- Jets flew.",
        "JOINT BASE PEARL HARBOR, Hawaii, 11 December 2025 — Jets flew.",
        "Dec. 11, 2025 — Jets flew.",
        "[2025-12-11] Jets flew.",
        "東京（2025年12月11日）：",
        # lines of their own
        "2025-12-11\nJets flew.",
        "2025/12/11\nJets flew.",
        "11 December 2025\nJets flew.",
        "11th of December, 2025\nJets flew.",
        "11.12.2025\nJets flew.",
        "Thursday, December 11, 2025 at 8:00 a.m. JST\nJets flew.",
        "2025年12月11日\nJets flew.",
        "2025년 12월 11일\nJets flew.",
        "A headline\n\nDecember 11, 2025\n\nJets flew.",
        # labels and bylines
        "Published: December 11, 2025\nJets flew.",
        "FOR IMMEDIATE RELEASE — December 11, 2025\nJets flew.",
        "発表日：2025年12月11日\nJets flew.",
        "By Jane Doe | Dec 11, 2025\nJets flew.",
        "By Jane Doe, Dec 11, 2025\nJets flew.",
        "World | Asia | Dec 11, 2025\nJets flew.",
    ],
)
def test_a_date_that_tells_when_a_text_was_published(head: str) -> None:
    assert head_date(head, latest=LATEST) == THE_DAY


@pytest.mark.parametrize(
    "head",
    [
        # in a sentence the date is the event's
        "Jets flew over the sea on December 11, 2025, the ministry said.",
        "On 11 December 2025 two jets flew.",
        "On Dec. 11, 2025 (Thursday) two jets flew.",
        "December 11, 2025 was the day on which jets flew.",
        "The exercise ran from 2025-12-08 to 2025-12-11 over the sea.",
        "Between December 8 and December 11, 2025, jets flew.",
        "Photo (Dec. 11, 2025): two jets over the sea.",
        # no full date
        "TOKYO, Dec. 11 — Jets flew.",
        "December 2025\nJets flew.",
        "2025\nJets flew.",
        # two readings, or no day of the calendar
        "05/06/2025\nJets flew.",
        "2025-02-30\nJets flew.",
        # too far down, too old, ahead
        "Jets flew.\n" * 40 + "2025-12-11",
        "One\nTwo\nThree\nFour\nFive\nSix\n2025-12-11",
        "1945-08-15\nThe war ended.",
        "2031-01-01\nJets flew.",
        "",
    ],
)
def test_a_date_that_does_not(head: str) -> None:
    assert head_date(head, latest=LATEST) is None


def test_where_a_date_may_stand_is_a_parameter() -> None:
    text = "One\nTwo\nThree\n2025-12-11\nJets flew."
    assert head_date(text, latest=LATEST, limits=HeadLimits(lines=4)) == THE_DAY
    assert head_date(text, latest=LATEST, limits=HeadLimits(lines=3)) is None
    assert head_date(text, latest=LATEST, limits=HeadLimits(characters=10)) is None
    assert head_date(text, latest=THE_DAY - timedelta(1)) is None


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2025-12-11", datetime(2025, 12, 11, tzinfo=UTC)),
        (" 2025-12-11 ", datetime(2025, 12, 11, tzinfo=UTC)),
        ("20251211", datetime(2025, 12, 11, tzinfo=UTC)),
        ("2025-12-11T08:00:00+09:00", datetime(2025, 12, 10, 23, tzinfo=UTC)),
        ("2025-12-11T08:00:00Z", datetime(2025, 12, 11, 8, tzinfo=UTC)),
        ("2025-12-11 08:00", datetime(2025, 12, 11, 8, tzinfo=UTC)),
        ("Thu, 11 Dec 2025 08:00:00 GMT", datetime(2025, 12, 11, 8, tzinfo=UTC)),
        ("Thu, 11 Dec 2025 08:00:00 +0900", datetime(2025, 12, 10, 23, tzinfo=UTC)),
        ("December 11, 2025", datetime(2025, 12, 11, tzinfo=UTC)),
        ("11 Dec 2025", datetime(2025, 12, 11, tzinfo=UTC)),
        ("16/11/2025", datetime(2025, 11, 16, tzinfo=UTC)),
        ("2025年12月11日", datetime(2025, 12, 11, tzinfo=UTC)),
    ],
)
def test_dates_that_metadata_give(value: str, expected: datetime) -> None:
    assert parse_published(value) == expected


@pytest.mark.parametrize(
    "value",
    ["soon", "2025", "05/06/2025", "Dec. 11", "2025-13-40", "17654112", "Mon, 09 Mar 99999999999 08:00:00 GMT", ""],
)
def test_dates_that_can_not_be_read(value: str) -> None:
    with pytest.raises(ValueError, match=r"can't be read: write it as YYYY-MM-DD\."):
        parse_published(value)


@pytest.mark.parametrize("form", ["%Y-%m-%d", "%d %B %Y", "%B %d, %Y", "%b. %d, %Y", "%Y/%m/%d", "%d.%m.%Y"])
@given(day=st.dates(date(1990, 1, 1), LATEST))
def test_every_day_comes_back_from_its_written_form(form: str, day: date) -> None:
    written = day.strftime(form)
    assert parse_published(written).date() == day
    assert head_date(f"{written}\nJets flew.", latest=LATEST) == day
    assert times_written(day, f"({written})") == 1
    assert times_written(day, f"in {day.year}, {written} and {written}, {day.year}") == 2
    assert times_written(day + timedelta(1), f"({written})") == 0


@given(st.datetimes(datetime(1990, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC)))
def test_every_moment_comes_back(moment: datetime) -> None:
    assert parse_published(moment.isoformat()) == moment


@given(st.text(max_size=400))
def test_any_text_has_a_head(text: str) -> None:
    found = head_date(text, latest=LATEST)
    assert found is None or found <= LATEST
