"""Floors under what is read of annotated articles in languages other than English."""

from pathlib import Path

import pytest

from orchestration.evaluation.gold import read_gold
from orchestration.evaluation.scoring import evaluate
from orchestration.settings import PROJECT
from tests.gold.reading import holdings, write_articles
from tests.gold.test_gold import FIGURES, check

OWN = PROJECT / "tests" / "claims" / "languages"
CORPUS = PROJECT.parent / "shared" / "corpus"
FLOORS = {
    "ja": (1.0, 1.0, 0.985, 0.949, 0.994, 0.954, 0.85, 1.0, 1.0),
    "ko": (1.0, 0.986, 1.0, 0.952, 0.99, 1.0, 0.851, 1.0, 1.0),
    "zh": (0.978, 0.967, 0.977, 0.888, 1.0, 1.0, 0.878, 0.929, 1.0),
    "ru": (1.0, 0.983, 0.966, 0.938, 0.97, 1.0, 0.886, 1.0, 1.0),
}
"""By the language's code (ISO 639-1): the figures in the order of FIGURES, below which none may fall."""


@pytest.mark.parametrize("code", FLOORS)
def test_annotated_articles(code: str) -> None:
    gold: Path = CORPUS / f"{code}.jsonl"
    if not gold.exists():
        pytest.skip("the annotated articles are not beside the project")
    check(evaluate(read_gold(gold), holdings(gold)), dict(zip(FIGURES, FLOORS[code], strict=True)))


@pytest.mark.parametrize(
    ("language", "floors"),
    [
        ("chinese", {"events precision": 1.0, "events F1": 1.0, "dates": 0.94, "aircraft F1": 0.96, "empty": 1.0}),
        ("japanese", {"events precision": 1.0, "events F1": 1.0, "dates": 0.95, "aircraft F1": 1.0, "empty": 1.0}),
        ("korean", {"events precision": 1.0, "events F1": 0.97, "dates": 1.0, "aircraft F1": 0.97, "empty": 1.0}),
        ("russian", {"events precision": 1.0, "events F1": 1.0, "dates": 0.82, "aircraft F1": 1.0, "empty": 1.0}),
    ],
)
def test_texts_of_all_kinds(language: str, floors: dict[str, float], tmp_path: Path) -> None:
    own = OWN / language / "own.gold.jsonl"
    check(evaluate(read_gold(own), holdings(write_articles(own, tmp_path / "articles.jsonl"))), floors)
