"""Calendar arithmetic: weekdays, weeks, months and years seen from the day an article appeared."""

import calendar
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Literal, Self

from orchestration.claims.model import PRECISIONS, Precision

_FIRST, _LAST = date(1800, 1, 1), date(2299, 12, 31)
"""Days beyond these are told of no event: what is counted from one date to another ends here."""
_YEAR = timedelta(365)


Turn = Literal["", "week", "year"]
_APART = 200
"""Characters at most between the words for the first day and those for the last, of which both are cited."""


@dataclass(frozen=True, slots=True)
class Span:
    """Days lo..hi (inclusive; hi None: end unknown), how precisely they are known, and the rule that says so.

    turn: what its words leave open, so that the same day of the week or year before may be meant instead. at: the
    characters [start, end) of the text that tell it; the same days told elsewhere are the same. confidence: the share of
    days that the rule has read right, the least of all rules that had a part in it.
    """

    lo: date
    hi: date | None
    precision: Precision
    rule: str
    turn: Turn = ""
    at: tuple[int, int] | None = field(default=None, compare=False)
    confidence: float = field(default=1.0, compare=False)

    @property
    def coarseness(self) -> int:
        """0 for a day, and more the less precisely the days are known."""
        return PRECISIONS.index(self.precision)

    def a_turn_before(self) -> Self:
        """The same days of the week or year before (29 February becomes 28), as their words leave open; else these."""
        if not self.turn:
            return self
        back = _last_week if self.turn == "week" else _last_year
        return replace(self, lo=back(self.lo), hi=back(self.hi) if self.hi else None)

    def holds(self, other: Self) -> bool:
        """Whether all days of another lie within these."""
        return self.lo <= other.lo and (other.hi or other.lo) <= (self.hi or self.lo)

    def shifted(self, days: int, rule: str, at: tuple[int, int] | None = None, confidence: float = 1.0) -> Self | None:
        """The same span some days later (or earlier), as other words tell by another rule. None where that can't be."""
        end = self.hi + timedelta(days) if self.hi else None
        least = min(self.confidence, confidence)
        return replace(self, lo=self.lo + timedelta(days), hi=end, rule=rule, at=at, confidence=least)._believed()

    def last_day(self) -> Self:
        """The last day of the span, or the one that it has."""
        last = self.hi or self.lo
        return replace(self, lo=last, hi=last, precision="day")

    def until(self, last: date, rule: str, told: Self | None = None) -> Self:
        """From its first day to another, which another span tells where any does."""
        at, sure = (told.at, told.confidence) if told is not None else (None, 1.0)
        near = self.at and at and max(self.at[1], at[1]) - min(self.at[0], at[0]) <= _APART
        both = (min(self.at[0], at[0]), max(self.at[1], at[1])) if self.at and at and near else self.at or at
        whole, least = days(self.lo, last, rule), min(self.confidence, sure)
        return replace(self, hi=whole.hi, precision=whole.precision, rule=rule, turn="", at=both, confidence=least)

    def _believed(self) -> Self | None:
        return self if _FIRST <= self.lo <= _LAST else None


def day(value: date, rule: str) -> Span:
    """One day."""
    return Span(value, value, "day", rule)


def days(first: date, last: date, rule: str) -> Span:
    """A range of days; a range of one day is a day. An end before the start, or a year after it, is unknown."""
    if not timedelta() <= last - first < _YEAR:
        return Span(first, None, "day", rule)
    return Span(first, last, "range" if first < last else "day", rule)


def month(year: int, number: int, rule: str) -> Span:
    """A calendar month."""
    return Span(date(year, number, 1), date(year, number, calendar.monthrange(year, number)[1]), "month", rule)


def year(number: int, rule: str) -> Span:
    """A calendar year."""
    return Span(date(number, 1, 1), date(number, 12, 31), "year", rule)


def week_of(anchor: date, weeks: int, rule: str) -> Span:
    """The week, Monday to Sunday, that lies `weeks` after the anchor's."""
    monday = anchor - timedelta(anchor.weekday()) + timedelta(weeks=weeks)
    return Span(monday, monday + timedelta(6), "week", rule)


def weekday_before(anchor: date, weekday: int) -> date:
    """The last such weekday up to the anchor, the anchor's own day included."""
    return anchor - timedelta((anchor.weekday() - weekday) % 7)


def weekday_after(anchor: date, weekday: int) -> date:
    """The first such weekday from the anchor on, the anchor's own day included."""
    return anchor + timedelta((weekday - anchor.weekday()) % 7)


def weekend_before(anchor: date, rule: str) -> Span:
    """The last weekend that has begun by the anchor."""
    saturday = weekday_before(anchor, 5)
    return days(saturday, saturday + timedelta(1), rule)


def nth_weekday(year_number: int, month_number: int, weekday: int, nth: int) -> date | None:
    """The nth such weekday of a month, its last one where nth is -1; None when there is no such day."""
    first = date(year_number, month_number, 1)
    value = first + timedelta((weekday - first.weekday()) % 7 + 7 * (nth - 1))
    if nth < 0:
        last = date(year_number, month_number, calendar.monthrange(year_number, month_number)[1])
        value = weekday_before(last, weekday)
    return value if value.month == month_number else None


def shift_month(anchor: date, months: int) -> tuple[int, int]:
    """(year, month) some months after the anchor's."""
    index = anchor.year * 12 + anchor.month - 1 + months
    return index // 12, index % 12 + 1


def nearest_year(anchor: date, number: int, day_of_month: int, slack: int, ahead: bool) -> int:
    """The year of a month and day named without one: the last such date up to the anchor, or the next if `ahead`.

    `slack` days after the anchor still count as the past, for articles dated a little before their news.
    """
    for candidate in (anchor.year + 1, anchor.year, anchor.year - 1):
        try:
            value = date(candidate, number, day_of_month)
        except ValueError:
            continue
        distance = (value - anchor).days
        if distance <= slack or (ahead and distance <= 300):
            return candidate
    return anchor.year


def _last_week(value: date) -> date:
    return value - timedelta(7)


def _last_year(value: date) -> date:
    return valid(value.year - 1, value.month, value.day) or date(value.year - 1, value.month, 28)


def valid(year_number: int, month_number: int, day_number: int) -> date | None:
    """The date, or None when there is no such day."""
    try:
        return date(year_number, month_number, day_number)
    except ValueError:
        return None
