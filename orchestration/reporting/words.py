"""How dates, lags, counts and addresses are worded on the pages."""

import re
from datetime import date, datetime

from orchestration.addresses import web_address
from orchestration.ids import digest
from orchestration.output.visible import in_a_line

_LONGEST_NAME = 60
_DEPENDENT = {"credited_to_agency": "credited to an agency", "same_sentence": "in another's words"}
PLACE_RELATIONS = {
    "zone": "In the zone of",
    "near": "Near",
    "destination": "Bound for",
    "base": "Based at",
    "origin": "Came from",
}
"""How a place that is not simply where an event was belongs to it (fct_event_places), as a fact names it."""
_STATUSES = {"unconfirmed": "announced, not confirmed"}


def day(moment: date | datetime | None) -> str:
    """A day as '7 March 2026'; empty for none."""
    return f"{moment.day} {moment:%B %Y}" if moment is not None else ""


def days(start: date | None, end: date | None, precision: str) -> str:
    """When an event was, no more precisely than it is known; 'no date' when nothing is."""
    if start is None:
        return "no date"
    if precision == "year":
        return str(start.year)
    if precision == "month":
        return f"{start:%B %Y}"
    if precision == "week":
        return f"the week of {day(start)}"
    return day(start) if end is None or end == start else f"{day(start)} to {day(end)}"


def status(name: str) -> str:
    """How an event's status is worded."""
    return _STATUSES.get(name, name)


def dependence(reason: str | None) -> str:
    """Why an account is no voice of its own; empty where it is one, and for a copy, which says so itself."""
    return _DEPENDENT.get(reason or "", "")


def lag(lag_days: int | None) -> str:
    """How long after: 'the same day', '2 days later'; 'after an unknown time' when it isn't known."""
    if lag_days is None:
        return "after an unknown time"
    if lag_days == 0:
        return "the same day"
    return f"{number(abs(lag_days), 'day')} {'later' if lag_days > 0 else 'earlier'}"


def number(count: int, thing: str, things: str | None = None) -> str:
    """A number with its noun: '1 source', '1,200 sources'."""
    return f"{count:,} {thing if count == 1 else things or thing + 's'}"


def span(low: int | None, high: int | None) -> str:
    """The lowest and highest of what is stated: '2 to 4', '3' when they are one, empty when nothing is."""
    if low is None or high is None:
        return ""
    return f"{low:,}" if low == high else f"{low:,} to {high:,}"


def spaced(name: str) -> str:
    """A name of the warehouse in words: 'radar_lock_on' is 'radar lock on'."""
    return name.replace("_", " ")


def link(address: str | None) -> str | None:
    """An address that may stand behind a link: one of the web, http or https, in which every sign is drawn."""
    found = web_address(address or "")
    return found if found and found == in_a_line(found) else None


def file_name(name: str) -> str:
    """A name as the stem of a file; what is changed in it is told apart by a digest of the whole."""
    plain = re.sub(r"[^A-Za-z0-9._-]+", "-", name).strip(".-_")[:_LONGEST_NAME]
    return plain if plain == name and name not in ("", "index") else f"{plain or 'x'}-{digest(name)[:8]}"
