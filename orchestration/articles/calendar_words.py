"""Names of months, weekdays and halves of the day in many languages, by the CLDR (as Babel carries it). No patterns."""

import re
import unicodedata
from collections.abc import Callable, Mapping
from functools import cache

LANGUAGES = (
    "en", "de", "fr", "es", "it", "pt", "nl", "da", "sv", "nb", "fi", "is", "et", "lv", "lt", "pl", "cs", "sk", "sl",
    "hr", "sr", "sr_Latn", "bg", "mk", "ru", "uk", "be", "ro", "hu", "el", "tr", "az", "ca", "eu", "gl", "sq", "id",
    "ms", "vi", "th", "fil", "ar", "ar_SY", "fa", "ur", "he", "hi", "bn", "ta", "ka", "hy", "kk",
)  # fmt: skip
"""Languages of the world's newspapers whose months have names; where they are numbers, the reader knows the signs."""
_WIDTHS = ("wide", "abbreviated")
_CONTEXTS = ("format", "stand-alone")
_ALSO = {
    "sept": 9,
    "jänner": 1,
    "jaenner": 1,
    "jän": 1,
    "feber": 2,
    "maerz": 3,
    "мар": 3,
    "märz": 3,
    "mrz": 3,
    "мая": 5,
}
"""Spellings that newsrooms use beside those of the CLDR, by their months."""
_ACCENTS = re.compile("[\u0300-\u036f]")
_FEWEST = 2
"""Letters of the shortest name of a month that is believed ('V' and 'm' are none)."""


def folded(word: str) -> str:
    """A name in small letters without accents and its full stop, as newspapers may print it."""
    plain = unicodedata.normalize("NFC", _ACCENTS.sub("", unicodedata.normalize("NFKD", word.casefold())))
    return plain.strip(".·’' \u200e\u200f")


def month_of(word: str, language: str | None = None) -> int | None:
    """The month that a name means; None where it is none, or another one in another language ('listopad').

    language: of the text (ISO 639-1), whose own month such a name means.
    """
    name = folded(word)
    if name in _english():
        return _english()[name]
    meant = _months().get(name, {})
    of_language = {number for code, number in meant.items() if language and code.partition("_")[0] == language}
    found = of_language or set(meant.values())
    return next(iter(found)) if len(found) == 1 else None


def is_weekday(word: str) -> bool:
    """Whether a word is the name of a weekday in one of the languages."""
    return folded(word) in _weekdays()


@cache
def _months() -> Mapping[str, Mapping[str, int]]:
    """Names as folded() gives them, each with its month by the languages that have it."""
    from babel.dates import get_month_names

    names: dict[str, dict[str, int]] = {}
    for word, number in _ALSO.items():
        names.setdefault(folded(word), {})[""] = number
    for language in reversed(LANGUAGES):
        for number, word in _names(get_month_names, language):
            if len(folded(word)) >= _FEWEST and not word.isdecimal():
                names.setdefault(folded(word), {})[language] = number
    return names


@cache
def _english() -> Mapping[str, int]:
    """English names, which mean their months in every text, and are asked for without loading all languages."""
    from babel.dates import get_month_names

    return {folded(word): number for number, word in _names(get_month_names, "en")} | {"sept": 9}


@cache
def _weekdays() -> frozenset[str]:
    from babel.dates import get_day_names

    names = {folded(word) for language in LANGUAGES for _, word in _names(get_day_names, language)}
    return frozenset(names | {"tues", "wednes", "thur", "thurs"})


def _names(of: Callable[..., Mapping[int, str]], language: str) -> list[tuple[int, str]]:
    return [
        (number, part)
        for context in _CONTEXTS
        for width in _WIDTHS
        for number, word in of(width, context, language).items()
        for part in {word, word.split()[-1]}
    ]
