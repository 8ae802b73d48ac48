"""Files and folders taken in as articles: what is read, what is told, what is a copy."""

import gzip
import json
import tempfile
from collections import Counter
from collections.abc import Mapping
from datetime import UTC, date, datetime
from importlib import import_module
from itertools import pairwise
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orchestration.articles.files import SourceMissingError
from orchestration.warehouse.schema import SCHEMAS
from tests.articles.taking import AT, BODY, SMALL, jsonl, midnight, page, reasons, rows, take


def test_every_kind_of_file_is_read(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "a.txt").write_text(f"A headline\n{BODY}")
    (tmp_path / "b.md").write_text(f"# A heading\n\n{BODY} One.")
    (tmp_path / "c.html").write_text(page('<meta name="date" content="2026-03-11">'))
    first = {"id": "d1", "url": "https://news.wire.example/1", "text": BODY + " Two."}
    first["published"] = "2026-03-12"
    (tmp_path / "d.json").write_text(json.dumps([first, {"text": BODY + " Three."}]))
    lines = jsonl({"id": "e1", "source": "Wire Service", "title": "Given", "text": BODY}, {"text": BODY * 2})
    (tmp_path / "sub" / "e.jsonl.gz").write_bytes(gzip.compress(lines.encode(), mtime=0))
    (tmp_path / "sub" / "f.HTM.gz").write_bytes(gzip.compress(page().encode(), mtime=0))
    taken = take(tmp_path)
    found = rows(taken)
    names = "a.txt b.md c.html d1 d.json#2 e1 sub/e.jsonl.gz#2 sub/f.HTM.gz"
    assert set(found) == set(names.split())
    assert (taken.quarantine.height, taken.unchanged) == (0, 0)
    assert (found["a.txt"]["title"], found["a.txt"]["text"]) == ("A headline", f"A headline\n{BODY}")
    assert found["b.md"]["title"] == "A heading"
    assert found["c.html"]["published_at"] == midnight(2026, 3, 11)
    assert (found["c.html"]["published_from"], found["d1"]["published_from"]) == ("html", "file")
    assert found["d1"]["published_at"] == midnight(2026, 3, 12)
    assert found["d1"]["source_id"] == found["e1"]["source_id"] == "wire"
    assert found["e1"]["title"] == "Given"
    assert {row["language"] for row in found.values()} == {"en"}


def test_rows_have_the_schema_of_the_lake(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(BODY)
    (tmp_path / "b.txt").write_text("")
    taken = take(tmp_path)
    assert (taken.articles.schema, taken.quarantine.schema) == (SCHEMAS["articles"], SCHEMAS["quarantine"])
    row = rows(taken)["a.txt"]
    assert (row["captured_at"], row["captured_on"], row["connector"]) == (AT, AT.date(), "folder")
    assert taken.quarantine.select("captured_on", "stage", "key").rows() == [(AT.date(), "articles", "b.txt")]


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("empty.txt", b"", "empty"),
        ("blank.txt", b" \n\n ", "empty"),
        ("binary.txt", b"PK\x03\x04abc\x00\x01", "binary"),
        ("nulls.txt", b"abc\x00def" * 20, "binary"),
        ("wrong.txt", bytes(range(128, 250)) * 4, "encoding"),
        ("large.txt", b"word " * 300, "oversized"),
        ("large.jsonl", b'{"text": "' + b"word " * 300 + b'"}', "oversized"),
        ("broken.json", b'{"text": ', "unparseable"),
        ("deep.json", b"[" * 999, "unparseable"),
        ("list.json", b'["no record"]', "unparseable"),
        ("silent.json", b'{"id": "x"}', "no_text"),
        ("page.html", b"<html><body></body></html>", "no_text"),
        ("damaged.txt.gz", b"\x1f\x8b\x08\x00nonsense", "corrupt"),
        ("bomb.txt.gz", gzip.compress(b"word " * 100_000, mtime=0), "oversized"),
        ("bomb.jsonl.gz", gzip.compress(b"\n" * 1_000_000, mtime=0), "oversized"),
        ("picture.png", b"\x89PNG", "unknown_type"),
        ("README", b"words", "unknown_type"),
    ],
)
def test_what_can_not_be_read_is_said_and_the_rest_goes_on(
    tmp_path: Path, name: str, content: bytes, reason: str
) -> None:
    (tmp_path / name).write_bytes(content)
    (tmp_path / "good.txt").write_text(BODY)
    taken = take(tmp_path, limits=SMALL)
    assert taken.quarantine["reason"].to_list() == [reason]
    assert taken.articles["external_id"].to_list() == ["good.txt"]
    detail = taken.quarantine["detail"][0]
    assert detail.endswith(".") and len(detail.split()) > 4


ODD = [
    {"id": "list", "title": ["Jets", "more"], "author": ["A. Reporter", {"name": "B. Writer"}, 7, None], "source": []},
    {"id": "objects", "title": {"name": "Jets"}, "author": {"x": 1}, "source": {"@value": "The Wire"}, "url": {}},
    {"id": "numbers", "title": 7, "url": 7.5, "source": float("nan"), "published": 1772593200},
    {"id": "huge", "title": 10**4000, "published": -(10**30), "author": float("inf")},
    {"id": "long", "title": "x" * 100_000, "url": "https://wire.example/" + "x" * 100_000, "author": "y" * 2000},
    {"id": "signs", "title": "a\x00b\ud800", "author": "\udfff", "url": "https://wire.example/\x00"},
    {"id": "true", "title": True, "source": False, "published": {"day": 4}},
    {"id": "https://user:secret@wire.example/9", "url": "https://user:secret@wire.example:8080/1", "title": "Jets"},
    {"id": "no address", "url": "javascript:alert(1)"},
    {"id": ["an", "id"], "url": "https://[::1/", "published": "x" * 100_000},
    {"id": "y" * 5000, "published": "Mon, 99999999999999999999 Mar 2026 10:00:00 +0000"},
]


def test_what_an_input_says_of_itself_costs_its_field_at_most(tmp_path: Path) -> None:
    records = [record | {"text": f"{BODY} Number {number}."} for number, record in enumerate(ODD)]
    silent = {"id": "silent", "url": "https://user:secret@wire.example/10"}
    (tmp_path / "odd.jsonl").write_text(jsonl(*records, {"id": "good", "text": BODY}, silent))
    taken = take(tmp_path)
    found = rows(taken)
    assert len(found) == len(ODD) + 1
    fields = {name: (row["title"], row["author"], row["source_id"], row["url"]) for name, row in found.items()}
    assert fields["list"] == ("Jets", "A. Reporter; B. Writer; 7", None, None)
    assert fields["objects"] == ("Jets", None, "wire", None)
    assert fields["numbers"] == ("7", None, None, None)
    assert fields["huge"] == fields["long"] == fields["true"] == (None, None, None, None)
    assert fields["signs"] == ("a\ufffdb\ufffd", "\ufffd", None, None)
    assert fields["https://wire.example/9"] == ("Jets", None, "wire", "https://wire.example:8080/1")
    assert fields["no address"] == (None, None, None, None)
    dated = {name: row["published_on"] for name, row in found.items() if row["published_at"] is not None}
    assert dated == {"numbers": date(2026, 3, 4)}
    told = Counter(name for name, _ in reasons(taken))
    assert told == {
        "list": 1, "objects": 2, "numbers": 2, "huge": 3, "long": 3, "signs": 3, "true": 3, "https://wire.example/9": 1,
        "no address": 1, "odd.jsonl#10": 3, "odd.jsonl#11": 2, "odd.jsonl#13": 1,
    }  # fmt: skip
    assert {reason for _, reason in reasons(taken)} == {"bad_metadata", "no_text"}
    assert "secret" not in str(taken.quarantine.rows() + taken.articles.rows())


@pytest.mark.parametrize("step", ["inputs.read_html", "inputs.read_plain", "rows.language_of", "copies.words_of"])
def test_a_text_on_which_a_step_raises_is_told_and_stops_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    bad = "Poison was found in the town's wells on Monday, and nobody may drink of them before June, the mayor said."
    (tmp_path / "bad.html").write_text(page(body=bad))
    (tmp_path / "bad.txt").write_text(bad)
    (tmp_path / "good.html").write_text(page())
    (tmp_path / "good.txt").write_text(BODY)
    before = {name: row for name, row in rows(take(tmp_path)).items() if name.startswith("good")}
    module, name = step.split(".")
    whole = getattr(import_module(f"orchestration.articles.{module}"), name)

    def poisoned(given: Any, *args: Any, **more: Any) -> Any:
        if "Poison" in (given.decode() if isinstance(given, bytes) else given):
            raise IndexError("list index out of range " + "x" * 1000)
        return whole(given, *args, **more)

    monkeypatch.setattr(f"orchestration.articles.{step}", poisoned)
    taken = take(tmp_path)
    found = rows(taken)
    assert {name: row for name, row in found.items() if name.startswith("good")} == before
    told = [(key, reason) for key, reason in reasons(taken)]
    of = {"inputs.read_html": ["bad.html"], "inputs.read_plain": ["bad.txt"]}.get(step, ["bad.html", "bad.txt"])
    assert told == [(name, "raised") for name in of]
    assert all("IndexError: list index out of range" in detail for detail in taken.quarantine["detail"])
    assert all(len(detail) < 500 for detail in taken.quarantine["detail"])
    is_left_out = step != "copies.words_of"  # what can't be compared is an article of its own
    assert all((name in found) != is_left_out for name in of)


def test_bad_lines_do_not_stop_the_others(tmp_path: Path) -> None:
    good = [jsonl({"id": str(n), "text": f"{BODY} Number {n}."}) for n in range(2)]
    (tmp_path / "news.jsonl").write_text("".join([good[0], "{broken\n", good[1], '{"id": "x"}\n']))
    taken = take(tmp_path)
    assert list(rows(taken)) == ["0", "1"]
    assert reasons(taken) == [("news.jsonl#2", "unparseable"), ("news.jsonl#4", "no_text")]


def test_lines_before_the_damage_are_kept(tmp_path: Path) -> None:
    lines = jsonl(*({"id": str(n), "text": f"{BODY} Number {n}."} for n in range(3)))
    (tmp_path / "news.jsonl.gz").write_bytes(gzip.compress(lines.encode(), mtime=0)[:-4])
    taken = take(tmp_path)
    assert list(rows(taken)) == ["0", "1", "2"]
    assert reasons(taken) == [("news.jsonl.gz", "corrupt")]


def test_copies_name_the_earliest(tmp_path: Path) -> None:
    records = [
        {"id": name, "text": text, "published": day}
        for name, text, day in (
            ("late", BODY * 2, "2026-03-12"),
            ("early", BODY * 2, "2026-03-10"),
            ("near", f"TOKYO - {BODY * 2}", "2026-03-11"),
            ("other", BODY.replace("Two bombers", "Nine bombers") * 2, "2026-03-11"),
        )
    ]
    (tmp_path / "a.jsonl").write_text(jsonl(*records))
    taken = take(tmp_path)
    names = {row["article_id"]: name for name, row in rows(taken).items()}
    copies = {name: names.get(row["duplicate_of"]) for name, row in rows(taken).items()}
    assert copies == {"late": "early", "early": None, "near": "early", "other": None}


def test_an_article_that_is_known_stays_the_original(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(jsonl({"id": "first", "text": BODY, "published": "2026-03-12"}))
    first = take(tmp_path)
    (tmp_path / "b.jsonl").write_text(jsonl({"id": "second", "text": BODY, "published": "2026-03-10"}))
    second = take(tmp_path, first.articles)
    assert second.unchanged == 1
    assert rows(second)["second"]["duplicate_of"] == rows(first)["first"]["article_id"]


def test_an_article_that_was_rewritten_is_a_new_one(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(BODY)
    first = take(tmp_path)
    (tmp_path / "a.txt").write_text(BODY.replace("four", "five"))
    second = take(tmp_path, first.articles)
    assert (second.articles.height, second.unchanged) == (1, 0)


def test_the_same_article_at_two_addresses_is_two_articles_and_a_copy(tmp_path: Path) -> None:
    urls = ("https://wire.example/1", "https://some.example/1", "https://wire.example/1")
    (tmp_path / "a.jsonl").write_text(jsonl(*({"text": BODY, "url": url} for url in urls)))
    taken = take(tmp_path)
    assert (taken.articles.height, taken.unchanged) == (2, 1)
    assert taken.articles["duplicate_of"].null_count() == 1


def test_a_path_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(SourceMissingError, match="check the path"):
        take(tmp_path / "nowhere")


def test_an_empty_folder_gives_nothing(tmp_path: Path) -> None:
    taken = take(tmp_path)
    assert (taken.articles.height, taken.quarantine.height, taken.unchanged) == (0, 0, 0)


RECORDS: list[Mapping[str, object]] = [
    {"id": "one", "text": BODY, "published": "2026-03-11"},
    {"id": "two", "text": BODY, "published": "2026-03-10"},
    {"id": "three", "text": f"TOKYO, March 9, 2026 — {BODY}"},
    {"id": "four", "text": BODY.replace("four", "five"), "source": "The Wire"},
    {"id": "five", "text": "Nothing flew."},
    {"id": "six", "text": "Nothing flew.", "published": "soon"},
    {"id": "seven"},
]


@settings(max_examples=20)
@given(order=st.permutations(RECORDS), cuts=st.lists(st.integers(0, len(RECORDS)), max_size=3))
def test_how_records_lie_in_files_plays_no_part(order: list[Mapping[str, object]], cuts: list[int]) -> None:
    edges = [0, *sorted(cuts), len(order)]
    parts = [order[start:end] for start, end in pairwise(edges)]
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        for number, part in enumerate(parts):
            if part:
                (folder / f"{number}.jsonl").write_text(jsonl(*part))
        taken = take(folder)
        (folder / "all").mkdir()
        (folder / "all" / "all.jsonl").write_text(jsonl(*RECORDS))
        assert taken.articles.equals(take(folder / "all").articles)
        assert sorted(taken.quarantine["reason"]) == ["bad_metadata", "no_text"]
        again = take(folder, taken.articles)
        assert (again.articles.height, again.unchanged) == (0, 2 * (len(RECORDS) - 1))


@settings(max_examples=10)
@given(cut=st.integers(0, len(RECORDS)))
def test_articles_that_come_in_two_goes_are_those_of_one(cut: int) -> None:
    with tempfile.TemporaryDirectory() as place:
        file = Path(place, "a.jsonl")
        file.write_text(jsonl(*RECORDS[:cut]) or "\n")
        first = take(file)
        file.write_text(jsonl(*RECORDS))
        rest = take(file, first.articles)
        whole = take(file)
    both = pl.concat([first.articles, rest.articles])
    assert sorted(both["article_id"]) == sorted(whole.articles["article_id"])
    assert both["article_id"].is_unique().all()


def test_the_shared_articles_are_all_read(shared: Path) -> None:
    seeds = take(shared / "seeds")
    assert (seeds.articles.height, seeds.quarantine.height) == (5, 0)
    assert seeds.articles["duplicate_of"].null_count() == 5
    corpus = take(shared / "corpus" / "articles.jsonl", at=datetime(2026, 12, 1, tzinfo=UTC))
    assert corpus.quarantine.height == 0
    assert take(shared / "seeds", seeds.articles).unchanged == 5
