"""What was read from the view of a text, as ranges and words of the text that is kept."""

from dataclasses import replace
from typing import TypeVar

from orchestration.claims.model import Claim, Link, Reading, Report, Statement
from orchestration.claims.text.view import View

_PAGE_ENDS = "\f"

R = TypeVar("R", Report, Claim, Statement)


def as_kept(reading: Reading, view: View, text: str) -> Reading:
    """The reading with its ranges, surfaces and quotations cut from the text that a view shows."""
    if view.is_whole and _PAGE_ENDS not in text:
        return reading
    return Reading(
        tuple(_report(report, view, text) for report in reading.reports),
        tuple(_claim(claim, view, text) for claim in reading.claims),
        tuple(_link(link, view, text) for link in reading.links),
        tuple(_statement(statement, view, text) for statement in reading.statements),
        tuple(_report(report, view, text) for report in reading.doubted),
    )


def _placed(row: R, view: View) -> R:
    start, end = view.back(row.evidence_start, row.evidence_end)
    return replace(row, evidence_start=start, evidence_end=end)


def _report(report: Report, view: View, text: str) -> Report:
    placed = _placed(report, view)
    if _PAGE_ENDS not in text:
        return placed
    return replace(placed, evidence_page=text.count(_PAGE_ENDS, 0, placed.evidence_start) + 1)


def _claim(claim: Claim, view: View, text: str) -> Claim:
    placed = _placed(claim, view)
    return replace(placed, surface=text[placed.evidence_start : placed.evidence_end])


def _statement(statement: Statement, view: View, text: str) -> Statement:
    quote = _written(statement.quote, statement.evidence_start, view, text)
    return replace(_placed(statement, view), quote=quote)


def _link(link: Link, view: View, text: str) -> Link:
    return replace(link, evidence=_written(link.evidence, 0, view, text))


def _written(seen: str, start: int, view: View, text: str) -> str:
    """Words that are seen from an offset on, as the kept text has them."""
    at = view.text.find(seen, start)
    return text[slice(*view.back(at, at + len(seen)))] if at >= 0 else seen
