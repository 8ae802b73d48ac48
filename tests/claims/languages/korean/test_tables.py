"""Every row of the tables of dates and of speech reads its example, and each is needed."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

import pytest

from orchestration.claims.dates.finding import find_dates
from orchestration.claims.dates.forms import DateForms
from orchestration.claims.dates.resolving import DateParameters
from orchestration.claims.languages.korean.sentences import cut
from orchestration.claims.read import read_article
from orchestration.claims.speech.statements import StatementReader
from tests.claims.dates.telling import told
from tests.claims.languages.facts import lexicon_of

Rows = Sequence[Mapping[str, str]]
LANGUAGE = lexicon_of("ko").language
FORMS, ROLES, SPEECH = LANGUAGE.date_forms, LANGUAGE.date_roles, LANGUAGE.speech_forms
PUBLISHED = date(2026, 3, 12)


def compiled(forms: Rows = FORMS, roles: Rows = ROLES) -> DateForms:
    return DateForms(LANGUAGE.dates, LANGUAGE.text, forms, roles)


def read(row: Mapping[str, str], forms: DateForms) -> str:
    published = date.fromisoformat(row["published"]) if row["published"] else None
    return "|".join(map(told, find_dates(row["example"], 0, forms, published, None, DateParameters())))


def roles(row: Mapping[str, str], forms: DateForms) -> list[tuple[str, str]]:
    return [(m.role, told(m)) for m in find_dates(row["example"], 0, forms, PUBLISHED, None, DateParameters())]


def spoken(row: Mapping[str, str], rows: Rows = SPEECH) -> tuple[str, str]:
    """The content of what an example says, and who says it."""
    document = cut(row["example"], LANGUAGE.text)
    found = StatementReader(replace(LANGUAGE, speech_forms=rows), frozenset()).read(document)
    who = "|".join(s.speaker.organisation or s.speaker.role or "" for s in found)
    return "|".join(row["example"][s.start : s.end] for s in found), who


@pytest.mark.parametrize("row", FORMS, ids=lambda row: row["example"])
def test_a_form_of_dates_reads_its_example(row: Mapping[str, str]) -> None:
    assert read(row, compiled()) == row["expected"]


@pytest.mark.parametrize("at", range(len(FORMS)), ids=lambda at: FORMS[at]["example"])
def test_each_form_of_dates_is_needed(at: int) -> None:
    forms = compiled(forms=[*FORMS[:at], *FORMS[at + 1 :]])
    assert any(read(other, forms) != other["expected"] for other in FORMS)


@pytest.mark.parametrize("at", range(len(ROLES)), ids=lambda at: ROLES[at]["example"])
def test_a_role_is_that_of_its_example_and_is_needed(at: int) -> None:
    assert ROLES[at]["role"] in {role for role, _ in roles(ROLES[at], compiled())}
    less = compiled(roles=[*ROLES[:at], *ROLES[at + 1 :]])
    assert any(roles(other, less) != roles(other, compiled()) for other in ROLES)


@pytest.mark.parametrize("row", SPEECH, ids=lambda row: row["form"])
def test_a_form_of_speech_reads_its_example_and_is_needed(row: Mapping[str, str]) -> None:
    content, who = spoken(row)
    assert content == row["quote"]
    assert who in row["example"]
    assert spoken(row, [other for other in SPEECH if other is not row]) != (content, who)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("중국 군용기 2대가 9일 카디즈에 진입했다고 합동참모본부가 밝혔다.", ("합동참모본부", "KOR")),
        ("일본 방위성은 러시아 군용기 2대가 9일 일본 영공을 침범했다고 발표했다.", ("일본 방위성", "JPN")),
        ("합참에 따르면 중국 군용기 2대가 9일 카디즈에 진입했다.", ("합참", "KOR")),
    ],
)
def test_official_speakers_are_of_their_country(text: str, speaker: tuple[str, str]) -> None:
    (said,) = read_article("a", text, PUBLISHED, lexicon_of("ko")).statements
    assert (said.organisation, said.country) == speaker
