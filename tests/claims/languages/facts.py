"""What is read from a text, as short facts that an example can name one of."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache

from orchestration.claims.languages.pack import read_language
from orchestration.claims.lexicon.lexicon import Lexicon, build_lexicon
from orchestration.claims.model import Claim, Reading, Report
from orchestration.claims.read import read_article
from orchestration.warehouse.reference import language_tables, read_reference
from tests.conftest import PROJECT
from tests.gold.reading import by_rules_alone

TABLES = language_tables(PROJECT / "seeds" / "languages")
"""The tables of every language, by its code."""
REFERENCE = read_reference(PROJECT / "seeds" / "reference")
LOOKED_UP = frozenset({"words/craft", "words/drafts", "words/mentions", "words/sentences", "words/story", "units"})
"""Tables of which nothing is compiled into a lexicon: they are asked while a text is read."""
NAMED_BY = {
    "answers": ("relation", "order"), "cues": ("cue",), "recalls": ("recall",), "screen": ("role",),
    "short_names": ("name",), "speech": ("category",), "triggers": ("trigger",), "units": ("operator",),
}  # fmt: skip
"""Columns that name a row of each table of rules; rows of words/ are named by their class."""


def name_of(table: str, row: dict[str, str]) -> str:
    """The name of a row within its table."""
    return " ".join(row[column] for column in NAMED_BY.get(table, ("class",)))


@cache
def lexicon_of(code: str) -> Lexicon:
    """The lexicon of a language, which has learned nothing."""
    return by_rules_alone(build_lexicon(REFERENCE, read_language(code, TABLES[code])))


def without(table: str, name: str, code: str) -> Lexicon:
    """The lexicon of a language without a row; a class of words stays and holds none."""
    lexicon, tables = lexicon_of(code), TABLES[code]
    rows = [row for row in tables[table] if name_of(table, row) != name]
    if table.startswith("words/"):
        rows.append({"class": name, "words": "-"})
    if table == "speech":
        rows.append({"category": name, "expressions": "—"})
    language = read_language(code, {**tables, table: rows})
    return (
        replace(lexicon, language=language)
        if table in LOOKED_UP
        else by_rules_alone(build_lexicon(REFERENCE, language))
    )


def facts(text: str, published: str, lexicon: Lexicon) -> frozenset[str]:
    """Everything that is read from a text, each fact by itself."""
    day = date.fromisoformat(published) if published else None
    return frozenset(_facts(read_article("a", text, day, lexicon)))


def _facts(reading: Reading) -> Iterator[str]:
    told = {report.report_id: report for report in reading.reports}
    yield f"events {len(told)}"
    for report in reading.reports:
        yield f"event {_event(report)}"
    for claim in reading.claims:
        event_type = told[claim.report_id].event_type
        yield f"{event_type} {_claim(claim)}"
        yield f"{event_type} {_claim(claim)} as {claim.relation}"
        yield f"{event_type} {_claim(claim)} presumed {claim.presumed}"
        yield f"{event_type} {claim.claim_type} {claim.operator or claim.value} by {claim.rule}"
        if claim.claim_type == "time":
            yield f"{event_type} at {claim.count_qualifier} {claim.value} {claim.variant or ''}".rstrip()
        yield f"{claim.claim_type} {claim.operator or claim.value} said as: {claim.surface}"
    for link in reading.links:
        answered = told.get(link.answers_report_id or "")
        lag = "" if link.lag_days is None else f" {link.lag_days}"
        yield f"link {told[link.report_id].event_type} {link.relation} {answered.event_type if answered else '?'}{lag}"
    for statement in reading.statements:
        who = " / ".join(part for part in (statement.speaker, statement.role, statement.organisation) if part)
        yield f"said by {who}: {statement.quote}"
        yield f"said for {statement.organisation} of {statement.country} ({statement.organisation_id})"
        yield f"said for {statement.organisation} of {statement.country}"


def _event(report: Report) -> str:
    days = f"{report.start_date or '?'}" + (
        f"..{report.end_date or ''}" if report.end_date != report.start_date else ""
    )
    return f"{report.event_type} {days}" + ("" if report.status == "occurred" else f" {report.status}")


def _claim(claim: Claim) -> str:
    value = claim.variant or claim.value
    exactly = "" if claim.count_qualifier in ("exact", "unknown") else claim.count_qualifier
    count = "" if claim.count is None else f"{exactly} {claim.count}".strip()
    return " ".join(part for part in (claim.claim_type, claim.operator, value, count) if part)
