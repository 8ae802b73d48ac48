"""The bodies of what servers and archives answered, kept as they were: compressed, each once, under its hash."""

import gzip
import hashlib
import os
import threading
from pathlib import Path


class Bodies:
    """A folder of bodies."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def keep(self, body: bytes) -> str:
        """Keep a body and return its hash."""
        name = hashlib.blake2b(body, digest_size=16).hexdigest()
        path = self._path(name)
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            beside = path.with_name(f".{name}.{os.getpid()}.{threading.get_ident()}")
            beside.write_bytes(gzip.compress(body, compresslevel=6, mtime=0))
            beside.replace(path)
        return name

    def get(self, name: str) -> bytes | None:
        """The body kept under a hash; None when it is not there any more."""
        path = self._path(name)
        return gzip.decompress(path.read_bytes()) if path.exists() else None

    def _path(self, name: str) -> Path:
        return self._folder / name[:2] / f"{name}.gz"
