import threading
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import duckdb
import pytest

from orchestration.warehouse import publish as publishing
from orchestration.warehouse.connect import NoWarehouseError, WarehouseError, open_readonly
from orchestration.warehouse.publish import DATABASE, publish, read_manifest

BUILT_AT = datetime(2025, 12, 11, tzinfo=UTC)


class Home:
    def __init__(self, root: Path) -> None:
        self.build = root / "build" / DATABASE
        self.build.parent.mkdir()
        self.releases, self.current = root / "releases", root / "current"
        self.warehouse = self.current / DATABASE

    def publish(self, version: int, run_id: str | None = None) -> Path:
        with duckdb.connect(str(self.build)) as build:
            build.execute("create schema if not exists marts; create schema if not exists staging")
            build.execute("create or replace table staging.secret as select 1 as i")
            build.execute(f"create or replace table marts.version as select {version} as version")
        run_id = run_id or f"run-{version}"
        return publish(self.build, self.releases, self.current, run_id=run_id, built_at=BUILT_AT)

    def read(self) -> int:
        with open_readonly(self.warehouse) as warehouse:
            return warehouse.execute("select version from marts.version").fetchall()[0][0]


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path)


def test_no_warehouse_yet(home: Home) -> None:
    with pytest.raises(NoWarehouseError, match="overflight run --home "), open_readonly(home.warehouse):
        pass


def test_only_marts_are_published(home: Home) -> None:
    home.publish(1)
    with open_readonly(home.warehouse) as warehouse:
        assert warehouse.execute("select schema_name, table_name from duckdb_tables()").fetchall() == [
            ("marts", "version")
        ]
    manifest = read_manifest(home.current)
    assert manifest is not None
    assert manifest.counts == {"version": 1}


def test_three_releases_stay(home: Home) -> None:
    for version in range(6):
        home.publish(version)
    assert sorted(path.name for path in home.releases.iterdir()) == ["run-3", "run-4", "run-5"]


@pytest.mark.parametrize("step", ["_copy_marts", "durable.flush", "durable.rename", "durable.link"])
def test_a_crash_leaves_the_last_release(home: Home, monkeypatch: pytest.MonkeyPatch, step: str) -> None:
    home.publish(1)

    def crash(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as broken, pytest.raises(KeyboardInterrupt):
        of, _, name = step.rpartition(".")
        broken.setattr(getattr(publishing, of) if of else publishing, name, crash)
        home.publish(2)
    assert home.read() == 1
    home.publish(3)
    assert home.read() == 3
    assert not list(home.releases.glob("*.tmp"))


@pytest.mark.parametrize("held", [b"", b"x" * 9000, None], ids=["empty", "noise", "header"])
def test_a_release_that_is_damaged_says_what_to_do(home: Home, held: bytes | None) -> None:
    home.publish(1)
    before = home.warehouse.read_bytes()
    home.warehouse.chmod(0o600)
    home.warehouse.write_bytes(before[:4100] + b"xxxx" + before[4104:] if held is None else held)
    with (
        pytest.raises(WarehouseError, match=r"can't be opened .*overflight run --home .* anew"),
        open_readonly(home.warehouse),
    ):
        pass


def test_threads_never_read_stale(home: Home) -> None:
    home.publish(0)
    published, done, errors = [0], threading.Event(), list[str]()

    def read() -> None:
        while not done.is_set():
            before = published[0]
            try:
                found = home.read()
            except Exception as error:
                errors.append(repr(error))
                return
            if found < before:
                errors.append(f"{found} after {before}")

    readers = [threading.Thread(target=read) for _ in range(3)]
    for reader in readers:
        reader.start()
    for version in range(1, 51):
        home.publish(version)
        published[0] = version
    done.set()
    for reader in readers:
        reader.join()
    assert errors == []


def test_an_open_connection_stays_on_its_release(home: Home) -> None:
    home.publish(1)
    with open_readonly(home.warehouse) as old:
        for version in range(2, 8):
            home.publish(version)
        assert old.execute("select version from marts.version").fetchall() == [(1,)]
        assert home.read() == 7


@pytest.mark.parametrize(
    "statement",
    [
        "from read_text('/etc/hostname')",
        "from read_csv('/etc/passwd')",
        "copy marts.version to 'out.csv'",
        "attach 'other.duckdb'",
        "install httpfs",
        "load httpfs",
        "set threads = 1",
        "set enable_external_access = true",
        "reset lock_configuration",
        "create table marts.x (i int)",
        "export database 'out'",
    ],
)
def test_locked(home: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, statement: str) -> None:
    monkeypatch.chdir(tmp_path)
    home.publish(1)
    before = set(tmp_path.rglob("*"))
    with open_readonly(home.warehouse) as warehouse, pytest.raises(duckdb.Error):
        warehouse.execute(statement)
    assert set(tmp_path.rglob("*")) == before


def test_files_beside_are_part_of_the_release_and_know_the_one_before(home: Home) -> None:
    home.publish(1)

    def told(database: Path, before: Path | None) -> str:
        with duckdb.connect(str(database), read_only=True) as new:
            [version] = new.execute("select version from marts.version").fetchall()[0]
        return f"{version} after {before.name if before else 'none'}"

    def fails(database: Path, before: Path | None) -> str:
        raise RuntimeError("killed")

    publish = partial(publishing.publish, home.build, home.releases, home.current, built_at=BUILT_AT)
    with pytest.raises(RuntimeError):
        publish(run_id="run-2", beside={"note.txt": fails})
    assert (home.current / "manifest.json").exists() and home.current.resolve().name == "run-1"
    publish(run_id="run-3", beside={"note.txt": told})
    assert (home.current / "note.txt").read_text() == "1 after run-1"
