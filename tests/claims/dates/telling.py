"""Dates and times of day that were found, as the tables of examples write them."""

from orchestration.claims.dates.calendar import Span
from orchestration.claims.dates.resolving import DateMention
from orchestration.claims.lexicon.clock import ClockTime


def told(mention: DateMention) -> str:
    """'+2 later', or days: 2026-03-04, 2026-03-02..2026-03-06, 2026-W10, 2026-03, 2026."""
    if mention.offset is not None:
        return f"{mention.offset:+} {mention.relation}"
    return days(mention.span) if mention.span is not None else "?"


def days(span: Span) -> str:
    match span.precision:
        case "week":
            year, week, _ = span.lo.isocalendar()
            return f"{year}-W{week:02}"
        case "month":
            return f"{span.lo:%Y-%m}"
        case "year":
            return f"{span.lo:%Y}"
        case "range":
            return f"{span.lo}..{span.hi}"
    return f"{span.lo}"


def time_told(time: ClockTime) -> str:
    """'about 06:40 GMT'."""
    return " ".join(part for part in ("about" if time.is_about else "", time.value, time.zone or "") if part)
