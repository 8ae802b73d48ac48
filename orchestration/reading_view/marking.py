"""Cuts a text into stretches, each with what was read from it: for colours in a terminal and marks on a page."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from orchestration.claims.model import Claim, Reading, Report, Statement
from orchestration.output import readers

_COUNTED = frozenset({"aircraft", "vessel", "missile", "crossing"})
_AT_PLACES = frozenset({"place", "base", "crossing"})


@dataclass(frozen=True, slots=True)
class Mark:
    """text[start:end] is the evidence of something; `report` is the number of its event, None for a statement's.

    anchor: the name of the line that tells more of it.
    """

    start: int
    end: int
    kind: str
    label: str
    report: int | None
    anchor: str


@dataclass(frozen=True, slots=True)
class Stretch:
    """A piece of the text under the same marks, the shortest (most telling) first."""

    text: str
    marks: tuple[Mark, ...]


def marks_of(reading: Reading, places: Mapping[str, str]) -> list[Mark]:
    """Every piece of evidence in the text, in its order: sentences of reports, claims, statements.

    places: the names of places by their ids, which claims of places hold.
    """
    numbers = {report.report_id: number for number, report in enumerate(reading.reports, start=1)}
    marks = [_of_report(report, numbers[report.report_id]) for report in reading.reports]
    marks += [_of_claim(claim, numbers[claim.report_id], places, at) for at, claim in enumerate(reading.claims)]
    marks += [_of_statement(statement, numbers, at) for at, statement in enumerate(reading.statements)]
    return sorted(marks, key=lambda m: (m.start, -m.end, m.kind))


def stretches(text: str, marks: Sequence[Mark]) -> Iterator[Stretch]:
    """The text from its first to its last character, in pieces that begin and end where marks do."""
    edges = sorted({0, len(text), *(m.start for m in marks), *(m.end for m in marks)})
    ahead = sorted(marks, key=lambda m: m.start)
    open_marks: list[Mark] = []
    for start, end in pairwise(edges):
        open_marks = [m for m in open_marks if m.end > start]
        while ahead and ahead[0].start <= start:
            open_marks.append(ahead.pop(0))
        inside = [m for m in open_marks if m.start <= start and m.end >= end]
        yield Stretch(text[start:end], tuple(sorted(inside, key=lambda m: (m.end - m.start, m.kind))))


def describe(claim: Claim, places: Mapping[str, str]) -> str:
    """A claim in words: 'B-52 (B-52H), USA, participant, 2'; a place by its name."""
    value = places.get(claim.value, claim.value) if claim.claim_type in _AT_PLACES else claim.value
    parts = [value if claim.variant is None else f"{value} ({claim.variant})"]
    parts += [part for part in (claim.operator, claim.role) if part]
    if claim.claim_type in _COUNTED:
        count = "no number" if claim.count is None else str(claim.count)
        plain = claim.count_qualifier in ("exact", "unknown")
        parts.append(count if plain else f"{count} {claim.count_qualifier.replace('_', ' ')}")
    elif claim.count_qualifier == "about":
        parts.append("about")
    if claim.presumed:
        parts.append("presumed")
    return ", ".join(parts)


def claim_anchor(at: int) -> str:
    """The name of the line of a claim, by its number in the reading."""
    return f"claim-{at + 1}"


def statement_anchor(at: int) -> str:
    """The name of the line of a statement, by its number in the reading."""
    return f"statement-{at + 1}"


def read_by(what: Claim | Report) -> str:
    """Which of two readers states it; '' where one alone read the text."""
    return readers.read_by(what.reader, what.agreed)


def headline(report: Report) -> str:
    """A report in words: 'scramble, 2026-03-02 (weekday), occurred'; of a text in pages with that of its sentence."""
    days = str(report.start_date) if report.start_date else "no date"
    if report.start_date and report.end_date != report.start_date:
        days += f" to {report.end_date or '…'}"
    rule = f" ({report.date_rule})" if report.date_rule else ""
    return f"{report.event_type.replace('_', ' ')}, {days}{rule}, {report.status}" + (
        f", page {report.evidence_page}" if report.evidence_page else ""
    )


def said_by(statement: Statement) -> str:
    """Who says a statement: name, role and organisation as far as they are known."""
    return ", ".join(p for p in (statement.speaker, statement.role, statement.organisation) if p) or "unnamed"


def _of_report(report: Report, number: int) -> Mark:
    label = f"event {number}: {headline(report)}, rule {report.rule}"
    return Mark(report.evidence_start, report.evidence_end, "report", label, number, f"event-{number}")


def _of_claim(claim: Claim, number: int, places: Mapping[str, str], at: int) -> Mark:
    label = f"event {number}: {claim.claim_type} {describe(claim, places)}, rule {claim.rule}"
    return Mark(claim.evidence_start, claim.evidence_end, claim.claim_type, label, number, claim_anchor(at))


def _of_statement(statement: Statement, numbers: dict[str, int], at: int) -> Mark:
    label = f"said by {said_by(statement)}"
    return Mark(
        statement.evidence_start, statement.evidence_end, "statement", label, numbers.get(statement.report_id or ""),
        statement_anchor(at),
    )  # fmt: skip
