"""What is printed: all of it passes through here, so that a terminal draws what an article says and obeys none."""

import contextlib
import io
import os
import sys
from collections.abc import Callable, Sequence
from typing import Any, TextIO

from orchestration.output.structured import json_rows, json_text
from orchestration.output.visible import visible

_PLAIN = str.maketrans({
    "✓": "+", "…": "...", "→": "->", "·": "-", "─": "-", "–": "-", "—": "-", "“": '"', "”": '"', "‘": "'", "’": "'",
})  # fmt: skip
"""What stands for our own signs where a terminal has only its own alphabet."""


class _Sink(io.FileIO):
    """The file behind a standard stream. `fault`: what a write to it ended in.

    is_optional: once nobody reads it any more, or it is full, what it is given is passed over.
    """

    is_optional = False
    fault: OSError | None = None

    def write(self, data: Any) -> int:
        """Write, as a file does."""
        try:
            return super().write(data)
        except OSError as fault:
            self.fault = fault
            if not self.is_optional:
                raise
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, self.fileno())
        os.close(nowhere)
        return len(data)


_sinks: dict[int, _Sink] = {}


def make_ready() -> None:
    """Let the standard streams take every text: what their encoding lacks is named, and stops no run.

    Where one was closed by whoever began this process, what it is given goes nowhere.
    """
    if sys.__stdout__ is None:
        sys.stdout = _nowhere(1)
    if sys.__stderr__ is None:
        sys.stderr = _nowhere(2)
    if sys.stdout is sys.__stdout__:
        sys.stdout = _over_a_sink(sys.stdout)
    if sys.stderr is sys.__stderr__:
        sys.stderr = _over_a_sink(sys.stderr)
        _sinks.get(2, _Sink(os.devnull)).is_optional = True
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _nowhere(number: int) -> TextIO:
    """A stream for what nobody reads, at the number that a file opened later would else have."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    if nowhere != number:
        os.dup2(nowhere, number)
        os.close(nowhere)
    return open(number, "w", encoding="utf-8", closefd=False)  # it lives as long as the process


def go_on_unread() -> None:
    """Let no closed or full standard output end what this process does: it is told to nobody then."""
    for sink in _sinks.values():
        sink.is_optional = True


def fault_of_output() -> OSError | None:
    """What the standard output could not take, once all was written to it; None where it took all."""
    sink = _sinks.get(1)
    if sink is None or sink.is_optional:
        return None
    with contextlib.suppress(OSError):
        sys.stdout.flush()
    sink.is_optional = True  # what is left in the buffer then goes nowhere, without a further fault
    return sink.fault


def _over_a_sink(stream: TextIO) -> TextIO:
    """The same stream with a sink as its file; as it is where it is no stream of a process."""
    try:
        number = stream.fileno()
    except (OSError, ValueError):
        return stream
    if number not in (1, 2) or not isinstance(stream, io.TextIOWrapper):
        return stream
    sink = _sinks.setdefault(number, _Sink(number, "wb", closefd=False))
    text = io.TextIOWrapper(
        io.BufferedWriter(sink), encoding=stream.encoding, errors=stream.errors, line_buffering=stream.line_buffering
    )
    return text


def say(text: object) -> None:
    """Print a text for the user."""
    print(drawn(str(text), sys.stdout), flush=True)


def complain(text: object) -> None:
    """Print what is wrong where errors go."""
    print(drawn(str(text), sys.stderr), file=sys.stderr, flush=True)


def say_json(value: Any, default: Callable[[Any], Any] = str) -> None:
    """Print a value as JSON; `default` makes plain values of others."""
    print(as_json(value, default), flush=True)


def as_json(value: Any, default: Callable[[Any], Any] = str) -> str:
    """A value as JSON in letters that the standard output has."""
    return json_text(value, default=default, is_ascii=not _is_unicode(sys.stdout))


def as_json_rows(values: Sequence[Any], default: Callable[[Any], Any] = str) -> str:
    """The same of several values, one a line with a comma between, as a piece of a long array."""
    return json_rows(values, default=default, is_ascii=not _is_unicode(sys.stdout))


def put(text: str) -> None:
    """Write a piece of a file to the standard output: as it is for a program, drawn for a terminal."""
    sys.stdout.write(drawn(text, sys.stdout) if sys.stdout.isatty() else text)


def drawn(text: str, stream: TextIO) -> str:
    """A text in signs that the terminal behind a stream draws."""
    return visible(text) if _is_unicode(stream) else visible(text).translate(_PLAIN)


def _is_unicode(stream: TextIO) -> bool:
    return (stream.encoding or "utf-8").lower().startswith("utf")
