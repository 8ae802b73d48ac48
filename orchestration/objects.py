"""What lies in an object store, s3://bucket/prefix: listed, opened as files, read and written whole. Knows no formats.

Where the store is and who may ask it, the environment says alone (AWS_ENDPOINT_URL, AWS_ACCESS_KEY_ID …).
"""

import io
import re
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING, BinaryIO, NamedTuple, cast

if TYPE_CHECKING:
    from obstore import ReadableFile
    from obstore.store import ObjectStore

_URL = re.compile(r"s3://[a-z0-9][a-z0-9.-]{1,61}[a-z0-9](?:/[^\x00-\x1f?#]*)?")
_AT_ONCE = 8 << 20
"""Bytes that are asked for at once of an object that is read as a file: fewer requests, and a bound on memory."""


class StoredObject(NamedTuple):
    """An object by its name below the prefix, with what changes when it does."""

    name: str
    stamp: str


def is_url(text: str) -> bool:
    """Whether a text names a bucket, or a prefix in one: s3://bucket/prefix."""
    return _URL.fullmatch(text) is not None


class Objects:
    """The objects below a prefix. What fails raises OSError with a sentence."""

    def __init__(self, url: str) -> None:
        """url: s3://bucket/prefix."""
        self.url = url.rstrip("/")

    def names(self) -> Iterator[StoredObject]:
        """Every object below the prefix, in the order of names. Raises OSError."""
        import obstore

        try:
            for some in obstore.list(self._store):
                for each in some:
                    yield StoredObject(each["path"], f"{each['size']}-{(each['e_tag'] or '').strip(chr(34))}")
        except obstore.exceptions.BaseError as error:
            raise _unreachable(self.url, error) from error

    def open(self, name: str) -> BinaryIO:
        """An object's bytes as a file that can be sought in, some of them at once. Raises OSError."""
        import obstore

        try:
            opened = obstore.open_reader(self._store, name, buffer_size=_AT_ONCE)
        except obstore.exceptions.BaseError as error:
            raise _unreachable(f"{self.url}/{name}", error) from error
        return io.BufferedReader(_Stream(opened), 1 << 20)

    def get(self, name: str) -> bytes | None:
        """An object's bytes; None where there is no such. Raises OSError."""
        import obstore

        try:
            return bytes(obstore.get(self._store, name).bytes())
        except FileNotFoundError:
            return None
        except obstore.exceptions.BaseError as error:
            raise _unreachable(f"{self.url}/{name}", error) from error

    def put(self, name: str, data: bytes) -> None:
        """Let an object hold these bytes, at once. Raises OSError."""
        import obstore

        try:
            obstore.put(self._store, name, data)
        except obstore.exceptions.BaseError as error:
            raise _unreachable(f"{self.url}/{name}", error) from error

    def remove(self, name: str) -> None:
        """Let there be no such object. Raises OSError."""
        import obstore

        try:
            obstore.delete(self._store, name)
        except FileNotFoundError:
            return
        except obstore.exceptions.BaseError as error:
            raise _unreachable(f"{self.url}/{name}", error) from error

    @cached_property
    def _store(self) -> "ObjectStore":
        try:
            from obstore.store import from_url
        except ImportError:
            raise OSError(f"{self.url} needs what the extra `cluster` brings: install overflight[cluster].") from None
        return from_url(self.url)


class _Stream(io.RawIOBase):
    """An object as one of Python's own streams."""

    def __init__(self, opened: "ReadableFile") -> None:
        self._opened = opened

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        return self._opened.seek(offset, whence)

    def tell(self) -> int:
        return self._opened.tell()

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]  # whoever reads gives no other
        piece = memoryview(cast(bytes, self._opened.read(len(buffer))))
        buffer[: len(piece)] = piece
        return len(piece)


def _unreachable(what: str, error: Exception) -> OSError:
    said = " ".join(str(error).split())[:200]
    return OSError(f"{what} can't be had ({said}): check its name, and AWS_* in the environment.")
