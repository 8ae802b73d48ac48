"""Reads the reference tables (lexicon and dimensions) from CSV files into plain rows."""

import csv
from collections.abc import Mapping
from pathlib import Path

Rows = list[dict[str, str]]


def read_reference(folder: Path) -> Mapping[str, Rows]:
    """Every `*.csv` of the folder by its name without ending; cells are text, empty ones ''."""
    tables: dict[str, Rows] = {}
    for path in sorted(folder.glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as lines:
            tables[path.stem] = list(csv.DictReader(lines))
    return tables
