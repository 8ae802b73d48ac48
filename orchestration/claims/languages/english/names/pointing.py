"""Nations that a sentence only points to ('both countries'), by the nouns behind a word for two, and capitals."""

from collections.abc import Mapping, Sequence

from orchestration.claims.lexicon.lexicon import Lexicon
from orchestration.claims.mentions.nations import Nation
from orchestration.claims.text.tokens import Document, Sentence, Token

_GROUP_REACH = 4
_NAME_REACH = 2
"""Tokens from 'both' to the first name of a row, so that it points to none before: 'both the U.S. and Canada'."""


def pointing(document: Document, sentence: Sentence, before: Sequence[Nation], lexicon: Lexicon) -> list[Nation]:
    """Nations that are named by pointing: 'the North', 'both countries', 'the two allies'."""
    tokens = document.tokens
    found: list[Nation] = []
    words, blocs, joints = lexicon.language.mentions, lexicon.blocs, lexicon.language.sentences.conjunctions
    named = {country for nation in before for country in nation.countries}
    short = {name: row.country for name, row in lexicon.short_names.items() if not row.beside.isdisjoint(named)}
    for at in range(sentence.first, sentence.last - 1):
        word, following = tokens[at].lower, tokens[at + 1]
        if short and word in words.definite and following.text in short:
            after = tokens[at + 2].text if at + 2 < sentence.last else ""
            if not after[:1].isupper() and after.lower() not in words.no_short_names:
                found.append(Nation((short[following.text],), at, at + 2, "name"))
        elif word in words.pairs and (pair := _pair_of(tokens, sentence, before, at, blocs)):
            near = range(at + 1, min(at + 1 + _GROUP_REACH, sentence.last))
            head = next((k for k in near if tokens[k].lower in words.group_heads), None)
            if tokens[at - 1].lower in words.definite and following.lower in words.pair_verbs:
                head = at
            rows = (tokens[n.last : n.last + 1] for n in before if at < n.first <= at + _NAME_REACH)
            row = any(token.lower in joints for behind in rows for token in behind)
            if head is not None and not row:
                found.append(Nation(pair, at, head + 1, "name"))
    return found


def _pair_of(
    tokens: Sequence[Token], sentence: Sentence, before: Sequence[Nation], at: int, blocs: Mapping[str, str]
) -> tuple[str, ...]:
    """The pair that a sentence points to: of the one nation for which it speaks ('China said the two countries …')."""
    here = [n for n in before if sentence.first <= n.first and n.last <= at and len(n.countries) == 1]
    if len({c for n in here for c in n.countries}) != 1:
        return _last_pair(before, at, blocs)
    one = here[-1].countries[0]
    alike = [n for n in before if n.last <= at and any(blocs.get(c, c) == blocs.get(one, one) for c in n.countries)]
    return _last_pair(alike, at, blocs) or _last_pair(before, at, blocs)


def _last_pair(nations: Sequence[Nation], at: int, blocs: Mapping[str, str]) -> tuple[str, ...]:
    """The last two countries of one bloc that were named before a token."""
    pairs: dict[str, list[str]] = {}
    for nation in reversed([n for n in nations if n.last <= at]):
        for country in reversed(nation.countries):
            pair = pairs.setdefault(blocs.get(country, country), [])
            if country not in pair:
                pair.insert(0, country)
            if len(pair) == 2:
                return tuple(pair)
    return ()
