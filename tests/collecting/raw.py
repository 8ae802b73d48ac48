"""A server on this machine that sends bytes as they are written down, without any notion of HTTP, and drips where told."""

import contextlib
import itertools
import socket
import ssl
import threading
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

_MOST_DRIPS = 500
_PAUSE = 0.01
NONE_THERE = b"HTTP/1.1 404 None\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"


@dataclass(frozen=True)
class Drip:
    """Bytes that come again and again, with a pause before each, for far longer than any test waits."""

    piece: bytes


Piece = bytes | Drip


class RawServer:
    """Answers to paths, each as its pieces; `opened` counts connections, `asked` holds what was read of them."""

    def __init__(
        self,
        answers: Mapping[str, bytes | Iterable[Piece]],
        *,
        tls: ssl.SSLContext | None = None,
        host: str = "127.0.0.1",
    ) -> None:
        self._tls = tls
        self.answers: dict[str, bytes | Iterable[Piece]] = {"/robots.txt": NONE_THERE, **answers}
        self._stop = threading.Event()
        self._socket = socket.create_server((host, 0))
        self.host = host
        self.port = int(self._socket.getsockname()[1])
        self.opened = 0
        self.asked: list[bytes] = []
        threading.Thread(target=self._serve, daemon=True).start()

    @property
    def url(self) -> str:
        return f"http://{self.host}:{self.port}"

    def close(self) -> None:
        self._stop.set()
        self._socket.close()

    def _serve(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                client, _ = self._socket.accept()
                self.opened += 1
                threading.Thread(target=self._answer, args=(client,), daemon=True).start()

    def _answer(self, client: socket.socket) -> None:
        with contextlib.ExitStack() as stack:
            stack.enter_context(contextlib.suppress(OSError))
            if self._tls is not None:
                client = self._tls.wrap_socket(client, server_side=True)
            stack.enter_context(client)
            head = client.recv(65536)
            self.asked.append(head)
            words = head.split(b" ")
            path = words[1].decode("latin-1").partition("?")[0] if len(words) > 1 else "/"
            answer = self.answers.get(path, self.answers.get("*", NONE_THERE))
            for piece in [answer] if isinstance(answer, bytes) else answer:
                self._send(client, piece)

    def _send(self, client: socket.socket, piece: Piece) -> None:
        if isinstance(piece, bytes):
            client.sendall(piece)
            return
        for part in itertools.repeat(piece.piece, _MOST_DRIPS):
            if self._stop.wait(_PAUSE):
                return
            client.sendall(part)


def ok(body: bytes = b"text", *headers: str) -> bytes:
    """A whole answer with more headers."""
    lines = ["HTTP/1.1 200 OK", f"Content-Length: {len(body)}", "Connection: close", *headers]
    return "\r\n".join(lines).encode("utf-8", "surrogateescape") + b"\r\n\r\n" + body
