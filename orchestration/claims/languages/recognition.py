"""Which of the languages that can be read a text is written in: by its script first, then by its commonest words."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from orchestration.claims.languages.pack import Language
from orchestration.claims.languages.scripts import SCRIPTS

_LOOKED_AT = 4000
"""Characters from a text's start by which its language is told."""
_LETTERS = re.compile("|".join(f"(?P<{script}>[{letters}]+)" for script, letters in SCRIPTS.items()))
_WORD = re.compile(r"[^\W\d_]+")
_LEAST_COMMON = 0.1
"""Share of a language's commonest words from which a text is in it, whatever it is labelled: English news has 0.2 to
0.45 (the annotated articles), texts in other languages of Latin letters below 0.06."""
_FEW_WORDS = 12
"""A text of fewer words may lack all of the commonest."""
_LETTERS_PER_SIGN = 3
"""One Chinese character or syllable says as much as about three letters."""


@dataclass(frozen=True, slots=True)
class Recognition:
    """The code of the language that a text can be read in, or None with what it is written in instead."""

    code: str | None
    written_in: str


def recognise(text: str, label: str | None, languages: Iterable[Language]) -> Recognition:
    """The language of a text; `label` is what somebody else said of it (ISO 639-1), None when nobody did.

    The script decides before the label: a text in Cyrillic letters is not English, whatever its page declares.
    """
    start = text[:_LOOKED_AT]
    script = _script(start)
    if script is None:
        return Recognition(None, "no letters")
    known = {language.code: language for language in languages}
    able = {code: language for code, language in known.items() if script in language.text.scripts}
    words = _WORD.findall(start.lower())
    shares = {code: _share(words, language) for code, language in able.items()}
    if label in able and (shares[label] > 0 or len(words) < _FEW_WORDS or not able[label].text.common):
        return Recognition(label, label)
    sole = next(iter(able)) if len(able) == 1 else None
    if sole is not None and (label is None or not able[sole].text.common):
        return Recognition(sole, sole)
    best = max(shares, key=lambda code: shares[code], default=None)
    if best is not None and shares[best] >= _LEAST_COMMON:
        return Recognition(best, best)
    return Recognition(None, f"{script} script" if label is None or label in known else label)


def _script(text: str) -> str | None:
    """The script of most of a text; Japanese mixes Han with kana, which alone tells it from Chinese."""
    found: Counter[str] = Counter()
    for run in _LETTERS.finditer(text):
        weight = _LETTERS_PER_SIGN if run.lastgroup in ("han", "kana", "hangul") else 1
        found[run.lastgroup or ""] += weight * len(run.group())
    if not found:
        return None
    if found["kana"] and found["han"] + found["kana"] >= max(found.values()):
        return "kana"
    return found.most_common(1)[0][0]


def _share(words: Sequence[str], language: Language) -> float:
    return sum(word in language.text.common for word in words) / max(1, len(words))
