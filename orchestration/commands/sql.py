"""Answers one SQL query from the published warehouse, as a table, CSV or JSON."""

import csv
import datetime
import decimal
import json
import sys
from pathlib import Path
from typing import Any

import duckdb

from orchestration.warehouse.connect import NoWarehouseError, open_readonly
from orchestration.warehouse.queries import refusal

_WIDEST = 80


def ask(warehouse: Path, query: str, form: str) -> int:
    """Print the answer in a form (table, csv, json); the exit code: 0, or 2 with a sentence on what is wrong."""
    refused = refusal(query)
    if refused is not None:
        print(f"The query can't be answered: {refused}", file=sys.stderr)
        return 2
    try:
        with open_readonly(warehouse) as connection:
            answer = connection.execute(query)
            names = [column[0] for column in answer.description or []]
            rows = answer.fetchall()
    except NoWarehouseError as missing:
        print(missing, file=sys.stderr)
        return 2
    except duckdb.Error as error:
        print(f"The query can't be answered: {error}", file=sys.stderr)
        return 2
    {"table": _table, "csv": _csv, "json": _json}[form](names, rows)
    return 0


def _table(names: list[str], rows: list[tuple[Any, ...]]) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    console = Console()
    table = Table(*names, row_styles=["", "dim"]) if names else Table()
    for row in rows:
        table.add_row(*(Text(_shown(value)) for value in row))
    console.print(table)
    console.print(f"{len(rows)} row{'s' if len(rows) != 1 else ''}", style="dim")


def _shown(value: Any) -> str:
    if value is None:
        return ""
    text = ", ".join(map(str, value)) if isinstance(value, list) else str(value)
    return text if len(text) <= _WIDEST else text[: _WIDEST - 1] + "…"


def _csv(names: list[str], rows: list[tuple[Any, ...]]) -> None:
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(names)
    writer.writerows([["|".join(map(str, v)) if isinstance(v, list) else v for v in row] for row in rows])


def _json(names: list[str], rows: list[tuple[Any, ...]]) -> None:
    print(
        json.dumps([dict(zip(names, row, strict=True)) for row in rows], default=_plain, ensure_ascii=False, indent=1)
    )


def _plain(value: Any) -> Any:
    if isinstance(value, datetime.date | datetime.time):
        return value.isoformat()
    if isinstance(value, decimal.Decimal):
        return float(value)
    return str(value)
