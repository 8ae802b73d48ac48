"""Finds date expressions in a sentence and resolves them against the day of publication and against each other.

Each expression keeps its role (when it happened, when somebody said it, since when) and the name of the rule.
"""

import re
from dataclasses import replace
from datetime import date

from orchestration.claims.dates import calendar as cal
from orchestration.claims.dates.calendar import Span
from orchestration.claims.dates.forms import DateForm, DateForms, RoleForm
from orchestration.claims.dates.joining import Told, joined, ranged
from orchestration.claims.dates.readings import ASIDE, TENSED, days_between, days_in_figures, listed_days, span_of
from orchestration.claims.dates.resolving import HAPPENING, DateMention, DateParameters, Resolver, Role, Tense
from orchestration.claims.languages.scripts import BEGINS, ENDS

_EDITION_YEAR = re.compile(r"\b([A-Z][a-z]+)[- ]((?:19|20)\d\d)\b(?!\s?[-–/])")
"""'Zapad-2021', 'Sea Shield 2026': the year of an edition is that of the days told with it."""
_RECENT_YEAR = re.compile(rf"{BEGINS}20[0-4]\d{ENDS}")
_SAID = frozenset({"statement_day", "dateline_day", "origin_day"})
"""Roles of what has been, whatever else the sentence speaks of."""


def anchor_of(text: str, published: date | None, forms: DateForms) -> date | None:
    """The day that relative dates are seen from: publication, else the latest full date that the text gives."""
    if published is not None:
        return published
    alone = Resolver(None, None, "", slack_days=0)
    told = [
        span_of(alone, form.reading, form.rule, parts)
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
    told_before: date | None = None,
) -> list[DateMention]:
    """Date expressions of one sentence that starts at character `at` of its text, in order.

    anchor: the day that relative dates are seen from; year_hint: the year for a day and month when there is no
    anchor; told_before: the day told last before the sentence ('the same day'). Past or ahead is asked of each date alone, not of its sentence: 'scrambled on Monday and will protest'.
    """
    found: list[DateMention] = []
    matches: dict[int, tuple[DateForm, re.Match[str]]] = {}
    tried = forms.of(sentence)
    if not tried:
        return found
    year = _year_of_sentence(sentence, anchor, forms)
    resolver = Resolver(anchor, year_hint, "", params.slack_days, year, told_before)
    for form in tried:
        for match in form.pattern.finditer(sentence):
            start, end = match.span()
            if any(start < other.end and other.start < end for other in found):
                continue
            role = forms.role(sentence, start, end)
            here = _seen_from(resolver, form, match, role, forms, params)
            if form.reading == "days":
                found += _listed(form, match, role.role, here, forms)
            elif (mention := _mention(form, match, role.role, here, forms)) is not None:
                found.append(mention)
                matches[end] = form, match
    found.sort(key=lambda mention: mention.start)
    told = Told(sentence, resolver, forms, matches)
    return [_in_text(mention, at) for mention in ranged(joined(found, told), told)]


def _in_text(mention: DateMention, at: int) -> DateMention:
    """A mention by the characters of the text, where those of its sentence begin at `at`; its days know them too."""
    start, end = at + mention.start, at + mention.end
    s, m = mention.span, mention
    span = Span(s.lo, s.hi, s.precision, s.rule, s.turn, (start, end), s.confidence) if s is not None else None
    return replace(m, start=start, end=end, span=span)


def _mention(
    form: DateForm, match: re.Match[str], role: Role, resolver: Resolver, forms: DateForms
) -> DateMention | None:
    """A match as a mention by the characters of its sentence; None where it is no date."""
    parts = forms.parts(form, match)
    start, end = match.span()
    told_against = days_between(form.reading, parts)
    if told_against is not None:
        relation = form.reading
        weekday = parts.get("weekday")
        return DateMention(
            start, end, None, form.rule, form.reading, role, told_against, relation, form.confidence, weekday
        )
    span = span_of(resolver, form.reading, form.rule, parts)
    if span is not None:
        turn = resolver.turn(form.reading, parts)
        span = Span(span.lo, span.hi, span.precision, span.rule, turn, confidence=form.confidence)
    if span is None and form.reading == "figures" and not days_in_figures(parts):
        return None
    if role in HAPPENING and form.reading in ASIDE:
        role = "side_day"
    elif role == "event_day" and form.reading == "year_step" and parts["step"] == 0:
        role = "year_frame"
    return DateMention(start, end, span, form.rule, form.reading, role, confidence=form.confidence)


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
        span = replace(cal.days(first, last, form.rule), confidence=form.confidence)
        return [DateMention(start, end, span, form.rule, form.reading, role)]
    places = [match.span(name) for name, _ in days]
    starts = [start, *(place[0] for place in places[1:])]
    ends = [*(place[1] for place in places[:-1]), end]
    return [
        DateMention(
            first, last, Span(day, day, "day", form.rule, confidence=form.confidence), form.rule, form.reading, role
        )
        for first, last, (_, day) in zip(starts, ends, days, strict=True)
    ]


def _seen_from(
    resolver: Resolver, form: DateForm, match: re.Match[str], role: RoleForm, forms: DateForms, params: DateParameters
) -> Resolver:
    """The resolver with the tense of a date; where none is told, the day nearest to the anchor is meant."""
    if form.reading not in TENSED:
        return resolver
    tense: Tense = "past" if role.role in _SAID else role.tense
    if not tense:
        tense = forms.tense(match.string, *match.span())
    elif tense == "ahead" and form.reading == "month":
        tense = ""
    slack = params.slack_days if tense == "past" and role.role != "deadline_day" else params.untensed_slack_days
    return Resolver(resolver.anchor, resolver.year_hint, tense, slack, resolver.stated_year, resolver.told)


def _year_of_sentence(sentence: str, anchor: date | None, forms: DateForms) -> int | None:
    """'Last year it was …, with a drone on Oct. 22': the year that a sentence sets for its days and months."""
    if anchor is not None and forms.words.opening_year.match(sentence):
        return anchor.year - 1
    edition = forms.words.edition_year.search(sentence)
    if edition is not None:
        return int(edition.group(1))
    told = _EDITION_YEAR.findall(sentence)
    words = forms.words
    named = {year for name, year in told if name.lower() not in words.months and name.lower() not in words.bounding}
    return int(named.pop()) if len(named) == 1 else None
