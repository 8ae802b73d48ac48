"""The copy in PostgreSQL from the command line and in a run: every mart as it is, and no password anywhere."""

import shutil

import pytest

from orchestration.warehouse.connect import open_readonly
from orchestration.warehouse.publish import read_manifest
from tests.end_to_end.conftest import overflight
from tests.warehouse.postgres_server import PASSWORD, running_server


@pytest.fixture(scope="module")
def server():
    with running_server() as started:
        yield started


@pytest.fixture
def home(published, tmp_path):
    shutil.copytree(published[0], tmp_path / "home", symlinks=True)
    return tmp_path / "home"


def rows_of(connection, table):
    return sorted(map(repr, connection.execute(f"select * from marts.{table}").fetchall()))


def test_every_mart_arrives_as_it_is(home, server):
    import psycopg

    done = overflight("publish", "--to", server.url(), home=home)
    assert done.returncode == 0, done.stderr
    manifest = read_manifest(home / "current")
    assert f"{len(manifest.counts)} tables as the schema marts" in done.stdout
    assert PASSWORD not in done.stdout + done.stderr
    with open_readonly(home / "current" / "overflight.duckdb") as release, psycopg.connect(server.url()) as copy:
        tables = [row[0] for row in copy.execute("select tablename from pg_tables where schemaname = 'marts'")]
        assert set(tables) == set(manifest.counts)
        for table in tables:
            assert rows_of(copy, table) == rows_of(release, table), table
        undescribed = copy.execute(
            "select relname from pg_class where relnamespace = 'marts'::regnamespace and relkind = 'r'"
            " and obj_description(oid) is null"
        ).fetchall()
        keyless = copy.execute(
            "select tablename from pg_tables where schemaname = 'marts' and not hasindexes"
        ).fetchall()  # fmt: skip
    assert undescribed == []
    assert keyless == [("fct_quarantine",)]


def test_a_run_copies_its_release_when_it_is_told_where(home, published, server, monkeypatch):
    import psycopg

    monkeypatch.setenv("OVERFLIGHT_POSTGRES", server.url(password="wr0ng-one"))
    before = read_manifest(home / "current").run
    failed = overflight("run", "--articles", str(published[1]), home=home)
    assert failed.returncode == 1
    assert "at the step 'copied to PostgreSQL'" in failed.stderr and "the password is wrong or missing" in failed.stderr
    assert "The warehouse was published." in failed.stderr
    assert read_manifest(home / "current").run != before
    monkeypatch.setenv("OVERFLIGHT_POSTGRES", server.url())
    done = overflight("run", "--articles", str(published[1]), home=home)
    assert done.returncode == 0, done.stderr
    assert "copied to PostgreSQL" in done.stdout
    with psycopg.connect(server.url()) as copy:
        mark = copy.execute("select obj_description('marts'::regnamespace)").fetchone()[0]
    assert mark.endswith(read_manifest(home / "current").run)
    written = b"".join(path.read_bytes() for path in home.rglob("*") if path.is_file())
    assert PASSWORD.encode() not in written and b"wr0ng-one" not in written
