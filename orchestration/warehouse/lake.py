"""The Parquet lake: reading and atomic writing of its tables. What a table means is in schema.py."""

import re
from collections.abc import Collection, Iterable
from datetime import date
from pathlib import Path

import polars as pl

from orchestration import durable
from orchestration.durable import DamagedError
from orchestration.warehouse.months import MONTHS, by_month, name_of
from orchestration.warehouse.schema import SCHEMAS, SNAPSHOTS

_DIGEST = re.compile(r"^[0-9a-f]{32}$", re.MULTILINE)
_COLUMNS = "schema.parquet"
_NEVER_AGAIN = ("articles",)
"""Tables that nothing can make again: beside each file stands by which digest it is known to be as it was written."""


class Lake:
    """Parquet tables under one folder; a write replaces one partition (or one snapshot) whole or not at all."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def ensure(self) -> None:
        """Give every table at least one (empty) file, so that readers by pattern always find the columns."""
        for table, schema in SCHEMAS.items():
            _ensure(self.root / table / _COLUMNS, schema)

    def read(self, table: str, captured_on: date | None = None) -> pl.DataFrame:
        """All rows of a table, or those of one capture day; empty when nothing was written yet.

        Days stand in their order. A column that came to be after a file was written is null in its rows. Raises
        DamagedError.
        """
        if captured_on is not None:
            return self._of(table, [captured_on])
        if table in SNAPSHOTS:
            return self._of(table, [None])
        try:
            return _together(table, self._whole(table))
        except FileNotFoundError:  # a run gathered its months meanwhile
            return self._of(table, self.days(table))

    def height(self, table: str) -> int:
        """How many rows a table has."""
        paths = [self.partition(table, None)] if table in SNAPSHOTS else self._whole(table)
        scans = (pl.scan_parquet(path, glob=False) for path in paths if path.exists())
        return sum(scan.select(pl.len()).collect().item() for scan in scans)

    def gather(self) -> None:
        """Put the days of each table together by months, for whoever reads it whole; only where they changed since.

        The days' files stay what the months are made of. Killed at any moment, a month is there as a whole or not.
        """
        for table in sorted(SCHEMAS.keys() - SNAPSHOTS):
            folder, months = self.root / MONTHS / table, self._months(table)
            for path in folder.glob("*"):
                if path.with_suffix(".parquet") not in months and path.name != _COLUMNS:
                    path.unlink()
            _ensure(folder / _COLUMNS, SCHEMAS[table])
            for path, days in months.items():
                if not path.exists():
                    _replace(path, self._of(table, days).select(SCHEMAS[table].names()), is_known=True)

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
        return _replace(self.partition(table, captured_on), rows, is_known=table in _NEVER_AGAIN)

    def partition(self, table: str, captured_on: date | None) -> Path:
        """The file that holds a capture day's rows, or a snapshot's."""
        folder = self.root / table
        return (folder / f"captured_on={captured_on}" if captured_on else folder) / "part.parquet"

    def days(self, table: str) -> list[date]:
        """The capture days that a table has a partition for, in order."""
        folders = (self.root / table).glob("captured_on=*")
        return sorted(date.fromisoformat(f.name.removeprefix("captured_on=")) for f in folders)

    def _months(self, table: str) -> dict[Path, list[date]]:
        """The file of each month of a table as its days are now, and these; it is there once it was gathered."""
        stamps = {day: stamp for day in self.days(table) if (stamp := self.stamp(table, day)) is not None}
        folder = self.root / MONTHS / table
        return {
            folder / name_of(month, [(day, stamps[day]) for day in days], SCHEMAS[table]): days
            for month, days in by_month(stamps).items()
        }

    def _whole(self, table: str) -> list[Path]:
        """The files that hold a table's rows, each once, by days: as gathered, else the days'."""
        parts = (
            [path] if path.exists() else [self.partition(table, day) for day in days]
            for path, days in self._months(table).items()
        )
        return [path for part in parts for path in part]

    def _of(self, table: str, days: Iterable[date | None]) -> pl.DataFrame:
        paths = (self.partition(table, day) for day in days)
        return _together(table, [path for path in paths if path.exists()])


def read_parquet(path: Path) -> pl.DataFrame:
    """The rows of a file. Raises DamagedError where it holds no such, OSError where it can't be read at all."""
    try:
        return pl.read_parquet(path, glob=False)
    except pl.exceptions.PolarsError as fault:
        raise DamagedError(path, f"it is no readable Parquet: {str(fault).splitlines()[0][:200]}") from None
    except BaseException as fault:
        if type(fault).__name__ != "PanicException":  # Polars' own, which is no Exception
            raise
        raise DamagedError(path, "it is no readable Parquet") from None


def schema_of(path: Path) -> pl.Schema:
    """The columns of a file, whose name may look like a pattern. Raises PolarsError where it holds none."""
    with path.open("rb") as file:
        return pl.Schema(pl.read_parquet_schema(file))


def _together(table: str, paths: Iterable[Path]) -> pl.DataFrame:
    schema = SCHEMAS[table]
    return pl.concat([pl.DataFrame(schema=schema), *(_rows(schema, path) for path in paths)], how="diagonal")


def _rows(schema: pl.Schema, path: Path) -> pl.DataFrame:
    rows = read_parquet(path)
    if any(name in schema and schema[name] != kind for name, kind in rows.schema.items()):
        raise DamagedError(path, "its columns are of other types")
    return rows


def written_as(path: Path) -> Collection[str]:
    """The digests by which a file is known to be as it was written; none where nothing is known of it.

    There are two where a write was under way when its process ended: of the file before and of the new one.
    """
    beside = _digests(path)
    return _DIGEST.findall(beside.read_text(encoding="ascii", errors="replace")) if beside.exists() else ()


def _digests(path: Path) -> Path:
    return path.with_suffix(".digest")


def _ensure(path: Path, schema: pl.Schema) -> None:
    if _schema_at(path) != schema:
        _replace(path, pl.DataFrame(schema=schema))


def _schema_at(path: Path) -> pl.Schema | None:
    try:
        return schema_of(path) if path.exists() else None
    except (pl.exceptions.PolarsError, OSError):
        return None


def _replace(path: Path, rows: pl.DataFrame, *, is_known: bool = False) -> Path:
    with durable.replacing(path) as beside:
        rows.write_parquet(beside)
        if is_known:
            before = [durable.digest(path)] if path.exists() else []
            durable.write(_digests(path), "\n".join([*before, durable.digest(beside)]))
    return path
