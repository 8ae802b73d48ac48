"""The readings know no language: rows of another one, without blanks and capitals, give days by the same functions."""

from dataclasses import replace
from datetime import date

import pytest

from orchestration.claims.dates.finding import find_dates
from orchestration.claims.dates.forms import DateForms
from orchestration.claims.dates.resolving import DateParameters
from tests.claims.dates.telling import told
from tests.conftest import ENGLISH

WORDS = replace(
    ENGLISH.dates,
    weekdays={"月曜日": 0, "火曜日": 1, "水曜日": 2},
    numerals={"二": 2, "三": 3},
    units={"日": 1, "週間": 7},
    steps={"先": -1, "今": 0, "来": 1},
    ordinal_endings=frozenset(),
    ranging=frozenset({"から"}),
)
FORMS = [
    {"rule": rule, "reading": reading, "given": given, "pattern": pattern, "needs": needs, "confidence": "0.9"}
    for rule, reading, given, pattern, needs in (
        ("days", "range", "", r"(?P<month>\d{1,2})月{day}日から{day2}日", "月"),
        ("day", "date", "", r"(?:{year}年)?(?P<month>\d{1,2})月{day}日", "月"),
        ("yesterday", "day_step", "step=-1", "昨日", "昨日"),
        ("weekday_of_week", "weekday_step", "", "{step}週の?{weekday}", "週"),
        ("later", "later", "", "{number}{unit}後", "後"),
    )
]
ROLES = [{"role": "first_day", "tense": "", "stands_before": "", "stands_behind": "から"}]


@pytest.mark.parametrize(
    ("text", "days", "role"),
    [
        ("2026年3月4日、戦闘機が離陸した", "2026-03-04", "event_day"),
        ("3月4日に離陸した", "2026-03-04", "event_day"),
        ("3月2日から6日まで", "2026-03-02..2026-03-06", "event_day"),
        ("昨日離陸した", "2026-03-11", "event_day"),
        ("先週の火曜日に離陸した", "2026-03-03", "event_day"),
        ("来週水曜日から始まる", "2026-03-18", "first_day"),
        ("三日後に離陸した", "+3 later", "event_day"),
        ("二週間後に離陸した", "+14 later", "event_day"),
    ],
)
def test_days_of_another_language(text: str, days: str, role: str) -> None:
    forms = DateForms(WORDS, ENGLISH.text, FORMS, ROLES)
    found = find_dates(text, 0, forms, date(2026, 3, 12), None, DateParameters())
    assert [(told(m), m.role) for m in found] == [(days, role)]
