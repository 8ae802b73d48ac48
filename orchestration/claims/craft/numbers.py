"""Reads whole numbers written in words or figures, with their qualifiers ('at least 30', 'a pair of')."""

from collections.abc import Sequence
from dataclasses import dataclass

from orchestration.claims.text.tokens import Token

_UNITS = {
    word: value
    for value, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ]
    )
}
_TENS = {
    word: 10 * value
    for value, word in enumerate(
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], start=2
    )
}
_SCALES = {"hundred": 100, "thousand": 1000}
COLLECTIVES = {"pair": 2, "pairs": 2, "couple": 2, "trio": 3, "quartet": 4, "dozen": 12, "half-dozen": 6}
"""Nouns that are a number when 'of' or a noun follows ('a pair of F-16s', 'a dozen jets')."""

_BEFORE: dict[tuple[str, ...], str] = {
    ("at", "least"): "at_least",
    ("no", "fewer", "than"): "at_least",
    ("no", "less", "than"): "at_least",
    ("not", "fewer", "than"): "at_least",
    ("more", "than"): "at_least",
    ("over",): "at_least",
    ("upwards", "of"): "at_least",
    ("as", "many", "as"): "at_most",
    ("up", "to"): "at_most",
    ("at", "most"): "at_most",
    ("no", "more", "than"): "at_most",
    ("fewer", "than"): "at_most",
    ("less", "than"): "at_most",
    ("some",): "about",
    ("about",): "about",
    ("around",): "about",
    ("roughly",): "about",
    ("approximately",): "about",
    ("nearly",): "about",
    ("almost",): "about",
    ("close", "to"): "about",
    ("an", "estimated"): "about",
}
_LONGEST_QUALIFIER = 3
_LONGEST_FIGURE = 9
"""Characters of a figure that still counts something."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number over tokens [first, last) (its qualifier included): value, and how exactly it is meant."""

    first: int
    last: int
    value: int
    qualifier: str
    written_out: bool


def find_numbers(tokens: Sequence[Token]) -> list[Number]:
    """All whole numbers of a token row, in order; decimals, ordinals, money and percentages are not counts."""
    found: list[Number] = []
    at = 0
    while at < len(tokens):
        read = _read(tokens, at)
        if read is None:
            at += 1
            continue
        value, last, words = read
        if _is_count(tokens, at, last):
            first, qualifier = _qualified(tokens, at)
            found.append(Number(first, last, value, qualifier, words))
        at = last
    return found


def _read(tokens: Sequence[Token], at: int) -> tuple[int, int, bool] | None:
    token = tokens[at]
    if token.text[0].isdigit():
        if len(token.text) > _LONGEST_FIGURE:
            return None
        figures = token.text.replace(",", "")
        if "." in figures or not figures.isascii():
            return None
        if "," in token.text and not all(len(part) == 3 for part in token.text.split(",")[1:]):
            return None
        if len(token.text) == 4 and 1900 <= int(figures) <= 2100:
            return None
        return int(figures), at + 1, False
    if token.lower == "half" and [t.lower for t in tokens[at + 1 : at + 3]] == ["a", "dozen"]:
        return 6, at + 3, True
    if token.lower == "half" and [t.lower for t in tokens[at + 1 : at + 3]] == ["-", "dozen"]:
        return 6, at + 3, True
    return _read_words(tokens, at)


def _read_words(tokens: Sequence[Token], at: int) -> tuple[int, int, bool] | None:
    word = tokens[at].lower
    article = word in ("a", "an") and at + 1 < len(tokens)
    if article and tokens[at + 1].lower in COLLECTIVES:
        return COLLECTIVES[tokens[at + 1].lower], at + 2, True
    if article and tokens[at + 1].lower in _SCALES:
        return _SCALES[tokens[at + 1].lower], at + 2, True
    if word in _TENS:
        value, at = _TENS[word], at + 1
        joined = at + 1 if at < len(tokens) and tokens[at].text == "-" else at
        if joined < len(tokens) and 0 < _UNITS.get(tokens[joined].lower, 0) < 10:
            value, at = value + _UNITS[tokens[joined].lower], joined + 1
    elif word in _UNITS:
        value, at = _UNITS[word], at + 1
    elif word in ("pair", "trio", "quartet"):
        return (COLLECTIVES[word], at + 1, True) if _next_is(tokens, at + 1, "of") else None
    else:
        return None
    if at < len(tokens) and tokens[at].lower == "dozen":
        return value * 12, at + 1, True
    if at + 1 < len(tokens) and tokens[at].lower in ("pairs",) and _next_is(tokens, at + 1, "of"):
        return value * 2, at + 1, True
    while at < len(tokens) and tokens[at].lower in _SCALES:
        value, at = value * _SCALES[tokens[at].lower], at + 1
    return value, at, True


def _next_is(tokens: Sequence[Token], at: int, word: str) -> bool:
    return at < len(tokens) and tokens[at].lower == word


def _is_count(tokens: Sequence[Token], first: int, last: int) -> bool:
    before = tokens[first - 1] if first else None
    after = tokens[last] if last < len(tokens) else None
    if before is not None:
        if before.text in "$€£¥#" or before.lower in ("no", "number", "flight", "type", "phase"):
            return False
        glued = before.end == tokens[first].start
        if glued and before.text in "-–/.:" and before.start and not tokens[first].text.isalpha():
            return False
        if glued and before.text.isalpha():
            return False
    if after is None:
        return True
    glued = after.start == tokens[last - 1].end
    if glued and after.lower in ("st", "nd", "rd", "th", "s", "%", "°", ":"):
        return False
    return after.lower not in ("percent", "per", "%")


def _qualified(tokens: Sequence[Token], at: int) -> tuple[int, str]:
    for length in range(_LONGEST_QUALIFIER, 0, -1):
        words = tuple(t.lower for t in tokens[max(0, at - length) : at])
        if len(words) == length and words in _BEFORE:
            return at - length, _BEFORE[words]
    return at, "exact"
