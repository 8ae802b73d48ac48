"""Homes for what is done to them, and what their releases say, free of what differs between any two runs."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

import duckdb

from orchestration.settings import PROJECT
from orchestration.warehouse.publish import read_manifest

NOW = "2026-03-14T10:00:00"


_TIMED = ("seconds",)
"""Columns that say how long something took."""


def told_in(number: int) -> str:
    """The text of an article: each tells of one event on its own day."""
    day = 1 + number
    return f"Japan scrambled fighters on March {day}, 2026 against {day + 1} Chinese H-6 bombers near Okinawa."


def record(number: int) -> dict[str, str]:
    """An article as a line of a file."""
    return {"id": f"a{number}", "source": "Sample Wire", "published": "2026-03-13", "text": told_in(number)}


def articles(folder: Path, *numbers: int) -> Path:
    """A file with some of them."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"articles-{'-'.join(map(str, numbers))}.jsonl"
    path.write_text("\n".join(json.dumps(record(number)) for number in numbers), encoding="utf-8")
    return path


def environment(home: Path, now: str = NOW) -> dict[str, str]:
    paths = os.pathsep.join([str(PROJECT), *filter(None, [os.environ.get("PYTHONPATH")])])
    return os.environ | {"OVERFLIGHT_HOME": str(home), "OVERFLIGHT_NOW": now, "PYTHONPATH": paths, "NO_COLOR": "1"}


def run(
    *words: str, home: Path, now: str = NOW, more: Mapping[str, str] = MappingProxyType({})
) -> subprocess.CompletedProcess[str]:
    """A command of ours about a home, with more variables in its environment."""
    command = [sys.executable, "-m", "orchestration.cli", *words]
    return subprocess.run(
        command, env={**environment(home, now), **more}, capture_output=True, text=True, timeout=900, check=False
    )


def marts(home: Path) -> Mapping[str, list[str]]:
    """All rows of the release that readers have now, by table, but for what was asked of whom, and how long it took."""
    with duckdb.connect(str((home / "current" / "overflight.duckdb").resolve()), read_only=True) as release:
        tables = release.execute(
            "select table_name, list(column_name order by column_index) from duckdb_columns()"
            " where schema_name = 'marts' and table_name <> 'fct_fetches' group by 1"
        ).fetchall()
        picked = {table: ", ".join(name for name in columns if name not in _TIMED) for table, columns in tables}
        return {
            table: sorted(map(str, release.execute(f"select {columns} from marts.{table}").fetchall()))
            for table, columns in picked.items()
        }


def age(home: Path) -> int:
    """When the release was published that readers have now; 0 where there is none."""
    manifest = read_manifest(home / "current")
    return 0 if manifest is None else (home / "current" / "manifest.json").stat().st_mtime_ns
