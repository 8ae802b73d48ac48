"""Guesses the encoding of bytes that say nothing of it and are no UTF-8, and only where it can be sure."""

import re

from orchestration.articles.encodings import WINDOWS_1252, Encoding, encoding_of

_LOOKED_AT = 50_000
_FEWEST = 40
"""Bytes beyond ASCII from which a detector is asked: fewer are characters of several languages alike."""
_SAME_IN_ALL = re.compile(rb"[\x85\x91-\x97\xa0\xa7\xa9\xab\xae\xb0\xb1\xb7\xbb]")
"""Quotation marks, dashes and signs that the code pages of Windows for Latin letters have in the same place."""
_SIGNS = frozenset("…‘’“”•–—\u00a0§©«®°±·»€£")
_ALPHABETS = {
    "windows-1252": (
        "äöüß", "àâæçéèêëîïôœùûüÿ", "áéíñóúüºª¿¡", "àèéìíîòóùú", "áâãàçéêíóôõúü", "éëèïöüóáê", "åäöéü", "æøåéö",
    ),
    "windows-1250": ("ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "áéíóöőúüű", "čćđšž", "ăâîşţ"),
    "windows-1254": ("çğıiöşüâî",),
}  # fmt: skip
"""Letters beyond ASCII of the languages that are written in a code page: German, French, Spanish, Italian, Portuguese,
Dutch, Swedish, Danish; Polish, Czech, Slovak, Hungarian, Croatian, Romanian; Turkish."""
_TWINS = {"windows-1250": "iso-8859-2"}
"""What such a text is in where no byte is one that only the code page has."""
_OTHER_LETTERS = 0.02
_FEW_LETTERS = 0.01
"""Letters beyond ASCII, of all letters, that are names from elsewhere in a text whose language has none."""
_LATIN = frozenset(
    "windows-1250 windows-1252 windows-1254 windows-1257 windows-1258 iso-8859-2 iso-8859-3 iso-8859-4 iso-8859-10"
    " iso-8859-13 iso-8859-14 iso-8859-15 iso-8859-16 macintosh".split()
)
_VARIANTS = {
    "cp932": "shift_jis", "shift_jis_2004": "shift_jis", "shift_jisx0213": "shift_jis", "euc_jis_2004": "euc-jp",
    "cp949": "euc-kr", "cp950": "big5", "big5hkscs": "big5", "mac_cyrillic": "x-mac-cyrillic", "tis_620": "windows-874",
}  # fmt: skip
"""Labels of the web for what a detector calls by the names of Python's codecs."""
_WINDOWS_ONLY = re.compile(rb"[\x80-\x9f]")
_MOJIBAKE = re.compile(rb"[\xc2\xc3\xe2][\x80-\xbf]")
_MOST_FOREIGN = 0.25
"""Letters beyond ASCII, of all letters, in a language of Latin letters."""


def detected(data: bytes) -> Encoding | None:
    """The encoding of bytes that are no UTF-8; None where it can't be told for sure."""
    start = data[:_LOOKED_AT]
    beyond = [byte for byte in start if byte > 0x7F]
    if _MOJIBAKE.search(start) is None and _SAME_IN_ALL.sub(b"", start).isascii():
        return WINDOWS_1252
    latin = _latin(start)
    if latin is not None or len(beyond) < _FEWEST:
        return latin
    from charset_normalizer import from_bytes  # loads tables of frequencies, so only where it is used

    best = from_bytes(start).best()
    if best is None:
        return None
    found = encoding_of(_VARIANTS.get(best.encoding, best.encoding.replace("_", "-"))) or encoding_of(best.encoding)
    return found if found is not None and found.name not in _LATIN else None


def _latin(start: bytes) -> Encoding | None:
    """The encoding in which all letters are those of one language; None where they are in none, or in several."""
    found: dict[str, Encoding] = {}
    for page, alphabets in _ALPHABETS.items():
        twin = _TWINS.get(page, page)
        encoding = Encoding(page if _WINDOWS_ONLY.search(start) else twin)
        text = encoding.decode(start, "replace").lower()
        letters = sum(map(str.isalpha, text))
        foreign = [character for character in text if character > "\x7f" and character not in _SIGNS]
        fits = any(sum(f not in alphabet for f in foreign) <= _OTHER_LETTERS * len(foreign) for alphabet in alphabets)
        few = page == WINDOWS_1252.name and all(map(str.isalpha, foreign)) and len(foreign) <= _FEW_LETTERS * letters
        if few and "\ufffd" not in text:
            return WINDOWS_1252
        if "\ufffd" not in text and fits and len(foreign) <= _MOST_FOREIGN * letters:
            found.setdefault(text, encoding)
    return next(iter(found.values())) if len(found) == 1 else None
