"""Rows of corrections for tests: one that can be used, and what it differs in."""

from orchestration.corrections.model import COLUMNS, Line

RIGHT = {
    "correction_id": "k1", "made_at": "2026-03-11T09:30:00Z", "made_by": "Ada", "action": "change", "subject": "event",
    "subject_id": "e1", "article_id": "a1", "quote": "Two B-52s flew.", "field": "aircraft_count", "value": "4",
    "was": "2", "reason": "The ministry said so.",
}  # fmt: skip


def row(**changes: str) -> dict[str, str]:
    return dict.fromkeys(COLUMNS, "") | RIGHT | changes


def line(number: int = 2, **changes: str) -> Line:
    return Line(number, row(**changes))


def merge(correction_id: str, event: str, into: str, **changes: str) -> dict[str, str]:
    said = {"action": "merge", "field": "", "subject_id": event, "value": into, "correction_id": correction_id}
    return row(**said | changes)


def withdraw(correction_id: str, of: str) -> dict[str, str]:
    said = {"action": "withdraw", "subject": "correction", "subject_id": of, "correction_id": correction_id}
    return row(**said, field="", value="", was="", article_id="", quote="")
