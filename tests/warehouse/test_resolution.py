"""A resolution goes on from a file in the home folder; of whatever state that is, the tables come out the same."""

import sqlite3
from datetime import UTC, datetime, timedelta

import pytest

from orchestration import pipeline
from orchestration.keeping.damage import damaged
from orchestration.pipeline import EVENT_TABLES, resolve
from orchestration.settings import Settings
from orchestration.warehouse.lake import Lake
from orchestration.warehouse.resolution import KeptIndex
from orchestration.warehouse.schema import frame
from tests.events.test_resolution import CLASSES, DAY, PLACES, TYPES, frames, report

REFERENCE = {"places": PLACES, "event_types": TYPES, "aircraft_classes": CLASSES, "sources": []}
TOLD = [
    {**report(f"a{n}", start=day, end=day, captured=n, published=day + timedelta(1)), "id": f"r{n}"}
    for n, day in enumerate([DAY, DAY, DAY + timedelta(3), DAY + timedelta(3), DAY])
]
LINKS = [("r0", "r2"), ("r1", "r3")]


def take_in(lake, told):
    tables = frames(told, [link for link in LINKS if set(link) <= {r["id"] for r in told}])
    for table, rows in tables.items():
        lake.write(table, frame(table, rows.rows(named=True)), DAY)


def tables(settings):
    lake = Lake(settings.lake)
    return {table: lake.read(table).rows() for table in EVENT_TABLES}


def resolved(folder, told):
    settings = Settings(home=folder, now=datetime(2026, 3, 30, tzinfo=UTC))
    take_in(Lake(settings.lake), told)
    resolve(settings, REFERENCE)
    return settings


def gone(settings):
    for path in settings.resolution.parent.glob("events.sqlite*"):
        path.unlink()


def garbage(settings):
    settings.resolution.write_bytes(b"no database" * 4_000)


def torn(settings):
    with settings.resolution.open("r+b") as file:
        file.truncate(settings.resolution.stat().st_size // 2)


def overwritten(settings):
    with settings.resolution.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xff" * (settings.resolution.stat().st_size - 4096))


def frayed(settings):
    size = settings.resolution.stat().st_size
    with settings.resolution.open("r+b") as file:
        file.seek(size // 2 // 4096 * 4096)
        file.write(b"\xff" * (size - file.tell()))


def of_other_rules(settings):
    with sqlite3.connect(settings.resolution) as db:
        db.execute("update about set value = 'others' where key = 'rules'")
        db.execute("update pairs set score = 9.0")


def of_another_shape(settings):
    with sqlite3.connect(settings.resolution) as db:
        db.execute("drop table pairs")
        db.execute("update about set value = 'others' where key = 'rules'")
        db.execute("create table pairs (a, b)")


def of_other_values(settings):
    """As where bytes of a row are damaged, of which SQLite knows nothing."""
    with sqlite3.connect(settings.resolution) as db:
        assert db.execute("update pairs set score = 9.0").rowcount


def behind_the_lake(settings):
    """As where a run was killed when the index was written and the tables were not: they are those of before."""
    lake = Lake(settings.lake)
    for table in EVENT_TABLES:
        lake.write(table, frame(table))


@pytest.mark.parametrize(
    "harm",
    [gone, garbage, torn, overwritten, frayed, of_other_rules, of_another_shape, of_other_values, behind_the_lake],
)
def test_a_file_that_is_of_no_use_is_made_anew_in_silence(tmp_path, harm):
    expected = tables(resolved(tmp_path / "whole", TOLD))
    settings = resolved(tmp_path / "home", TOLD[:3] if harm is not behind_the_lake else TOLD)
    harm(settings)
    assert tables(resolved(tmp_path / "home", TOLD)) == expected


def test_what_is_new_alone_is_compared(tmp_path, monkeypatch):
    from orchestration.events import comparing

    settings = resolved(tmp_path, TOLD[:4])
    compared = []
    score = comparing.score
    monkeypatch.setattr(comparing, "score", lambda one, *others: compared.append(one.report_id) or score(one, *others))
    resolved(tmp_path, TOLD)
    assert set(compared) == {"r4"}
    compared.clear()
    resolved(tmp_path, TOLD)
    assert compared == [] and tables(settings)["events"]


def test_the_look_of_a_run_before_its_work_takes_nothing_away(tmp_path, monkeypatch):
    settings = resolved(tmp_path, TOLD)
    assert list(damaged(settings)) == []
    monkeypatch.setattr(KeptIndex, "_renew", lambda _: pytest.fail("the file is made anew"))
    resolve(settings, REFERENCE)


def test_when_matching_raises_the_file_stays_as_it_was(tmp_path, monkeypatch):
    settings = resolved(tmp_path, TOLD[:4])
    before = tables(settings)
    with monkeypatch.context() as patch:
        patch.setattr(pipeline, "isolated", lambda items, step, **_: step(items))
        patch.setattr("orchestration.events.stage.rename", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            resolved(tmp_path, TOLD)
    assert tables(settings) == before
    assert tables(resolved(tmp_path, TOLD)) == tables(resolved(tmp_path / "whole", TOLD))


def test_where_no_file_can_be_opened_the_fault_is_told(tmp_path):
    place = tmp_path / "events.sqlite"
    place.mkdir()
    with pytest.raises(sqlite3.OperationalError, match="unable to open"), KeptIndex(place, "rules"):
        pass
