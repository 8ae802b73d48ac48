"""Every row of the tables of dates, of times and of speech reads its example, and each is needed."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

import pytest

from orchestration.claims.dates.finding import find_dates
from orchestration.claims.dates.forms import DateForms
from orchestration.claims.dates.resolving import DateParameters
from orchestration.claims.languages.chinese.forms import cut
from orchestration.claims.lexicon.clock import ClockForms
from orchestration.claims.read import read_article
from orchestration.claims.speech.statements import StatementReader
from orchestration.claims.text.view import folded, view_of
from tests.claims.dates.telling import told
from tests.claims.languages.facts import lexicon_of

Rows = Sequence[Mapping[str, str]]
LANGUAGE = lexicon_of("zh").language
FORMS, ROLES, SPEECH, CLOCK = LANGUAGE.date_forms, LANGUAGE.date_roles, LANGUAGE.speech_forms, LANGUAGE.clock_forms
PUBLISHED = date(2026, 3, 12)


def seen(row: Mapping[str, str]) -> str:
    """An example as the reader sees it."""
    return folded(view_of(row["example"]), LANGUAGE.folds).text


def compiled(forms: Rows = FORMS, roles: Rows = ROLES) -> DateForms:
    return DateForms(LANGUAGE.dates, LANGUAGE.text, forms, roles)


def read(row: Mapping[str, str], forms: DateForms) -> str:
    published = date.fromisoformat(row["published"]) if row["published"] else None
    return "|".join(map(told, find_dates(seen(row), 0, forms, published, None, DateParameters())))


def roles(row: Mapping[str, str], forms: DateForms) -> list[tuple[str, str]]:
    return [(m.role, told(m)) for m in find_dates(seen(row), 0, forms, PUBLISHED, None, DateParameters())]


def spoken(row: Mapping[str, str], rows: Rows = SPEECH) -> list[str]:
    """What is said in an example."""
    text = seen(row)
    document = cut(text, LANGUAGE.text)
    found = StatementReader(replace(LANGUAGE, speech_forms=rows), frozenset()).read(document)
    return [text[said.start : said.end] for said in found]


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


@pytest.mark.parametrize("row", CLOCK, ids=lambda row: row["rule"])
def test_a_form_of_times_reads_its_example(row: Mapping[str, str]) -> None:
    text = seen(row)
    found = ClockForms(LANGUAGE.clock, CLOCK).find(text, 0, len(text))
    assert [(time.rule, time.value) for time in found] == [(row["rule"], row["gives"])]


@pytest.mark.parametrize("row", SPEECH, ids=lambda row: row["form"])
def test_a_form_of_speech_reads_its_example_and_is_needed(row: Mapping[str, str]) -> None:
    assert spoken(row) == [row["quote"]]
    assert spoken(row, [other for other in SPEECH if other is not row]) != [row["quote"]]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("日本防衛省10日表示，兩架俄羅斯軍機9日侵犯日本領空。", ("日本防卫省", "JPN")),
        ("东部战区新闻发言人李明海军大校表示，3月9日，美“约翰逊”号驱逐舰过航台湾海峡。", ("东部战区", "CHN")),
        ("海巡署今天說，兩艘中國海警船上午闖入金門限制水域。", ("海巡署", "TWN")),
    ],
)
def test_official_speakers_are_of_their_country(text: str, speaker: tuple[str, str]) -> None:
    (said,) = read_article("a", text, PUBLISHED, lexicon_of("zh")).statements
    assert (said.organisation, said.country) == speaker
