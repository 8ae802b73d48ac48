"""Who says so: by the place of verbs and marks."""

from collections.abc import Iterator, Sequence

from orchestration.claims.languages.classes.sentences import SentenceWords
from orchestration.claims.languages.pack import Language
from orchestration.claims.mentions.mentions import Mention
from orchestration.claims.text.tokens import Document, Sentence

_MARKS = frozenset([",", ";", "“", "”", '"', "—", "–"])
"""What sets an attribution apart from the words that it attributes."""


def attributions(
    document: Document, sentence: Sentence, cues: Sequence[Mention], language: Language
) -> Iterator[tuple[int, int]]:
    """Token ranges that name who says so: ', Japan's ministry said', 'said X, commander of …', 'according to …'.

    Of 'launched what it said was a missile' it is the pronoun alone.
    """
    classes, saying, lowers = language.sentences, language.dates.saying, document.lowers
    for cue in cues:
        word = lowers[cue.first]
        if cue.value != "saying" and not _closes_with_announced(cue, lowers, sentence, classes):
            continue
        if word in classes.according:
            yield cue.first, next((k for k in range(cue.last, sentence.last) if lowers[k] in _MARKS), sentence.last)
        elif word in saying and cue.first > sentence.first and lowers[cue.first - 1] in _MARKS:
            yield cue.first, sentence.last
        elif word in saying:
            named = lowers[cue.first - 1] in classes.pronouns and cue.first - 1 > sentence.first
            marks = (k for k in range(cue.first - 1, sentence.first - 1, -1) if lowers[k] in _MARKS)
            yield cue.first - 1 if named else next(marks, sentence.first - 1) + 1, cue.last


def _closes_with_announced(cue: Mention, lowers: Sequence[str], sentence: Sentence, classes: SentenceWords) -> bool:
    """'…, Lithuania's ministry announced.' says who says so; 'China announced drills' says who drills."""
    behind = lowers[cue.last] if cue.last < sentence.last else "."
    return lowers[cue.first] in classes.announcing and (behind in (".", ",") or behind in classes.that)
