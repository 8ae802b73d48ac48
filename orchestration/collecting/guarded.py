"""Connections to the public network alone, each exchange over them under one clock."""

import http.client
import ipaddress
import socket
import ssl
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from urllib3 import HTTPConnectionPool, HTTPSConnectionPool, PoolManager
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import ConnectTimeoutError, NameResolutionError, NewConnectionError
from urllib3.util.ssl_ import create_urllib3_context

_CONNECTIONS_PER_HOST = 1
_SWITCHING = 101
"""The one status below 200 that ends an exchange (RFC 9110, 15.2)."""

_V4_SPECIAL = [
    ipaddress.IPv4Network(network)
    for network in (
        "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24",
        "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24",
        "224.0.0.0/4", "240.0.0.0/4",
    )
]  # fmt: skip
"""Not of the public network (IANA, IPv4 Special-Purpose Address Registry; multicast: RFC 5771)."""
_V6_PUBLIC = ipaddress.IPv6Network("2000::/3")
"""All that is assigned to the public network (IANA, IPv6 Address Space) …"""
_V6_SPECIAL = [ipaddress.IPv6Network(network) for network in ("2001::/23", "2001:db8::/32", "3fff::/20")]
"""… but for protocols and documentation (IANA, IPv6 Special-Purpose Address Registry)."""
_V6_WITH_V4 = [
    (ipaddress.IPv6Network(network), bits)
    for network, bits in (("::ffff:0:0/96", 0), ("64:ff9b::/96", 0), ("2002::/16", 80))
]
"""Networks whose addresses stand for an IPv4 address, and how many bits are behind it: mapped (RFC 4291, 2.5.5.2),
NAT64 (RFC 6052, 2.1), 6to4 (RFC 3056, 2)."""


class PrivateAddressError(Exception):
    """A name leads to an address that is not of the public network."""


def is_public(address: str) -> bool:
    """Whether an IP address is of the public network, itself or the IPv4 address that it stands for."""
    parsed = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(parsed, ipaddress.IPv6Address):
        for network, bits in _V6_WITH_V4:
            if parsed in network:
                parsed = ipaddress.IPv4Address(int(parsed) >> bits & 0xFFFFFFFF)
                break
        else:
            return parsed in _V6_PUBLIC and not any(parsed in network for network in _V6_SPECIAL)
    return not any(parsed in network for network in _V4_SPECIAL)


@dataclass
class Exchange:
    """The bounds of what a thread does on its connections: when it ends (monotonic seconds), and where it may lead."""

    end: float
    allows_private: bool


_present = threading.local()


@contextmanager
def exchange(seconds: float, *, allow_private: bool) -> Iterator[Exchange]:
    """Let all that this thread waits for on its connections end after so many seconds, whatever part of it drips."""
    _present.exchange = Exchange(time.monotonic() + seconds, allow_private)
    try:
        yield _present.exchange
    finally:
        del _present.exchange


def _left(usual: float | None) -> float | None:
    """The seconds that may be waited for the next piece: the usual ones, or what is left of the exchange."""
    left = float(_present.exchange.end) - time.monotonic()
    if left <= 0:
        raise TimeoutError("The exchange took too long.")
    return left if usual is None else min(usual, left)


class _Timed(socket.socket):
    """A socket that looks at the clock of the exchange before each wait."""

    def recv_into(self, *args: Any, **named: Any) -> int:
        with self._within():
            return super().recv_into(*args, **named)

    @contextmanager
    def _within(self) -> Iterator[None]:
        usual = self.gettimeout()
        self.settimeout(_left(usual))
        try:
            yield
        finally:
            self.settimeout(usual)


class _TimedTLS(_Timed, ssl.SSLSocket):
    """The same for TLS."""

    def do_handshake(self, block: bool = False) -> None:
        with self._within():
            super().do_handshake(block)


class _LastAnswer(http.client.HTTPResponse):
    """An answer behind all that a server may send before it, such as 103 Early Hints (RFC 9110, 15.2)."""

    def _read_status(self) -> tuple[str, int, str]:
        version, status, reason = super()._read_status()  # type: ignore[misc]  # its stub leaves it out
        while http.client.CONTINUE < status < http.client.OK and status != _SWITCHING:
            http.client.parse_headers(self.fp)
            version, status, reason = super()._read_status()  # type: ignore[misc]  # its stub leaves it out
        return version, status, reason


class _Guarded(HTTPConnection):
    """A connection that is opened to an address only once it is known to be allowed, so that no name that leads
    elsewhere at a second look gets through."""

    response_class = _LastAnswer

    def _new_conn(self) -> socket.socket:
        try:
            found = socket.getaddrinfo(self._dns_host.strip("[]"), self.port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError) as error:
            raise NameResolutionError(self.host, self, error) from error  # type: ignore[arg-type]  # it only names it
        allowed = [each for each in found if _present.exchange.allows_private or is_public(str(each[4][0]))]
        if not allowed:
            raise PrivateAddressError(found[0][4][0])
        failure: OSError | None = None
        for family, kind, protocol, _, address in allowed:
            connection = _Timed(family, kind, protocol)
            try:
                for option in self.socket_options or ():
                    connection.setsockopt(*option)
                connection.settimeout(_left(self.timeout))
                connection.connect(address)
                return connection
            except OSError as error:
                connection.close()
                failure = error
        if isinstance(failure, TimeoutError):
            raise ConnectTimeoutError(self, "No connection in time.") from failure
        raise NewConnectionError(self, f"No connection: {failure}") from failure


class _GuardedTLS(_Guarded, HTTPSConnection):
    """The same for TLS."""


class _GuardedPool(HTTPConnectionPool):
    ConnectionCls = _Guarded


class _GuardedTLSPool(HTTPSConnectionPool):
    ConnectionCls = _GuardedTLS


def connections(per_host: int = _CONNECTIONS_PER_HOST) -> PoolManager:
    """A pool with one connection a host, or so many, to be used within an `exchange`."""
    context = create_urllib3_context()
    context.load_default_certs()
    context.sslsocket_class = _TimedTLS
    pool = PoolManager(maxsize=per_host, block=True, retries=False, ssl_context=context)
    pool.pool_classes_by_scheme = {"http": _GuardedPool, "https": _GuardedTLSPool}
    return pool
