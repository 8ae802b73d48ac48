"""CSV: cells that a spreadsheet shows and never calculates, in rows that all readers take apart alike. Pure."""

import csv
import io
import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime, time
from decimal import Decimal
from itertools import groupby
from operator import itemgetter
from typing import Any

from orchestration.output.visible import in_a_file

_FORMULA = re.compile(r"'*(?:[\s\ufeff\u200b]*[=+\-@＝＋－＠]|[\t\r\n])")
"""How a cell begins that a spreadsheet may calculate (OWASP, CSV injection), with signs of full width."""

MARK = "\ufeff"
"""A mark of byte order: what tells a spreadsheet that the letters of a CSV file are UTF-8."""

_NO_TEXT = (int, float, Decimal, date, datetime, time, type(None))


def guarded(cell: str) -> str:
    """A text behind an apostrophe where a spreadsheet would take it for a formula, else as it is."""
    return f"'{cell}" if _FORMULA.match(cell) else cell


def unguarded(cell: str) -> str:
    """What `guarded` was given."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell


def cell(value: Any) -> Any:
    """A value as a spreadsheet may be given it: numbers and times as they are, all else as text that is shown."""
    return value if isinstance(value, _NO_TEXT) else guarded(in_a_file(raw_cell(value)))


def raw_cell(value: Any) -> Any:
    """A value as it is stored; the values of a list are joined by `|`."""
    if isinstance(value, _NO_TEXT):
        return value
    return "|".join(map(str, value)) if isinstance(value, list) else str(value)


_ENDS = frozenset("\r\n")


def csv_rows(
    rows: Iterable[Sequence[Any]], separator: str = ",", ending: str = "\n", *, ends: Iterable[bool] | None = None
) -> str:
    """Rows of a CSV file, each with its end.

    ends: of each row whether a cell of it holds the end of a line, where that is known; else it is looked for.
    """
    written = io.StringIO(newline="")
    plain = csv.writer(written, delimiter=separator, lineterminator=ending)
    # where a cell holds what ends lines elsewhere the other would leave it bare
    quoting = csv.writer(written, delimiter=separator, lineterminator=ending, quoting=csv.QUOTE_ALL)
    told = ((row, _has_ends(row)) for row in rows) if ends is None else zip(rows, ends, strict=True)
    for has_ends, alike in groupby(told, key=itemgetter(1)):
        (quoting if has_ends else plain).writerows(map(itemgetter(0), alike))
    return written.getvalue()


def _has_ends(row: Sequence[Any]) -> bool:
    return any(isinstance(each, str) and not _ENDS.isdisjoint(each) for each in row)
