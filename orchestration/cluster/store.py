"""Where workers put what they read and the driver finds it: a folder that all of them see, or a prefix of a bucket."""

import contextlib
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

from orchestration import durable
from orchestration.objects import Objects, StoredObject, is_url


class Store(Protocol):
    """Named bytes, each there as a whole or not at all. What fails raises OSError."""

    def names(self) -> Iterator[StoredObject]:
        """All that is there."""
        ...

    def get(self, name: str) -> bytes | None:
        """The bytes under a name; None where there are none."""
        ...

    def put(self, name: str, data: bytes) -> None:
        """Let a name stand for these bytes."""
        ...

    def remove(self, name: str) -> None:
        """Let a name stand for nothing."""
        ...


class _Shared:
    """A folder as a store."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def names(self) -> Iterator[StoredObject]:
        if self._folder.is_dir():
            for path in sorted(self._folder.iterdir()):
                if not path.name.startswith("."):
                    yield StoredObject(path.name, "")

    def get(self, name: str) -> bytes | None:
        with contextlib.suppress(FileNotFoundError):
            return (self._folder / name).read_bytes()
        return None

    def put(self, name: str, data: bytes) -> None:
        durable.write(self._folder / name, data)

    def remove(self, name: str) -> None:
        (self._folder / name).unlink(missing_ok=True)


def store_at(place: str) -> Store:
    """The store at a place: s3://bucket/prefix, or the path of a folder."""
    return Objects(place) if is_url(place) else _Shared(Path(place))
