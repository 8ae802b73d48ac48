"""The Parquet lake: reading and atomic writing of its tables. What a table means is in schema.py."""

import os
from datetime import date
from pathlib import Path

import polars as pl

from orchestration.warehouse.schema import SCHEMAS, SNAPSHOTS


class Lake:
    """Parquet tables under one folder; a write replaces one partition (or one snapshot) whole or not at all."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def ensure(self) -> None:
        """Give every table at least one (empty) file, so that readers by pattern always find the columns."""
        for table, schema in SCHEMAS.items():
            path = self.root / table / "schema.parquet"
            if not path.exists() or pl.scan_parquet(path, glob=False).collect_schema() != schema:
                _replace(path, pl.DataFrame(schema=schema))

    def read(self, table: str, captured_on: date | None = None) -> pl.DataFrame:
        """All rows of a table, or those of one capture day; empty when nothing was written yet.

        A column that came to be after a file was written is null in its rows.
        """
        schema = SCHEMAS[table]
        if captured_on is not None:
            paths = [p for p in [self.partition(table, captured_on)] if p.exists()]
        else:
            paths = sorted((self.root / table).glob("**/*.parquet"))
        frames = [pl.read_parquet(path, glob=False) for path in paths]
        return pl.concat([pl.DataFrame(schema=schema), *frames], how="diagonal")

    def height(self, table: str) -> int:
        """How many rows a table has."""
        paths = sorted((self.root / table).glob("**/*.parquet"))
        return sum(pl.scan_parquet(path, glob=False).select(pl.len()).collect().item() for path in paths)

    def scan(self, table: str, captured_on: date) -> pl.LazyFrame:
        """The rows of one capture day, read when they are asked for."""
        path = self.partition(table, captured_on)
        return pl.scan_parquet(path, glob=False) if path.exists() else pl.LazyFrame(schema=SCHEMAS[table])

    def stamp(self, table: str, captured_on: date) -> str | None:
        """What changes when a capture day's file does; None when there is none."""
        path = self.partition(table, captured_on)
        if not path.exists():
            return None
        stat = path.stat()
        return f"{stat.st_size}-{stat.st_mtime_ns}"

    def write(self, table: str, rows: pl.DataFrame, captured_on: date | None = None) -> Path:
        """Replace a partition (or, for a snapshot table, the whole of it) and return the file written."""
        if (captured_on is None) != (table in SNAPSHOTS):
            raise ValueError(f"{table}: captured_on is for partitioned tables and only for them")
        if rows.schema != SCHEMAS[table]:
            raise ValueError(f"{table}: columns {dict(rows.schema)} are not the lake's {dict(SCHEMAS[table])}")
        return _replace(self.partition(table, captured_on), rows)

    def partition(self, table: str, captured_on: date | None) -> Path:
        """The file that holds a capture day's rows, or a snapshot's."""
        folder = self.root / table
        return (folder / f"captured_on={captured_on}" if captured_on else folder) / "part.parquet"

    def days(self, table: str) -> list[date]:
        """The capture days that a table has a partition for, in order."""
        folders = (self.root / table).glob("captured_on=*")
        return sorted(date.fromisoformat(f.name.removeprefix("captured_on=")) for f in folders)


def _replace(path: Path, rows: pl.DataFrame) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    rows.write_parquet(beside)
    with beside.open("rb") as written:
        os.fsync(written.fileno())
    beside.replace(path)
    return path
