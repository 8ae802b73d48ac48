"""One question to an OpenAI-compatible endpoint, within bounds of time and size; of each fault a sentence tells.

The key goes into one header and nowhere else: what a server says of a fault is freed of it before it is told.
"""

import json
import random
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from urllib3 import PoolManager, Timeout

from orchestration.collecting.guarded import connections, exchange
from orchestration.collecting.outcomes import failure_of, seconds_asked
from orchestration.made_by import VERSION

TRIES = 3
_LONGEST_WAIT = 60.0
"""Seconds that are waited for a server that asks for it; one that asks for more is asked again in the next run."""
_FIRST_WAIT = 2.0
_CONNECTING = 15.0
_MOST_BYTES = 2_000_000
"""Bytes of an answer: an endless one ends here."""
_MOST_TOLD = 160
_CHUNK = 1 << 16
_NO_FORMAT = ("response_format", "json_schema", "schema", "grammar")
"""What a server speaks of that knows no answers by a schema."""
_NO_CONTEXT = ("context", "too long", "maximum", "max_tokens")


class ModelError(Exception):
    """A question has no answer; the message says why, in a sentence without its end.

    ends_asking: whether other questions would fare no better in this run. tokens: what the question cost all the same.
    """

    def __init__(self, why: str, *, ends_asking: bool = False, tokens: int = 0) -> None:
        super().__init__(why)
        self.ends_asking, self.tokens = ends_asking, tokens


@dataclass(frozen=True)
class Endpoint:
    """Where a model is asked, and how. address: the base of its paths ('http://127.0.0.1:8000/v1').

    parameters: further fields of a request (temperature, max_tokens). seconds: how long a question may take.
    """

    address: str
    model: str
    key: str | None = field(default=None, repr=False)
    seconds: float = 120.0
    at_once: int = 4
    parameters: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Said:
    """What a model said; tokens of question and answer as the endpoint counts them (else estimated); seconds."""

    text: str
    tokens_in: int
    tokens_out: int
    seconds: float


def body_of(endpoint: Endpoint, messages: Sequence[Mapping[str, str]], schema: Mapping[str, Any]) -> dict[str, Any]:
    """A request for a chat completion by a schema."""
    return {
        "model": endpoint.model,
        "messages": list(messages),
        "response_format": {
            "type": "json_schema",
            "json_schema": {"name": "events", "strict": True, "schema": schema},
        },
        **endpoint.parameters,
    }


def estimated(text: str) -> int:
    """About how many tokens a text has: a quarter of its ASCII signs, one for each other sign."""
    plain = sum(map(str.isascii, text))
    return plain // 4 + len(text) - plain + 1


class Model:
    """Asks a model; safe to use from several threads."""

    def __init__(self, endpoint: Endpoint, pause: Callable[[float], None] = time.sleep) -> None:
        """pause: how to wait so many seconds before another try."""
        self._endpoint, self._pause = endpoint, pause
        self._pool: PoolManager = connections(endpoint.at_once)
        self._keeps_schema = threading.Event()
        self._keeps_schema.set()

    def close(self) -> None:
        """Let the connections go."""
        self._pool.clear()

    def ask(self, messages: Sequence[Mapping[str, str]], schema: Mapping[str, Any]) -> Said:
        """The answer to one question. Raises ModelError when there is none after some tries."""
        body, started = body_of(self._endpoint, messages, schema), time.monotonic()
        for attempt in range(1, TRIES + 1):
            if not self._keeps_schema.is_set():
                body.pop("response_format", None)
            try:
                return self._said(self._post(body), messages, time.monotonic() - started)
            except _MayPassError as fault:
                if attempt == TRIES or fault.wait > _LONGEST_WAIT:
                    raise ModelError(str(fault), ends_asking=fault.ends_asking) from None
                if fault.wait or fault.backs_off:
                    self._pause(fault.wait or _FIRST_WAIT * 2 ** (attempt - 1) * random.uniform(0.75, 1.25))
        raise AssertionError("a last try returns or raises")

    def _post(self, body: Mapping[str, Any]) -> bytes:
        headers = {
            "Content-Type": "application/json",
            "Accept": "application/json",
            "User-Agent": f"Overflight/{VERSION}",
        }
        if self._endpoint.key:
            headers["Authorization"] = f"Bearer {self._endpoint.key}"
        url = f"{self._endpoint.address.rstrip('/')}/chat/completions"
        seconds = self._endpoint.seconds
        with exchange(seconds, allow_private=True):
            try:
                response = self._pool.request(
                    "POST", url, body=json.dumps(body, ensure_ascii=False).encode(), headers=headers, redirect=False,
                    preload_content=False, decode_content=True, timeout=Timeout(connect=_CONNECTING, read=seconds),
                )  # fmt: skip
                try:
                    content = _content(response)
                    status, headers_said = response.status, response.headers
                finally:
                    response.close()
                    response.release_conn()
            except ModelError:
                raise
            except Exception as error:
                raise self._of_failure(error) from None
        if status != 200:
            raise self._of_status(status, content, seconds_asked(headers_said.get("Retry-After"), time.time()))
        return content

    def _of_failure(self, error: Exception) -> Exception:
        failure = failure_of("", error)
        if failure.outcome == "timeout":
            return _MayPassError(f"the model did not answer within {self._endpoint.seconds:g} seconds")
        if failure.outcome == "cut_off":
            return _MayPassError("the connection broke off in the midst of the answer")
        if failure.outcome == "unreachable":
            why = (
                f"there is no connection to {self._endpoint.address}: see that the server runs and the address is right"
            )
            return _MayPassError(why, ends_asking=True)
        return ModelError(f"the answer can't be read: {self._freed(failure.reason)}", ends_asking=True)

    def _of_status(self, status: int, content: bytes, wait: float | None) -> Exception:
        said, model = self._freed(_told(content)), self._endpoint.model
        about = said.lower()
        if status == 429:
            return _MayPassError(f"the server asks for fewer requests{said}", wait=wait or 0, ends_asking=True)
        if status >= 500 or status == 408:
            return _MayPassError(f"the server failed (status {status}){said}", wait=wait or 0)
        if status in (400, 422) and self._keeps_schema.is_set() and any(word in about for word in _NO_FORMAT):
            self._keeps_schema.clear()
            return _MayPassError(f"the server knows no answers by a schema{said}", backs_off=False)
        if status in (401, 403):
            return ModelError(f"the server refuses the key (status {status}){said}", ends_asking=True)
        if status == 404 or (status == 400 and "model" in about and not any(word in about for word in _NO_CONTEXT)):
            return ModelError(
                f"the server knows no model {model!r} at this address (status {status}){said}", ends_asking=True
            )
        if 300 <= status < 400:
            return ModelError(
                f"the server leads on to another address (status {status}); give that one", ends_asking=True
            )
        return ModelError(f"the server refuses the question (status {status}){said}")

    def _freed(self, text: str) -> str:
        """A text without the key, as a whole or by its ends."""
        key = self._endpoint.key
        if not key:
            return text
        for part in (key, key[:8], key[-8:], key[-4:]):
            text = text.replace(part, "…") if len(part) >= 4 else text
        return text

    def _said(self, content: bytes, messages: Sequence[Mapping[str, str]], seconds: float) -> Said:
        try:
            answer = json.loads(content)
            choice = answer["choices"][0]
            text, ended = choice["message"]["content"] or "", choice.get("finish_reason")
        except (ValueError, LookupError, TypeError, RecursionError):
            raise ModelError("the server's answer is no chat completion; see that the address ends in /v1") from None
        usage = answer.get("usage") if isinstance(answer.get("usage"), dict) else {}
        tokens_in = _number(usage.get("prompt_tokens")) or sum(estimated(m["content"]) for m in messages)
        tokens_out = _number(usage.get("completion_tokens")) or estimated(str(text))
        if ended == "length":
            why = "the answer was cut off at the most tokens that were asked for (max_tokens)"
            raise ModelError(why, tokens=tokens_in + tokens_out)
        return Said(str(text), tokens_in, tokens_out, round(seconds, 3))


class _MayPassError(Exception):
    """A fault that may be none at the next try."""

    def __init__(self, why: str, *, wait: float = 0, ends_asking: bool = False, backs_off: bool = True) -> None:
        super().__init__(why)
        self.wait, self.ends_asking, self.backs_off = wait, ends_asking, backs_off


def _content(response: Any) -> bytes:
    pieces, size = [], 0
    while piece := response.read1(_CHUNK, decode_content=True):
        pieces.append(piece)
        size += len(piece)
        if size > _MOST_BYTES:
            raise ModelError(f"the answer goes on without an end (more than {_MOST_BYTES} bytes)")
    return b"".join(pieces)


def _told(content: bytes) -> str:
    """What a server says of a fault, as the end of a sentence: ': model not found'."""
    try:
        error = json.loads(content).get("error")
        said = error.get("message") if isinstance(error, dict) else error
    except (ValueError, AttributeError, RecursionError):
        said = None
    told = " ".join(str(said).split())[:_MOST_TOLD] if said else ""
    return f": {told}" if told else ""


def _number(value: object) -> int:
    return value if isinstance(value, int) and not isinstance(value, bool) and 0 < value < 10_000_000 else 0
