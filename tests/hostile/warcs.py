"""Archives of pages: records whole and broken, packed and plain, with odd headers of the crawler and of the server."""

import gzip
import zlib
from collections.abc import Sequence

import brotli
from backports import zstd
from hypothesis import strategies as st

from tests.collecting.warcs import record
from tests.hostile.atoms import ADDRESSES, CHARSETS, MOMENTS, words
from tests.hostile.documents import pages
from tests.hostile.lists import PAGE
from tests.hostile.mutating import mutated_bytes
from tests.hostile.texts import SAMPLES

GOOD = f"<html><body><article><p>{SAMPLES[0]}</p></article></body></html>".encode()
_CODINGS = {
    "": lambda body: body, "gzip": gzip.compress, "deflate": zlib.compress, "br": brotli.compress,
    "x-gzip": lambda body: body, "gzip, gzip": lambda body: gzip.compress(gzip.compress(body, mtime=0), mtime=0),
    "zstd": zstd.compress, "chunked": lambda body: b"%x\r\n%s\r\n0\r\n\r\n" % (len(body), body),
}  # fmt: skip


def _record(body: bytes, url: str, coding: str, kind: str, status: str, moment: str, head: str, length: int) -> bytes:
    name = "Transfer-Encoding" if coding == "chunked" else "Content-Encoding"
    headers = (f"{name}: {coding}\r\n" if coding else "") + (f"X-Said: {head}\r\n" if head else "")
    packed = _CODINGS[coding](body)
    written = record(url, packed, content_type=kind, status=status, headers=headers)
    written = written.replace(b"2026-03-18T10:00:00Z", moment.encode())
    if length:
        at = written.index(b"Content-Length: ")
        end = written.index(b"\r\n", at)
        written = written[:at] + b"Content-Length: %d" % (len(written) + length) + written[end:]
    return written


def records() -> st.SearchStrategy[bytes]:
    """One record of a response, or something in its place."""
    kinds = ("text/html", "text/html; charset=utf-8", "text/plain", "application/pdf", "", "text/html;charset=", "text")
    kind = st.one_of(st.sampled_from(kinds), st.sampled_from(CHARSETS).map(lambda name: f"text/html; charset={name}"))
    written = st.builds(
        _record,
        st.one_of(st.just(GOOD), pages(), st.just(bytes(300_000))),
        st.one_of(
            st.just(PAGE), st.sampled_from(ADDRESSES).map(lambda a: a.encode("utf-8", "replace").decode()), words()
        ),
        st.sampled_from(tuple(_CODINGS)),
        kind,
        st.sampled_from(("200 OK", "200", "404 Not Found", "abc", "", "999 x", "200 \xff", "-1 no")),
        st.one_of(
            st.just("2026-03-18T10:00:00Z"),
            st.sampled_from(MOMENTS).map(lambda m: m.encode("ascii", "replace").decode()),
        ),
        words(),
        st.sampled_from((0, 0, 0, 1, 50_000, -1000)),
    )
    other = st.sampled_from((b"", b"WARC/1.0\r\n\r\n", b"WARC/1.1\r\nContent-Length: x\r\n\r\n", b"\r\n" * 50, b"\x1f\x8b\x08",
                             b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 99999999999999999999\r\n\r\nx"))  # fmt: skip
    return mutated_bytes(st.one_of(written, written, other), most=2)


def _file(parts: Sequence[bytes], packing: str) -> bytes:
    match packing:
        case "members":
            return b"".join(gzip.compress(part, mtime=0) for part in parts)
        case "zstd":
            return b"".join(map(zstd.compress, parts))
        case "one":
            return gzip.compress(b"".join(parts), mtime=0)
        case _:
            return b"".join(parts)


def archives() -> st.SearchStrategy[bytes]:
    """A file that begins with a good record, and what may follow."""
    good = st.just(record("https://a.example/good", GOOD))
    parts = st.tuples(good, st.lists(records(), max_size=4)).map(lambda made: [made[0], *made[1]])
    whole = st.builds(_file, parts, st.sampled_from(("members", "plain", "one", "zstd")))
    return st.one_of(whole, whole, mutated_bytes(whole, most=2))
