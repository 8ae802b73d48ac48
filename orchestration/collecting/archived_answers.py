"""A server's answer as an archive keeps it: status, headers and body, freed of chunks and packing where it has them."""

import re
import zlib
from typing import NamedTuple

import brotli
from backports import zstd

from orchestration.collecting.warc_records import fields_of

_STATUS = re.compile(rb"HTTP/\d(?:\.\d)?[ \t]+(\d{3})\b")
_HEAD_END = re.compile(rb"\r?\n\r?\n")
_CHUNK = re.compile(rb"([0-9A-Fa-f]{1,8})[ \t]*(?:;[^\r\n]{0,200})?\r?\n")
_GZIP, _ZSTD = b"\x1f\x8b", b"\x28\xb5\x2f\xfd"
_MOST_CODINGS = 3
"""Packings of one body, one in another."""


class Answer(NamedTuple):
    """An answer: its status, those of its headers that are asked for, and its body as it was sent."""

    status: int
    headers: dict[str, str]
    body: bytes


class PackedError(ValueError):
    """A body can't be unpacked; the message says why."""


def answer_of(block: bytes) -> Answer | None:
    """The answer in a record's block; None where it holds none."""
    status = _STATUS.match(block)
    if status is None:
        return None
    end = _HEAD_END.search(block)
    head, body = (block[: end.start()], block[end.end() :]) if end is not None else (block, b"")
    return Answer(int(status[1]), fields_of(head), body)


def body_of(answer: Answer, most_bytes: int) -> bytes:
    """The body as the page that it is, at most one byte more than so many. Raises PackedError.

    Crawlers keep what they got, or take its chunks and packing off and leave the headers: the bytes decide.
    """
    body = answer.body
    is_said = "chunked" in answer.headers.get("transfer-encoding", "").lower()
    if is_said or _CHUNK.match(body):
        body = _without_chunks(body, is_said=is_said)
    codings = [coding.strip() for coding in answer.headers.get("content-encoding", "").lower().split(",")]
    for coding in reversed(codings[-_MOST_CODINGS:]):
        body = _unpacked(body, coding, most_bytes + 1)
    return body[: most_bytes + 1]


def _without_chunks(body: bytes, *, is_said: bool) -> bytes:
    """The content of chunks (RFC 9112, 7.1); the body as it is where it has none, and what follows a broken one.

    is_said: whether a header tells of chunks; else only a body that ends as such a one must is believed to have them.
    """
    pieces: list[bytes] = []
    at = 0
    while (size := _CHUNK.match(body, at)) is not None:
        start, length = size.end(), int(size[1], 16)
        if length == 0:
            return b"".join(pieces)
        if start + length > len(body) and not pieces:
            return body if not is_said else body[start:]
        pieces.append(body[start : start + length])
        at = start + length
        at += 2 if body.startswith(b"\r\n", at) else body.startswith(b"\n", at)
    return b"".join([*pieces, body[at:]]) if is_said else body


def _unpacked(body: bytes, coding: str, most: int) -> bytes:
    """A body unpacked, at most so many bytes of it; as it is where its bytes are not packed so."""
    try:
        if body.startswith(_GZIP):
            return _first(zlib.decompressobj(zlib.MAX_WBITS | 16), body, most)
        if body.startswith(_ZSTD):
            unpacked: bytes = zstd.ZstdDecompressor().decompress(body, most)
            return unpacked
        if coding == "br":
            return _of_brotli(body, most)
        if coding == "deflate":
            return _of_deflate(body, most)
    except (zlib.error, zstd.ZstdError, brotli.error) as error:
        if is_text(body):
            return body
        raise PackedError(str(error)) from error
    return body


def _of_deflate(body: bytes, most: int) -> bytes:
    """Deflate with zlib's head, or bare, as some servers send it."""
    try:
        return _first(zlib.decompressobj(), body, most)
    except zlib.error:
        return _first(zlib.decompressobj(-zlib.MAX_WBITS), body, most)


def _first(unpacker: "zlib._Decompress", body: bytes, most: int) -> bytes:
    return unpacker.decompress(body, most)


def _of_brotli(body: bytes, most: int) -> bytes:
    unpacker = brotli.Decompressor()
    pieces = [unpacker.process(body, output_buffer_limit=most)]
    while not unpacker.can_accept_more_data() and sum(map(len, pieces)) < most:
        pieces.append(unpacker.process(b"", output_buffer_limit=most))
    return b"".join(pieces)[:most]


def is_text(body: bytes) -> bool:
    """Whether a body begins as markup does."""
    return body.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"<"
