"""Reads metadata.csv: what the files of a folder can't tell themselves (url, source, title, published)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from orchestration.articles.decoding import decode, normalise
from orchestration.articles.rejected import RejectedError
from orchestration.saved_tables import Row, read_table

_COLUMNS = ("url", "source", "title", "published")
_KNOWN = ("file", *_COLUMNS)


@dataclass(frozen=True, slots=True)
class Described:
    """One row of metadata.csv with the line that it begins on; empty cells are None."""

    file: str
    url: str | None
    source: str | None
    title: str | None
    published: str | None
    line: int = 0


@dataclass(frozen=True, slots=True)
class Unusable:
    """A line of metadata.csv that can't be used: what is wrong with it, without its number, and what stands there."""

    line: int
    why: str
    payload: str | None = None


def read_metadata(data: bytes) -> Iterator[Described | Unusable]:
    """The rows of a metadata.csv, one after the other, as a spreadsheet saves them: see saved_tables.py.

    Columns of notes are passed over. Raises RejectedError: bad_metadata, encoding, binary.
    """
    table = read_table(normalise(decode(data)), _KNOWN)
    _check(table.columns)
    yield from (Unusable(1, why) for why in _misspelled(table.columns))
    at = {name: table.columns.index(name) for name in _KNOWN if name in table.columns}
    lines: dict[str, int] = {}
    for row in table.rows:
        entry = _entry(row, at, len(table.columns))
        if isinstance(entry, Described):
            if entry.file in lines:
                why = f"it names {entry.file}, as line {lines[entry.file]} does: this one holds; delete one of them."
                yield Unusable(row.number, why, entry.file)
            lines[entry.file] = row.number
        if entry is not None:
            yield entry


def _check(columns: Sequence[str]) -> None:
    if "file" not in columns:
        why = "metadata.csv has no column 'file': give it the columns file, url, source, title, published."
        raise RejectedError("bad_metadata", why)
    twice = [name for name in _KNOWN if columns.count(name) > 1]
    if twice:
        raise RejectedError("bad_metadata", f"metadata.csv has the column '{twice[0]}' twice: take one of the two out.")


def _misspelled(columns: Sequence[str]) -> Iterator[str]:
    """Columns that are none of ours but nearly one that is missing; others are notes of their writer."""
    for name in columns:
        missing = [known for known in _KNOWN if known not in columns]
        if name and name not in _KNOWN and (meant := get_close_matches(name, missing, 1)):
            yield f"the column '{name}' is not known and passed over: if '{meant[0]}' is meant, name it so."


def _entry(row: Row, at: dict[str, int], columns: int) -> Described | Unusable | None:
    if row.fault is not None:
        return Unusable(row.number, f"{row.fault}: mend the line.")
    if len(row.cells) > columns:
        why = f"it has {len(row.cells)} cells, the first line {columns}: put texts with separators in quotation marks."
        return Unusable(row.number, why, ",".join(row.cells))
    said = {name: row.cells[place].strip() or None for name, place in at.items() if place < len(row.cells)}
    file = said.get("file")
    if file is not None:
        url, source, title, published = (said.get(name) for name in _COLUMNS)
        return Described(file, url, source, title, published, row.number)
    if any(said.values()):
        return Unusable(row.number, "it names no file: fill in the cell of the column 'file'.", ",".join(row.cells))
    return None
