"""The SQL that PostgreSQL is sent, as text. When it is sent, and in which transactions, is in publishing.py. Pure."""

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from orchestration.warehouse.nearness import SIGNATURES
from orchestration.warehouse.postgres.columns import Table, postgres_type, quoted
from orchestration.warehouse.postgres.faults import RefusedError
from orchestration.warehouse.postgres.keys import Key, referring

_MARK = "Published by Overflight"
_NAME = re.compile(r"[a-z_][a-z0-9_]{0,50}")


@dataclass(frozen=True)
class Schemas:
    """The schema that readers know, the one being written, and the one before, which goes at the next publication."""

    live: str
    coming: str
    old: str


def schemas(live: str) -> Schemas:
    """The three schemas of a publication; a RefusedError for a name that can't be one."""
    return Schemas(plain(live), f"{live}_new", f"{live}_old")


def plain(name: str) -> str:
    """The name of a schema or role as it is; a RefusedError when a user would have to quote it."""
    if not _NAME.fullmatch(name):
        raise RefusedError(f"{name!r} can't be a name here: use small letters, digits and _, at most 51 of them.")
    return name


def advisory_key(schema: str) -> int:
    """The number of the lock that keeps two publications of one schema apart."""
    digest = hashlib.blake2b(f"overflight {schema}".encode(), digest_size=8).digest()
    return int.from_bytes(digest, signed=True)


def create_schema(schema: str, release: str) -> list[str]:
    """A schema with the mark by which the next publication knows that it may be replaced."""
    return [
        f"create schema {quoted(schema)}",
        f"comment on schema {quoted(schema)} is {literal(f'{_MARK}: release {release}')}",
    ]


def is_ours(comment: str) -> bool:
    """Whether a schema with this comment was made by a publication."""
    return comment.startswith(_MARK)


def create_table(schema: str, table: Table) -> str:
    """An empty table. It is written once, frozen and analysed, so autovacuum would find nothing to do but lock it."""
    columns = ", ".join(f"{quoted(column.name)} {_type(table, column.type)}" for column in table.columns)
    return f"create table {_inside(schema, table.name)} ({columns}) with (autovacuum_enabled = false)"


def copy_in(schema: str, table: Table) -> str:
    """COPY with rows that are frozen at once: without it a reader whose snapshot is older would see empty tables."""
    return f"copy {_inside(schema, table.name)} from stdin with (format binary, freeze)"


def indices(schema: str, table: Table, keys: Mapping[str, Key]) -> list[str]:
    """The table's key, and an index for each column that refers to another table's."""
    names = [column.name for column in table.columns]
    key, where = keys.get(table.name), _inside(schema, table.name)
    made = [f"create index on {where} ({quoted(column)})" for column in referring(names, key, keys)]
    if key and set(key.columns) <= set(names):
        columns = ", ".join(map(quoted, key.columns))
        unique = f"alter table {where} add primary key ({columns})"
        made.insert(0, unique if key.is_primary else f"create unique index on {where} ({columns})")
    return made


def comments(schema: str, table: Table) -> list[str]:
    """What dbt says of the table and its columns."""
    where = _inside(schema, table.name)
    said = [f"comment on table {where} is {literal(table.comment)}"] if table.comment else []
    return said + [
        f"comment on column {where}.{quoted(column.name)} is {literal(column.comment)}"
        for column in table.columns
        if column.comment
    ]


def finish(schema: str, reader: str, tables: Iterable[Table]) -> list[str]:
    """Statistics for the planner, and the reader's rights: they belong to the schema and stay when it is renamed."""
    return [
        f"analyze {', '.join(_inside(schema, table.name) for table in tables)}",
        f"grant usage on schema {quoted(schema)} to {quoted(reader)}",
        f"grant select on all tables in schema {quoted(schema)} to {quoted(reader)}",
    ]


def lock(schema: str, tables: Iterable[str]) -> str:
    """Wait until no transaction reads any of the tables, and let none begin."""
    return f"lock table {', '.join(_inside(schema, table) for table in tables)} in access exclusive mode"


def swap(names: Schemas, reader: str, *, first: bool) -> list[str]:
    """The new schema takes the place of the live one, which readers can't enter any more."""
    arrive = f"alter schema {quoted(names.coming)} rename to {quoted(names.live)}"
    if first:
        return [arrive]
    return [
        f"alter schema {quoted(names.live)} rename to {quoted(names.old)}",
        arrive,
        f"revoke usage on schema {quoted(names.old)} from {quoted(reader)}",
    ]


def drop(schema: str, tables: Iterable[str]) -> list[str]:
    """Drop a schema with what is ours in it and nothing else: no cascade, which would take a user's view along."""
    listed = ", ".join(_inside(schema, table) for table in tables)
    functions = [f"drop function if exists {quoted(schema)}.{signature}" for signature in SIGNATURES]
    return [*functions, *([f"drop table {listed}"] if listed else []), f"drop schema {quoted(schema)}"]


def literal(text: str) -> str:
    """A text as SQL, under `standard_conforming_strings`."""
    return "'" + text.replace("\0", "\ufffd").replace("'", "''") + "'"


def _type(table: Table, duckdb_type: str) -> str:
    try:
        return postgres_type(duckdb_type)
    except ValueError as unknown:
        raise RefusedError(f"{table.name} can't be copied: {unknown}.") from None


def _inside(schema: str, table: str) -> str:
    return f"{quoted(schema)}.{quoted(table)}"
