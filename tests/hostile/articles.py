"""Doors of articles: a text to the reader, files of every kind to the intake, tables that describe them."""

import tempfile
from collections.abc import Iterable
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from typing import Any

import polars as pl
from hypothesis import strategies as st

from orchestration.articles.files import Limits
from orchestration.articles.inputs import Item, name_of
from orchestration.articles.known import Known
from orchestration.articles.metadata import Unusable, read_metadata
from orchestration.articles.pdf.reading import read_pdf
from orchestration.articles.records import Record, read_html, read_json, read_json_line, read_plain
from orchestration.articles.rejected import RejectedError
from orchestration.articles.stage import Collected, collect, take
from orchestration.articles.stated import Stated
from orchestration.claims.lexicon.lexicon import Lexicon, build_lexicon
from orchestration.claims.read import read_article
from orchestration.claims.stage import read_articles
from orchestration.warehouse.plausibility import sift
from orchestration.warehouse.reference import Rows, read_reference
from orchestration.warehouse.schema import frame
from tests.articles.pdf.writing import pdf
from tests.conftest import ENGLISH, PROJECT
from tests.hostile import documents
from tests.hostile.atoms import CHARSETS
from tests.hostile.door import Door
from tests.hostile.laws import can_be_kept, nothing_raised, reading_is_possible, rows_can_be_kept
from tests.hostile.texts import SAMPLES, texts
from tests.samples import DRILL

AT = datetime(2026, 3, 20, 12, tzinfo=UTC)
DAYS = (
    None,
    date.min,
    date(1899, 12, 31),
    date(1900, 1, 1),
    date(2026, 3, 12),
    date(2028, 2, 29),
    date(2199, 12, 31),
    date.max,
)
_MOMENTS = (None, datetime.min, datetime(2026, 3, 12), datetime(2028, 2, 29, 23), datetime.max)
_LIMITS = Limits(max_article_bytes=200_000)
_GOOD: Item = (
    "good",
    Record(DRILL, source="Sample Wire", title="Bombers fly", published=(Stated("2026-03-11", "file", "record"),)),
)


@cache
def reference() -> dict[str, Rows]:
    return read_reference(PROJECT / "seeds" / "reference")


@cache
def lexicon() -> Lexicon:
    return build_lexicon(reference(), ENGLISH)


def _read(given: tuple[str, date | None]) -> None:
    text, published = given
    reading_is_possible(text, read_article("a", text, published, lexicon()))


def taken(items: Iterable[Item]) -> Collected:
    """Records as the intake takes them, beside a good one that nothing may touch."""
    with Known.nothing() as known:
        return take([*items, _GOOD], connector="folder", known=known, captured_at=AT, sources=reference()["sources"])


@cache
def _good_alone() -> dict[str, Any]:
    return taken([]).articles.row(0, named=True)


def is_taken_well(collected: Collected) -> None:
    """Articles and faults that can be kept, and the good article as if it had come alone."""
    rows_can_be_kept(collected.articles)
    rows_can_be_kept(collected.quarantine)
    nothing_raised(collected.quarantine)
    good = collected.articles.filter(pl.col("external_id") == "good").rows(named=True)
    assert _good_alone() in good


def _one(key: str, read: Any) -> list[Item]:
    """What a file gives under its name: a record, or why there is none."""
    try:
        return [(key, read())]
    except RejectedError as error:
        return [(key, error)]


def _plain(data: bytes) -> None:
    is_taken_well(taken(_one("a.md", lambda: read_plain(data, is_markdown=True))))


def _page(given: tuple[bytes, str | None, bool]) -> None:
    data, charset, of_many = given
    is_taken_well(taken(_one("a.html", lambda: read_html(data, charset=charset, is_one_of_many=of_many))))


def _document(given: tuple[list[list[str]], str, list[tuple[int, int]]]) -> None:
    pages, title, damage = given
    data = bytearray(pdf(pages, title=title))
    for at, byte in damage:
        data[at % len(data)] = byte
    is_taken_well(taken(_one("a.pdf", lambda: read_pdf(bytes(data)))))


def _json(data: bytes) -> None:
    try:
        items = [(name_of("a.json", item, number), item) for number, item in read_json(data)]
    except RejectedError as error:
        items = [("a.json", error)]
    is_taken_well(taken(items))


def _jsonl(data: bytes) -> None:
    items = [(number, read_json_line(line, number)) for number, line in enumerate(data.split(b"\n"), start=1)]
    is_taken_well(taken((name_of("a.jsonl", item, number), item) for number, item in items))


def _metadata(data: bytes) -> None:
    try:
        for row in read_metadata(data):
            if isinstance(row, Unusable):
                can_be_kept(row.why, row.payload)
                continue
            can_be_kept(row.file, row.url, row.source, row.title, row.published)
    except RejectedError as error:
        can_be_kept(error.reason, error.detail, error.payload)


def _folder(files: dict[str, bytes]) -> None:
    with tempfile.TemporaryDirectory() as folder, Known.nothing() as known:
        for name, data in {**files, "good.txt": DRILL.encode()}.items():
            path = Path(folder, name)
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(data)
        collected = collect(Path(folder), known=known, captured_at=AT, limits=_LIMITS, sources=reference()["sources"])
    rows_can_be_kept(collected.articles)
    rows_can_be_kept(collected.quarantine)
    nothing_raised(collected.quarantine)
    told = {str(key).partition("#")[0] for key in collected.quarantine["key"]}
    told |= {str(key).partition("#")[0] for key in collected.articles["external_id"]}
    assert "good.txt" in told
    assert DRILL in collected.articles["text"].to_list()


def _files() -> st.SearchStrategy[dict[str, bytes]]:
    kinds = {
        "a.html": documents.pages(), "a.json": documents.json_files(), "a.jsonl": documents.jsonl_files(),
        "a.jsonl.gz": documents.jsonl_files(), "a.txt": documents.plain_files(), "a.md": documents.plain_files(),
        "metadata.csv": documents.metadata_files(), "sub/metadata.csv": documents.metadata_files(),
        "sub/b.txt": documents.plain_files(), "c": st.binary(max_size=50), "a b\u202e.txt": documents.plain_files(),
    }  # fmt: skip
    return st.fixed_dictionaries({}, optional=kinds)


def _stage(given: list[tuple[str, datetime | None, str | None]]) -> None:
    """The claims stage over a day's articles, then what can't be true sorted out: the good one's rows stay."""
    rows = [
        {
            "article_id": f"a{number}",
            "text": text,
            "language": language,
            "published_at": at and at.replace(tzinfo=UTC),
            "captured_on": AT.date(),
        }
        for number, (text, at, language) in enumerate(given)
    ]
    good = {
        "article_id": "good",
        "text": DRILL,
        "language": "en",
        "published_at": datetime(2026, 3, 11, tzinfo=UTC),
        "captured_on": AT.date(),
    }
    together, impossible = _sifted([*rows, good])
    alone, _ = _sifted([good])
    reports = together["reports"]
    assert reports.filter(pl.col("article_id") == "good").equals(alone["reports"])
    kept = set(reports["report_id"])
    assert set(together["claims"]["report_id"]) <= kept
    for table in (*together.values(), impossible):
        rows_can_be_kept(table)


def _sifted(rows: list[dict[str, Any]]) -> tuple[dict[str, pl.DataFrame], pl.DataFrame]:
    articles = frame("articles", rows)
    frames = read_articles(articles, {"en": lexicon()})
    nothing_raised(frames["quarantine"])
    return sift(frames, articles, reference())


_LINES = st.text(st.characters(exclude_categories=("Cs",), max_codepoint=0xFFFF), max_size=60)
_DATED = st.tuples(texts(), st.sampled_from(_MOMENTS), st.sampled_from((None, "en", "ja", "", "xx")))
DOORS = (
    Door("texts", st.tuples(texts(), st.sampled_from(DAYS)), _read, 400, (lambda text: (text, date(2026, 3, 12)),)),
    Door("text files", documents.plain_files(), _plain, 150, (str.encode,)),
    Door(
        "pages",
        st.tuples(documents.pages(), st.one_of(st.none(), st.sampled_from(CHARSETS)), st.booleans()),
        _page,
        150,
        (
            lambda text: (
                f"<html><body><article><p>{SAMPLES[0]}{text}</p></article></body></html>".encode(),
                None,
                False,
            ),
            lambda text: (f"<html><head>{text}</head><body><p>{SAMPLES[0]}</p></body></html>".encode(), None, True),
        ),
    ),
    Door(
        "PDFs",
        st.tuples(
            st.lists(st.lists(_LINES, max_size=4), min_size=1, max_size=3),
            _LINES,
            st.lists(st.tuples(st.integers(0, 5000), st.integers(0, 255)), max_size=3),
        ),
        _document,
        60,
        (lambda text: ([[SAMPLES[0], text.encode("utf-16-be", "replace").decode("utf-16-be")]], "", []),),
    ),
    Door(
        "JSON files",
        documents.json_files(),
        _json,
        150,
        (lambda text: documents.as_json({"text": SAMPLES[0], "url": text}),),
    ),
    Door("JSONL files", documents.jsonl_files(), _jsonl, 150),
    Door(
        "metadata.csv",
        documents.metadata_files(),
        _metadata,
        300,
        (lambda text: f"file,url\na.txt,{text}".encode(), str.encode),
    ),
    Door("folders", _files(), _folder, 80),
    Door("claims stage", st.lists(_DATED, max_size=3), _stage, 60),
)
