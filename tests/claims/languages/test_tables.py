"""Every row of a language's tables of dates, of times and of speech reads its example, and each is needed: without it
some example is read otherwise."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date

import pytest

from orchestration.claims.dates.finding import find_dates
from orchestration.claims.dates.forms import DateForms
from orchestration.claims.dates.resolving import DateMention, DateParameters
from orchestration.claims.languages.pack import Language
from orchestration.claims.languages.registry import grammar_of
from orchestration.claims.lexicon.clock import ClockForms, ClockTime
from orchestration.claims.speech.statements import Spoken, StatementReader
from orchestration.claims.text.view import folded, view_of
from tests.claims.dates.telling import time_told, told
from tests.claims.languages.facts import TABLES, lexicon_of

Row = Mapping[str, str]
Rows = Sequence[Row]
LANGUAGES = {code: lexicon_of(code).language for code in TABLES}
PUBLISHED = date(2026, 3, 12)
"""The day from which examples of roles are seen."""
languages = pytest.mark.parametrize("language", LANGUAGES.values(), ids=LANGUAGES)


def every(table: str, name: str) -> pytest.MarkDecorator:
    """A test for each row of a table of every language, named by the row's rule, form or role."""
    rows = [(code, row) for code, language in LANGUAGES.items() for row in getattr(language, table)]
    names = [f"{code} {row[name]}: {row['example']}" for code, row in rows]
    return pytest.mark.parametrize(("code", "row"), rows, ids=names)


def needless(rows: Rows, read: Callable[[Rows], Sequence[object]]) -> list[Row]:
    """The rows without which all examples are read as with them; `read`: what each example gives by some rows."""
    whole = read(rows)
    return [row for at, row in enumerate(rows) if read([*rows[:at], *rows[at + 1 :]]) == whole]


def seen(row: Row, language: Language) -> str:
    """An example as the reader sees it."""
    return folded(view_of(row["example"]), language.folds).text


def dates(row: Row, language: Language, forms: DateForms) -> list[DateMention]:
    """The dates of an example, seen from the day that its row names."""
    day = row.get("published", f"{PUBLISHED}")
    published = date.fromisoformat(day) if day else None
    return find_dates(seen(row, language), 0, forms, published, None, DateParameters())


def days(row: Row, language: Language, forms: DateForms) -> str:
    return "|".join(map(told, dates(row, language, forms)))


def roles(row: Row, language: Language, forms: DateForms) -> list[tuple[str, str]]:
    """The dates of an example: the role of each, and the days that its tense gives."""
    return [(mention.role, told(mention)) for mention in dates(row, language, forms)]


def times(row: Row, language: Language, rows: Rows) -> list[ClockTime]:
    text = seen(row, language)
    return list(ClockForms(language.clock, rows).find(text, 0, len(text)))


def spoken(row: Row, language: Language, rows: Rows) -> list[Spoken]:
    document = grammar_of(language.code).cut(seen(row, language), language.text)
    return StatementReader(replace(language, speech_forms=rows), frozenset()).read(document)


def said(row: Row, language: Language, rows: Rows) -> tuple[set[str | None], str]:
    """Who says what in an example: a person by the name, else the organisation or the role."""
    found, text = spoken(row, language, rows), seen(row, language)
    speakers = {s.speaker.name or s.speaker.organisation or s.speaker.role for s in found}
    return speakers, "|".join(text[s.start : s.end] for s in found)


@every("date_forms", "rule")
def test_a_form_of_dates_reads_its_example(code: str, row: Row) -> None:
    language, forms = LANGUAGES[code], lexicon_of(code).dates
    assert days(row, language, forms) == row["expected"]
    assert row["rule"] in {mention.rule for mention in dates(row, language, forms)}


@languages
def test_each_form_of_dates_is_needed(language: Language) -> None:
    def read(rows: Rows) -> list[str]:
        forms = DateForms(language.dates, language.text, rows, language.date_roles)
        return [days(row, language, forms) for row in language.date_forms]

    assert needless(language.date_forms, read) == []


@languages
def test_a_rule_of_dates_has_one_confidence(language: Language) -> None:
    told = {(row["rule"], row["confidence"]) for row in language.date_forms}
    assert len(told) == len({rule for rule, _ in told})
    assert all(0.5 <= float(confidence) <= 0.99 for _, confidence in told)


@every("date_roles", "role")
def test_a_role_is_that_of_its_example(code: str, row: Row) -> None:
    assert row["role"] in {role for role, _ in roles(row, LANGUAGES[code], lexicon_of(code).dates)}


@languages
def test_each_role_is_needed(language: Language) -> None:
    def read(rows: Rows) -> list[list[tuple[str, str]]]:
        forms = DateForms(language.dates, language.text, language.date_forms, rows)
        return [roles(row, language, forms) for row in language.date_roles]

    assert needless(language.date_roles, read) == []


@every("clock_forms", "rule")
def test_a_form_of_times_reads_its_example(code: str, row: Row) -> None:
    found = times(row, LANGUAGES[code], LANGUAGES[code].clock_forms)
    assert "|".join(map(time_told, found)) == row["gives"]
    assert row["rule"] in {time.rule for time in found}


@languages
def test_each_form_of_times_is_needed(language: Language) -> None:
    forms = language.clock_forms
    assert needless(forms, lambda rows: [list(map(time_told, times(row, language, rows))) for row in forms]) == []


@every("speech_forms", "form")
def test_a_form_of_speech_reads_its_example(code: str, row: Row) -> None:
    language = LANGUAGES[code]
    assert said(row, language, language.speech_forms) == ({row["speaker"]}, row["quote"])
    assert row["form"] in {each.form for each in spoken(row, language, language.speech_forms)}


@languages
def test_each_form_of_speech_is_needed(language: Language) -> None:
    forms = language.speech_forms
    assert needless(forms, lambda rows: [said(row, language, rows) for row in forms]) == []


@languages
def test_names_of_forms_of_speech_are_told_once(language: Language) -> None:
    assert len({row["form"] for row in language.speech_forms}) == len(language.speech_forms)
