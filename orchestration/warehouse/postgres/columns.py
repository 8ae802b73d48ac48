"""What a table of the release is in PostgreSQL: types, and how values are read. SQL text is in statements.py. Pure."""

from dataclasses import dataclass

_TYPES = {
    "BOOLEAN": "boolean",
    "SMALLINT": "smallint",
    "INTEGER": "integer",
    "BIGINT": "bigint",
    "HUGEINT": "numeric",
    "DECIMAL": "numeric",
    "FLOAT": "real",
    "DOUBLE": "double precision",
    "VARCHAR": "text",
    "DATE": "date",
    "TIME": "time",
    "TIMESTAMP": "timestamp",
    "TIMESTAMP WITH TIME ZONE": "timestamptz",
    "BLOB": "bytea",
    "UUID": "uuid",
}
_WITHOUT_NUL = "replace({}, chr(0), chr(65533))"
"""PostgreSQL's text can't hold the character 0; one that stands for it keeps every offset true."""


@dataclass(frozen=True)
class Column:
    """A column as DuckDB tells of it."""

    name: str
    type: str
    comment: str | None = None


@dataclass(frozen=True)
class Table:
    """A table as DuckDB tells of it."""

    name: str
    columns: tuple[Column, ...]
    comment: str | None = None


def postgres_type(duckdb_type: str) -> str:
    """The PostgreSQL type that holds every value of a DuckDB type; a ValueError where there is none.

    A TIMESTAMP stays one without a zone: its values are UTC, and no session's time zone may shift them.
    """
    if duckdb_type.endswith("[]"):
        return f"{postgres_type(duckdb_type.removesuffix('[]'))}[]"
    name = duckdb_type.partition("(")[0]
    if name not in _TYPES:
        raise ValueError(f"PostgreSQL has no type for DuckDB's {duckdb_type}")
    return _TYPES[name]


def read_as(column: Column) -> str:
    """The DuckDB expression that reads a column's values as PostgreSQL can hold them."""
    name = quoted(column.name)
    if column.type == "VARCHAR":
        return _WITHOUT_NUL.format(name)
    if column.type == "VARCHAR[]":
        return f"list_transform({name}, lambda value: {_WITHOUT_NUL.format('value')})"
    return name


def quoted(name: str) -> str:
    """A name as both databases read it: in its own case, and never a keyword."""
    return '"' + name.replace('"', '""') + '"'
