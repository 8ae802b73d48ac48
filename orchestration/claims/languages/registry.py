"""Every language that can be read, by its code (ISO 639-1): its grammar. Its words lie in seeds/languages."""

from collections.abc import Mapping

from orchestration.claims.languages.chinese import grammar as chinese
from orchestration.claims.languages.english import grammar as english
from orchestration.claims.languages.japanese import grammar as japanese
from orchestration.claims.languages.korean import grammar as korean
from orchestration.claims.languages.russian import grammar as russian
from orchestration.claims.sentences.grammar import Grammar

GRAMMARS: Mapping[str, Grammar] = {
    "en": english.GRAMMAR,
    "ja": japanese.GRAMMAR,
    "ko": korean.GRAMMAR,
    "ru": russian.GRAMMAR,
    "zh": chinese.GRAMMAR,
}


def grammar_of(code: str) -> Grammar:
    """The grammar of a language; raises KeyError with what is missing where there are words without a grammar."""
    if code not in GRAMMARS:
        raise KeyError(f"The language {code!r} has words and no grammar: add it to claims/languages/registry.py.")
    return GRAMMARS[code]
