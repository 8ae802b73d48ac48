"""The series of official bulletins, and the forms in which each is written, from the reference tables."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import time
from zoneinfo import ZoneInfo

from orchestration.claims.languages.pack import Rows


@dataclass(frozen=True, slots=True)
class CountForm:
    """What a bulletin counts, where a pattern is found: `n` holds the number, or `zero` the words that say none."""

    category: str
    nation: str | None
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Series:
    """One series of bulletins.

    nation: whose craft or ships are counted (ISO 3166 alpha-3), None where the bulletin says it itself; zone: in which
    its clock runs; ends: the clock at which its windows end; hours: how long one is where only its end is told, None
    where windows differ. heads: what a bulletin begins with; windows: forms of its window, the first that is found.
    """

    series_id: str
    nation: str | None
    zone: ZoneInfo
    ends: time
    hours: int | None
    heads: tuple[re.Pattern[str], ...]
    windows: tuple[re.Pattern[str], ...]
    counts: tuple[CountForm, ...]


def series_of(series: Rows, forms: Rows, language: str, folds: Mapping[int, str]) -> tuple[Series, ...]:
    """All series that have bulletins in a language (ISO 639-1), whose texts are read with its folds.

    Raises ValueError with the series where a form has no pattern that can be compiled, re.error with its place.
    """
    told = [row for row in forms if row["language"] == language]
    found = []
    for row in series:
        own = [form for form in told if form["series_id"] == row["series_id"]]
        if own:
            found.append(
                Series(
                    row["series_id"], row["nation"] or None, ZoneInfo(row["zone"]), time.fromisoformat(row["ends"]),
                    int(row["hours"]) if row["hours"] else None, _patterns(own, "head", folds),
                    _patterns(own, "window", folds), tuple(_counts(own, folds)),
                )
            )  # fmt: skip
    return tuple(found)


def _patterns(forms: Sequence[Mapping[str, str]], part: str, folds: Mapping[int, str]) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(form["pattern"].translate(folds)) for form in forms if form["part"] == part)


def _counts(forms: Sequence[Mapping[str, str]], folds: Mapping[int, str]) -> Iterable[CountForm]:
    for form in forms:
        if form["part"] == "count":
            yield CountForm(form["category"], form["nation"] or None, re.compile(form["pattern"].translate(folds)))
