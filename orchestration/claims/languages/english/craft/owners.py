"""Whose a group of craft is, by the words behind it: 'of the Russian air force', a foreign base."""

from orchestration.claims.craft.groups import Craft
from orchestration.claims.languages.english.craft.modifiers import Row
from orchestration.claims.lexicon.lexicon import Lexicon

_BASE_REACH = 4


def owners_after(row: Row, last: int) -> tuple[tuple[str, ...], int]:
    """Countries in 'of the Russian air force', 'from Japan', 'of China and Russia' behind the phrase."""
    at, words = last, row.language.craft
    links = words.owner_links
    if row.tokens[last - 1].lower in words.flights:
        links = links | words.by
    if at < row.last and row.tokens[at].lower in links:
        at += 1
        while at < row.last and row.tokens[at].lower in words.before_owners:
            at += 1
        at = _past_state(row, at)
        owners: list[str] = []
        while at < row.last and (mention := row.starting.get(at)) is not None:
            if mention.category not in ("country", "force") or _is_of_others(row, mention.last):
                break
            if mention.last < row.last and row.tokens[mention.last].lower in words.alliances:
                break
            owners.extend(mention.countries)
            last = at = mention.last
            while at < row.last and (_joins_owners(row, at) or _abbreviation(row, at)):
                at += 1
        return tuple(dict.fromkeys(owners)), last
    return (), last


def of_each(row: Row, last: int, count: int | None) -> bool:
    """'F-35s of both countries', 'two bombers from each side': whether the words behind a phrase give it to each.

    A number 'of both' is their total.
    """
    at, words = last, row.language
    if at + 1 >= row.last or row.tokens[at].lower not in words.craft.owner_links:
        return False
    known = row.tokens[at + 1].lower in words.craft.pointing and at + 2 < row.last
    word = row.tokens[at + 1 + known].lower
    pair = word in words.mentions.pairs and (known or word not in words.dates.numerals)
    return word in words.sentences.each or (count is None and pair)


def _past_state(row: Row, at: int) -> int:
    """Past a name that stands before the force it has a part of ('of the Texas Air National Guard')."""
    if at + 1 >= row.last or at in row.starting or not row.tokens[at].text[0].isupper():
        return at
    force = row.starting.get(at + 1)
    return at + 1 if force is not None and force.category == "force" else at


def _is_of_others(row: Row, at: int) -> bool:
    """'the interception by F-35s of a Russian Il-20': a nation that owns the aircraft behind it."""
    following = row.starting.get(at)
    return following is not None and following.category in ("type", "class")


def _joins_owners(row: Row, at: int) -> bool:
    """Whether a token may stand between two owners; a comma behind 'and' opens an aside ('and, from Chile, F-16s')."""
    if row.tokens[at].text == "," and row.tokens[at - 1].lower in row.language.craft.and_:
        return False
    return row.tokens[at].lower in row.language.craft.between_owners or row.tokens[at].text == ","


def _abbreviation(row: Row, at: int) -> bool:
    """'(PLA)' after 'of the People's Liberation Army'."""
    return row.tokens[at].text in "()" or (row.tokens[at - 1].text == "(" and row.tokens[at].text.isupper())


def implied_owner(row: Row, craft: Craft, lexicon: Lexicon) -> str | None:
    """The operator that a variant or type has by itself."""
    by_variant = lexicon.variant_operators.get(craft.variant or "")
    sole = lexicon.sole_operators.get(craft.value) if craft.named else None
    return by_variant or sole or _guest(row, craft, lexicon)


def _guest(row: Row, craft: Craft, lexicon: Lexicon) -> str | None:
    """Who flies from the foreign base that the craft are said to come from ('F-16s based at Osan')."""
    for at in range(craft.last, min(craft.last + _BASE_REACH, row.last)):
        mention = row.starting.get(at)
        if mention is not None:
            return lexicon.guest_bases.get(mention.value) if mention.detail == "base" else None
    return None
