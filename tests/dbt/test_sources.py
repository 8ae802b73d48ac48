from pathlib import Path

import polars as pl
import yaml

from orchestration.settings import PROJECT
from orchestration.warehouse.schema import SCHEMAS

TYPES = {
    pl.String(): "varchar",
    pl.Int64(): "bigint",
    pl.Float64(): "double",
    pl.Date(): "date",
    pl.Boolean(): "boolean",
    pl.Datetime("us", "UTC"): "timestamptz",
}


def test_sources_have_the_lakes_columns() -> None:
    path: Path = PROJECT / "dbt" / "models" / "staging" / "_sources.yml"
    lake = next(s for s in yaml.safe_load(path.read_text())["sources"] if s["name"] == "lake")
    declared = {t["name"]: {c["name"]: c["data_type"] for c in t["columns"]} for t in lake["tables"]}
    assert declared == {
        table: {name: TYPES[kind] for name, kind in schema.items()} for table, schema in SCHEMAS.items()
    }
