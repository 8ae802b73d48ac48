"""A server on 127.0.0.1 that answers with whatever bytes it is given, as slowly and as brokenly as it is told."""

import gzip
import socket
import struct
import threading
import zlib
from dataclasses import dataclass

from hypothesis import strategies as st

from tests.hostile.atoms import ADDRESSES, MOMENTS, NUMBERS, mostly, strings
from tests.hostile.lists import robots

GOOD = b"<html><body><p>Two bombers flew.</p></body></html>"
_GOOD_ANSWER = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: %d\r\n\r\n%s" % (len(GOOD), GOOD)
_NO_RULES = b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"


@dataclass(frozen=True)
class Script:
    """What goes over a connection: pieces, the seconds before each, how often the last one comes again, and the end."""

    pieces: tuple[bytes, ...]
    pause: float = 0.0
    again: int = 0
    is_reset: bool = False

    @property
    def lasts(self) -> float:
        """Seconds that it takes when nobody hangs up."""
        return self.pause * (len(self.pieces) + self.again)


class Misbehaving:
    """Answers /robots.txt and every other path by a script each, and /good as it should be."""

    def __init__(self) -> None:
        self.rules, self.page = Script((_NO_RULES,)), Script((_GOOD_ANSWER,))
        self.outlasted = 0
        self._stop = threading.Event()
        self._socket = socket.create_server(("127.0.0.1", 0), backlog=50)
        self.url = f"http://127.0.0.1:{self._socket.getsockname()[1]}"
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self) -> None:
        while True:
            connection, _ = self._socket.accept()
            threading.Thread(target=self._answer, args=(connection,), daemon=True).start()

    def _answer(self, connection: socket.socket) -> None:
        script = None
        try:
            with connection:
                while script is None or not (script.is_reset or script.pause):
                    path = _asked(connection)
                    if path is None:
                        return
                    script = {"/robots.txt": self.rules, "/good": Script((_GOOD_ANSWER,))}.get(path, self.page)
                    self._play(connection, script)
                if script.is_reset:
                    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        except OSError:
            pass

    def _play(self, connection: socket.socket, script: Script) -> None:
        pieces = (*script.pieces, *[script.pieces[-1]] * script.again) if script.pieces else ()
        for piece in pieces:
            if script.pause:
                self._stop.wait(script.pause)
            connection.sendall(piece)
        self.outlasted += script.lasts > 2
        if not script.pause:
            connection.shutdown(socket.SHUT_WR)


def _asked(connection: socket.socket) -> str | None:
    """The path of a request; None when there is none."""
    request = b""
    while b"\r\n\r\n" not in request and len(request) < 100_000:
        piece = connection.recv(10_000)
        if not piece:
            return None
        request += piece
    words = request.split(b" ", 2)
    return words[1].decode("latin-1") if len(words) > 1 else None


def _headers() -> st.SearchStrategy[bytes]:
    value = st.one_of(
        strings(), st.sampled_from(MOMENTS), st.sampled_from(NUMBERS).map(str), st.sampled_from(ADDRESSES)
    )
    name = st.sampled_from((
        "Content-Type", "Content-Length", "Transfer-Encoding", "Content-Encoding", "Location", "Retry-After", "ETag",
        "Last-Modified", "Connection", "Set-Cookie", "Content-Range", "X", "", " ", "Content-Location", "Refresh",
    ))  # fmt: skip
    line = st.tuples(name, st.sampled_from((": ", ":", " ", " : ")), value).map("".join)
    return line.map(lambda text: text.encode("utf-8", "replace") + b"\r\n")


def _bodies() -> st.SearchStrategy[tuple[bytes, bytes]]:
    """Headers that say how a body comes, and the body, often another."""
    packed, bomb = gzip.compress(GOOD, mtime=0), gzip.compress(bytes(3_000_000), mtime=0)
    chunked = b"Transfer-Encoding: chunked\r\n"
    return st.sampled_from((
        (b"Content-Length: %d\r\n" % len(GOOD), GOOD), (b"Content-Length: 10\r\n", GOOD), (b"", GOOD),
        (b"Content-Length: 100000\r\n", GOOD), (b"Content-Length: -1\r\n", GOOD), (b"Content-Length: 1, 2\r\n", GOOD),
        (b"Content-Length: 99999999999999999999\r\n", GOOD), (b"Content-Length: 0\r\n", GOOD),
        (b"Content-Encoding: gzip\r\n", packed), (b"Content-Encoding: gzip\r\n", packed[:-9]), (b"", b""),
        (b"Content-Encoding: gzip\r\n", GOOD), (b"Content-Encoding: br\r\n", GOOD), (b"Content-Encoding: gzip\r\n", bomb),
        (b"Content-Encoding: deflate\r\n", zlib.compress(GOOD)), (b"Content-Encoding: zstd\r\n", b"(\xb5/\xfd"),
        (b"Content-Encoding: " + b"gzip, " * 200 + b"gzip\r\n", packed), (b"Content-Encoding: gzip, br\r\n", packed),
        (chunked, b"4\r\nabcd\r\n0\r\n\r\n"), (chunked, b"4\r\nabc"), (chunked, b"x\r\nabcd\r\n"), (chunked, b"-4\r\nabcd\r\n"),
        (chunked, b"ffffffffffffffff\r\nabcd"), (chunked, b"4;" + b"x" * 100_000 + b"\r\nabcd\r\n0\r\n\r\n"),
        (chunked, b"0\r\n" + b"X: y\r\n" * 500 + b"\r\n"), (chunked, b"4\r\nabcd\r\n" * 10_000), (chunked, b""),
        (chunked + b"Content-Encoding: gzip\r\n", b"5\r\n\x1f\x8b\x08\x00x\r\n0\r\n\r\n"), (b"", bytes(300_000)),
    ))  # fmt: skip


def _answers() -> st.SearchStrategy[bytes]:
    lines = st.sampled_from((
        *[b"HTTP/1.1 200 OK\r\n"] * 20, *[b"HTTP/1.1 301 Go\r\n"] * 5, *[b"HTTP/1.1 429 Wait\r\n"] * 3, b"HTTP/1.0 200\r\n", b"HTTP/1.1 301 Go\r\n",
        b"HTTP/1.1 302 Go\r\n", b"HTTP/1.1 304 No\r\n", b"HTTP/1.1 404 No\r\n", b"HTTP/1.1 429 Wait\r\n",
        b"HTTP/1.1 503 Wait\r\n", b"HTTP/1.1 204 None\r\n", b"HTTP/1.1 206 Part\r\n", b"HTTP/1.1 100 Continue\r\n\r\n",
        b"HTTP/1.1 103 Early\r\n\r\n" * 200 + b"HTTP/1.1 200 OK\r\n", b"HTTP/1.1 999 Odd\r\n", b"HTTP/1.1 99 Odd\r\n",
        b"HTTP/1.1 abc\r\n", b"HTTP/9.9 200 OK\r\n", b"ICY 200 OK\r\n", b"<html>", b"SSH-2.0-x\r\n", b"\x16\x03\x01\x02\x00",
        b"HTTP/1.1 200 " + b"O" * 70_000 + b"\r\n", b"HTTP/1.1 200\xff\r\n", b"\r\n\r\n", b"", b"HTTP/1.1 -1 x\r\n",
        b"HTTP/1.1 101 Switching\r\nUpgrade: x\r\n",
    ))  # fmt: skip
    headers = mostly(
        st.lists(_headers(), max_size=4).map(b"".join),
        st.sampled_from(
            (b"X: y\r\n" * 2000, b"X: " + b"y" * 70_000 + b"\r\n", b" folded\r\n", b"Set-Cookie: a=b\r\n" * 90)
        ),
    )
    return st.builds(
        lambda line, more, body, blank: line + more + body[0] + blank + body[1], lines, headers, _bodies(),
        st.sampled_from((*[b"\r\n"] * 8, b"\n", b"")),
    )  # fmt: skip


def _cut(data: bytes, size: int) -> tuple[bytes, ...]:
    return tuple(data[at : at + size] for at in range(0, len(data), size))


def scripts() -> st.SearchStrategy[Script]:
    """Whole answers mostly; some broken off, reset, without end, or a few bytes at a time for longer than any may take."""
    answer = _answers()
    whole = st.builds(lambda data, is_reset: Script((data,), is_reset=is_reset), answer, st.booleans())
    broken = st.builds(
        lambda data, place, is_reset: Script((data[: place * len(data) // 100],), is_reset=is_reset),
        answer, st.integers(0, 100), st.booleans(),
    )  # fmt: skip
    endless = st.builds(
        lambda data, last: Script((data, last), again=3_000),
        answer,
        st.sampled_from((b"x" * 20_000, b"X: y\r\n" * 1000)),
    )
    drip = st.builds(
        lambda data, size: Script(_cut(data, size)[:200], pause=0.02, again=3_000), answer, st.sampled_from((1, 7, 100))
    )
    return mostly(whole, mostly(broken, mostly(endless, drip, 1), 2), 2)


def visits() -> st.SearchStrategy[tuple[Script, Script]]:
    """How a server answers for robots.txt, and for a page."""
    no_rules = st.just(Script((_NO_RULES,)))
    rules = robots().map(lambda text: Script((b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%s" % (len(text), text),)))
    return st.tuples(mostly(no_rules, mostly(rules, scripts(), 1), 4), scripts())
