"""The articles stage: a file or folder in; new articles and what had to be left out, in the lake's schema."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path, PurePosixPath
from typing import Any

import polars as pl

from orchestration.articles.copies import Text
from orchestration.articles.files import ENDINGS, Found, Limits, Listing, find, read_file, read_lines
from orchestration.articles.known import Known
from orchestration.articles.language import language_of
from orchestration.articles.metadata import Described, read_metadata
from orchestration.articles.published import head_date, parse_published
from orchestration.articles.records import Record, read_html, read_json, read_json_line, read_plain
from orchestration.articles.rejected import RejectedError
from orchestration.articles.sources import SourceIndex
from orchestration.ids import digest
from orchestration.warehouse.schema import frame

Item = tuple[str, Record | RejectedError]
"""What came in under an external id: a raw record, or why there is none."""


@dataclass(frozen=True)
class Collected:
    """What a source holds: rows of new articles, rows for quarantine, and how many articles were known."""

    articles: pl.DataFrame
    quarantine: pl.DataFrame
    unchanged: int

    @classmethod
    def nothing(cls) -> "Collected":
        """What no source gives."""
        return cls(frame("articles"), frame("quarantine"), 0)

    def joined(self, other: "Collected") -> "Collected":
        """Both together."""
        articles = pl.concat([self.articles, other.articles])
        quarantine = pl.concat([self.quarantine, other.quarantine])
        return Collected(articles, quarantine, self.unchanged + other.unchanged)


def collect(
    source: Path,
    *,
    known: Known,
    captured_at: datetime,
    limits: Limits,
    sources: Sequence[Mapping[str, str]],
    only: Mapping[str, str] | None = None,
) -> Collected:
    """Read a file or folder. `known` tells of the lake's articles: reading one of them again adds nothing.

    only: of a folder of our own, the files that are wanted, with their stamps.

    Raises SourceMissingError when nothing is at `source`; every other fault is a row of quarantine.
    """
    with find(source, only) as listing:
        rejected: list[tuple[str, RejectedError]] = list(listing.faults)
        described = _described(listing, limits, rejected, is_folder=source.is_dir())
        items = (
            (key, item if isinstance(item, RejectedError) else _completed(item, described.get(key)))
            for key, item in _items(listing, limits, latest_day(captured_at))
        )
        return take(
            items,
            connector="folder",
            known=known,
            captured_at=captured_at,
            sources=sources,
            rejected=rejected,
        )


def latest_day(captured_at: datetime) -> date:
    """The last day that an article taken in now can have appeared on: somewhere it is already tomorrow."""
    return captured_at.date() + timedelta(1)


def take(
    items: Iterable[Item],
    *,
    connector: str,
    known: Known,
    captured_at: datetime,
    sources: Sequence[Mapping[str, str]],
    rejected: Sequence[tuple[str, RejectedError]] = (),
) -> Collected:
    """Raw records as articles: each once, with source, language, day and the article that it copies, if any.

    known: tells of the lake's articles, of which none is added again; rejected: faults found before the records.
    """
    faults, latest = list(rejected), latest_day(captured_at)
    index = SourceIndex(sources)
    rows: dict[str, dict[str, Any]] = {}
    unchanged = 0
    for key, item in items:
        if isinstance(item, RejectedError):
            faults.append((key, item))
            continue
        row = _row(key, item, index, faults, latest)
        if row["article_id"] in rows or known.holds(row["article_id"]):
            unchanged += 1
            continue
        row |= {"captured_at": captured_at, "captured_on": captured_at.date(), "connector": connector}
        rows[row["article_id"]] = row
    new = frame("articles", sorted(rows.values(), key=lambda row: row["external_id"]))
    return Collected(
        articles=with_copies(new, known, captured_at.date()),
        quarantine=_quarantine(faults, captured_at),
        unchanged=unchanged,
    )


def with_copies(articles: pl.DataFrame, known: Known, day: date) -> pl.DataFrame:
    """New articles, taken in on a day, each with the article that it copies, if any; `known` learns of them."""
    texts = articles.select("article_id", "text", "published_at")
    originals = known.copies([Text(*row) for row in texts.iter_rows()], day)
    named = [originals.get(article_id) for article_id in articles["article_id"]]
    return articles.with_columns(pl.Series("duplicate_of", named, pl.String))


def _described(
    listing: Listing, limits: Limits, rejected: list[tuple[str, RejectedError]], *, is_folder: bool
) -> dict[str, Described]:
    """Metadata by the file's name relative to the source; rows of a folder that name no file are rejected."""
    rows: dict[str, Described] = {}
    for file in listing.metadata:
        try:
            entries = read_metadata(read_file(file, limits))
        except RejectedError as error:
            rejected.append((file.name, error))
            continue
        folder = PurePosixPath(file.name).parent
        for entry in entries:
            name = (folder / entry.file).as_posix()
            if name in listing.names:
                rows[name] = entry
            elif is_folder:
                why = f"{file.name} names {entry.file}, which is not there: mend the name or add the file."
                rejected.append((name, RejectedError("bad_metadata", why)))
    return rows


def _completed(record: Record, more: Described | None) -> Record:
    """The record with what metadata.csv says of its file."""
    if more is None:
        return record
    return replace(
        record,
        url=more.url or record.url,
        source=more.source or record.source,
        title=more.title or record.title,
        published=more.published or record.published,
        published_from="file" if more.published else record.published_from,
    )


def _items(listing: Listing, limits: Limits, latest: date) -> Iterator[Item]:
    """Every record of every file with its external id, in the order of file names."""
    for found in listing.files:
        if found.ending not in ENDINGS:
            known = ", ".join(sorted(ENDINGS))
            why = f"Files ending in {found.ending or 'nothing'} are not read: give {known} or .gz of these."
            yield found.name, RejectedError("unknown_type", why)
            continue
        try:
            yield from _records(found, limits, latest)
        except RejectedError as error:
            yield found.name, error


def _records(found: Found, limits: Limits, latest: date) -> Iterator[Item]:
    if found.ending == ".jsonl":
        for number, line in read_lines(found, limits):
            item = line if isinstance(line, RejectedError) else read_json_line(line, number)
            yield _external_id(found, item, number), item
        return
    data = read_file(found, limits)
    if found.ending == ".json":
        for number, item in read_json(data):
            yield _external_id(found, item, number), item
    elif found.ending in (".html", ".htm"):
        yield found.name, read_html(data, latest=latest)
    else:
        yield found.name, read_plain(data, is_markdown=found.ending == ".md")


def _external_id(found: Found, item: Record | RejectedError, number: int) -> str:
    named = item.record_id if isinstance(item, Record) else None
    return named or f"{found.name}#{number}"


def _row(
    key: str,
    record: Record,
    index: SourceIndex,
    rejected: list[tuple[str, RejectedError]],
    latest: date,
) -> dict[str, Any]:
    published: datetime | None = None
    published_from: str | None = None
    if record.published:
        try:
            published, published_from = parse_published(record.published), record.published_from
        except ValueError as error:
            rejected.append((key, RejectedError("bad_metadata", str(error))))
    elif (day := head_date(record.text, latest=latest)) is not None:
        published, published_from = datetime.combine(day, time(), UTC), "text"
    return {
        "article_id": digest("article", record.url or key, record.text),
        "external_id": key,
        "url": record.url,
        "source_id": index.find(record.source, record.url),
        "title": record.title,
        "author": record.author,
        "text": record.text,
        "language": language_of(record.text),
        "published_at": published,
        "published_from": published_from,
    }


def _quarantine(rejected: Sequence[tuple[str, RejectedError]], captured_at: datetime) -> pl.DataFrame:
    rows = [
        {
            "captured_on": captured_at.date(),
            "stage": "articles",
            "key": key,
            "reason": fault.reason,
            "detail": fault.detail,
            "payload": fault.payload,
        }
        for key, fault in rejected
    ]
    return frame("quarantine", rows).unique(maintain_order=True)
