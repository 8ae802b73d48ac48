"""A table of a page as a grid: rows of equal length, a spanned cell at each place that it covers."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lxml.etree import iterwalk

_MOST_SPAN = 100
_MOST_CELLS = 2_000
"""Cells of a table that is told as text; a larger one is a data set."""
_LONGEST_CELL = 300
"""Characters of a cell from which it is no value but prose, so that the table only lays out the page."""
_BLOCKS = ("article", "section", "form", "h1", "h2", "table", "iframe", "video")
"""What a table that tells values has none of."""
_APART = frozenset({"br", "p", "div", "li", "ul", "ol", "dt", "dd", "h3", "h4", "h5", "h6", "td", "th", "tr"})
_SILENT = ("script", "style", "noscript")
_ROLES = ("presentation", "none")


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell's words in one line; is_head: marked as a head; number: the same at all places that it spans."""

    text: str
    is_head: bool
    number: int


Grid = tuple[tuple[Cell, ...], ...]
_EMPTY = Cell("", False, -1)


def is_layout(table: Any) -> bool:
    """Whether a table only lays out a page: it says so, holds blocks or prose, or has one row or one column."""
    if table.get("role") in _ROLES or next(table.iterdescendants(*_BLOCKS), None) is not None:
        return True
    rows = list(rows_of(table))
    widest = max((len(list(cells_of(row))) for row in rows), default=0)
    if len(rows) < 2 or widest < 2:
        return True
    return any(len(words_of(cell)) > _LONGEST_CELL for row in rows for cell in cells_of(row))


def rows_of(table: Any) -> Iterator[Any]:
    """The rows of a table, not those of tables within it."""
    for child in table:
        if child.tag == "tr":
            yield child
        elif child.tag in ("thead", "tbody", "tfoot"):
            yield from (row for row in child if row.tag == "tr")


def cells_of(row: Any) -> Iterator[Any]:
    """The cells of a row."""
    return (cell for cell in row if cell.tag in ("td", "th"))


def words_of(element: Any) -> str:
    """The words of an element in one line, its blocks and lines set apart by blanks."""
    if not len(element):  # as most are: no walk is needed
        is_shown = isinstance(element.tag, str) and element.tag not in _SILENT
        return " ".join((element.text or "").split()) if is_shown else ""
    pieces: list[str] = []
    for event, part in iterwalk(element, events=("start", "end", "comment", "pi")):
        is_shown = event in ("start", "end") and part.tag not in _SILENT
        if is_shown:
            pieces.append(" " if part.tag in _APART else "")
        if event == "start" and is_shown:
            pieces.append(part.text or "")
        if event != "start" and part is not element:
            pieces.append(part.tail or "")
    return " ".join("".join(pieces).split())


def grid_of(table: Any) -> Grid | None:
    """The grid of a table without its empty rows and columns; None where it is too large to be told."""
    rows: list[dict[int, Cell]] = []
    below: dict[int, tuple[Cell, int]] = {}
    number = 0
    for row in rows_of(table):
        placed: dict[int, Cell] = {}
        for column, (cell, left) in list(below.items()):
            placed[column] = cell
            below[column] = (cell, left - 1)
        below = {column: kept for column, kept in below.items() if kept[1] > 0}
        column = 0
        in_head = row.getparent().tag == "thead"
        for element in cells_of(row):
            while column in placed:
                column += 1
            cell = Cell(words_of(element), element.tag == "th" or in_head, number)
            number += 1
            for at in range(column, column + _span(element, "colspan")):
                placed[at] = cell
                if (down := _span(element, "rowspan")) > 1:
                    below[at] = (cell, down - 1)
            column += 1
        rows.append(placed)
        if sum(map(len, rows)) > _MOST_CELLS:
            return None
    width = max((max(row, default=-1) + 1 for row in rows), default=0)
    full = [tuple(row.get(column, _EMPTY) for column in range(width)) for row in rows]
    kept = [column for column in range(width) if any(row[column].text for row in full)]
    return tuple(tuple(row[column] for column in kept) for row in full if any(cell.text for cell in row))


def _span(element: Any, name: str) -> int:
    written = (element.get(name) or "1").strip()
    return max(1, min(_MOST_SPAN, int(written))) if written.isascii() and written.isdigit() and len(written) < 6 else 1
