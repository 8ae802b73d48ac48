"""What a folder's metadata.csv tells of its files and records, taken in."""

import gzip
import json
from pathlib import Path

import pytest

from tests.articles.taking import BODY, SMALL, jsonl, midnight, reasons, rows, take, write_metadata


def test_metadata_tells_what_files_can_not(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    for name, more in (("a.txt", " One."), ("sub/b.txt", " Two."), ("c.txt", " Three.")):
        (tmp_path / name).write_text(f"A headline\n{BODY}{more}")
    write_metadata(tmp_path, ["a.txt", "https://wire.example/1", "Wire Desk", "Told", "2026-03-11"])
    write_metadata(tmp_path / "sub", ["b.txt", "", "Some Paper", "", ""])
    taken = take(tmp_path)
    columns = ("url", "source_id", "title", "published_at", "published_from")
    told = {name: tuple(row[column] for column in columns) for name, row in rows(taken).items()}
    assert told == {
        "a.txt": ("https://wire.example/1", "wire", "Told", midnight(2026, 3, 11), "file"),
        "sub/b.txt": (None, "some-paper", "A headline", None, None),
        "c.txt": (None, None, "A headline", None, None),
    }
    assert reasons(taken) == []


@pytest.mark.parametrize("others", [[], ["c.txt"], ["c.txt", "d.txt"]])
def test_metadata_of_a_file_that_is_not_there(tmp_path: Path, others: list[str]) -> None:
    for name in others:
        (tmp_path / name).write_text(f"{BODY} {name}")
    write_metadata(tmp_path, ["b.txt", "", "", "", ""])
    taken = take(tmp_path)
    assert reasons(taken) == [("metadata.csv#2", "bad_metadata")]
    assert "line 2: it names b.txt, which is not there" in taken.quarantine["detail"][0]


NAMES = {
    "batch.jsonl": "batch.jsonl", "übung.txt": "u\u0308bung.txt", "a.txt": "a.txt.gz", "B.TXT": "b.txt",
    "sub\\c.txt": "sub/c.txt", "./d.txt": "d.txt", "list.json": "list.json.gz",
}  # fmt: skip


@pytest.mark.parametrize(("written", "name"), NAMES.items())
def test_metadata_finds_a_file_under_another_form_of_its_name(tmp_path: Path, written: str, name: str) -> None:
    path = tmp_path / name
    path.parent.mkdir(exist_ok=True)
    text = json.dumps({"text": BODY}) if ".js" in name else BODY
    path.write_bytes(gzip.compress(text.encode(), mtime=0) if name.endswith(".gz") else text.encode())
    write_metadata(tmp_path, [written, "", "The Wire", "", "2026-03-11"])
    taken = take(tmp_path)
    (row,) = rows(taken).values()
    assert (row["source_id"], row["published_at"], reasons(taken)) == ("wire", midnight(2026, 3, 11), [])


def test_metadata_of_a_list_holds_for_what_its_records_do_not_say_and_that_of_a_record_for_all(tmp_path: Path) -> None:
    silent, saying, named = (BODY + f" Number {n}." for n in range(3))
    records = [{"text": silent}, {"text": saying, "source": "Some Paper", "published": "2026-03-02"}]
    (tmp_path / "a.jsonl").write_text(jsonl(*records, {"id": "r3", "source": "Some Paper", "text": named}))
    write_metadata(
        tmp_path,
        ["a.jsonl", "", "The Wire", "", "2026-03-11"],
        ["a.jsonl#1", "", "", "Of a record", ""],
        ["r3", "", "Défense Ministry", "", ""],
        ["r4", "", "The Wire", "", ""],
    )
    taken = take(tmp_path)
    told = {name: (row["source_id"], row["title"], row["published_at"]) for name, row in rows(taken).items()}
    assert told == {
        "a.jsonl#1": ("wire", "Of a record", midnight(2026, 3, 11)),
        "a.jsonl#2": ("some-paper", None, midnight(2026, 3, 2)),
        "r3": ("ministry", None, midnight(2026, 3, 11)),
    }
    assert reasons(taken) == [("metadata.csv#5", "bad_metadata")]


def test_metadata_of_many_files_is_read_whole_and_its_faults_are_told_in_part(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(BODY)
    gone = [[f"gone{n}.txt", "", "", f"A title of some length {n}", ""] for n in range(3000)]
    write_metadata(tmp_path, *gone, ["a.txt", "", "The Wire", "", ""])
    taken = take(tmp_path, limits=SMALL)
    assert [row["source_id"] for row in rows(taken).values()] == ["wire"]
    assert len(reasons(taken)) == 101
    assert "from line 102 on: 2900 more lines can't be used" in " ".join(taken.quarantine["detail"])


def test_a_single_file_takes_its_own_row_of_the_metadata(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(f"{BODY} {name}")
    write_metadata(tmp_path, ["a.txt", "", "The Wire", "", ""], ["b.txt", "", "Some Paper", "", ""])
    taken = take(tmp_path / "a.txt")
    assert [(name, row["source_id"]) for name, row in rows(taken).items()] == [("a.txt", "wire")]
    assert reasons(taken) == []


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty"),
        (b"name\na.txt\n", "bad_metadata"),
        (b"PK\x03\x04", "binary"),
    ],
)
def test_metadata_that_can_not_be_read_leaves_the_files(tmp_path: Path, content: bytes, reason: str) -> None:
    (tmp_path / "a.txt").write_text(BODY)
    (tmp_path / "metadata.csv").write_bytes(content)
    taken = take(tmp_path, limits=SMALL)
    assert (list(rows(taken)), reasons(taken)) == (["a.txt"], [("metadata.csv", reason)])
