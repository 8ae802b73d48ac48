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


TEXTS = {
    ("chinese", "own"): (1.0, 1.0, 0.94, 0.96, 1.0),
    ("japanese", "own"): (1.0, 1.0, 0.95, 1.0, 1.0),
    ("korean", "own"): (1.0, 0.97, 1.0, 0.97, 1.0),
    ("russian", "own"): (1.0, 1.0, 0.82, 1.0, 1.0),
    ("chinese", "press"): (1.0, 0.95, 1.0, 0.81, 1.0),
    ("japanese", "press"): (0.92, 0.95, 0.95, 0.88, 1.0),
    ("korean", "press"): (0.86, 0.93, 1.0, 0.79, 0.5),
    ("russian", "press"): (0.93, 0.84, 0.92, 0.74, 1.0),
}
"""Texts of our own beside each language's tests, and the floors of the figures of OF_TEXTS."""
OF_TEXTS = ("events precision", "events F1", "dates", "aircraft F1", "empty")


@pytest.mark.parametrize(("language", "name"), TEXTS)
def test_texts_of_all_kinds(language: str, name: str, tmp_path: Path) -> None:
    own = OWN / language / f"{name}.gold.jsonl"
    found = holdings(write_articles(own, tmp_path / "articles.jsonl"))
    check(evaluate(read_gold(own), found), dict(zip(OF_TEXTS, TEXTS[language, name], strict=True)))
