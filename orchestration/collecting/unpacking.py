"""An archive's bytes unpacked, in order, with the position of the packed piece that holds each: gzip, zstd or plain."""

import re
import struct
from bisect import bisect_right
from collections.abc import Callable
from typing import BinaryIO, Protocol

from backports import zstd
from isal import isal_zlib

_READ = 1 << 16
_UNPACKED = 1 << 20
"""Bytes that are unpacked at once, so that a bomb goes off in small pieces."""
_MOST_DROPPED = 1 << 17
"""Bytes that were read and stay in memory at most: few, so that they stay in the cache of the processor too."""
_MOST_OF_DICTIONARY = 8 << 20
_GZIP, _ZSTD = b"\x1f\x8b\x08", b"\x28\xb5\x2f\xfd"
_DICTIONARY = b"\x5d\x2a\x4d\x18"
"""The skippable frame that holds a file's dictionary (Zstandard compression of WARC files, 2)."""
_BEGINNING = re.compile(rb"\x1f\x8b\x08|\x28\xb5\x2f\xfd|WARC/\d|filedesc:|https?:")
_SEARCHED = 1 << 20
_ISAL_ERROR: type[Exception] = isal_zlib.IsalError  # type: ignore[assignment]  # its stub has an instance
_DAMAGE = (_ISAL_ERROR, zstd.ZstdError, ValueError, OSError, EOFError)
_SKIPPABLE = re.compile(rb"[\x50-\x5f]\x2a\x4d\x18")


class _Unpacker(Protocol):
    """What unpacks one piece: those of ISA-L and of zstd, as far as they are alike."""

    @property
    def eof(self) -> bool: ...
    @property
    def unused_data(self) -> bytes: ...
    def decompress(self, data: bytes, max_length: int = ..., /) -> bytes: ...


class Unpacked:
    """What a stream holds from a position on. Damage is a tear: nothing behind it is given before `mend` is called.

    Never raises for what is in the stream.
    """

    def __init__(self, stream: BinaryIO, start: int) -> None:
        self._stream, self.fault = stream, ""
        self._make, self._magic = _packing(stream)
        stream.seek(start)
        self._packed, self._packed_at = b"", start
        self._data, self._at, self._offset = bytearray(), 0, 0
        self._pieces: list[tuple[int, int]] = [(0, start)]
        self._unpacker: _Unpacker | None = None
        self._is_over, self._torn_at = False, start

    @property
    def offset(self) -> int:
        """How many unpacked bytes were read."""
        return self._offset + self._at

    @property
    def position(self) -> int:
        """Where to begin again so that the next byte is read: its own place, or that of its packed piece."""
        return self._piece_of(self.offset)[1] + (0 if self._make else self.offset - self._pieces[0][0])

    def ready(self, count: int) -> int:
        """How many of so many bytes can be read before a tear or the end."""
        there = len(self._data) - self._at
        while there < count and self._more():
            there = len(self._data) - self._at
        return min(count, there)

    def peek(self, count: int, behind: int = 0) -> bytes:
        """The next bytes, or those behind some, as many as there are of so many; they stay the next ones."""
        length = self.ready(behind + count)
        return memoryview(self._data)[self._at + behind : self._at + length].tobytes()

    def skip(self, count: int) -> int:
        """Pass over so many bytes; how many there were."""
        left = count
        while left and (there := self.ready(min(left, _UNPACKED))):
            self._at += there
            left -= there
            self._drop()
        return count - left

    def starts(self, within: int) -> list[int]:
        """Where pieces begin in the next bytes, counted from here."""
        if self._make is None or self._pieces[-1][0] <= self.offset:
            return []
        first = bisect_right(self._pieces, (self.offset, 1 << 62))
        return [at - self.offset for at, _ in self._pieces[first:] if at - self.offset < within]

    def mend(self) -> bool:
        """Go on behind a tear, at the next piece that can be unpacked; whether there is one."""
        if self._make is None:
            return False
        position = self._torn_at
        while (position := _next_magic(self._stream, position, self._magic)) >= 0:
            self.go_to(position)
            if self.ready(1):
                return True
            position += 1
        return False

    def mark(self) -> tuple[int, int]:
        """Where the next byte is: the position of its piece, and how many bytes of that come before it."""
        offset, position = self._piece_of(self.offset)
        return (position, self.offset - offset) if self._make else (self.position, 0)

    def go_to(self, position: int, inside: int = 0) -> None:
        """Read on from another position, of a plain stream or of a piece, and so many bytes behind it."""
        self._stream.seek(position)
        self._offset, self._at, self._data = self.offset, 0, bytearray()
        self._packed, self._packed_at, self._unpacker = b"", position, None
        self._is_over, self.fault = False, ""
        self._pieces = [(self._offset, position)]
        self.skip(inside)

    def _piece_of(self, offset: int) -> tuple[int, int]:
        return self._pieces[max(0, bisect_right(self._pieces, (offset, 1 << 62)) - 1)]

    def _drop(self) -> None:
        if self._at < _MOST_DROPPED:
            return
        del self._data[: self._at]
        self._offset, self._at = self._offset + self._at, 0
        if self._make is not None:
            del self._pieces[: max(0, bisect_right(self._pieces, (self._offset, 1 << 62)) - 1)]

    def _more(self) -> bool:
        """Unpack some more; False at a tear or the end."""
        if self._is_over or self.fault:
            return False
        try:
            piece = self._unpacked() if self._make is not None else self._read()
        except _DAMAGE as error:
            self.fault = str(error).splitlines()[0][:120] if str(error) else error.__class__.__name__
            return False
        self._data += piece
        return not self._is_over

    def _read(self) -> bytes:
        block = self._stream.read(_READ)
        self._is_over = not block
        return block

    def _unpacked(self) -> bytes:
        unpacker = self._unpacker
        if unpacker is None or unpacker.eof:
            return self._next_piece()
        self._torn_at = self._pieces[-1][1] + 1
        holds_more = not getattr(unpacker, "needs_input", True)  # zstd keeps what it was given, ISA-L gives it back
        if not holds_more and not self._head(1):
            raise EOFError("it is cut off")
        given, self._packed = (b"", self._packed) if holds_more else (self._packed, b"")
        piece = unpacker.decompress(given, _UNPACKED)
        self._packed = unpacker.unused_data if unpacker.eof else getattr(unpacker, "unconsumed_tail", b"")
        return piece

    def _next_piece(self) -> bytes:
        """Begin the next piece; blanks and frames without content between two are passed over."""
        while True:
            head = self._head(8)
            if not head:
                self._is_over = True
                return b""
            if self._magic == _ZSTD and _SKIPPABLE.match(head) and len(head) == 8:
                self._pass(8 + struct.unpack("<I", head[4:])[0])
            elif head[:1] == b"\0":
                self._pass(1)
            else:
                break
        if not head.startswith(self._magic):
            self._torn_at = self._packed_at - len(self._packed)
            raise ValueError("no packed record begins there")
        assert self._make is not None
        self._unpacker = self._make()
        self._pieces.append((self._offset + len(self._data), self._packed_at - len(self._packed)))
        return b""

    def _head(self, count: int) -> bytes:
        while len(self._packed) < count and (block := self._stream.read(_READ)):
            self._packed += block
            self._packed_at += len(block)
        return self._packed[:count]

    def _pass(self, count: int) -> None:
        if count <= len(self._packed):
            self._packed = self._packed[count:]
        else:
            self._packed_at += count - len(self._packed)
            self._packed = b""
            self._stream.seek(self._packed_at)


def _packing(stream: BinaryIO) -> tuple[Callable[[], _Unpacker] | None, bytes]:
    """What makes unpackers for a stream's pieces, and how these begin; None and nothing for a plain one.

    Where the beginning is damaged, what comes first of all that may begin a record tells.
    """
    stream.seek(0)
    head = stream.read(_SEARCHED)
    if head.startswith(_DICTIONARY) and len(head) >= 8:
        stream.seek(8)
        dictionary = _dictionary(stream.read(min(_MOST_OF_DICTIONARY, struct.unpack("<I", head[4:8])[0])))
        return lambda: zstd.ZstdDecompressor(zstd_dict=dictionary), _ZSTD
    if _SKIPPABLE.match(head):
        return zstd.ZstdDecompressor, _ZSTD
    first = _BEGINNING.search(head)
    match first[0] if first is not None else b"":
        case magic if magic == _GZIP:
            return lambda: isal_zlib.decompressobj(isal_zlib.MAX_WBITS | 16), _GZIP
        case magic if magic == _ZSTD:
            return zstd.ZstdDecompressor, _ZSTD
        case _:
            return None, b""


def _dictionary(content: bytes) -> "zstd.ZstdDict | None":
    """A file's dictionary, itself packed or not; None where it is none, so that each piece tells its fault."""
    try:
        if content.startswith(_ZSTD):
            content = zstd.ZstdDecompressor().decompress(content, _MOST_OF_DICTIONARY)
        return zstd.ZstdDict(content)
    except (zstd.ZstdError, ValueError):
        return None


def _next_magic(stream: BinaryIO, position: int, magic: bytes) -> int:
    """The next position where a piece may begin; -1 where there is none."""
    stream.seek(position)
    overlap = b""
    while block := stream.read(_READ):
        window = overlap + block
        found = window.find(magic)
        if found >= 0:
            return position - len(overlap) + found
        overlap = window[1 - len(magic) :]
        position += len(block)
    return -1
