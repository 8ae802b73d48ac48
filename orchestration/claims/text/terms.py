"""Finds the lexicon's expressions in a row of tokens: one pass, longest match wins, capitals respected."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from orchestration.claims.languages.scripts import SIGNS
from orchestration.claims.text.tokens import Token, tokens_of

Value = TypeVar("Value")


_WHOLE = re.compile(rf"[{SIGNS}]+")


@dataclass(frozen=True, slots=True)
class Match(Generic[Value]):
    """Tokens [first, last) are a spelling of `value`."""

    first: int
    last: int
    value: Value


@dataclass(slots=True)
class _Node(Generic[Value]):
    branches: dict[str, "_Node[Value]"] = field(default_factory=dict)
    ends: list[tuple[tuple[str, ...], bool, Value]] = field(default_factory=list)
    """Spellings that end here; whether each asks for capitals."""
    whole: bool = False
    """Whether they are one word of a script whose every sign is a token: no blank may stand within it."""


class TermIndex(Generic[Value]):
    """A tree of spellings by token. A spelling with capitals matches only text with those capitals."""

    def __init__(self, terms: Iterable[tuple[str, Value]]) -> None:
        self._root: _Node[Value] = _Node()
        for spelling, value in terms:
            words = tuple(t.text for t in tokens_of(spelling))
            node = self._root
            for word in words:
                node = node.branches.setdefault(_key(word), _Node())
            node.whole = _WHOLE.fullmatch(spelling) is not None and (node.whole or not node.ends)
            if words and all(written != words for written, _, _ in node.ends):
                node.ends.append((words, any(word[0].isupper() or word.isupper() for word in words), value))

    def find(self, tokens: Sequence[Token]) -> Iterator[Match[Value]]:
        """Matches from left to right, each the longest at its place, none overlapping another."""
        branches, last = self._root.branches, 0
        for at, token in enumerate(tokens):
            if token.lower in branches and at >= last:
                found = self._longest(tokens, at)
                if found is not None:
                    yield found
                    last = found.last

    def _longest(self, tokens: Sequence[Token], at: int) -> Match[Value] | None:
        node, best = self._root, None
        for position in range(at, len(tokens)):
            following = node.branches.get(tokens[position].lower)
            if following is None:
                break
            node = following
            if node.whole and tokens[position].end - tokens[at].start != position + 1 - at:
                continue
            for words, capitals, value in node.ends:
                if not capitals or all(map(_agrees, words, [t.text for t in tokens[at : position + 1]])):
                    best = Match(at, position + 1, value)
                    break
        return best


def _key(word: str) -> str:
    return word.lower().replace("’", "'")


def _agrees(term: str, text: str) -> bool:
    """'us' is not 'US', but 'Fighters' at the head of a sentence is 'fighters'."""
    if term.isupper() and len(term) > 1:
        return text == term
    if term[0].isupper():
        return text[0].isupper()
    return True
