"""The words of every claim state its value, in the project's own sample and in all annotated articles."""

from collections import Counter
from collections.abc import Mapping, Sequence

import pytest

from orchestration.claims.lexicon.lexicon import Lexicon
from orchestration.claims.model import Claim
from orchestration.claims.read import read_article
from orchestration.settings import PROJECT
from orchestration.warehouse.reference import read_reference
from tests.claims.digest import sets
from tests.claims.reports.spellings import INFERRED, Spellings

SPELLINGS = Spellings(read_reference(PROJECT / "seeds" / "reference"))
SETS = dict(sets())
INFERRED_SHARE = 0.08
"""Claims at most whose words are those that the value was inferred from."""


@pytest.fixture(scope="module")
def claims(lexicon: Lexicon) -> Mapping[str, Sequence[tuple[str, Claim]]]:
    return {
        name: [
            (key, claim)
            for key, text, published in texts
            for claim in read_article(key, text, published, lexicon).claims
        ]
        for name, texts in SETS.items()
    }


@pytest.mark.parametrize("name", ["sample", "examples", "articles", "faults_en"])
def test_every_claim_has_words_that_state_its_value(
    name: str, claims: Mapping[str, Sequence[tuple[str, Claim]]]
) -> None:
    if name not in claims:
        pytest.skip(f"the annotated articles of {name}.jsonl lie beside the checkout, and are not there")
    unsaid = [
        f"{key}: {c.claim_type} {c.value} ({c.rule}) in {c.surface!r}"
        for key, c in claims[name]
        if not SPELLINGS.states(c) and SPELLINGS.inferred(c) is None
    ]
    assert unsaid == []


def test_each_kind_of_inference_is_met_and_few_claims_need_one(
    claims: Mapping[str, Sequence[tuple[str, Claim]]],
) -> None:
    every = [claim for found in claims.values() for _, claim in found]
    kinds = Counter(SPELLINGS.inferred(claim) for claim in every if not SPELLINGS.states(claim))
    assert kinds.keys() == INFERRED.keys()
    assert kinds.total() <= INFERRED_SHARE * len(every), kinds
