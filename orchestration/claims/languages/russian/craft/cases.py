"""Case and number of a noun phrase, by the endings of its words, as far as they tell."""

import re
from collections.abc import Sequence
from typing import Literal

Case = Literal["direct", "object", "genitive", "dative", "instrumental", "prepositional", ""]
"""direct: nominative or the accusative that looks like it; object: an accusative that no nominative looks like."""
_Kinds = tuple[tuple[Case, re.Pattern[str]], ...]

_NUMERALS: _Kinds = (
    ("instrumental", re.compile(r"дв[уе]мя|тремя|четырьмя|[а-я]+(?:[дс]ятью|дцатью|ш?естью|семью|вятью)|пятью|одним|"
                                r"парой|тройкой")),
    ("dative", re.compile(r"двум|трем|четырем|одному")),
    ("genitive", re.compile(r"двух|трех|четырех|пяти|шести|семи|восьми|девяти|десяти|[а-я]+дцати|одного|пары|тройки|"
                            r"двоих|троих")),
    ("object", re.compile(r"пару|тройку|четверку|одну")),
    ("direct", re.compile(r"дв[ае]|три|четыре|пять|шесть|семь|восемь|девять|десять|[а-я]+дцать|один|одна|пара|тройка|"
                          r"четверка|двое|трое|звено|группа|экипажи?|пилоты?|летчики?")),
)  # fmt: skip
_ADJECTIVES: _Kinds = (
    ("instrumental", re.compile(r"[а-я-]{2,}(?:ыми|ими)(?:ся)?")),
    ("genitive", re.compile(r"[а-я-]{2,}(?:ого|его|ых|их)(?:ся)?")),
    ("dative", re.compile(r"[а-я-]{2,}(?:ому|ему)(?:ся)?")),
    ("object", re.compile(r"[а-я-]{2,}(?:ую|юю)(?:ся)?")),
    ("direct", re.compile(r"[а-я-]{2,}(?:ый|ий|ые|ие|ая|ое)(?:ся)?")),
)
_NOUNS: _Kinds = (
    ("instrumental", re.compile(r"[а-я-]{2,}(?:ами|ями)")),
    ("prepositional", re.compile(r"[а-я-]{2,}(?:ах|ях)")),
    ("dative", re.compile(r"[а-я-]{2,}(?:ам|ям)")),
    ("genitive", re.compile(r"[а-я-]{2,}(?:ов|ев|ей)")),
    ("instrumental", re.compile(r"[а-я-]{2,}(?:ом|ем)")),
    ("dative", re.compile(r"[а-я-]{2,}(?:ту|лю|цу)")),
    ("genitive", re.compile(r"[а-я-]{2,}(?:та|ля|ца)")),
    ("direct", re.compile(r"[а-я-]{2,}(?:ты|ли|цы|[бвгджзклмнпрстфхцчшщ]|ль)")),
)
_PLURAL = re.compile(r"[а-я-]+(?:ов|ев|ей|ам|ям|ами|ями|ах|ях|и|ы)")
_VERB = re.compile(r"[а-я-]{2,}(?:л|ла|ло|ли|лся|лась|лось|лись|ет|ют|ит|ят|ется|ются)")


def case_of(words: Sequence[str]) -> Case:
    """The case of a phrase, in small letters from its first word to its head: that of the first word that tells it."""
    for kinds in (_NUMERALS, _ADJECTIVES):
        for word in words:
            for case, pattern in kinds:
                if pattern.fullmatch(word):
                    return case
    if not words:
        return ""
    return next((case for case, pattern in _NOUNS if pattern.fullmatch(words[-1])), "")


def is_adjective(word: str) -> bool:
    """Whether a word has the ending of an adjective."""
    return any(pattern.fullmatch(word) for _, pattern in _ADJECTIVES)


def is_plural(noun: str) -> bool:
    """Whether a noun of craft is in the plural ('истребители', 'истребителей'; not 'истребителя')."""
    return _PLURAL.fullmatch(noun) is not None


def is_verb(word: str) -> bool:
    """Whether a word has the ending of a finite verb."""
    return _VERB.fullmatch(word) is not None
