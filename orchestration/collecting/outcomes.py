"""What an answer, or the lack of one, means: outcomes, each with a sentence for a person. No network."""

import builtins
import http.client
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC
from email.utils import parsedate_to_datetime
from http.client import HTTPException, RemoteDisconnected
from typing import Any

from urllib3.exceptions import (
    DecodeError,
    HTTPError,
    IncompleteRead,
    LocationValueError,
    NewConnectionError,
    ProtocolError,
    TimeoutError,
)

from orchestration.collecting.guarded import PrivateAddressError

_TRANSIENT = frozenset({"timeout", "unreachable", "cut_off", "server_error", "rate_limited"})
"""Outcomes that may be another at the next try."""
_REFUSED = (401, 402, 403, 451)
_GONE = (404, 410)
_TOO_MANY = 429
_SERVER_FAULT = 500
_SECONDS = re.compile(r"[0-9]+")
LONGEST_REST = 7 * 86_400.0
"""Seconds for which a host is left alone at most, whatever it asks for."""
PUT_OFF = "put_off"
"""The outcome of what was not asked for in this round, and will be in a later one."""


@dataclass(frozen=True)
class Validators:
    """What the server said of the copy that is kept, to ask for a newer one only."""

    etag: str | None = None
    last_modified: str | None = None


@dataclass(frozen=True)
class Response:
    """What came of one request. outcome: ok, not_modified, put_off, or the kind of fault; reason: a sentence about it.

    body: unpacked bytes, empty unless ok or when they went to a file; size: how many came; attempts: how often it was
    tried; retry_after: seconds that the host asked to be left alone; leads_to: where a redirect goes; robots: what
    robots.txt answered, when asked.
    """

    url: str
    outcome: str
    reason: str = ""
    status: int | None = None
    final_url: str = ""
    body: bytes = field(default=b"", repr=False)
    content_type: str = ""
    validators: Validators = Validators()
    retry_after: float | None = None
    leads_to: str = ""
    size: int = 0
    attempts: int = 1
    robots: tuple["Response", ...] = ()

    @property
    def is_ok(self) -> bool:
        """Whether there is a body to read."""
        return self.outcome == "ok"

    @property
    def may_pass(self) -> bool:
        """Whether the next try may end otherwise."""
        return self.outcome in _TRANSIENT


def is_fault(fetch: Mapping[str, Any]) -> bool:
    """Whether a row of fetches tells of a fault; a host without robots.txt is none, nor is patience with a host."""
    return fetch["purpose"] != "robots" and fetch["outcome"] not in ("ok", "not_modified", PUT_OFF)


def fault_of(status: int) -> tuple[str, str] | None:
    """The outcome that a status stands for, and a sentence about it; None when there is a body to read."""
    if status in _GONE:
        return "gone", f"There is no such page (status {status})."
    if status in _REFUSED:
        return "refused", f"The server refuses it (status {status}); it may want a subscription."
    if status == _TOO_MANY:
        return "rate_limited", "The server asks for fewer requests (status 429)."
    if status >= _SERVER_FAULT:
        return "server_error", f"The server failed (status {status})."
    if not 200 <= status < 300:
        return "bad_answer", f"The server answered with status {status}."
    return None


def failure_of(url: str, error: Exception) -> Response:
    """What an error of the connection, or of reading its answer, means."""
    private = next((cause for cause in _causes(error) if isinstance(cause, PrivateAddressError)), None)
    if private is not None:
        why = f"The host leads to {private}, which is no public address; set allow_private_addresses if it is yours."
        return Response(url, "private_address", why)
    match error:
        case NewConnectionError():  # which urllib3 also counts among the timeouts
            return Response(url, "unreachable", "There is no connection to the server.")
        case TimeoutError() | builtins.TimeoutError():
            return Response(url, "timeout", "The server did not answer in time.")
        case LocationValueError():
            return Response(url, "bad_address", "This is no http or https address that can be asked.")
        case DecodeError():
            return Response(url, "bad_answer", "The answer can't be unpacked: its compression is damaged.")
        case IncompleteRead():
            return Response(url, "cut_off", "The connection broke off in the midst of the answer.")
        case ProtocolError():
            return _of_protocol(url, error)
        case HTTPError() | OSError():
            return Response(url, "unreachable", f"The server can't be reached ({error.__class__.__name__}).")
        case _:
            return Response(url, "bad_answer", f"The answer can't be read ({error.__class__.__name__}).")


def failed(url: str, error: Exception) -> Response:
    """An error of this program while it asked a source: a fault of that source alone, so that the others go on."""
    why = f"Asking it ended in an error of Overflight itself ({error.__class__.__name__}); the log tells where."
    return Response(url, "failed", why)


def _of_protocol(url: str, error: ProtocolError) -> Response:
    """A connection that broke off, or an answer that is no HTTP."""
    for cause in _causes(error):
        if isinstance(cause, HTTPException) and not isinstance(cause, RemoteDisconnected | http.client.IncompleteRead):
            return Response(url, "bad_answer", f"The server's answer is no HTTP ({cause.__class__.__name__}).")
    return Response(url, "cut_off", "The connection broke off in the midst of the answer.")


def _causes(error: BaseException) -> Iterator[BaseException]:
    """An error and what it comes from, in all the ways in which urllib3 tells it."""
    seen: list[BaseException] = []
    pending: list[object] = [error]
    while pending:
        cause = pending.pop(0)
        if isinstance(cause, BaseException) and cause not in seen:
            yield cause
            seen.append(cause)
            pending += [cause.__cause__, getattr(cause, "reason", None), *cause.args]


def seconds_asked(value: str | None, now: float) -> float | None:
    """Seconds that a Retry-After header asks for, by number or by date; None when it says neither.

    now: seconds since 1970. A host can't ask for more than LONGEST_REST.
    """
    if not value:
        return None
    if _SECONDS.fullmatch(value.strip()):
        return min(LONGEST_REST, float(value))
    try:
        moment = parsedate_to_datetime(value)
        asked = (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp() - now
    except (TypeError, ValueError, OverflowError, IndexError):
        return None
    return min(LONGEST_REST, max(0.0, asked))
