"""Mail and what else Apprise reaches, in a process of its own: Apprise opens its connections itself, so that their
bounds (the public network, an end in time) are put around the process."""

import logging
import socket
from typing import Any

from orchestration.alerting.delivering import PRIVATE, Answer
from orchestration.apart import Apart, ApartError
from orchestration.collecting.guarded import is_public

_CPU_SECONDS, _SLACK = 2.0, 40.0
"""A message may take a minute in all (see Apart)."""
_PAUSE = 15.0
"""Longest wait for a connection and for each piece of an answer."""


def notify(url: str, title: str, body: str, *, allow_private: bool) -> Answer:
    """Send a text by Apprise to the service that an address names."""
    apart = Apart(_SLACK)
    try:
        return apart.call(_CPU_SECONDS, _send, url, title, body, allow_private)
    except ApartError:
        return Answer("unknown", "it took too long, or ended the process that sent it")
    except Exception as error:  # never its text, which may repeat the address
        return Answer("unknown", f"sending it ended in an error ({type(error).__name__})")
    finally:
        apart.close()


def _send(url: str, title: str, body: str, allow_private: bool) -> Answer:
    """What the process does: one message. Only here are connections guarded and proxies left alone, for all of it."""
    try:
        import apprise
        import requests
    except ImportError:
        return Answer("refused", "Apprise isn't installed: pip install 'overflight[notify]'")
    logging.disable(logging.CRITICAL)
    # the types name neither the function that requests itself calls there, nor a method that may be replaced
    requests.sessions.get_environ_proxies = lambda *_, **__: {}  # type: ignore[attr-defined]
    socket.setdefaulttimeout(_PAUSE)
    guard = _Guard(allow_private)
    socket.socket.connect = lambda self, address: guard.connect(self, address)  # type: ignore[method-assign]
    service = apprise.Apprise()
    if not service.add(url):
        return Answer("refused", "Apprise knows no service of this address; see its list of services for the form")
    is_sent = service.notify(title=title, body=body, body_format=apprise.NotifyFormat.TEXT)
    if is_sent:
        return Answer("sent")
    return Answer("refused", guard.fault or "the service did not take it: check user, password and recipient")


class _Guard:
    """Stands in for a socket's own connect, and keeps what went wrong at it."""

    def __init__(self, allow_private: bool) -> None:
        self._allow_private, self._connect = allow_private, socket.socket.connect
        self.fault = ""

    def connect(self, connection: Any, address: Any) -> None:
        if connection.family in (socket.AF_INET, socket.AF_INET6) and not self._allow_private:
            found = socket.getaddrinfo(address[0], address[1], connection.family, connection.type)
            if not is_public(str(found[0][4][0])):
                self.fault = PRIVATE
                raise OSError(PRIVATE)
            address = found[0][4]
        try:
            self._connect(connection, address)
        except OSError:
            self.fault = "there is no connection to it"
            raise
