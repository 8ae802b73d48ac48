import pytest

from orchestration.claims.mentions.units import find_units
from orchestration.claims.read import read_article
from tests.conftest import ENGLISH


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("bombers of the 9th Bomb Squadron, 7th Bomb Wing", ["9th Bomb Squadron", "7th Bomb Wing"]),
        ("F-2s of the 8th Air Wing", ["8th Air Wing"]),
        ("four jets of No. 77 Squadron", ["No. 77 Squadron"]),
        ("the 393rd Expeditionary Bomb Squadron", ["393rd Expeditionary Bomb Squadron"]),
        ("the U.S. 7th Fleet", ["7th Fleet"]),
        ("on the 27th two jets flew", []),
        ("the 5th time that a Wing flew", []),
        ("Barksdale Air Force Base", []),
    ],
)
def test_units(text, expected):
    assert [unit for unit, _, _ in find_units(text, 0, len(text), ENGLISH.mentions)] == expected
    assert all(text[start:end] == unit for unit, start, end in find_units(text, 0, len(text), ENGLISH.mentions))


def test_units_and_home_bases_of_an_event_are_claims_and_no_places(lexicon):
    text = "Two B-1B bombers of the 9th Bomb Squadron from Dyess Air Force Base held an exercise with Japan over the Sea of Japan on May 7, 2026."
    claims = read_article("a", text, None, lexicon).claims
    stated = {
        (c.claim_type, text[c.evidence_start : c.evidence_end]) for c in claims if c.claim_type in ("unit", "base")
    }
    assert stated == {("unit", "9th Bomb Squadron"), ("base", "Dyess Air Force Base")}
    assert {c.value for c in claims if c.claim_type == "place"} == {"sea-of-japan"}
    assert all(c.count != 9 for c in claims)
