"""Tables as people save them from a spreadsheet: what separates their cells, which columns they have, and their rows.

CSV with commas, semicolons or tabs, with or without a line `sep=;`, in UTF-8 or with a mark of byte order. Pure.
"""

import codecs
import csv
import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

_SEPARATORS = (",", ";", "\t", "|")
_SAID = re.compile(r"\ufeff?\"?sep=(.)\"?[ \t,;]*\r?\n?", re.IGNORECASE)
_END = re.compile(r"\r\n|\n|\r")
_MOST_LINES = 100
"""Lines that one row may take: a quotation mark that is still open then was never meant to be."""
_LONGEST_CELL = 100_000
"""Signs of a cell; csv's own limit stands for the whole process, and libraries raise it."""
_TOO_LONG = f"a cell is too long here (more than {_LONGEST_CELL:,} signs)"
_LOOKED_AT = 50
"""Rows that are looked at for the head, with each separator."""
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table: the line that it begins on, counted from 1, and its cells; or why it can't be taken apart.

    Empty cells beyond the columns are left out: a spreadsheet adds them.
    """

    number: int
    cells: Sequence[str] = ()
    fault: str | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A table: the names of its columns in small letters (empty where it gives none), the separator, its rows."""

    columns: Sequence[str]
    separator: str
    rows: Iterator[Row]


def marked_encoding(data: bytes) -> tuple[str, int]:
    """The encoding that a file's mark of byte order tells, and the mark's length; UTF-8 and 0 without one."""
    return next(((name, len(mark)) for mark, name in _MARKS if data.startswith(mark)), ("utf-8", 0))


def line_end(text: str) -> str:
    """What ends the lines of a table, as its first line does: '\\r' alone in what is saved as CSV (Macintosh)."""
    found = _END.search(text)
    return found.group() if found else "\n"


def read_table(text: str, known: Collection[str]) -> Table:
    """The table in a text. What separates cells is what gives its head most of the `known` columns.

    Its rows are taken apart while they are asked for; those without any sign in them are left out.
    """
    end = line_end(text)[-1]
    lines = [f"{line}{end}" for line in text.split(end)]
    lines[-1] = lines[-1][:-1]
    said = _SAID.fullmatch(lines[0])
    start = 1 if said else 0
    separators = dict.fromkeys([*([said[1]] if said else []), *_SEPARATORS])
    heads = {separator: _head(lines, start, separator) for separator in separators}
    separator = max(heads, key=lambda each: sum(name in known for name in set(heads[each])))
    rows = _rows(lines, start, separator, len(heads[separator]))
    next(rows, None)
    return Table(heads[separator], separator, rows)


def _head(lines: Sequence[str], start: int, separator: str) -> list[str]:
    first = next((row for row in islice(_rows(lines, start, separator), _LOOKED_AT) if row.fault is None), Row(1))
    names = [cell.strip().strip("\ufeff").lower() for cell in first.cells]
    while names and not names[-1]:
        names.pop()
    return names


def _rows(lines: Sequence[str], start: int, separator: str, columns: int | None = None) -> Iterator[Row]:
    """The rows from a line on; after one that can't be taken apart they begin anew on its next line."""
    while start < len(lines):
        feed = _Feed(lines, start)
        reader = csv.reader(feed, delimiter=separator, strict=True)
        try:
            for cells in reader:
                if max(map(len, cells), default=0) > _LONGEST_CELL:
                    row = Row(feed.begins + 1, fault=_TOO_LONG)
                else:
                    row = Row(feed.begins + 1, cells if columns is None else _trimmed(cells, columns))
                feed.begins = start + reader.line_num
                if row.fault or any(cell.strip() for cell in row.cells):
                    yield row
            return
        except csv.Error as error:
            yield Row(
                feed.begins + 1,
                fault=_TOO_LONG if "limit" in str(error) else f"a quotation mark is misplaced here ({error})",
            )
            start = feed.begins + 1


def _trimmed(cells: list[str], columns: int) -> list[str]:
    while len(cells) > columns and not cells[-1].strip():
        cells.pop()
    return cells


class _Feed:
    """Lines with their ends, from one on; they end early where a row has taken too many."""

    def __init__(self, lines: Sequence[str], start: int) -> None:
        self._lines, self._next, self.begins = lines, start, start

    def __iter__(self) -> "_Feed":
        return self

    def __next__(self) -> str:
        at = self._next
        is_last = at == len(self._lines) - 1
        if at >= len(self._lines) or at - self.begins >= _MOST_LINES or (is_last and not self._lines[at]):
            raise StopIteration
        self._next += 1
        return self._lines[at]
