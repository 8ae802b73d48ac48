"""Reads the reference tables (lexicon and dimensions) from CSV files into plain rows."""

import csv
from collections.abc import Iterator, Mapping
from pathlib import Path

Rows = list[dict[str, str]]


def read_reference(folder: Path) -> Mapping[str, Rows]:
    """Every `*.csv` below the folder by its path without ending ('places', 'words/text'); empty cells are ''.

    Raises ValueError with file and line where a row has more or fewer cells than the table has columns.
    """
    tables: dict[str, Rows] = {}
    for path in sorted(folder.rglob("*.csv")):
        with path.open(encoding="utf-8", newline="") as lines:
            tables[path.relative_to(folder).with_suffix("").as_posix()] = list(_rows(path, csv.DictReader(lines)))
    return tables


def language_tables(folder: Path) -> Mapping[str, Mapping[str, Rows]]:
    """The tables of every language by its code (ISO 639-1), which is the name of its folder."""
    return {path.name: read_reference(path) for path in sorted(folder.iterdir()) if path.is_dir()}


def _rows(path: Path, reader: "csv.DictReader[str]") -> Iterator[dict[str, str]]:
    for row in reader:
        if None in row or None in row.values():
            raise ValueError(
                f"{path}, line {reader.line_num}: not one cell for each column. Put cells with a comma into quotes."
            )
        yield row
