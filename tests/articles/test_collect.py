"""The folder connector: what it takes, what it leaves out and why, and that taking twice adds nothing."""

import csv
import gzip
import json
from datetime import UTC, datetime
from pathlib import Path

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orchestration.articles.copies import Text, find_copies
from orchestration.articles.decoding import decode, normalise
from orchestration.articles.files import Limits, SourceMissingError
from orchestration.articles.inbox import complete_files
from orchestration.articles.rejected import RejectedError
from orchestration.articles.stage import collect
from orchestration.warehouse.schema import frame

AT = datetime(2026, 3, 20, 12, tzinfo=UTC)
SOURCES = [{"source_id": "wire", "name": "The Wire", "domains": "wire.example", "spellings": "Wire Service"}]
BODY = "Two bombers flew over the sea on Tuesday with four fighters, the ministry said. They came back in the evening, and nobody was hurt in the exercise, which lasted ten hours."
PAGE = f"<html><head><title>Bombers fly</title><meta property='article:published_time' content='2026-03-11T08:00:00+09:00'></head><body><nav>Home</nav><article><h1>Bombers fly</h1><p>{BODY}</p><p>{BODY} Again.</p></article></body></html>"


def take(source: Path, known: pl.DataFrame | None = None, **limits: int):
    return collect(
        source,
        known=frame("articles") if known is None else known,
        captured_at=AT,
        limits=Limits(**limits),
        sources=SOURCES,
    )


def reasons(collected) -> list[tuple[str, str]]:
    return sorted(collected.quarantine.select("key", "reason").rows())


def test_every_kind_of_file_is_read(tmp_path):
    (tmp_path / "a.txt").write_text(f"A headline\n{BODY}")
    (tmp_path / "b.md").write_text(f"# A heading\n\n{BODY} One.")
    (tmp_path / "c.html").write_text(PAGE)
    (tmp_path / "d.json").write_text(
        json.dumps(
            {"id": "d1", "url": "https://news.wire.example/1", "text": BODY + " Two.", "published": "2026-03-12"}
        )
    )
    (tmp_path / "sub").mkdir()
    with gzip.open(tmp_path / "sub" / "e.jsonl.gz", "wt") as lines:
        lines.write(
            json.dumps({"id": "e1", "source": "Wire Service", "title": "Given", "text": BODY + " Three."}) + "\n"
        )
        lines.write(json.dumps({"text": BODY + " Four."}) + "\n")
    rows = {r["external_id"]: r for r in take(tmp_path).articles.iter_rows(named=True)}
    assert set(rows) == {"a.txt", "b.md", "c.html", "d1", "e1", "sub/e.jsonl.gz#2"}
    assert rows["a.txt"]["title"] == "A headline" and rows["a.txt"]["text"] == f"A headline\n{BODY}"
    assert rows["b.md"]["title"] == "A heading"
    assert (
        rows["c.html"]["published_at"].date().isoformat() == "2026-03-11" and rows["c.html"]["published_from"] == "html"
    )
    assert "Home" not in rows["c.html"]["text"]
    assert (rows["d1"]["source_id"], rows["d1"]["published_from"]) == ("wire", "file")
    assert (rows["e1"]["source_id"], rows["e1"]["title"]) == ("wire", "Given")
    assert {r["language"] for r in rows.values()} == {"en"}


def test_metadata_tells_what_files_can_not(tmp_path):
    (tmp_path / "a.txt").write_text(BODY)
    with (tmp_path / "metadata.csv").open("w", newline="") as rows:
        csv.writer(rows).writerows(
            [
                ["file", "url", "source", "title", "published"],
                ["a.txt", "", "The Wire", "Told", "2026-03-11"],
                ["b.txt", "", "", "", ""],
            ]
        )
    (tmp_path / "c.txt").write_text(BODY + " More.")
    taken = take(tmp_path)
    row = next(r for r in taken.articles.iter_rows(named=True) if r["external_id"] == "a.txt")
    assert (row["source_id"], row["title"], row["published_at"].date().isoformat(), row["published_from"]) == (
        "wire",
        "Told",
        "2026-03-11",
        "file",
    )
    assert reasons(taken) == [("b.txt", "bad_metadata")]


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("empty.txt", b"", "empty"),
        ("blank.txt", b" \n\n ", "empty"),
        ("binary.txt", b"PK\x03\x04abc\x00\x01", "binary"),
        ("nulls.txt", b"abc\x00def" * 20, "binary"),
        ("wrong.txt", bytes(range(128, 250)) * 4, "encoding"),
        ("large.txt", b"word " * 300, "oversized"),
        ("broken.json", b'{"text": ', "unparseable"),
        ("list.json", b'["no record"]', "unparseable"),
        ("silent.json", b'{"id": "x"}', "no_text"),
        ("page.html", b"<html><body></body></html>", "no_text"),
        ("damaged.txt.gz", b"\x1f\x8b\x08\x00nonsense", "corrupt"),
        ("bomb.txt.gz", gzip.compress(b"word " * 100_000), "oversized"),
        ("picture.png", b"\x89PNG", "unknown_type"),
    ],
)
def test_what_can_not_be_read_is_said_and_the_rest_goes_on(tmp_path, name, content, reason):
    (tmp_path / name).write_bytes(content)
    (tmp_path / "good.txt").write_text(BODY)
    taken = take(tmp_path, max_article_bytes=1000)
    assert [r[1] for r in reasons(taken)] == [reason]
    assert taken.articles["external_id"].to_list() == ["good.txt"]
    detail = taken.quarantine["detail"][0]
    assert detail.endswith(".") and len(detail.split()) > 4


def test_bad_lines_do_not_stop_the_others(tmp_path):
    good = [json.dumps({"id": str(n), "text": f"{BODY} Number {n}."}) for n in range(2)]
    (tmp_path / "news.jsonl").write_text("\n".join([good[0], "{broken", good[1], '{"id": "x"}']))
    taken = take(tmp_path)
    assert taken.articles["external_id"].to_list() == ["0", "1"]
    assert [r[1] for r in reasons(taken)] == ["unparseable", "no_text"] or len(reasons(taken)) == 2


def test_taking_again_adds_nothing(tmp_path):
    (tmp_path / "a.txt").write_text(BODY)
    first = take(tmp_path)
    again = take(tmp_path, known=first.articles)
    assert (again.articles.height, again.unchanged) == (0, 1)


def test_a_path_that_is_not_there(tmp_path):
    with pytest.raises(SourceMissingError, match="check the path"):
        take(tmp_path / "nowhere")


LONG = " ".join(f"word{n}" for n in range(120))


@pytest.mark.parametrize(
    ("other", "is_copy"),
    [
        (LONG, True),
        ("TOKYO (Agency) - " + LONG, True),
        (LONG.replace("word5 ", "another "), True),
        (LONG.upper(), True),
        (" ".join(f"other{n}" for n in range(120)), False),
        (LONG + " 34 aircraft and 12 ships on March 11", True),
    ],
)
def test_copies(other, is_copy):
    texts = [
        Text("one", LONG, datetime(2026, 3, 1, tzinfo=UTC), False),
        Text("two", other, datetime(2026, 3, 2, tzinfo=UTC), False),
    ]
    assert find_copies(texts) == ({"two": "one"} if is_copy else {})


def test_bulletins_that_differ_in_number_words_are_no_copies():
    bulletin = (
        "On that day {} aircraft and {} ships were seen around the island. "
        + "It watched them with radar and ships. " * 9
    )
    words = [("seven", "eight"), ("nine", "ten"), ("twelve", "five")]
    texts = [Text(str(n), bulletin.format(*pair), None, False) for n, pair in enumerate(words)]
    assert find_copies(texts) == {}


def test_bulletins_that_differ_in_their_figures_are_no_copies():
    bulletin = (
        "From 6 a.m. the ministry detected {} aircraft and {} ships around the island. "
        + "It watched them with radar, ships and aircraft. " * 8
    )
    texts = [Text(str(n), bulletin.format(20 + n, 5 + n), None, False) for n in range(4)]
    assert find_copies(texts) == {}


@settings(max_examples=20, deadline=None)
@given(st.permutations(range(6)))
def test_the_order_of_texts_plays_no_part(order):
    texts = [
        Text(f"t{n}", LONG + (" end" if n % 2 else ""), datetime(2026, 3, 1 + n, tzinfo=UTC), False) for n in range(6)
    ]
    assert find_copies([texts[n] for n in order]) == find_copies(texts) == {f"t{n}": "t0" for n in range(1, 6)}


@given(st.text(max_size=200))
def test_utf8_comes_back_normalised(text):
    try:
        assert normalise(decode(text.encode("utf-8", "surrogatepass"))) == normalise(text.removeprefix("\ufeff"))
    except RejectedError:
        assert any(ord(c) < 32 or ord(c) == 127 or 0xD800 <= ord(c) < 0xE000 for c in text) or text.startswith(
            ("%PDF", "PK", "GIF8")
        )


def test_inbox_files_are_complete_when_they_rest(tmp_path):
    (tmp_path / "a.txt").write_text("one")
    ready, seen = complete_files(tmp_path, {})
    assert ready == {}
    ready, seen = complete_files(tmp_path, seen)
    assert list(ready) == ["a.txt"]
    ready, seen = complete_files(tmp_path, seen)
    assert ready == {}
    (tmp_path / "a.txt").write_text("one and more")
    ready, seen = complete_files(tmp_path, seen)
    assert ready == {}
    assert list(complete_files(tmp_path, seen)[0]) == ["a.txt"]
