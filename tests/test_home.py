"""A home is refused, or worked in as it is: no sign of its path has a meaning, no link is followed, state is private."""

import os
import resource
from collections.abc import Iterator
from pathlib import Path

import pytest
from pydantic import ValidationError

from orchestration.home import HomeError, enter, ready_to_write
from orchestration.settings import Settings, faults_of
from orchestration.warehouse.lake import Lake
from orchestration.warehouse.lock import hold
from orchestration.warehouse.schema import frame
from orchestration.warehouse.transform import environment

POSSIBLE = [
    "plain", "a b", "[a-z]", "star*", "{{ jinja }}", "{name}", "it's a \"ü\"", "日本", "$HOME", "a:b", "a;b", "a&b", "~", "-x",
    "👨\u200d👩\u200d👧", "a\u3000b", "!", "`x`", "a|b", "@", "=", "+", ",",
]  # fmt: skip


@pytest.fixture(autouse=True)
def as_before(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The umask and the environment of the tests, whatever is entered."""
    monkeypatch.setenv("OVERFLIGHT_EXPORT_UMASK", "")
    monkeypatch.delenv("OVERFLIGHT_EXPORT_UMASK")
    before = os.umask(0o022)
    yield
    os.umask(before)


@pytest.mark.parametrize("name", POSSIBLE)
def test_any_path_is_a_home_whose_lake_is_read_and_written(tmp_path: Path, name: str) -> None:
    settings = enter(Settings(home=tmp_path / name))
    lake = Lake(settings.lake)
    lake.ensure()
    lake.write("events", frame("events", [{"event_id": "e"}]))
    lake.ensure()
    assert lake.read("events")["event_id"].to_list() == ["e"]
    assert lake.height("events") == 1
    assert [path.name for path in tmp_path.iterdir()] == [name]


@pytest.mark.parametrize("name", POSSIBLE)
def test_what_dbt_reads_is_found_in_a_home_of_any_path(tmp_path: Path, name: str) -> None:
    import duckdb

    settings = Settings(home=tmp_path / name)
    Lake(settings.lake).write("events", frame("events", [{"event_id": "e"}]))
    (tmp_path / "other" / "lake" / "events").mkdir(parents=True)
    pattern = environment(settings)["OVERFLIGHT_LAKE"].format(name="events")  # as dbt does
    found = duckdb.sql(f"select event_id from read_parquet('{pattern}/events/**/*.parquet')").fetchall()
    assert found == [("e",)]


@pytest.mark.parametrize("sign", ["?", "%", "#", "\\", "\n", "\t", "\x1b", "\x7f", "\u2028", "\udcff"])
def test_a_sign_that_can_not_be_is_named_before_anything_is_written(tmp_path: Path, sign: str) -> None:
    with pytest.raises(ValidationError) as refused:
        Settings(home=tmp_path / f"a{sign}b")
    (sentence,) = faults_of(refused.value)
    assert repr(sign) in sentence and sentence.endswith("choose another folder.") and sentence.isprintable()
    assert list(tmp_path.iterdir()) == []


def test_a_relative_home_is_seen_from_where_it_lies(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "what?").mkdir()
    monkeypatch.chdir(tmp_path / "what?")
    with pytest.raises(ValidationError, match="the sign"):
        Settings(home=Path("home"))


@pytest.mark.parametrize(
    "name", ["lake", "lake/articles", "lake/articles/captured_on=2026-03-10", "inbox", "site", "releases", "dagster",
             "index", "build", "collecting", "corrections.csv", "run.lock", "data_docs", "logs"],
)  # fmt: skip
def test_a_link_in_the_place_of_a_homes_own_folder_is_refused(tmp_path: Path, name: str) -> None:
    link = tmp_path / "home" / name
    link.parent.mkdir(parents=True)
    (tmp_path / "elsewhere").mkdir()
    link.symlink_to(tmp_path / "elsewhere", target_is_directory=True)
    with pytest.raises(HomeError, match="is a symbolic link") as refused:
        enter(Settings(home=tmp_path / "home"))
    assert str(link) in str(refused.value)
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_the_home_itself_and_the_current_release_may_be_links(tmp_path: Path) -> None:
    (tmp_path / "real" / "releases" / "one").mkdir(parents=True)
    (tmp_path / "real" / "current").symlink_to("releases/one", target_is_directory=True)
    (tmp_path / "home").symlink_to("real", target_is_directory=True)
    enter(Settings(home=tmp_path / "home"))


def modes(folder: Path) -> set[tuple[bool, int]]:
    return {(path.is_dir(), path.stat().st_mode & 0o777) for path in [folder, *folder.rglob("*")]}


@pytest.mark.parametrize(
    ("of_user", "of_state", "of_folders", "of_files"),
    [
        (0o022, "077", 0o700, 0o600),
        (0o002, "077", 0o700, 0o600),
        (0o177, "077", 0o600, 0o600),
        (0o022, "027", 0o750, 0o640),
        (0o077, "027", 0o700, 0o600),
    ],
)
def test_state_is_private_and_exports_are_as_their_user_wishes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, of_user: int, of_state: str, of_folders: int, of_files: int
) -> None:
    monkeypatch.setenv("OVERFLIGHT_STATE_UMASK", of_state)
    os.umask(of_user)
    settings = enter(Settings(home=tmp_path / "home"))
    assert settings.exports == of_user
    assert enter(Settings(home=tmp_path / "home")).exports == of_user  # also in a process that was begun by this one
    if of_folders == 0o600:
        return  # a folder that its owner can't enter
    Lake(settings.lake).ensure()
    hold(settings.write_lock)
    assert modes(tmp_path / "home") == {(True, of_folders), (False, of_files)}


@pytest.mark.parametrize(("name", "value"), [("STATE_UMASK", "7777"), ("EXPORT_UMASK", "rwx"), ("STATE_UMASK", "-1")])
def test_a_umask_is_written_in_octal(name: str, value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(f"OVERFLIGHT_{name}", value)
    with pytest.raises(ValidationError) as refused:
        Settings()
    assert f"OVERFLIGHT_{name} can't be '{value}'" in faults_of(refused.value)[0]


@pytest.mark.parametrize("name", ["a_file", "a_file/home"])
def test_a_home_that_takes_no_files_is_named_with_the_way_out(tmp_path: Path, name: str) -> None:
    (tmp_path / "a_file").write_text("not a folder")
    with pytest.raises(HomeError, match=r"Nothing can be written in the home .*: choose another folder with --home"):
        ready_to_write(Settings(home=tmp_path / name))


def test_too_few_addresses_are_told_before_the_work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(resource, "getrlimit", lambda _: (5_100_000_000, resource.RLIM_INFINITY))
    with pytest.raises(HomeError, match=r"5\.10 GB of addresses, and a run needs 6 GB.*ulimit -v unlimited"):
        ready_to_write(enter(Settings(home=tmp_path / "home")))


def test_a_home_is_made_with_the_folders_above_it_and_nothing_in_it(tmp_path: Path) -> None:
    ready_to_write(Settings(home=tmp_path / "new" / "home"))
    assert list((tmp_path / "new" / "home").iterdir()) == []


@pytest.mark.parametrize("moment", ["2024-12-31T10:00", "0001-01-01T00:00", "9999-12-31T23:59"])
def test_the_present_of_a_rehearsal_is_a_day_that_runs_can_be_of(monkeypatch: pytest.MonkeyPatch, moment: str) -> None:
    monkeypatch.setenv("OVERFLIGHT_NOW", moment)
    with pytest.raises(ValidationError) as refused:
        Settings()
    assert faults_of(refused.value) == [
        f"OVERFLIGHT_NOW can't be {moment!r}: a run is of a day from 2025-01-01 to tomorrow; choose one of these."
    ]
