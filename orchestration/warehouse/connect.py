"""Opens a published warehouse for reading: read-only and locked. Publishing is in publish.py."""

import re
import shlex
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import duckdb

from orchestration import durable

_LOCK = "lock_configuration"
LOCKED = {
    "enable_external_access": "false",
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
    _LOCK: "true",
}
"""Read-only alone still reads files and writes by COPY TO; with these a connection sees its own data only."""


_HOLDER = re.compile(r"held in (?P<program>\S+) \(PID (?P<pid>\d+)\)")


class WarehouseError(Exception):
    """There is no release that can be opened; the message says why and what to do."""


class NoWarehouseError(WarehouseError):
    """Nothing was published yet."""

    def __init__(self, path: Path) -> None:
        home = shlex.quote(str(path.parent.parent))
        super().__init__(f"No warehouse at {path}: run `overflight run --home {home}` first")


class HeldError(WarehouseError):
    """Another program has the release open for writing, so that DuckDB lets nobody else read it."""

    def __init__(self, path: Path, message: str) -> None:
        holder = _HOLDER.search(message)
        named = f" ({Path(holder['program']).name}, PID {holder['pid']})" if holder is not None else ""
        super().__init__(
            f"Another program{named} has opened {path} for writing, and nobody else can read it: "
            "open it read-only there, or end that program."
        )


class UnreadableError(WarehouseError):
    """The release is no database any more, or is of a form that DuckDB does not know."""

    def __init__(self, path: Path, fault: duckdb.Error) -> None:
        home, why = shlex.quote(str(path.parent.parent)), str(fault).splitlines()[0][:200]
        super().__init__(
            f"{path} can't be opened ({why}): `overflight run --home {home}` publishes the warehouse anew."
        )


def is_held(fault: duckdb.Error) -> bool:
    """Whether a database can't be opened because another program has it: 'lock' alone is in every 'block', too."""
    return "Could not set lock" in str(fault)


def open_readonly(path: Path) -> AbstractContextManager[duckdb.DuckDBPyConnection]:
    """A locked connection to the release that `path` leads to now; always closed."""
    return opened(path, LOCKED)


@contextmanager
def opened(path: Path, config: Mapping[str, str], schema: str | None = None) -> Iterator[duckdb.DuckDBPyConnection]:
    """A read-only connection with some configuration, to the release that `path` leads to now; always closed.

    schema: the one that names are looked for in, and that `show tables` shows; else DuckDB's own, which is empty.
    Raises WarehouseError.

    The link is resolved before opening, because DuckDB keeps one instance a path in a process: under the
    link's own name a reader would get the old release as long as any other reader still holds it.
    """
    try:
        release = path.resolve(strict=True)
    except FileNotFoundError:
        raise NoWarehouseError(path) from None
    unlocked = {name: value for name, value in config.items() if schema is None or name != _LOCK}
    try:
        connection = durable.database(release, read_only=True, config=dict(unlocked))
    except duckdb.Error as fault:
        raise (HeldError(path, str(fault)) if is_held(fault) else UnreadableError(path, fault)) from None
    try:
        if schema is not None:
            connection.execute(f"use {schema}")  # which a locked connection refuses
            connection.execute(f"set {_LOCK} = {config.get(_LOCK, 'false')}")
        yield connection
    finally:
        connection.close()
