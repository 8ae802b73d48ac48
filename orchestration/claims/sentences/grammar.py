"""What a language gives beside its words: the few functions that rest on its order and syntax. None is optional."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from orchestration.claims.craft.groups import Craft
from orchestration.claims.lexicon.lexicon import Lexicon
from orchestration.claims.mentions.mentions import Mention
from orchestration.claims.text.tokens import Document, Sentence

ReadCraft = Callable[[Document, Sentence, Sequence[Mention], Lexicon, Sequence[Craft]], list[Craft]]
"""The craft groups of a sentence in its order, from its mentions; the last argument are those told shortly before."""


@dataclass(frozen=True, slots=True)
class Grammar:
    """The functions of one language."""

    craft: ReadCraft
