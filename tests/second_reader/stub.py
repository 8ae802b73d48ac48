"""An OpenAI-compatible endpoint for tests: what it answers is a list, whose last item stays."""

import json
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

EMPTY = '{"events": []}'


@dataclass(frozen=True)
class Answer:
    """One answer. body: bytes as they are, else a chat completion with `text`; cut: close in its midst; silent: say nothing."""

    text: str = EMPTY
    status: int = 200
    body: bytes | None = None
    headers: dict[str, str] = field(default_factory=dict)
    cut: bool = False
    silent: bool = False
    ended: str = "stop"


@dataclass
class Stub:
    address: str
    requests: list[dict[str, Any]] = field(default_factory=list)
    keys: list[str | None] = field(default_factory=list)


@contextmanager
def serving(*answers: Answer) -> Iterator[Stub]:
    left, lock, is_over = list(answers or [Answer()]), threading.Lock(), threading.Event()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def log_message(self, *_: Any) -> None:
            pass

        def do_POST(self) -> None:
            request = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            with lock:
                stub.requests.append(request)
                stub.keys.append(self.headers["Authorization"])
                answer = left.pop(0) if len(left) > 1 else left[0]
            if answer.silent:
                self.close_connection = is_over.wait()
                return
            body = answer.body if answer.body is not None else completion(answer)
            self.send_response(answer.status)
            for name, value in answer.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body) * (2 if answer.cut else 1)))
            self.end_headers()
            self.wfile.write(body)
            self.close_connection = answer.cut

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    stub = Stub(f"http://127.0.0.1:{server.server_port}/v1")
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    try:
        yield stub
    finally:
        is_over.set()
        server.shutdown()
        server.server_close()


def completion(answer: Answer) -> bytes:
    message = {"role": "assistant", "content": answer.text}
    usage = {"prompt_tokens": 100, "completion_tokens": 10}
    return json.dumps({"choices": [{"message": message, "finish_reason": answer.ended}], "usage": usage}).encode()


def fault(status: int, message: str, **headers: str) -> Answer:
    return Answer(status=status, body=json.dumps({"error": {"message": message}}).encode(), headers=headers)


def texts(requests: Sequence[dict[str, Any]]) -> list[str]:
    return [request["messages"][1]["content"] for request in requests]
