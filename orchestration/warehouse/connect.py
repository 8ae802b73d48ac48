"""Opens a published warehouse for reading: read-only and locked. Publishing is in publish.py."""

from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import duckdb

LOCKED = {
    "enable_external_access": "false",
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
    "lock_configuration": "true",
}
"""Read-only alone still reads files and writes by COPY TO; with these a connection sees its own data only."""


class NoWarehouseError(FileNotFoundError):
    """Nothing was published yet."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"No warehouse at {path}: run `make run` first")


def open_readonly(path: Path) -> AbstractContextManager[duckdb.DuckDBPyConnection]:
    """A locked connection to the release that `path` leads to now; always closed."""
    return opened(path, LOCKED)


@contextmanager
def opened(path: Path, config: Mapping[str, str]) -> Iterator[duckdb.DuckDBPyConnection]:
    """A read-only connection with some configuration, to the release that `path` leads to now; always closed.

    The link is resolved before opening, because DuckDB keeps one instance a path in a process: under the
    link's own name a reader would get the old release as long as any other reader still holds it.
    """
    try:
        release = path.resolve(strict=True)
    except FileNotFoundError:
        raise NoWarehouseError(path) from None
    connection = duckdb.connect(str(release), read_only=True, config=dict(config))
    try:
        yield connection
    finally:
        connection.close()
