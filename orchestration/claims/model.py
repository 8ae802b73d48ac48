"""What the reader gives: reports, claims, links and statements as plain rows, each with its characters."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Report:
    """One article's account of one event; `text[evidence_start:evidence_end]` is the sentence that tells of it."""

    report_id: str
    article_id: str
    kind: str
    event_type: str
    status: str
    start_date: date | None
    end_date: date | None
    date_precision: str
    date_rule: str | None
    confidence: float
    evidence_start: int
    evidence_end: int
    rule: str


@dataclass(frozen=True, slots=True)
class Claim:
    """One stated value in a report, with the characters it was read from and the rule that read it."""

    claim_id: str
    report_id: str
    claim_type: str
    value: str
    surface: str
    variant: str | None
    operator: str | None
    count: int | None
    count_qualifier: str
    evidence_start: int
    evidence_end: int
    rule: str


@dataclass(frozen=True, slots=True)
class Link:
    """A report's stated relation to an earlier one; `lag_days` when both dates are known."""

    report_id: str
    answers_report_id: str | None
    relation: str
    lag_days: int | None
    evidence: str


@dataclass(frozen=True, slots=True)
class Statement:
    """What somebody says: `quote` as written (the words of a quotation, or the content of reported speech).

    speaker: the person's fullest name in the article, None when an organisation or an unnamed person speaks;
    report_id: the event it speaks of, None when of none. `text[evidence_start:evidence_end]` holds quote and speaker.
    """

    statement_id: str
    article_id: str
    report_id: str | None
    speaker: str | None
    role: str | None
    organisation: str | None
    country: str | None
    quote: str
    is_direct: bool
    evidence_start: int
    evidence_end: int


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was read from one article."""

    reports: tuple[Report, ...]
    claims: tuple[Claim, ...]
    links: tuple[Link, ...]
    statements: tuple[Statement, ...] = ()
