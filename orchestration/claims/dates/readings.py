"""Readings: how the parts of a date expression become days, by themselves or against the day of publication.

Functions by name, which a row of dates.csv asks for.
"""

from collections.abc import Callable, Mapping
from datetime import date, timedelta

from orchestration.claims.dates import calendar as cal
from orchestration.claims.dates.calendar import Span
from orchestration.claims.dates.resolving import Part, Parts, Resolver


def span_of(resolver: Resolver, reading: str, rule: str, parts: Parts) -> Span | None:
    """The days meant; None where they can't be known, or where there are no such days."""
    if reading in _ABSOLUTE:
        return _ABSOLUTE[reading](resolver, rule, parts)
    return _RELATIVE[reading](resolver, resolver.anchor, rule, parts) if resolver.anchor is not None else None


def _date(resolver: Resolver, rule: str, parts: Parts) -> Span | None:
    value = resolver.day(parts)
    return cal.day(value, rule) if value else None


def days_in_figures(parts: Parts) -> set[date]:
    """The days that two figures and a year may mean, whichever of the two is the month."""
    a, b = parts["first"], parts["second"]
    return {found for day, month in ((a, b), (b, a)) if (found := cal.valid(parts["year"], month, day)) is not None}


def _figures(_: Resolver, rule: str, parts: Parts) -> Span | None:
    """'16/11/2025': one day; '05/06/2025' is two, so that it is none."""
    days = days_in_figures(parts)
    return cal.day(days.pop(), rule) if len(days) == 1 else None


def _range(resolver: Resolver, rule: str, parts: Parts) -> Span | None:
    """Two days; a range without a year has begun by the day it is told, unless the sentence looks ahead."""
    if "month" not in parts:
        parts = _of_month(resolver, parts, "day2")
        if not parts:
            return None
    last_month = parts.get("month2", parts["month"])
    turn = parts["month"] > last_month
    if "year2" in parts and "year" not in parts:
        first = cal.valid(parts["year2"] - turn, parts["month"], parts["day"])
    else:
        first = resolver.day(parts)
    last = cal.valid(parts.get("year2", first.year + turn), last_month, parts["day2"]) if first else None
    return cal.days(first, last, rule) if first and last and first <= last else None


def _of_month(resolver: Resolver, parts: Parts, last: Part) -> Parts:
    """Days of the month that is told or meant, with that month and its year; none where there is no such day.

    '23 to 28 last month', 'from the 28th to the 3rd': where the last comes before the first, it is of the next month.
    """
    first = _ordinal_day(resolver, resolver.anchor, "", parts) if resolver.anchor is not None else None
    if first is None:
        return {}
    found: dict[Part, int] = {**parts, "year": first.lo.year, "month": first.lo.month}
    found.pop("step", None)
    if parts[last] < parts["day"]:
        found["year2"], found["month2"] = cal.shift_month(first.lo, 1)
    return found


def _month(resolver: Resolver, rule: str, parts: Parts) -> Span | None:
    year = parts.get("year") or resolver.year(parts["month"], 1)
    return cal.month(year, parts["month"], rule) if year else None


def _nth_day(resolver: Resolver, rule: str, parts: Parts) -> Span | None:
    """'the second of March', 'the last day of March'."""
    value = resolver.day({**parts, "day": max(1, parts["nth"])})
    if value is not None and parts["nth"] < 0:
        value = cal.month(value.year, value.month, rule).hi
    return cal.day(value, rule) if value else None


def _nth_weekday(resolver: Resolver, rule: str, parts: Parts) -> Span | None:
    """'the first Monday of February', 'the last one of this month'."""
    if "month" in parts:
        year, month = parts.get("year") or resolver.year(parts["month"], 1), parts["month"]
    elif resolver.anchor is not None:
        year, month = cal.shift_month(resolver.anchor, parts.get("step", 0))
    else:
        return None
    value = cal.nth_weekday(year, month, parts["weekday"], parts["nth"]) if year else None
    return cal.day(value, rule) if value else None


def _week_of(resolver: Resolver, rule: str, parts: Parts) -> Span | None:
    """'the week of March 2': the one that holds it."""
    value = resolver.day(parts)
    return cal.week_of(value, 0, rule) if value else None


def _unknown(_: Resolver, rule: str, parts: Parts) -> Span | None:
    """'March 2 of that year', known by the year told before it alone; 'days after', which is on no day that is sure."""
    return None


def told_days(before: date | None, rule: str, parts: Parts) -> Span | None:
    """'The same day', 'the 5th of the same month', 'the next day', and with a second day alone all up to it.

    Counted from a day told before; None where there is none, or where what is told lies before it. A second day that
    the month no longer has ahead is one of the next month.
    """
    if before is None:
        return None
    number = parts.get("day", parts.get("day2"))
    if number is None:
        return cal.day(before + timedelta(parts.get("step", 0)), rule)
    day = cal.valid(before.year, parts.get("month", before.month), number)
    if day is not None and day < before and "day2" in parts:
        day = cal.valid(*cal.shift_month(before, 1), number)
    if day is None or day < before:
        return None
    return cal.days(before, day, rule) if "day2" in parts else cal.day(day, rule)


def _year(_: Resolver, rule: str, parts: Parts) -> Span | None:
    return cal.year(parts["year"], rule)


_ABSOLUTE: Mapping[str, Callable[[Resolver, str, Parts], Span | None]] = {
    "date": _date,
    "figures": _figures,
    "range": _range,
    "month": _month,
    "month_aside": _month,
    "nth_day": _nth_day,
    "nth_weekday": _nth_weekday,
    "week_of": _week_of,
    "year": _year,
    "year_aside": _year,
    "date_then": _unknown,
    "month_then": _unknown,
    "at_some_time": _unknown,
    "some_time": _unknown,
    "told_day": _unknown,
}
"""Readings of what is named by itself; a year that is missing is the one meant."""


def _weekday(resolver: Resolver, anchor: date, rule: str, parts: Parts) -> Span:
    """The last such day, or the next one."""
    find = cal.weekday_after if resolver.ahead else cal.weekday_before
    return cal.day(find(anchor, parts["weekday"]), rule)


def _weekday_ahead(_: Resolver, anchor: date, rule: str, parts: Parts) -> Span:
    """'this coming Monday'."""
    return cal.day(cal.weekday_after(anchor, parts["weekday"]), rule)


def _weekday_and_week(resolver: Resolver, anchor: date, rule: str, parts: Parts) -> Span:
    """'Sunday week': a week before the last such day, or a week after the next one."""
    told = _weekday(resolver, anchor, rule, parts).lo
    return cal.day(told + timedelta(7 if resolver.ahead else -7), rule)


def _weekday_numbered(_: Resolver, anchor: date, rule: str, parts: Parts) -> Span | None:
    """'Monday the 2nd': the nearest 2nd that is a Monday."""
    months = (cal.shift_month(anchor, months) for months in (0, -1, 1, -2, 2))
    days = (cal.valid(*month, parts["day"]) for month in months)
    value = next((day for day in days if day is not None and day.weekday() == parts["weekday"]), None)
    return cal.day(value, rule) if value else None


def _weekday_now(resolver: Resolver, anchor: date, rule: str, parts: Parts) -> Span:
    """That day of this week where it has been, else the next one."""
    is_past = resolver.tense == "past"
    return (_weekday_step if is_past else _weekday_ahead)(resolver, anchor, rule, parts)


def _weekday_step(_: Resolver, anchor: date, rule: str, parts: Parts) -> Span:
    """That day of the week so many weeks on."""
    monday = cal.week_of(anchor, parts.get("step", 0), rule).lo
    return cal.day(monday + timedelta(parts["weekday"]), rule)


_LATELY = 14
"""Days from a day of the month that is told as to come until that of the next month is meant."""


def _ordinal_day(resolver: Resolver, anchor: date, rule: str, parts: Parts) -> Span | None:
    """That day of the month that is told, else of this month, of the month before where it were yet to come, of the
    next where it is to come and long past in this one."""
    if "step" in parts:
        told = cal.valid(*cal.shift_month(anchor, parts["step"]), parts["day"])
        return cal.day(told, rule) if told else None
    value = cal.valid(anchor.year, anchor.month, parts["day"])
    if value is None or (value > anchor and not resolver.ahead):
        value = cal.valid(*cal.shift_month(anchor, -1), parts["day"])
    elif resolver.ahead and (anchor - value).days > _LATELY:
        value = cal.valid(*cal.shift_month(anchor, 1), parts["day"])
    return cal.day(value, rule) if value else None


def _night_before(resolver: Resolver, anchor: date, rule: str, parts: Parts) -> Span | None:
    """The day before and this one, or the day of the month that is told."""
    told = _ordinal_day(resolver, anchor, rule, parts) if "day" in parts else cal.day(anchor, rule)
    return cal.days(told.lo - timedelta(1), told.lo, rule) if told is not None else None


def _weekend(resolver: Resolver, anchor: date, rule: str, parts: Parts) -> Span:
    """The last one that has begun, or where the words look ahead this week's."""
    is_ahead = resolver.ahead and "step" not in parts
    return cal.weekend_before(anchor + timedelta(6 - anchor.weekday()) if is_ahead else anchor, rule)


def _month_of_year(_: Resolver, anchor: date, rule: str, parts: Parts) -> Span:
    """'October of last year'."""
    return cal.month(anchor.year + parts["step"], parts["month"], rule)


def _month_by_step(_: Resolver, anchor: date, rule: str, parts: Parts) -> Span:
    """'last March', 'next March': the last one before this month, the next one after it; 'this March' is this year's."""
    step, month = parts["step"], parts["month"]
    year = anchor.year + (step if (anchor.month - month) * step >= 0 else 0)
    return cal.month(year, month, rule)


def _day_step(_: Resolver, anchor: date, rule: str, parts: Parts) -> Span:
    return cal.day(anchor + timedelta(_steps(parts)), rule)


def _week_step(_: Resolver, anchor: date, rule: str, parts: Parts) -> Span:
    return cal.week_of(anchor, _steps(parts), rule)


def _month_step(_: Resolver, anchor: date, rule: str, parts: Parts) -> Span:
    return cal.month(*cal.shift_month(anchor, _steps(parts)), rule)


def _year_step(_: Resolver, anchor: date, rule: str, parts: Parts) -> Span:
    return cal.year(anchor.year + _steps(parts), rule)


def _steps(parts: Parts) -> int:
    """Units of time from the present one: 'last' is -1, 'three … ago' is three times it."""
    return parts["step"] * parts.get("number", 1)


_RELATIVE: Mapping[str, Callable[[Resolver, date, str, Parts], Span | None]] = {
    "weekday": _weekday,
    "weekday_ahead": _weekday_ahead,
    "weekday_and_week": _weekday_and_week,
    "weekday_now": _weekday_now,
    "weekday_numbered": _weekday_numbered,
    "weekday_step": _weekday_step,
    "ordinal_day": _ordinal_day,
    "night_before": _night_before,
    "weekend": _weekend,
    "month_of_year": _month_of_year,
    "month_by_step": _month_by_step,
    "day_step": _day_step,
    "week_step": _week_step,
    "month_step": _month_step,
    "year_step": _year_step,
}
"""Readings of what is told from the day of publication."""

TENSED = frozenset(
    {*_ABSOLUTE, "days", "weekday", "weekday_and_week", "weekday_now", "ordinal_day", "weekend"}
    - {"figures", "year", "year_aside"}
)
"""Readings that ask whether what is dated has been or is to come."""
ASIDE = frozenset({"month_aside", "year_aside"})
"""Readings of what another thing is named by or bounded with, never the day of an event."""

_OFFSETS = {"same": 0, "after": 1, "later": 1, "before": -1, "earlier": -1, "within": 1}
"""Readings of what is told from another event, and whether that comes before; each is the relation to it by its name."""


def days_between(reading: str, parts: Parts) -> int | None:
    """Days from the event that a date is told against ('two days after the launch': 2), or from its first day ('on its
    second day': 1); None for other readings."""
    sign = _OFFSETS.get(reading)
    if sign is None or reading == "within":
        return None if sign is None else parts["nth"] - 1
    return sign * parts.get("number", 1) * parts.get("unit", 1)


LISTED: tuple[Part, ...] = ("day", "day2", "day3", "day4")
"""Days of one month that a list names."""


def listed_days(resolver: Resolver, parts: Parts) -> list[tuple[Part, date]]:
    """The days of a list ('March 3, 5 and 9') by the parts that name them; none where one can't be."""
    of_month = parts if "month" in parts else _of_month(resolver, parts, "day")
    told = [(name, resolver.day({**of_month, "day": parts[name]})) for name in LISTED if of_month and name in parts]
    days = [(name, day) for name, day in told if day is not None]
    return days if len(days) == len(told) else []


READINGS = frozenset({*_ABSOLUTE, *_RELATIVE, *_OFFSETS, "days"})
"""Names of all readings: what a row of dates.csv may ask for."""
