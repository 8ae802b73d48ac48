"""What a correction's value says, field by field: from loose words to the one form that is kept. Pure."""

import contextlib
import re
from calendar import monthrange
from collections.abc import Callable, Mapping
from datetime import date, timedelta

from orchestration.claims.model import EVENT_STATUSES, ROLES
from orchestration.corrections.knowledge import Knowledge, closest
from orchestration.corrections.model import NUMBERS, OF_DRILLS, OF_INCIDENTS, CorrectionsError, Value
from orchestration.warehouse.plausibility import PlausibilityParameters

_POSSIBLE = PlausibilityParameters()
_FORMS = (
    "write a day as 2026-03-10, days as 2026-03-10/2026-03-12, an open start as 'from 2026-03-10', "
    "a week as 'week 2026-03-09', a month as 2026-03, a year as 2026"
)
_EVENT_OF = {None: "an event", "drill": "a drill", "incident": "an incident"}
_DAY = re.compile(r"[12][0-9]{3}-[0-9]{2}-[0-9]{2}")
_RANGE = re.compile(r"(\S+?)(?: ?/ ?| to )(\S+)")
_OPEN = re.compile(r"from (\S+)")
_WEEK = re.compile(r"week (\S+-\S+-\S+)")
_ISO_WEEK = re.compile(r"(?:week )?([12][0-9]{3})-w([0-9]{2})")
_MONTH = re.compile(r"([12][0-9]{3})-([0-9]{2})")
_YEAR = re.compile(r"[12][0-9]{3}")


def read_value(field: str, text: str, knowledge: Knowledge, kind: str | None = None) -> Value:
    """The value that a text gives a field, or a CorrectionsError with what is wrong and what is near.

    kind: of the event, where it is known; its type must be of the same.
    """
    text = " ".join(text.split())
    if not text:
        raise CorrectionsError(f"{field} needs a value; to say that it is unknown, reject it.")
    if field in OF_INCIDENTS and kind == "drill":
        what = field.replace("_", " ").replace("count", "counts").capitalize()
        raise CorrectionsError(f"{what} are of incidents, and this event is a drill: reject the event if it was none.")
    if field in OF_DRILLS and kind == "incident":
        raise CorrectionsError(
            "Exercises are of drills, and this event is an incident: reject the event if it was none."
        )
    if field in NUMBERS:
        return _number(text)
    return _READERS[field](text, knowledge, kind)


def dates_text(start: date | None, end: date | None, precision: str | None) -> str | None:
    """Dates in the form that is kept; None when they are unknown."""
    if start is None:
        return None
    if precision == "year":
        return f"{start:%Y}"
    if precision == "month":
        return f"{start:%Y-%m}"
    if precision == "week":
        return f"week {start}"
    if end is None:
        return f"from {start}"
    return f"{start}" if start == end else f"{start}/{end}"


def _number(text: str) -> Value:
    if not re.fullmatch(r"[0-9]{1,9}", text) or int(text) < 1:
        raise CorrectionsError(f"'{text}' is no whole number of at least 1; to say that it is unknown, reject it.")
    if int(text) > _POSSIBLE.class_bound:
        raise CorrectionsError(f"{text} aircraft in one event are more than can be ({_POSSIBLE.class_bound}).")
    return Value(str(int(text)), number=int(text))


def _event_type(text: str, knowledge: Knowledge, kind: str | None) -> Value:
    event_type = knowledge.event_types.find(text)
    its_kind = knowledge.kind_of_type[event_type]
    if kind is not None and its_kind != kind:
        raise CorrectionsError(f"{event_type} is a type of {its_kind}, and this is of kind {kind}: reject the event.")
    return Value(event_type)


def _status(text: str, knowledge: Knowledge, kind: str | None) -> Value:
    if text.lower() not in EVENT_STATUSES:
        raise CorrectionsError(f"'{text}' is no status{closest(text.lower(), EVENT_STATUSES)}")
    return Value(text.lower())


def _role(text: str, knowledge: Knowledge, kind: str | None) -> Value:
    roles = [role for role in ROLES if kind is None or (role == "participant") == (kind == "drill")]
    if text.lower() not in roles:
        raise CorrectionsError(f"'{text}' is no role of aircraft in {_EVENT_OF[kind]}{closest(text.lower(), roles)}")
    return Value(text.lower())


def _place(text: str, knowledge: Knowledge, kind: str | None) -> Value:
    return Value(knowledge.places.find(text))


def _exercise(text: str, knowledge: Knowledge, kind: str | None) -> Value:
    return Value(knowledge.exercises.find(text))


def _countries(text: str, knowledge: Knowledge, kind: str | None) -> Value:
    names = [name.strip() for name in re.split(r"[|,;]", text)]
    codes = {knowledge.countries.find(name) for name in names if name}
    if not codes:
        raise CorrectionsError("No country is named; to say that there is none, reject the value.")
    return Value("|".join(sorted(codes)))


def _event(text: str, knowledge: Knowledge, kind: str | None) -> Value:
    if " " in text:
        raise CorrectionsError(f"'{text}' is no event's id.")
    return Value(text)


def _dates(text: str, knowledge: Knowledge, kind: str | None) -> Value:
    said = text.lower()
    if _DAY.fullmatch(said):
        return _between(_day(said), _day(said), "day")
    if found := _OPEN.fullmatch(said):
        return _between(_day(found[1]), None, "day")
    if found := _RANGE.fullmatch(said):
        start, end = _day(found[1]), _day(found[2])
        if end < start:
            raise CorrectionsError(f"'{text}' ends before it starts.")
        return _between(start, end, "range" if start < end else "day")
    if found := _WEEK.fullmatch(said):
        return _between(_day(found[1]), _day(found[1]) + timedelta(days=6), "week")
    try:
        if found := _ISO_WEEK.fullmatch(said):
            monday = date.fromisocalendar(int(found[1]), int(found[2]), 1)
            return _between(monday, monday + timedelta(days=6), "week")
        if found := _MONTH.fullmatch(said):
            first = date(int(found[1]), int(found[2]), 1)
            return _between(first, first.replace(day=monthrange(first.year, first.month)[1]), "month")
        if _YEAR.fullmatch(said):
            return _between(date(int(said), 1, 1), date(int(said), 12, 31), "year")
    except ValueError:
        raise CorrectionsError(f"'{text}' is not in the calendar: {_FORMS}.") from None
    raise CorrectionsError(f"'{text}' is no date: {_FORMS}.")


def _day(text: str) -> date:
    if _DAY.fullmatch(text):
        with contextlib.suppress(ValueError):
            return date.fromisoformat(text)
    raise CorrectionsError(f"'{text}' is no day of the calendar: {_FORMS}.")


def _between(start: date, end: date | None, precision: str) -> Value:
    if start < _POSSIBLE.first_flight:
        raise CorrectionsError(f"{start} is before powered flight ({_POSSIBLE.first_flight}).")
    text = dates_text(start, end, precision)
    return Value(text or "", start_date=start, end_date=end, date_precision=precision)


_READERS: Mapping[str, Callable[[str, Knowledge, str | None], Value]] = {
    "event_type": _event_type,
    "status": _status,
    "dates": _dates,
    "place": _place,
    "countries": _countries,
    "targets": _countries,
    "role": _role,
    "exercise": _exercise,
    "answers": _event,
}
