"""Asks the workers of a Dask cluster to read files, a few more at a time than there are workers.

A worker that dies costs a second attempt, which the scheduler gives to another.
"""

import time
from collections.abc import Iterable, Iterator
from itertools import islice
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, Self

from orchestration.cluster.handed import Answer, Asked
from orchestration.cluster.standing import Node
from orchestration.cluster.working import DEADLY, STRANGE, read_file
from orchestration.cluster_settings import ClusterSettings

if TYPE_CHECKING:
    from types import TracebackType

    from distributed import Client, Future
    from distributed.security import Security

_TICK = 2.0
"""Seconds after which one looks whether there is still a scheduler, and a worker."""
_MORE = 4
"""Files that are asked for beyond twice the workers, so that none waits for the driver."""
_TIMES = 5
"""How often a file is asked for anew whose workers died. What kills them is told by the worker itself, and before."""
_RETRIES = 2
"""How often the store may fail a worker at one file."""


class ClusterError(Exception):
    """The cluster can't go on; the message says why and what to do."""


class Cluster:
    """A cluster of Dask at its scheduler's address, as a context. Raises ClusterError where none answers."""

    def __init__(self, settings: ClusterSettings) -> None:
        self._settings = settings
        self._client = _client(settings)
        self._alone_since = time.monotonic()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: "TracebackType | None"
    ) -> None:
        self._client.close()

    def nodes(self) -> list[Node]:
        """The workers, in the order of their names."""
        workers = self._client.scheduler_info(n_workers=-1)["workers"].values()
        return sorted(
            Node(
                str(worker["name"]),
                int(worker["metrics"].get("memory", 0)),
                int(worker["memory_limit"] or 0),
                sum(worker["metrics"].get("task_counts", {}).values()),
            )
            for worker in workers
        )

    def answers(self, files: Iterable[Asked], *, one_by_one: bool = False) -> Iterator[tuple[Asked, Answer]]:
        """How the workers ended with each file, in the order in which they do. Raises ClusterError.

        one_by_one: no file is asked for before the last one was answered.
        """
        waiting = iter(files)
        ended: SimpleQueue[Future[Answer]] = SimpleQueue()
        flying: dict[object, tuple[Future[Answer], Asked, int]] = {}

        def ask(asked: Asked, times: int) -> None:
            future = self._client.submit(read_file, asked, pure=False, retries=_RETRIES)
            flying[future.key] = (future, asked, times)
            future.add_done_callback(ended.put)

        try:
            while True:
                room = 1 if one_by_one else 2 * len(self._client.nthreads()) + _MORE
                for asked in islice(waiting, max(0, room - len(flying))):
                    ask(asked, 1)
                if not flying:
                    return
                future = self._next(ended, [each for each, _, _ in flying.values()])
                _, asked, times = flying.pop(future.key)
                answer = _answer(future, times)
                future.release()
                self._alone_since = time.monotonic()
                if answer is None:
                    ask(asked, times + 1)
                else:
                    yield asked, answer
        finally:
            if flying and self._client.status == "running":
                self._client.cancel([future for future, _, _ in flying.values()])

    def _next(self, ended: "SimpleQueue[Future[Answer]]", flying: "list[Future[Answer]]") -> "Future[Answer]":
        while True:
            try:
                return ended.get(timeout=_TICK)
            except Empty:
                if any(future.status in ("lost", "cancelled") for future in flying):
                    raise ClusterError(
                        f"The scheduler at {self._settings.address} is gone: start it, and run again."
                    ) from None
                self._require_workers()

    def _require_workers(self) -> None:
        now, limit = time.monotonic(), self._settings.seconds
        if self._client.status == "running" and self._client.nthreads():
            self._alone_since = now
        elif now - self._alone_since > limit:
            raise ClusterError(f"No worker of {self._settings.address} was there for {limit:g} seconds: start some.")


def _client(settings: ClusterSettings) -> "Client":
    try:
        from distributed import Client
    except ImportError:
        raise ClusterError("A cluster needs what the extra `cluster` brings: install overflight[cluster].") from None
    try:
        return Client(
            settings.address, timeout=settings.seconds, security=_security(settings), set_as_default=False,
            name="overflight",
        )  # fmt: skip
    except (OSError, TypeError, ValueError) as error:
        said = " ".join(str(error).split())[:200]
        raise ClusterError(
            f"No scheduler answers at {settings.address} ({said}): start it, or check the address and certificates."
        ) from error


def _security(settings: ClusterSettings) -> "Security | None":
    if settings.protocol == "tcp":
        return None
    from distributed.security import Security

    return Security(
        tls_ca_file=str(settings.ca), tls_client_cert=str(settings.cert), tls_client_key=str(settings.key),
        require_encryption=True,
    )  # fmt: skip


def _answer(future: "Future[Answer]", times: int) -> Answer | None:
    """How a worker ended with a file; None where it died, and the file is to be asked for once more."""
    from distributed import KilledWorker

    if future.status == "finished":
        answer: Answer = future.result()
        if answer.outcome == STRANGE:
            raise ClusterError(f"{answer.reason} Install on all of them what runs here.")
        return answer
    error = future.exception()
    if not isinstance(error, KilledWorker):
        said = " ".join(str(error).split())[:300]
        raise ClusterError(f"A worker failed ({type(error).__name__}: {said}): check what it may write, and its log.")
    return None if times < _TIMES else Answer(DEADLY, "The workers that were to read it died; it is left out.")
