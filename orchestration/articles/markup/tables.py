"""A table's grid as lines that can be read like prose: '12 J-16, 4 H-6.', 'Japan: 4 F-15.'; or that it can't be.

Knows no language: what is a number, a designation or a head is told by its signs and its place alone.
"""

import re
from collections.abc import Sequence

from orchestration.articles.markup.grids import Cell, Grid

_NUMBER = re.compile(r"(\d{1,3}(?:[,.\u00a0\u202f ]\d{3})+|\d+)\s*[*†‡]?")
_NONE = re.compile(r"[-–—‒−.…/*]*|n/?a|0", re.IGNORECASE)
"""What stands where there is no number, or nothing was counted."""
_DESIGNATION = re.compile(r"(?<![\w-])(?:[A-Z][A-Za-z/]{0,4}-?|[A-Z]{1,4} )\d{1,3}[A-Z]{0,3}\b")
"""'B-52', 'F/A-18E', 'JAS 39'; 'May 3' is none."""
_SENTENCE_END = re.compile(r"[.!?:。！？]$")
_MOST_LINES = 60
_MOST_HEADS = 3
"""Rows of heads over each other."""
_YEAR = re.compile(r"(?:19|20)\d\d")


def lines_of(grid: Grid) -> list[str] | None:
    """The lines of a table, each a sentence; None where it can't be told what its numbers count."""
    heads, body = _parts(grid)
    if not body:
        return None
    body = [row for row in body if len({cell.number for cell in row if cell.text}) > 0]
    columns = _without_index(range(len(body[0])), body)
    numeric = [column for column in columns if _is_numeric(column, body)]
    labels = [column for column in columns if column not in numeric]
    named = {column: _head(heads, column) for column in columns}
    lines = _counted(numeric, labels, named, body) if numeric else _texts(labels, body)
    return lines if lines is not None and len(lines) <= _MOST_LINES else None


def _parts(grid: Grid) -> tuple[list[tuple[Cell, ...]], list[tuple[Cell, ...]]]:
    """The rows of heads, and the rows below them; a row of one cell is a caption, which is left to the text around."""
    rows = [row for row in grid if len({cell.number for cell in row}) > 1]
    count = 0
    while count < min(_MOST_HEADS, len(rows) - 1) and _is_of_heads(rows[count], is_first=count == 0):
        count += 1
    if count == 1 and not any(cell.is_head for cell in rows[0]) and not _counts(rows[1:]):
        count = 0  # a list of names and values, in which nothing is a head
    return list(rows[:count]), list(rows[count:])


def _is_of_heads(row: Sequence[Cell], *, is_first: bool) -> bool:
    texts = [cell.text for cell in row if cell.text]
    if any(_NUMBER.fullmatch(text) and not _YEAR.fullmatch(text) for text in texts):
        return False
    marked = [cell.is_head for cell in row[1:] if cell.text]
    return bool(marked) and all(marked) if not is_first else bool(texts)


def _counts(rows: Sequence[Sequence[Cell]]) -> bool:
    return any(_NUMBER.fullmatch(cell.text) for row in rows for cell in row)


def _head(heads: Sequence[Sequence[Cell]], column: int) -> str:
    """The heads over a column, from the highest on, each once."""
    return " ".join(dict.fromkeys(row[column].text for row in heads if row[column].text))


def _is_numeric(column: int, body: Sequence[Sequence[Cell]]) -> bool:
    texts = [row[column].text for row in body]
    counted = [text for text in texts if _NUMBER.fullmatch(text)]
    return bool(counted) and all(_NUMBER.fullmatch(text) or _NONE.fullmatch(text) for text in texts)


def _without_index(columns: Sequence[int], body: Sequence[Sequence[Cell]]) -> list[int]:
    """The columns without a first one that only numbers the rows."""
    first = [row[0].text.rstrip(".") for row in body]
    is_index = len(columns) > 2 and len(body) > 1 and first == [str(number) for number in range(1, len(body) + 1)]
    return list(columns)[1:] if is_index else list(columns)


def _texts(labels: Sequence[int], body: Sequence[Sequence[Cell]]) -> list[str]:
    """Rows without numbers: what stands in front, and what is told of it."""
    lines = []
    for row in body:
        cells = list(dict.fromkeys(row[column].text for column in labels if row[column].text))
        front, last = ", ".join(cells[:-1]).rstrip(":"), cells[-1] if cells else ""
        lines += [_sentence(f"{front}: {last}" if front else last)] if last else []
    return lines


def _counted(
    numeric: Sequence[int], labels: Sequence[int], named: dict[int, str], body: Sequence[Sequence[Cell]]
) -> list[str] | None:
    """Rows with numbers: of what stands in their own cells, or in the heads over the numbers."""
    types = [column for column in labels if _designates([row[column].text for row in body])]
    numeric = _without_sum(numeric, body)
    has_types_over = _designates([named[column] for column in numeric])
    if len(types) > 1 or (types and has_types_over):
        return None
    if types:
        return _by_rows(numeric, types[0], [column for column in labels if column != types[0]], named, body)
    if not all(named[column] for column in numeric):
        return _by_rows(numeric, labels[-1], labels[:-1], named, body) if len(numeric) == 1 and labels else None
    lines = []
    for row in body:
        front = tuple(row[column].text for column in labels)
        items = [f"{row[column].text} {named[column]}" for column in numeric if _is_counted(row[column].text)]
        lines += [_line(front, items)] if items else []
    return lines


def _by_rows(
    numeric: Sequence[int], label: int, keys: Sequence[int], named: dict[int, str], body: Sequence[Sequence[Cell]]
) -> list[str] | None:
    """A line for each column of numbers and each value in front of them, in the order of the table."""
    if len(numeric) > 1 and not all(named[column] for column in numeric):
        return None
    lines: list[str] = []
    for column in numeric:
        items: dict[tuple[str, ...], list[str]] = {}
        total = 0
        for row in body:
            count, name = row[column].text.rstrip("*†‡ "), row[label].text
            if not _is_counted(count) or not name:
                continue
            value = int(re.sub(r"\D", "", count))
            if value == total and len(items) and not _DESIGNATION.search(name):
                continue  # the sum of the rows above
            total += value
            front = (*(row[key].text for key in keys), *([named[column]] if len(numeric) > 1 else []))
            items.setdefault(front, []).append(f"{count} {name}")
        lines += [_line(front, of) for front, of in items.items()]
    return lines


def _designates(texts: Sequence[str]) -> bool:
    """Whether most of some cells name a type by letters and a number."""
    return bool(texts) and 2 * sum(_DESIGNATION.search(text) is not None for text in texts) >= len(texts)


def _without_sum(numeric: Sequence[int], body: Sequence[Sequence[Cell]]) -> list[int]:
    """The columns of numbers without one that adds the others up."""
    if len(numeric) < 3:
        return list(numeric)
    values = [[_value(row[column].text) for column in numeric] for row in body]
    for place in (len(numeric) - 1, 0):
        if all(2 * row[place] == sum(row) for row in values):
            return [column for at, column in enumerate(numeric) if at != place]
    return list(numeric)


def _value(text: str) -> int:
    return int(re.sub(r"\D", "", text)) if _NUMBER.fullmatch(text) else 0


def _is_counted(text: str) -> bool:
    return _NUMBER.fullmatch(text) is not None and _NONE.fullmatch(text) is None


def _line(front: Sequence[str], items: Sequence[str]) -> str:
    """'Japan: 4 F-15, 2 F-2 (March 3).': behind what was counted stands what holds a figure, such as its day."""
    told = [text.rstrip(":") for text in dict.fromkeys(front) if text]
    figures = [text for text in told if any(map(str.isdigit, text))]
    words = ", ".join(text for text in told if text not in figures)
    behind = f" ({', '.join(figures)})" if figures else ""
    return f"{words}: {', '.join(items)}{behind}." if words else f"{', '.join(items)}{behind}."


def _sentence(line: str) -> str:
    return line if _SENTENCE_END.search(line) else f"{line}."
