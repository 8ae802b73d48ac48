"""Joins date expressions of a sentence that are one ('Tuesday, March 3', 'two days after Easter'), and the ends of ranges."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import pairwise

from orchestration.claims.dates import calendar as cal
from orchestration.claims.dates.calendar import Span
from orchestration.claims.dates.forms import DateForm, DateForms
from orchestration.claims.dates.readings import days_in_figures, span_of, told_days
from orchestration.claims.dates.resolving import DateMention, Parts, Resolver

_APPOSED = re.compile(r",?\s?\(?\s?")
_SET_OFF = re.compile(r"\s?[,:(–—-]\s?")
_BLANK = re.compile(r"\s")
_CLOSED = re.compile(r"\s*(?:[,.;:)]|\Z)")
_DAYS = frozenset({"date", "figures", "nth_day"})
_NAMED = frozenset({"date", "range", "month", "month_of_year", "nth_day", "days"})
"""Readings that name a month."""
_WEEKDAYS = frozenset({"weekday", "weekday_now", "weekday_step"})
_WEEKDAY_BESIDE = frozenset({"earlier", "later"})
"""Readings of a weekday told against an event ('the Monday before'), which a date behind it names."""
_STEPS = frozenset({"day_step"})
_OPEN = frozenset({"date", "month", "ordinal_day", "weekday"})
"""Readings that leave open which one is meant: the next one after a beginning that is told just before."""
_LATELY = timedelta(31)
"""Time back from publication in which a day without a year is mostly of that year."""
_MONTHS = 12
_WEEK = timedelta(7)
_YEARS_AROUND = 5
"""Years around the one that was taken in which a day and month fall on the weekday that is told with them."""


@dataclass(frozen=True, slots=True)
class Told:
    """What mentions of a sentence were read from: by the end of each its form and match, and what all are seen from."""

    sentence: str
    resolver: Resolver
    forms: DateForms
    matches: Mapping[int, tuple[DateForm, re.Match[str]]]

    def parts(self, mention: DateMention) -> Parts:
        """The parts that a mention names."""
        return self.forms.parts(*self.matches[mention.end])


def joined(found: Sequence[DateMention], told: Told) -> list[DateMention]:
    """Mentions in order, those that are one expression as one: it starts with the first and is what both say."""
    whole: list[DateMention] = []
    for mention in found:
        known = _as_told_before(whole, mention, told)
        both = next((b for join in _JOINS if (b := join(whole[-1], known, told)) is not None), None) if whole else None
        if both is not None:
            whole[-1] = both
        else:
            whole.append(known)
    return whole


def ranged(found: Sequence[DateMention], told: Told) -> list[DateMention]:
    """Mentions in order: in 'from X to Y' and 'between X and Y' the second is the end, whatever their forms."""
    ends = list(found)
    for index, (mention, following) in enumerate(pairwise(found)):
        if following.role != "event_day":
            continue
        both = mention.role == "event_day" and mention.span is not None and following.span is not None
        if both and told.forms.are_ends(told.sentence, mention.start, mention.end, following.start):
            ends[index : index + 2] = [replace(mention, role="first_day"), replace(following, role="last_day")]
        if mention.role == "first_day" and told.forms.leads_to(told.sentence, mention.end, following.start):
            ends[index + 1] = replace(following, role="last_day")
    for index, (first, last) in enumerate(pairwise(ends)):
        ends[index] = first = _yet_to_begin(first, last, told)
        if first.role == "first_day" and last.role == "last_day" and last.reading in _OPEN:
            ends[index + 1] = _after(first, last, told)
    return ends


def _yet_to_begin(first: DateMention, last: DateMention, told: Told) -> DateMention:
    """'From Monday until June 15 the navy holds an exercise': the coming Monday, where the end is to come as well and no
    verb is of the past."""
    anchor, roles = told.resolver.anchor, (first.role, last.role)
    if anchor is None or first.span is None or last.span is None or roles != ("first_day", "last_day"):
        return first
    past = told.forms.tense(told.sentence, first.start, first.end) == "past"
    if first.reading != "weekday" or last.reading == "weekday" or past or not first.span.lo < anchor < last.span.lo:
        return first
    return replace(first, span=replace(first.span, lo=first.span.lo + _WEEK, hi=first.span.lo + _WEEK))


def _dated_weekday(weekday: DateMention, dated: DateMention, told: Told) -> DateMention | None:
    """'Tuesday (April 13)', 'Wednesday, June 17, 2020': the date; a year that it leaves open is one with that weekday."""
    beside = weekday.reading in _WEEKDAY_BESIDE and weekday.weekday is not None
    if (weekday.reading not in _WEEKDAYS and not beside) or dated.reading not in _DAYS:
        return None
    if _APPOSED.fullmatch(told.sentence, weekday.end, dated.start) is None:
        return None
    number, span = told.parts(weekday)["weekday"], dated.span
    if dated.reading == "figures" and span is None:
        days = [day for day in days_in_figures(told.parts(dated)) if day.weekday() == number]
        span = replace(cal.day(days[0], dated.rule), confidence=dated.confidence) if len(days) == 1 else None
    elif span is not None and span.turn == "year":
        span = _on_weekday(span, number)
    if span is None:
        return None
    role = dated.role if dated.role == "dateline_day" else weekday.role
    return replace(dated, start=weekday.start, role=role, span=span)


def _on_weekday(span: Span, number: int) -> Span:
    """A day and month in the year nearest to the one taken in which it is that weekday; as it is where there is none."""
    nearest = sorted(range(-_YEARS_AROUND, _YEARS_AROUND + 1), key=abs)
    days = (cal.valid(span.lo.year + years, span.lo.month, span.lo.day) for years in nearest)
    day = next((day for day in days if day is not None and day.weekday() == number), None)
    return replace(span, lo=day, hi=day, turn="") if day is not None else span


def _counted_from(lapse: DateMention, dated: DateMention, told: Told) -> DateMention | None:
    """'two days after March 3,' is one day; 'two days after the launch on March 3' tells of two."""
    if lapse.offset is None or lapse.relation not in ("after", "before") or dated.span is None:
        return None
    beside = _BLANK.fullmatch(told.sentence, lapse.end, dated.start) is not None
    if dated.span.precision != "day" or not beside or _CLOSED.match(told.sentence, dated.end) is None:
        return None
    span = dated.span.shifted(lapse.offset, lapse.rule, confidence=lapse.confidence)
    return replace(dated, start=lapse.start, role=lapse.role, span=span, rule=lapse.rule)


def _apposed_weekday(dated: DateMention, weekday: DateMention, told: Told) -> DateMention | None:
    """'on March 3, a Tuesday, …': the date; a year that it leaves open is one with that weekday."""
    if dated.reading not in _NAMED or dated.span is None or weekday.reading != "weekday":
        return None
    is_apposed = told.forms.describes(told.sentence, dated.end, weekday.start)
    if not is_apposed or _CLOSED.match(told.sentence, weekday.end) is None:
        return None
    is_open = dated.span.turn == "year" and dated.span.precision == "day"
    return replace(dated, span=_on_weekday(dated.span, told.parts(weekday)["weekday"])) if is_open else dated


def _in_week(week: DateMention, weekday: DateMention, told: Told) -> DateMention | None:
    """'three times last week – on Monday …': the day of that week."""
    if week.reading != "week_step" or week.span is None or weekday.reading != "weekday" or weekday.span is None:
        return None
    if _SET_OFF.fullmatch(told.sentence, week.end, weekday.start) is None:
        return None
    day = week.span.lo + timedelta(told.parts(weekday)["weekday"])
    return replace(
        weekday, start=week.start, reading="weekday_step", span=replace(weekday.span, lo=day, hi=day, turn="")
    )


def _two_days(day: DateMention, beside: DateMention, told: Told) -> DateMention | None:
    """'tomorrow and the day after,', 'yesterday and today': both days."""
    if day.span is None or day.span.precision != "day" or not told.forms.joins(told.sentence, day.end, beside.start):
        return None
    if (
        beside.offset is not None
        and beside.weekday is None
        and beside.relation in ("after", "later", "before", "earlier")
    ):
        is_alone = _CLOSED.match(told.sentence, beside.end) is not None
        other = day.span.lo + timedelta(beside.offset) if is_alone else None
    else:
        other = beside.span.lo if {day.reading, beside.reading} <= _STEPS and beside.span is not None else None
    if other is None or abs(other - day.span.lo) != timedelta(1):
        return None
    first, last = sorted((day.span.lo, other))
    span = replace(day.span, lo=first, hi=last, precision="range", turn="")
    return replace(day, end=beside.end, reading=beside.reading, span=span)


def _two_months(month: DateMention, next_one: DateMention, told: Told) -> DateMention | None:
    """'In January and February of last year': both months, in the year of the second."""
    if month.span is None or next_one.span is None or {month.span.precision, next_one.span.precision} != {"month"}:
        return None
    first, last = month.span.lo, next_one.span.lo
    follows = (last.month - first.month) % _MONTHS == 1
    if not follows or not told.forms.joins(told.sentence, month.end, next_one.start):
        return None
    first = first.replace(year=last.year - (first.month > last.month))
    return replace(
        next_one, start=month.start, role=month.role, span=replace(next_one.span, lo=first, precision="range")
    )


_JOINS = (_dated_weekday, _counted_from, _apposed_weekday, _in_week, _two_days, _two_months)


def _as_told_before(before_it: Sequence[DateMention], mention: DateMention, told: Told) -> DateMention:
    """A mention whose month, year or day was told before it: 'on December 10 and on the 12th', 'on the same day'."""
    if mention.reading == "told_day":
        known = next((m.span for m in reversed(before_it) if m.span is not None), None)
        before = (known.hi or known.lo) if known is not None else told.resolver.told
        parts = told.parts(mention)
        span = told_days(before or (told.resolver.anchor if "number" in parts else None), mention.rule, parts)
        return replace(mention, span=_sure(span, mention)) if span is not None else mention
    if mention.reading in ("date", "range") and mention.span is not None and mention.span.turn == "year":
        return replace(mention, span=_of_told_month(before_it, mention.span, told.resolver))
    dated = next((m.span for m in reversed(before_it) if m.span is not None and m.reading in _NAMED), None)
    if mention.reading not in ("ordinal_day", "date_then", "month_then") or dated is None:
        return mention
    parts, last = told.parts(mention), dated.hi or dated.lo
    if "step" in parts:
        return mention
    if mention.reading == "month_then":
        return replace(mention, span=_sure(cal.month(last.year, parts["month"], mention.rule), mention))
    value = cal.valid(last.year, parts.get("month", last.month), parts["day"])
    return replace(mention, span=_sure(cal.day(value, mention.rule), mention)) if value is not None else mention


def _of_told_month(before_it: Sequence[DateMention], span: Span, resolver: Resolver) -> Span:
    """A day whose year is open, in the year of the month that was told before it ('in January last year, when … on
    Jan. 13'); where a sentence before told that month, only if the year that was taken puts it long ago too."""
    months = (m.span for m in reversed(before_it) if m.span is not None and m.span.precision == "month")
    known = next((month.lo for month in months if not month.turn), None)
    if known is None and resolver.anchor is not None and resolver.anchor - span.lo > _LATELY:
        known = resolver.told
    if known is None or known.month != span.lo.month or known.year == span.lo.year:
        return span
    years = known.year - span.lo.year
    days = [cal.valid(day.year + years, day.month, day.day) for day in (span.lo, span.hi or span.lo)]
    return replace(span, lo=days[0], hi=days[1], turn="") if days[0] and days[1] else span


def _sure(span: Span, mention: DateMention) -> Span:
    return replace(span, confidence=mention.confidence)


def _after(first: DateMention, last: DateMention, told: Told) -> DateMention:
    """The end of what begins on a day, seen from there: 'from Tuesday until Thursday' ends on the next Thursday.

    Where a date begins it, a weekday that follows is seen from the day of publication: 'from Sept. 14 to Thursday'.
    """
    if first.span is None or first.span.precision != "day":
        return last
    if last.reading == "weekday" and first.reading == "date" and last.span and last.span.lo >= first.span.lo:
        return last
    seen = replace(told.resolver, anchor=first.span.lo, tense="ahead", slack_days=0)
    form, _ = told.matches[last.end]
    span = span_of(seen, form.reading, form.rule, told.parts(last))
    return replace(last, span=replace(span, confidence=last.confidence)) if span is not None else last
