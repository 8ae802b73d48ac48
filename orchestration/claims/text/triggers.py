"""Finds the words that speak of an event, with their role and type; a gap ('fired … missile') stays in its sentence."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from orchestration.claims.text.terms import TermIndex
from orchestration.claims.text.tokens import Sentence, Token, tokens_of

_GAP = "..."
_LONGEST_GAP = 12
_MISSILE = "<>"
"""Stands in an expression for any missile of missile_types.csv, by its kind or its name."""
_MARKS = frozenset({",", ";", ":"})
_FORMS = re.compile(r"\{([^{}]*)\}")


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
    directly: bool = False
    """Whether what follows the first part stands right behind it."""


class TriggerIndex:
    """All rows of triggers.csv, ready to be looked up; `missiles` are the spellings of missiles."""

    def __init__(self, rows: Sequence[Mapping[str, str]], missiles: TermIndex[str] | None = None) -> None:
        terms: dict[str, list[_Pattern]] = {}
        self._missiles: TermIndex[str] = missiles or TermIndex(())
        self._of_missiles: list[_Pattern] = []
        for row in rows:
            for expression in spelt_out(row["expressions"]):
                head, *rest = [part.strip() for part in expression.split(_GAP)]
                known, _, behind = head.partition(f"{_MISSILE} ")
                directly = bool(behind) and not known
                if directly:
                    head, rest = _MISSILE, [behind, *rest]
                words = tuple((part,) if part == _MISSILE else tuple(t.lower for t in tokens_of(part)) for part in rest)
                pattern = _Pattern(row["trigger"], row["role"], row["event_type"], words, directly)
                if head == _MISSILE:
                    self._of_missiles.append(pattern)
                else:
                    terms.setdefault(head.lower(), []).append(pattern)
        self._index = TermIndex((head, sorted(p, key=lambda x: -len(x.rest))) for head, p in terms.items())

    def find(self, tokens: Sequence[Token], sentence: Sentence) -> Iterator[Trigger]:
        """The triggers of a sentence in order; at one place a pattern with a gap wins over one without.

        Of two patterns of one name with gaps that end at one place the nearer is meant ('tested an engine a day after
        firing two missiles').
        """
        row = tokens[sentence.first : sentence.last]
        missiles = {match.first: match.last for match in self._missiles.find(row)} if self._of_missiles else {}
        by_words = list(self._by_words(row, missiles))
        launched = {at for _, first, last in by_words for at in range(first + 1, last)}
        flown = [each for each in self._by_missile(row, missiles) if each[1] not in launched]
        taken = {at for _, first, last in flown for at in range(first, last)}
        found = [*flown, *(each for each in by_words if taken.isdisjoint(range(each[1], each[2])))]
        nearest = {(pattern.name, last): first for pattern, first, last in sorted(found, key=lambda each: each[1])}
        for pattern, first, last in sorted(found, key=lambda each: each[1]):
            if nearest[pattern.name, last] == first:
                yield Trigger(
                    pattern.name, pattern.role, pattern.event_type, sentence.first + first, sentence.first + last
                )

    def _by_words(self, row: Sequence[Token], missiles: Mapping[int, int]) -> Iterator[tuple[_Pattern, int, int]]:
        for match in self._index.find(row):
            for pattern in match.value:
                last = _follow(row, match.last, pattern, missiles)
                if last is not None:
                    yield pattern, match.first, last
                    break

    def _by_missile(self, row: Sequence[Token], missiles: Mapping[int, int]) -> Iterator[tuple[_Pattern, int, int]]:
        """'Five missiles launched by China': what is told of the missile nearest before it, up to a comma."""
        for first, last in missiles.items():
            until = next((at for at in range(last, len(row)) if at in missiles or row[at].text in _MARKS), len(row))
            ends = ((pattern, _follow(row[:until], last, pattern, missiles)) for pattern in self._of_missiles)
            told = [(end, pattern) for pattern, end in ends if end is not None]
            if told:
                end, pattern = min(told, key=lambda each: each[0])
                yield pattern, first, end


def spelt_out(expressions: str) -> list[str]:
    """The expressions of a cell one by one: 'fir{ed,ing} ... <>' stands for one with each ending."""
    found: list[str] = []
    for expression in expressions.split("|"):
        pieces = _FORMS.split(expression.strip())
        choices = [piece.split(",") if index % 2 else [piece] for index, piece in enumerate(pieces)]
        found += ["".join(chosen) for chosen in product(*choices)]
    return found


def openings(rows: Sequence[Mapping[str, str]]) -> list[str]:
    """What each expression begins with, up to its first gap: a text without any of them speaks of no event.

    What begins with a missile needs none: a missile is a word of armed forces by itself.
    """
    heads = (each.split(_GAP)[0].strip() for row in rows for each in spelt_out(row["expressions"]))
    return [head for head in heads if not head.startswith(_MISSILE)]


def _follow(row: Sequence[Token], at: int, pattern: _Pattern, missiles: Mapping[int, int]) -> int | None:
    """Where the remaining parts of a pattern end, each within a gap of the one before; None when one is missing."""
    for index, part in enumerate(pattern.rest):
        gap = 0 if pattern.directly and not index else _LONGEST_GAP
        ends = (_end(row, start, part, missiles) for start in range(at, min(at + gap, len(row) - 1) + 1))
        end = next((end for end in ends if end is not None), None)
        if end is None:
            return None
        at = end
    return at


def _end(row: Sequence[Token], start: int, part: tuple[str, ...], missiles: Mapping[int, int]) -> int | None:
    """Where a part of a pattern ends that begins at a token; None where it does not."""
    if part == (_MISSILE,):
        return missiles.get(start)
    words = row[start : start + len(part)]
    same = len(words) == len(part) and all(t.lower in (w, w + "s") for t, w in zip(words, part, strict=True))
    return start + len(part) if same else None
