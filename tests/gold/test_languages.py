"""Floors under what is read of annotated articles in languages other than English."""

from pathlib import Path

import pytest

from orchestration.evaluation.gold import read_gold
from orchestration.evaluation.scoring import evaluate
from orchestration.settings import PROJECT
from tests.gold.reading import holdings, write_articles
from tests.gold.test_gold import check

OWN = PROJECT / "tests" / "claims" / "languages"
CORPUS = PROJECT.parent / "shared" / "corpus"
FLOORS = {
    "ja": {
        "events precision": 1.0, "events F1": 1.0, "dates": 0.985, "aircraft F1": 0.948, "countries F1": 0.99,
        "targets F1": 0.94, "places F1": 0.76, "empty": 1.0,
    },
    "ko": {
        "events precision": 1.0, "events F1": 0.97, "dates": 1.0, "aircraft F1": 0.95, "countries F1": 0.98,
        "targets F1": 1.0, "places F1": 0.82, "empty": 1.0,
    },
    "zh": {
        "events precision": 0.97, "events F1": 0.96, "dates": 0.97, "aircraft F1": 0.88, "countries F1": 0.99,
        "targets F1": 0.99, "places F1": 0.83, "empty": 1.0,
    },
    "ru": {
        "events precision": 1.0, "events F1": 0.98, "dates": 0.96, "aircraft F1": 0.93, "countries F1": 0.97,
        "targets F1": 1.0, "places F1": 0.86, "empty": 1.0,
    },
}  # fmt: skip
"""By the language's code (ISO 639-1): figures that may only rise."""


@pytest.mark.parametrize("code", FLOORS)
def test_annotated_articles(code: str) -> None:
    gold: Path = CORPUS / f"{code}.jsonl"
    if not gold.exists():
        pytest.skip("the annotated articles are not beside the project")
    check(evaluate(read_gold(gold), holdings(gold)), FLOORS[code])


@pytest.mark.parametrize(
    ("language", "floors"),
    [
        ("chinese", {"events precision": 1.0, "events F1": 1.0, "dates": 0.94, "aircraft F1": 0.96, "empty": 1.0}),
        ("japanese", {"events precision": 1.0, "events F1": 1.0, "dates": 0.95, "aircraft F1": 1.0, "empty": 1.0}),
        ("korean", {"events precision": 1.0, "events F1": 0.97, "dates": 1.0, "aircraft F1": 0.97, "empty": 1.0}),
    ],
)
def test_texts_of_all_kinds(language: str, floors: dict[str, float], tmp_path: Path) -> None:
    own = OWN / language / "own.gold.jsonl"
    check(evaluate(read_gold(own), holdings(write_articles(own, tmp_path / "articles.jsonl"))), floors)
