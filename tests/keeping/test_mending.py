"""A damaged file of a home is found; what can be made again is, and what can't is named or put aside."""

import json
import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import duckdb
import polars as pl
import pytest

from orchestration.articles.known import Known
from orchestration.commands.dagster_home import ensure_instance
from orchestration.corrections.stage import is_taken
from orchestration.durable import DamagedError
from orchestration.intake import take_in
from orchestration.keeping.damage import damaged
from orchestration.keeping.mending import LostError, mended_by_request, ready
from orchestration.pipeline import read_day, resolve, take_corrections, unread_days
from orchestration.settings import Settings
from orchestration.warehouse.connect import open_readonly
from orchestration.warehouse.lake import Lake
from orchestration.warehouse.publish import DATABASE, publish, read_manifest
from orchestration.warehouse.reference import read_reference
from tests.samples import write_articles
from tests.second_reader.reading import LEXICONS

AT = datetime(2026, 3, 20, 9, tzinfo=UTC)
DAY = date(2026, 3, 20)
PART = f"captured_on={DAY}/part.parquet"

Damage = Callable[[bytes], bytes]


def cut(held: bytes) -> bytes:
    return held[: len(held) // 2]


def emptied(held: bytes) -> bytes:
    return b""


def noise(held: bytes) -> bytes:
    return os.urandom(5000)


def header(held: bytes) -> bytes:
    """As a SQLite or DuckDB file whose first page is whole, and the next one is not."""
    return held[:4100] + b"xxxx" + held[4104:]


def flipped(held: bytes) -> bytes:
    at = len(held) // 3
    return held[:at] + bytes(255 - byte for byte in held[at : at + 4]) + held[at + 4 :]


@pytest.fixture(scope="module", autouse=True)
def built_once() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("orchestration.claims.lexicon.lexicon.build_lexicons", lambda *_: LEXICONS)
        yield


@pytest.fixture(scope="module")
def made(built_once: None, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home that was read, resolved and published, as far as that goes without dbt, and its articles."""
    root = tmp_path_factory.mktemp("made")
    settings = Settings(home=root / "home", now=AT)
    reference = read_reference(settings.reference)
    take_in(settings, write_articles(root / "articles"), AT)
    read_day(settings, DAY, reference)
    resolve(settings, reference)
    ensure_instance(settings)
    release(settings, "r1")
    return root


@pytest.fixture
def settings(made: Path, tmp_path: Path) -> Settings:
    shutil.copytree(made, tmp_path, symlinks=True, dirs_exist_ok=True)
    return Settings(home=tmp_path / "home", now=AT)


def release(settings: Settings, run: str) -> None:
    settings.build.parent.mkdir(exist_ok=True)
    with duckdb.connect(str(settings.build)) as build:
        build.execute("create schema if not exists marts")
        build.execute(
            "create or replace table marts.dim_event as from read_parquet(?)",
            [str(settings.lake / "events/part.parquet")],
        )
    publish(
        settings.build,
        settings.releases,
        settings.current,
        run_id=run,
        built_at=AT,
        beside={"changes.jsonl": lambda *_: ""},
    )


def events(settings: Settings) -> set[tuple[str, str]]:
    return set(Lake(settings.lake).read("events").select("event_id", "founding_report_id").rows())


def test_a_sound_home_has_nothing_to_mend(settings: Settings) -> None:
    assert ready(settings) == [] and not list(damaged(settings, deep=True))
    assert json.loads((settings.home / "home.json").read_text())["form"] == 1


@pytest.mark.parametrize("how", [cut, emptied, noise])
@pytest.mark.parametrize(
    "name",
    [f"lake/reports/{PART}", f"lake/claims/{PART}", "lake/event_reports/part.parquet", "lake/claims/schema.parquet",
     "index/articles.sqlite", "build/overflight.duckdb", "home.json"],
)  # fmt: skip
def test_what_can_be_made_again_is(settings: Settings, name: str, how: Damage) -> None:
    ready(settings)
    path, before = settings.home / name, events(settings)
    path.write_bytes(how(path.read_bytes()))
    (sentence,) = ready(settings)
    assert str(path) in sentence and "made again" in sentence
    assert not list(damaged(settings, deep=True)) and events(settings) == before
    assert (unread_days(settings) == [DAY]) == ("captured_on" in name)
    with Known.of(settings) as known:
        assert all(map(known.holds, Lake(settings.lake).read("articles")["article_id"]))


def test_a_month_that_is_not_as_it_was_gathered_is_gathered_again(settings: Settings) -> None:
    lake = Lake(settings.lake)
    lake.gather()
    [month] = (settings.lake / "months" / "claims").glob(f"{DAY:%Y-%m}.*.parquet")
    before = lake.read("claims")
    month.write_bytes(flipped(month.read_bytes()))
    (sentence,) = ready(settings)
    assert str(month) in sentence and "made again" in sentence and lake.read("claims").equals(before)
    lake.gather()
    assert month.exists() and not list(damaged(settings, deep=True))


def test_a_build_whose_header_is_damaged_is_made_again(settings: Settings) -> None:
    settings.build.write_bytes(header(settings.build.read_bytes()))
    (sentence,) = ready(settings)
    assert "made again" in sentence and not settings.build.exists()


@pytest.mark.parametrize("table", ["reports", "claims", "statements", "official_counts"])
def test_a_days_reading_that_is_not_as_it_was_written_is_read_again(settings: Settings, table: str) -> None:
    path = settings.lake / table / PART
    path.write_bytes(flipped(path.read_bytes()))
    assert unread_days(settings) == [DAY]
    path.unlink()
    assert unread_days(settings) == [DAY]


def test_a_home_that_lost_what_was_read_is_as_it_was_before(settings: Settings) -> None:
    before, reference = events(settings), read_reference(settings.reference)
    for table in ("reports", "claims", "event_reports", "versions"):
        shutil.rmtree(settings.lake / table)
    for day in unread_days(settings):
        read_day(settings, day, reference)
    resolve(settings, reference)
    assert events(settings) == before and unread_days(settings) == []


@pytest.mark.parametrize("how", [cut, emptied, noise, flipped])
def test_events_keep_their_ids_by_the_last_release(settings: Settings, how: Damage) -> None:
    before = events(settings)
    path = settings.lake / "events" / "part.parquet"
    path.write_bytes(how(path.read_bytes()))
    (sentence,) = ready(settings)
    assert f"{len(before)} events were taken from the last release" in sentence
    resolve(settings, read_reference(settings.reference))
    assert events(settings) == before


def test_what_a_killed_run_was_writing_is_swept_away(settings: Settings) -> None:
    names = ("lake/read/.x.txt.1.2.tmp", "collecting/raw/ab/.abcd.gz.1.2.tmp", ".home.json.1.2.tmp",
             "second_reader/.answers.sqlite.1.2.tmp-journal", "inbox/.theirs.tmp")  # fmt: skip
    for path in map(settings.home.joinpath, names):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"half")
    assert ready(settings) == []
    assert [name for name in names if (settings.home / name).exists()] == ["inbox/.theirs.tmp"]


@pytest.mark.parametrize("how", [cut, emptied, noise, flipped])
def test_damaged_articles_stop_the_run_and_are_named(settings: Settings, how: Damage) -> None:
    path = settings.lake / "articles" / PART
    path.write_bytes(how(path.read_bytes()))
    with pytest.raises(LostError, match=r"part\.parquet.*backup.*doctor --mend") as lost:
        ready(settings)
    assert str(path) in str(lost.value)
    told = list(mended_by_request(settings))
    assert any("--reread" in sentence for sentence in told)
    assert ready(settings) == [] and (settings.home / "damaged" / "lake" / "articles" / PART).exists()
    take_in(settings, settings.home.parent / "articles", AT)
    assert Lake(settings.lake).read("articles").height == 3


def test_a_damaged_digest_damages_no_article(settings: Settings) -> None:
    (settings.lake / "articles" / PART).with_suffix(".digest").write_bytes(os.urandom(50))
    assert ready(settings) == []


def test_articles_are_whole_between_the_two_writes_of_a_killed_run(settings: Settings) -> None:
    lake = Lake(settings.lake)
    path = settings.lake / "articles" / PART
    before = path.read_bytes()
    lake.write("articles", lake.read("articles", DAY).head(1), DAY)
    path.write_bytes(before)  # as where the process ends after the digests and before the rename
    assert ready(settings) == []


def test_a_column_of_another_type_is_damage(settings: Settings) -> None:
    path = settings.lake / "events" / "part.parquet"
    pl.DataFrame({"event_id": [1]}).write_parquet(path)
    with pytest.raises(DamagedError, match="other types"):
        Lake(settings.lake).read("events")


def test_what_was_read_is_read_again_where_that_is_not_known(settings: Settings) -> None:
    take_corrections(settings, read_reference(settings.reference))
    assert (unread_days(settings), is_taken(settings)) == ([], True)
    for name in ("2026-03-20.txt", "corrections.txt"):
        (settings.lake / "read" / name).write_bytes(os.urandom(50))
    assert ready(settings) == []
    assert (unread_days(settings), is_taken(settings)) == ([DAY], False)


@pytest.mark.parametrize("how", [cut, emptied, noise])
@pytest.mark.parametrize("name", ["manifest.json", DATABASE])
def test_a_damaged_release_is_told_and_published_anew(settings: Settings, name: str, how: Damage) -> None:
    path = settings.current / name
    path.chmod(0o600)
    path.write_bytes(how(path.read_bytes()))
    (sentence,) = ready(settings)
    assert name in sentence and "published anew" in sentence
    release(settings, "r2")
    assert ready(settings) == []
    assert any(d.path.name == name for d in damaged(settings, deep=True))  # the earlier one, which doctor tells


def test_what_a_client_deletes_in_a_release_is_noticed(settings: Settings) -> None:
    path = (settings.current / DATABASE).resolve()
    assert path.stat().st_mode & 0o222 == 0
    path.chmod(0o600)
    with duckdb.connect(str(path)) as client:
        client.execute("delete from marts.dim_event")
    assert any("not as it was published" in sentence for sentence in ready(settings))


def test_dagsters_records_are_put_aside_and_begun_anew(settings: Settings) -> None:
    path = settings.dagster_home / "history" / "runs.db"
    path.parent.mkdir(parents=True)
    path.write_bytes(os.urandom(5000))
    (settings.dagster_home / "dagster.yaml").write_bytes(os.urandom(500))
    (sentence,) = ready(settings)
    ensure_instance(settings)
    assert "put aside" in sentence and not path.exists()
    assert (settings.home / "damaged" / "dagster" / "history" / "runs.db").exists()
    assert b"telemetry" in (settings.dagster_home / "dagster.yaml").read_bytes()


def test_a_copy_whose_links_were_followed_has_its_link_again(settings: Settings) -> None:
    copy = Settings(home=settings.home.with_name("copy"), now=AT)
    shutil.copytree(settings.home, copy.home)  # which follows links
    assert copy.current.is_dir() and not copy.current.is_symlink()
    (sentence,) = ready(copy)
    assert "link again" in sentence and copy.current.is_symlink()
    release(copy, "r2")
    assert sorted(path.name for path in copy.releases.iterdir()) == ["r1", "r2"]
    assert read_manifest(copy.current).run == "r2"


def test_a_copy_without_its_releases_keeps_the_one_that_it_has(settings: Settings) -> None:
    copy = Settings(home=settings.home.with_name("copy"), now=AT)
    shutil.copytree(settings.home, copy.home)
    shutil.rmtree(copy.releases)
    ready(copy)
    with open_readonly(copy.warehouse) as warehouse:
        assert warehouse.execute("select count(*) > 0 from marts.dim_event").fetchone() == (True,)


def test_what_a_failed_publication_has_made_it_removes(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    from orchestration import durable

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    for name in ("link", "rename", "flush"):
        with monkeypatch.context() as patched, pytest.raises(OSError, match="No space"):
            patched.setattr(durable, name, full)
            release(settings, "r2")
        assert [path.name for path in settings.releases.iterdir()] == ["r1"]
        assert read_manifest(settings.current).run == "r1"


def test_an_empty_ledger_is_no_ledger(settings: Settings) -> None:
    settings.collecting.mkdir()
    (settings.collecting / "ledger.sqlite").write_bytes(b"")
    with pytest.raises(LostError, match=r"ledger\.sqlite"):
        ready(settings)
    list(mended_by_request(settings))
    with sqlite3.connect(settings.collecting / "ledger.sqlite") as ledger:
        assert ledger.execute("select count(*) from pages").fetchone() == (0,)
    assert ready(settings) == []
