"""Opens a connection to PostgreSQL whose faults are sentences without a secret. What is sent is in publishing.py."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from orchestration.warehouse.postgres.faults import MISREAD, RefusedError, stopped, unconnected

if TYPE_CHECKING:
    import psycopg

_PATIENCE = 10
"""Seconds to wait for a server that does not answer, unless the address says otherwise."""


@contextmanager
def connected(address: str) -> Iterator[psycopg.Connection]:
    """A connection whose every fault is a PostgresError; each statement is its own transaction unless one is begun."""
    try:
        import psycopg
    except ImportError:
        raise RefusedError(
            "The driver of PostgreSQL is missing: install Overflight's extra `postgres` (psycopg with its binary)."
        ) from None
    fields = _fields(address)
    ours = {"connect_timeout": _PATIENCE, "application_name": "overflight", **fields, "client_encoding": "UTF8"}
    try:
        connection = psycopg.connect(**ours, autocommit=True)
    except psycopg.Error as fault:
        raise unconnected(str(fault), fields) from None
    user = f"The user {connection.info.user}"
    try:
        with connection:
            _prepare(connection)
            yield connection
    except psycopg.Error as fault:
        raise stopped(str(fault), fault.diag.message_detail, fault.sqlstate, user) from None


def _fields(address: str) -> dict[str, Any]:
    """The parts of an address; one whose parts look as if they held a piece of a password is never repeated."""
    import psycopg
    from psycopg.conninfo import conninfo_to_dict

    if not address.startswith(("postgresql://", "postgres://")):
        raise RefusedError(MISREAD)
    try:
        fields = conninfo_to_dict(address)
    except psycopg.Error:
        raise RefusedError(MISREAD) from None
    port = str(fields.get("port") or "").replace(",", "")
    if (port and not port.isdecimal()) or any("@" in str(fields.get(name) or "") for name in ("host", "dbname")):
        raise RefusedError(MISREAD)
    return dict(fields)


def _prepare(connection: psycopg.Connection) -> None:
    import psycopg

    connection.isolation_level = psycopg.IsolationLevel.READ_COMMITTED
    connection.execute("set standard_conforming_strings = on")
    encoding = connection.info.parameter_status("server_encoding")
    if encoding != "UTF8":
        raise RefusedError(
            f"The database {connection.info.dbname} is encoded in {encoding}, which can't hold every article: "
            "make one with `create database … encoding 'UTF8' template template0`."
        )
