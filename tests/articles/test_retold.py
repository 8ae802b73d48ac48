"""What is told later of a known article is taken, and what was refused before and is mended leaves quarantine."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from orchestration.articles.inbox import Look, Taken, look_at
from orchestration.articles.versions import versions_of
from orchestration.intake import brings_nothing, take_in
from orchestration.pipeline import unread_days
from orchestration.settings import Settings
from orchestration.warehouse.lake import Lake
from tests.articles.taking import BODY

NOW = datetime(2026, 3, 20, 12, tzinfo=UTC)
LATER = NOW + timedelta(2)
HEAD = "file,url,source,title,published\n"


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(home=tmp_path / "home", now=NOW)


@pytest.fixture
def own(tmp_path: Path) -> Path:
    folder = tmp_path / "own"
    folder.mkdir()
    (folder / "a.txt").write_text(f"A headline\n{BODY}")
    return folder


def held(settings: Settings) -> list[Mapping[str, Any]]:
    return Lake(settings.lake).read("articles").sort("external_id", "captured_at").rows(named=True)


def refused(settings: Settings) -> list[str]:
    return sorted(Lake(settings.lake).read("quarantine")["key"])


def tell(own: Path, *lines: str) -> None:
    (own / "metadata.csv").write_text(HEAD + "\n".join(lines))


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (None, "a.txt,,,,2026-03-11", {"published_at": datetime(2026, 3, 11, tzinfo=UTC), "published_from": "file"}),
        ("a.txt,,,,2026-03-11", "a.txt,,,,2026-03-12", {"published_at": datetime(2026, 3, 12, tzinfo=UTC)}),
        (None, "a.txt,https://wire.example/1,,,", {"url": "https://wire.example/1", "source_id": "wire-example"}),
        ("a.txt,https://wire.example/1,,,", "a.txt,https://wire.example/2,,,", {"url": "https://wire.example/2"}),
        ("a.txt,,Wire,,", "a.txt,,The Paper,Told,", {"source_id": "the-paper", "title": "Told"}),
    ],
)
def test_metadata_that_is_added_or_mended_is_taken(
    settings: Settings, own: Path, before: str | None, after: str, expected: dict[str, Any]
) -> None:
    if before is not None:
        tell(own, before)
    take_in(settings, own, NOW)
    (first,) = held(settings)
    assert brings_nothing(settings, own, LATER)
    tell(own, after)
    assert not brings_nothing(settings, own, LATER)
    intake = take_in(settings, own, LATER)
    (row,) = held(settings)
    assert (intake.new, intake.amended) == (0, 1)
    assert {name: row[name] for name in expected} == expected
    assert [row[name] for name in ("article_id", "captured_at", "text")] == [
        first[name] for name in ("article_id", "captured_at", "text")
    ]
    assert unread_days(settings) == [NOW.date()]
    assert brings_nothing(settings, own, LATER)


def test_what_is_mended_leaves_quarantine_and_what_is_not_stays(settings: Settings, own: Path) -> None:
    (own / "b.txt").write_text("")
    (own / "c.txt").write_bytes(b"PK\x03\x04")
    (own / "d.jsonl").write_text('{"text": ""}\n{"text": "Nothing flew."}\n')
    tell(own, "a.txt,,,,next week", "gone.txt,,,,")
    take_in(settings, own, NOW)
    assert refused(settings) == ["a.txt", "b.txt", "c.txt", "d.jsonl#1", "metadata.csv#3"]
    (own / "b.txt").write_text(f"{BODY} Again.")
    (own / "d.jsonl").write_text('{"text": "Nothing flew."}\n')
    tell(own, "a.txt,,,,2026-03-11")
    take_in(settings, own, LATER)
    assert refused(settings) == ["c.txt"]
    assert brings_nothing(settings, own, LATER)


def test_a_date_gives_way_to_none_that_is_trusted_less(settings: Settings, own: Path) -> None:
    (own / "a.txt").write_text(f"TOKYO, March 9, 2026 — {BODY}")
    tell(own, "a.txt,,,,2026-03-11")
    take_in(settings, own, NOW)
    (own / "metadata.csv").unlink()
    take_in(settings, own, LATER)
    assert [row["published_from"] for row in held(settings)] == ["file"]


@pytest.mark.parametrize("blanks", ["  ", "\n\n", "\t"])
def test_a_text_that_differs_in_blanks_alone_is_the_same(settings: Settings, own: Path, blanks: str) -> None:
    record = {"id": "s1", "url": "https://wire.example/1", "text": BODY}
    (own / "a.txt").unlink()
    (own / "a.json").write_text(json.dumps([record]))
    take_in(settings, own, NOW)
    (own / "a.json").write_text(json.dumps([record | {"text": BODY.replace(". ", f".{blanks}") + blanks}]))
    assert brings_nothing(settings, own, LATER)
    (own / "a.json").write_text(json.dumps([record | {"text": BODY.replace("Two", "Three")}]))
    assert not brings_nothing(settings, own, LATER)


def test_a_text_to_which_an_outlet_comes_back_is_a_version_again(settings: Settings, own: Path) -> None:
    lake = Lake(settings.lake)

    def publish(hour: int, text: str) -> int:
        record = {"id": "s1", "url": "https://wire.example/1", "text": text, "published": f"2026-03-11T0{hour}:00:00Z"}
        (own / "s1.json").write_text(json.dumps(record))
        new = take_in(settings, own, NOW + timedelta(hours=hour)).new
        lake.write("versions", versions_of(lake.read("articles")))
        return new

    (own / "a.txt").unlink()
    assert [publish(1, BODY), publish(3, BODY.replace("Two", "Three")), publish(5, BODY)] == [1, 1, 1]
    assert publish(5, BODY) == 0
    current = lake.read("versions").filter("is_current")["article_id"].to_list()
    assert [row["published_at"].hour for row in held(settings) if row["article_id"] in current] == [5]


def test_metadata_that_comes_into_the_inbox_later_is_taken_for_what_was_there(settings: Settings, own: Path) -> None:
    _, look = look_at(own, Look(), {})
    complete, look = look_at(own, look, {})
    assert list(complete) == ["a.txt"]
    take_in(settings, own, NOW, complete)
    tell(own, "a.txt,,Wire,,")
    _, look = look_at(own, look, Taken(settings.inbox_taken).read())
    complete, _ = look_at(own, look, Taken(settings.inbox_taken).read())
    assert list(complete) == ["metadata.csv"]
    take_in(settings, own, LATER, complete)
    assert [row["source_id"] for row in held(settings)] == ["wire"]
