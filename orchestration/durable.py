"""The one place where state is written, renamed, brought to the disk, opened as a database, and processes are begun.

What is written here is there as a whole or not at all, whatever ends the process. Knows no formats.
"""

import contextlib
import hashlib
import os
import sqlite3
import subprocess
import threading
import weakref
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import duckdb

_begun: "weakref.WeakSet[subprocess.Popen[bytes]]" = weakref.WeakSet()
UNFINISHED = ".tmp"
"""How the names of files and folders end that are still being written; what a kill leaves of them is swept away."""


def write(path: Path, data: bytes | str) -> None:
    """Let a file hold these bytes, or this text in UTF-8; its folder is made where it is missing."""
    with replacing(path) as beside, beside.open("wb") as file:
        file.write(data.encode() if isinstance(data, str) else data)


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """A path beside another to write a file at, which takes the other's place when the context ends well."""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.{os.getpid()}.{threading.get_ident()}{UNFINISHED}")
    try:
        yield beside
        flush(beside)
        rename(beside, path)
    except BaseException:
        with contextlib.suppress(OSError):  # what can't be swept now is swept by the next run
            beside.unlink(missing_ok=True)
        raise


def flush(path: Path) -> None:
    """Bring a file, or the names in a folder, to the disk."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def rename(path: Path, to: Path) -> None:
    """Let what lies at a path take another's place, at once."""
    path.replace(to)


def link(path: Path, target: str) -> None:
    """Let a path be a link to a folder, named from the path's own, at once."""
    beside = path.with_name(f".{path.name}{UNFINISHED}")
    beside.unlink(missing_ok=True)
    beside.symlink_to(target, target_is_directory=True)
    rename(beside, path)
    flush(path.parent)


def sqlite(path: Path | str, **how: Any) -> sqlite3.Connection:
    """A connection to a SQLite file, as sqlite3 makes it."""
    connection: sqlite3.Connection = sqlite3.connect(path, **how)
    return connection


def database(path: Path, **how: Any) -> duckdb.DuckDBPyConnection:
    """A connection to a DuckDB file, as duckdb makes it."""
    return duckdb.connect(str(path), **how)


def begin(command: Sequence[str], **how: Any) -> "subprocess.Popen[bytes]":
    """A process that was begun, as subprocess does it; `end_all` ends it."""
    process = subprocess.Popen(command, **how)
    _begun.add(process)
    return process


def end_all() -> None:
    """End the processes that were begun here and are still at work."""
    for process in list(_begun):
        if process.poll() is None:
            process.kill()


def digest(path: Path) -> str:
    """The digest of a file's bytes, by which it is known to be what was written."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, lambda: hashlib.blake2b(digest_size=16)).hexdigest()


class DamagedError(Exception):
    """A file of a home does not hold what was written there; the message names it and the way out."""

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(f"{path} is damaged ({why}): `overflight doctor` tells what can be done.")
        self.path, self.why = path, why
