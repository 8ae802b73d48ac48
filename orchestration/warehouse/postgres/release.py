"""What a release holds, told for PostgreSQL: its tables with their comments, and the keys that the models state."""

from pathlib import Path
from typing import Any

import duckdb
import yaml

from orchestration.warehouse.postgres.columns import Column, Table
from orchestration.warehouse.postgres.keys import Key, stated_keys

MARTS = "marts"


def tables(release: duckdb.DuckDBPyConnection) -> list[Table]:
    """The tables of the release by name, their columns in order."""
    columns: dict[str, list[Column]] = {}
    for table, *column in release.execute(
        "select table_name, column_name, data_type, comment from duckdb_columns()"
        f" where database_name = current_database() and schema_name = '{MARTS}' order by table_name, column_index"
    ).fetchall():
        columns.setdefault(table, []).append(Column(*column))
    comments = release.execute(
        "select table_name, comment from duckdb_tables()"
        f" where database_name = current_database() and schema_name = '{MARTS}' order by table_name"
    ).fetchall()
    return [Table(name, tuple(columns[name]), comment) for name, comment in comments]


def keys(dbt_project: Path) -> dict[str, Key]:
    """The keys of the marts by table, read from the models' YAML."""
    return stated_keys(documents(dbt_project))


def documents(dbt_project: Path) -> list[dict[str, Any]]:
    """The YAML of the marts' models."""
    files = sorted((dbt_project / "models" / MARTS).glob("*.yml"))
    return [yaml.safe_load(file.read_text(encoding="utf-8")) for file in files]
