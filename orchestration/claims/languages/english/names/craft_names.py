"""Craft by a name that is another word elsewhere: 'one of the Spirits' behind 'B-2 Spirits', tankers in the air."""

from collections.abc import Iterator, Mapping, Sequence, Set

from orchestration.claims.lexicon.entries import SHIP
from orchestration.claims.lexicon.lexicon import FIGHTING, Lexicon
from orchestration.claims.mentions.mentions import Mention
from orchestration.claims.text.tokens import Document

_LIST_GAP = 5
"""Tokens between two groups of aircraft that one clause names together ('four bombers and a pair of tankers')."""
_AFLOAT = ("helicopter", "drone")
"""Roles of aircraft that stand beside ships as often as beside aircraft."""


def with_craft_names(document: Document, mentions: list[Mention], lexicon: Lexicon) -> list[Mention]:
    """The mentions in order, with aircraft by a popular name alone and by a word that only the air makes aircraft."""
    named = sorted([*mentions, *_in_company(document, mentions, lexicon)], key=lambda m: m.first)
    found = sorted([*named, *_by_name(document, named, lexicon)], key=lambda m: m.first)
    return sorted([*found, *_tankers(document, found, lexicon)], key=lambda m: m.first)


def _by_name(document: Document, mentions: Sequence[Mention], lexicon: Lexicon) -> Iterator[Mention]:
    """Aircraft by the name that the text gave their type, or behind the force that flies them ('RAF Typhoon').

    Behind a ship's prefix the name is the ship's ('HMS Defender').
    """
    taken = {at for m in mentions for at in range(m.first, m.last)}
    introduced: dict[str, str] = {}
    for mention in mentions:
        name = _name_at(document, mention.last)
        types = _types_at(document, mention.last, lexicon)
        if mention.category == "type" and mention.value in types:
            introduced[name] = mention.value
        elif mention.category == "force" and mention.detail != SHIP and len(types) == 1 and mention.last not in taken:
            yield _mention(document, mention.last, next(iter(types)))
            taken.add(mention.last)
    for at, word in enumerate(document.lowers) if introduced else ():
        kind = introduced.get(word) or introduced.get(word.removesuffix("s"))
        if kind is not None and at not in taken and document.tokens[at].text[0].isupper():
            yield _mention(document, at, kind)


def _in_company(document: Document, mentions: Sequence[Mention], lexicon: Lexicon) -> Iterator[Mention]:
    """Aircraft by a name that its neighbours make one: 'British Apaches', 'Rafales and Jaguars', 'Chetak helicopters',
    'two Jaguars of the Air Force'.

    Behind a nation it is the one type of that name that the nation flies.
    """
    ending, starting = {m.last: m for m in mentions}, {m.first: m for m in mentions}
    taken = {at for m in mentions if m.category != "cue" for at in range(m.first, m.last)}
    for at in range(len(document.tokens)):
        types = _types_at(document, at, lexicon)
        if not types or at in taken:
            continue
        nation, behind = ending.get(at), starting.get(at + 1)
        if nation is not None and nation.category == "country" and nation.detail == "demonym":
            types = frozenset(t for t in types if nation.country in lexicon.operators.get(t, ()))
        elif not (_is_of_role(behind, types, lexicon) or _is_listed(document, at, ending, starting, lexicon)):
            continue
        if len(types) == 1:
            (kind,) = types
            found = _mention(document, at, kind)
            ending[at + 1] = starting[at] = found
            yield found


def _is_of_role(behind: Mention | None, types: frozenset[str], lexicon: Lexicon) -> bool:
    """'Iroquois helicopters': whether the class behind a name is what each type of the name is for."""
    if behind is None or behind.category != "class":
        return False
    role = lexicon.roles.get(behind.value)
    return all(lexicon.roles.get(t) == role or (role == "fighter" and lexicon.roles.get(t) in FIGHTING) for t in types)


def _is_listed(
    document: Document, at: int, ending: Mapping[int, Mention], starting: Mapping[int, Mention], lexicon: Lexicon
) -> bool:
    """Whether a name in the plural or in capitals stands beside a type in a list or before the force that flies it."""
    token, words = document.tokens[at], lexicon.language
    if not token.lower.endswith("s") and not token.text.isupper():
        return False
    behind = starting.get(_past(document, at + 1, words.craft.before_owners | words.craft.of))
    if behind is not None and behind.category == "force" and behind.detail != SHIP and behind.first > at + 1:
        return True
    counting = words.dates.articles | set(words.dates.numerals)
    behind = starting.get(_past(document, at + 1, counting | words.mentions.flying_with))
    if behind is not None and behind.category == "type" and behind.first > at + 1:
        return True
    first = next((k for k in range(at, max(0, at - _LIST_GAP), -1) if document.lowers[k - 1] not in counting), 0)
    before = ending.get(first - 1) or ending.get(first - 2)
    joined = first > 1 and document.lowers[first - 1] in words.mentions.flying_with
    return joined and before is not None and before.category == "type"


def _past(document: Document, at: int, words: Set[str]) -> int:
    """The first token from `at` on that is none of some words, a few at most."""
    near = range(at, min(at + _LIST_GAP, len(document.lowers)))
    return next((k for k in near if document.lowers[k] not in words), at)


def _name_at(document: Document, at: int) -> str:
    """A word with a capital, in the singular and small letters; '' where there is none."""
    token = document.tokens[at] if at < len(document.tokens) else None
    return token.lower.removesuffix("s") if token is not None and token.text[0].isupper() else ""


def _types_at(document: Document, at: int, lexicon: Lexicon) -> frozenset[str]:
    """The types that a word with a capital may name; it may itself end as a plural does ('Iroquois')."""
    types = lexicon.named_types.get(_name_at(document, at), frozenset())
    named = not types and at < len(document.tokens) and document.tokens[at].text[0].isupper()
    return lexicon.named_types.get(document.lowers[at], frozenset()) if named else types


def _mention(document: Document, at: int, kind: str) -> Mention:
    token = document.tokens[at]
    return Mention("type", kind, at, at + 1, token.start, token.end, plural=token.lower.endswith("s"))


def _tankers(document: Document, mentions: Sequence[Mention], lexicon: Lexicon) -> Iterator[Mention]:
    """'Four Tu-95 bombers and four tankers': what stands in one list with aircraft flies as well."""
    words = lexicon.language.mentions
    if words.flying_in_lists.keys().isdisjoint(document.lowers):
        return
    taken = {at for m in mentions for at in range(m.first, m.last)}
    craft = [m for m in mentions if m.category in ("type", "class", "vessel")]
    for at, word in enumerate(document.lowers):
        kind = words.flying_in_lists.get(word)
        if kind is None or at in taken:
            continue
        before = next((m for m in reversed(craft) if m.last <= at), None)
        behind = next((m for m in craft if m.first > at), None)
        beside = [(before.last, at)] if before is not None and _flies(before, lexicon) else []
        beside += [(at + 1, behind.first)] if behind is not None and _flies(behind, lexicon) else []
        if any(_lists(document, first, last, lexicon) for first, last in beside):
            token = document.tokens[at]
            yield Mention("class", kind, at, at + 1, token.start, token.end, plural=token.lower.endswith("s"))


def _flies(mention: Mention, lexicon: Lexicon) -> bool:
    return mention.category != "vessel" and lexicon.roles.get(mention.value) not in _AFLOAT


def _lists(document: Document, first: int, last: int, lexicon: Lexicon) -> bool:
    """Whether tokens [first, last) only join two groups of one list: a conjunction, and the count of the second."""
    if not 0 < last - first <= _LIST_GAP:
        return False
    between = document.lowers[first:last]
    words = lexicon.language
    counting = words.dates.articles | words.craft.of | set(words.dates.numerals) | set(words.craft.collectives)
    joined = not words.mentions.flying_with.isdisjoint(between)
    rest = [w for w in between if w not in words.mentions.flying_with and w not in counting and not w.isdigit()]
    return joined and all(document.tokens[first + between.index(w)].text[0].isupper() for w in rest)
