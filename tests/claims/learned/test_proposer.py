"""What a sentence is likely to tell of: a softmax over learned weights, with the share of each feature."""

import pytest

from orchestration.claims.learned.proposer import BASE, NOTHING, Proposer

ROWS = [
    {"feature": BASE, "kind": NOTHING, "weight": "1.0"},
    {"feature": "word buzz", "kind": "unsafe", "weight": "3.0"},
    {"feature": "word buzz", "kind": NOTHING, "weight": "-1.0"},
    {"feature": "word lake", "kind": NOTHING, "weight": "2.0"},
]


@pytest.mark.parametrize(
    ("features", "probability"),
    [({}, 0.27), ({"word buzz": 1.0}, 0.95), ({"word buzz": 1.0, "word lake": 1.0}, 0.73), ({"word lake": 1.0}, 0.05)],
)
def test_the_probability_of_any_event(features: dict[str, float], probability: float) -> None:
    likely = Proposer(ROWS).likely(features)
    assert likely is not None and likely.kind == "unsafe"
    assert likely.probability == pytest.approx(probability, abs=0.005)


def test_each_feature_tells_what_it_speaks_for_the_kind() -> None:
    likely = Proposer(ROWS).likely({"word buzz": 0.5, "word lake": 1.0, "word unheard": 1.0})
    assert likely is not None and likely.shares == {"word buzz": 2.0, "word lake": -2.0}


def test_a_language_for_which_nothing_was_learned_proposes_nothing() -> None:
    assert Proposer([]).likely({"word buzz": 1.0}) is None
