"""What is printed: all of it passes through here, so that a terminal draws what an article says and obeys none."""

import io
import sys
from collections.abc import Callable, Sequence
from typing import Any, TextIO

from orchestration.output.structured import json_rows, json_text
from orchestration.output.visible import visible

_PLAIN = str.maketrans({
    "✓": "+", "…": "...", "→": "->", "·": "-", "─": "-", "–": "-", "—": "-", "“": '"', "”": '"', "‘": "'", "’": "'",
})  # fmt: skip
"""What stands for our own signs where a terminal has only its own alphabet."""


def make_ready() -> None:
    """Let the standard streams take every text: what their encoding lacks is named, and stops no run."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


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
