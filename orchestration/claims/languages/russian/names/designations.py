"""Designations of aircraft in Cyrillic letters: 'Ту-95мс', 'МиГ-31', 'Р-8А', 'В-52Н', 'Хун-6К', 'Цзянь-16'.

Soviet and Russian ones are written by sound, American ones by letters that look alike; Chinese ones by their names.
"""

import re
from collections.abc import Iterator

from orchestration.claims.lexicon.lexicon import Lexicon
from orchestration.claims.mentions.mentions import Mention
from orchestration.claims.text.tokens import Document

_BY_SOUND = {
    "ту": "Tu", "су": "Su", "миг": "MiG", "ил": "Il", "ан": "An", "як": "Yak", "ка": "Ka", "ми": "Mi", "бе": "Be",
    "м": "M", "ла": "La",
}  # fmt: skip
_BY_NAME = {
    "хун": "H", "цзянь": "J", "юнь": "Y", "чжи": "Z", "шэньян": "J", "чэнду": "J", "кунцзин": "KJ",
    "дж": "J", "у": "U", "ф": "F",
}  # fmt: skip
_LOOKS_LIKE = str.maketrans("АВСЕНКМОРТХУ", "ABCEHKMOPTXY")
_SOUNDS_LIKE = {
    "А": "A", "Б": "B", "В": "V", "Г": "G", "Д": "D", "Е": "E", "З": "Z", "И": "I", "К": "K", "Л": "L", "М": "M",
    "Н": "N", "О": "O", "П": "P", "Р": "R", "С": "S", "Т": "T", "У": "U", "Ф": "F", "Х": "Kh", "Ц": "Ts", "Ш": "Sh",
    "Ю": "Yu", "Я": "Ya", "Э": "E",
}  # fmt: skip
_DESIGNATION = re.compile(
    r"(?<![\w/-])(?P<prefix>[А-ЯA-Z][А-Яа-яA-Za-z]{0,6}(?:/[А-ЯA-Z])?)\s?[-‐‑–]\s?(?P<digits>\d{1,3})"
    r"(?P<series>[А-Яа-яA-Z]{0,2}\d?[А-ЯA-Z]{0,3})(?![А-Яа-я])"
)


def cyrillic_designations(document: Document, lexicon: Lexicon) -> Iterator[Mention]:
    """Every designation of a known type with a Cyrillic letter, in the order of the text; detail: its variant."""
    starts = {token.start: at for at, token in enumerate(document.tokens)}
    for match in _DESIGNATION.finditer(document.text):
        if match["prefix"].isascii() and match["series"].isascii():
            continue
        first = starts.get(match.start())
        read = _read(match["prefix"], match["digits"], match["series"], lexicon)
        if first is None or read is None:
            continue
        last = first
        while last < len(document.tokens) and document.tokens[last].end <= match.end():
            last += 1
        yield Mention("type", read[0], first, last, match.start(), match.end(), None, read[1])


def _read(prefix: str, digits: str, series: str, lexicon: Lexicon) -> tuple[str, str] | None:
    """(type, variant or ''), None where no type is known by these letters and figures."""
    number = digits.lstrip("0") or "0"
    sound = _BY_SOUND.get(prefix.lower())
    looks = prefix.upper().translate(_LOOKS_LIKE)
    chinese = _BY_NAME.get(prefix.lower())
    for letters, by_sound in ((chinese, False), (sound, True), (looks, looks == "A")):
        if letters is None:
            continue
        known = lexicon.designations.get((letters.replace("/", "").upper(), number))
        if known is not None:
            tail = series.upper()
            latin = "".join(_SOUNDS_LIKE.get(c, c) for c in tail) if by_sound else tail.translate(_LOOKS_LIKE)
            return known.aircraft_type, f"{letters}-{digits}{latin}" if latin else ""
    return None
