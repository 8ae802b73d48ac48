"""Connections that are only made to addresses of the public network, judged by the address really connected to."""

import ipaddress
import socket

from urllib3 import HTTPConnectionPool, HTTPSConnectionPool, PoolManager
from urllib3.connection import HTTPConnection, HTTPSConnection

_CONNECTIONS_PER_HOST = 1


class PrivateAddressError(Exception):
    """A name leads to an address that is not of the public network."""


def is_public(address: str) -> bool:
    """Whether an IP address is of the public network: not loopback, private, link-local, multicast or reserved."""
    parsed = ipaddress.ip_address(address.partition("%")[0])
    mapped = getattr(parsed, "ipv4_mapped", None)
    return (mapped or parsed).is_global and not (mapped or parsed).is_multicast


def _checked(connected: socket.socket) -> socket.socket:
    peer = connected.getpeername()[0]
    if not is_public(peer):
        connected.close()
        raise PrivateAddressError(peer)
    return connected


class _GuardedHTTP(HTTPConnection):
    def _new_conn(self) -> socket.socket:
        return _checked(super()._new_conn())


class _GuardedHTTPS(HTTPSConnection):
    def _new_conn(self) -> socket.socket:
        return _checked(super()._new_conn())


class _GuardedHTTPPool(HTTPConnectionPool):
    ConnectionCls = _GuardedHTTP


class _GuardedHTTPSPool(HTTPSConnectionPool):
    ConnectionCls = _GuardedHTTPS


def connections(*, allow_private: bool) -> PoolManager:
    """A pool with one connection a host; unless private addresses are allowed, none is made to them.

    The check is on the socket's peer, so that neither a name that resolves to a private address nor one that
    changes its mind between a look and the connection gets through.
    """
    pool = PoolManager(maxsize=_CONNECTIONS_PER_HOST, block=True, retries=False)
    if not allow_private:
        pool.pool_classes_by_scheme = {"http": _GuardedHTTPPool, "https": _GuardedHTTPSPool}
    return pool
