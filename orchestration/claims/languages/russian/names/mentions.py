"""All that the lexicon knows in a Russian text: designations in Cyrillic, seas that share a noun, forces by 'ВВС' and a
country behind it; without what only looks like a name."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from orchestration.claims.languages.russian.names.designations import cyrillic_designations
from orchestration.claims.lexicon.entries import Entry
from orchestration.claims.lexicon.lexicon import Lexicon
from orchestration.claims.mentions.mentions import Mention, mention_of, named_mentions
from orchestration.claims.text.tokens import Document, Token

QUOTES = frozenset('«»"“”„')
FORCES = frozenset(
    {"ввс", "вмс", "вмф", "вс", "сухопутных", "минобороны", "авиация", "авиации", "авиацией", "флот", "флота", "флотом",
     "армия", "армии", "армией", "войска", "войск"}
)  # fmt: skip
"""Nouns of forces that the country stands behind ('ВВС Норвегии')."""
_FORCE_PHRASES = (
    ("военно", "-", "воздушные", "силы"), ("военно", "-", "воздушных", "сил"), ("военно", "-", "морские", "силы"),
    ("военно", "-", "морских", "сил"), ("вооруженные", "силы"), ("вооруженных", "сил"), ("министерство", "обороны"),
    ("министерства", "обороны"), ("министерстве", "обороны"), ("береговая", "охрана"), ("береговой", "охраны"),
    ("воздушные", "силы"), ("морские", "силы"), ("морской", "пехоты"), ("силы", "самообороны"),
    ("вооруженными", "силами"), ("генеральный", "штаб"), ("генерального", "штаба"),
)  # fmt: skip
_LONGEST = 4
_AIRCRAFT_NAMES = frozenset({"Eurofighter", "JAS 39", "Tornado", "Mirage", "MQ-9", "Forpost", "P-8", "Rafale"})
"""Types whose Russian names mean something else too: storms, gods, an outpost."""
_YEAR = re.compile(r"(?:20)?\d\d")


def find_mentions(document: Document, lexicon: Lexicon) -> list[Mention]:
    """Mentions in the order of the text, none overlapping another."""
    shared = [*cyrillic_designations(document, lexicon), *_shared_places(document, lexicon)]
    found = named_mentions(document, lexicon, shared)
    found = [_as_force(document, m) for m in found if _is_meant(document, m, found)]
    return [m for m in found if not _is_within(m, found)]


def _is_meant(document: Document, mention: Mention, found: Sequence[Mention]) -> bool:
    """Whether a name is one here: of aircraft or an exercise in quotation marks, or beside what shows it."""
    before = document.tokens[mention.first - 1].text if mention.first else ""
    behind = document.tokens[mention.last].text if mention.last < len(document.tokens) else ""
    quoted = before in QUOTES and before != "»"
    if mention.category == "exercise" and not document.tokens[mention.first].text.isascii():
        year = mention.last + 1 < len(document.tokens) and _YEAR.fullmatch(document.tokens[mention.last + 1].text)
        return quoted or (behind in "-–—" and bool(year))
    if mention.category == "vessel" and mention.country is not None:
        return quoted or document.tokens[mention.first].text.isascii()
    if mention.category == "type" and mention.value in _AIRCRAFT_NAMES and not mention.detail:
        named = any(character.isdigit() for character in document.text[mention.start : mention.end])
        beside = any(m.last == mention.first and m.category in ("class", "country", "type", "force") for m in found)
        return named or quoted or beside
    return True


def _as_force(document: Document, mention: Mention) -> Mention:
    """'ВВС Норвегии', 'эстонская армия': a country with a noun of forces beside it."""
    if mention.category != "country":
        return mention
    lowers, first, last = document.lowers, mention.first, mention.last
    if mention.detail == "name":
        start = _force_before(lowers, first)
        return mention if start is None else _force(document, mention, start, last)
    if mention.detail == "demonym":
        end = _force_behind(lowers, last)
        return mention if end is None else _force(document, mention, first, end)
    return mention


def _force_before(lowers: Sequence[str], at: int) -> int | None:
    for phrase in _FORCE_PHRASES:
        if tuple(lowers[max(0, at - len(phrase)) : at]) == phrase:
            return at - len(phrase)
    if not at or lowers[at - 1] not in FORCES:
        return None
    joined = at > 2 and lowers[at - 2] == "и" and lowers[at - 3] in FORCES
    return at - 3 if joined else at - 1


def _force_behind(lowers: Sequence[str], at: int) -> int | None:
    for phrase in _FORCE_PHRASES:
        if tuple(lowers[at : at + len(phrase)]) == phrase:
            return at + len(phrase)
    return at + 1 if lowers[at : at + 1] and lowers[at] in FORCES else None


def _force(document: Document, mention: Mention, first: int, last: int) -> Mention:
    start, end = document.tokens[first].start, document.tokens[last - 1].end
    return replace(mention, category="force", value="", first=first, last=last, start=start, end=end, detail="")


def _is_within(mention: Mention, found: Sequence[Mention]) -> bool:
    """Whether a longer mention has taken a shorter one up."""
    return any(
        m is not mention and m.category == "force" and m.first <= mention.first and mention.last <= m.last
        and (m.last - m.first) > (mention.last - mention.first)
        for m in found
    ) and mention.category in ("country", "force", "cue")  # fmt: skip


def _shared_places(document: Document, lexicon: Lexicon) -> Iterator[Mention]:
    """'Баренцева, Норвежского и Северного морей': each of the seas whose noun is written once, in the plural."""
    tokens, words = document.tokens, lexicon.language.mentions
    for at, token in enumerate(tokens):
        noun = words.shared_nouns.get(token.lower)
        if noun is None:
            continue
        head = token._replace(text=noun, lower=noun)
        last = at
        for first in range(at - 1, max(-1, at - 4 * _LONGEST), -1):
            if tokens[first].lower in words.joining:
                last = first
                continue
            entry = _place(tokens[first:last], head, lexicon)
            if entry is not None:
                yield mention_of(document, first, at + 1 if last == at else last, entry)
            elif not tokens[first].text[0].isupper() and tokens[first].text not in "-‐‑":
                break


def _place(adjective: Sequence[Token], noun: Token, lexicon: Lexicon) -> Entry | None:
    """The place that an adjective and a noun in the singular name, if any."""
    match = next(iter(lexicon.terms.find([*adjective, noun])), None)
    whole = match is not None and (match.first, match.last) == (0, len(adjective) + 1)
    return match.value if match is not None and whole and match.value.category == "place" else None
