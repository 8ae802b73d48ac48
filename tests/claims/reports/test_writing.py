"""Reports and claims as rows: ids of their own, evidence in the text."""

from datetime import date

import pytest

from orchestration.claims.read import read_article


@pytest.mark.parametrize(
    ("day", "rule"),
    [
        ("on Monday", "weekday"),
        ("last Monday", "last_weekday"),
        ("overnight", "overnight"),
        ("from March 3 until Monday", "weekday"),
        ("last week", "week"),
    ],
)
def test_a_report_is_no_surer_than_the_rule_of_its_day(day: str, rule: str, lexicon) -> None:
    text = f"Two U.S. B-52s and four Japanese F-15s held an exercise {day}."
    (report,) = read_article("a", text, date(2026, 3, 12), lexicon).reports
    assert report.confidence == next(form.confidence for form in lexicon.dates.of(text) if form.rule == rule)


def test_ids_tell_every_row_apart(lexicon) -> None:
    text = (
        "Two U.S. B-52s and four Japanese F-15s held an exercise on Monday. Taiwan detected 1 Y-8 plane and 1 Y-8 plane of"
        " China near the island on Tuesday."
    )
    reading = read_article("a", text, date(2026, 3, 12), lexicon)
    reports, claims = [r.report_id for r in reading.reports], [c.claim_id for c in reading.claims]
    assert len(reports) == len(set(reports)) == 2
    assert len(claims) == len(set(claims))
    assert {c.report_id for c in reading.claims} == set(reports)
