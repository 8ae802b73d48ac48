"""Classes of words as frozen fields: code asks for a class by its name, rows say which words of a language it holds."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any, TypeVar, get_type_hints

Words = frozenset[str]
"""Single words in small letters."""
Values = Mapping[str, int]
"""Words that stand for whole numbers."""
Ordered = tuple[str, ...]
"""Words in the order in which they are tried."""
Pairs = Mapping[str, str]
"""Words that stand for another word."""


@dataclass(frozen=True, slots=True)
class Phrases:
    """Runs of words in small letters, by the first word of each, longer ones first."""

    by_first: Mapping[str, tuple[tuple[str, ...], ...]]

    @classmethod
    def of(cls, listed: Iterable[str]) -> "Phrases":
        """The phrases as written, their words set apart by blanks."""
        by_first: dict[str, list[tuple[str, ...]]] = {}
        for phrase in sorted((tuple(phrase.split()) for phrase in listed), key=len, reverse=True):
            by_first.setdefault(phrase[0], []).append(phrase)
        return cls({first: tuple(phrases) for first, phrases in by_first.items()})

    def at(self, words: Sequence[str], place: int = 0) -> int:
        """How many words the longest phrase has that begins at a place of a row of words; 0 where none does."""
        begun = self.by_first.get(words[place]) if place < len(words) else None
        for phrase in begun or ():
            if tuple(words[place : place + len(phrase)]) == phrase:
                return len(phrase)
        return 0

    def find(self, words: Sequence[str]) -> tuple[int, int] | None:
        """The first phrase as a half-open range of the words, None where none stands there."""
        for place, word in enumerate(words):
            if word in self.by_first and (length := self.at(words, place)):
                return place, place + length
        return None


@dataclass(frozen=True, slots=True)
class WordPattern:
    """A regular expression over words in small letters, set apart by single blanks; only whole words match."""

    expression: re.Pattern[str]

    @classmethod
    def of(cls, alternatives: Iterable[str]) -> "WordPattern":
        """The pattern of which any alternative may match; without one it matches nothing."""
        return cls(re.compile(rf"(?<![^ ])(?:{'|'.join(alternatives) or '(?!)'})(?![^ ])"))

    def find(self, words: Sequence[str]) -> tuple[int, int] | None:
        """The first match as a half-open range of the words, None where there is none."""
        joined = " ".join(words)
        match = self.expression.search(joined)
        if match is None:
            return None
        first = joined.count(" ", 0, match.start())
        return first, first + match.group().count(" ") + 1


Classes = TypeVar("Classes")


def classes_of(form: type[Classes], rows: Iterable[Mapping[str, str]]) -> Classes:
    """The word classes of a form (a frozen dataclass of Words, Phrases, Values and patterns) from rows (class, words).

    Words are set apart by '|'; those of Phrases hold blanks, those of Values read 'word=number', those of Pairs
    'word=word', those of a pattern are
    regular expressions of which any may match: over the text as it is, or over its words where it is a WordPattern.
    Raises ValueError when a class has no row, no words, two rows, or when a row names a class that the form does not
    know: a language without such words has a row that says '-'.
    """
    given: dict[str, list[str]] = {}
    for row in rows:
        if row["class"] in given:
            raise ValueError(f"{form.__name__} has two rows of the class {row['class']!r}: put their words into one.")
        given[row["class"]] = _cell(row["words"])
    kinds = get_type_hints(form)
    missing, unknown = sorted(kinds.keys() - given.keys()), sorted(given.keys() - kinds.keys())
    if missing or unknown:
        said = [f"no row of the class {name!r}" for name in missing] + [
            f"no class {name!r} is known" for name in unknown
        ]
        raise ValueError(f"{form.__name__}: {'; '.join(said)}.")
    return form(**{name: _READERS[kind](given[name]) for name, kind in kinds.items()})


def single_words(*classes: Any) -> Iterator[str]:
    """Every word of some word classes that is looked up by itself: those of Words, Values and Pairs."""
    for each in classes:
        for field in fields(each):
            held = getattr(each, field.name)
            if isinstance(held, (frozenset, dict)):
                yield from held


def _cell(words: str) -> list[str]:
    listed = [word for word in words.split("|") if word.strip()]
    if not listed:
        raise ValueError("A class of words is empty: write '-' where a language has none.")
    return [] if listed == ["-"] else listed


def _words(listed: list[str]) -> Words:
    return frozenset(word.strip() for word in listed)


def _ordered(listed: list[str]) -> Ordered:
    return tuple(word.strip() for word in listed)


def _values(listed: list[str]) -> Values:
    pairs = (word.split("=") for word in listed)
    return {word.strip(): int(value) for word, value in pairs}


def _pairs(listed: list[str]) -> Pairs:
    return dict(word.strip().split("=") for word in listed)


def _pattern(listed: list[str]) -> re.Pattern[str]:
    return re.compile("|".join(listed) or r"(?!)")


_READERS: Mapping[Any, Callable[[list[str]], Any]] = {
    Words: _words,
    Ordered: _ordered,
    Phrases: Phrases.of,
    Values: _values,
    Pairs: _pairs,
    re.Pattern[str]: _pattern,
    WordPattern: WordPattern.of,
}
