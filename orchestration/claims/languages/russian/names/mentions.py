"""All that the lexicon knows in a Russian text: designations in Cyrillic, seas that share a noun, forces by 'ВВС' and a
country behind it; without what only looks like a name."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from orchestration.claims.languages.english.names.shared_heads import place_named
from orchestration.claims.languages.russian.names.designations import cyrillic_designations
from orchestration.claims.lexicon.lexicon import Lexicon
from orchestration.claims.mentions.mentions import Mention, mention_of, named_mentions
from orchestration.claims.text.tokens import Document

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
_ONLY_AS_AIRCRAFT = ("разведчик", "машин", "борт")
"""Nouns of aircraft that mean them only before a type, or behind one told before."""
_YEAR = re.compile(r"(?:20)?\d\d")


def find_mentions(document: Document, lexicon: Lexicon) -> list[Mention]:
    """Mentions in the order of the text, none overlapping another."""
    shared = [*cyrillic_designations(document, lexicon), *_shared_places(document, lexicon)]
    found = named_mentions(document, lexicon, shared)
    found = [_as_force(document, m, found) for m in found if _is_meant(document, m, found)]
    return [m for m in found if not _is_within(m, found)]


def _is_meant(document: Document, mention: Mention, found: Sequence[Mention]) -> bool:
    """Whether a name is one here: of aircraft, ships or an exercise in quotation marks, or beside what shows it."""
    match mention.category:
        case "exercise":
            return _is_foreign(document, mention) or _is_quoted(document, mention) or _has_year(document, mention)
        case "vessel" if mention.country is not None:
            return _is_foreign(document, mention) or _is_quoted(document, mention)
        case "type" if mention.value in _AIRCRAFT_NAMES and not mention.detail:
            return _is_aircraft(document, mention, found)
        case "class" if document.lowers[mention.first].startswith(_ONLY_AS_AIRCRAFT):
            before = (m for m in found if m.last <= mention.first and m.value != "drone")
            typed = any(m.first == mention.last and m.category == "type" for m in found)
            return typed or any(m.category in ("type", "class") for m in before)
        case _:
            return True


def _is_foreign(document: Document, mention: Mention) -> bool:
    """A name in Latin letters is no word of the text."""
    return document.tokens[mention.first].text.isascii()


def _is_quoted(document: Document, mention: Mention) -> bool:
    before = document.tokens[mention.first - 1].text if mention.first else ""
    return before in QUOTES and before != "»"


def _has_year(document: Document, mention: Mention) -> bool:
    """'Запад-2025'."""
    behind = [token.text for token in document.tokens[mention.last : mention.last + 2]]
    return len(behind) == 2 and behind[0] in "-–—" and _YEAR.fullmatch(behind[1]) is not None


def _is_aircraft(document: Document, mention: Mention, found: Sequence[Mention]) -> bool:
    """A designation with figures, or a name in quotation marks or behind craft or a nation ('британский "Тайфун"')."""
    figures = any(character.isdigit() for character in document.text[mention.start : mention.end])
    beside = any(m.last == mention.first and m.category in ("class", "country", "type", "force") for m in found)
    return figures or beside or _is_quoted(document, mention)


def _as_force(document: Document, mention: Mention, found: Sequence[Mention]) -> Mention:
    """'ВВС Норвегии', 'эстонская армия': a country with a noun of forces beside it."""
    if mention.category != "country":
        return mention
    lowers, first, last = document.lowers, mention.first, mention.last
    if mention.detail == "name":
        start = _force_before(lowers, first)
        taken = start is not None and any(m.first < start < m.last for m in found)
        return mention if start is None or taken else _force(document, mention, start, last)
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
            entry = place_named([*tokens[first:last], head], lexicon)
            if entry is not None:
                yield mention_of(document, first, at + 1 if last == at else last, entry)
            elif not tokens[first].text[0].isupper() and tokens[first].text not in "-‐‑":
                break
