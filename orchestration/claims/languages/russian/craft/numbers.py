"""Whole numbers in words and figures of any case, with what makes them the least, the most or about right."""

from collections.abc import Sequence
from dataclasses import dataclass

from orchestration.claims.languages.english.craft.numbers import qualified
from orchestration.claims.languages.pack import Language
from orchestration.claims.text.tokens import Token

_FIGURES = 6
_YEARS = range(1900, 2101)


@dataclass(frozen=True, slots=True)
class Number:
    """A number over tokens [first, last), its qualifier included."""

    first: int
    last: int
    value: int
    qualifier: str


def number_before(tokens: Sequence[Token], end: int, floor: int, language: Language) -> Number | None:
    """The number that ends at the token `end` (exclusive) and begins not before `floor`, if any."""
    read = _figure(tokens, end, floor) or _words(tokens, end, floor, language)
    if read is None:
        return None
    first, value = read
    start, qualifier = qualified(tokens, first, language, floor)
    return Number(start, end, value, qualifier)


def _figure(tokens: Sequence[Token], end: int, floor: int) -> tuple[int, int] | None:
    token = tokens[end - 1] if end - 1 >= floor else None
    if token is None or not token.text.isdecimal() or len(token.text) > _FIGURES:
        return None
    before = tokens[end - 2] if end - 2 >= floor else None
    if before is not None and before.text in "-–/.,№" and before.end == token.start:
        return None
    if int(token.text) in _YEARS and len(token.text) == 4:
        return None
    if before is not None and before.text.isdecimal() and len(token.text) == 3 and token.start - before.end == 1:
        return end - 2, int(before.text + token.text)
    return end - 1, int(token.text)


def _words(tokens: Sequence[Token], end: int, floor: int, language: Language) -> tuple[int, int] | None:
    """Numerals add up ('двадцать один', 'сто двадцать'); a collective stands by itself ('пара')."""
    numerals, collectives = language.dates.numerals, language.craft.collectives
    last = tokens[end - 1].lower if end - 1 >= floor else ""
    if last in collectives:
        return end - 1, collectives[last]
    scale, at, total = 1, end, 0
    if last in language.craft.scales:
        scale, at = language.craft.scales[last], end - 1
    while at - 1 >= floor and tokens[at - 1].lower in numerals:
        value = numerals[tokens[at - 1].lower]
        if total and value <= total:
            break
        total, at = total + value, at - 1
    return (at, total * scale) if total else None
