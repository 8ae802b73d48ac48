"""Which files of a home do not hold what was written there. Looks, and changes nothing."""

import contextlib
import json
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import duckdb
import polars as pl

from orchestration import durable
from orchestration.collecting.bodies import read_body
from orchestration.keeping.files import Form, Kept, files_of, row_of
from orchestration.settings import Settings
from orchestration.warehouse.connect import is_held
from orchestration.warehouse.lake import read_parquet, schema_of, written_as
from orchestration.warehouse.publish import CHANGES, DATABASE, MANIFEST, altered, read_manifest

_LOOKED_THROUGH = 50_000_000
"""Bytes of a SQLite file up to which a run, too, looks at all of its pages."""
_MAGIC, _FOOT = b"PAR1", 8


@dataclass(frozen=True, slots=True)
class Damage:
    """A damaged file, what it is of a home, and what is wrong with it, in words that stand in brackets."""

    path: Path
    row: Kept
    why: str


def damaged(settings: Settings, *, deep: bool = False) -> Iterator[Damage]:
    """The damaged files of a home, in the order of names.

    deep: all that they hold is read; else only what costs little: a run looks so before its work.
    """
    home = settings.home
    for path, row in files_of(home):
        if row.form == "any" or path.is_symlink() or path.name.startswith("."):
            continue
        if row.remedy == "release" and not deep and path.parent.resolve() != settings.current.resolve():
            continue  # which readers have no more
        try:
            why = _LOOKS[row.form](path, deep or _must_be_read(path, row))
        except OSError as fault:
            why = fault.strerror or str(fault)
        if why is not None:
            yield Damage(path, row, why)


def _must_be_read(path: Path, row: Kept) -> bool:
    """Whether a file is a table that each run reads, and no digest tells that it is as it was written.

    Of a day that was read, the digests are noted where it is told what was read.
    """
    is_of_a_day = row.remedy == "remove" and "captured_on" in row.pattern
    return row.form == "parquet" and not is_of_a_day and not written_as(path)


def unsound_release(settings: Settings) -> Damage | None:
    """What is wrong with the release that readers have now, if anything."""
    folder = settings.current.resolve()
    names = (MANIFEST, DATABASE, CHANGES)
    found = ((path, row_of(f"releases/{folder.name}/{path.name}")) for path in map(folder.joinpath, names))
    whys = ((path, row, _LOOKS[row.form](path, False)) for path, row in found if path.exists())
    return next((Damage(path, row, why) for path, row, why in whys if why is not None), None)


def _parquet(path: Path, deep: bool) -> str | None:
    known = written_as(path)
    if known and durable.digest(path) not in known:
        return "it is not as it was written"
    if not _is_parquet(path):
        return "it is no whole Parquet file"
    try:
        if deep:
            read_parquet(path)
        else:
            schema_of(path)
    except durable.DamagedError as fault:
        return fault.why
    except pl.exceptions.PolarsError:
        return "its columns can't be read"
    return None


def _is_parquet(path: Path) -> bool:
    """Whether a file begins and ends as one of Parquet does, with a foot that lies within it."""
    with path.open("rb") as file:
        begins = file.read(len(_MAGIC)) == _MAGIC
        size = file.seek(0, 2)
        if not begins or size < 2 * len(_MAGIC) + _FOOT:
            return False
        file.seek(size - _FOOT)
        foot = file.read(_FOOT)
    length = int.from_bytes(foot[:4], "little")
    return foot[4:] == _MAGIC and length <= size - len(_MAGIC) - _FOOT


def _sqlite(path: Path, deep: bool) -> str | None:
    size = path.stat().st_size
    if not size:
        return "it is empty"
    try:
        with contextlib.closing(durable.sqlite(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as found:
            found.execute("select count(*) from sqlite_master").fetchone()
            if deep or size <= _LOOKED_THROUGH:
                [(said,)] = found.execute("pragma quick_check(1)").fetchall()
                return None if said == "ok" else f"SQLite says: {' '.join(said.split())}"
    except sqlite3.OperationalError as fault:
        # as when another holds it, or no log may be made beside it; a file that can't be read says it
        return str(fault) if "malformed" in str(fault) else None
    except sqlite3.DatabaseError as fault:
        return f"SQLite says: {fault}"
    return None


def _duckdb(path: Path, deep: bool) -> str | None:
    manifest = path.with_name(MANIFEST)
    if manifest.exists():
        return altered(path)
    try:
        with durable.database(path, read_only=True) as found:
            if deep:
                for schema, table in found.execute("select schema_name, table_name from duckdb_tables()").fetchall():
                    found.execute(f'select sum(hash(t)) from "{schema}"."{table}" as t').fetchall()
    except duckdb.IOException as fault:
        return None if is_held(fault) else "DuckDB can't open it"
    except duckdb.Error as fault:
        return f"DuckDB says: {str(fault).splitlines()[0]}"
    return None


def _manifest(path: Path, deep: bool) -> str | None:
    try:
        read_manifest(path.parent)
    except durable.DamagedError as fault:
        return fault.why
    missing = [name for name in (DATABASE, CHANGES) if not path.with_name(name).exists()]
    return f"there is no {missing[0]} beside it" if missing else None


def _lines(path: Path, deep: bool) -> str | None:
    return altered(path) or _json_of(path.read_bytes().split(b"\n"), are_lines=True)


def _json(path: Path, deep: bool) -> str | None:
    return _json_of([path.read_bytes()])


def _json_of(texts: list[bytes], *, are_lines: bool = False) -> str | None:
    try:
        for text in texts:
            if text or not are_lines:
                json.loads(text)
    except ValueError:
        return "it is no JSON"
    return None


def _answer(path: Path, deep: bool) -> str | None:
    if not deep:
        return None
    try:
        read_body(path)
    except durable.DamagedError as fault:
        return fault.why
    return None


_LOOKS: Mapping[Form, Callable[[Path, bool], str | None]] = {
    "parquet": _parquet, "sqlite": _sqlite, "duckdb": _duckdb, "manifest": _manifest, "lines": _lines, "json": _json,
    "answer": _answer,
}  # fmt: skip
