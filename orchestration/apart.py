"""Calls a function in a process of its own: a parser that hangs, swells or dies at hostile input does so there."""

import atexit
import contextlib
import os
import resource
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from multiprocessing.connection import Connection, Pipe
from typing import Any, ParamSpec, TypeVar

from orchestration import durable

_MOST_MEMORY = 4 << 30
"""Bytes of addresses that the process may have."""
_START = "import sys; sys.path[:] = {path!r}; from {name} import main; main({descriptor})"
"""What the process is given to run: it finds modules where this one does."""

P = ParamSpec("P")
R = TypeVar("R")


class ApartError(Exception):
    """The process did not come to a result; the message says why."""


class Apart:
    """A process for calls, one at a time, started with the first; safe to use from several threads."""

    def __init__(self, slack: float = 60.0) -> None:
        """slack: seconds that a call may wait for the processor, beside ten times those that it may have of it."""
        self._slack = slack
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._connection: Connection[Any, Any] | None = None

    def call(self, seconds: float, function: Callable[P, R], *arguments: P.args, **named: P.kwargs) -> R:
        """What a function of a module gives, or raises, there.

        seconds: of the processor, so that a machine with much to do makes nobody's list unreadable. Raises ApartError
        where the function comes to no end within them.
        """
        too_long = ApartError(f"Reading it takes longer than {seconds:g} seconds.")
        with self._lock:
            try:
                connection = self._started()
                connection.send((seconds, function, arguments, named))
                if not connection.poll(10 * seconds + self._slack):
                    raise too_long
                is_result, value = connection.recv()
            except (EOFError, OSError) as error:
                if self.close() == signal.SIGPROF:
                    raise too_long from error
                raise ApartError("Reading it ended the process that did.") from error
            except BaseException:
                self.close()
                raise
        if is_result:
            result: R = value
            return result
        raise value

    def _started(self) -> "Connection[Any, Any]":
        if self._connection is None:
            atexit.register(self.close)
            self._connection, theirs = Pipe()
            with theirs:
                start = _START.format(path=sys.path, name=__name__, descriptor=theirs.fileno())
                # out of reach of Ctrl-C, which ends the connection, so that it goes by itself
                self._process = durable.begin(
                    [sys.executable, "-P", "-c", start], pass_fds=[theirs.fileno()],
                    stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, process_group=0,
                )  # fmt: skip
        return self._connection

    def close(self) -> int:
        """End the process, and give the signal that it died of, if any; the next call starts another."""
        died_of = 0
        if self._process is not None:
            self._process.kill()
            died_of = -self._process.wait()  # a process that is gone already died of something else
        if self._connection is not None:
            self._connection.close()
        self._process = self._connection = None
        return died_of


def serve(connection: "Connection[Any, Any]") -> None:
    """Answer calls until the other end is closed."""
    while True:
        try:
            seconds, function, arguments, named = connection.recv()
        except EOFError:
            return
        signal.setitimer(signal.ITIMER_PROF, seconds)
        try:
            connection.send((True, function(*arguments, **named)))
        except Exception as error:
            connection.send((False, error))
        signal.setitimer(signal.ITIMER_PROF, 0)


def main(descriptor: int) -> None:
    """What the process does, over the connection that it was given."""
    with contextlib.suppress(ValueError, OSError):  # a system that has no such bound
        resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, _MOST_MEMORY))
    serve(Connection(descriptor))
    os._exit(0)
