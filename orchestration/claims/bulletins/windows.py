"""From when to when a bulletin counts: the groups of a pattern as moments of the publisher's clock."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Literal, get_args
from zoneinfo import ZoneInfo

_DAY = timedelta(days=1)
_ROC, _REIWA = 1911, 2018
"""The years before the first of the Republic of China and of Reiwa."""
_FISCAL_MONTH = 4
"""Japan's fiscal year begins in April."""


Part = Literal[
    "year", "roc", "reiwa", "month", "month2", "month_name", "month_name2", "day", "day2", "clock2", "today", "fiscal",
    "half", "quarter", "whole",
]  # fmt: skip
"""What a group of a pattern tells: a year of the Republic of China or of Reiwa; of the end what has a 2 behind it; the
day of publication; a fiscal year, its first half or a quarter of it; that days are counted as whole ones."""
_Told = Mapping[Part, str]
_PERIODS: frozenset[Part] = frozenset({"fiscal", "half", "quarter"})
_YEARS: frozenset[Part] = frozenset({"year", "roc", "reiwa"})


@dataclass(frozen=True, slots=True)
class Window:
    """What a bulletin counts in, [start, end) by the publisher's clock."""

    start: datetime
    end: datetime

    @property
    def day(self) -> date:
        """The last day that the window reaches into, by which the bulletin is labelled."""
        return (self.end - timedelta(microseconds=1)).date()


def window_of(
    found: re.Match[str], published: date | None, zone: ZoneInfo, ends: time, hours: int | None,
    months: Mapping[str, int],
) -> Window | None:  # fmt: skip
    """The window that a pattern's groups tell; None where they name no day that there is.

    Its groups are named as the members of Part are.
    """
    groups = found.groupdict()
    told: dict[Part, str] = {name: groups[name] for name in get_args(Part) if groups.get(name) is not None}
    try:
        period = _period(told)
        if period is None:
            period = _days(told, published, ends, hours, months)
    except ValueError:
        return None
    return None if period is None else Window(*(moment.replace(tzinfo=zone) for moment in period))


def _year(told: _Told, published: date | None) -> int | None:
    if "year" in told:
        return int(told["year"])
    if "roc" in told:
        return _ROC + int(told["roc"])
    if "reiwa" in told:
        return _REIWA + (int(told["reiwa"]) if told["reiwa"].isdecimal() else 1)
    return published.year if published else None


def _period(told: _Told) -> tuple[datetime, datetime] | None:
    """A fiscal year, its first half or a quarter of it."""
    if not told.keys() & _PERIODS:
        return None
    year = _year(told, None)
    if year is None:
        return None
    first = 3 * (int(told["quarter"]) - 1) if "quarter" in told else 0
    length = 3 if "quarter" in told else 6 if "half" in told else 12
    return _month(year, first), _month(year, first + length)


def _month(year: int, after: int) -> datetime:
    """The first moment of the month that comes some months after a fiscal year began."""
    months = _FISCAL_MONTH - 1 + after
    return datetime(year + months // 12, months % 12 + 1, 1)


def _days(
    told: _Told, published: date | None, ends: time, hours: int | None, months: Mapping[str, int]
) -> tuple[datetime, datetime] | None:
    if "today" in told:
        if published is None or hours is None:
            return None
        end = datetime.combine(published, ends)
        return end - timedelta(hours=hours), end
    year, month = _year(told, published), _month_of(told, "month", "month_name", months)
    if month is None and published is not None:
        month = published.month
    if year is None or month is None:
        return None
    month2 = _month_of(told, "month2", "month_name2", months)
    if "day2" in told and month2 is None and int(told["day2"]) < int(told["day"]):
        # 'from the 31st to the 1st': of two months, the second of which is that of publication where none is named
        month, month2 = (month, month % 12 + 1) if "month" in told else ((month - 2) % 12 + 1, month)
    if published is not None and not told.keys() & _YEARS and month > published.month:
        year -= 1
    first = date(year, month, int(told["day"]))
    if "day2" not in told and "clock2" not in told:
        return datetime.combine(first, time()), datetime.combine(first + _DAY, time())
    last = first
    if "day2" in told:
        month2 = month2 or month
        last = date(year + (month2 < month), month2, int(told["day2"]))
    if "whole" in told:
        return datetime.combine(first, time()), datetime.combine(last + _DAY, time())
    clock = time(int(told["clock2"][:-2]), int(told["clock2"][-2:])) if "clock2" in told else ends
    end = datetime.combine(last, clock)
    if "day2" in told:
        return datetime.combine(first, clock), end
    return (end - timedelta(hours=hours), end) if hours is not None else None


def _month_of(told: _Told, number: Part, name: Part, months: Mapping[str, int]) -> int | None:
    return int(told[number]) if number in told else months.get(told.get(name, "").lower())
