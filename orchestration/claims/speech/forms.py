"""Forms in which a text says who says what: a language's rows, compiled.

A form stands around a key: a quotation, or an expression such as a verb of saying. What stands before the key and
behind it are regular expressions that name the speaker and, where the key is no quotation, the content; classes of
words stand in them as pieces ({saying}, {openings} …). A form that names no speaker goes on with the one before.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from orchestration.claims.languages.anyof import any_of
from orchestration.claims.languages.pack import Language
from orchestration.claims.languages.words import Words

QUOTATION = "{quotation}"
"""The key of forms around a quotation."""
_PIECE = re.compile(r"\{([a-z_]+)\}")
_SUBJECT = r"(?P<speaker>[^,“”\"]{1,200}?(?:,[^,“”\"]{1,200},)?)"
"""A noun phrase with or without an apposition between commas; longer ones name nobody."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """What a form found: the words that name the speaker, and the characters of the content. Its key is at `start`."""

    form: str
    speaker: str | None
    content: tuple[int, int]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class SpeechForm:
    """A form by its name: what stands before a key and behind it."""

    name: str
    before: re.Pattern[str]
    behind: re.Pattern[str]

    @property
    def names_speaker(self) -> bool:
        """Whether it says who speaks, rather than that somebody goes on."""
        return "speaker" in self.before.groupindex or "speaker" in self.behind.groupindex

    def around(self, text: str, low: int, key: tuple[int, int], high: int) -> Attribution | None:
        """The form around the key text[key[0]:key[1]]; all that stands before it in text[low:high] has to fit."""
        before = self.before.fullmatch(text, low, key[0])
        behind = self.behind.match(text, key[1], high) if before is not None else None
        if before is None or behind is None:
            return None
        spans = {name: match.span(name) for match in (before, behind) for name in match.re.groupindex}
        speaker = text[slice(*spans["speaker"])] if "speaker" in spans else None
        return Attribution(self.name, speaker, spans.get("content", key), key[0], behind.end())


Keyed = tuple[re.Pattern[str], Sequence[SpeechForm]]


class SpeechForms:
    """The forms of one language, in the order in which they are tried."""

    def __init__(self, language: Language, ranks: Words, rows: Iterable[Mapping[str, str]]) -> None:
        """`rows`: those of speech_forms.csv. Raises ValueError where one has a piece that is not known."""
        pieces = _pieces(language, ranks)
        self._quoted: list[SpeechForm] = []
        self._told: list[Keyed] = []
        self._gone_on: list[Keyed] = []
        for key, alike in groupby(rows, key=lambda row: row["key"]):
            forms = [_form(row, pieces) for row in alike]
            if key == QUOTATION:
                self._quoted += forms
            else:
                keyed = self._told if forms[0].names_speaker else self._gone_on
                keyed.append((_compiled(key, pieces), forms))

    def of_quotation(self, text: str, low: int, quotation: tuple[int, int], high: int) -> Iterator[Attribution]:
        """Who may say a quotation, which begins with its opening mark and ends before the closing one."""
        return (found for form in self._quoted if (found := form.around(text, low, quotation, high)) is not None)

    def of_sentence(self, text: str, low: int, high: int) -> Iterator[Attribution]:
        """Who may say what in a sentence without quotations: by each kind of key, from left to right."""
        return _around(self._told, text, low, low, high)

    def going_on(self, text: str, low: int, behind: int, high: int) -> Iterator[Attribution]:
        """What the speaker of a sentence goes on to say, with a key not before `behind`."""
        return _around(self._gone_on, text, low, behind, high)


def _around(keyed: Iterable[Keyed], text: str, low: int, first: int, high: int) -> Iterator[Attribution]:
    for key, forms in keyed:
        for place in key.finditer(text, first, high):
            for form in forms:
                found = form.around(text, low, place.span(), high)
                if found is not None:
                    yield found


def _form(row: Mapping[str, str], pieces: Mapping[str, str]) -> SpeechForm:
    return SpeechForm(row["form"], _compiled(row["stands_before"], pieces), _compiled(row["stands_behind"], pieces))


def _compiled(pattern: str, pieces: Mapping[str, str]) -> re.Pattern[str]:
    for name in _PIECE.findall(pattern):
        if name not in pieces:
            raise ValueError(f"A form of speech has the piece {{{name}}}; known are {', '.join(pieces)}.")
    return re.compile(_PIECE.sub(lambda match: pieces[match[1]], pattern), re.S)


def _pieces(language: Language, ranks: Words) -> Mapping[str, str]:
    words, dates = language.speech, language.dates
    weekday = f"(?i:{any_of(dates.weekdays)})"
    classes = {
        name: f"(?i:{any_of(getattr(words, name))})"
        for name in ("articles", "openings", "conjunctions", "adverbs", "denying", "going_on", "reacting", "that")
    }
    hearers = rf"(?:\s(?:{words.hearers.pattern})(?=\s|,))?"
    occasions = rf"(?:\s(?:{words.occasions.pattern.replace('{weekday}', weekday)}))?"
    that = classes["that"]
    return {
        **classes,
        "saying": rf"\b(?:{any_of((dates.saying | words.saying) - words.denying)})\b",
        "ranks": f"(?:{any_of(ranks)})",
        "weekday": weekday,
        "asides": words.asides.pattern,
        "subject": _SUBJECT,
        "content": "(?P<content>.+)",
        "told": rf"(?>{hearers}{occasions}{hearers}{occasions})(?>[\s,]*(?:{that}\s)?)",
    }
