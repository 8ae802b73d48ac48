"""Reads the reference tables (lexicon and dimensions) from CSV files into plain rows."""

import csv
from collections.abc import Mapping
from pathlib import Path

Rows = list[dict[str, str]]


def read_reference(folder: Path) -> Mapping[str, Rows]:
    """Every `*.csv` below the folder by its path without ending ('places', 'words/text'); empty cells are ''."""
    tables: dict[str, Rows] = {}
    for path in sorted(folder.rglob("*.csv")):
        with path.open(encoding="utf-8", newline="") as lines:
            tables[path.relative_to(folder).with_suffix("").as_posix()] = list(csv.DictReader(lines))
    return tables
