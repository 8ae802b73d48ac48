"""WARC records and files as a crawler writes them."""

import gzip
from collections.abc import Iterable
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

from backports import zstd


def record(
    url: str,
    body: bytes,
    *,
    content_type: str = "text/html; charset=utf-8",
    status: str = "200 OK",
    headers: str = "",
    kind: str = "response",
) -> bytes:
    """One record of a response to a request for a page."""
    head = f"HTTP/1.1 {status}\r\nContent-Type: {content_type}\r\n{headers}Content-Length: {len(body)}\r\n\r\n"
    block = head.encode() + body
    lines = (
        "WARC/1.0",
        f"WARC-Type: {kind}",
        f"WARC-Target-URI: {url}",
        "WARC-Date: 2026-03-18T10:00:00Z",
        f"WARC-Record-ID: <{uuid5(NAMESPACE_URL, url).urn}>",
        "Content-Type: application/http; msgtype=response",
        f"Content-Length: {len(block)}",
    )
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + block + b"\r\n\r\n"


def write_warc(path: Path, records: Iterable[bytes]) -> Path:
    """A file of records: each packed as a piece of its own when the name ends in .gz or .zst, else plain."""
    path.parent.mkdir(parents=True, exist_ok=True)
    packed = {".gz": lambda each: gzip.compress(each, mtime=0), ".zst": zstd.compress}.get(path.suffix.lower(), bytes)
    path.write_bytes(b"".join(map(packed, records)))
    return path
