"""Publishes a release in PostgreSQL: written beside the live schema, swapped in by renaming. Its SQL: statements.py."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, LiteralString

from orchestration.warehouse.connect import open_readonly
from orchestration.warehouse.nearness import postgres_functions
from orchestration.warehouse.postgres import statements as sql
from orchestration.warehouse.postgres.columns import Table, postgres_type, quoted, read_as
from orchestration.warehouse.postgres.connecting import connected
from orchestration.warehouse.postgres.faults import PostgresError, RefusedError
from orchestration.warehouse.postgres.keys import Key
from orchestration.warehouse.postgres.release import MARTS, tables

if TYPE_CHECKING:
    import duckdb
    import psycopg

_ROWS_AT_ONCE = 5_000
_LOCKED_AT_MOST = "500ms"
"""Half of a server's usual `deadlock_timeout`: where a reader and the swap wait for each other, the swap gives way."""
_FIRST_PAUSE, _LONGEST_PAUSE = 0.1, 2.0
_ANOTHER_ENDS = 5.0
"""Seconds in which the server notices that a publication that was killed is gone."""


@dataclass(frozen=True)
class Publication:
    """What a publication did: where, which release, how many rows of each table, and in how many seconds."""

    place: str
    schema: str
    release: str
    rows: Mapping[str, int]
    seconds: float


def publish_to_postgres(
    warehouse: Path,
    address: str,
    keys: Mapping[str, Key],
    *,
    schema: str = "marts",
    reader: str = "overflight_reader",
    patience: float = 60.0,
) -> Publication:
    """Copy every table of the release into the schema, which changes from one whole version to the next.

    Raises a PostgresError with a sentence when that can't be; killed at any moment, it leaves the last good schema,
    and the next call sweeps what was left. `patience`: seconds to wait for readers whose transactions don't end.
    """
    started = time.monotonic()
    names, reader = sql.schemas(schema), sql.plain(reader)
    file = warehouse.resolve()
    with open_readonly(file) as release, connected(address) as server:
        _exclude_others(server, names)
        _require_ours(server, names)
        _ensure_reader(server, reader)
        for left in (names.coming, names.old):
            if _exists(server, left):
                _alone(server, left, patience, partial(sql.drop, left))
        rows = _load(release, server, names.coming, names.live, file.parent.name, reader, keys)
        first = not _exists(server, names.live)
        _alone(server, names.live, patience, lambda _: sql.swap(names, reader, first=first))
        info = server.info
        place = f"database {info.dbname} on {info.host}:{info.port}"
    return Publication(place, schema, file.parent.name, rows, time.monotonic() - started)


def _exclude_others(server: psycopg.Connection, names: sql.Schemas) -> None:
    """Take the lock of this schema for as long as the connection lives."""
    deadline = time.monotonic() + _ANOTHER_ENDS
    while not _one(server, "select pg_try_advisory_lock(%s)", sql.advisory_key(names.live)):
        if time.monotonic() > deadline:
            raise PostgresError(
                f"Another publication is at work on the schema {names.live} of this database: wait until it has ended."
            )
        time.sleep(_FIRST_PAUSE)


def _require_ours(server: psycopg.Connection, names: sql.Schemas) -> None:
    for name in (names.live, names.coming, names.old):
        comment = _one(server, "select obj_description(to_regnamespace(%s), 'pg_namespace')", quoted(name))
        if _exists(server, name) and not sql.is_ours(str(comment)):
            raise RefusedError(
                f"The database has a schema {name} that Overflight did not make: rename it, or choose another --schema."
            )


def _ensure_reader(server: psycopg.Connection, reader: str) -> None:
    import psycopg

    if _one(server, "select count(*) from pg_roles where rolname = %s", reader):
        return
    creating = f"create role {quoted(reader)} nologin"
    try:
        _run(server, [creating])
    except (psycopg.errors.DuplicateObject, psycopg.errors.UniqueViolation):
        return  # a publication to another schema was faster
    except psycopg.errors.InsufficientPrivilege:
        raise RefusedError(
            f"The user {server.info.user} may not create the role {reader}, which readers get their rights from: "
            f"let an administrator run `{creating}` once."
        ) from None


def _load(
    release: duckdb.DuckDBPyConnection,
    server: psycopg.Connection,
    schema: str,
    live: str,
    run: str,
    reader: str,
    keys: Mapping[str, Key],
) -> dict[str, int]:
    """Write the schema whole, in one transaction; the rows of each table."""
    rows = {}
    found = tables(release)
    with server.transaction():
        _run(server, sql.create_schema(schema, run))
        for table in found:
            _run(server, [sql.create_table(schema, table)])
            rows[table.name] = _copy(release, server, schema, table)
            _run(server, [*sql.indices(schema, table, keys), *sql.comments(schema, table)])
        _run(server, [*postgres_functions(schema, live), *sql.finish(schema, reader, found)])
    return rows


def _copy(release: duckdb.DuckDBPyConnection, server: psycopg.Connection, schema: str, table: Table) -> int:
    expressions = ", ".join(read_as(column) for column in table.columns)
    reading = release.execute(f"select {expressions} from {MARTS}.{quoted(table.name)}")
    written = 0
    with server.cursor() as cursor, cursor.copy(sql.copy_in(schema, table).encode()) as copy:
        copy.set_types([postgres_type(column.type) for column in table.columns])
        while rows := reading.fetchmany(_ROWS_AT_ONCE):
            for row in rows:
                copy.write_row(row)
            written += len(rows)
    return written


def _alone(
    server: psycopg.Connection, schema: str, patience: float, act: Callable[[Sequence[str]], Iterable[str]]
) -> None:
    """Act on a schema, given its tables, in a short transaction at a moment when no other reads them.

    Readers that come meanwhile wait half a second at most; then they go on, and it is tried again.
    """
    import psycopg

    hindered = (psycopg.errors.QueryCanceled, psycopg.errors.DeadlockDetected)
    deadline, pause = time.monotonic() + patience, _FIRST_PAUSE
    while True:
        try:
            with server.transaction():
                inside = _tables(server, schema)
                if inside:
                    _run(server, [f"set local statement_timeout = '{_LOCKED_AT_MOST}'", sql.lock(schema, inside)])
                _run(server, ["set local statement_timeout to default", *act(inside)])
            return
        except hindered:
            if time.monotonic() > deadline:
                raise PostgresError(_hindrance(server, schema, patience)) from None
        time.sleep(pause)
        pause = min(pause * 2, _LONGEST_PAUSE)


def _hindrance(server: psycopg.Connection, schema: str, patience: float) -> str:
    """Who reads the schema, so that somebody can ask them to end."""
    readers = server.execute(
        "select distinct usename || coalesce(', ' || nullif(application_name, ''), '') || ', process ' || pid"
        " || coalesce(', since ' || to_char(xact_start at time zone 'UTC', 'HH24:MI') || ' UTC', '')"
        " from pg_locks join pg_stat_activity using (pid) join pg_class on pg_class.oid = relation"
        " where granted and relnamespace = to_regnamespace(%s) and pid <> pg_backend_pid() order by 1",
        [quoted(schema)],
    ).fetchall()
    who = "; ".join(row[0] for row in readers) or "other transactions"
    return (
        f"Readers kept the schema {schema} busy for {patience:.0f} seconds, so it was not replaced: {who}. "
        "What was published before stays; publish again when their transactions have ended."
    )


def _tables(server: psycopg.Connection, schema: str) -> list[str]:
    found = server.execute("select tablename from pg_tables where schemaname = %s order by 1", [schema])
    return [row[0] for row in found]


def _exists(server: psycopg.Connection, schema: str) -> bool:
    return _one(server, "select to_regnamespace(%s) is not null", quoted(schema)) is True


def _one(server: psycopg.Connection, query: LiteralString, *parameters: object) -> object:
    row = server.execute(query, parameters).fetchone()
    return row[0] if row else None


def _run(server: psycopg.Connection, commands: Iterable[str]) -> None:
    for command in commands:
        server.execute(command.encode())
