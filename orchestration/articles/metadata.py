"""Reads metadata.csv: what the files of a folder can't tell themselves (url, source, title, published)."""

import csv
import io
from dataclasses import dataclass

from orchestration.articles.decoding import decode, normalise
from orchestration.articles.rejected import RejectedError

_COLUMNS = ("file", "url", "source", "title", "published")


@dataclass(frozen=True)
class Described:
    """One row of metadata.csv; empty cells are None."""

    file: str
    url: str | None
    source: str | None
    title: str | None
    published: str | None


def read_metadata(data: bytes) -> list[Described]:
    """The rows of a metadata.csv. Raises RejectedError: bad_metadata, encoding, binary."""
    rows = csv.DictReader(io.StringIO(normalise(decode(data))))
    names = [name.strip().lower() for name in rows.fieldnames or []]
    if "file" not in names:
        why = "metadata.csv has no column 'file': give it the columns file, url, source, title, published."
        raise RejectedError("bad_metadata", why)
    rows.fieldnames = names
    return [
        Described(*((row.get(column) or "").strip() or None for column in _COLUMNS))  # type: ignore[arg-type]
        for row in rows
        if (row.get("file") or "").strip()
    ]
