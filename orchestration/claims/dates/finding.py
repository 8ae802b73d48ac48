"""Finds date expressions in a sentence and resolves them against the day of publication and against each other.

Each expression keeps its role (when it happened, when somebody said it, since when) and the name of the rule.
"""

import re
from dataclasses import replace
from datetime import date
from itertools import pairwise

from orchestration.claims.dates import calendar as cal
from orchestration.claims.dates.forms import DateForm, DateForms, RoleForm
from orchestration.claims.dates.resolving import (
    DateMention,
    DateParameters,
    Resolver,
    Role,
    days_between,
    days_in_figures,
    listed_days,
)

_EDITION_YEAR = re.compile(r"\b([A-Z][a-z]+)[- ]((?:19|20)\d\d)\b(?!\s?[-–/])")
"""'Zapad-2021', 'Sea Shield 2026': the year of an edition is that of the days told with it."""
_RECENT_YEAR = re.compile(r"\b20[0-4]\d\b")
_APPOSED = re.compile(r",?\s?\(?\s?")
_DAYS = frozenset({"date", "figures"})
_WEEKDAYS = frozenset({"weekday", "weekday_now", "weekday_step"})
_SAID = frozenset({"statement_day", "dateline_day", "origin_day"})
"""Roles of what has been, whatever else the sentence speaks of."""
_OPEN = frozenset({"date", "month", "ordinal_day", "weekday"})
"""Readings that leave open which one is meant: the next one after a beginning that is told just before."""


def anchor_of(text: str, published: date | None, forms: DateForms) -> date | None:
    """The day that relative dates are seen from: publication, else the latest full date that the text gives."""
    if published is not None:
        return published
    alone = Resolver(None, None, ahead=False, slack_days=0)
    told = [
        alone.span(form.reading, form.rule, parts)
        for form in forms.of(text)
        if form.reading == "date"
        for match in form.pattern.finditer(text)
        if "year" in (parts := forms.parts(form, match))
    ]
    return max((span.lo for span in told if span is not None), default=None)


def year_of(text: str) -> int | None:
    """The latest year of this century that a text names."""
    return max(map(int, _RECENT_YEAR.findall(text)), default=None)


def find_dates(
    sentence: str,
    at: int,
    forms: DateForms,
    anchor: date | None,
    year_hint: int | None,
    params: DateParameters,
) -> list[DateMention]:
    """Date expressions of one sentence that starts at character `at` of its text, in order.

    anchor: the day that relative dates are seen from; year_hint: the year for a day and month when there is no
    anchor. Past or ahead is asked of each date alone, not of its sentence: 'scrambled on Monday and will protest'.
    """
    found: list[DateMention] = []
    matches: dict[int, tuple[DateForm, re.Match[str]]] = {}
    tried = forms.of(sentence)
    if not tried:
        return found
    year = _year_of_sentence(sentence, anchor, forms)
    resolver = Resolver(anchor, year_hint, False, params.slack_days, year)
    for form in tried:
        for match in form.pattern.finditer(sentence):
            start, end = match.span()
            if any(start < other.end and other.start < end for other in found):
                continue
            role = forms.role(sentence, start, end)
            here = _seen_from(resolver, sentence, start, end, role, forms, params)
            if form.reading == "days":
                found += _listed(form, match, role.role, here, forms)
            elif (mention := _mention(form, match, role.role, here, forms)) is not None:
                found.append(mention)
                matches[end] = form, match
    found.sort(key=lambda mention: mention.start)
    ranged = _ranged(_joined(found, sentence), sentence, forms)
    for index, (first, last) in enumerate(pairwise(ranged)):
        if first.role == "first_day" and last.role == "last_day" and last.reading in _OPEN:
            ranged[index + 1] = _after(first, last, *matches[last.end], resolver, forms)
    return [replace(mention, start=at + mention.start, end=at + mention.end) for mention in ranged]


def _mention(
    form: DateForm, match: re.Match[str], role: Role, resolver: Resolver, forms: DateForms
) -> DateMention | None:
    """A match as a mention by the characters of its sentence; None where it is no date."""
    parts = forms.parts(form, match)
    start, end = match.span()
    told_against = days_between(form.reading, parts)
    if told_against is not None:
        return DateMention(start, end, None, form.rule, form.reading, role, told_against, form.reading)
    span = resolver.span(form.reading, form.rule, parts)
    if span is not None and (turn := resolver.turn(form.reading, parts)):
        span = replace(span, turn=turn)
    if span is None and form.reading == "figures" and not days_in_figures(parts):
        return None
    is_frame = form.reading == "year_step" and parts["step"] == 0 and role == "event_day"
    return DateMention(start, end, span, form.rule, form.reading, "year_frame" if is_frame else role)


def _listed(
    form: DateForm, match: re.Match[str], role: Role, resolver: Resolver, forms: DateForms
) -> list[DateMention]:
    """Days in a list, each as a mention of its own; days that follow each other, or are both ends, are a range."""
    start, end = match.span()
    days = listed_days(resolver, forms.parts(form, match))
    first, last = (days[0][1], days[-1][1]) if days else (None, None)
    if first is None or last is None:
        return [DateMention(start, end, None, form.rule, form.reading, role)]
    if (last - first).days == len(days) - 1 or forms.are_between(match.string, start):
        return [DateMention(start, end, cal.days(first, last, form.rule), form.rule, form.reading, role)]
    places = [match.span(name) for name, _ in days]
    starts = [start, *(place[0] for place in places[1:])]
    ends = [*(place[1] for place in places[:-1]), end]
    return [
        DateMention(first, last, cal.day(day, form.rule), form.rule, form.reading, role)
        for first, last, (_, day) in zip(starts, ends, days, strict=True)
    ]


def _seen_from(
    resolver: Resolver, sentence: str, start: int, end: int, role: RoleForm, forms: DateForms, params: DateParameters
) -> Resolver:
    """The resolver with the tense of a date; where none is told, the day nearest to the anchor is meant."""
    tense = role.tense or ("past" if role.role in _SAID else forms.tense(sentence, start, end))
    ahead = tense == "ahead"
    slack = resolver.slack_days if tense == "past" and role.role != "deadline_day" else params.untensed_slack_days
    if (ahead, slack) == (resolver.ahead, resolver.slack_days):
        return resolver
    return replace(resolver, ahead=ahead, slack_days=slack)


def _after(
    first: DateMention, last: DateMention, form: DateForm, match: re.Match[str], resolver: Resolver, forms: DateForms
) -> DateMention:
    """The end of what begins on a day, seen from there: 'from Tuesday until Thursday' ends on the next Thursday."""
    if first.span is None or first.span.precision != "day":
        return last
    seen = replace(resolver, anchor=first.span.lo, ahead=True, slack_days=0)
    return replace(last, span=seen.span(form.reading, form.rule, forms.parts(form, match)) or last.span)


def _year_of_sentence(sentence: str, anchor: date | None, forms: DateForms) -> int | None:
    """'Last year it was …, with a drone on Oct. 22': the year that a sentence sets for its days and months."""
    if anchor is not None and forms.words.opening_year.match(sentence):
        return anchor.year - 1
    told = _EDITION_YEAR.findall(sentence)
    named = {year for name, year in told if name.lower() not in forms.words.months}
    return int(named.pop()) if len(named) == 1 else None


def _joined(found: list[DateMention], sentence: str) -> list[DateMention]:
    """A weekday beside its date ('Tuesday (April 13)', 'Wednesday, June 17, 2020') is one expression: the date."""
    joined: list[DateMention] = []
    for mention in found:
        last = joined[-1] if joined else None
        dated = mention.span is not None and mention.reading in _DAYS
        if (
            dated
            and last is not None
            and last.reading in _WEEKDAYS
            and _APPOSED.fullmatch(sentence, last.end, mention.start)
        ):
            role = mention.role if mention.role == "dateline_day" else last.role
            joined[-1] = replace(mention, start=last.start, role=role)
        else:
            joined.append(mention)
    return joined


def _ranged(found: list[DateMention], sentence: str, forms: DateForms) -> list[DateMention]:
    """In 'from X to Y' and 'between X and Y' the second date is the end, whatever their forms."""
    ranged = list(found)
    for index, (mention, following) in enumerate(pairwise(found)):
        if following.role != "event_day":
            continue
        both = mention.role == "event_day" and mention.span is not None and following.span is not None
        if both and forms.are_ends(sentence, mention.start, mention.end, following.start):
            ranged[index : index + 2] = [replace(mention, role="first_day"), replace(following, role="last_day")]
        if mention.role == "first_day" and forms.leads_to(sentence, mention.end, following.start):
            ranged[index + 1] = replace(following, role="last_day")
    return ranged
