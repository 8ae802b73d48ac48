"""What a date expression is: its parts, its role, the mention that it becomes, and what it is seen from.

Knows no language: what a word stands for is a number here.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from orchestration.claims.dates import calendar as cal
from orchestration.claims.dates.calendar import Span, Turn

Part = Literal[
    "year", "year2", "short", "month", "month2", "day", "day2", "day3", "day4", "weekday", "weekday2", "number", "unit",
    "step", "nth", "first", "second", "era", "reign", "reign2",
]  # fmt: skip
Tense = Literal["", "past", "ahead"]
"""Whether what is dated has been or is to come; '': no word tells."""
Parts = Mapping[Part, int]
"""What a date expression names: months from 1, weekdays from Monday as 0, units in days; the second ones end a range.

step: units of time from the present one (last is -1); first, second: figures of which one is the month; short: a year
by its last two figures; nth: a day or weekday of a month by its number in a word. reign: a year of an era, which is
counted on from the year `era`.
"""

Role = Literal[
    "event_day",
    "statement_day",
    "dateline_day",
    "first_day",
    "last_day",
    "origin_day",
    "deadline_day",
    "year_frame",
    "side_day",
    "new_day",
    "former_day",
]
"""What a date is the date of: an event, what is said of it, the article; where something begins and ends; since when
something is so, by when; year_frame: the year of what is told, no date of its own; side_day: what another thing is
named by ('the 2018 crisis'); new_day, former_day: to when and from when something is put off.
"""
HAPPENING: frozenset[Role] = frozenset({"event_day", "first_day", "last_day", "new_day"})
"""Roles of dates on which an event is."""


_OF_A_WEEK = frozenset({"weekday", "weekday_now"})
_YEARS: frozenset[Part] = frozenset({"year", "year2", "short", "step"})
_CENTURY = 2000
"""What a year of two figures is counted from."""
_SHORT_AHEAD = 20
"""Years ahead in which a year of two figures may lie."""


@dataclass(frozen=True, slots=True)
class DateMention:
    """text[start:end] is a date expression.

    span: the days meant, None when they can't be known from publication alone. rule: the form's name; reading: how its
    parts became days. offset: for 'a day after …', days between this event and the one it is told against (`relation`
    says which comes first); its sign alone where a weekday is told ('the Monday before'). confidence: the share of days
    that the form has read right; a span has its own.
    """

    start: int
    end: int
    span: Span | None
    rule: str
    reading: str
    role: Role = "event_day"
    offset: int | None = None
    relation: str = ""
    confidence: float = 1.0
    weekday: int | None = None

    def counted_from(self, reference: Span, at: tuple[int, int] | None = None) -> Span | None:
        """The days meant, where `reference` are those of what they are told against; None where that can't be."""
        apart, day = self.offset or 0, replace(reference, hi=reference.lo, precision="day")
        if self.relation == "within":
            is_beyond = reference.hi is not None and reference.lo + timedelta(apart) > reference.hi
            return None if is_beyond else day.shifted(apart, self.rule, at, self.confidence)
        if self.weekday is None:
            return reference.shifted(apart, self.rule, at, self.confidence)
        day = day if apart < 0 else reference.last_day()
        seen = day.lo + timedelta(apart)
        found = (cal.weekday_before if apart < 0 else cal.weekday_after)(seen, self.weekday)
        return day.shifted((found - day.lo).days, self.rule, at, self.confidence)


@dataclass(frozen=True, slots=True)
class DateParameters:
    """Thresholds of date reading."""

    slack_days: int = 1
    """A day and month this many days after publication still belong to the year of publication."""
    untensed_slack_days: int = 120
    """So do those this many days after it, where no verb tells that they are past."""
    first_publication: date = date(1900, 1, 1)
    last_publication: date = date(2199, 12, 31)
    """A publication date outside of these is an error of whoever gave it."""

    def believed(self, published: date | None) -> date | None:
        """The day of publication, None when it is unknown or can't be."""
        in_reach = published is not None and self.first_publication <= published <= self.last_publication
        return published if in_reach else None


@dataclass(frozen=True, slots=True)
class Resolver:
    """What dates of a sentence are seen from.

    anchor: the day that relative dates are seen from; year_hint: the year for a day and month when there is no anchor;
    tense: whether what is dated has been or is to come; stated_year: the year that it sets for days and months. told:
    the day that was told last before the sentence.
    """

    anchor: date | None
    year_hint: int | None
    tense: Tense
    slack_days: int
    stated_year: int | None = None
    told: date | None = None

    @property
    def ahead(self) -> bool:
        """Whether what is dated is to come."""
        return self.tense == "ahead"

    def turn(self, reading: str, parts: Parts) -> Turn:
        """What a date leaves open: the week of a weekday, the year of a day or month without one."""
        if reading in _OF_A_WEEK:
            return "week"
        is_told = self.stated_year is not None or self.anchor is None or not _YEARS.isdisjoint(parts)
        return "" if is_told or "month" not in parts else "year"

    def day(self, parts: Parts) -> date | None:
        """A day of a month, of the year that is told or meant; None when there is no such day or no year."""
        told = parts.get("year", self._century(parts["short"]) if "short" in parts else None)
        if told is None and "step" in parts:
            told = self.anchor.year + parts["step"] if self.anchor is not None else None
        elif told is None:
            told = self.year(parts["month"], parts["day"])
        return cal.valid(told, parts["month"], parts["day"]) if told else None

    def year(self, month: int, day: int) -> int | None:
        """The year that a day and month are of when it is not told: the one that is stated, but for what has been."""
        if self.anchor is None:
            return self.stated_year or self.year_hint
        stated = cal.valid(self.stated_year, month, day) if self.stated_year else None
        if stated is not None and (self.ahead or (stated - self.anchor).days <= self.slack_days):
            return self.stated_year
        return cal.nearest_year(self.anchor, month, day, self.slack_days, self.ahead)

    def _century(self, short: int) -> int:
        """The year of two figures: of this century, unless that lies far ahead."""
        year = _CENTURY + short
        return year - 100 if self.anchor is not None and year > self.anchor.year + _SHORT_AHEAD else year
