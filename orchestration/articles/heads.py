"""The day of publication at the head of a text: as dateline, byline, label or line of its own."""

import re
from collections.abc import Callable
from itertools import islice

from pydantic import BaseModel, ConfigDict, PositiveInt

from orchestration.articles.calendar_words import is_weekday
from orchestration.articles.stamps import Stamp, find_stamps

_LABEL = (
    r"(?:(?:first\s+)?(?:published|posted|issued|released)(?:\s+(?:on|at))?"
    r"|(?:publication|release|issue)\s+date|(?:for\s+)?immediate\s+release|(?:press|news)\s+release"
    r"|発表日|公開日|发布时间|发布日期|發布日期|발행일|опубликовано"
    r"|publié\s+le|publicado(?:\s+el)?|veröffentlicht\s+am)"
    r"\s*[:：,–—|-]?\s*"
)
_BYLINE = r"by\s+[^\d|\n]{2,80}?\s*(?:[,|·•–—]|\s-)\s*"
_CAPITAL = "[A-ZÀ-ÖØ-ÞΑ-ΩЀ-Я]"
_PLACE = rf"(?P<place>{_CAPITAL}[\w.'’-]*(?:(?:,\s*|/|\s)(?:(?:de|of|the|la|al)\s)?{_CAPITAL}[\w.'’-]*){{0,5}})"
_FOREIGN = r"[^\x00-\x7f]{1,20}"
_AGENCY = r"\s*\([^()\n]{2,40}\)"
_DASH = r"(?:[—–|•·]|//?\s|-{1,3}\s)"
_RULE = r"\s*(?:[—–:：|•·]|//?\s|-{1,3}\s|/[A-Z][\w .-]{2,30}/)(?!\s*(?:\d|[^\W\d_]{3,9}\.?\s\d))"
"""What ends a dateline: no dash between two days."""
_MARKS = r"[*_#>\s]*"

_DATELINES = tuple(
    (re.compile(before), re.compile(behind))
    for before, behind in (
        # "TOKYO, Dec. 11, 2025 (AP) —", "TOKYO (AP) — Dec. 11, 2025 —", "TOKYO – 11 Dec 2025 |"
        (rf"\W*{_PLACE}(?:{_AGENCY})?\s*(?:,|{_DASH})\s*", rf"(?:{_AGENCY})?{_RULE}"),
        # "YOKOTA AIR BASE, Japan (AP) Dec. 11, 2025 Two jets"
        (rf"\W*(?={_CAPITAL}{{2}}){_PLACE}{_AGENCY}\s+", rf"{_RULE}|\s+[A-Z]"),
        # "Daily Planet (16/11/2025):" and "PACIFIC OCEAN (Dec. 1, 2020) —"
        (rf"\W*(?:{_PLACE}|{_FOREIGN})\s*[(（[]", r"[)）\]]\s*[—–:：-]"),
        # "Dec. 11, 2025 —", "Dec. 11, 2025, TOKYO —" and "[2025-12-11]"
        (_MARKS, rf"(?:{_AGENCY})?{_RULE}"),
        (_MARKS, rf",?\s{_PLACE}(?:{_AGENCY})?\s*(?:{_DASH}|:)"),
        (rf"{_MARKS}[\[(（]", r"[\])）]"),
        # "TOKYO, Dec. 11, 2025 (Kyodo)" without a dash
        (rf"\W*{_PLACE},\s*", r"\s*\([A-Z][^()\d\n]{1,39}\)"),
    )
)
"""What stands before the date of a dateline, and behind it."""
_LABELLED = re.compile(rf"\W*{_LABEL}", re.IGNORECASE)
_ALONE = re.compile(rf"\W*(?:{_LABEL}|{_BYLINE})?", re.IGNORECASE)
_SEPARATORS = re.compile(r"\s*[|·•\t]\s*")
_BLANK = re.compile(r"\W*")
_GOES_ON = re.compile(r"[\w/]")
_WEEKDAY_BEFORE = re.compile(r"(?P<word>[^\W\d_]+)[.,]*\s*\Z")
_NOT_A_PLACE = frozenset(
    {
        "on", "in", "at", "by", "since", "from", "until", "after",
        "before", "during", "between", "the", "a", "an", "as", "when",
        "photo", "image", "file", "picture", "caption", "updated", "monday", "tuesday",
        "wednesday", "thursday", "friday", "saturday", "sunday",
    }
)  # fmt: skip


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


def head_stamp(
    text: str, is_believed: Callable[[Stamp], bool], language: str | None = None, limits: HeadLimits = _HEAD
) -> Stamp | None:
    """The first full date, of those that are believed, that stands as dateline, byline or line of its own at a head.

    A date in a sentence is the event's, not the article's.
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
        found = _line_stamp(line, language, limits)
        if found is not None and is_believed(found):
            return found
    return None


def _line_stamp(line: str, language: str | None, limits: HeadLimits) -> Stamp | None:
    first = next(find_stamps(line, language), None)
    if first is None:
        return None
    start, end, stamp = first
    before, behind = _without_weekday(line[:start]), line[end:]
    if any(_is_dateline(before, behind, *form) for form in _DATELINES):
        return stamp
    if _LABELLED.fullmatch(before) and not _GOES_ON.match(behind):
        return stamp
    if len(line) > limits.own_line_characters:
        return None
    for part in _SEPARATORS.split(line):
        for start, end, told in find_stamps(part, language):
            if _ALONE.fullmatch(_without_weekday(part[:start])) and _BLANK.fullmatch(part, end):
                return told
    return None


def _is_dateline(before: str, behind: str, led: re.Pattern[str], followed: re.Pattern[str]) -> bool:
    found = led.fullmatch(before)
    if found is None or followed.match(behind) is None:
        return False
    place = found.groupdict().get("place")
    return place is None or not _NOT_A_PLACE & set(re.findall(r"\w+", place.lower()[:40])[:2])


def _without_weekday(before: str) -> str:
    found = _WEEKDAY_BEFORE.search(before[-40:])
    if found is None or not is_weekday(found["word"]):
        return before
    return before[: len(before) - len(found.group())]
