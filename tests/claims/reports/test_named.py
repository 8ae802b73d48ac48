"""Exercises, ships, missiles, crossings and times of day, as claims with their words."""

from datetime import date

import pytest

from orchestration.claims.model import Claim
from orchestration.claims.read import read_article
from tests.examples.names import NAMED

KINDS = ("exercise", "vessel", "missile", "crossing", "time")
EXAMPLES = [
    pytest.param(*example, id=f"{name}-{number}")
    for name, examples in NAMED.items()
    for number, example in enumerate(examples, start=1)
]


def claims(text: str, lexicon) -> list[Claim]:
    found = read_article("a", text, date(2026, 3, 5), lexicon).claims
    return [claim for claim in found if claim.claim_type in KINDS]


def told(claim: Claim) -> str:
    named = claim.claim_type in ("exercise", "time") and claim.variant
    count = None if claim.vessel_id else claim.count
    parts = [
        claim.claim_type, claim.vessel_id, claim.value, f"({claim.variant})" if named else None, claim.operator, count,
        claim.count_qualifier.replace("_", " ") if claim.count_qualifier not in ("exact", "unknown") else None,
    ]  # fmt: skip
    return " ".join(str(part) for part in parts if part)


@pytest.mark.parametrize(("text", "named"), EXAMPLES)
def test_what_is_named(text: str, named: list[str], lexicon) -> None:
    found = claims(text, lexicon)
    assert sorted(map(told, found)) == sorted(named)
    assert all(text[c.evidence_start : c.evidence_end] == c.surface for c in found)


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("Japan and the United States held Exercise Cope North 26 off Guam on Tuesday.", "exercise", "Cope North 26"),
        ("The U.S. destroyer USS Preble and a Japanese frigate trained off Guam on Tuesday.", "vessel",
         "The U.S. destroyer USS Preble"),
        ("North Korea fired two suspected cruise missiles on Tuesday.", "missile", "two suspected cruise missiles"),
        ("Thirty Chinese jets flew near Taiwan on Tuesday, and 12 crossed the median line.", "crossing",
         "12 crossed the median line"),
        ("North Korea fired a missile at 7:10 a.m. local time on Tuesday.", "time", "7:10 a.m. local time"),
    ],
)  # fmt: skip
def test_in_which_words_it_is_told(text: str, kind: str, words: str, lexicon) -> None:
    assert next(c.surface for c in claims(text, lexicon) if c.claim_type == kind) == words


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("North Korea fired 12 ballistic missiles on Tuesday, Seoul said.", []),
        ("Two Chinese H-6K bombers fired four cruise missiles in the East China Sea on Tuesday.", []),
        ("Taiwan said 30 Chinese aircraft flew near the island on Tuesday, and 12 crossed the median line.", [30, 12]),
    ],
)
def test_missiles_count_no_aircraft_and_a_part_is_not_added_to_its_total(
    text: str, counted: list[int], lexicon
) -> None:
    found = read_article("a", text, date(2026, 3, 5), lexicon).claims
    assert [c.count for c in found if c.claim_type == "aircraft"] == counted
