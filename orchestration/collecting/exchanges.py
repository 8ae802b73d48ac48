"""One request and its answer, within bounds of size and time; whatever the network does, an answer tells of it."""

import contextlib
import time
from collections.abc import Mapping
from dataclasses import replace
from io import BufferedWriter, BytesIO
from pathlib import Path
from types import MappingProxyType

from urllib3 import BaseHTTPResponse, Timeout
from urllib3.util import make_headers

from orchestration.addresses import origin_of, web_address, without_login
from orchestration.collecting.guarded import Exchange, connections, exchange
from orchestration.collecting.outcomes import Response, Validators, failure_of, fault_of, seconds_asked
from orchestration.collecting.plan import Manners
from orchestration.collecting.said import one_line

_CHUNK = 1 << 16
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_NOT_MODIFIED = 304
_MOST_OF_HEADER = 200
"""Characters that are kept of a header."""


class Intake:
    """Where an answer goes, memory or a file, and the limits on it; a larger one may take longer in proportion."""

    def __init__(self, manners: Manners, most_bytes: int | None = None, path: Path | None = None) -> None:
        self._path, self._manners = path, manners
        self.most_bytes = most_bytes or manners.max_bytes

    def opened(self) -> BytesIO | BufferedWriter:
        """A new, empty place for an answer."""
        return self._path.open("wb") if self._path is not None else BytesIO()

    def seconds(self, size: int) -> float:
        """The longest time in which so many bytes may have come: what drips can't buy time by being endless."""
        return self._manners.total_seconds * max(1.0, size / self._manners.max_bytes)


class Wire:
    """Asks servers, one request at a time over a connection; safe to use from several threads."""

    def __init__(self, manners: Manners, logins: Mapping[str, str] = MappingProxyType({})) -> None:
        """logins: user:password by the origins that they are sent to."""
        self._manners, self._logins = manners, logins
        self._pool = connections()

    def ask(self, url: str, validators: Validators, intake: Intake) -> Response:
        """The answer to one request, not followed where it leads on; never raises for what the network does."""
        with exchange(intake.seconds(0), allow_private=self._manners.allow_private_addresses) as bounds:
            try:
                response = self._pool.request(
                    "GET", url, headers=self._headers(url, validators), redirect=False, preload_content=False,
                    decode_content=True,
                    timeout=Timeout(connect=self._manners.timeout_seconds, read=self._manners.timeout_seconds),
                )  # fmt: skip
            except Exception as error:
                return failure_of(url, error)
            try:
                said = _said(url, response.status, response.headers)
                return said if not said.is_ok else _with_body(said, response, intake, bounds)
            finally:
                _let_go(response)

    def _headers(self, url: str, validators: Validators) -> dict[str, str]:
        headers = {"User-Agent": self._manners.user_agent, "Accept-Encoding": "gzip, deflate, br"}
        if login := self._logins.get(origin_of(url)):
            headers["Authorization"] = make_headers(basic_auth=login, basic_auth_encoding="utf-8")["authorization"]
        if validators.etag:
            headers["If-None-Match"] = validators.etag
        if validators.last_modified:
            headers["If-Modified-Since"] = validators.last_modified
        return headers


def _said(url: str, status: int, headers: Mapping[str, str]) -> Response:
    """What an answer's status and headers say; ok when its body is to be read."""
    said = Response(
        url, "ok", status=status, content_type=one_line(headers.get("Content-Type"), _MOST_OF_HEADER) or "",
        validators=Validators(_validator(headers.get("ETag")), _validator(headers.get("Last-Modified"))),
    )  # fmt: skip
    if status in _REDIRECTS:
        return _redirect(said, headers.get("Location", ""))
    if status == _NOT_MODIFIED:
        return replace(said, outcome="not_modified", reason="Nothing is new there.")
    fault = fault_of(status)
    if fault is None:
        return said
    asked = seconds_asked(headers.get("Retry-After"), time.time())
    return replace(said, outcome=fault[0], reason=fault[1], retry_after=asked)


def _redirect(said: Response, location: str) -> Response:
    """An answer that leads on; a header's bytes are UTF-8 in practice, though Python reads them as Latin-1."""
    with contextlib.suppress(UnicodeError):
        location = location.encode("latin-1").decode("utf-8")
    if not location.strip():
        return replace(said, outcome="bad_answer", reason="The server leads on without saying where.")
    target = web_address(location, said.url)
    if target is None:
        shown = one_line(without_login(location), _MOST_OF_HEADER)
        why = f"The server leads on to {shown}, which is no http or https address."
        return replace(said, outcome="bad_address", reason=why)
    return replace(said, outcome="redirect", reason=f"The server leads on to {target}.", leads_to=target)


def _with_body(said: Response, response: BaseHTTPResponse, intake: Intake, bounds: Exchange) -> Response:
    size, started = 0, time.monotonic()
    with intake.opened() as body:
        while True:
            try:
                # read1 gives what is there: a server that sends a byte at a time can't put off the look at the clock
                piece = response.read1(_CHUNK, decode_content=True)
            except Exception as error:
                return replace(failure_of(said.url, error), status=said.status, size=size)
            if not piece:
                break
            size += body.write(piece)
            if size > intake.most_bytes:
                why = f"The answer is larger than {intake.most_bytes} bytes; raise the limit if it must be read."
                return replace(said, outcome="too_large", reason=why, size=size)
            bounds.end = started + intake.seconds(size)
            if time.monotonic() > bounds.end:
                why = f"The answer took longer than {intake.seconds(size):g} seconds."
                return replace(said, outcome="timeout", reason=why, size=size)
        return replace(said, body=body.getvalue() if isinstance(body, BytesIO) else b"", size=size)


def _validator(value: str | None) -> str | None:
    """A header that is sent back as it came, where it can be."""
    return value if value and len(value) <= _MOST_OF_HEADER and value.isprintable() else None


def _let_go(response: BaseHTTPResponse) -> None:
    """Give a connection back, closed unless its answer was read to the end: the next request waits for it."""
    try:
        response.close()
    finally:
        response.release_conn()
