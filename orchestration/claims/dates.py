"""Finds date expressions in a sentence and resolves them against the day of publication and against each other.

Each expression keeps its role (when it happened, when somebody said it, since when) and the name of the rule.
"""

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

from orchestration.claims import calendar as cal
from orchestration.claims.calendar import Span

_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
_YEAR = r"(?:19|20)\d\d"
_WEEKDAY = r"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
_DASH = r"\s?(?:-|–|—|to|until|through|till|and)\s?"
_NUMBER = r"(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})"
WORDS = {
    w: n
    for n, w in enumerate(
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"],
        start=1,
    )
} | {"a": 1, "an": 1}

_PATTERNS: list[tuple[str, re.Pattern[str]]] = [
    (name, re.compile(pattern))
    for name, pattern in {
        "iso": rf"\b(?P<y>{_YEAR})-(?P<m>[01]\d)-(?P<d>[0-3]\d)\b",
        "cjk": rf"(?P<y>{_YEAR})年\s?(?P<m>\d{{1,2}})月\s?(?P<d>\d{{1,2}})日",
        "slashed": rf"\b(?P<a>[0-3]?\d)(?P<sep>[/.])(?P<b>[0-3]?\d)(?P=sep)(?P<y>{_YEAR})\b",
        "month_day_range_across": rf"\b(?P<m>{_MONTH})\s(?P<d>{_DAY})(?:,?\s(?P<y>{_YEAR}))?,?{_DASH}(?P<m2>{_MONTH})\s(?P<d2>{_DAY})(?:,?\s(?P<y2>{_YEAR}))?(?!\d)",
        "month_day_range": rf"\b(?P<m>{_MONTH})\s(?P<d>{_DAY}){_DASH}(?P<d2>{_DAY})(?!\d|\s?[ap]\.m)(?:,?\s(?P<y>{_YEAR}))?",
        "day_month_range_across": rf"\b(?:the\s)?(?P<d>{_DAY})(?:\sof)?\s(?P<m>{_MONTH})(?:,?\s(?P<y>{_YEAR}))?{_DASH}(?:the\s)?(?P<d2>{_DAY})(?:\sof)?\s(?P<m2>{_MONTH})(?:,?\s(?P<y2>{_YEAR}))?",
        "day_month_range": rf"\b(?:the\s|{_WEEKDAY}\s)?(?P<d>{_DAY}){_DASH}(?:the\s|{_WEEKDAY}\s)?(?P<d2>{_DAY})(?:\sof)?\s(?P<m>{_MONTH})(?:,?\s(?P<y>{_YEAR}))?",
        "month_day": rf"\b(?P<m>{_MONTH})\s(?P<d>{_DAY})(?![\d:]|\s?[ap]\.m)(?:,?\s(?P<y>{_YEAR}))?",
        "day_month": rf"\b(?:the\s)?(?P<d>{_DAY})(?:\sof)?\s(?P<m>{_MONTH})(?:,?\s(?P<y>{_YEAR}))?",
        "month_relative_year": rf"\b(?P<m>{_MONTH})\s(?:of\s)?(?P<which>last|this|next)\syear\b",
        "month_year": rf"\b(?P<m>{_MONTH}),?\s(?:of\s)?(?P<y>{_YEAR})\b",
        "last_month_name": rf"\b(?P<which>last|this|next)\s(?P<m>{_MONTH})(?!\w)",
        "month": rf"\b(?:[Ii]n|[Dd]uring|[Tt]hroughout|[Ll]ate|[Ee]arly|[Mm]id-?)\s(?:early\s|late\s|mid-)?(?P<m>{_MONTH})(?!\w|\s\d)",
        "month_listed": rf"(?<=\sand\s)(?P<m>{_MONTH})(?!\w|\s\d)",
        "offset_after": rf"\b(?P<n>{_NUMBER}|[Tt]he)\s(?P<unit>days?|weeks?)\s(?P<rel>after|before|prior to|following)\b",
        "offset_later": rf"\b(?P<n>{_NUMBER}|[Tt]wo|[Tt]hree|[Aa]|[Tt]he)\s(?P<unit>days?|weeks?)\s(?P<rel>later|earlier|before)\b",
        "ago": rf"\b(?P<n>{_NUMBER})\s(?P<unit>days?|weeks?|months?|years?)\sago\b",
        "same_day": r"\b(?:[Tt]he|that)\s(?:very\s)?same\s(?:day|morning|afternoon|evening|night)\b|\bsame-day\b|\b(?:[Oo]n|earlier|later)\sthat\sday\b",
        "next_day": r"\b[Tt]he\s(?:next|following)\sday\b",
        "previous_day": r"\b[Tt]he\s(?:previous\sday|day\sbefore)\b",
        "weekday_of_week": rf"\b(?P<w>{_WEEKDAY})\sof\s(?P<which>last|this|next)\sweek\b",
        "weekday": rf"\b(?:(?P<which>last|next|this|on|early|late)\s)?(?:(?:early|late)\son\s)?(?P<w>{_WEEKDAY})\b(?!\sGMT|'s\s(?:launch|test))",
        "ordinal_day": r"\b(?:[Oo]n|of|from|until)\sthe\s(?P<d>(?:3[01]|[12]\d|[1-9])(?:st|nd|rd|th))\b(?!\s(?:[A-Z]|of|time|\w+\s(?:time|year)))",
        "holiday": r"\b(?P<h>New Year's Eve|New Year’s Eve|New Year's Day|New Year’s Day|Christmas Eve|Christmas Day)\b",
        "today": r"\b(?:[Tt]oday|[Tt]his\s(?:morning|afternoon|evening)|[Tt]onight|[Ee]arlier\stoday)\b",
        "yesterday": r"\b(?:[Yy]esterday|[Ll]ast\snight)\b",
        "overnight": r"\b[Oo]vernight\b(?!\s(?:\w+\s)?(?:to|on|into)\b)",
        "tomorrow": r"\b[Tt]omorrow\b",
        "weekend": r"\b(?:(?:[Oo]ver|[Aa]t|[Dd]uring)\sthe\s(?:past\s)?weekend|(?:[Tt]his|[Ll]ast)\s(?:past\s)?weekend)\b",
        "week": r"\b(?P<which>[Tt]his|[Ll]ast|[Nn]ext|[Ee]arlier\sthis|[Ll]ater\sthis)\sweek\b",
        "relative_month": r"\b(?P<which>[Tt]his|[Ll]ast|[Nn]ext|[Ee]arlier\sthis|[Ll]ater\sthis)\smonth\b",
        "relative_year": r"\b(?P<which>[Tt]his|[Ll]ast|[Nn]ext)\syear\b",
        "year": rf"\b(?:[Ii]n|[Dd]uring|[Ll]ate|[Ee]arly)\s(?P<y>{_YEAR})\b(?!\s?[-–/])",
    }.items()
]  # fmt: skip

_HOLIDAYS = {
    "New Year's Eve": (12, 31),
    "New Year's Day": (1, 1),
    "Christmas Eve": (12, 24),
    "Christmas Day": (12, 25),
}
_SINCE = re.compile(
    r"\b(?:since|founded|begun|dates? (?:back )?(?:from|to)|built|first held|signed|adopted)\s(?:the\s|early\s|late\s|last\s)?$",
    re.I,
)
_UNTIL = re.compile(
    r"\b(?:until|till|through|wraps?\sup(?:\son)?|wrapped\sup(?:\son)?|ends?(?:\son)?|ended(?:\son)?|lasts?\s(?:until|to|through)|concludes?(?:\son)?|finish(?:es)?(?:\son)?)\s(?:the\s|on\s)?$",
    re.I,
)
_FROM = re.compile(
    r"\b(?:from|began|begins?|begun|opened|opens?|starts?|started|starting|kicked off|under way)(?:\son)?\s(?:the\s)?$",
    re.I,
)
_BY = re.compile(r"\b(?:by|before|not expected before|fiscal)\s(?:the end of\s|late\s)?$", re.I)
_SAYING = re.compile(
    r"\b(?:said|says|saying|announced|announces|told\s(?:reporters|journalists|\w+)|stated|reported|confirmed|disclosed|added"
    r"|made\spublic|made\sit\sknown|released|tweeted|posted|wrote|protested|summoned|revealed|noted|statement|release|briefing|conference"
    r"|according\sto\s[^,.;]{3,60})\s*,?\s*(?:in\s(?:an?|its|the)\s(?:\w+\s){0,2}(?:statement|release|post|tweet|message|report|briefing)(?:\s(?:on|to)\s[A-Z]\w*)?,?\s)?"
    r"(?:(?:late|early|earlier|also)\s)?(?:on\s)?$"
)
_SAYS_NEXT = re.compile(
    r",?\s(?:made public|released|announced|said|told|confirmed|disclosed|reported|published|lodged|protested)\b"
)
_HEAD = 40
"""A bracketed date this near the start of a sentence, before a colon or dash, is a dateline."""
_DATELINE = re.compile(r"^(?:\W*[A-Z][A-Z .,'’\-\[\]/()a-z]{2,50},?\s)$")
_LEADS_DATELINE = re.compile(r"^\s?(?:,?\s?\([A-Z][\w\s]+\)\s?)?(?:—|–|-{1,3}|:)\s?")


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

    slack_days: int = 4
    """A day and month this many days after publication still belong to the year of publication."""
    day_first: bool = True
    """How '05/06/2025' is read when both orders are possible: 5 June (true) or May 6."""


def anchor_of(text: str, published: date | None) -> tuple[date | None, bool]:
    """The day that relative dates are seen from: publication, else the latest full date that the text gives.

    The flag tells whether it is the day of publication.
    """
    if published is not None:
        return published, True
    full = [
        found
        for name in ("iso", "cjk", "month_day", "day_month")
        for match in dict(_PATTERNS)[name].finditer(text)
        if (found := _full(match)) is not None
    ]
    return (max(full), False) if full else (None, False)


def year_of(text: str) -> int | None:
    """The only recent year that a text names, when it names exactly one; else its last one."""
    years = [int(m.group()) for m in re.finditer(r"\b20[0-4]\d\b", text)]
    return max(years) if years else None


def _full(match: re.Match[str]) -> date | None:
    parts = match.groupdict()
    if not parts.get("y"):
        return None
    month = int(parts["m"]) if parts["m"].isdigit() else _month(parts["m"])
    return cal.valid(int(parts["y"]), month, _ordinal(parts["d"]))


def find_dates(
    sentence: str,
    at: int,
    anchor: date | None,
    year_hint: int | None,
    ahead: bool,
    params: DateParameters,
) -> list[DateMention]:
    """Date expressions of one sentence that starts at character `at` of its text, in order.

    anchor: the day that relative dates are seen from; year_hint: the year for a day and month when there is no
    anchor; ahead: whether the sentence speaks of the future.
    """
    found: list[DateMention] = []
    taken: list[tuple[int, int]] = []
    resolver = _Resolver(anchor, year_hint, ahead, params, _relative_year(sentence, anchor))
    for name, pattern in _PATTERNS:
        for match in pattern.finditer(sentence):
            if any(match.start() < end and start < match.end() for start, end in taken):
                continue
            mention = resolver.read(name, match)
            if mention is None:
                continue
            taken.append(match.span())
            role = _role(sentence, match)
            if role == "until" and not ahead:
                mention = replace(resolver, ahead=True).read(name, match) or mention
            found.append(replace(mention, role=role, start=at + mention.start, end=at + mention.end))
    return _ranged(_joined(sorted(found, key=lambda m: m.start), sentence, at), sentence, at)


def _relative_year(sentence: str, anchor: date | None) -> int | None:
    """'Last year it was …, with a drone on Oct. 22': the year that a sentence sets for its days and months."""
    if anchor is not None and re.match(r"\W*(?:In\s)?[Ll]ast year\b", sentence):
        return anchor.year - 1
    return None


def _role(sentence: str, match: re.Match[str]) -> str:
    before, after = sentence[: match.start()], sentence[match.end() :]
    if before.endswith("(") and re.match(r"\)\s?[:—–-]", after) and len(before) < _HEAD:
        return "dateline"
    if _DATELINE.match(before) and _LEADS_DATELINE.match(after):
        return "dateline"
    if _SAYS_NEXT.match(after):
        return "said"
    for role, pattern in (
        ("since", _SINCE),
        ("said", _SAYING),
        ("until", _UNTIL),
        ("from", _FROM),
        ("by", _BY),
    ):
        if pattern.search(before[-90:]):
            return role
    return "when"


def _month(name: str) -> int:
    return cal.MONTHS[name.lower().rstrip(".")]


def _ordinal(day: str) -> int:
    return int(re.sub(r"\D", "", day))


@dataclass(frozen=True, slots=True)
class _Resolver:
    """Turns one match of a pattern into days."""

    anchor: date | None
    year_hint: int | None
    ahead: bool
    params: DateParameters
    stated_year: int | None

    def read(self, rule: str, match: re.Match[str]) -> DateMention | None:
        parts = {k: v for k, v in match.groupdict().items() if v}
        start, end = match.span()
        if rule in ("offset_after", "offset_later", "same_day", "next_day", "previous_day"):
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
                value = self._date(p.get("y"), _month(p["m"]), _ordinal(p["d"]))
                return cal.day(value, rule) if value else None
            case "month_day_range" | "day_month_range" | "month_day_range_across" | "day_month_range_across":
                return self._range(rule, p)
            case "month_year":
                return cal.month(int(p["y"]), _month(p["m"]), rule)
            case "year":
                return cal.year(int(p["y"]), rule)
            case "month" | "month_listed":
                year = self._year(None, _month(p["m"]), 1)
                return cal.month(year, _month(p["m"]), rule) if year else None
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
                return self._ordinal_day(_ordinal(p["d"]), anchor)
            case "weekend":
                return cal.weekend_before(anchor, rule)
            case "week":
                return cal.week_of(anchor, step, rule)
            case "relative_month":
                return cal.month(*cal.shift_month(anchor, step), rule)
            case "relative_year":
                return cal.year(anchor.year + step, rule)
            case "month_relative_year":
                return cal.month(anchor.year + step, _month(p["m"]), rule)
            case "last_month_name":
                year = self._year(None, _month(p["m"]), 1)
                return cal.month(year, _month(p["m"]), rule) if year else None
            case "ago":
                return _ago(_count(p["n"]), p["unit"], anchor)
        return None

    def _slashed(self, a: int, b: int, year: int) -> Span | None:
        orders = [(a, b), (b, a)] if self.params.day_first else [(b, a), (a, b)]
        values = [v for d, m in orders if (v := cal.valid(year, m, d)) is not None]
        if len(values) > 1 and self.anchor is not None:
            values.sort(key=lambda v: (v > self.anchor, abs((v - self.anchor).days) > 31))  # type: ignore[operator]
        return cal.day(values[0], "slashed") if values else None

    def _range(self, rule: str, p: dict[str, str]) -> Span | None:
        first_month = _month(p["m"])
        last_month = _month(p.get("m2", p["m"]))
        last = self._date(p.get("y2") or p.get("y"), last_month, _ordinal(p["d2"]))
        if last is None:
            return None
        year = int(p["y"]) if p.get("y") else last.year - (first_month > last_month)
        first = cal.valid(year, first_month, _ordinal(p["d"]))
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


_LEADS_TO = re.compile(r"^\s*\)?\s*(?:to|till|until|through|-|–)\s(?:\d{1,2}(?::\d\d)?\s?[ap]\.?m\.?\s(?:on\s)?)?$")


def _ranged(found: list[DateMention], sentence: str, at: int) -> list[DateMention]:
    """In 'from X to Y' the second date is the end, whatever their forms."""
    ranged = list(found)
    for index, mention in enumerate(found[:-1]):
        following = found[index + 1]
        between = sentence[mention.end - at : following.start - at]
        if mention.role == "from" and following.role == "when" and _LEADS_TO.match(between):
            ranged[index + 1] = replace(following, role="until")
    return ranged


_APPOSED = re.compile(r"^,?\s?\(?\s?$")


def _joined(found: list[DateMention], sentence: str, at: int) -> list[DateMention]:
    """A weekday beside its date ('Tuesday (April 13)', 'Wednesday, June 17, 2020') is one expression: the date."""
    joined: list[DateMention] = []
    for mention in found:
        last = joined[-1] if joined else None
        if last is not None and "weekday" in last.rule and mention.span is not None:
            between = sentence[last.end - at : mention.start - at]
            if _APPOSED.match(between) and mention.rule in ("month_day", "day_month", "iso", "slashed"):
                joined[-1] = replace(mention, start=last.start, role=last.role)
                continue
        joined.append(mention)
    return joined
