"""Every form of a time of day reads its example, and each is needed: without it some example is read otherwise."""

from collections.abc import Mapping

import pytest

from orchestration.claims.lexicon.clock import ClockForms, ClockTime
from tests.conftest import ENGLISH

FORMS = ENGLISH.clock_forms
CLOCK = ClockForms(ENGLISH.clock, FORMS)


def told(time: ClockTime) -> str:
    return " ".join(part for part in ("about" if time.is_about else "", time.value, time.zone or "") if part)


def read(row: Mapping[str, str], clock: ClockForms = CLOCK) -> str:
    return "|".join(map(told, clock.find(row["example"], 0, len(row["example"]))))


@pytest.mark.parametrize("row", FORMS, ids=lambda row: f"{row['rule']}: {row['example']}")
def test_a_form_reads_its_example(row: Mapping[str, str]) -> None:
    assert read(row) == row["gives"]
    assert row["rule"] in {time.rule for time in CLOCK.find(row["example"], 0, len(row["example"]))}


def test_each_form_is_needed() -> None:
    without = [(row, ClockForms(ENGLISH.clock, [*FORMS[:at], *FORMS[at + 1 :]])) for at, row in enumerate(FORMS)]
    assert [row for row, clock in without if all(read(other, clock) == other["gives"] for other in FORMS)] == []


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("They met at 9:05 pm.", ["21:05"]),
        ("They met at 12 a.m. and again at 12:30 p.m.", ["00:00", "12:30"]),
        ("They met at 06:40Z.", ["06:40 Z"]),
        ("They met at 10:15 Korea Standard Time.", ["10:15 Korea Standard Time"]),
        ("They flew from 9 a.m. to 5 p.m.", []),
        ("They flew from 9 a.m. to 11 a.m.", ["about 09:00"]),
        ("The F-16s of 1840 and 12:75, 2:1, 1,030 hours, $0640 and 3 am/pm.", ["03:00"]),
    ],
)
def test_times_of_day(text: str, times: list[str]) -> None:
    assert list(map(told, CLOCK.find(text, 0, len(text)))) == times
