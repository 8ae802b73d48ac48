"""Readers side by side: what a model was not asked yet is told, as the rules stand in for it."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from orchestration.cli import app
from orchestration.evaluation import readers
from orchestration.evaluation.command import evaluate_readers
from tests.second_reader.reading import LEXICONS
from tests.second_reader.recording import home_of

TEXT = "Japan scrambled F-15 fighters on March 11, 2026 against two Chinese H-6 bombers near Okinawa."


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    path = tmp_path / "gold.jsonl"
    path.write_text("\n".join(json.dumps({"id": name, "events": []}) for name in ("one", "another")))
    return path


def test_what_has_no_answer_is_told(
    tmp_path: Path, gold: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(readers, "build_lexicons", lambda *_: LEXICONS)
    article, recorded = tmp_path / "articles.jsonl", tmp_path / "none.jsonl"
    article.write_text(
        json.dumps({"id": "one", "title": "Jets", "text": TEXT, "published": "2026-03-12", "url": "https://e.org/1"})
    )
    recorded.write_text("")
    settings = home_of(tmp_path / "home", article, recorded)
    assert evaluate_readers(settings, gold, ["rules", "both"], None, as_json=True) == 0
    told = capsys.readouterr()
    assert set(json.loads(told.out)) == {"rules", "both"}
    assert "1 of 2 annotated articles are not in this home" in told.err
    assert (
        told.err.startswith("both: articles read by the rules for want of a model's answer: 1;")
        and "run --reader both" in told.err
    )


def test_counts_want_two_readers(tmp_path: Path, gold: Path) -> None:
    counts = tmp_path / "counts.csv"
    ended = CliRunner().invoke(app, ["evaluate", str(gold), "--counts", str(counts), "--home", str(tmp_path)])
    assert ended.exit_code == 2 and "give --reader both" in " ".join(ended.output.split())
    assert not counts.exists()
