"""Statements of an article: direct quotations and 'X said that …', each with who says it and its characters."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from orchestration.claims.languages.pack import Language
from orchestration.claims.languages.scripts import SIGNS
from orchestration.claims.speech.datelines import behind_dateline
from orchestration.claims.speech.forms import Attribution, SpeechForms
from orchestration.claims.speech.quotations import Quotation, find_quotations
from orchestration.claims.speech.speaker_words import SpeakerWords
from orchestration.claims.speech.speakers import Register, Speaker
from orchestration.claims.text.tokens import Document, Sentence

_FEWEST_WORDS = 4
"""Words that reported speech has at least."""
_SIGN, _SIGNS_PER_WORD = re.compile(f"[{SIGNS}]"), 2
"""Signs of scripts without blanks, and how many of them are a word."""
_APPOSITION = 60
"""Characters behind a person who is introduced in which his role may follow."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """text[start:end] are the words said, or their content; text[evidence_start:evidence_end] says who says them.

    form: the name of the form in which it is said who speaks.
    """

    speaker: Speaker
    start: int
    end: int
    evidence_start: int
    evidence_end: int
    is_direct: bool
    form: str


class StatementReader:
    """Reads the statements of one article at a time."""

    def __init__(self, language: Language, known_names: frozenset[str]) -> None:
        """`known_names`: names of countries, forces and places, which name no person."""
        self._words = SpeakerWords(language)
        self._known_names = known_names
        self._adjuncts = language.speech.adjuncts
        self._forms = SpeechForms(language, self._words.ranks, language.speech_forms)

    def read(self, document: Document) -> list[Spoken]:
        """Statements in the order of the text."""
        register = Register(self._words, self._known_names)
        whole = [q for q in find_quotations(document.text) if q.whole]
        found: list[Spoken] = []
        previous: Spoken | None = None
        for sentence in document.sentences:
            inside = [q for q in whole if sentence.start <= q.end < sentence.end + 2 and q.end > sentence.start]
            for quotation in inside:
                direct = self._direct(document, sentence, quotation, whole, register, previous)
                if direct is not None:
                    found.append(direct)
                    previous = direct
            covered = any(q.start < sentence.end and q.end > sentence.start for q in whole)
            if not covered:
                self._notice(document.text, sentence, register)
                found.extend(self._indirect(document.text, sentence, register))
        return found

    def _notice(self, text: str, sentence: Sentence, register: Register) -> None:
        """Remember persons who are introduced with a title, so that a later 'he' finds them."""
        for match in self._words.introduced.finditer(text, sentence.start, sentence.end):
            if match["name"] not in self._known_names:
                end = min(sentence.end, match.end() + _APPOSITION)
                tail = self._words.apposition.match(text, match.end(), end)
                register.read(match.group() + (tail.group() if tail else ""))

    def _direct(
        self, document: Document, sentence: Sentence, quotation: Quotation, whole: Sequence[Quotation],
        register: Register, previous: Spoken | None,
    ) -> Spoken | None:  # fmt: skip
        """A quotation by whoever says it in its sentence, or by the one who speaks just before it in its paragraph."""
        text = document.text
        low = max(text.rfind("\n", 0, quotation.start) + 1, min(sentence.start, quotation.start - 1))
        high = _end_of_attribution(document, sentence, quotation, whole)
        for found in self._forms.of_quotation(text, low, (quotation.start - 1, quotation.end), high):
            speaker = register.read(found.speaker) if found.speaker is not None else None
            if found.speaker is None and previous is not None and "\n" not in text[previous.end : quotation.start]:
                speaker = previous.speaker
            if speaker is not None:
                start = max(min(quotation.start - 1, sentence.start), 0)
                return Spoken(speaker, quotation.start, quotation.end, start, found.end, True, found.form)
        return None

    def _indirect(self, text: str, sentence: Sentence, register: Register) -> list[Spoken]:
        """What a sentence without quotations says that somebody says, and what he goes on to say in it."""
        low, high = behind_dateline(text, sentence), sentence.end
        for found in self._forms.of_sentence(text, low, high):
            content = self._content(text, found)
            speaker = register.read(found.speaker) if content is not None and found.speaker is not None else None
            if content is not None and speaker is not None:
                end = max(content[1], found.end) if content[0] < found.start else content[1]
                said = Spoken(speaker, *content, sentence.start, end, False, found.form)
                return [said, *self._going_on(text, sentence, said, low)]
        return []

    def _going_on(self, text: str, sentence: Sentence, said: Spoken, low: int) -> Iterator[Spoken]:
        """What the speaker of a sentence goes on to say behind it."""
        for found in self._forms.going_on(text, low, said.evidence_end - 1, sentence.end):
            content = self._content(text, found)
            if content is not None:
                yield Spoken(said.speaker, *content, sentence.start, sentence.end, False, found.form)
            return

    def _content(self, text: str, found: Attribution) -> tuple[int, int] | None:
        """The content without the marks around it; None where it is no clause that somebody may say."""
        start, end = found.content
        words = text[start:end].rstrip(", " if start < found.start else ". ")
        told = words.split()
        length = max(len(told), len(_SIGN.findall(words)) // _SIGNS_PER_WORD)
        if length < _FEWEST_WORDS or (start > found.start and told[0].lower() in self._adjuncts):
            return None
        return start, start + len(words)


def _end_of_attribution(
    document: Document, sentence: Sentence, quotation: Quotation, whole: Sequence[Quotation]
) -> int:
    """Where to stop looking behind a quotation: at the next one, or where the sentence ends; a question that ends its
    sentence is attributed in the next one ('"Why now?" he asked.')."""
    text = document.text
    following = next((q.start - 1 for q in whole if q.start > quotation.end), len(text))
    after = document.sentences[sentence.index + 1] if sentence.index + 1 < len(document.sentences) else sentence
    asks = text[quotation.end - 1] in "?!" and text[quotation.end + 1 : sentence.end].strip() == ""
    return min(after.end if asks and after.paragraph == sentence.paragraph else sentence.end, following)
