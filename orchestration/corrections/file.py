"""The file corrections.csv: reading it as it stands, and adding rows to it whole or not at all."""

import csv
import fcntl
import io
import os
import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from orchestration.corrections.model import COLUMNS, CorrectionsError, Line
from orchestration.opening import Folder, NotAFileError
from orchestration.output.spreadsheet import csv_rows, guarded, unguarded

_SEPARATORS = (",", ";", "\t")

Row = Mapping[str, str]


@dataclass(frozen=True)
class Content:
    """What the file holds: its bytes, the columns in its own order, what separates them, and its rows."""

    data: bytes = b""
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
    """The rows of a file's bytes; a mark of byte order, CRLF, and semicolons or tabs between cells are understood."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        at = data.count(b"\n", 0, error.start) + 1
        raise CorrectionsError(f"{name}, line {at}: this is not UTF-8; save the file as CSV UTF-8.") from None
    if not text.strip():
        return Content(data)
    separator = next((s for s in _SEPARATORS if s in text.lstrip().split("\n", 1)[0]), ",")
    reader, begins = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True), 1
    rows: list[tuple[int, list[str]]] = []
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                rows.append((begins, cells))
            begins = reader.line_num + 1
    except csv.Error as error:
        raise CorrectionsError(f"{name}, line {begins}: a quotation mark is misplaced here ({error}).") from None
    columns = [cell.strip() for cell in rows[0][1]] if rows else []
    _check_header(columns, name)
    return Content(data, columns, separator, [_line(number, cells, columns) for number, cells in rows[1:]])


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
    unknown = [column for column in columns if column not in COLUMNS]
    if len(missing) == len(COLUMNS):
        raise CorrectionsError(f"{name} has no header: its first line has to be {','.join(COLUMNS)}.")
    if missing:
        raise CorrectionsError(f"{name} lacks the column {', '.join(missing)}: put it back into the first line.")
    if unknown:
        raise CorrectionsError(f"{name} has a column that is not known, {', '.join(unknown)}: take it out.")
    if len(columns) > len(COLUMNS):
        raise CorrectionsError(f"{name} has a column twice: take one of the two out.")


def _line(number: int, cells: Sequence[str], columns: Sequence[str]) -> Line:
    read = dict(zip(columns, map(unguarded, cells), strict=False))
    return Line(number, read, None if len(cells) == len(columns) else len(cells))


def _with_rows(content: Content, rows: Sequence[Row]) -> bytes:
    """The file's bytes with rows after them, in its own order of columns, separator and line ends."""
    ending = "\r\n" if b"\r\n" in content.data else "\n"
    written = [[guarded(row[column]) for column in content.columns] for row in rows]
    head = [] if content.data.strip(b"\xef\xbb\xbf \r\n") else [content.columns]
    text = csv_rows([*head, *written], content.separator, ending)
    joint = ending if content.data and not content.data.endswith((b"\n", b"\r")) else ""
    return content.data + (joint + text).encode()


@contextmanager
def _locked(path: Path) -> Iterator[None]:
    """Hold the lock beside the file; the kernel releases it however this process ends."""
    with path.with_name(f".{path.name}.lock").open("w") as handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield


def _replace(path: Path, data: bytes) -> None:
    beside = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    with beside.open("wb") as writing:
        writing.write(data)
        writing.flush()
        os.fsync(writing.fileno())
    if path.exists():
        shutil.copymode(path, beside)
    beside.replace(path)
