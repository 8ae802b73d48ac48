"""What is learned: the same weights from the same examples, from annotations that hold, and a first look that is one."""

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from orchestration.claims.learned.confidence import BASE
from orchestration.claims.learned.proposer import NOTHING, Proposer
from orchestration.evaluation import calibration
from orchestration.settings import PROJECT
from training import confidence, first_look, proposals, sets

OWN = sorted((PROJECT / "seeds" / "training").glob("*.jsonl"))


def examples() -> list[proposals.Example]:
    told = [proposals.Example(f"s/{n}", {"word buzz": 1.0, "names_craft": 1.0}, "unsafe") for n in range(12)]
    return [*told, *(proposals.Example(f"s/{n}", {"word talk": 1.0}, NOTHING) for n in range(12, 40))]


def rows() -> list[Mapping[str, object]]:
    right = [
        {"set": "a", "article": f"r{n}", "right": True, "same_day": n % 4 > 0, "features": {"a_place": 1.0}}
        for n in range(20)
    ]
    wrong = [
        {"set": "a", "article": f"w{n}", "right": False, "same_day": None, "features": {"nobody_acts": 1.0}}
        for n in range(20)
    ]
    return [*right, *wrong]


def test_sentences_teach_their_words() -> None:
    learned = proposals.fitted(examples())
    assert learned == proposals.fitted(examples())
    proposer = Proposer({**row, "weight": str(row["weight"])} for row in learned)
    buzz, talk = proposer.likely({"word buzz": 1.0, "names_craft": 1.0}), proposer.likely({"word talk": 1.0})
    assert buzz is not None and buzz.kind == "unsafe" and buzz.probability > 0.9
    assert talk is not None and talk.probability < 0.1


def test_reports_teach_what_speaks_for_them() -> None:
    weights = confidence.fitted(rows())
    assert weights == confidence.fitted(rows())
    assert weights.event["a_place"] > 0 > weights.event["nobody_acts"]
    assert weights.likely({"a_place": 1.0}) > 0.7 > 0.3 > weights.likely({"nobody_acts": 1.0})
    assert weights.confidence({"a_place": 1.0}) < weights.likely({"a_place": 1.0})  # a quarter of the days were wrong
    assert set(weights.day) == {BASE, "a_place"}


def test_no_report_is_judged_by_weights_that_saw_its_article() -> None:
    one = {"set": "a", "article": "odd", "right": False, "same_day": None, "features": {"odd": 1.0}}
    found = confidence.cross_fitted([*rows(), *[one] * 6])
    assert found[-1] > 0.1  # nothing but its own article teaches that it is wrong


def test_confidence_holds_on_articles_that_it_was_not_fitted_to() -> None:
    """Of the first looks that it is sure of at least 95 in 100 are right, and no span of it says much more than is."""
    looks = sets.looked_at()
    found = confidence.cross_fitted(looks)
    judged = [(float(sure), bool(row["right"] and row["same_day"])) for sure, row in zip(found, looks, strict=True)]
    reports, right = calibration.sure(judged)
    assert reports >= 5 and right >= 0.95 * reports
    for low, high in ((0.0, 0.5), (0.5, 0.7), (0.7, 0.8), (0.8, 1.0)):
        inside = [(sure, ok) for sure, ok in judged if low <= sure < high]
        assert len(inside) >= 50
        assert abs(sum(sure - ok for sure, ok in inside)) <= 0.1 * len(inside), (low, high)


@pytest.mark.parametrize("path", OWN, ids=lambda path: path.stem)
def test_annotations_hold(path: Path) -> None:
    articles = sets.articles_of(path)
    assert len({article.gold.id for article in articles}) == len(articles) > 50
    for article in articles:
        for event in article.gold.events:
            assert event.evidence and event.evidence in article.text, (article.gold.id, event.evidence)


def test_a_first_look_is_taken_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    kept, gold = tmp_path / "first_looks.jsonl", tmp_path / "small.jsonl"
    monkeypatch.setattr(sets, "KEPT", kept)
    monkeypatch.setattr(first_look, "KEPT", kept)
    text = "Two Russian Tu-95 bombers violated Estonian airspace on Tuesday, the Estonian army said."
    event = {
        "kind": "incident", "type": "airspace_violation", "date": {"start": "2026-03-03", "end": "2026-03-03", "precision": "day"},
        "places": ["Estonia"], "countries": ["RUS"], "target": ["EST"], "aircraft": [], "evidence": "Two Russian Tu-95",
    }  # fmt: skip
    article = {
        "id": "a",
        "source": "Wire",
        "published": "2026-03-05",
        "lang": "en",
        "title": "t",
        "text": text,
        "events": [event],
    }
    gold.write_text(json.dumps(article) + "\n", encoding="utf-8")
    assert first_look.main(gold, "small") == 0
    (row,) = [json.loads(line) for line in kept.read_text("utf-8").splitlines()]
    assert (row["set"], row["article"], row["right"], row["same_day"]) == ("small", "a", True, True)
    assert row["features"]["type_airspace_violation"] == 1.0 and text not in kept.read_text("utf-8")
    assert first_look.main(gold, "small") == 2
    assert "looked at before" in capsys.readouterr().err
