"""Reads metadata.csv: what the files of a folder can't tell themselves (url, source, title, published)."""

import csv
import io
from dataclasses import dataclass

from orchestration.articles.decoding import decode, normalise
from orchestration.articles.rejected import RejectedError

_COLUMNS = ("url", "source", "title", "published")


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
    try:
        return _rows(normalise(decode(data)))
    except csv.Error as error:
        why = f"metadata.csv is no valid CSV ({error}): save it again as CSV with commas, in UTF-8."
        raise RejectedError("bad_metadata", why) from error


def _rows(text: str) -> list[Described]:
    rows = csv.DictReader(io.StringIO(text, newline=""))
    names = [name.strip().lower() for name in rows.fieldnames or []]
    if "file" not in names:
        why = "metadata.csv has no column 'file': give it the columns file, url, source, title, published."
        raise RejectedError("bad_metadata", why)
    rows.fieldnames = names
    return [
        Described(file, *((row.get(column) or "").strip() or None for column in _COLUMNS))
        for row in rows
        if (file := (row.get("file") or "").strip())
    ]
