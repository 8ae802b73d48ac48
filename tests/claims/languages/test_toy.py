"""A language of a dozen rows: what docs/adding-a-language.md tells, done to the first report.

One is written like English and takes its grammar; the other has no blanks, no capitals and another order, and a
grammar of its own (particles.py).
"""

from collections.abc import Mapping, Sequence
from datetime import date

import pytest

from orchestration.claims.languages import registry
from orchestration.claims.languages.english.grammar import GRAMMAR as LIKE_ENGLISH
from orchestration.claims.languages.pack import Tables, read_language
from orchestration.claims.languages.recognition import recognise
from orchestration.claims.lexicon.lexicon import Lexicon, build_lexicon
from orchestration.claims.read import read_article
from orchestration.warehouse.reference import read_reference
from tests.claims.languages.particles import GRAMMAR as BY_PARTICLES
from tests.conftest import ENGLISH, PROJECT

Rows = Sequence[Mapping[str, str]]
REFERENCE = read_reference(PROJECT / "seeds" / "reference")
TOY: Mapping[str, Rows] = {
    "names": [
        {"category": "country", "value": "JPN", "form": "demonym", "spellings": "nipi"},
        {"category": "country", "value": "RUS", "form": "demonym", "spellings": "rusi"},
        {"category": "class", "value": "fighter", "form": "", "spellings": "kaza"},
        {"category": "place", "value": "sea-of-japan", "form": "", "spellings": "Mar Nipo"},
    ],
    "triggers": [{"trigger": "intercept", "role": "response", "event_type": "scramble", "expressions": "trapu"}],
    "screen": [{"role": "armed", "words": "kaza"}, {"role": "armed_deed", "words": ""}],
    "dates": [
        {"rule": "day_month", "reading": "date", "given": "", "pattern": r"\b{day}\sde\s{month}\b", "needs": "{month}",
         "confidence": "0.9", "example": "", "published": "", "expected": ""},
    ],
    "words/text": [{"class": "common", "words": "ka|de|su"}, {"class": "scripts", "words": "latin"}],
    "words/dates": [{"class": "months", "words": "mars=3"}, {"class": "numerals", "words": "du=2|tri=3"}],
}  # fmt: skip
SIGNS: Mapping[str, Rows] = {
    "names": [
        {"category": "country", "value": "JPN", "form": "name", "spellings": "日本"},
        {"category": "country", "value": "RUS", "form": "name", "spellings": "ロシア"},
        {"category": "class", "value": "fighter", "form": "", "spellings": "戦闘機"},
        {"category": "class", "value": "bomber", "form": "", "spellings": "爆撃機"},
        {"category": "place", "value": "sea-of-japan", "form": "", "spellings": "日本海"},
    ],
    "triggers": [{"trigger": "intercept", "role": "response", "event_type": "scramble", "expressions": "要撃"}],
    "cues": [{"cue": "negation", "spellings": "なかった"}],
    "screen": [{"role": "armed", "words": "戦闘機"}, {"role": "armed_deed", "words": ""}],
    "dates": [
        {"rule": "day", "reading": "date", "given": "", "pattern": r"(?P<month>\d{1,2})月{day}日", "needs": "月",
         "confidence": "0.9", "example": "", "published": "", "expected": ""},
    ],
    "words/text": [{"class": "scripts", "words": "han|kana"}],
}  # fmt: skip
TEXT = "Tri nipi kaza trapu du rusi Tu-95 su Mar Nipo ka 3 de mars."
PUBLISHED = date(2026, 3, 5)


def tables(own: Mapping[str, Rows]) -> Tables:
    """A language's own rows; every other table is empty, and every other class of words holds none."""
    english = read_reference(PROJECT / "seeds" / "languages" / "en")
    empty: dict[str, Rows] = {name: [] for name in english}
    for name in (name for name in english if name.startswith("words/")):
        words = {row["class"]: row["words"] for row in own.get(name, [])}
        empty[name] = [{"class": row["class"], "words": words.get(row["class"], "-")} for row in english[name]]
    empty["speech"] = [{**row, "expressions": "—"} for row in english["speech"]]
    return empty | {name: rows for name, rows in own.items() if not name.startswith("words/")}


@pytest.fixture
def toy(monkeypatch: pytest.MonkeyPatch) -> Lexicon:
    monkeypatch.setattr(registry, "GRAMMARS", {"xx": LIKE_ENGLISH})
    return build_lexicon(REFERENCE, read_language("xx", tables(TOY)))


@pytest.fixture
def signs(monkeypatch: pytest.MonkeyPatch) -> Lexicon:
    monkeypatch.setattr(registry, "GRAMMARS", {"xx": BY_PARTICLES})
    return build_lexicon(REFERENCE, read_language("xx", tables(SIGNS)))


def told(text: str, lexicon: Lexicon) -> list[str]:
    """The events of a text, and below each what is claimed of it."""
    reading = read_article("a", text, PUBLISHED, lexicon)
    claimed = ((c.claim_type, c.operator, c.value, c.count) for c in reading.claims if c.claim_type != "date")
    return [
        *(f"{report.event_type} {report.start_date}" for report in reading.reports),
        *sorted(" ".join(str(part) for part in parts if part is not None) for parts in claimed),
    ]


def test_a_report_is_read_in_a_language_of_a_few_rows(toy: Lexicon) -> None:
    assert told(TEXT, toy) == [
        "scramble 2026-03-03", "aircraft JPN fighter 3", "aircraft RUS Tu-95 2", "country JPN", "place sea-of-japan",
        "target RUS",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "3月3日、日本海上空で日本のF-15戦闘機4機がロシアのTu-95爆撃機2機を要撃した。",
        "ロシアのTu-95爆撃機2機を3月3日、日本のF-15戦闘機4機が日本海上空で要撃した。",
        "3月3日、ロシアのTu-95爆撃機2機が日本海上空で日本のF-15戦闘機4機に要撃された。",
    ],
)
def test_a_report_is_read_where_particles_tell_who_does_what(text: str, signs: Lexicon) -> None:
    assert told(text, signs) == [
        "scramble 2026-03-03", "aircraft JPN F-15 4", "aircraft RUS Tu-95 2", "country JPN", "place sea-of-japan",
        "target RUS",
    ]  # fmt: skip


def test_sentences_end_without_a_blank_and_what_is_denied_did_not_happen(signs: Lexicon) -> None:
    text = "3月2日、日本の戦闘機3機がロシアのTu-95爆撃機2機を要撃しなかった。3月3日、日本の戦闘機2機がロシアのTu-95爆撃機1機を要撃した。"
    assert told(text, signs)[:3] == ["scramble 2026-03-03", "aircraft JPN fighter 2", "aircraft RUS Tu-95 1"]


def test_it_is_told_from_english(toy: Lexicon) -> None:
    languages = [ENGLISH, toy.language]
    assert recognise(TEXT, None, languages).code == "xx"
    assert recognise("The two jets flew over the sea on Monday, the ministry said.", None, languages).code == "en"


def test_a_name_of_nothing_is_refused() -> None:
    names = [{"category": "country", "value": "XYZ", "form": "name", "spellings": "Nulo"}]
    with pytest.raises(ValueError, match="there is no country 'XYZ'"):
        build_lexicon(REFERENCE, read_language("xx", tables(TOY) | {"names": names}))
