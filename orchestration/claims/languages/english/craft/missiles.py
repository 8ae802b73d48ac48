"""Missiles as noun phrases name and count them: 'two suspected short-range ballistic missiles', 'a Hwasong-18'."""

from collections.abc import Sequence
from dataclasses import replace

from orchestration.claims.craft.missiles import Missile
from orchestration.claims.languages.english.craft.numbers import Number, find_numbers
from orchestration.claims.lexicon.lexicon import Lexicon
from orchestration.claims.text.tokens import Document, Sentence, Token

_LONGEST_PHRASE = 8
"""Tokens before a missile that may hold its number."""
_JOINTS = frozenset({"-", "–", "‑"})
_MOST = 5_000


def read_missiles(document: Document, sentence: Sentence, lexicon: Lexicon) -> list[Missile]:
    """The missiles of a sentence in order; a name and its kind beside it are one ('a Hwasong-18 ballistic missile')."""
    tokens = document.tokens[sentence.first : sentence.last]
    matches = list(lexicon.missiles.terms.find(tokens))
    if not matches:
        return []
    numbers = {number.last: number for number in find_numbers(tokens, lexicon.language)}
    found: list[Missile] = []
    for match in matches:
        text = document.text[tokens[match.first].start : tokens[match.last - 1].end]
        variant = None if match.value in lexicon.missiles.classes else text
        before = found[-1] if found else None
        if before is not None and before.last == match.first + sentence.first:
            named = before.value if before.variant is not None else match.value
            found[-1] = replace(
                before, value=named, variant=before.variant or variant, last=match.last + sentence.first
            )
            continue
        alone = Missile(match.value, variant, None, "unknown", False, match.first, match.last)
        missile = _read(tokens, alone, numbers, lexicon)
        tests = match.last < len(tokens) and tokens[match.last].lower in lexicon.language.mentions.missile_tests
        if tests and missile.count != 1:
            missile = replace(missile, count=None, qualifier="unknown", first=match.first)
        found.append(replace(missile, first=missile.first + sentence.first, last=missile.last + sentence.first))
    return [m for m in found if not _is_other(document, m, lexicon)]


def _read(tokens: Sequence[Token], missile: Missile, numbers: dict[int, Number], lexicon: Lexicon) -> Missile:
    """The missile with what stands before it: a number, an article, 'the'."""
    words, articles = lexicon.language.craft, lexicon.language.dates.articles
    at = missile.first
    while at > max(0, missile.first - _LONGEST_PHRASE):
        number, word = numbers.get(at), tokens[at - 1].lower
        if number is not None:
            if 1 <= number.value <= _MOST:
                return replace(missile, count=number.value, qualifier=number.qualifier, first=number.first)
            return missile
        if word in articles or word in words.another:
            return replace(missile, count=1, qualifier="exact", first=at - 1)
        if word in words.determiners:
            return replace(missile, definite=True, first=at - 1)
        joins = word in _JOINTS or (word.isalpha() and word not in words.stops and word not in words.and_)
        if not joins or word in words.vague:
            return missile
        at -= 1
    return missile


def _is_other(document: Document, missile: Missile, lexicon: Lexicon) -> bool:
    """'missile defence', 'anti-missile': words in which no missile flies."""
    tokens, words = document.tokens, lexicon.language.mentions
    following = tokens[missile.last].lower if missile.last < len(tokens) else ""
    before = tokens[missile.first - 1] if missile.first else None
    glued = before is not None and before.text in _JOINTS and before.end == tokens[missile.first].start
    return following in words.missile_uses or following in _JOINTS or glued
