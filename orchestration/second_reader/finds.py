"""All that our own readers found in a text, by its characters: what a quotation is judged by. Pure."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from orchestration.claims.dates.finding import find_dates
from orchestration.claims.dates.resolving import DateMention
from orchestration.claims.lexicon.lexicon import Lexicon
from orchestration.claims.lexicon.relations import AnswerRow
from orchestration.claims.read import Seen
from orchestration.claims.sentences.scene import Scene
from orchestration.second_reader.quotations import Range

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Found(Generic[T]):
    """Something that was found at text[start:end] of the kept text, in which sentence."""

    start: int
    end: int
    what: T
    scene: int


class Finds:
    """What was found in one text; ranges are of the kept text."""

    def __init__(self, seen: Seen, text: str, lexicon: Lexicon) -> None:
        self.text, self.seen, self.lexicon = text, seen, lexicon
        self.crafts = self._of_scenes(lambda s: ((c.start, c.end, c) for c in s.crafts))
        self.dates = self._of_scenes(lambda s: ((d.start, d.end, d) for d in s.dates))
        self.nations = self._of_scenes(lambda s: ((*s.span(n.first, n.last), n) for n in s.nations))
        self.zones = self._of_scenes(lambda s: ((*s.span(z.first, z.last), z) for z in s.zones))
        self.ships = self._of_scenes(lambda s: ((*s.span(ship.first, ship.last), ship) for ship in s.ships))
        self.mentions = [self._kept(m.start, m.end, m, self._scene_of(m.start)) for m in seen.mentions]

    def _of_scenes(self, found: Callable[[Scene], Iterable[tuple[int, int, T]]]) -> list[Found[T]]:
        """What the sentences hold, each once."""
        return [
            self._kept(start, end, what, scene.sentence.index)
            for scene in self.seen.scenes
            for start, end, what in found(scene)
        ]

    def _kept(self, start: int, end: int, what: T, scene: int) -> Found[T]:
        return Found(*self.seen.view.back(start, end), what, scene)

    def _scene_of(self, offset: int) -> int:
        return self.seen.document.sentence_at(offset).index

    def scene_at(self, place: Range) -> int:
        """The sentence in which a range of the kept text begins."""
        starts = [self.seen.view.back(s.sentence.start, s.sentence.end) for s in self.seen.scenes]
        return max((index for index, (start, _) in enumerate(starts) if start <= place[0]), default=0)

    def sentence(self, index: int) -> Range:
        """The characters of a sentence in the kept text."""
        sentence = self.seen.scenes[index].sentence
        return self.seen.view.back(sentence.start, sentence.end)

    def tokens(self, place: Range) -> tuple[int, int]:
        """The tokens [first, last) that lie within a range of the kept text."""
        inside = [
            index
            for index, token in enumerate(self.seen.document.tokens)
            if within(self.seen.view.back(token.start, token.end), place)
        ]
        return (inside[0], inside[-1] + 1) if inside else (0, 0)

    def answers(self, place: Range) -> list[AnswerRow]:
        """The expressions of answering within a range, the longest first."""
        first, last = self.tokens(place)
        found = list(self.lexicon.answers.find(self.seen.document.tokens[first:last]))
        return [match.value for match in sorted(found, key=lambda m: m.first - m.last)]

    def alone(self, place: Range, told: date | None) -> list[DateMention]:
        """The dates of a range, read by themselves. told: the day told last before it."""
        first, last = self.tokens(place)
        if first == last:
            return []
        tokens, when = self.seen.document.tokens, self.seen.when
        words = self.seen.document.text[tokens[first].start : tokens[last - 1].end]
        return find_dates(words, tokens[first].start, self.lexicon.dates, when.anchor, when.year, when.params, told)


def within(inner: Range, outer: Range) -> bool:
    """Whether a range lies in another."""
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def touching(found: Sequence[Found[T]], place: Range) -> list[Found[T]]:
    """What shares a character with a range."""
    return [each for each in found if each.start < place[1] and place[0] < each.end]
