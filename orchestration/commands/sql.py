"""Answers one SQL query from the published warehouse, as a table, CSV or JSON."""

import datetime
import decimal
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any

import duckdb

from orchestration.output.spreadsheet import cell, csv_row, raw_cell
from orchestration.output.terminal import complain, put, say_json
from orchestration.warehouse.connect import NoWarehouseError, open_readonly
from orchestration.warehouse.queries import refusal

_WIDEST = 80


def ask(warehouse: Path, query: str, form: str) -> int:
    """Print the answer as table, csv, raw csv or json; the exit code: 0, or 2 with a sentence on what is wrong."""
    refused = refusal(query)
    if refused is not None:
        complain(f"The query can't be answered: {refused}")
        return 2
    try:
        with open_readonly(warehouse) as connection:
            answer = connection.execute(query)
            names = [column[0] for column in answer.description or []]
            rows = answer.fetchall()
    except NoWarehouseError as missing:
        complain(missing)
        return 2
    except duckdb.Error as error:
        complain(f"The query can't be answered: {error}")
        return 2
    _FORMS[form](names, rows)
    return 0


def _table(names: list[str], rows: list[tuple[Any, ...]]) -> None:
    from rich.table import Table

    from orchestration.output.console import Terminal, shown

    console = Terminal()
    table = Table(*names, row_styles=["", "dim"]) if names else Table()
    for row in rows:
        table.add_row(*(shown(_cut(value)) for value in row))
    console.print(table)
    console.print(f"{len(rows)} row{'s' if len(rows) != 1 else ''}", style="dim")


def _cut(value: Any) -> str:
    if value is None:
        return ""
    text = ", ".join(map(str, value)) if isinstance(value, list) else str(value)
    return text if len(text) <= _WIDEST else text[: _WIDEST - 1] + "…"


def _csv(names: list[str], rows: list[tuple[Any, ...]], written: Callable[[Any], Any] = cell) -> None:
    for row in (names, *rows):
        put(csv_row([*map(written, row)]))


def _json(names: list[str], rows: list[tuple[Any, ...]]) -> None:
    say_json([dict(zip(names, row, strict=True)) for row in rows], default=_plain)


def _plain(value: Any) -> Any:
    if isinstance(value, datetime.date | datetime.time):
        return value.isoformat()
    if isinstance(value, decimal.Decimal):
        return float(value)
    return str(value)


_FORMS: Mapping[str, Callable[[list[str], list[tuple[Any, ...]]], None]] = {
    "table": _table, "csv": _csv, "raw csv": partial(_csv, written=raw_cell), "json": _json,
}  # fmt: skip
