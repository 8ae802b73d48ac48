"""A backup, and a home that is restored from it: the same marts, made by a run and not carried along."""

import shutil
import sqlite3
import subprocess
import sys
import tarfile
from contextlib import closing
from pathlib import Path

import pytest

from orchestration.keeping.files import files_of
from orchestration.warehouse.connect import open_readonly

LOST = {"build", "dagster", "data_docs", "logs", "site", "run.lock"}
"""What a backup leaves out: a run makes it again, or it tells of past runs alone."""


def rows(home: Path) -> dict[str, list[tuple[object, ...]]]:
    """All rows of the current release, by table."""
    with open_readonly(home / "current" / "overflight.duckdb") as warehouse:
        tables = [name for (name,) in warehouse.execute("select table_name from duckdb_tables() order by 1").fetchall()]
        return {name: warehouse.execute(f"from marts.{name} order by all").fetchall() for name in tables}


def differing(some: dict[str, list], others: dict[str, list]) -> list[str]:
    """The tables that are not the same in both."""
    return [name for name in sorted(some.keys() | others.keys()) if some.get(name) != others.get(name)]


@pytest.fixture(scope="module")
def home(published, tmp_path_factory) -> Path:
    """A copy of a published home with what people keep in one: who is to be told, and Superset's state, in use."""
    copy = tmp_path_factory.mktemp("kept") / "home"
    shutil.copytree(published[0], copy, symlinks=True)
    (copy / "notify.yaml").write_text("targets: []\n")
    (copy / "bi").mkdir()
    return copy


@pytest.fixture(scope="module")
def backup(run, home, tmp_path_factory) -> Path:
    out = tmp_path_factory.mktemp("backups")
    with closing(sqlite3.connect(home / "bi" / "superset.db")) as superset:
        superset.execute("pragma journal_mode = wal")
        superset.execute("create table charts as select 'mine' as name")
        superset.commit()
        done = run("backup", "--out", str(out), home=home)
    assert done.returncode == 0, done.stderr
    (made,) = out.iterdir()
    assert str(made) in done.stdout
    assert made.stat().st_mode & 0o077 == 0
    return made


@pytest.fixture(scope="module")
def restored(backup, tmp_path_factory) -> Path:
    """As docs/operations.md tells to."""
    folder = tmp_path_factory.mktemp("restored")
    subprocess.run(["tar", "-xzf", str(backup), "-C", str(folder)], check=True)
    return folder


def test_what_can_not_be_made_again_is_in_it(backup, home) -> None:
    with tarfile.open(backup) as pack:
        names = set(pack.getnames())
    release = (home / "current").resolve().name
    assert {"notify.yaml", "current", f"releases/{release}/overflight.duckdb", "bi/superset.db"} <= names
    assert {name.partition("/")[0] for name in names}.isdisjoint(LOST)
    assert {path.relative_to(home).as_posix() for path in (home / "lake").rglob("*.parquet")} <= names
    assert {path.relative_to(home).as_posix() for path, row in files_of(home) if row.backup} <= names
    assert names.isdisjoint({"index/articles.sqlite", "index/events.sqlite"})


def test_a_database_in_use_is_whole_in_it(restored) -> None:
    with closing(sqlite3.connect(restored / "bi" / "superset.db")) as superset:
        assert superset.execute("select name from charts").fetchall() == [("mine",)]


def test_the_restored_home_can_be_asked_and_a_run_makes_the_same_marts_of_it(run, home, restored) -> None:
    before = rows(home)
    assert differing(rows(restored), before) == []
    done = run("run", "--force", home=restored)
    assert done.returncode == 0, done.stdout + done.stderr
    assert (restored / "current").resolve().name != (home / "current").resolve().name
    assert differing(rows(restored), before) == []


def test_the_newest_stay(run, home, tmp_path) -> None:
    names = [f"overflight-2026010{day}T000000Z.tar.gz" for day in (1, 2, 3)]
    for name in [*names, "overflight-notes.txt"]:
        (tmp_path / name).touch()
    assert run("backup", "--out", str(tmp_path), "--keep", "2", home=home).returncode == 0
    left = {path.name for path in tmp_path.iterdir()}
    assert len(left) == 3
    assert {names[-1], "overflight-notes.txt"} < left


@pytest.mark.parametrize(
    ("at", "out", "said"),
    [
        ("empty", "elsewhere", "Nothing was ever taken into the home"),
        ("home", "home/backups", "lies within the home"),
        ("home", "file", "can't be written"),
    ],
)
def test_where_there_is_none_a_sentence_says_why(run, tmp_path, at, out, said) -> None:
    (tmp_path / "home" / "lake").mkdir(parents=True)
    (tmp_path / "file").touch()
    done = run("backup", "--out", str(tmp_path / out), home=tmp_path / at)
    assert done.returncode == 2
    assert said in " ".join(done.stderr.split())
    assert not list(tmp_path.rglob("*.tar.gz*"))


HOLDER = "import fcntl, sys; lock = open(sys.argv[1], 'w'); fcntl.flock(lock, fcntl.LOCK_EX); print('held', flush=True); sys.stdin.read()"


def test_it_waits_for_the_end_of_a_run(home, tmp_path) -> None:
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(home / "run.lock")], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert holder.stdout is not None and holder.stdout.readline() == "held\n"
    program = Path(sys.executable).with_name("overflight")
    packing = subprocess.Popen(
        [program, "backup", "--out", str(tmp_path), "--home", str(home)], stdout=subprocess.PIPE, text=True
    )
    assert packing.stdout is not None and "waits for its end" in packing.stdout.readline()
    assert not list(tmp_path.iterdir())
    holder.communicate("")
    assert "packed into" in packing.communicate(timeout=600)[0]
    assert packing.returncode == 0
