"""The file in which a resolution of events goes on from run to run; made anew from the lake when it is of no use."""

import sqlite3
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar

from orchestration import durable
from orchestration.events.index import Index
from orchestration.events.parameters import ResolutionParameters

T = TypeVar("T")

_RULES = "rules"


class KeptIndex:
    """The index of a file, empty where the file was missing, made by other rules, or is not as it was left.

    SQLite tells of torn pages and not of other bytes in a row, which would last for good: a digest lies beside.
    """

    def __init__(self, path: Path, rules: str) -> None:
        """rules: what is another when a resolution of the same reports may come out otherwise."""
        self._path, self._rules, self._left = path, rules, path.with_suffix(".digest")
        path.parent.mkdir(parents=True, exist_ok=True)

    def __enter__(self) -> Self:
        """Raises sqlite3.OperationalError where no file can be opened there."""
        is_as_left = self._is_as_left()
        self._db = durable.sqlite(self._path)
        try:
            self._begin()
            is_useful = is_as_left and self.index.about(_RULES) == self._rules
        except sqlite3.DatabaseError:
            is_useful = False
        if not is_useful:
            self._renew()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._db.close()
        if kind is None:
            durable.write(self._left, durable.digest(self._path))

    def use(self, work: Callable[[Index], T]) -> T:
        """What some work makes of the index; once more with an empty one where the file turns out to be damaged."""
        try:
            return work(self.index)
        except sqlite3.OperationalError:  # a full disk, or a lock
            raise
        except sqlite3.DatabaseError:
            self._renew()
            return work(self.index)

    def _is_as_left(self) -> bool:
        """Whether the file is that of the last run; not where that was killed after it wrote and before it said so."""
        known = self._path.is_file() and self._left.is_file()
        log = self._path.with_name(f"{self._path.name}-wal")
        known = known and not (log.exists() and log.stat().st_size)  # who looks at the file leaves an empty log
        return known and self._left.read_bytes() == durable.digest(self._path).encode()

    def _begin(self) -> None:
        self._db.execute("pragma journal_mode=wal")
        self._db.execute("pragma synchronous=normal")
        self.index = Index(self._db, ResolutionParameters())
        if self.index.about(_RULES) is None:
            self.index.note(_RULES, self._rules)

    def _renew(self) -> None:
        self._db.close()
        for path in self._path.parent.glob(f"{self._path.name}*"):
            path.unlink()
        self._db = durable.sqlite(self._path)
        self._begin()
