"""The file corrections.csv: reading it as it stands, and adding rows to it whole or not at all."""

import fcntl
import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from orchestration import durable
from orchestration.corrections.model import COLUMNS, CorrectionsError, Line
from orchestration.opening import Folder, NotAFileError
from orchestration.output.spreadsheet import MARK, csv_rows, guarded, unguarded
from orchestration.saved_tables import line_end, marked_encoding, read_table

Row = Mapping[str, str]


@dataclass(frozen=True)
class Content:
    """What the file holds: its bytes, their encoding, the columns in its own order, the separator, and its rows."""

    data: bytes = b""
    encoding: str = "utf-8"
    columns: Sequence[str] = COLUMNS
    separator: str = ","
    lines: Sequence[Line] = field(default_factory=list)


def read_file(path: Path) -> Content:
    """The file's rows; nothing where there is no file. A CorrectionsError when it can't be read at all."""
    try:
        with Folder(path.parent) as folder, folder.open(path.name) as file:
            data = file.read()
    except FileNotFoundError:
        return Content()
    except NotAFileError as error:
        raise CorrectionsError(f"{path} can't be read: {error}; put the file itself there.") from error
    except OSError as error:
        raise CorrectionsError(f"{path} can't be read ({error.strerror}): check what lies there.") from error
    return parse(data, path.name)


def parse(data: bytes, name: str) -> Content:
    """The rows of a file's bytes as a spreadsheet saves it: see saved_tables.py. Columns of notes are passed over."""
    encoding, mark = marked_encoding(data)
    try:
        text = data[mark:].decode(encoding)
    except UnicodeDecodeError as error:
        at = data[mark:].count("\n".encode(encoding), 0, error.start) + 1
        raise CorrectionsError(f"{name}, line {at}: this is not UTF-8; save the file as CSV UTF-8.") from None
    if not text.strip():
        return Content(data, encoding)
    table = read_table(text, COLUMNS)
    _check_header(table.columns, name)
    rows = list(table.rows)
    fault = next((row for row in rows if row.fault is not None), None)
    if fault is not None:
        raise CorrectionsError(f"{name}, line {fault.number}: {fault.fault}.")
    lines = [_line(row.number, row.cells, table.columns) for row in rows]
    return Content(data, encoding, table.columns, table.separator, lines)


def append(path: Path, make: Callable[[Content], Sequence[Row]]) -> Sequence[Row]:
    """Add the rows that `make` makes of what the file holds, and return them; the rows before stay as they are.

    Two processes that add at once do so one after the other, and a reader sees the file before or after.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with _locked(path):
        content = read_file(path)
        rows = make(content)
        _replace(path, _with_rows(content, rows))
    return rows


def _check_header(columns: Sequence[str], name: str) -> None:
    missing = [column for column in COLUMNS if column not in columns]
    twice = [column for column in COLUMNS if list(columns).count(column) > 1]
    if len(missing) == len(COLUMNS):
        raise CorrectionsError(f"{name} has no header: its first line has to be {','.join(COLUMNS)}.")
    if missing:
        raise CorrectionsError(f"{name} lacks the column {', '.join(missing)}: put it back into the first line.")
    if twice:
        raise CorrectionsError(f"{name} has a column twice, {', '.join(twice)}: take one of the two out.")


def _line(number: int, cells: Sequence[str], columns: Sequence[str]) -> Line:
    read = {column: unguarded(cell) for column, cell in zip(columns, cells, strict=False) if column in COLUMNS}
    return Line(number, read, None if len(cells) == len(columns) else len(cells))


def _with_rows(content: Content, rows: Sequence[Row]) -> bytes:
    """The file's bytes with rows after them, in its own order of columns, encoding, separator and line ends.

    A new file begins with a mark of byte order, without which spreadsheets show other letters; a blank one is as new.
    """
    before = content.data.decode(content.encoding)
    is_blank = not before.strip(MARK).strip()
    before = MARK if is_blank else before
    ending = line_end(before)
    written = [[guarded(row.get(column, "")) for column in content.columns] for row in rows]
    head = [content.columns] if is_blank else []
    text = csv_rows([*head, *written], content.separator, ending)
    joint = ending if not is_blank and not before.endswith(("\n", "\r")) else ""
    return (before + joint + text).encode(content.encoding)


@contextmanager
def _locked(path: Path) -> Iterator[None]:
    """Hold the lock beside the file; the kernel releases it however this process ends."""
    with path.with_name(f".{path.name}.lock").open("w") as handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield


def _replace(path: Path, data: bytes) -> None:
    with durable.replacing(path) as beside:
        beside.write_bytes(data)
        if path.exists():
            shutil.copymode(path, beside)
