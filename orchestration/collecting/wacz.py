"""WACZ files: archives of pages as members of a ZIP file, each to be read as a file of its own."""

import io
import re
import shutil
import struct
import tempfile
import zipfile
from collections.abc import Iterator
from typing import BinaryIO

_MAGIC = b"PK\x03\x04"
_IS_WARC = re.compile(r"\.w?arc(?:\.gz|\.zst)?$", re.IGNORECASE)
_END, _END_64 = b"PK\x05\x06", b"PK\x06\x06"
_MOST_AT_END = 1 << 17
"""Bytes at the end of a ZIP file in which its end record stands, with the longest comment."""
_MOST_MEMBERS = 10_000
_MOST_OF_MEMBER = 1_000
"""Members of a ZIP file, and bytes that each takes in its list."""
_SEE_64 = (0xFFFF, 0xFFFFFFFF)
"""A count and a length that stand in the other end record."""
_ENCRYPTED = 1


class WaczError(ValueError):
    """A ZIP file, or a member of it, can't be read; the message says why."""


def is_zip(stream: BinaryIO) -> bool:
    """Whether a file is a ZIP file, whatever it is called."""
    stream.seek(0)
    return stream.read(len(_MAGIC)) == _MAGIC


def members_of(stream: BinaryIO, most_bytes: int) -> Iterator[tuple[str, BinaryIO | WaczError]]:
    """The archives in a WACZ file with their names, or why one can't be read. Raises WaczError where none can.

    most_bytes: the largest one that is taken, unpacked.
    """
    _checked(stream)
    try:
        with zipfile.ZipFile(stream) as packed:
            members = [member for member in packed.infolist() if _IS_WARC.search(member.filename)]
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError, struct.error) as error:
        raise WaczError(f"It is no ZIP file that can be read ({error}).") from error
    if not members:
        raise WaczError("The ZIP file holds no archive (.warc, .warc.gz).")
    for member in members:
        try:
            yield member.filename, _opened(stream, member, most_bytes)
        except WaczError as error:
            yield member.filename, error
        except Exception as error:  # whatever a damaged member makes of the libraries that read it
            yield member.filename, WaczError(f"It can't be unpacked ({error.__class__.__name__}).")


def _opened(stream: BinaryIO, member: zipfile.ZipInfo, most_bytes: int) -> BinaryIO:
    """A member's bytes: where they stand in the file, or unpacked into a file of their own."""
    if member.file_size > most_bytes:
        raise WaczError(f"It is larger than {most_bytes} bytes.")
    if member.flag_bits & _ENCRYPTED:
        raise WaczError("It is encrypted.")
    if member.compress_type == zipfile.ZIP_STORED:
        stream.seek(member.header_offset + 26)
        name, extra = struct.unpack("<HH", stream.read(4))
        return io.BufferedReader(_Section(stream, member.header_offset + 30 + name + extra, member.file_size))
    unpacked: BinaryIO = tempfile.TemporaryFile()  # noqa: SIM115 - whoever reads the member closes it
    with zipfile.ZipFile(stream) as packed, packed.open(member) as given:
        shutil.copyfileobj(given, unpacked)  # no more than its size is said to be, which zipfile holds it to
    return unpacked


def _checked(stream: BinaryIO) -> None:
    """Raises WaczError for a list of members that would take all memory to read."""
    size = stream.seek(0, io.SEEK_END)
    stream.seek(max(0, size - _MOST_AT_END))
    tail = stream.read()
    at, at_64 = tail.rfind(_END), tail.rfind(_END_64)
    said: list[tuple[int, int]] = []
    """How many members there are, and how many bytes their list has."""
    if 0 <= at <= len(tail) - 22:
        said.append(struct.unpack_from("<HI", tail, at + 10))
    if 0 <= at_64 <= len(tail) - 56:
        said.append(struct.unpack_from("<QQ", tail, at_64 + 32))
    for count, length in said:
        is_many = count > _MOST_MEMBERS and count != _SEE_64[0]
        if is_many or (length > _MOST_OF_MEMBER * _MOST_MEMBERS and length != _SEE_64[1]):
            raise WaczError(f"The ZIP file has more than {_MOST_MEMBERS} members.")


class _Section(io.RawIOBase):
    """A part of a file, as a file."""

    def __init__(self, stream: BinaryIO, start: int, size: int) -> None:
        self._stream, self._start, self._size, self._at = stream, start, size, 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        base = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self._size}[whence]
        self._at = max(0, base + offset)
        return self._at

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]  # whoever reads gives no other
        self._stream.seek(self._start + self._at)
        piece = self._stream.read(max(0, min(len(buffer), self._size - self._at)))
        buffer[: len(piece)] = piece
        self._at += len(piece)
        return len(piece)
