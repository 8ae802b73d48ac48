"""The words of corrections: what can be said of what, and one correction as the lake keeps it. No files, no clock."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

STAGE = "corrections"
"""The stage that quarantined corrections are of."""

COLUMNS = (
    "correction_id", "made_at", "made_by", "action", "subject", "subject_id", "article_id", "quote", "field",
    "aircraft_type", "operator", "value", "was", "reason",
)  # fmt: skip
"""The columns of corrections.csv, in the order in which a new file has them."""

SUBJECTS: Mapping[str, tuple[str, ...]] = {
    "confirm": ("event", "report"),
    "reject": ("event", "report", "claim"),
    "change": ("event",),
    "merge": ("event",),
    "split": ("report",),
    "withdraw": ("correction",),
}
"""What each action can be done to."""

OF_INCIDENTS = ("targets", "target_count", "responder_count")
OF_DRILLS = ("exercise",)
OF_AIRCRAFT = ("aircraft", "role")
"""What is known of an event's aircraft of a type and operator: their number, and what they are to the event."""
NUMBERS = ("aircraft", "aircraft_count", "bomber_count", "fighter_count", "target_count", "responder_count")
FIELDS = ("event_type", "status", "dates", "place", "countries", "targets", *NUMBERS, "role", "exercise", "answers")
"""What is known of an event, as corrections name it."""
SAME_AS: Mapping[str, str] = {"actor_count": "aircraft_count"}
"""Columns that show a field under another name: the aircraft of an incident are its actors'."""


@dataclass(frozen=True, slots=True)
class Value:
    """What a field is to be: its text in the one form that is kept, and what the text says as a number or as days."""

    text: str
    number: int | None = None
    start_date: date | None = None
    end_date: date | None = None
    date_precision: str | None = None


@dataclass(frozen=True, slots=True)
class Correction:
    """One row of the lake's table `corrections`."""

    correction_id: str
    made_at: datetime
    made_by: str
    action: str
    subject: str
    subject_id: str
    article_id: str | None
    quote: str | None
    field: str | None
    aircraft_type: str | None
    operator: str | None
    value: str | None
    was: str | None
    reason: str
    number: int | None = None
    start_date: date | None = None
    end_date: date | None = None
    date_precision: str | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """One row of the file as it stands there: its cells by column, and the line that it begins on.

    ragged: how many cells it has, where that is not the number of columns.
    """

    number: int
    cells: Mapping[str, str]
    ragged: int | None = None


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a row can't be used: its id or line, a short reason, and a sentence with what, where and what to do."""

    key: str
    reason: str
    detail: str
    line: Line


class CorrectionsError(Exception):
    """Something that a person has to change first; the message is one sentence that says what."""
