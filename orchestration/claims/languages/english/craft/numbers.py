"""Reads whole numbers written in words or figures, with their qualifiers ('at least 30', 'a pair of')."""

from collections.abc import Sequence
from dataclasses import dataclass

from orchestration.claims.languages.pack import Language
from orchestration.claims.languages.words import Phrases
from orchestration.claims.text.tokens import Token

_LONGEST_QUALIFIER = 3
_FIRST_TEN = 20
"""The least number in words behind which a unit is added to it ('twenty-one')."""
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


def find_numbers(tokens: Sequence[Token], language: Language) -> list[Number]:
    """All whole numbers of a token row, in order; decimals, ordinals, money and percentages are not counts."""
    found: list[Number] = []
    articles, numerals, words = language.dates.articles, language.dates.numerals, language.craft
    at = 0
    while at < len(tokens):
        word = tokens[at].lower
        named = word in numerals or word in articles or word in words.collectives_of
        if not (named or word[0].isdigit() or word in words.half_dozens.by_first):
            at += 1
            continue
        read = _read(tokens, at, language)
        if read is None:
            at += 1
            continue
        value, last, written_out = read
        if _is_count(tokens, at, last, language):
            first, qualifier = qualified(tokens, at, language)
            found.append(Number(first, last, value, qualifier, written_out))
        at = last
    return found


def _read(tokens: Sequence[Token], at: int, language: Language) -> tuple[int, int, bool] | None:
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
    if token.lower in language.craft.half_dozens.by_first:
        half_dozen = language.craft.half_dozens.at([t.lower for t in tokens[at : at + _LONGEST_QUALIFIER]])
        if half_dozen:
            return 6, at + half_dozen, True
    return _read_words(tokens, at, language)


def _read_words(tokens: Sequence[Token], at: int, language: Language) -> tuple[int, int, bool] | None:
    word, following = tokens[at].lower, _word(tokens, at + 1)
    words, numerals = language.craft, language.dates.numerals
    if word in language.dates.articles and (following in words.collectives or following in words.scales):
        value = words.collectives.get(following) or words.scales[following]
        return value, at + 2, True
    if word in numerals:
        value, at = numerals[word], at + 1
        joined = at + (_word(tokens, at) == "-")
        unit = numerals.get(_word(tokens, joined), 0)
        if value >= _FIRST_TEN and 0 < unit < 10:
            value, at = value + unit, joined + 1
    elif word in words.collectives_of and word in words.collectives and following in words.of:
        return words.collectives[word], at + 1, True
    else:
        return None
    following = _word(tokens, at)
    if following in words.dozens:
        return value * words.dozens[following], at + 1, True
    if following in words.paired and _word(tokens, at + 1) in words.of:
        return value * words.paired[following], at + 1, True
    while (scale := words.scales.get(_word(tokens, at))) is not None:
        value, at = value * scale, at + 1
    return value, at, True


def _word(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].lower if at < len(tokens) else ""


def _is_count(tokens: Sequence[Token], first: int, last: int, language: Language) -> bool:
    before = tokens[first - 1] if first else None
    after = tokens[last] if last < len(tokens) else None
    if before is not None:
        if before.text in "$€£¥#" or before.lower in language.craft.no_counts_behind:
            return False
        glued = before.end == tokens[first].start
        if glued and before.text in "-–/.:" and before.start and not tokens[first].text.isalpha():
            return False
        if glued and before.text.isalpha():
            return False
    if after is None:
        return True
    glued = after.start == tokens[last - 1].end
    endings = after.lower in language.dates.ordinal_endings or after.lower in language.craft.plural_endings
    if glued and (endings or after.text in "%°:"):
        return False
    return after.lower not in language.craft.no_counts_before and after.text != "%"


def qualified(tokens: Sequence[Token], at: int, language: Language, floor: int = 0) -> tuple[int, str]:
    """Where the words from `floor` on before a number that say how exactly it is meant begin, and how that is."""
    words = language.craft
    kinds: tuple[tuple[str, Phrases], ...] = (
        ("at_least", words.at_least), ("at_most", words.at_most), ("about", words.about),
    )  # fmt: skip
    for length in range(min(at - floor, _LONGEST_QUALIFIER), 0, -1):
        before = [t.lower for t in tokens[at - length : at]]
        for qualifier, phrases in kinds:
            if phrases.at(before) == length:
                return at - length, qualifier
    return at, "exact"
