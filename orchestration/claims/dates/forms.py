"""Forms of date expressions and roles of dates: a language's rows, compiled."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from typing import cast, get_args

from orchestration.claims.dates.pieces import Pieces
from orchestration.claims.dates.readings import READINGS
from orchestration.claims.dates.resolving import Parts, Role, Tense
from orchestration.claims.languages.anyof import any_of
from orchestration.claims.languages.classes.dates import DateWords
from orchestration.claims.languages.classes.text import TextWords
from orchestration.claims.languages.scripts import SIGNS

Rows = Iterable[Mapping[str, str]]
Letters = tuple[str, ...]
_REACH = 90
"""Characters before a date in which its role is told."""
_TENSE_REACH = 160
"""Characters before a date in which the verb that it belongs to may stand."""


@dataclass(frozen=True, slots=True)
class DateForm:
    """A form of date expression. rule: its name, which a report's date keeps; reading: how its parts become days
    (one of READINGS); given: parts that it has whatever was matched; confidence: the share of its days that were right.
    """

    rule: str
    reading: str
    pattern: re.Pattern[str]
    given: Parts
    confidence: float
    needs: tuple[Letters, ...]
    """Of each of these a sentence must hold one, else the form is not tried: most sentences hold nothing of a date."""


@dataclass(frozen=True, slots=True)
class RoleForm:
    """What stands before and behind a date of a role; None: whatever stands there. tense: what it says of the date's."""

    role: Role
    tense: Tense
    before: re.Pattern[str] | None
    after: re.Pattern[str] | None

    def holds(self, sentence: str, start: int, end: int) -> bool:
        """Whether sentence[start:end] stands so."""
        if self.after is not None and self.after.match(sentence, end) is None:
            return False
        return self.before is None or self.before.search(sentence, max(0, start - _REACH), start) is not None


_TENSES: tuple[Tense, ...] = ("ahead", "", "past")
_WORD = rf"(?:\b|(?=[{SIGNS}]))(?=\w)"
"""Where a word may begin."""
_OF_EVENT = RoleForm("event_day", "", None, None)


class DateForms:
    """The forms of date expressions of one language in the order in which they are tried, and the roles of dates."""

    def __init__(self, words: DateWords, text: TextWords, forms: Rows, roles: Rows) -> None:
        """`forms` and `roles`: rows of dates.csv and date_roles.csv. Raises ValueError where a row names a reading, a
        role or a piece that is not known."""
        self.words = words
        self._pieces = Pieces(words, text.abbreviations)
        self._forms = [self._form(row) for row in forms]
        tenses = (words.future, words.untensed, words.past)  # as _TENSES names them
        self._tenses = re.compile(rf"{_WORD}(?:{'|'.join(f'({each.pattern})' for each in tenses)})")
        self._leads_to = self._compiled(r"\s*(?:\([^)]{1,12}\)|\))?\s*(?:{ranging}|[-–])\s(?:{clock}\s)?{leading}")
        self._between = self._compiled(r"\b{between}\s{leading}\Z")
        self._and = self._compiled(r"\s*{joining}\s*")
        self._apposed = re.compile(rf",\s(?:{any_of(words.articles)})\s")
        self._roles = [self._role(*told, alike) for told, alike in groupby(roles, key=_told_by)]
        first = dict.fromkeys(form.needs[0] for form in self._forms)
        beside = dict.fromkeys(letters for form in self._forms for letters in form.needs[1:] if letters not in first)
        self._one = [(letters, letters[0]) for letters in first if len(letters) == 1]
        self._several = [(letters, _search(letters)) for letters in first if len(letters) > 1]
        self._beside = [(letters, _search(letters), self._needed_with(letters)) for letters in beside]
        self._chosen: Callable[[frozenset[Letters]], Sequence[DateForm]] = lru_cache(4096)(self._choose)

    def of(self, sentence: str) -> Sequence[DateForm]:
        """The forms that may stand in a sentence, by the letters that it holds."""
        held = {letters for letters, search in self._several if search(sentence) is not None}
        held.update([letters for letters, one in self._one if one in sentence])
        if not held:
            return ()
        beside = [each for each, search, needed in self._beside if not needed.isdisjoint(held) and search(sentence)]
        return self._chosen(frozenset([*held, *beside]))

    def parts(self, form: DateForm, match: re.Match[str]) -> Parts:
        """The parts of a match: months by their number, weekdays from Monday as 0, figures by their value."""
        found = {name: self._pieces.value(name, text) for name, text in match.groupdict().items() if text}
        for name, year in (("reign", "year"), ("reign2", "year2")):
            if name in found:
                found[year] = form.given["era"] + found.pop(name)
        return cast(Parts, {**form.given, **found})

    def role(self, sentence: str, start: int, end: int) -> RoleForm:
        """The role in which the date sentence[start:end] stands: the first that holds, else that of an event."""
        return next((form for form in self._roles if form.holds(sentence, start, end)), _OF_EVENT)

    def tense(self, sentence: str, start: int, end: int) -> Tense:
        """The tense that the words around the date sentence[start:end] tell: the last before it, else the first behind.

        What leaves the tense open takes back a past told before it ('asked it to answer by'), no time to come. Verbs of
        saying tell of a day that opens their clause alone: 'On Monday the navy said', not 'from Monday, the navy said'.
        """
        told: Tense | None = None
        for match in self._tenses.finditer(sentence, max(0, start - _TENSE_REACH), start):
            tense = _told(match)
            if match.group() not in self.words.saying and (tense or told != "ahead"):
                told = tense
        if told is not None:
            return told
        for match in self._tenses.finditer(sentence, end, end + _REACH):
            if match.group() not in self.words.saying or sentence.find(",", end, match.start()) < 0:
                return _told(match)
        return ""

    def leads_to(self, sentence: str, first: int, second: int) -> bool:
        """Whether a range goes on from a date that ends at `first` to one that starts at `second`."""
        return self._leads_to.fullmatch(sentence, first, second) is not None

    def are_ends(self, sentence: str, start: int, end: int, second: int) -> bool:
        """Whether the date sentence[start:end] and one that starts at `second` are said to be the ends of a range."""
        return self.are_between(sentence, start) and self._and.fullmatch(sentence, end, second) is not None

    def joins(self, sentence: str, first: int, second: int) -> bool:
        """Whether a date that ends at `first` and one that starts at `second` are told together."""
        return self._and.fullmatch(sentence, first, second) is not None

    def describes(self, sentence: str, first: int, second: int) -> bool:
        """Whether a date that ends at `first` is described by a weekday that starts at `second` ('March 3, a Monday')."""
        return self._apposed.fullmatch(sentence, first, second) is not None

    def are_between(self, sentence: str, start: int) -> bool:
        """Whether something is said to lie between the days told from `start` on."""
        return self._between.search(sentence, max(0, start - _REACH), start) is not None

    def _compiled(self, pattern: str) -> re.Pattern[str]:
        return re.compile(self._pieces.completed(pattern))

    def _choose(self, held: frozenset[Letters]) -> Sequence[DateForm]:
        return [form for form in self._forms if held.issuperset(form.needs)]

    def _form(self, row: Mapping[str, str]) -> DateForm:
        given = (pair.split("=") for pair in row["given"].split("|") if pair)
        return DateForm(
            row["rule"],
            _known("reading", row["reading"], READINGS),
            self._compiled(row["pattern"]),
            cast(Parts, {name: int(value) for name, value in given}),
            float(row["confidence"]),
            tuple(self._need(group) for group in row["needs"].split("&")),
        )

    def _needed_with(self, letters: Letters) -> frozenset[Letters]:
        """The first needs of the forms that need some letters too: only where one is held are these looked for."""
        return frozenset(form.needs[0] for form in self._forms if letters in form.needs)

    def _need(self, group: str) -> Letters:
        return self._pieces.letters(group[1:-1]) if group.startswith("{") else tuple(group.split("|"))

    def _role(self, role: str, tense: str, behind: str, rows: Rows) -> RoleForm:
        """Neighbours of one role that only what stands before tells are one expression."""
        before = [self._pieces.completed(row["stands_before"]) for row in rows if row["stands_before"]]
        border = r"\b" if before and all(pattern.startswith(r"\b") for pattern in before) else ""
        led = "|".join(pattern.removeprefix(border) for pattern in before)
        return RoleForm(
            cast(Role, _known("role", role, get_args(Role))),
            cast(Tense, _known("tense", tense, get_args(Tense))),
            re.compile(rf"{border}(?:{led})\Z") if led else None,
            self._compiled(behind) if behind else None,
        )


def _search(letters: Letters) -> Callable[[str], re.Match[str] | None]:
    return re.compile("|".join(map(re.escape, letters))).search


def _told(match: re.Match[str]) -> Tense:
    return _TENSES[(match.lastindex or 1) - 1]


def _told_by(row: Mapping[str, str]) -> tuple[str, str, str]:
    return row["role"], row["tense"], row["stands_behind"]


def _known(kind: str, name: str, names: Iterable[str]) -> str:
    if name not in names:
        raise ValueError(f"A date has the {kind} {name!r}; known are {', '.join(names)}.")
    return name
