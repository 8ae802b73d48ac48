"""What an answer, or the lack of one, means: outcomes, each with a sentence for a person. No network."""

import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from email.utils import parsedate_to_datetime
from typing import Any

from urllib3.exceptions import (
    DecodeError,
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


@dataclass(frozen=True)
class Validators:
    """What the server said of the copy that is kept, to ask for a newer one only."""

    etag: str | None = None
    last_modified: str | None = None


@dataclass(frozen=True)
class Response:
    """What came of one request. outcome: ok, not_modified, or the kind of fault; reason: a sentence about it.

    body: unpacked bytes, empty unless ok or when they went to a file; size: how many came; attempts: how often it was
    tried; retry_after: seconds that the host asked to be left alone; robots: what robots.txt answered, when asked.
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
    """Whether a row of fetches tells of a fault; a host without robots.txt is none."""
    return fetch["purpose"] != "robots" and fetch["outcome"] not in ("ok", "not_modified")


def fault_of(status: int) -> tuple[str, str] | None:
    """The outcome that a status stands for, and a sentence about it; None when there is a body to read."""
    if status in _GONE:
        return "gone", f"The page is gone (status {status})."
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
    """What an error of the connection means."""
    cause: BaseException | None = error
    while cause is not None and not isinstance(cause, PrivateAddressError):
        cause = cause.__cause__ or getattr(cause, "reason", None)
        cause = cause if isinstance(cause, BaseException) else None
    if cause is not None:
        why = f"The host leads to {cause}, which is no public address; set allow_private_addresses if it is yours."
        return Response(url, "private_address", why)
    match error:
        case NewConnectionError():  # which urllib3 also counts among the timeouts
            return Response(url, "unreachable", "There is no connection to the server.")
        case TimeoutError():
            return Response(url, "timeout", "The server did not answer in time.")
        case LocationValueError():
            return Response(url, "bad_address", f"{url} is no http or https address.")
        case DecodeError():
            return Response(url, "bad_answer", "The answer can't be unpacked: its compression is damaged.")
        case IncompleteRead() | ProtocolError():
            return Response(url, "cut_off", "The connection broke off in the midst of the answer.")
        case _:
            return Response(url, "unreachable", f"The server can't be reached ({error.__class__.__name__}).")


def seconds_asked(value: str | None) -> float | None:
    """Seconds that a Retry-After header asks for, by number or by date; None when it says neither."""
    if not value:
        return None
    if value.strip().isdigit():
        return float(value)
    try:
        return max(0.0, parsedate_to_datetime(value).timestamp() - time.time())
    except (TypeError, ValueError):
        return None
