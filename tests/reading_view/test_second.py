"""Two readings of one text side by side: agreed, of one alone, refused; a model without an answer costs nothing."""

import json
from pathlib import Path

import pytest

from orchestration.reading_view.command import show_reading
from orchestration.settings import Settings
from tests.second_reader.stub import Answer, serving

TEXT = "Japan scrambled four F-15s on March 3, 2026 against two Russian Tu-95 bombers over the Sea of Japan."
ANSWER = json.dumps({
    "events": [{
        "type": "scramble", "words": "Japan scrambled four F-15s", "when": ["on March 3, 2026"],
        "countries": [{"country": "JPN", "words": "Japan"}], "targets": [{"country": "RUS", "words": "Russian"}],
        "aircraft": [{"type": "F-15", "count": 4, "operator": "JPN", "words": "four F-15s"},
                     {"type": "F-2", "count": 9, "operator": "JPN", "words": "nine <b>F-2s"}],
    }]
})  # fmt: skip


@pytest.fixture
def article(tmp_path: Path) -> str:
    (tmp_path / "article.txt").write_text(TEXT)
    return str(tmp_path / "article.txt")


def test_both_are_shown_with_what_was_refused(article: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = tmp_path / "page.html"
    with serving(Answer(ANSWER)) as stub:
        settings = Settings(home=tmp_path / "home", reader="both", model={"address": stub.address, "name": "stub"})
        assert show_reading(article, None, None, as_json=False, model=settings) == 0
        shown = " ".join(capsys.readouterr().out.split())
        assert show_reading(article, None, page, as_json=False, model=settings) == 0
        assert len(stub.requests) == 1
    assert "read by both readers" in shown and "the rules alone" in shown
    assert "'nine <b>F-2s' does not stand in the text" in shown
    html = page.read_text(encoding="utf-8")
    assert "both readers" in html and "nine &lt;b&gt;F-2s" in html and "<b>F-2s" not in html


def test_without_an_answer_the_rules_reading_is_shown(
    article: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with serving(Answer("I can't help with that.")) as stub:
        settings = Settings(home=tmp_path / "home", reader="both", model={"address": stub.address, "name": "stub"})
        assert show_reading(article, None, None, as_json=True, model=settings) == 0
    shown, told = capsys.readouterr()
    [reading] = json.loads(shown)
    assert [report["reader"] for report in reading["reports"]] == ["rules"]
    assert "the rules alone read: the answer is prose, not JSON." in told


def test_a_key_that_can_not_be_read_is_no_fault_of_the_reader(
    article: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    model = {"address": "http://127.0.0.1:9/v1", "name": "stub", "key_file": tmp_path / "none.txt"}
    settings = Settings(home=tmp_path / "home", reader="both", model=model)
    assert show_reading(article, None, None, as_json=True, model=settings) == 2
    shown, told = capsys.readouterr()
    assert told.startswith("The key of the model can't be read from") and not shown
