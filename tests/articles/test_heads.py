from collections.abc import Callable
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orchestration.articles.heads import HeadLimits, head_stamp
from orchestration.articles.stamps import Stamp

LATEST = date(2026, 12, 31)
AS_EVER = HeadLimits()
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
        "TOKYO, Thursday, Dec. 11, 2025 — Jets flew.",
        "TOKYO – 11 Dec 2025 – Jets flew.",
        "TOKYO, December 11, 2025 | Jets flew.",
        "December 11, 2025, TOKYO — Jets flew.",
        "OSAN AIR BASE, South Korea (LNS) December 11, 2025 Two jets flew.",
        "11 December 2025, London: Two jets flew.",
        "Taipei (Wire), 2025-12-11: Two jets flew.",
        "MANILA // December 11, 2025 // Two jets flew.",
        "BERLIN, 11. Dezember 2025 — Flugzeuge flogen.",
        "МОСКВА, 11 декабря 2025 — Самолёты.",
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
    assert head_day(head) == THE_DAY


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
    assert head_day(head) is None


def test_where_a_date_may_stand_is_a_parameter() -> None:
    text = "One\nTwo\nThree\n2025-12-11\nJets flew."
    assert head_day(text, limits=HeadLimits(lines=4)) == THE_DAY
    assert head_day(text, limits=HeadLimits(lines=3)) is None
    assert head_day(text, limits=HeadLimits(characters=10)) is None
    assert head_day(text, latest=THE_DAY - timedelta(1)) is None


@given(st.text(max_size=400))
def test_any_text_has_a_head(text: str) -> None:
    found = head_day(text)
    assert found is None or found <= LATEST


def head_day(text: str, latest: date = LATEST, limits: HeadLimits = AS_EVER) -> date | None:
    found = head_stamp(text, believed(latest), limits=limits)
    return found.day if found is not None else None


def believed(latest: date) -> Callable[[Stamp], bool]:
    return lambda stamp: date(1990, 1, 1) <= stamp.day <= latest
