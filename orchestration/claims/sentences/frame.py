"""One sentence with all that was found in it: craft groups, nations, zones, places, dates, cues, triggers.

In the field's words: the frame of a sentence, before anything is made of it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from orchestration.claims.craft.groups import Craft, NamedShip
from orchestration.claims.dates.resolving import DateMention
from orchestration.claims.languages.pack import Language
from orchestration.claims.lexicon.relations import AnswerRow
from orchestration.claims.mentions.mentions import Mention
from orchestration.claims.mentions.nations import Nation
from orchestration.claims.mentions.zones import Zone
from orchestration.claims.text.terms import Match
from orchestration.claims.text.tokens import Sentence, Token
from orchestration.claims.text.triggers import Trigger


@dataclass(frozen=True, slots=True)
class Frame:
    """What one sentence names, by its tokens.

    attributions: tokens that name who says so. answers: expressions that relate one event to another, where the
    sentence speaks of any.
    """

    language: Language
    sentence: Sentence
    tokens: Sequence[Token]
    lowers: Sequence[str]
    crafts: tuple[Craft, ...]
    ships: tuple[NamedShip, ...]
    nations: tuple[Nation, ...]
    zones: tuple[Zone, ...]
    places: tuple[Mention, ...]
    exercises: tuple[Mention, ...]
    dates: tuple[DateMention, ...]
    cues: tuple[Mention, ...]
    triggers: tuple[Trigger, ...]
    attributions: tuple[tuple[int, int], ...]
    answers: tuple[Match[AnswerRow], ...]

    def has(self, cue: str, first: int | None = None, last: int | None = None) -> bool:
        """Whether a cue stands in the sentence, or within tokens [first, last)."""
        if not self.cues:
            return False
        low = self.sentence.first if first is None else first
        high = self.sentence.last if last is None else last
        return any(c.value == cue and c.first >= low and c.last <= high for c in self.cues)

    @property
    def is_bare(self) -> bool:
        """Whether nothing in the sentence could be a part of an event."""
        return not (self.triggers or self.crafts or self.dates or self.places or self.nations or self.exercises)

    def cue_positions(self, cue: str) -> list[int]:
        """Where a cue stands."""
        return [c.first for c in self.cues if c.value == cue]

    def is_speaker(self, position: int) -> bool:
        """Whether a token stands where the sentence says who says so (', the ministry said', 'according to …')."""
        return any(first <= position < last for first, last in self.attributions)

    def words(self, first: int, last: int) -> list[str]:
        """The tokens [first, last) in lower case, as far as they are the sentence's."""
        own = self.sentence  # no calls of max and min: this is asked more often than anything else
        return list(self.lowers[first if first > own.first else own.first : last if last < own.last else own.last])

    def all_words(self) -> list[str]:
        """All words of the sentence in lower case."""
        return list(self.lowers[self.sentence.first : self.sentence.last])

    def opening(self, count: int = 1) -> list[str]:
        """The words in lower case that open the sentence."""
        return self.words(self.sentence.first, self.sentence.first + count)

    def span(self, first: int, last: int) -> tuple[int, int]:
        """The characters [start, end) of tokens [first, last)."""
        return self.tokens[first].start, self.tokens[last - 1].end

    def named_at(self, country: str, first: int = 0) -> tuple[int, int] | None:
        """The characters that name a country, its people or forces, from a token on or else anywhere; None for none."""
        named = [n for n in self.nations if country in n.countries]
        nation = next((n for n in [*(n for n in named if n.first >= first), *named]), None)
        return None if nation is None else self.span(nation.first, nation.last)

    def token_of(self, offset: int) -> int:
        """The index of the token that holds a character offset."""
        for index in range(self.sentence.first, self.sentence.last):
            if self.tokens[index].end > offset:
                return index
        return self.sentence.last - 1
