"""One message to one target, within bounds of time; whatever the network does, an answer tells of it.

What is said of a fault never names the address: it may be a secret.
"""

import json
from dataclasses import dataclass
from typing import Any, Literal

from urllib3 import Timeout
from urllib3.exceptions import ConnectTimeoutError, NewConnectionError, SSLError
from urllib3.util import make_headers, parse_url

from orchestration.addresses import has_login, web_address
from orchestration.collecting.guarded import connections, exchange
from orchestration.collecting.outcomes import failure_of
from orchestration.made_by import VERSION

_SECONDS = 20.0
"""Longest time that a message may take as a whole."""
_PAUSE = 10.0
"""Longest wait for a connection and for each piece of an answer."""
PRIVATE = "its address is none of the public network; set allow_private_addresses if it is yours"
_MAY_HAVE_PASSED = frozenset({408, 502, 504})
"""What a server between says when the one behind it did not answer: it may have the message all the same."""


@dataclass(frozen=True)
class Answer:
    """What came of a message: sent, refused (it did not arrive), or unknown (it may have); and why."""

    became: Literal["sent", "refused", "unknown"]
    reason: str = ""


def post(url: str, body: Any, message_id: str, *, allow_private: bool) -> Answer:
    """Send JSON to a webhook. It is sent once, and not on to where an answer leads."""
    address = web_address(url)
    if address is None:
        return Answer("refused", "its address is no http or https address that can be asked")
    login = parse_url(url).auth if has_login(url) else None
    headers = {
        **make_headers(basic_auth=login, basic_auth_encoding="utf-8"),
        "Content-Type": "application/json",
        "User-Agent": f"Overflight/{VERSION}",
        "Idempotency-Key": message_id,
    }
    pool = connections()
    try:
        with exchange(_SECONDS, allow_private=allow_private):
            response = pool.request(
                "POST", address, body=json.dumps(body, ensure_ascii=False).encode(), headers=headers, redirect=False,
                preload_content=False, timeout=Timeout(connect=_PAUSE, read=_PAUSE),
            )  # fmt: skip
            status = response.status
            response.close()
    except Exception as error:
        return _of_failure(error)
    finally:
        pool.clear()
    return _of_status(status)


def _of_status(status: int) -> Answer:
    if 200 <= status < 300:
        return Answer("sent")
    if status in _MAY_HAVE_PASSED:
        return Answer("unknown", f"a server before it gave up waiting for it (status {status})")
    if 300 <= status < 400:
        return Answer("refused", f"it leads on to another address (status {status}); give that one")
    return Answer("refused", f"it does not take the message (status {status})")


def _of_failure(error: Exception) -> Answer:
    """Before there is a connection nothing has left; later it may have arrived."""
    failure = failure_of("", error)
    if failure.outcome == "private_address":
        return Answer("refused", PRIVATE)
    if isinstance(error, NewConnectionError | ConnectTimeoutError | SSLError):
        return Answer("refused", "there is no connection to it")
    if failure.outcome in ("timeout", "cut_off", "bad_answer"):
        return Answer("unknown", "the connection broke off, or took too long, before it had answered")
    return Answer("refused", "there is no connection to it")
