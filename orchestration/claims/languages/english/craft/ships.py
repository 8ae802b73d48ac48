"""Ships as a sentence names them: behind a prefix ('USS Preble'), behind their kind, by themselves ('the Fujian')."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from orchestration.claims.craft.groups import NamedShip
from orchestration.claims.lexicon.entries import SHIP
from orchestration.claims.lexicon.fleet import LONGEST, Ship
from orchestration.claims.lexicon.lexicon import Lexicon
from orchestration.claims.mentions.mentions import Mention
from orchestration.claims.text.tokens import Document, Sentence

_QUOTES = frozenset("\"'“”‘’«»")
_MARKS = frozenset({",", "(", ";"})
_NUMBER = re.compile(r"\d{2,4}")
_LONGEST = 5
"""Tokens of a name that no table has."""
_HEADLINE = 2
"""Times as many words with a capital as without, from which on a sentence is a headline and capitals name nothing."""


def named_ships(
    document: Document, sentence: Sentence, mentions: Sequence[Mention], lexicon: Lexicon
) -> list[NamedShip]:
    """The ships that a sentence names, in order."""
    heads = [m for m in mentions if m.category == "vessel" or m.detail == SHIP]
    return list(_Names(document, sentence, mentions, lexicon).read(heads)) if heads else []


@dataclass(frozen=True, slots=True)
class _Names:
    document: Document
    sentence: Sentence
    mentions: Sequence[Mention]
    lexicon: Lexicon

    def read(self, heads: Sequence[Mention]) -> Iterator[NamedShip]:
        """The ships behind each head: a kind of ship, a prefix, or a name by itself."""
        starting = {m.first: m for m in self.mentions if m.category != "cue"}
        covered = self.sentence.first
        for head in heads:
            if head.first < covered:
                continue
            covered = head.last
            if head.category == "vessel" and head.country:
                yield NamedShip(head.detail, head.value, head.country, head.first, head.last, head.first)
                continue
            of_group = self._before(head, starting)
            if of_group is not None:
                yield of_group
                continue
            at = head.last if head.category == "vessel" else head.first
            plural, kind = head.plural, head.value
            while head.category == "vessel" and (more := starting.get(at)) is not None and more.category == "vessel":
                at, plural, kind = more.last, more.plural, more.value  # 'nuclear-powered aircraft carrier'
            for ship in self._row(at, head, kind, starting, plural=plural):
                covered = max(covered, ship.last)
                yield ship

    def _before(self, head: Mention, starting: dict[int, Mention]) -> NamedShip | None:
        """'the Carl Vinson Carrier Strike Group': a known ship's name before its kind, without a prefix."""
        tokens, own = self.document.tokens, self.sentence.first
        if head.category != "vessel":
            return None
        for first in range(max(own, head.first - LONGEST), head.first):
            name = self.document.text[tokens[first].start : tokens[head.first - 1].end]
            ship = self.lexicon.fleet.named(name, None)
            led = first > own and any(m.detail == SHIP and m.last == first for m in starting.values())
            if ship is not None and ship.vessel_type == head.value and not led:
                return NamedShip(ship.name, ship.vessel_type, ship.country, first, head.last, head.first)
        return None

    def _row(
        self, at: int, head: Mention, kind: str, starting: dict[int, Mention], *, plural: bool
    ) -> Iterator[NamedShip]:
        """The names from a token on: one, or behind a plural a list of them."""
        tokens, end = self.document.tokens, self.sentence.last
        craft = self.lexicon.language.craft
        ship = self._one(at, head, kind, starting, listed=False)
        if ship is None and plural and at < end and tokens[at].text in _MARKS:
            ship = self._one(at + 1, head, kind, starting, listed=True)
        while ship is not None:
            yield ship
            at = ship.last
            if not plural:
                return
            while at < end and (tokens[at].text in _MARKS or tokens[at].lower in craft.and_):
                at += 1
            ship = self._one(at, head, kind, starting, listed=True) if at > ship.last else None

    def _one(
        self, at: int, head: Mention, kind: str, starting: dict[int, Mention], *, listed: bool
    ) -> NamedShip | None:
        """The ship named at a token; within a list, and in a headline, only one that is known or has a prefix."""
        tokens, end, words = self.document.tokens, self.sentence.last, self.lexicon.language.mentions
        first = at
        while at < end and (tokens[at].text in _QUOTES or (listed and tokens[at].lower in words.definite)):
            at += 1
        prefix = starting.get(at)
        prefix = prefix if prefix is not None and prefix.detail == SHIP else None
        at = prefix.last if prefix is not None else at
        country = prefix.country if prefix is not None else None
        known = self._known(at, country)
        if known is not None:
            length, ship = known
            of_kind = ship.vessel_type if prefix is not None and head.detail == SHIP else kind
            return NamedShip(ship.name, of_kind, ship.country, first, at + length, self._head(head))
        if prefix is None and (listed or self._is_headline()):
            return None
        last = self._capitals(at, starting, known=prefix is not None)
        if last == at:
            return None
        name = self.document.text[tokens[at].start : tokens[last - 1].end]
        if head.detail == SHIP:
            kind = self._coded(last) or self.lexicon.fleet.kind_of_prefix(head.value)
        return NamedShip(name, kind, country, first, last, self._head(head))

    def _head(self, head: Mention) -> int | None:
        return head.first if head.category == "vessel" else None

    def _known(self, at: int, country: str | None) -> tuple[int, Ship] | None:
        """The longest name of the tables that begins at a token, by its tokens."""
        row = self.document.tokens[at : self.sentence.last]
        if not row or not row[0].text[0].isupper():
            return None
        ends = [token.end - row[0].start for token in row[:LONGEST]]
        return self.lexicon.fleet.opening(self.document.text[row[0].start :][: ends[-1]], ends, country)

    def _capitals(self, at: int, starting: dict[int, Mention], *, known: bool) -> int:
        """Where a row of words with capitals ends that may be a name; its start where it is none."""
        tokens, language = self.document.tokens, self.lexicon.language
        words, first = language.mentions, at
        while at < min(self.sentence.last, first + _LONGEST) and self._is_name(at, starting):
            following = at + 1
            if following + 1 < self.sentence.last and self._joins(following) and self._is_name(following + 1, starting):
                following += 1
            at = following
        if at > first and at < self.sentence.last and self._is_number(at, starting):
            at += 1
        word = tokens[first].lower if at > first else ""
        dated = word in language.dates.months or word in language.dates.weekdays
        return first if (dated and not known) or word in words.no_ship_names else at

    def _is_name(self, at: int, starting: dict[int, Mention]) -> bool:
        text = self.document.tokens[at].text
        return text[0].isupper() and at not in starting

    def _is_number(self, at: int, starting: dict[int, Mention]) -> bool:
        """'Haijing 5901': figures that belong to the name, and count nothing behind them."""
        return _NUMBER.fullmatch(self.document.tokens[at].text) is not None and at + 1 not in starting

    def _joins(self, at: int) -> bool:
        """Whether a token goes on with a name: a hyphen, the full stop of an initial, a small word within it."""
        token, before = self.document.tokens[at], self.document.tokens[at - 1]
        if token.lower in self.lexicon.language.mentions.within_ship_names:
            return True
        glued = token.start == before.end
        return glued and (token.text == "-" or (token.text == "." and len(before.text) == 1))

    def _coded(self, at: int) -> str | None:
        """The kind of ship by the code of its hull number behind its name: '(DDG-88)'."""
        behind = self.document.tokens[at : at + 2]
        return self.lexicon.fleet.kind_of_code(behind[1].text) if len(behind) == 2 and behind[0].text == "(" else None

    def _is_headline(self) -> bool:
        """Whether most words have capitals, and no full stop ends them: a name can't be told by them there."""
        if not self.document.tokens[self.sentence.last - 1].text[0].isalnum():
            return False
        words = [t.text for t in self.document.tokens[self.sentence.first : self.sentence.last] if t.text.isalpha()]
        capitals = sum(word[0].isupper() for word in words)
        return capitals > _HEADLINE * (len(words) - capitals)
