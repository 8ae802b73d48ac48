"""Readers in other processes while releases follow each other: no error, no half release, no stale read."""

import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import duckdb
import pytest

from orchestration.warehouse.publish import publish

RELEASES = 25
READER = """
import sys
from pathlib import Path
from orchestration.warehouse.connect import open_readonly
newest, reads = 0, 0
while newest < int(sys.argv[2]):
    with open_readonly(Path(sys.argv[1])) as warehouse:
        version, rows, total = warehouse.execute("select max(version), count(*), sum(version) from marts.fct_drills").fetchone()
    assert version >= newest, f"stale: {version} after {newest}"
    assert rows == 1000 and total == 1000 * version, "a half release"
    newest, reads = version, reads + 1
print(reads)
"""


def release(home: Path, version: int) -> Path:
    build = home / "build" / "overflight.duckdb"
    build.parent.mkdir(parents=True, exist_ok=True)
    build.unlink(missing_ok=True)
    with duckdb.connect(str(build)) as database:
        database.execute("create schema marts")
        database.execute(f"create table marts.fct_drills as select {version} as version from range(1000)")
    return publish(
        build,
        home / "releases",
        home / "current",
        run_id=f"run-{version}",
        built_at=datetime(2026, 1, 1, tzinfo=UTC),
        keep=3,
    )


@pytest.fixture
def home(tmp_path: Path) -> Path:
    release(tmp_path, 1)
    return tmp_path


def test_readers_in_other_processes(home):
    command = [sys.executable, "-c", READER, str(home / "current" / "overflight.duckdb"), str(RELEASES)]
    readers = [subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) for _ in range(2)]
    for version in range(2, RELEASES + 1):
        release(home, version)
    for reader in readers:
        out, error = reader.communicate(timeout=60)
        assert reader.returncode == 0, error
        assert int(out) > 0
