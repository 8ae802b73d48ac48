"""Names of exercises that are something else here: a judge called Shaheen, a mine called Cobra Gold."""

from orchestration.claims.languages.classes.mentions import MentionWords
from orchestration.claims.languages.english.names.exercise_names import has_edition
from orchestration.claims.languages.pack import Language
from orchestration.claims.mentions.mentions import Mention
from orchestration.claims.text.tokens import Document

_BESIDE = 12
"""Tokens around a part of a longer name in which a word for an exercise shows that it names one nevertheless."""
_HELD = 2
"""Tokens before a name in which a verb says that it is held."""
_FIRM = 2
"""Tokens behind a name in which a word for a company makes it that of one."""
_AROUND = 60
"""Tokens around a name in which forces or a word for an exercise stand, where it names one: a paragraph."""


def without_homonyms(document: Document, mentions: list[Mention], language: Language) -> list[Mention]:
    """The mentions without names of exercises by which no exercise is meant.

    One is meant where a word for an exercise stands anywhere in the text for a name of one word, or the name has an
    edition, and forces or such a word near one of several; a part of a longer name ('Malabar Gold', 'Karim Shaheen')
    needs that word beside it.
    """
    if not any(m.category == "exercise" for m in mentions):
        return mentions
    words = language.mentions
    told = not words.exercise_signs.isdisjoint(document.lowers)
    named = {at for m in mentions if m.category != "cue" for at in range(m.first, m.last)}
    return [m for m in mentions if m.category != "exercise" or _is_meant(document, m, named, words, language, told)]


def _is_meant(
    document: Document, mention: Mention, named: set[int], words: MentionWords, language: Language, told: bool
) -> bool:
    lowers, first, last = document.lowers, mention.first, mention.last
    if not words.companies.isdisjoint(lowers[last : last + _FIRM]):
        return False
    if _is_part(document, mention, named, words):
        beside = lowers[max(0, first - _BESIDE) : last + _BESIDE]
        return not words.exercise_signs.isdisjoint(beside)
    if not words.naming_exercises.isdisjoint(lowers[max(0, first - _HELD) : first]):
        return True
    if last - first == 1:
        return told or has_edition(document, last)
    around = lowers[max(0, first - _AROUND) : last + _AROUND]
    return not words.exercise_signs.isdisjoint(around) or not language.drafts.arms.isdisjoint(around)


def _is_part(document: Document, mention: Mention, named: set[int], words: MentionWords) -> bool:
    """Whether a name goes on before or behind it with a word in capitals that names nothing known."""
    beside = [mention.last]
    if mention.first > 0 and not _opens(document, mention.first - 1):
        beside.append(mention.first - 1)
    return any(at < len(document.tokens) and at not in named and _is_name(document, at, words) for at in beside)


def _is_name(document: Document, at: int, words: MentionWords) -> bool:
    text, word = document.tokens[at].text, document.lowers[at]
    return text[0].isupper() and text[-1].islower() and word not in words.exercise_signs and word not in words.leading


def _opens(document: Document, at: int) -> bool:
    """Whether a token opens a sentence, where any word has a capital."""
    return any(s.first == at for s in document.sentences if s.first <= at < s.last)
