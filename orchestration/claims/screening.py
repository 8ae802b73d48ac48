"""Tells news that cannot tell of an event from news that may, at the price of a pass over the text."""

import re
from collections.abc import Iterable

from orchestration.claims.languages.anyof import any_of
from orchestration.claims.languages.pack import Language
from orchestration.claims.languages.scripts import BEGINS, ENDS, SIGNS
from orchestration.claims.text.triggers import openings

_BETWEEN = re.compile(r"[\s\u2010-\u2013-]+")
"""Blanks and hyphens, which stand for one another: 'war games', 'war-games'."""
_LETTER = rf"[^\W\d_{SIGNS}]"
_DESIGNATION = re.compile(
    rf"(?=[A-ZА-Я]){BEGINS}(?:[A-Z]{_LETTER}{{0,3}}(?:\s?[-\u2010-\u2013]\s?)?|[А-Я]{_LETTER}{{0,6}}[-\u2010-\u2013])"
    rf"\d{{1,3}}{_LETTER}{{0,3}}{ENDS}"
)
"""How craft are designated (B-52, Tu-95MS, Ту-95мс, F16s, a B- 52 that is parted), in whatever language."""
_ABOUT_FORCES = 2
"""Words of armed forces with which a text is about them, whatever verb tells what they do."""
_SIGN = re.compile(f"[{SIGNS}]")
_CAPITALISED = re.compile(r"\b[A-Z]\w+")


def armed_words(language: Language) -> list[str]:
    """Words of armed forces and their craft."""
    return _words(language, "armed")


def deed_words(language: Language) -> list[str]:
    """Words of what armed forces do: whatever a trigger begins with."""
    return openings(language.triggers)


def armed_deeds(language: Language) -> list[str]:
    """Words that are both at once ('naval drill', 'joint air patrol'): one of them is enough."""
    patrols = [row for row in language.triggers if row["role"] == "patrol" and not row["trigger"].endswith("_verb")]
    return [*_words(language, "armed_deed"), *openings(patrols)]


def _words(language: Language, role: str) -> list[str]:
    return [word for row in language.screen if row["role"] == role for word in row["words"].split("|")]


class Screen:
    """The words of a language that a text holds one of which to tell of an event, and the names of exercises."""

    def __init__(self, language: Language, exercises: Iterable[str]) -> None:
        self._armed = _pattern(armed_words(language))
        self._deeds = _pattern(deed_words(language))
        self._armed_deeds = _pattern(armed_deeds(language))
        names = sorted(exercises)
        self._first_words = frozenset(word.group() for name in names if (word := re.match(r"\w+", name)))
        self._exercises = re.compile(rf"\b{any_of(names)}\b")

    def may_matter(self, text: str) -> bool:
        """Whether a text may tell of a drill or an incident: it speaks of armed forces or their craft and of what they
        do, or of them again, or names an exercise. Nothing is read of the others."""
        spaced = _BETWEEN.sub(" ", text.lower())
        armed = self._armed.search(spaced) is not None or _DESIGNATION.search(text) is not None
        if armed and (self._deeds.search(spaced) is not None or self.armed(text) >= _ABOUT_FORCES):
            return True
        if self._armed_deeds.search(spaced) is not None:
            return True
        if self._first_words.isdisjoint(_CAPITALISED.findall(text)):
            return False
        return self._exercises.search(text) is not None

    def armed(self, text: str) -> int:
        """How many words of armed forces, their craft and what only they do, and designations, a text holds."""
        spaced = _BETWEEN.sub(" ", text.lower())
        words = len(self._armed.findall(spaced)) + len(self._armed_deeds.findall(spaced))
        return words + len(_DESIGNATION.findall(text))


def _pattern(words: Iterable[str]) -> re.Pattern[str]:
    """Any of some words; those of a script without blanks begin and end anywhere."""
    spelled = [_BETWEEN.sub(" ", word.lower()) for word in words]
    apart = any_of(word for word in spelled if not _SIGN.search(word))
    among = [word for word in spelled if _SIGN.search(word)]
    return re.compile(rf"\b{apart}\b" + (f"|{any_of(among)}" if among else ""))
