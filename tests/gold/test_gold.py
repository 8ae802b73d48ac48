"""Floors under what rules alone reach on annotated articles, and under what they reach with what was learned.

A floor only goes up; a changed corpus shows by its hash.
"""

import hashlib
from pathlib import Path

import pytest

from orchestration.evaluation.gold import read_gold
from orchestration.evaluation.scoring import Evaluation, evaluate
from orchestration.settings import PROJECT
from tests.gold.reading import holdings, write_articles

SAMPLE = Path(__file__).with_name("sample.gold.jsonl")


def reached(result: Evaluation) -> dict[str, float]:
    return {
        "events precision": result.events.precision,
        "events F1": result.events.f1,
        "dates": result.dates,
        "aircraft F1": result.aircraft.f1,
        "countries F1": result.countries.f1,
        "targets F1": result.targets.f1,
        "places F1": result.places.f1,
        "identity F1": result.identity_f1,
        "empty": result.empty_kept / max(1, result.empty),
    }


def digest(path: Path) -> str:
    return hashlib.blake2b(path.read_bytes(), digest_size=8).hexdigest()


def check(result: Evaluation, floors: dict[str, float]) -> None:
    figures = reached(result)
    below = {name: (round(figures[name], 3), floor) for name, floor in floors.items() if figures[name] < floor}
    assert not below, f"below the floor (reached, floor): {below}; {result.mistakes[:10]}"


def test_the_embedded_sample() -> None:
    assert digest(SAMPLE) == "478da2bf4e58788c"
    check(
        evaluate(read_gold(SAMPLE), holdings(PROJECT / "seeds" / "articles", learned=False)),
        {
            "events precision": 1.0,
            "events F1": 0.925,
            "dates": 0.98,
            "aircraft F1": 0.808,
            "countries F1": 1.0,
            "targets F1": 1.0,
            "places F1": 0.831,
            "identity F1": 0.971,
            "empty": 1.0,
        },
    )


def test_the_five_seeds(shared: Path) -> None:
    gold = shared / "corpus" / "seeds.gold.jsonl"
    assert digest(gold) == "905fd333d56f0c01"
    result = evaluate(read_gold(gold), holdings(shared / "seeds", learned=False))
    check(
        result,
        {
            "events precision": 1.0, "events F1": 1.0, "dates": 1.0, "aircraft F1": 1.0, "countries F1": 1.0,
            "targets F1": 1.0, "identity F1": 1.0, "empty": 1.0, "places F1": 0.842,
        },
    )  # fmt: skip
    assert (result.answers.right, result.answers.wanted) == (5, 5)


def test_the_annotated_corpus(shared: Path, tmp_path: Path) -> None:
    gold = shared / "corpus" / "articles.jsonl"
    assert digest(gold) == "9e1c4614512bdea0"
    result = evaluate(read_gold(gold), holdings(write_articles(gold, tmp_path / "articles.jsonl"), learned=False))
    check(
        result,
        {
            "events precision": 0.988,
            "events F1": 0.965,
            "dates": 0.976,
            "aircraft F1": 0.908,
            "countries F1": 0.964,
            "targets F1": 0.982,
            "places F1": 0.844,
            "identity F1": 0.991,
            "empty": 1.0,
        },
    )


def test_what_was_learned_costs_the_annotated_corpus_nothing(shared: Path, tmp_path: Path) -> None:
    gold = shared / "corpus" / "articles.jsonl"
    result = evaluate(read_gold(gold), holdings(write_articles(gold, tmp_path / "articles.jsonl")))
    check(result, {"events precision": 0.98, "events F1": 0.965, "dates": 0.976, "empty": 1.0})


def test_the_small_faults(shared: Path, tmp_path: Path) -> None:
    """Sentences on each of which a reader once failed: what is read of them by now."""
    gold = shared / "corpus" / "faults_en.jsonl"
    assert digest(gold) == "67b2ac43bf6bab41"
    check(
        evaluate(read_gold(gold), holdings(write_articles(gold, tmp_path / "articles.jsonl"), learned=False)),
        {
            "events precision": 0.855,
            "events F1": 0.706,
            "dates": 0.9,
            "aircraft F1": 0.617,
            "countries F1": 0.941,
            "targets F1": 0.917,
            "places F1": 0.836,
            "identity F1": 0.984,
            "empty": 0.555,
        },
    )


def test_identity_of_events_across_articles(shared: Path) -> None:
    found = holdings(shared / "seeds")
    events = {report.event_id for reports in found.reports.values() for report in reports}
    assert len(events) == 5


@pytest.mark.parametrize("article", ["arms-sale-notice.txt", "air-show-preview.txt", "institute-analysis.txt"])
def test_articles_without_events_give_nothing(article: str) -> None:
    assert article not in holdings(PROJECT / "seeds" / "articles" / article).reports
