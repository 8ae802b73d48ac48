"""Pages in WARC files, one after another, from any position on; damaged records are passed over and counted."""

import re
from collections.abc import Iterator
from datetime import datetime
from io import SEEK_END
from typing import BinaryIO, NamedTuple

from fastwarc.warc import ArchiveIterator, WarcRecord, WarcRecordType

from orchestration.addresses import web_address
from orchestration.collecting.said import one_line

ENDINGS = (".warc", ".warc.gz")
_FOUND = 200
_PAGES = ("text/html", "application/xhtml+xml", "text/plain")
_START = re.compile(rb"\x1f\x8b\x08|WARC/1\.[01]\r\n")
"""How a record begins: a gzip member of its own, or its version line (ISO 28500, annex D)."""
_BLOCK = 1 << 20


class ArchivedPage(NamedTuple):
    """A page as a crawler got it."""

    url: str
    crawled_at: datetime | None
    content_type: str
    body: bytes


class Step(NamedTuple):
    """Where a look at a file has come: a record's position, the page in it, if any, or what is wrong with it."""

    position: int
    page: ArchivedPage | None = None
    fault: str = ""


def steps(stream: BinaryIO, start: int, most_bytes: int) -> Iterator[Step]:
    """A step for each record of a response from a position of a file on. Never raises for what is in the file.

    most_bytes: the largest page that is taken, unpacked.
    """
    at: int | None = start
    while at is not None:
        stream.seek(at)
        begins = _Begins(at)
        try:
            for record in _responses(stream):
                yield _step(record, begins.of(record.stream_pos), most_bytes)
            return
        except Exception as error:  # whatever a damaged record makes of the libraries that read it
            following = _next_start(stream, begins.here + 1)
            why = f"A record at byte {begins.here} can't be read ({_said(error)})."
            yield Step(following if following is not None else stream.seek(0, SEEK_END), fault=why)
            at = following


class _Begins:
    """Where to read on so that a record is not lost: its own position, or that of the packed piece that holds it.

    Records should be packed one by one (ISO 28500, annex D). Where several share a piece, the library gives each the
    piece's position, or already that of the next.
    """

    def __init__(self, here: int) -> None:
        self.here = self._before = here
        self._are_shared, self._is_first = False, True

    def of(self, position: int) -> int:
        """The same for the next record, which the library says is at a position."""
        self._are_shared |= position == self.here and not self._is_first
        self._is_first = False
        if position != self.here:
            self._before, self.here = self.here, position
        return self._before if self._are_shared else position


def _responses(stream: BinaryIO) -> ArchiveIterator:
    return ArchiveIterator(stream, record_types=WarcRecordType.response, parse_http=True, auto_decode="all")


def _step(record: WarcRecord, position: int, most_bytes: int) -> Step:
    headers = record.http_headers
    if headers is None or (status := headers.status_code) is None:
        return Step(position, fault=f"The record at byte {position} holds no answer of a server.")
    content_type = one_line(headers.get("Content-Type")) or ""
    if status != _FOUND or not content_type.lower().startswith(_PAGES):
        return Step(position)
    url = web_address(record.headers.get("WARC-Target-URI") or "")
    if url is None:
        return Step(position)
    length = record.content_length
    body = record.reader.read(most_bytes + 1)
    if len(body) > most_bytes:
        return Step(position, fault=f"{url} is larger than {most_bytes} bytes.")
    if len(body) < length and not headers.get("Content-Encoding"):
        return Step(position, fault=f"{url} is cut off.")
    return Step(position, ArchivedPage(url, record.record_date, content_type, body))


def _next_start(stream: BinaryIO, at: int) -> int | None:
    """The next position where a record may begin; None behind the last."""
    stream.seek(at)
    overlap = b""
    while block := stream.read(_BLOCK):
        window = overlap + block
        found = _START.search(window)
        if found is not None:
            return at - len(overlap) + found.start()
        overlap = window[-len("WARC/1.0\r\n") :]
        at += len(block)
    return None


def _said(error: Exception) -> str:
    return str(error).splitlines()[0][:120] if str(error) else error.__class__.__name__
