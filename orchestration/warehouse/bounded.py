"""One query within bounds of time and memory. Its rows come in batches: a long answer holds no more than a short.

DuckDB's own means do not reach everything: some functions heed no interruption, and allocate beside its memory limit.
So a thread looks at the clock and at what the process holds, and ends it where the query does not end by itself. The
kernel bounds what it may hold at all: what runs out of memory there may die of it without a word.
"""

import os
import resource
import select
import signal
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any

import duckdb

from orchestration.warehouse.connect import LOCKED, opened

_BATCH = 1_000
"""Rows that are held at once."""
_TICK = 0.05
"""Seconds between two looks at the clock and at the memory."""
_GRACE = 1.0
"""Seconds in which a query may end by itself once it was told to."""
_GRACE_OF_MEMORY = 0.3
"""The same where it holds too much, and goes on to take more."""
_BESIDE = 1 << 30
"""Bytes that the process may take beside DuckDB's own limit: the threads' stacks, values being made."""
_AHEAD = 1 << 29
"""Bytes before that bound, at which the kernel refuses more, from which on the query is ended with a sentence."""

Row = tuple[Any, ...]


@dataclass(frozen=True)
class Bounds:
    """What a query may take: seconds until its last row, and bytes of memory."""

    seconds: float
    memory: int


class StoppedError(Exception):
    """A query was ended before its last row: a sentence that says why, and the exit code for it."""

    def __init__(self, sentence: str, code: int = 2) -> None:
        super().__init__(sentence)
        self.code = code


class Answer:
    """The answer of a query that is still at work: the names of its columns, each once, and its rows."""

    def __init__(self, result: duckdb.DuckDBPyConnection, watch: "_Watch") -> None:
        self.names = distinct([str(column[0]) for column in result.description or ()])
        self._result, self._watch = result, watch

    def batches(self) -> Iterator[list[Row]]:
        """The rows, some at a time."""
        while rows := self._result.fetchmany(_BATCH):
            if self._watch.stopped is not None:
                raise self._watch.stopped
            yield rows

    @contextmanager
    def waiting(self) -> Iterator[None]:
        """While a reader takes what was printed, as a pager does at its leisure, the query's clock stands still."""
        self._watch.waits = True
        try:
            yield
        finally:
            self._watch.waits = False


@contextmanager
def answering(warehouse: Path, query: str, bounds: Bounds) -> Iterator[Answer]:
    """Ask a published warehouse. Raises StoppedError at a bound and at Ctrl-C, duckdb.Error where a query is wrong.

    A query that does not heed either ends the process, with the same sentence and exit code.
    """
    config = {**LOCKED, "memory_limit": f"{bounds.memory}B", "temp_directory": ""}
    try:
        with (
            opened(warehouse, config, "marts") as connection,
            _Watch(connection, bounds) as watch,
            _taking_at_most(bounds.memory + _BESIDE),
        ):
            try:
                yield Answer(connection.execute(query), watch)
            except duckdb.Error as ended:  # an interruption between two batches has another class than one within
                raise (watch.stopped or ended) from None
    except (duckdb.OutOfMemoryException, MemoryError):
        raise _needs_more(bounds) from None


def _needs_more(bounds: Bounds) -> StoppedError:
    more = f"more memory than {bounds.memory / 1e9:g} GB"
    return StoppedError(f"The query needs {more}: narrow it, or raise OVERFLIGHT_SQL_MEMORY.")


@contextmanager
def _taking_at_most(size: int) -> Iterator[None]:
    """Let the process take no more bytes than `size`: beyond it an allocation fails, which DuckDB and Python tell."""
    soft, hard = resource.getrlimit(resource.RLIMIT_DATA)
    others = [limit for limit in (soft, hard) if limit != resource.RLIM_INFINITY]
    resource.setrlimit(resource.RLIMIT_DATA, (min([_held() + size, *others]), hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_DATA, (soft, hard))


def _held() -> int:
    """Bytes of data that the process holds already (proc(5): the sixth field of statm); 0 where no system tells."""
    statm = Path("/proc/self/statm")
    return int(statm.read_text(encoding="ascii").split()[5]) * resource.getpagesize() if statm.exists() else 0


def distinct(names: Sequence[str]) -> list[str]:
    """Names of columns, each once: a, a, b become a, a_1, b, as DuckDB names them where it has to."""
    taken: dict[str, None] = {}
    for name in names:
        others = (f"{name}_{number}" for number in count(1) if f"{name}_{number}" not in names)
        taken[name if name not in taken else next(other for other in others if other not in taken)] = None
    return list(taken)


class _Watch:
    """Ends what a connection is at when it is at a bound, or when Ctrl-C was pressed; `stopped` says which."""

    def __init__(self, connection: duckdb.DuckDBPyConnection, bounds: Bounds) -> None:
        self.stopped: StoppedError | None = None
        self.waits = False
        self._connection, self._bounds = connection, bounds
        self._most_held = _held() + bounds.memory + _BESIDE - _AHEAD
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)

    def __enter__(self) -> "_Watch":
        self._woken, self._waker = os.pipe()
        os.set_blocking(self._waker, False)
        self._handler = signal.getsignal(signal.SIGINT)
        if self._handler is not signal.SIG_IGN:
            signal.signal(signal.SIGINT, lambda *_: None)  # the thread is woken, and nothing raised at a random place
        self._woke_before = signal.set_wakeup_fd(self._waker, warn_on_full_buffer=False)
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        os.write(self._waker, b"\0")
        self._thread.join()
        signal.set_wakeup_fd(self._woke_before)
        signal.signal(signal.SIGINT, self._handler or signal.SIG_DFL)
        os.close(self._woken)
        os.close(self._waker)

    def _look(self) -> None:
        spent, before = 0.0, time.monotonic()
        while True:
            woken, _, _ = select.select([self._woken], [], [], _TICK)
            if self._over.is_set():
                return
            now = time.monotonic()
            spent, before = spent + (0 if self.waits else now - before), now
            if woken:
                return self._stop(StoppedError("The query was interrupted.", 130))
            if spent > self._bounds.seconds:
                after = f"The query was ended after {self._bounds.seconds:g} seconds, before its last row"
                return self._stop(StoppedError(f"{after}: narrow it, or allow more with --timeout."))
            if _held() > self._most_held:
                return self._stop(_needs_more(self._bounds), grace=_GRACE_OF_MEMORY)

    def _stop(self, why: StoppedError, grace: float = _GRACE) -> None:
        self.stopped = why
        self._connection.interrupt()
        if not self._over.wait(grace):
            os.write(2, f"{why}\n".encode())
            os._exit(why.code)
