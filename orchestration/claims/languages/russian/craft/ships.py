"""Ships by their names in quotation marks: 'эсминец «Хоппер»', the name in Latin letters."""

from collections.abc import Sequence

from orchestration.claims.craft.groups import NamedShip
from orchestration.claims.lexicon.lexicon import Lexicon
from orchestration.claims.mentions.mentions import Mention
from orchestration.claims.text.tokens import Document, Sentence

_LETTERS = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ж": "zh", "з": "z", "и": "i", "й": "y", "к": "k",
    "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh",
    "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya",
}  # fmt: skip
_OPENING, _CLOSING = frozenset('«"“„'), frozenset('»"”“')
_LONGEST = 6


def romanised(name: str) -> str:
    """A name in Latin letters, as newspapers write it ('Маршал Шапошников': 'Marshal Shaposhnikov')."""
    words = ("".join(_LETTERS.get(letter, letter) for letter in word.lower()) for word in name.split())
    return " ".join(word[:1].upper() + _short(word[1:]) for word in words)


def _short(word: str) -> str:
    """'Совершенный' ends in one y."""
    return word.removesuffix("y") if word.endswith("yy") else word


def ship_named(document: Document, first: int, last: int, kind: Mention, lexicon: Lexicon) -> NamedShip:
    """The ship whose name is tokens [first, last) behind its kind: as the tables have it, else in Latin letters."""
    tokens = document.tokens
    own = lexicon.named_by(tokens[first:last])
    name = romanised(document.text[tokens[first].start : tokens[last - 1].end])
    known = lexicon.fleet.named(own.detail if own is not None and own.category == "vessel" else name, None)
    if known is not None:
        return NamedShip(known.name, known.vessel_type, known.country, first, last, kind.first)
    return NamedShip(name, kind.value, None, first, last, kind.first)


def named_ships(
    document: Document, sentence: Sentence, mentions: Sequence[Mention], lexicon: Lexicon
) -> list[NamedShip]:
    """The ships that a sentence names right behind their kind, in order."""
    tokens, found = document.tokens, []
    for kind in (m for m in mentions if m.category == "vessel"):
        first = kind.last + 1
        if first >= sentence.last or tokens[kind.last].text not in _OPENING:
            continue
        near = range(first + 1, min(first + 1 + _LONGEST, sentence.last))
        close = next((k for k in near if tokens[k].text in _CLOSING), None)
        if close is not None:
            found.append(ship_named(document, first, close, kind, lexicon))
    return found
