"""Readers in other processes while releases follow each other: no error, no half release, no stale read."""

import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import duckdb
import pytest

from orchestration.warehouse.connect import HeldError, open_readonly
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
        out, error = reader.communicate(timeout=600)
        assert reader.returncode == 0, error
        assert int(out) > 0


HOLDER = "import duckdb, sys; held = duckdb.connect(sys.argv[1]); print('held', flush=True); sys.stdin.read()"


def test_a_release_that_another_program_writes_is_told_with_its_process(home):
    path = (home / "current" / "overflight.duckdb").resolve()
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    try:
        assert holder.stdout is not None and holder.stdout.readline() == "held\n"
        with pytest.raises(HeldError) as refused, open_readonly(home / "current" / "overflight.duckdb"):
            pass
    finally:
        holder.communicate("")
    assert f"PID {holder.pid})" in str(refused.value) and "open it read-only there" in str(refused.value)
    with open_readonly(home / "current" / "overflight.duckdb") as warehouse:
        assert warehouse.execute("select count(*) from marts.fct_drills").fetchone() == (1000,)
