"""Finds the words that speak of an event, with their role and type; a gap ('fired … missile') stays in its sentence."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from orchestration.claims.text.terms import TermIndex
from orchestration.claims.text.tokens import Sentence, Token, tokens_of

_GAP = "..."
_LONGEST_GAP = 9


@dataclass(frozen=True, slots=True)
class Trigger:
    """Tokens [first, last) are an expression that speaks of an event of `event_type` in the manner of `role`."""

    name: str
    role: str
    event_type: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class _Pattern:
    name: str
    role: str
    event_type: str
    rest: tuple[tuple[str, ...], ...]


class TriggerIndex:
    """All rows of triggers.csv, ready to be looked up."""

    def __init__(self, rows: Sequence[Mapping[str, str]]) -> None:
        terms: dict[str, list[_Pattern]] = {}
        for row in rows:
            for expression in row["expressions"].split("|"):
                head, *rest = [part.strip() for part in expression.split(_GAP)]
                words = tuple(tuple(t.lower for t in tokens_of(part)) for part in rest)
                pattern = _Pattern(row["trigger"], row["role"], row["event_type"], words)
                terms.setdefault(head.lower(), []).append(pattern)
        self._index = TermIndex((head, sorted(p, key=lambda x: -len(x.rest))) for head, p in terms.items())

    def find(self, tokens: Sequence[Token], sentence: Sentence) -> Iterator[Trigger]:
        """The triggers of a sentence in order; at one place a pattern with a gap wins over one without."""
        row = tokens[sentence.first : sentence.last]
        for match in self._index.find(row):
            for pattern in match.value:
                last = _follow(row, match.last, pattern.rest)
                if last is not None:
                    first = sentence.first + match.first
                    yield Trigger(pattern.name, pattern.role, pattern.event_type, first, sentence.first + last)
                    break


def openings(rows: Sequence[Mapping[str, str]]) -> list[str]:
    """What each expression begins with, up to its first gap: a text without any of them speaks of no event."""
    return [expression.split(_GAP)[0].strip() for row in rows for expression in row["expressions"].split("|")]


def _follow(row: Sequence[Token], at: int, rest: tuple[tuple[str, ...], ...]) -> int | None:
    """Where the remaining parts of a pattern end, each within a gap of the one before; None when one is missing."""
    for part in rest:
        for start in range(at, min(at + _LONGEST_GAP, len(row) - len(part)) + 1):
            if all(row[start + k].lower in (word, word + "s") for k, word in enumerate(part)):
                at = start + len(part)
                break
        else:
            return None
    return at
