"""Dagster's records of runs that ended long ago: which they are, and how they leave its databases."""

import re
import sqlite3
from collections.abc import Collection
from contextlib import closing
from pathlib import Path

from orchestration import durable

_RUN = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_BESIDE = ("", "-wal", "-shm")
_ENDED = ("SUCCESS", "FAILURE", "CANCELED")
_INDEX = (
    # the last word of each check stays, and of each asset and day that it was made, which the UI shows as its state
    """
    delete from asset_check_executions
    where run_id in (select run_id from old)
        and id not in (select max(id) from asset_check_executions group by asset_key, check_name)
    """,
    """
    delete from event_logs
    where run_id in (select run_id from old)
        and id not in (
            select max(id) from event_logs where dagster_event_type = 'ASSET_MATERIALIZATION'
            group by asset_key, partition
        )
        and id not in (
            select evaluation_event_storage_id from asset_check_executions where evaluation_event_storage_id is not null
        )
    """,
    "delete from asset_event_tags where event_id not in (select id from event_logs)",
)
_RUNS = (
    "delete from run_tags where run_id in (select run_id from old)",
    "delete from runs where run_id in (select run_id from old)",
)


def ended_before(dagster_home: Path, moment: float) -> dict[str, list[Path]]:
    """The runs that ended and of which nothing was recorded since a moment (seconds), with their files and folders."""
    history = dagster_home / "history"
    quiet = {path.stem for path in (history / "runs").glob("*.db") if _RUN.fullmatch(path.stem) and _age(path) < moment}
    quiet |= {
        path.name for path in (dagster_home / "storage").glob("*") if _RUN.fullmatch(path.name) and _age(path) < moment
    }
    at_work = _at_work(history / "runs.db")
    return {run_id: _paths(dagster_home, run_id) for run_id in sorted(quiet - at_work)}


def forget(dagster_home: Path, runs: Collection[str]) -> None:
    """Take runs out of the databases, and give their room back to the disk. Raises sqlite3.Error where it is in use."""
    history = dagster_home / "history"
    for path, statements in ((history / "runs" / "index.db", _INDEX), (history / "runs.db", _RUNS)):
        if not path.exists():
            continue
        with closing(durable.sqlite(path, timeout=20, isolation_level=None)) as records:
            records.execute("create temp table old (run_id text primary key)")
            records.executemany("insert into old values (?)", [(run_id,) for run_id in runs])
            records.execute("begin immediate")
            for statement in statements:
                records.execute(statement)
            records.execute("commit")
            records.execute("vacuum")


def _paths(dagster_home: Path, run_id: str) -> list[Path]:
    shards = [dagster_home / "history" / "runs" / f"{run_id}.db{beside}" for beside in _BESIDE]
    return [path for path in (*shards, dagster_home / "storage" / run_id) if path.exists()]


def _age(path: Path) -> float:
    return max(each.stat().st_mtime for each in (path, *path.rglob("*")))


def _at_work(path: Path) -> set[str]:
    """The runs that have not ended by the records."""
    if not path.exists():
        return set()
    signs = ", ".join("?" * len(_ENDED))
    with closing(durable.sqlite(path, timeout=20)) as records:
        try:
            return {row[0] for row in records.execute(f"select run_id from runs where status not in ({signs})", _ENDED)}
        except sqlite3.OperationalError as fault:
            if "no such table" in str(fault):  # no run was ever recorded
                return set()
            raise
