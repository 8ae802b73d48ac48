"""A language of a dozen rows: what docs/adding-a-language.md tells, done to the first report."""

from collections.abc import Mapping, Sequence
from datetime import date

import pytest

from orchestration.claims.languages import registry
from orchestration.claims.languages.english.grammar import GRAMMAR
from orchestration.claims.languages.pack import Tables, read_language
from orchestration.claims.languages.recognition import recognise
from orchestration.claims.lexicon.lexicon import Lexicon, build_lexicon
from orchestration.claims.read import read_article
from orchestration.warehouse.reference import read_reference
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
    "screen": [{"role": "armed", "words": "kaza"}, {"role": "deed", "words": "trapu"}, {"role": "armed_deed", "words": ""}],
    "dates": [
        {"rule": "day_month", "reading": "date", "given": "", "pattern": r"\b{day}\sde\s{month}\b", "needs": "{month}",
         "example": "", "published": "", "expected": ""},
    ],
    "words/text": [{"class": "common", "words": "ka|de|su"}, {"class": "scripts", "words": "latin"}],
    "words/dates": [{"class": "months", "words": "mars=3"}, {"class": "numerals", "words": "du=2|tri=3"}],
}  # fmt: skip
TEXT = "Tri nipi kaza trapu du rusi Tu-95 su Mar Nipo ka 3 de mars."


def tables() -> Tables:
    """The toy's own rows; every other table is empty, and every other class of words holds none."""
    english = read_reference(PROJECT / "seeds" / "languages" / "en")
    empty: dict[str, Rows] = {name: [] for name in english}
    for name in (name for name in english if name.startswith("words/")):
        own = {row["class"]: row["words"] for row in TOY.get(name, [])}
        empty[name] = [{"class": row["class"], "words": own.get(row["class"], "-")} for row in english[name]]
    empty["speech"] = [{**row, "expressions": "—"} for row in english["speech"]]
    return empty | {name: rows for name, rows in TOY.items() if not name.startswith("words/")}


@pytest.fixture
def toy(monkeypatch: pytest.MonkeyPatch) -> Lexicon:
    monkeypatch.setattr(registry, "GRAMMARS", {"xx": GRAMMAR})
    return build_lexicon(REFERENCE, read_language("xx", tables()))


def test_a_report_is_read_in_a_language_of_a_few_rows(toy: Lexicon) -> None:
    reading = read_article("a", TEXT, date(2026, 3, 5), toy)
    assert [(r.event_type, r.start_date) for r in reading.reports] == [("scramble", date(2026, 3, 3))]
    stated = {(c.claim_type, c.value, c.operator, c.count) for c in reading.claims if c.claim_type != "date"}
    assert stated == {
        ("aircraft", "fighter", "JPN", 3), ("aircraft", "Tu-95", "RUS", 2), ("country", "JPN", None, None),
        ("target", "RUS", None, None), ("place", "sea-of-japan", None, None),
    }  # fmt: skip


def test_it_is_told_from_english(toy: Lexicon) -> None:
    languages = [ENGLISH, toy.language]
    assert recognise(TEXT, None, languages).code == "xx"
    assert recognise("The two jets flew over the sea on Monday, the ministry said.", None, languages).code == "en"


def test_a_name_of_nothing_is_refused() -> None:
    names = [{"category": "country", "value": "XYZ", "form": "name", "spellings": "Nulo"}]
    with pytest.raises(ValueError, match="there is no country 'XYZ'"):
        build_lexicon(REFERENCE, read_language("xx", tables() | {"names": names}))
