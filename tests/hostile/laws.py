"""What holds whatever comes: laws of values, each raising AssertionError with the value that breaks it."""

from collections.abc import Iterable
from datetime import date
from io import BytesIO
from typing import Any

import polars as pl

from orchestration.claims.model import Reading

_MOST_CRAFT = 5_000
_FIRST, _LAST = date(1800, 1, 1), date(2299, 12, 31)
CANARY = "canary-in-a-file-that-nobody-named"
"""Stands in canary.xml beside this file; where it comes out, something from outside was taken for a path."""


def can_be_kept(*texts: str | None) -> None:
    """A text that a table holds: one that UTF-8 can write, and not read from a file of ours."""
    for text in texts:
        if text is not None:
            assert isinstance(text, str), f"{text!r} is no text"
            text.encode()
            assert CANARY not in text, "a file was read because its path was given"


def rows_can_be_kept(frame: pl.DataFrame) -> None:
    """Every row can be written, and read again as it was."""
    written = BytesIO()
    frame.write_parquet(written)
    assert pl.read_parquet(written.getvalue()).equals(frame)
    for name in (name for name, dtype in frame.schema.items() if dtype == pl.String):
        can_be_kept(*frame[name])


def nothing_raised(quarantine: pl.DataFrame) -> None:
    """What is refused is refused with a reason, not since some step raised on it, which the stages bear and tell."""
    raised = quarantine.filter(pl.col("reason") == "raised")
    assert raised.is_empty(), raised["detail"].to_list()


def cuts(text: str, start: int, end: int) -> None:
    """A range of evidence holds something of its text."""
    assert 0 <= start < end <= len(text), (start, end, len(text))


def reading_is_possible(text: str, reading: Reading) -> None:
    """Every range cuts the text, every value can be, and ids are one row's each."""
    for report in reading.reports:
        cuts(text, report.evidence_start, report.evidence_end)
        assert 0 < report.confidence < 1, report
        _dates_can_be(report.start_date, report.end_date, report)
    for claim in reading.claims:
        cuts(text, claim.evidence_start, claim.evidence_end)
        assert text[claim.evidence_start : claim.evidence_end] == claim.surface, claim
        assert claim.count is None or 1 <= claim.count <= _MOST_CRAFT, claim
        can_be_kept(claim.value, claim.variant, claim.operator)
    for statement in reading.statements:
        cuts(text, statement.evidence_start, statement.evidence_end)
        assert statement.quote in text[statement.evidence_start : statement.evidence_end], statement
    reports = _unique(report.report_id for report in reading.reports)
    _unique(claim.claim_id for claim in reading.claims)
    _unique(statement.statement_id for statement in reading.statements)
    assert {claim.report_id for claim in reading.claims} <= reports
    assert {link.answers_report_id for link in reading.links if link.answers_report_id} <= reports


def _dates_can_be(start: date | None, end: date | None, of: Any) -> None:
    assert start is not None or end is None, of
    if start is not None:
        assert _FIRST <= start <= _LAST, of
    if start is not None and end is not None:
        assert 0 <= (end - start).days <= 365, of


def _unique(ids: Iterable[str]) -> set[str]:
    listed = list(ids)
    assert len(set(listed)) == len(listed), "two rows of one id"
    return set(listed)
