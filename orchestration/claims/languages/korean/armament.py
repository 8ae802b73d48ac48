"""Missiles with their number ('단거리 탄도미사일 2발'), and ships by their names ('푸젠함')."""

import re
from collections.abc import Sequence

from orchestration.claims.craft.groups import NamedShip
from orchestration.claims.craft.missiles import Missile
from orchestration.claims.lexicon.lexicon import Lexicon
from orchestration.claims.mentions.mentions import Mention
from orchestration.claims.text.tokens import Document, Sentence

_ROUNDS = re.compile(
    r"(?:\([A-Z]{2,5}\))?\s?(?:(?:로|"
    r"으로)\s)?(?:추정(?:되는)?\s)?(?:발사체\s)?(?P<about>약\s)?(?P<number>\d+)(?P<odd>여)?\s?발"
)


def read_missiles(document: Document, sentence: Sentence, lexicon: Lexicon) -> list[Missile]:
    """The missiles of a sentence in order, each with the number behind it."""
    tokens = document.tokens[sentence.first : sentence.last]
    found: list[Missile] = []
    for match in lexicon.missiles.terms.find(tokens):
        first, last = sentence.first + match.first, sentence.first + match.last
        end = document.tokens[last - 1].end
        variant = None if match.value in lexicon.missiles.classes else document.text[tokens[match.first].start : end]
        told = _ROUNDS.match(document.text, end, sentence.end)
        count = int(told["number"]) if told is not None else None
        about = told is not None and (told["odd"] or told["about"])
        qualifier = "unknown" if count is None else "about" if about else "exact"
        while told is not None and last < sentence.last and document.tokens[last].start < told.end():
            last += 1
        found.append(Missile(match.value, variant, count, qualifier, False, first, last))
    return found


def named_ships(
    document: Document, sentence: Sentence, mentions: Sequence[Mention], lexicon: Lexicon
) -> list[NamedShip]:
    """The ships that a sentence names, in order."""
    ships = (m for m in mentions if m.category == "vessel" and m.country)
    return [NamedShip(m.detail, m.value, m.country, m.first, m.last, None) for m in ships]
