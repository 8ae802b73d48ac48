"""What the tests of the articles stage share: a text, a page, and one way to collect a folder."""

import csv
import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import polars as pl

from orchestration.articles.files import Found, Limits, find
from orchestration.articles.known import Known
from orchestration.articles.stage import Collected, collect
from orchestration.articles.traces import Traces
from orchestration.warehouse.lake import Lake

SMALL = Limits(max_article_bytes=1000)


def jsonl(*records: Mapping[str, object]) -> str:
    return "".join(json.dumps(record) + "\n" for record in records)


def write_metadata(folder: Path, *entries: list[str]) -> None:
    with (folder / "metadata.csv").open("w", newline="") as file:
        csv.writer(file).writerows([["file", "url", "source", "title", "published"], *entries])


def midnight(year: int, month: int, day: int) -> datetime:
    return datetime(year, month, day, tzinfo=UTC)


AT = datetime(2026, 3, 20, 12, tzinfo=UTC)


SOURCES = [
    {
        "source_id": "wire",
        "name": "The Wire",
        "kind": "agency",
        "country": "JPN",
        "domains": "wire.example|wire.test",
        "spellings": "Wire Service",
        "zone": "Asia/Tokyo",
    },
    {
        "source_id": "ministry",
        "name": "Défense Ministry",
        "kind": "ministry",
        "country": "FRA",
        "domains": "defence.gov.example",
        "spellings": "",
        "zone": "",
    },
]


BODY = (
    "Two bombers flew over the sea on Tuesday with four fighters, the ministry said. They came back in the "
    "evening, and nobody was hurt in the exercise, which lasted ten hours."
)


def page(head: str = "", *, body: str = BODY) -> str:
    return (
        f"<html><head><title>Bombers fly</title>{head}</head><body><nav>Home</nav>"
        f"<article><h1>Bombers fly</h1><p>{body}</p><p>{body} Again.</p></article></body></html>"
    )


def take(source: Path, known: pl.DataFrame | None = None, limits: Limits | None = None, at: datetime = AT) -> Collected:
    """What a folder brings to a lake that holds `known` as the articles of the day before."""
    with TemporaryDirectory() as folder:
        lake = Lake(Path(folder))
        if known is not None:
            lake.write("articles", known, at.date() - timedelta(1))
        with Known(lake, Traces()) as before:
            return collect(source, known=before, captured_at=at, limits=limits or Limits(), sources=SOURCES)


def rows(collected: Collected) -> dict[str, dict[str, object]]:
    return {row["external_id"]: row for row in collected.articles.iter_rows(named=True)}


def reasons(collected: Collected) -> list[tuple[str, str]]:
    return sorted(collected.quarantine.select("key", "reason").rows())


@contextmanager
def found(path: Path) -> Iterator[Found]:
    with find(path) as listing:
        (only,) = listing.files
        yield only
