"""Publishes the marts of a build as a release and swaps `current` to it. Reading is in connect.py."""

import os
import re
import shutil
import stat
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from pathlib import Path
from types import MappingProxyType

import duckdb
from pydantic import BaseModel, ConfigDict, ValidationError

from orchestration import durable
from orchestration.durable import UNFINISHED, DamagedError

DATABASE = "overflight.duckdb"
MANIFEST = "manifest.json"
CHANGES = "changes.jsonl"
"""The record of what a release changed."""
_SCHEMA = "marts"
_READ_ONLY = stat.S_IRUSR | stat.S_IRGRP | stat.S_IROTH


class Manifest(BaseModel):
    """What a release tells about itself, beside its database."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    run: str
    built_at: datetime
    fingerprint: str
    counts: dict[str, int]
    version: str = ""
    """The version of Overflight that made it."""
    commit: str = ""
    """The commit of its checkout, if it ran from one."""
    reading: str = ""
    """The fingerprint of how its articles were read and its events resolved."""
    digests: dict[str, str] = {}
    """The digests of the files beside it, by their names: what they were when they were published."""


def publish(
    build: Path,
    releases: Path,
    current: Path,
    *,
    run_id: str,
    built_at: datetime,
    fingerprint: str = "",
    version: str = "",
    commit: str = "",
    reading: str = "",
    macros: Iterable[str] = (),
    beside: Mapping[str, Callable[[Path, Path | None], str]] = MappingProxyType({}),
    keep: int = 3,
) -> Path:
    """Publish the marts of `build` and give the release's folder; a release of the same run is kept as it is.

    macros: statements that make the release's macros. beside: further files of the release by their names, each with
    what gives its text: it is told the new database, and the folder of the release before, if there is one.

    Killed at any moment, it leaves `current` at the last good release; the next call sweeps what was left. Where it
    raises it leaves no release behind. What is published can't be written any more, so far as its owner is not root.
    """
    if not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9_-]*", run_id):
        raise ValueError(f"run id {run_id!r}: use letters, digits, - and _ only")
    if keep < 1:
        raise ValueError(f"keep={keep}: at least the current release must stay")
    releases.mkdir(parents=True, exist_ok=True)
    _sweep(releases, current)
    release = releases / run_id
    is_new = not release.exists()
    try:
        if is_new:
            unfinished = releases / f"{run_id}{UNFINISHED}"
            unfinished.mkdir()
            counts = _copy_marts(build, unfinished / DATABASE, macros)
            before = current.resolve() if current.exists() else None
            for name, text in beside.items():
                durable.write(unfinished / name, text(unfinished / DATABASE, before))
            durable.flush(unfinished / DATABASE)
            manifest = Manifest(
                run=run_id, built_at=built_at, fingerprint=fingerprint, counts=counts, version=version, commit=commit,
                reading=reading, digests={name: durable.digest(unfinished / name) for name in (DATABASE, *beside)},
            )  # fmt: skip
            durable.write(unfinished / MANIFEST, manifest.model_dump_json(indent=2))
            for name in (DATABASE, MANIFEST, *beside):
                path = unfinished / name
                path.chmod(path.stat().st_mode & _READ_ONLY)
            durable.flush(unfinished)
            durable.rename(unfinished, release)
            durable.flush(releases)
        durable.link(current, os.path.relpath(release, current.parent))
    except BaseException:
        for left in (release, releases / f"{run_id}{UNFINISHED}"):
            if is_new and not (current.is_symlink() and current.resolve() == release.resolve()):
                shutil.rmtree(left, ignore_errors=True)
        raise
    _retire(releases, release, keep)
    return release


def read_manifest(current: Path) -> Manifest | None:
    """The manifest of a release; None when nothing was published yet. Raises DamagedError."""
    path = current / MANIFEST
    try:
        return Manifest.model_validate_json(path.read_bytes()) if path.exists() else None
    except ValidationError:
        raise DamagedError(path, "it is no manifest") from None


def altered(path: Path) -> str | None:
    """What is wrong with a file of a release by the digest in its manifest; None where it is as it was published.

    Also None where nothing can be told: its manifest can't be read, or is of a version that kept no digests.
    """
    try:
        manifest = read_manifest(path.parent)
    except DamagedError:
        return None
    known = manifest.digests.get(path.name) if manifest is not None else None
    return None if known is None or known == durable.digest(path) else "it is not as it was published"


def _copy_marts(build: Path, target: Path, macros: Iterable[str]) -> dict[str, int]:
    if not build.exists():
        raise FileNotFoundError(f"No build at {build}: run dbt before publishing")
    with durable.database(build) as source:
        source.execute("checkpoint")
    _require_no_wal(build)
    counts: dict[str, int] = {}
    with durable.database(target) as release:
        release.execute(f"attach {_text(str(build))} as build (read_only)")
        tables = release.execute(
            "select table_name, sql, comment from duckdb_tables()"
            " where database_name = 'build' and schema_name = ? order by table_name",
            [_SCHEMA],
        ).fetchall()
        if not tables:
            raise ValueError(f"{build} holds no table of schema {_SCHEMA}: run dbt before publishing")
        release.execute("begin")  # by itself each of some thousand statements would wait for the disk
        release.execute(f"create schema {_SCHEMA}")
        for table, ddl, comment in tables:
            name = f"{_SCHEMA}.{_name(table)}"
            release.execute(ddl.replace(f"CREATE TABLE build.{_SCHEMA}.", f"CREATE TABLE {_SCHEMA}.", 1))
            release.execute(f"insert into {name} from build.{name}")
            if comment:
                release.execute(f"comment on table {name} is {_text(comment)}")
            counts[table] = _count(release, name)
        for table, column, comment in release.execute(
            "select table_name, column_name, comment from duckdb_columns()"
            " where database_name = 'build' and schema_name = ? and comment is not null",
            [_SCHEMA],
        ).fetchall():
            release.execute(f"comment on column {_SCHEMA}.{_name(table)}.{_name(column)} is {_text(comment)}")
        for statement in macros:
            release.execute(statement)
        release.execute("commit")
        release.execute("detach build")
        release.execute("checkpoint")
    _require_no_wal(target)
    return counts


def _count(connection: duckdb.DuckDBPyConnection, table: str) -> int:
    row = connection.execute(f"select count(*) from {table}").fetchone()
    return int(row[0]) if row else 0


def _require_no_wal(database: Path) -> None:
    wal = database.with_name(f"{database.name}.wal")
    if wal.exists():
        raise RuntimeError(f"{wal} is still there: another process holds {database.name}; end it and run again")


def _sweep(releases: Path, current: Path) -> None:
    for left in releases.glob(f"*{UNFINISHED}"):
        shutil.rmtree(left)
    current.with_name(f".{current.name}{UNFINISHED}").unlink(missing_ok=True)


def _retire(releases: Path, current: Path, keep: int) -> None:
    """Delete what is older than the newest `keep`; never the current release, nor one newer than it."""
    age = {path: (path / DATABASE).stat().st_mtime_ns for path in releases.iterdir() if path.is_dir()}
    newest = sorted(age, key=lambda path: age[path], reverse=True)
    for path in newest[keep:]:
        if path != current and age[path] <= age[current]:
            leaving = path.with_name(f"{path.name}{UNFINISHED}")
            durable.rename(path, leaving)
            shutil.rmtree(leaving)


def _name(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _text(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
