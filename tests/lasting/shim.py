"""Runs a command of ours in which one act on the disk, a database or a process fails: the nth, once, in one way.

`python -m tests.lasting.shim LOG AT HOW WORDS…`. Every act is written to LOG as a line of its kind and path. AT: its
number, counted from 0; -1: none fails.
"""

import errno
import os
import re
import signal
import sqlite3
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb

from expectations import pages
from orchestration import durable, opening
from orchestration.warehouse import lock

HOWS = ("ENOSPC", "EIO", "EACCES", "SIGKILL")
ACTS = ("write", "replacing", "flush", "rename", "link", "sqlite", "database", "begin")
"""What durable.py does. Acts, too: what brings rows of a database to the disk, locks, pages of the site and the checks."""
_OF_SQLITE = {
    "ENOSPC": "database or disk is full",
    "EIO": "disk I/O error",
    "EACCES": "attempt to write a readonly file",
}
_COMMITS, _WRITES = re.compile(r"\s*(commit|checkpoint|release)\b"), re.compile(r"\s*(insert|update|delete|create)\b")


class Shim:
    def __init__(self, log: Path, at: int, how: str) -> None:
        self._log, self._at, self._how = log, at, how
        self._number, self._guard = 0, threading.Lock()

    def put_in(self) -> None:
        for name in ACTS:
            setattr(durable, name, self._failing(name, getattr(durable, name)))
        opened, attached = durable.sqlite, durable.database
        durable.sqlite = lambda path, **how: opened(path, factory=_noting(self, str(path)), **how)
        durable.database = lambda path, **how: (  # type: ignore[assignment]  # what stands for a connection is one here
            attached(path, **how) if how.get("read_only") else _Database(self, attached(path, **how))
        )
        opening.Folder.write = self._failing("page", opening.Folder.write)  # type: ignore[method-assign]  # as is meant here
        lock.hold = self._failing("lock", lock.hold)
        pages.write_pages = self._failing("checks", pages.write_pages)

    def act(self, name: str, path: str = "") -> None:
        """Note an act that is about to be; it fails where it is the one that is to."""
        with self._guard:
            number, self._number = self._number, self._number + 1
            with self._log.open("a", encoding="utf-8") as log:
                log.write(f"{name} {path}\n")
        if number == self._at:
            self._fail(name)

    def _failing(self, name: str, act: Callable[..., Any]) -> Callable[..., Any]:
        def acting(*given: Any, **more: Any) -> Any:
            self.act(name, next((str(each) for each in given if isinstance(each, str | Path)), ""))
            return act(*given, **more)

        return acting

    def _fail(self, name: str) -> None:
        if self._how == "SIGKILL":
            os.killpg(os.getpgrp(), signal.SIGKILL)
        number = getattr(errno, self._how)
        if name in ("sqlite", "rows"):
            raise sqlite3.OperationalError(_OF_SQLITE[self._how])
        if name in ("database", "tables"):
            raise duckdb.IOException(f"IO Error: {os.strerror(number)}")
        raise OSError(number, os.strerror(number))


def _noting(shim: Shim, path: str) -> type[sqlite3.Connection]:
    """A kind of connection that tells of what it is about to bring to the disk."""

    class Noting(sqlite3.Connection):
        def execute(self, sql: str, *given: Any) -> sqlite3.Cursor:
            self._note(sql)
            return super().execute(sql, *given)

        def executemany(self, sql: str, *given: Any) -> sqlite3.Cursor:
            self._note(sql)
            return super().executemany(sql, *given)

        def executescript(self, sql: str) -> sqlite3.Cursor:
            shim.act("rows", path)
            return super().executescript(sql)

        def _note(self, sql: str) -> None:
            if _COMMITS.match(sql) or (_WRITES.match(sql) and not self.in_transaction):
                shim.act("rows", path)

    return Noting


class _Database:
    """A connection to a DuckDB file that tells of what it is about to bring to the disk."""

    def __init__(self, shim: Shim, connection: duckdb.DuckDBPyConnection) -> None:
        self._shim, self._connection = shim, connection

    def __enter__(self) -> "_Database":
        return self

    def __exit__(self, *how: object) -> None:
        self._connection.close()

    def execute(self, sql: str, *given: Any) -> duckdb.DuckDBPyConnection:
        if _COMMITS.match(sql):
            self._shim.act("tables", sql)
        return self._connection.execute(sql, *given)


def main() -> None:
    log, at, how, *words = sys.argv[1:]
    Shim(Path(log), int(at), how).put_in()
    from orchestration.cli import app

    sys.argv = ["overflight", *words]
    app()


if __name__ == "__main__":
    main()
