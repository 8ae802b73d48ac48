"""A real HTTP server on 127.0.0.1 that behaves and misbehaves as its paths say."""

import gzip
import socket
import threading
import zlib
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import brotli

BOMB = 30_000_000
"""Bytes that a bomb unpacks to."""


@dataclass
class Reply:
    """What a path answers. cut: bytes after which the connection is reset; endless: the body never stops; drip: it comes
    a byte at a time."""

    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    cut: int | None = None
    endless: bool = False
    drip: bool = False
    hang: bool = False


class Server:
    """Paths to replies; a reply may be a function of how often the path was asked. Counts requests and openings."""

    def __init__(self) -> None:
        self.replies: dict[str, Reply | Callable[[int], Reply]] = {"/robots.txt": Reply(status=404)}
        self.asked: Counter[str] = Counter()
        self.headers: dict[str, dict[str, str]] = {}
        self.open_now = 0
        self.open_most = 0
        self.instead: Callable[[int, str], Reply | None] = lambda number, path: None
        """What a request is answered by its number and its path, in the place of `replies`."""
        self.number = 0
        self.stop = threading.Event()
        self._lock = threading.Lock()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, args=(0.01,), daemon=True).start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    def close(self) -> None:
        self.stop.set()
        self._server.shutdown()
        self._server.server_close()

    def reply(self, path: str) -> Reply:
        with self._lock:
            self.asked[path] += 1
            self.number += 1
            if (instead := self.instead(self.number, path)) is not None:
                return instead
            known = self.replies.get(path) or self.replies.get(path.partition("?")[0], Reply(b"nothing here", 404))
            return known(self.asked[path]) if callable(known) else known


def _handler(server: Server) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            with server._lock:
                server.open_now += 1
                server.open_most = max(server.open_most, server.open_now)
            self.is_open = True
            try:
                self._answer()
            except (BrokenPipeError, ConnectionResetError):
                pass
            finally:
                self._leave()

        def _leave(self) -> None:
            """A client that has its last byte may ask anew at once, so what is open is told before that byte goes out."""
            with server._lock:
                server.open_now -= self.is_open
            self.is_open = False

        def _answer(self) -> None:
            server.headers[self.path] = dict(self.headers)
            reply = server.reply(self.path)
            if reply.hang:
                server.stop.wait(5)
                self.close_connection = True
                return
            self.send_response(reply.status)
            for name, value in reply.headers.items():
                self.send_header(name, value)
            if "Content-Length" not in reply.headers and not reply.endless:
                self.send_header("Content-Length", str(len(reply.body)))
            if not reply.body:
                self._leave()
            self.end_headers()
            if reply.endless:
                while not server.stop.is_set():
                    self.wfile.write(b"on and on " * 1000)
            for byte in reply.body[:-1] if reply.drip else b"":
                self.wfile.write(bytes([byte]))
                server.stop.wait(0.02)
            self._leave()
            self.wfile.write(reply.body[-1:] if reply.drip else reply.body[: reply.cut])
            if reply.cut is not None:
                self.wfile.flush()
                self.connection.shutdown(socket.SHUT_RDWR)
                self.close_connection = True

        def log_message(self, *_: object) -> None:
            pass

    return Handler


def gzip_bomb() -> bytes:
    return gzip.compress(bytes(BOMB), mtime=0)


def deflate_bomb() -> bytes:
    return zlib.compress(bytes(BOMB))


def brotli_bomb() -> bytes:
    return brotli.compress(bytes(BOMB))
