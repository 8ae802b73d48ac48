"""The bodies of what servers and archives answered, kept as they were: compressed, each once, under its hash."""

import gzip
import hashlib
import zlib
from pathlib import Path

from orchestration import durable
from orchestration.durable import DamagedError


class Bodies:
    """A folder of bodies."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def keep(self, body: bytes) -> str:
        """Keep a body and return its hash."""
        name = hash_of(body)
        if not self._path(name).exists():
            self.keep_packed(name, packed(body))
        return name

    def keep_packed(self, name: str, body: bytes) -> None:
        """Keep a body, packed, under its hash."""
        path = self._path(name)
        if not path.exists():
            durable.write(path, body)

    def get(self, name: str) -> bytes | None:
        """The body kept under a hash; None when it is not there any more. Raises DamagedError where it is another."""
        path = self._path(name)
        return read_body(path) if path.exists() else None

    def _path(self, name: str) -> Path:
        return self._folder / name[:2] / f"{name}.gz"


def read_body(path: Path) -> bytes:
    """The body that a file keeps. Raises DamagedError where it can't be unpacked, or is not that of the file's name."""
    try:
        body = gzip.decompress(path.read_bytes())
    except (OSError, EOFError, zlib.error):
        raise DamagedError(path, "it can't be unpacked") from None
    if hash_of(body) != path.stem:
        raise DamagedError(path, "it is not what came")
    return body


def packed(body: bytes) -> bytes:
    """A body as it is kept: the same bytes for the same body."""
    return gzip.compress(body, compresslevel=6, mtime=0)


def hash_of(body: bytes) -> str:
    """The hash under which a body is kept."""
    return hashlib.blake2b(body, digest_size=16).hexdigest()
