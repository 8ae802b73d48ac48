"""Confidence is reckoned from named features; a report that such features have mostly been wrong about is left out."""

from dataclasses import replace
from datetime import date

import pytest

from orchestration.claims.learned.confidence import BASE, DOUBTED, Weights
from orchestration.claims.learned.proposer import BASE as PROPOSED
from orchestration.claims.learned.proposer import Proposer
from orchestration.claims.lexicon.lexicon import Lexicon
from orchestration.claims.read import ReadingParameters, read_article, read_events
from orchestration.claims.reports.support import Supports

DAY = date(2026, 3, 12)
TEXT = "Japan scrambled two F-15s against a Chinese Y-9 over the Sea of Japan on Monday."


def support(text: str, lexicon: Lexicon) -> dict[str, float]:
    document, scenes, events = read_events(text, DAY, lexicon, ReadingParameters())
    return dict(Supports(document, events, scenes, lexicon).of(events[0]))


@pytest.mark.parametrize(
    ("weights", "features", "expected"),
    [
        ({BASE: 0.0}, {}, 0.5),
        ({BASE: 0.0, "a": 2.2}, {"a": 1.0}, 0.9),
        ({BASE: 0.0, "a": 2.2}, {"a": 0.5}, 0.75),
        ({BASE: 1.0, "a": -1.0}, {"a": 1.0, "unknown": 1.0}, 0.5),
        ({BASE: 99.0}, {}, 0.99),
        ({BASE: -99.0}, {}, 0.01),
        # a moment that is told with more than a day is never sure
        ({BASE: 99.0}, {"type_scramble": 1.0, "precision_month": 1.0}, 0.85),
        ({BASE: 99.0}, {"type_scramble": 1.0, "precision_day": 1.0}, 0.99),
        ({BASE: 99.0}, {"type_air_exercise": 1.0, "precision_month": 1.0}, 0.99),
        ({BASE: 0.0}, {"type_scramble": 1.0, "precision_month": 1.0}, 0.5),
    ],
)
def test_confidence_is_the_logistic_function_of_what_speaks_for_it(
    weights: dict[str, float], features: dict[str, float], expected: float
) -> None:
    assert Weights(weights, {BASE: 9.0}).confidence(features) == expected


def test_what_speaks_most_is_told_first_and_what_has_no_weight_is_not() -> None:
    weights = {BASE: 0.5, "few": -0.62, "place": 0.81, "day": 0.1, "nothing": 0.0}
    features = dict.fromkeys(("place", "few", "day", "nothing", "unknown"), 1.0)
    assert Weights(weights, {BASE: 9.0}).in_words(features) == "place +0.81, few -0.62, day +0.10"


def test_a_report_rests_on_what_its_sentence_and_its_text_tell(lexicon: Lexicon) -> None:
    found = support(TEXT, lexicon)
    for name in ("type_scramble", "rule_scramble", "day_of_its_own", "named_aircraft", "counted_craft",
                 "against_someone", "a_place", "military_lead"):  # fmt: skip
        assert found[name] == 1.0, name
    assert not found.keys() & {"nobody_acts", "two_states_act", "few_military_sentences", "ships"}


def test_learned_words_speak_for_an_event_and_against_it(lexicon: Lexicon) -> None:
    proposer = Proposer([{"feature": PROPOSED, "kind": "scramble", "weight": "2"}])
    found = support(TEXT, replace(lexicon, proposer=proposer))
    assert (found["words_tell_of_it"], found["words_tell_of_another"]) == (0.88, 0.12)  # e² beside e⁰
    assert "words_tell_of_it" not in support(TEXT, replace(lexicon, proposer=Proposer(())))


@pytest.mark.parametrize(
    ("text", "feature"),
    [
        ("Japan and Australia held an air exercise on Monday.", "two_states_act"),
        ("Fighters were scrambled against a Chinese plane on Monday.", "nobody_acts"),
        ("Japan will hold an air exercise on Friday.", "status_planned"),
        ("Japan held an air exercise.", "precision_unknown"),
        ("Two destroyers of Japan held a naval exercise on Monday.", "ships"),
        (
            "The talks failed. Ministers left. The hall was empty. The press waited. Nobody spoke. "
            "Japan scrambled fighters against a Chinese plane on Monday.",
            "few_military_sentences",
        ),
    ],
)
def test_features(text: str, feature: str, lexicon: Lexicon) -> None:
    assert support(text, lexicon)[feature] == 1.0


@pytest.mark.parametrize(("base", "kept"), [(0.3, True), (-0.5, False)])
def test_a_report_below_the_bound_is_left_out_and_told(base: float, kept: bool, lexicon: Lexicon) -> None:
    reading = read_article("a", TEXT, DAY, replace(lexicon, weights=Weights({BASE: base}, {BASE: 9.0})))
    assert (bool(reading.reports), bool(reading.doubted)) == (kept, not kept)
    (report,) = reading.reports or reading.doubted
    assert (report.confidence >= DOUBTED) is kept
    assert {claim.report_id for claim in reading.claims} == ({report.report_id} if kept else set())
