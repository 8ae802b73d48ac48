"""One sentence as its craft are read from it, and a noun phrase as far as it is read."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from orchestration.claims.craft.groups import NamedShip
from orchestration.claims.languages.russian.craft.numbers import Number
from orchestration.claims.lexicon.lexicon import Lexicon
from orchestration.claims.mentions.mentions import Mention
from orchestration.claims.text.tokens import Document, Sentence

HEADS = ("type", "class", "vessel")
"""Categories of mentions that a group of craft is named by."""
OWNERS = ("country", "force")
"""Categories of mentions that own craft."""


@dataclass(slots=True)
class Phrase:
    """What a phrase holds by now: tokens [first, last), its head, its number, whose it is.

    peoples: those before the head, from right to left, each with the number before it where another people follows.
    alone: it is of one crew; told_as: others were told to be these ('опознал цели как …').
    """

    head: Mention
    first: int
    last: int
    number: Number | None = None
    operators: tuple[str, ...] = ()
    ships: tuple[NamedShip, ...] = ()
    allied: bool = False
    other: bool = False
    alone: bool = False
    told_as: bool = False
    peoples: list[tuple[str, Number | None]] = field(default_factory=list)


class Row:
    """A sentence with its mentions by where they start and end."""

    def __init__(self, document: Document, sentence: Sentence, lexicon: Lexicon, mentions: Iterable[Mention]) -> None:
        self.sentence, self.lexicon = sentence, lexicon
        self.tokens, self.lowers, self.document = document.tokens, document.lowers, document
        self.mentions = [m for m in mentions if m.category != "cue"]
        self.starting = {m.first: m for m in self.mentions}
        self.ending = {m.last: m for m in self.mentions}

    def is_people(self, mention: Mention | None) -> bool:
        """Whether a mention is an adjective of a nation ('российский')."""
        return mention is not None and mention.category == "country" and mention.detail == "demonym"
