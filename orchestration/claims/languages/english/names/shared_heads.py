"""Places that share one noun: 'the Barents and Norwegian Seas', 'the East and South China Seas'."""

from collections.abc import Iterator, Sequence

from orchestration.claims.lexicon.entries import Entry
from orchestration.claims.lexicon.lexicon import Lexicon
from orchestration.claims.mentions.mentions import Mention, mention_of
from orchestration.claims.text.tokens import Document, Token

_LONGEST = 3
"""Words of a place's name before the noun."""


def shared_places(document: Document, lexicon: Lexicon) -> Iterator[Mention]:
    """Both places of each pair whose noun is written once, in the plural, as far as the lexicon has them."""
    tokens, words = document.tokens, lexicon.language.mentions
    if words.shared_nouns.keys().isdisjoint(document.lowers):
        return
    for at, token in enumerate(tokens):
        noun = words.shared_nouns.get(token.lower)
        if noun is None:
            continue
        near = range(at - 1, max(0, at - _LONGEST - 1), -1)
        joint = next((k for k in near if tokens[k].lower in words.joining), 0)
        if not joint or joint == at - 1:
            continue
        head = token._replace(text=noun.capitalize(), lower=noun)
        right = [*tokens[joint + 1 : at], head]
        last = place_named(right, lexicon)
        if last is None:
            continue
        for first in range(max(0, joint - _LONGEST), joint):
            name = tokens[first:joint]
            if not all(t.text[0].isupper() for t in name):
                continue
            entry = place_named([*name, head], lexicon) or place_named([*name, *right[1:]], lexicon)
            if entry is not None:
                yield mention_of(document, first, joint, entry)
                yield mention_of(document, joint + 1, at + 1, last)
                break


def place_named(name: Sequence[Token], lexicon: Lexicon) -> Entry | None:
    """The place that tokens name from first to last, if any."""
    named = lexicon.named_by(name)
    return named if named is not None and named.category == "place" else None
