"""Publication dates: in values of metadata, at the head of a text, and which of them can be. No clock."""

import re
from datetime import UTC, date, datetime, time, timedelta
from email.utils import parsedate_to_datetime
from itertools import islice

from pydantic import BaseModel, ConfigDict, PositiveInt

_MONTH_NAMES = (
    "january jan", "february feb", "march mar", "april apr", "may", "june jun",
    "july jul", "august aug", "september sept sep", "october oct", "november nov", "december dec",
)  # fmt: skip
_MONTHS = {name: number for number, names in enumerate(_MONTH_NAMES, start=1) for name in names.split()}
_MONTH = "(?:" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\b\.?"
_WEEKDAY = r"(?:(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?\b\.?,?\s+)?"
_DATE = (
    r"(?:"
    r"(?<!\d)\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?![\d/])"
    r"|(?<!\d)\d{4}\s?[年년]\s?\d{1,2}\s?[月월]\s?\d{1,2}\s?[日일]"
    rf"|\b{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}(?!\d)"
    rf"|(?<!\d)\d{{1,2}}(?:st|nd|rd|th)?(?:\s+of)?[\s-]+{_MONTH},?[\s-]+\d{{4}}(?!\d)"
    r"|(?<!\d)\d{1,2}[-/.]\d{1,2}[-/.]\d{4}(?![\d/])"
    r")"
)
_CLOCK = (
    r"(?:[T,]?\s*(?:at\s+)?\d{1,2}[:.]\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[ap]\.?m\.?)?"
    r"\s*(?:Z\b|[A-Z]{2,4}\b|[+-]\d{2}:?\d{2})?)?"
)
_STAMP = rf"{_WEEKDAY}(?P<date>{_DATE}){_CLOCK}"
_LABEL = (
    r"(?:(?:first\s+)?(?:published|posted|issued|released)(?:\s+(?:on|at))?"
    r"|(?:publication|release|issue)\s+date|(?:for\s+)?immediate\s+release|(?:press|news)\s+release"
    r"|発表日|公開日|发布时间|发布日期|發布日期|발행일|опубликовано"
    r"|publié\s+le|publicado(?:\s+el)?|veröffentlicht\s+am)"
    r"\s*[:：,–—|-]?\s*"
)
_BYLINE = r"by\s+[^\d|\n]{2,80}?\s*(?:[,|·•–—]|\s-)\s*"

_OWN_LINE = re.compile(rf"\W*(?:{_LABEL}|{_BYLINE})?{_STAMP}\W*", re.IGNORECASE)
_LABELLED = re.compile(rf"\W*{_LABEL}{_STAMP}(?![\w/])", re.IGNORECASE)
_SEPARATORS = re.compile(r"\s*[|·•\t]\s*")
_PLACE = r"(?-i:[A-Z][\w.'’-]*(?:(?:,\s*|/|\s)(?:(?:de|of|the|la|al)\s)?[A-Z][\w.'’-]*){0,5})"
_AGENCY = r"(?:\s*\([^()\n]{2,40}\))?"
_DASH = r"(?:[—–]|-{1,3}\s)"
_END = rf"{_AGENCY}\s*(?:[—–:：]|-{{1,3}}\s|/[A-Z][\w .-]{{2,30}}/)(?!\s*(?:\d|{_MONTH}))"
_DATELINES = (
    # "TOKYO, Dec. 11, 2025 (AP) —" and "TOKYO (AP) — Dec. 11, 2025 —"
    re.compile(rf"\W*(?P<place>{_PLACE}){_AGENCY}\s*(?:,|{_DASH})\s*{_STAMP}{_END}", re.IGNORECASE),
    # "Daily Planet (16/11/2025):" and "PACIFIC OCEAN (Dec. 1, 2020) —"
    re.compile(
        rf"\W*(?P<place>{_PLACE}|[^\x00-\x7f]{{1,20}})\s*[(（[]{_STAMP}[)）\]]\s*[—–:：-]",
        re.IGNORECASE,
    ),
    # "Dec. 11, 2025 —" and "[2025-12-11]"
    re.compile(rf"[*_#>\s]*{_STAMP}{_END}", re.IGNORECASE),
    re.compile(rf"[*_#>\s]*[\[(（]{_STAMP}[\])）]", re.IGNORECASE),
    # "TOKYO, Dec. 11, 2025 (Kyodo)" without a dash
    re.compile(rf"\W*(?P<place>{_PLACE}),\s*{_STAMP}\s*\([A-Z][^()\d\n]{{1,39}}\)", re.IGNORECASE),
)
_NOT_A_PLACE = frozenset(
    {
        "on", "in", "at", "by", "since", "from", "until", "after",
        "before", "during", "between", "the", "a", "an", "as", "when",
        "photo", "image", "file", "picture", "caption", "updated", "monday", "tuesday",
        "wednesday", "thursday", "friday", "saturday", "sunday",
    }
)  # fmt: skip
_ANY_DATE = re.compile(rf"{_DATE}|(?<=/)\d{{4}}/\d{{1,2}}/\d{{1,2}}(?=/)", re.IGNORECASE)  # or in an address
_BEFORE_YEAR, _BEHIND_YEAR = 40, 24
"""Characters around the year of a date that may belong to it."""
_DIGITS = re.compile(r"\d+")
_MONTH_WORD = re.compile(r"[^\W\d_]{3,}")


class PublicationLimits(BaseModel):
    """Which days of publication are believed, whatever door an article came in by."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    earliest: date = date(1990, 1, 1)
    """An older date belongs to what is told, or is a clock's zero (1970): the web, and news on it, are younger."""
    ahead: timedelta = timedelta(days=2)
    """A date may lie this long after the capture: east of it the day is another, and clocks go wrong."""

    def latest(self, captured: date) -> date:
        """The last day that an article captured on a day can have appeared on."""
        return captured + min(self.ahead, date.max - captured)

    def require(self, published: datetime, captured: date) -> datetime:
        """The moment of publication, if it can be. Raises ValueError with a sentence for a person."""
        day = published.date()
        if day < self.earliest:
            raise ValueError(f"The publication date {day} is before {self.earliest}: it is not believed.")
        if day > self.latest(captured):
            raise ValueError(f"The publication date {day} is after the capture on {captured}: it is not believed.")
        return published


class HeadLimits(BaseModel):
    """Where in a text a publication date may stand."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    characters: PositiveInt = 300
    """A date must begin within this many characters of the text."""
    lines: PositiveInt = 6
    """... and within this many lines that are not blank."""
    own_line_characters: PositiveInt = 160
    """A longer line is prose, not a byline."""


_HEAD = HeadLimits()
_POSSIBLE = PublicationLimits()


def head_date(
    text: str, *, latest: date, earliest: date = _POSSIBLE.earliest, limits: HeadLimits = _HEAD
) -> date | None:
    """The full date that stands as dateline, byline or line of its own at a text's head, else None.

    A date in a sentence is the event's, not the article's. Dates before `earliest` and after `latest` are not believed.
    """
    offset = 0
    head: list[str] = []
    for line in text[: limits.characters * 4].split("\n"):
        if offset >= limits.characters:
            break
        if line.strip():
            head.append(line[: max(limits.characters - offset, 0) + 40])
        offset += len(line) + 1
    for line in islice(head, limits.lines):
        found = _line_date(line, limits)
        if found is not None and earliest <= found <= latest:
            return found
    return None


def parse_published(value: str) -> datetime:
    """The UTC time that a metadata value names; a bare date is midnight UTC, a time without a zone is UTC.

    Raises ValueError, with a sentence for a person, when the value is no full date or can be read in two
    ways.
    """
    cleaned = value.strip()
    try:
        return _utc(datetime.fromisoformat(cleaned))
    except ValueError:
        pass
    try:
        return _utc(parsedate_to_datetime(cleaned))
    except (ValueError, TypeError, LookupError, ArithmeticError):
        pass
    whole = re.fullmatch(_STAMP, cleaned, re.IGNORECASE)
    found = _calendar(whole["date"]) if whole else None
    if found is None:
        raise ValueError(f"The publication date {cleaned[:60]!r} can't be read: write it as YYYY-MM-DD.")
    return datetime.combine(found, time(), UTC)


def times_written(day: date, text: str) -> int:
    """How often a day stands as a full date in a text or in the source of a page.

    Looked for around its year alone: a page is mostly markup and scripts.
    """
    times, searched = 0, 0
    for year in re.finditer(f"{day.year:04}", text):
        start, end = max(year.start() - _BEFORE_YEAR, searched), year.end() + _BEHIND_YEAR
        for found in _ANY_DATE.finditer(text, start, end):
            if found.end() > searched:
                searched = found.end()
                times += _calendar(found.group()) == day
    return times


def _utc(moment: datetime) -> datetime:
    try:
        return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
    except OverflowError as error:
        raise ValueError("The date lies outside the calendar.") from error


def _line_date(line: str, limits: HeadLimits) -> date | None:
    for dateline in _DATELINES:
        found = dateline.match(line)
        if found is not None and not _names_no_place(found):
            return _calendar(found["date"])
    if (labelled := _LABELLED.match(line)) is not None:
        return _calendar(labelled["date"])
    if len(line) > limits.own_line_characters:
        return None
    for part in _SEPARATORS.split(line):
        if (whole := _OWN_LINE.fullmatch(part)) is not None:
            return _calendar(whole["date"])
    return None


def _names_no_place(dateline: re.Match[str]) -> bool:
    place = dateline.groupdict().get("place")
    return place is not None and bool(_NOT_A_PLACE & set(re.findall(r"\w+", place.lower()[:40])[:2]))


def _calendar(written: str) -> date | None:
    """The day that a full date names; None for no day of the calendar and for 05/06/2025, which is two."""
    numbers = [int(digits) for digits in _DIGITS.findall(written)]
    named = _MONTH_WORD.search(re.sub(r"(?<=\d)(?:st|nd|rd|th)\b", "", written.lower()))
    try:
        if named is not None:
            day, year = numbers
            return date(year, _MONTHS[named.group()], day)
        first, second, third = numbers
        if first > 31:
            return date(first, second, third)
        if first > 12 or first == second or "." in written:
            return date(third, second, first)
        return date(third, first, second) if second > 12 else None
    except ValueError:
        return None
