"""What one row of the file says, or why it can't be used. Pure: it knows no file, no warehouse and no clock."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import TypeVar

from orchestration.claims.model import CLAIM_TYPES
from orchestration.corrections.knowledge import Knowledge, closest
from orchestration.corrections.model import (
    FIELDS,
    OF_AIRCRAFT,
    SAME_AS,
    SUBJECTS,
    Correction,
    CorrectionsError,
    Line,
    Value,
)
from orchestration.corrections.values import read_value
from orchestration.ids import digest

_IDENTIFYING = (
    "made_at", "made_by", "action", "subject", "subject_id", "field", "aircraft_type", "operator", "value",
)  # fmt: skip
_NO_VALUE = Value("")

_Cells = Mapping[str, str]
_T = TypeVar("_T")


class RowError(Exception):
    """A row that can't be used: a short reason, and what is wrong and what to do, without the line."""

    def __init__(self, reason: str, detail: str) -> None:
        super().__init__(detail)
        self.reason = reason


def read_row(line: Line, knowledge: Knowledge, kinds: Mapping[str, str]) -> Correction:
    """The correction that a row is, or a RowError.

    kinds: drill or incident, of the events that are known.
    """
    if line.ragged is not None:
        raise RowError(
            "ragged", f"it has {line.ragged} cells and not one a column: put texts with separators in quotation marks."
        )
    cells = {column: text.strip() for column, text in line.cells.items()}
    cells["field"] = SAME_AS.get(cells["field"], cells["field"])
    _check_words(cells, knowledge)
    value = _event(cells, kinds) if cells["action"] in ("merge", "split") else _value(cells, knowledge, kinds)
    return Correction(
        correction_id=cells["correction_id"] or own_id(cells),
        made_at=_time(cells["made_at"]),
        made_by=cells["made_by"],
        action=cells["action"],
        subject=cells["subject"],
        subject_id=cells["subject_id"],
        article_id=cells["article_id"] or None,
        quote=line.cells["quote"] or None,
        field=cells["field"] or None,
        aircraft_type=_aircraft_type(cells, knowledge),
        operator=_found(knowledge.countries.find, cells["operator"]) if cells["operator"] else None,
        value=value.text or None,
        was=cells["was"] or None,
        reason=cells["reason"],
        number=value.number,
        start_date=value.start_date,
        end_date=value.end_date,
        date_precision=value.date_precision,
    )


def own_id(cells: _Cells) -> str:
    """The id of a row that was given none."""
    return digest("correction", *(cells[column] for column in _IDENTIFYING))


def _check_words(cells: _Cells, knowledge: Knowledge) -> None:
    action, subject, name = cells["action"], cells["subject"], cells["field"]
    if action not in SUBJECTS:
        raise RowError("unknown_word", f"'{action}' is no action{closest(action, SUBJECTS)}")
    if subject not in SUBJECTS[action]:
        raise RowError("unknown_word", f"{action} can't be done to '{subject}'{closest(subject, SUBJECTS[action])}")
    for column in ("made_by", "reason", "subject_id"):
        if not cells[column]:
            raise RowError("incomplete", f"it has no {column}: fill it in.")
    fields = {
        "event": () if action == "merge" else FIELDS,
        "report": tuple(knowledge.kind_of_type),
        "claim": CLAIM_TYPES,
        "correction": (),
    }[subject]
    if name and not fields:
        raise RowError("unknown_word", f"{action} takes no field, and this one is '{name}': empty the cell.")
    if name and name not in fields:
        raise RowError("unknown_word", f"'{name}' is no field here{closest(name, fields)}")
    if action == "change" and not name:
        raise RowError("incomplete", f"it does not say which field to change: it is one of {', '.join(FIELDS)}.")


def _time(text: str) -> datetime:
    try:
        at = datetime.fromisoformat(text)
        return at.astimezone(UTC) if at.tzinfo else at.replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        raise RowError("bad_time", f"made_at '{text}' is no time: write it as 2026-03-11T09:30:00Z.") from None


def _value(cells: _Cells, knowledge: Knowledge, kinds: Mapping[str, str]) -> Value:
    """What the row's value says; it has to be there where the action needs one, and nowhere else."""
    action, name, text = cells["action"], cells["field"], cells["value"]
    if cells["subject"] == "event" and name and action != "reject":
        value = _found(lambda said: read_value(name, said, knowledge, kinds.get(cells["subject_id"])), text)
        if name == "answers" and value.text == cells["subject_id"]:
            raise RowError("bad_value", "an event can't answer itself: give another event's id.")
        return value
    if text:
        raise RowError("bad_value", f"{action} takes no value here, and this one is '{text}': empty the cell.")
    return _NO_VALUE


def _event(cells: _Cells, kinds: Mapping[str, str]) -> Value:
    """The event that another is merged into, or that a report is moved to."""
    action, event, into = cells["action"], cells["subject_id"], cells["value"]
    if not into:
        raise RowError("incomplete", f"it does not say into which event to {action}: give the event's id as value.")
    if action == "merge" and into == event:
        raise RowError("circle", "an event can't be merged into itself: give another event's id as value.")
    one, other = kinds.get(event), kinds.get(into)
    if action == "merge" and one and other and one != other:
        raise RowError(
            "bad_value", f"it merges events of different kinds ({one}, {other}): give one of the same kind as value."
        )
    return Value(into)


def _aircraft_type(cells: _Cells, knowledge: Knowledge) -> str | None:
    named = cells["aircraft_type"]
    if cells["subject"] == "event" and cells["field"] in OF_AIRCRAFT:
        if not named:
            raise RowError("incomplete", "it does not say which aircraft_type: fill it in.")
        return _found(knowledge.aircraft.find, named)
    if named or cells["operator"]:
        raise RowError("bad_value", "only aircraft and role have an aircraft_type and an operator: empty the cells.")
    return None


def _found(find: Callable[[str], _T], text: str) -> _T:
    try:
        return find(text)
    except CorrectionsError as error:
        raise RowError("bad_value", str(error)) from None
