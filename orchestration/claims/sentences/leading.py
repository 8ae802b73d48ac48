"""What a sentence names that words may lead to, or tell of, and the roles of the words that lead there."""

from collections.abc import Sequence
from dataclasses import dataclass

from orchestration.claims.craft.groups import Craft
from orchestration.claims.mentions.mentions import Mention
from orchestration.claims.mentions.nations import Nation
from orchestration.claims.mentions.zones import Zone
from orchestration.claims.text.tokens import Document, Sentence

PRESENCE, VICINITY = "presence", "vicinity"
"""Roles of words that lead into a zone, and of those that lead near a land."""
LED = frozenset({PRESENCE, VICINITY})


@dataclass(frozen=True, slots=True)
class Led:
    """The craft, nations, places and zones of a sentence."""

    document: Document
    sentence: Sentence
    crafts: Sequence[Craft]
    nations: Sequence[Nation]
    mentions: Sequence[Mention]
    zones: Sequence[Zone]
