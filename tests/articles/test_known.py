"""What is kept of articles to know them again: right after any kill, and whatever happens to its file."""

from datetime import UTC, date, datetime
from pathlib import Path

import polars as pl
import pytest

from orchestration.articles import copies
from orchestration.articles import known as known_module
from orchestration.articles.copies import Text
from orchestration.articles.known import Known
from orchestration.articles.traces import Traces
from orchestration.warehouse.lake import Lake
from orchestration.warehouse.schema import frame

DAY, NEXT = date(2026, 3, 10), date(2026, 3, 11)
STORY = " ".join(f"word{n} of the story" for n in range(60))


def row(name: str, text: str, copy_of: str | None = None) -> dict[str, object]:
    at = datetime(2026, 3, 9, tzinfo=UTC)
    return {"article_id": name, "external_id": name, "text": text, "published_at": at, "duplicate_of": copy_of}


def write(lake: Lake, day: date, *rows: dict[str, object]) -> None:
    lake.write("articles", frame("articles", rows), day)


def known(root: Path, lake: Lake) -> Known:
    return Known(lake, Traces(root / "index" / "articles.sqlite"))


def ask(root: Path, lake: Lake, day: date, name: str, text: str) -> tuple[bool, dict[str, str]]:
    """Whether an article is known, and what a new one of this name and text copies. Nothing is kept."""
    with known(root, lake) as before:
        answer = before.holds(name), before.copies([Text(f"{name}'", text, None)], day)[0]
        before.forget_new()
    return answer


def test_articles_of_the_lake_are_known_and_copies_of_them_found(tmp_path: Path) -> None:
    lake = Lake(tmp_path / "lake")
    write(lake, DAY, row("a", STORY), row("b", STORY + " by a copyist", "a"), row("c", "Two jets flew."))
    assert ask(tmp_path, lake, NEXT, "a", STORY + " once more") == (True, {"a'": "a"})
    assert ask(tmp_path, lake, NEXT, "b", STORY + " by a copyist") == (True, {"b'": "a"})
    assert ask(tmp_path, lake, NEXT, "z", "Two jets flew.") == (False, {"z'": "c"})
    assert ask(tmp_path, lake, NEXT, "z", "Three jets flew.") == (False, {})


def test_a_day_that_changed_behind_its_back_is_learned_anew(tmp_path: Path) -> None:
    lake = Lake(tmp_path / "lake")
    write(lake, DAY, row("a", STORY))
    assert ask(tmp_path, lake, NEXT, "a", STORY)[0]
    write(lake, DAY, row("b", STORY), row("c", "Two jets flew."))
    assert ask(tmp_path, lake, NEXT, "a", STORY) == (False, {"a'": "b"})
    write(lake, DAY, row("c", "Two jets flew."))
    assert ask(tmp_path, lake, NEXT, "b", STORY) == (False, {})


@pytest.mark.parametrize("written", [True, False])
def test_a_kill_before_or_after_the_lake_is_written(tmp_path: Path, written: bool) -> None:
    lake = Lake(tmp_path / "lake")
    with pytest.raises(KeyboardInterrupt), known(tmp_path, lake) as before:
        before.copies([Text("a", STORY, None)], DAY)
        if written:
            write(lake, DAY, row("a", STORY))
            before.kept(DAY)
        raise KeyboardInterrupt
    assert ask(tmp_path, lake, NEXT, "a", STORY) == (written, {"a'": "a"} if written else {})


def test_a_lost_index_is_made_anew(tmp_path: Path) -> None:
    lake = Lake(tmp_path / "lake")
    write(lake, DAY, row("a", STORY))
    with known(tmp_path, lake) as before:
        assert before.holds("a")
    for file in (tmp_path / "index").iterdir():
        file.unlink()
    assert ask(tmp_path, lake, NEXT, "a", STORY) == (True, {"a'": "a"})


def test_days_that_are_known_are_not_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lake = Lake(tmp_path / "lake")
    write(lake, DAY, row("a", STORY))
    write(lake, NEXT, row("b", " ".join(reversed(STORY.split()))))
    ask(tmp_path, lake, NEXT, "x", "Two jets flew.")
    read: list[date] = []
    scan = Lake.scan

    def scanned(self: Lake, table: str, day: date) -> pl.LazyFrame:
        read.append(day)
        return scan(self, table, day)

    monkeypatch.setattr(Lake, "scan", scanned)
    assert ask(tmp_path, lake, NEXT, "x", STORY) == (False, {"x'": "a"})
    assert read == [DAY]  # for the one article that the new one may be a copy of


def test_a_text_that_can_not_be_compared_is_known_and_the_others_are_compared(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lake, whole = Lake(tmp_path / "lake"), copies.words_of

    def words_of(text: str) -> list[str]:
        if "poison" in text:
            raise IndexError("no word")
        return whole(text)

    for module in (copies, known_module):
        monkeypatch.setattr(module, "words_of", words_of)
    texts = [Text("a", STORY, datetime(2026, 3, 9, tzinfo=UTC)), Text("b", STORY, None), Text("c", "poison", None)]
    with known(tmp_path, lake) as before:
        originals, faults = before.copies(texts, DAY)
        assert originals == {"b": "a"}
        assert [(text.article_id, type(error)) for text, error in faults] == [("c", IndexError)]
        write(lake, DAY, row("a", STORY), row("b", STORY, "a"), row("c", "poison"))
        before.kept(DAY)
    (tmp_path / "index" / "articles.sqlite").unlink()
    with known(tmp_path, lake) as after:
        assert all(after.holds(name) for name in "abc")
