"""Servers on this machine that take what is sent, each at a port of its own."""

import json
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

from aiosmtpd.controller import Controller


class Webhook:
    """A server that takes JSON: what came, and with which status it answers; None closes the connection instead."""

    def __init__(self) -> None:
        self.bodies: list[object] = []
        self.headers: list[dict[str, str]] = []
        self.status: int | None = 200
        self.url = ""


@contextmanager
def webhook() -> Iterator[Webhook]:
    hook = Webhook()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            hook.bodies.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
            hook.headers.append(dict(self.headers))
            if hook.status is None:
                self.connection.shutdown(socket.SHUT_RDWR)
                return
            self.send_response(hook.status)
            self.send_header("Location", f"{hook.url}/elsewhere")
            self.end_headers()

        def log_message(self, *_: object) -> None: ...

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    hook.url = f"http://127.0.0.1:{server.server_port}/hook"
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield hook
    finally:
        server.shutdown()
        server.server_close()


class _Box:
    def __init__(self) -> None:
        self.messages: list[object] = []

    async def handle_DATA(self, server, session, envelope) -> str:  # noqa: N802 - aiosmtpd's name
        self.messages.append(envelope)
        return "250 OK"


@contextmanager
def mailbox() -> Iterator[tuple[list, int]]:
    """The envelopes that came, and the port."""
    box = _Box()
    controller = Controller(box, hostname="127.0.0.1", port=_free_port())
    controller.start()
    try:
        yield box.messages, controller.port
    finally:
        controller.stop()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def nobody() -> str:
    """An address at which nobody listens."""
    return f"http://127.0.0.1:{_free_port()}/hook"
