"""Times of day as a language writes them: its forms, compiled, and what they give."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from orchestration.claims.languages.classes.clock import ClockWords
from orchestration.claims.languages.pack import Rows

_BEFORE = 80
"""Characters before a time that say what it is the time of."""
_TWELVE = 12
_SHORT = 180
"""Minutes of a span that tells a time of day; a longer one is that of a watch or a bulletin."""


@dataclass(frozen=True, slots=True)
class ClockTime:
    """text[start:end] is a time of day: HH:MM, its zone as written if any, and whether it is about right."""

    value: str
    zone: str | None
    is_about: bool
    rule: str
    start: int
    end: int


class ClockForms:
    """The forms of times of one language; `{}` in a row's pattern stands for the zones that it knows."""

    def __init__(self, words: ClockWords, forms: Rows) -> None:
        self._words = words
        zone = rf"(?P<in_zone>{words.zones.pattern})"
        self._forms = [(row["rule"], re.compile(row["pattern"].replace("{}", zone))) for row in forms]

    def find(self, text: str, start: int, end: int) -> Iterator[ClockTime]:
        """Times in text[start:end], in order; not those that only bound a span."""
        found: list[ClockTime] = []
        for rule, pattern in self._forms:
            for match in pattern.finditer(text, start, end):
                time = self._time(rule, match)
                if time is not None and not any(time.start < t.end and t.start < time.end for t in found):
                    found.append(time)
        ordered = sorted(found, key=lambda t: t.start)
        for index, time in enumerate(ordered):
            bounds = self._words.bounding.search(text, max(start, time.start - _BEFORE), time.start) is not None
            if bounds and any(self._are_near(time, other, text) for other in ordered[index + 1 : index + 2]):
                yield replace(time, is_about=True)
            elif not bounds:
                yield time

    def _are_near(self, first: ClockTime, last: ClockTime, text: str) -> bool:
        """Whether a span between two times is short enough for its beginning to tell when it was."""
        joined = self._words.spanning.fullmatch(text, first.end, last.start) is not None
        return joined and 0 < _minutes(last) - _minutes(first) <= _SHORT

    def _time(self, rule: str, match: re.Match[str]) -> ClockTime | None:
        parts = match.groupdict()
        half = self._words.halves.get((parts.get("in_half") or "").lower())
        told = self._words.named.get((parts.get("in_words") or "").lower())
        hour, minute = int(parts.get("at_hour") or 0), int(parts.get("at_minute") or 0)
        if told is not None:
            hour = told
        elif half is not None:
            hour = hour % _TWELVE + half
        elif parts.get("in_words") or parts.get("in_half"):
            return None
        begins = max(0, match.start() - _BEFORE)
        about = self._words.about.search(match.string, begins, match.start()) is not None
        zone = parts.get("in_zone")
        return ClockTime(f"{hour:02}:{minute:02}", zone, about, rule, match.start(), match.end())


def _minutes(time: ClockTime) -> int:
    hours, minutes = time.value.split(":")
    return int(hours) * 60 + int(minutes)
