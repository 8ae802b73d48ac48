"""Names of exercises that no table lists: 'Exercise Cobra Shield', 'Sentry South 25'."""

import re

from orchestration.claims.languages.pack import Language
from orchestration.claims.mentions.mentions import Mention
from orchestration.claims.text.tokens import Document

_EDITION = re.compile(r"(?:20)?[1-4]\d")
_NUMBERED, _JOINED = re.compile(r"(?:20)?\d\d|[IVX]{2,}"), re.compile(r"(?:20)?\d\d?|[IVX]+")
_QUOTES = "\"'“‘"
_JOINTS = "-–'’"
_LONGEST = 4
_SHORTEST_WITH_EDITION = 2
_SHORTEST_UNMARKED = 2
"""Words of a name behind a small 'exercise' without quotation marks: one alone may begin anything."""


def with_coined_exercises(document: Document, mentions: list[Mention], language: Language) -> list[Mention]:
    """The mentions and those of exercises named as exercises are, in order; a place within such a name is none.

    A name follows the word 'Exercise', or ends in the two or four figures of its edition's year; where a text
    names one so, the bare name elsewhere is the same. The value is the name in small letters, without its year.
    """
    if language.mentions.exercise_nouns.isdisjoint(document.lowers):
        return mentions
    taken = {at for m in mentions if m.category not in ("place", "cue") for at in range(m.first, m.last)}
    names = {tuple(document.lowers[first:last]) for first, last in _introduced(document, taken, language)}
    standing = [(first, last) for first, last in _standing(document, names) if taken.isdisjoint(range(first, last))]
    if not standing:
        return mentions
    named = {at for first, last in standing for at in range(first, last)}
    kept = [m for m in mentions if m.category == "cue" or named.isdisjoint(range(m.first, m.last))]
    return sorted([*kept, *(_mention(document, first, last) for first, last in standing)], key=lambda m: m.first)


def has_edition(document: Document, last: int) -> bool:
    """Whether an edition stands behind a name that ends at a token: 'Garuda 2019', 'Medusa-9', 'Shaheen-X'."""
    words = [token.text for token in document.tokens[last : last + 2]]
    joined = words[:1] != [] and words[0] in _JOINTS
    return any((_JOINED if joined else _NUMBERED).fullmatch(word) for word in words[joined : joined + 1])


def _introduced(document: Document, taken: set[int], language: Language) -> list[tuple[int, int]]:
    """Token ranges of names where the text shows that they name an exercise."""
    tokens = document.tokens
    spans: list[tuple[int, int]] = []
    for at, token in enumerate(tokens[:-1]):
        if token.text in language.mentions.introducing:
            quoted = tokens[at + 1].text in _QUOTES
            start = at + 1 + quoted
            last = _name_end(document, start, taken, language)
            marked = quoted or token.text[0].isupper() or has_edition(document, last)
            if last - start >= (1 if marked else _SHORTEST_UNMARKED):
                spans.append((start, last))
        elif at and _is_edition(token.text) and not _is_part_of_date(document, at, language):
            end = at - (tokens[at - 1].text in _JOINTS)
            first = _name_start(document, end, taken, language)
            first += first < end and tokens[first].text in language.mentions.introducing
            if not _is_designation(document, first, end, at, language) and end - first >= _SHORTEST_WITH_EDITION:
                spans.append((first, end))
    return spans


def _is_edition(text: str) -> bool:
    return text[0].isdigit() and _EDITION.fullmatch(text) is not None


def _is_name(document: Document, at: int, taken: set[int], language: Language) -> bool:
    text = document.tokens[at].text
    word = document.lowers[at]
    other = word in language.mentions.no_names or word in language.dates.months or word in language.dates.weekdays
    return text[0].isupper() and text.isalpha() and not other and at not in taken


def _name_end(document: Document, start: int, taken: set[int], language: Language) -> int:
    at = start
    while at < min(start + _LONGEST, len(document.tokens)) and _is_name(document, at, taken, language):
        at += 1
    return at


def _name_start(document: Document, end: int, taken: set[int], language: Language) -> int:
    at = end
    while at > max(0, end - _LONGEST) and _is_name(document, at - 1, taken, language):
        at -= 1
    return at


def _is_designation(document: Document, first: int, end: int, at: int, language: Language) -> bool:
    """'One GBU-31': letters that a hyphen joins to figures name a weapon; a number before them counts it."""
    letters = document.tokens[at - 2].text if end < at else ""
    counts = document.lowers[first] in language.dates.numerals or document.lowers[first] in language.dates.articles
    return letters.isupper() and counts


def _is_part_of_date(document: Document, at: int, language: Language) -> bool:
    following = document.lowers[at + 1 : at + 2]
    if not following:
        return False
    return following[0] == "%" or following[0] in language.dates.months or following[0] in language.mentions.counted


def _standing(document: Document, names: set[tuple[str, ...]]) -> list[tuple[int, int]]:
    """Where the names stand, longest first at each place."""
    spans = []
    lengths = sorted({len(name) for name in names}, reverse=True)
    firsts = {name[0] for name in names}
    at = 0
    while at < len(document.tokens):
        if document.lowers[at] not in firsts:
            at += 1
            continue
        last = next(
            (
                at + n
                for n in lengths
                if len(found := tuple(document.lowers[at : at + n])) == n and found in names
                if document.tokens[at].text[0].isupper()
            ),
            None,
        )
        if last is not None:
            spans.append((at, last))
        at = last or at + 1
    return spans


def _mention(document: Document, first: int, last: int) -> Mention:
    start, end = document.tokens[first].start, document.tokens[last - 1].end
    return Mention("exercise", " ".join(document.lowers[first:last]), first, last, start, end)
