"""Cuts a text into tokens and sentences, with character offsets. Knows nothing of aircraft or events."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple, Self

from orchestration.claims.languages.classes.text import TextWords
from orchestration.claims.languages.scripts import SIGNS

_TOKEN = re.compile(
    r"(?:[A-Z]\.){2,}"  # U.S., D.C.
    r"|\d+(?:[.,]\d+)*"
    rf"|[{SIGNS}]"
    rf"|[^\W\d_{SIGNS}]+"
    r"|['’]s\b"
    r"|\S",
    re.UNICODE,
)

_TERMINAL = re.compile(r"[.!?…。！？]+[\"'”’)\]]*(?=\s|$)|[。！？]+[」』）]*")
_LINE_BREAK = re.compile(r"(?<![ \t])[ \t]*\n\s*")
_LONGEST_SENTENCE = 300
"""Tokens of a sentence at most: the longest in the annotated articles has 140."""
_WRAPPED_LINE = 60
"""Lines shorter than this that end without punctuation are headings, captions or signatures, not wrapped prose."""


class Token(NamedTuple):
    """One word, number or mark: `text[start:end]`."""

    start: int
    end: int
    text: str
    lower: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A half-open character range of the text, its tokens, and its place in the order of sentences."""

    index: int
    start: int
    end: int
    first: int
    last: int
    paragraph: int


@dataclass(frozen=True, slots=True)
class Document:
    """A text cut into tokens and sentences; `tokens[s.first:s.last]` are a sentence's tokens, `lowers` their words."""

    text: str
    tokens: tuple[Token, ...]
    sentences: tuple[Sentence, ...]
    starts: tuple[int, ...]
    lowers: tuple[str, ...]

    def sentence_at(self, offset: int) -> Sentence:
        """The sentence that holds a character offset (the nearest one before it between sentences)."""
        return self.sentences[max(0, bisect_right(self.starts, offset) - 1)]

    def with_sentences(self, sentences: Sequence[Sentence]) -> Self:
        """The same tokens with other sentences, which are numbered by their order."""
        numbered = tuple(replace(each, index=at) for at, each in enumerate(sentences))
        return replace(self, sentences=numbered, starts=tuple(each.start for each in numbered))


def tokens_of(text: str) -> tuple[Token, ...]:
    """The words, numbers and marks of a text."""
    if "’" in text:
        return tuple([Token(*m.span(), w := m.group(), w.lower().replace("’", "'")) for m in _TOKEN.finditer(text)])
    return tuple([Token(*m.span(), w := m.group(), w.lower()) for m in _TOKEN.finditer(text)])


def cut(text: str, words: TextWords) -> Document:
    """Tokens and sentences of a text; every offset cuts the same characters out of `text`."""
    tokens = tokens_of(text)
    sentences: list[Sentence] = []
    token, paragraph = 0, 0
    starts = [each.start for each in tokens]
    for end, closes_paragraph in _ends(text, words):
        first, token = token, bisect_left(starts, end, token)
        _append(sentences, tokens, first, token, paragraph)
        paragraph += closes_paragraph
    _append(sentences, tokens, token, len(tokens), paragraph)
    lowers = tuple([token.lower for token in tokens])
    return Document(text, tokens, tuple(sentences), tuple([s.start for s in sentences]), lowers)


def _append(sentences: list[Sentence], tokens: Sequence[Token], first: int, last: int, paragraph: int) -> None:
    """Add tokens [first, last) as a sentence; one too long to be prose as several, so that reading stays linear."""
    for start in range(first, last, _LONGEST_SENTENCE):
        end = min(start + _LONGEST_SENTENCE, last)
        sentences.append(Sentence(len(sentences), tokens[start].start, tokens[end - 1].end, start, end, paragraph))


def _ends(text: str, words: TextWords) -> list[tuple[int, bool]]:
    """Where sentences end, and whether a paragraph ends there too."""
    ends: dict[int, bool] = {}
    for mark in _TERMINAL.finditer(text):
        if _ends_sentence(text, mark, words):
            ends[mark.end()] = False
    for newline in _LINE_BREAK.finditer(text):
        blank = newline.group().count("\n") > 1
        line_start = text.rfind("\n", 0, newline.start()) + 1
        line = text[line_start : newline.start()]
        following = text[newline.end() : newline.end() + 1]
        heading = len(line) < _WRAPPED_LINE and not following.islower() and not _continues(line)
        if blank or newline.start() in ends or heading:
            ends[newline.start()] = True
    return sorted(ends.items())


def _continues(line: str) -> bool:
    """Whether a line breaks off inside a sentence: after a comma, or an initialism that qualifies a noun."""
    return bool(re.search(r"(?:,|\b(?:[A-Z]\.){2,})$", line.rstrip()))


def _ends_sentence(text: str, mark: re.Match[str], words: TextWords) -> bool:
    if mark.group()[0] not in ".…":
        return True
    before = text[max(0, mark.start() - 40) : mark.start()]
    word = re.search(r"([^\W\d_]+|\d+)$", before[-20:])
    following = re.match(r"\s*(?:[\"'“‘(\[]*)(\S+)", text[mark.end() : mark.end() + 60])
    if following is None:
        return True
    if "\n\n" in text[mark.end() : mark.end() + 3]:
        return True
    after = following.group(1)
    if word is not None and len(mark.group()) == 1:
        last = word.group(1)
        preceding = before[-len(last) - 1 : -len(last)]
        if preceding == "." or (len(last) == 1 and last.isupper()):
            # an initialism (U.S., a.m.) or an initial (J. Smith): only a clear opener starts a sentence
            opener = re.match(r"[^\W\d_]+", after)
            return opener is not None and opener.group().lower() in words.openers and after[0].isupper()
        if last.lower() in words.abbreviations and last[0].isupper() and not last.isupper():
            return False
        if last == "No" and after[:1].isdigit():
            return False
    return after[0].isupper() or after[0].isdigit() or not after[0].isalpha()
