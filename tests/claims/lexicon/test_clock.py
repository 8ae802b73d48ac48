"""Times of day by the forms of English; that each form reads its example is told in languages/test_tables.py."""

import pytest

from orchestration.claims.lexicon.clock import ClockForms
from tests.claims.dates.telling import time_told
from tests.conftest import ENGLISH

CLOCK = ClockForms(ENGLISH.clock, ENGLISH.clock_forms)


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
    assert list(map(time_told, CLOCK.find(text, 0, len(text)))) == times
