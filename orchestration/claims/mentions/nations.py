"""Nations as a sentence names them: by name, people, capital or force, or by pointing ('both countries')."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, cast

from orchestration.claims.lexicon.lexicon import SHIP, Lexicon
from orchestration.claims.mentions.mentions import Mention
from orchestration.claims.text.tokens import Sentence, Token

Form = Literal["name", "demonym", "metonym", "force", "ship"]
"""How a nation is named: as a country, as a people, by its capital, by a force of it or by a ship's prefix."""


@dataclass(frozen=True, slots=True)
class Nation:
    """Tokens [first, last) name a country, its people, its government or one of its forces."""

    countries: tuple[str, ...]
    first: int
    last: int
    form: Form


_GROUP_REACH = 4


def pointing(tokens: Sequence[Token], sentence: Sentence, before: Sequence[Nation], lexicon: Lexicon) -> list[Nation]:
    """Nations that are named by pointing: 'the North', 'both countries', 'the two allies'."""
    found: list[Nation] = []
    words, blocs = lexicon.language.mentions, lexicon.blocs
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
            if head is not None:
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


def nations_of(mentions: Sequence[Mention]) -> list[Nation]:
    """The countries and blocs named, in order, each with its token bounds and how it is named."""
    return [
        Nation(
            (m.country,) if m.country else m.members,
            m.first,
            m.last,
            "ship" if m.detail == SHIP else "force" if m.category == "force" else cast(Form, m.detail),
        )
        for m in mentions
        if m.category in ("country", "force") and (m.country or m.members)
    ]
