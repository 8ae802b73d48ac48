"""A text on which the reader raises is told by `overflight read`, and the others are shown."""

import json
from pathlib import Path
from typing import Any

import pytest

from orchestration.reading_view import command
from tests.samples import DRILL


def test_a_text_on_which_the_reader_raises_is_told_and_the_others_are_shown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "bad.txt").write_text("Poison. Japan scrambled F-15 fighters on March 11, 2026.")
    (tmp_path / "good.txt").write_text(DRILL)
    whole = command.read_article

    def read_article(article_id: str, text: str, *args: Any) -> Any:
        if text.startswith("Poison"):
            raise IndexError("tuple index out of range")
        return whole(article_id, text, *args)

    monkeypatch.setattr(command, "read_article", read_article)
    assert command.show_reading(str(tmp_path), None, None, as_json=True) == 1
    shown, told = capsys.readouterr()
    assert [each["text"] for each in json.loads(shown)] == [DRILL]
    assert told.startswith("Reading bad.txt raised IndexError: tuple index out of range.")
