"""Answers one SQL query from the published warehouse, as a table, CSV or JSON."""

import datetime
import decimal
import io
import sys
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

import duckdb

from orchestration.output.spreadsheet import MARK, cell, csv_rows, raw_cell
from orchestration.output.terminal import as_json_rows, complain, put
from orchestration.warehouse.bounded import Answer, Bounds, StoppedError, answering
from orchestration.warehouse.connect import WarehouseError
from orchestration.warehouse.queries import refusal

if TYPE_CHECKING:
    from orchestration.output.console import Terminal

_WIDEST = 300
_BOUNDLESS = 1_000_000
"""Columns of a terminal in which every table fits."""


def ask(warehouse: Path, query: str, form: str, bounds: Bounds) -> int:
    """Print the answer in one of _FORMS; the exit code: 0, 2 with a sentence on what is wrong, or 130."""
    refused = refusal(query)
    if refused is not None:
        complain(f"The query can't be answered: {refused}")
        return 2
    try:
        with answering(warehouse, query, bounds) as answer:
            _FORMS[form](answer)
    except WarehouseError as missing:
        complain(missing)
        return 2
    except StoppedError as stopped:
        complain(stopped)
        return stopped.code
    except duckdb.Error as error:
        complain(f"The query can't be answered: {error}")
        return 2
    return 0


def _table(answer: Answer) -> None:
    """The first rows: widths can't be told of rows that are still to come, and nobody reads millions in a terminal.

    Where the columns don't fit beside each other without breaking words, each row stands as a record of its own.
    """
    from rich.measure import Measurement
    from rich.table import Table

    from orchestration.output.console import Terminal, shown

    console = Terminal()
    batches = answer.batches()
    rows = next(batches, [])
    there_are_more = next(batches, None) is not None
    cells = [[_cut(value) for value in row] for row in rows]
    table = Table(row_styles=["", "dim"])
    for name in answer.names:
        table.add_column(name, overflow="fold")
    for row in cells:
        table.add_row(*map(shown, row))
    unbounded = console.options.update_width(_BOUNDLESS)
    fits = Measurement.get(console, unbounded, table).minimum <= console.width
    many = f"{len(rows):,} row{'s' if len(rows) != 1 else ''}"
    with answer.waiting():
        if fits:
            console.print(table)
        else:
            for number, row in enumerate(cells, start=1):
                _print_record(console, number, answer.names, row)
        console.print(f"the first {many}; --csv and --json print all" if there_are_more else many, style="dim")


def _print_record(console: "Terminal", number: int, names: Sequence[str], row: Sequence[str]) -> None:
    """A row as lines of name and value; what is empty is left out."""
    from rich.table import Table

    from orchestration.output.console import shown

    console.print(shown(f"row {number:,}", "bold"))
    record = Table.grid("", "", padding=(0, 2, 0, 0))
    for name, value in zip(names, row, strict=True):
        if value:
            record.add_row(shown(name, "dim"), shown(value))
    console.print(record)


def _cut(value: Any) -> str:
    if value is None:
        return ""
    text = ", ".join(map(str, value)) if isinstance(value, list) else str(value)
    return text if len(text) <= _WIDEST else text[: _WIDEST - 1] + "…"


def _excel(answer: Answer) -> None:
    """CSV as Excel opens it, in UTF-8 whatever the terminal's own encoding: the mark tells of that one."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")
    put(MARK)
    _csv(answer)


def _csv(answer: Answer, written: Callable[[Any], Any] = cell) -> None:
    for rows in chain([[tuple(answer.names)]], answer.batches()):
        text = csv_rows([*map(written, row)] for row in rows)
        with answer.waiting():
            put(text)


def _json(answer: Answer) -> None:
    """An array of objects, one a line."""
    before = "[\n"
    for rows in answer.batches():
        text = before + as_json_rows([dict(zip(answer.names, row, strict=True)) for row in rows], _plain)
        with answer.waiting():
            put(text)
        before = ",\n"
    put("[]\n" if before == "[\n" else "\n]\n")


def _plain(value: Any) -> Any:
    if isinstance(value, datetime.date | datetime.time):
        return value.isoformat()
    if isinstance(value, decimal.Decimal):
        return float(value)
    return str(value)


_FORMS: Mapping[str, Callable[[Answer], None]] = {
    "table": _table, "csv": _csv, "excel csv": _excel, "raw csv": partial(_csv, written=raw_cell), "json": _json,
}  # fmt: skip
