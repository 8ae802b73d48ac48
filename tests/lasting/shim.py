"""Runs a command of ours in which one act on the disk, a database or a process fails: the nth, once, in one way.

`python -m tests.lasting.shim LOG AT HOW WORDS…`. Every act is written to LOG as a line of its kind and path. AT: its
number, counted from 0; -1: none fails.
"""

import errno
import os
import signal
import sqlite3
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb

from orchestration import durable, opening

HOWS = ("ENOSPC", "EIO", "EACCES", "SIGKILL")
ACTS = ("write", "replacing", "flush", "rename", "link", "sqlite", "database", "begin")
"""What durable.py does; pages of the site are written by opening.py, and count as acts, too."""


class Shim:
    def __init__(self, log: Path, at: int, how: str) -> None:
        self._log, self._at, self._how = log, at, how
        self._number = 0

    def put_in(self) -> None:
        for name in ACTS:
            setattr(durable, name, self._failing(name, getattr(durable, name)))
        opening.Folder.write = self._failing("page", opening.Folder.write)  # type: ignore[method-assign]  # as is meant here

    def _failing(self, name: str, act: Callable[..., Any]) -> Callable[..., Any]:
        def acting(*given: Any, **more: Any) -> Any:
            number, self._number = self._number, self._number + 1
            path = next((str(each) for each in given if isinstance(each, str | Path)), "")
            with self._log.open("a", encoding="utf-8") as log:
                log.write(f"{name} {path}\n")
            if number == self._at:
                self._fail(name)
            return act(*given, **more)

        return acting

    def _fail(self, name: str) -> None:
        if self._how == "SIGKILL":
            os.killpg(os.getpgrp(), signal.SIGKILL)
        number = getattr(errno, self._how)
        if name == "sqlite":
            raise sqlite3.OperationalError("disk I/O error")
        if name == "database":
            raise duckdb.IOException(f"IO Error: {os.strerror(number)}")
        raise OSError(number, os.strerror(number))


def main() -> None:
    log, at, how, *words = sys.argv[1:]
    Shim(Path(log), int(at), how).put_in()
    from orchestration.cli import app

    sys.argv = ["overflight", *words]
    app()


if __name__ == "__main__":
    main()
