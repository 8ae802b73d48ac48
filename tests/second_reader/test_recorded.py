"""The sample with recorded answers: both readers together are as good as the better of them, and invent nothing."""

from pathlib import Path

import pytest

from orchestration.evaluation.gold import read_gold
from orchestration.evaluation.readers import read_by
from orchestration.evaluation.scoring import Evaluation, evaluate
from orchestration.settings import PROJECT
from tests.second_reader.recording import home_of

GOLD = PROJECT / "tests" / "gold" / "sample.gold.jsonl"


@pytest.fixture(scope="module")
def results(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Evaluation]:
    settings, gold = home_of(Path(tmp_path_factory.mktemp("home"))), read_gold(GOLD)
    found = {}
    for reader in ("rules", "model", "both"):
        frames, holdings = read_by(settings.model_copy(update={"reader": reader}), gold)
        found[reader] = evaluate(gold, holdings)
        if reader == "model":
            assert set(frames["model_readings"]["outcome"]) == {"read"}
            assert (
                frames["model_readings"]["refused_values"].sum() <= 0.05 * frames["model_readings"]["told_values"].sum()
            )
    return found


def test_both_are_as_good_as_the_better(results: dict[str, Evaluation]) -> None:
    rules, model, both = (results[reader] for reader in ("rules", "model", "both"))
    assert both.events.f1 >= max(rules.events.f1, model.events.f1, 0.98)
    assert both.aircraft.f1 >= max(rules.aircraft.f1, model.aircraft.f1, 0.94)


def test_what_is_empty_stays_empty(results: dict[str, Evaluation]) -> None:
    assert {result.empty_kept for result in results.values()} == {6}
