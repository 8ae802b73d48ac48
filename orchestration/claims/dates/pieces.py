"""The pieces that patterns of dates are written with: {month}, {day}, {number} …, from a language's words.

{month} stands for any month of the language as its table has it, {Month} for the same with a capital; {weekday} and
{Weekday} likewise. {day}, {year}, {short}, {number}, {unit}, {step}, {ordinal} (a day that must have its ending), {worded} (a day in a word) and {nth} (one in a word) are read as
whole numbers too; {day2} is the second day of a pattern (or the last). {clock} is a time of day, {to} what stands between the ends
of a range, {leading} what may stand before a date; these, {saying} and {figure} are no numbers.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Literal, NamedTuple

from orchestration.claims.languages.anyof import any_of
from orchestration.claims.languages.classes.dates import DateWords
from orchestration.claims.languages.words import Values, Words

Name = Literal[
    "month", "Month", "weekday", "Weekday", "day", "ordinal", "worded", "nth", "year", "short", "figure", "number", "unit", "step",
    "to", "ranging", "joining", "between", "saying", "leading", "clock",
]  # fmt: skip

_PIECE = re.compile(r"\{([A-Za-z]+)([2-4]?)\}")
_DASHES = ("-", "–", "—")
_FIGURES = "0123456789"
_DAYS = ("ordinal", "worded")
"""Pieces that are days of a month, told otherwise than in figures alone."""
_DAY = r"(?:3[01]|[12]\d|0?[1-9])"


class _Piece(NamedTuple):
    """values: what its words stand for, None where it is no number; letters: of these it holds one."""

    expression: str
    values: Values | None = None
    letters: tuple[str, ...] = ()


class Pieces:
    """The pieces of one language: they complete patterns, and say what was matched."""

    def __init__(self, words: DateWords, abbreviations: Words) -> None:
        """`abbreviations`: words that may have a full stop."""
        self._pieces: Mapping[str, _Piece] = {str(n): p for n, p in _pieces(words, abbreviations).items()}

    def completed(self, pattern: str) -> str:
        """The pattern as a regular expression, each piece that is a number in a group of its name.

        Raises ValueError where a piece is not known.
        """
        return _PIECE.sub(lambda match: self._group(*match.groups()), pattern)

    def letters(self, name: str) -> tuple[str, ...]:
        """Runs of letters of which every match of a piece holds one."""
        return self._known(name).letters

    def value(self, group: str, text: str) -> int:
        """What the match of a piece, or of a group of figures, stands for."""
        piece = self._pieces.get(group.rstrip("234"))
        word = text.lower().rstrip(".")
        value = piece.values.get(word) if piece is not None and piece.values else None
        return int(re.sub(r"\D", "", word)) if value is None else value

    def _group(self, name: str, second: str) -> str:
        piece = self._known(name)
        if piece.values is None:
            return f"(?:{piece.expression})"
        return f"(?P<{'day' if name in _DAYS else name.lower()}{second}>{piece.expression})"

    def _known(self, name: str) -> _Piece:
        if name not in self._pieces:
            raise ValueError(f"A pattern of dates has the piece {{{name}}}; known are {', '.join(self._pieces)}.")
        return self._pieces[name]


def _pieces(words: DateWords, abbreviations: Words) -> Mapping[Name, _Piece]:
    endings = any_of(words.ordinal_endings)
    numbers = {**words.numerals, **dict.fromkeys(words.articles, 1)}
    return {
        "month": _names(words.months, abbreviations),
        "Month": _names({name.capitalize(): number for name, number in words.months.items()}, abbreviations),
        "weekday": _names(words.weekdays, abbreviations),
        "Weekday": _names({name.capitalize(): number for name, number in words.weekdays.items()}, abbreviations),
        "day": _Piece(rf"{_DAY}(?:{endings})?", words.ordinals),
        "ordinal": _Piece(
            rf"{_DAY}(?:{endings})", {}, tuple(f + end for f in _FIGURES for end in words.ordinal_endings)
        ),
        "worded": _Piece(any_of(words.ordinals), words.ordinals),
        "nth": _Piece(f"(?i:{any_of(words.ordinals)})", words.ordinals),
        "year": _Piece(r"(?:19|20)\d\d", {}),
        "short": _Piece(r"\d\d", {}),
        "figure": _Piece(r"\d", None, tuple(_FIGURES)),
        "number": _Piece(rf"(?i:{any_of(numbers)})|\d{{1,2}}", numbers),
        "unit": _Piece(any_of(words.units), words.units, _shortest(words.units)),
        "step": _Piece(f"(?i:{any_of(words.steps)})", words.steps),
        "to": _Piece(rf"\s?(?:{any_of({*_DASHES, *words.ranging})})\s?"),
        "ranging": _Piece(any_of(words.ranging)),
        "joining": _Piece(any_of(words.joining)),
        "between": _Piece(f"(?i:{any_of(words.between)})"),
        "saying": _Piece(any_of(words.saying)),
        "leading": _Piece(rf"(?:(?:{words.leading.pattern})\s){{0,3}}"),
        "clock": _Piece(words.clock.pattern),
    }


def _names(names: Values, abbreviations: Words) -> _Piece:
    """Names of the calendar; those that are abbreviations may have a full stop."""
    short = {name for name in names if name.lower() in abbreviations}
    full = any_of(name for name in names if name not in short)
    values = {name.lower(): number for name, number in names.items()}
    return _Piece(rf"(?:{full})|(?:{any_of(short)})\b\.?", values, _shortest(names))


def _shortest(words: Iterable[str]) -> tuple[str, ...]:
    """The words that hold no other one: every text with a word holds one of these."""
    listed = sorted(words)
    return tuple(word for word in listed if not any(other in word for other in listed if other != word))
