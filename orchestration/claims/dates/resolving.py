"""Turns one date expression into days: absolute ones by themselves, relative ones against the day of publication."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from orchestration.claims.dates import calendar as cal
from orchestration.claims.dates.calendar import Span

WORDS = {
    w: n
    for n, w in enumerate(
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"],
        start=1,
    )
} | {"a": 1, "an": 1}

_HOLIDAYS = {
    "New Year's Eve": (12, 31),
    "New Year's Day": (1, 1),
    "Christmas Eve": (12, 24),
    "Christmas Day": (12, 25),
}


@dataclass(frozen=True, slots=True)
class DateMention:
    """text[start:end] is a date expression.

    span: the days meant, None when they can't be known from publication alone. offset: for 'a day after …', days
    between this event and the one it is told against (`relation` says which comes first). role: when (of an event), said
    (of a statement), since, until, by, dateline.
    """

    start: int
    end: int
    span: Span | None
    rule: str
    role: str = "when"
    offset: int | None = None
    relation: str = ""


@dataclass(frozen=True, slots=True)
class DateParameters:
    """Thresholds of date reading."""

    slack_days: int = 1
    """A day and month this many days after publication still belong to the year of publication."""
    untensed_slack_days: int = 30
    """So do those this many days after it, where no verb of the past stands before them."""
    past_reach: int = 60
    """Characters before a date in which a verb of the past tells its tense."""
    day_first: bool = True
    """How '05/06/2025' is read when both orders are possible: 5 June (true) or May 6."""
    first_publication: date = date(1900, 1, 1)
    last_publication: date = date(2199, 12, 31)
    """A publication date outside of these is an error of whoever gave it."""

    def believed(self, published: date | None) -> date | None:
        """The day of publication, None when it is unknown or can't be."""
        in_reach = published is not None and self.first_publication <= published <= self.last_publication
        return published if in_reach else None


def month_of(name: str) -> int:
    """The number of a month by its name or abbreviation."""
    return cal.MONTHS[name.lower().rstrip(".")]


def ordinal(day: str) -> int:
    """The day of the month that '21' or '21st' names."""
    return int(re.sub(r"\D", "", day))


@dataclass(frozen=True, slots=True)
class Resolver:
    """Turns one match of a pattern into days."""

    anchor: date | None
    year_hint: int | None
    ahead: bool
    params: DateParameters
    stated_year: int | None

    def read(self, rule: str, match: re.Match[str]) -> DateMention | None:
        """The expression as a mention, whose characters are the sentence's; None when it is no date at all."""
        parts = {k: v for k, v in match.groupdict().items() if v}
        start, end = match.span()
        if rule in ("offset_after", "offset_later", "hours", "same_day", "next_day", "previous_day"):
            offset, relation = _offset(rule, parts)
            return DateMention(start, end, None, rule, offset=offset, relation=relation)
        span = self._span(rule, parts)
        if span is None and rule == "slashed":
            return None
        return DateMention(start, end, span, rule)

    def _span(self, rule: str, p: dict[str, str]) -> Span | None:
        absolute = self._absolute(rule, p)
        if absolute is not None or self.anchor is None:
            return absolute
        return self._relative(rule, p, self.anchor)

    def _absolute(self, rule: str, p: dict[str, str]) -> Span | None:
        match rule:
            case "iso" | "cjk":
                value = cal.valid(int(p["y"]), int(p["m"]), int(p["d"]))
                return cal.day(value, rule) if value else None
            case "slashed":
                return self._slashed(int(p["a"]), int(p["b"]), int(p["y"]))
            case "month_day" | "day_month":
                value = self._date(p.get("y"), month_of(p["m"]), ordinal(p["d"]))
                return cal.day(value, rule) if value else None
            case "month_day_range" | "day_month_range" | "month_day_range_across" | "day_month_range_across":
                return self._range(rule, p)
            case "month_year":
                return cal.month(int(p["y"]), month_of(p["m"]), rule)
            case "year":
                return cal.year(int(p["y"]), rule)
            case "month" | "month_listed":
                year = self._year(None, month_of(p["m"]), 1)
                return cal.month(year, month_of(p["m"]), rule) if year else None
        return None

    def _relative(self, rule: str, p: dict[str, str], anchor: date) -> Span | None:
        which = p.get("which", "").lower()
        step = -1 if which.startswith("last") else 1 if which.startswith("next") else 0
        match rule:
            case "weekday":
                weekday = cal.WEEKDAYS[p["w"].lower()]
                if step:
                    return cal.day(cal.week_of(anchor, step, rule).lo + timedelta(weekday), f"{which}_weekday")
                if which == "this" or self.ahead:
                    ahead = cal.weekday_after(anchor, weekday)
                    return (
                        cal.day(anchor if anchor.weekday() == weekday and not self.ahead else ahead, rule)
                        if self.ahead
                        else cal.day(cal.week_of(anchor, 0, rule).lo + timedelta(weekday), "this_weekday")
                    )
                return cal.day(cal.weekday_before(anchor, weekday), rule)
            case "weekday_of_week":
                monday = cal.week_of(anchor, step, rule).lo
                return cal.day(monday + timedelta(cal.WEEKDAYS[p["w"].lower()]), rule)
            case "today":
                return cal.day(anchor, rule)
            case "holiday":
                month, number = _HOLIDAYS[p["h"].replace("’", "'")]
                value = self._date(None, month, number)
                return cal.day(value, rule) if value else None
            case "overnight":
                return cal.days(anchor - timedelta(1), anchor, rule)
            case "yesterday":
                return cal.day(anchor - timedelta(1), rule)
            case "tomorrow":
                return cal.day(anchor + timedelta(1), rule)
            case "ordinal_day":
                return self._ordinal_day(ordinal(p["d"]), anchor)
            case "weekend":
                return cal.weekend_before(anchor, rule)
            case "week":
                return cal.week_of(anchor, step, rule)
            case "relative_month":
                return cal.month(*cal.shift_month(anchor, step), rule)
            case "relative_year":
                return cal.year(anchor.year + step, rule)
            case "month_relative_year":
                return cal.month(anchor.year + step, month_of(p["m"]), rule)
            case "last_month_name":
                year = self._year(None, month_of(p["m"]), 1)
                return cal.month(year, month_of(p["m"]), rule) if year else None
            case "ago":
                return _ago(_count(p["n"]), p["unit"], anchor)
        return None

    def _slashed(self, a: int, b: int, year: int) -> Span | None:
        orders = [(a, b), (b, a)] if self.params.day_first else [(b, a), (a, b)]
        values = [v for d, m in orders if (v := cal.valid(year, m, d)) is not None]
        if len(values) > 1 and (anchor := self.anchor) is not None:
            values.sort(key=lambda v: (v > anchor, abs((v - anchor).days) > 31))
        return cal.day(values[0], "slashed") if values else None

    def _range(self, rule: str, p: dict[str, str]) -> Span | None:
        first_month = month_of(p["m"])
        last_month = month_of(p.get("m2", p["m"]))
        if p.get("y") or p.get("y2"):
            last = self._date(p.get("y2") or p.get("y"), last_month, ordinal(p["d2"]))
            year = int(p["y"]) if p.get("y") else (last.year if last else 0) - (first_month > last_month)
            first = cal.valid(year, first_month, ordinal(p["d"]))
        else:
            # a range without a year has begun by the day it is told, unless the sentence looks ahead
            first = self._date(None, first_month, ordinal(p["d"]))
            last = cal.valid(first.year + (first_month > last_month), last_month, ordinal(p["d2"])) if first else None
        if last is None:
            return None
        return cal.days(first, last, rule) if first and first <= last else None

    def _date(self, year: str | None, month: int, day: int) -> date | None:
        chosen = self._year(year, month, day)
        return cal.valid(chosen, month, day) if chosen else None

    def _year(self, year: str | None, month: int, day: int) -> int | None:
        if year:
            return int(year)
        if self.stated_year:
            return self.stated_year
        if self.anchor is None:
            return self.year_hint
        return cal.nearest_year(self.anchor, month, day, self.params.slack_days, self.ahead)

    def _ordinal_day(self, day: int, anchor: date) -> Span | None:
        value = cal.valid(anchor.year, anchor.month, day)
        if value is None or (value > anchor and not self.ahead):
            year, month = cal.shift_month(anchor, -1)
            value = cal.valid(year, month, day)
        return cal.day(value, "ordinal_day") if value else None


def _count(word: str) -> int:
    return WORDS[word.lower()] if word.lower() in WORDS else 1 if word.lower() == "the" else int(word)


def _offset(rule: str, p: dict[str, str]) -> tuple[int, str]:
    if rule == "same_day":
        return 0, "same"
    if rule == "next_day":
        return 1, "later"
    if rule == "previous_day":
        return -1, "earlier"
    if rule == "hours":
        return 0, "after" if p["rel"] == "following" else p["rel"]
    n = _count(p["n"]) * (7 if p["unit"].startswith("week") else 1)
    rel = p["rel"]
    if rule == "offset_after":
        return (n, "after") if rel in ("after", "following") else (-n, "before")
    return (n, "later") if rel == "later" else (-n, "earlier")


def _ago(n: int, unit: str, anchor: date) -> Span:
    if unit.startswith("day"):
        return cal.day(anchor - timedelta(n), "ago")
    if unit.startswith("week"):
        return cal.week_of(anchor, -n, "ago")
    if unit.startswith("month"):
        return cal.month(*cal.shift_month(anchor, -n), "ago")
    return cal.year(anchor.year - n, "ago")
