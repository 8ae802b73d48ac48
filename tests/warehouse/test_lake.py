from datetime import date

import polars as pl
import pytest

from orchestration.keeping.damage import damaged
from orchestration.settings import Settings
from orchestration.warehouse.lake import Lake, schema_of
from orchestration.warehouse.lock import hold
from orchestration.warehouse.schema import SCHEMAS, SNAPSHOTS, frame

DAY = date(2026, 3, 10)


@pytest.mark.parametrize("table", SCHEMAS)
def test_what_is_written_is_read(tmp_path, table):
    lake = Lake(tmp_path)
    column = SCHEMAS[table].names()[0]
    value = {pl.Date(): DAY, pl.Int64(): 1}.get(SCHEMAS[table][column], "x")
    rows = frame(table, [{column: value}])
    lake.ensure()
    lake.write(table, rows, None if table in SNAPSHOTS else DAY)
    assert lake.read(table).equals(rows)
    assert pl.read_parquet(tmp_path / table / "**/*.parquet").height == 1


@pytest.mark.parametrize("named", ["[a-z]", "*", "**", "a{b}"])
def test_a_folder_may_look_like_a_pattern(tmp_path, named):
    lake = Lake(tmp_path / named / "lake")
    lake.write("articles", frame("articles", [{"article_id": "a"}]), DAY)
    assert schema_of(lake.partition("articles", DAY)) == SCHEMAS["articles"]
    assert list(damaged(Settings(home=tmp_path / named))) == []
    assert lake.read("articles")["article_id"].to_list() == ["a"] and lake.height("articles") == 1


def test_a_write_replaces_one_day_and_leaves_the_others(tmp_path):
    lake = Lake(tmp_path)
    for day in (DAY, date(2026, 3, 11)):
        lake.write("claims", frame("claims", [{"claim_id": "old", "captured_on": day}]), day)
    lake.write("claims", frame("claims", [{"claim_id": "new", "captured_on": DAY}]), DAY)
    assert sorted(lake.read("claims")["claim_id"]) == ["new", "old"]
    assert lake.read("claims", DAY)["claim_id"].to_list() == ["new"]
    assert lake.days("claims") == [DAY, date(2026, 3, 11)]


def test_gathered_months_are_the_days_in_fewer_files(tmp_path):
    lake, days = Lake(tmp_path), [date(2026, 2, 27), date(2026, 2, 28), date(2026, 3, 1)]
    for day in reversed(days):
        lake.write("claims", frame("claims", [{"claim_id": f"{day}", "captured_on": day}]), day)
    by_days = lake.read("claims")
    lake.gather()
    first, second = _months(tmp_path)
    assert first.name.startswith("2026-02.") and second.name.startswith("2026-03.")
    assert lake.read("claims").equals(by_days) and lake.height("claims") == 3
    assert pl.read_parquet(tmp_path / "months" / "claims" / "*.parquet").sort("claim_id").equals(by_days)
    lake.write("claims", frame("claims"), days[0])
    lake.write("claims", frame("claims", [{"claim_id": "more"}]), days[2])
    now = lake.read("claims")
    assert now["claim_id"].to_list() == ["2026-02-28", "more"]
    lake.gather()
    assert lake.read("claims").equals(now)
    assert not {first, second} & set(_months(tmp_path)) and len(_months(tmp_path)) == 2


def test_a_month_of_which_nothing_changed_is_left_as_it_is(tmp_path):
    lake = Lake(tmp_path)
    lake.write("claims", frame("claims", [{"claim_id": "old", "captured_on": DAY}]), DAY)
    lake.gather()
    [month] = _months(tmp_path)
    before = month.stat().st_mtime_ns
    lake.write("claims", frame("claims", [{"claim_id": "new"}]), date(2026, 4, 1))
    lake.gather()
    assert (month.stat().st_mtime_ns, len(_months(tmp_path))) == (before, 2)
    lake.partition("claims", DAY).unlink()
    lake.gather()
    assert lake.read("claims")["claim_id"].to_list() == ["new"] and month not in _months(tmp_path)


def test_a_month_that_leaves_while_it_is_read_is_read_by_its_days(tmp_path, monkeypatch):
    lake = Lake(tmp_path)
    lake.write("claims", frame("claims", [{"claim_id": "old", "captured_on": DAY}]), DAY)
    lake.gather()
    gone = tmp_path / "gone.parquet"
    monkeypatch.setattr(Lake, "_whole", lambda *_: [gone])
    assert lake.read("claims")["claim_id"].to_list() == ["old"]


def _months(root):
    return sorted(path for path in (root / "months" / "claims").glob("2*.parquet"))


def test_a_column_that_came_later_is_null_in_older_files(tmp_path):
    lake = Lake(tmp_path)
    path = lake.partition("articles", DAY)
    path.parent.mkdir(parents=True)
    frame("articles", [{"article_id": "a"}]).drop("author").write_parquet(path)
    frame("articles").drop("author").write_parquet(tmp_path / "articles" / "schema.parquet")
    lake.ensure()
    assert lake.read("articles").select("article_id", "author").rows() == [("a", None)]
    assert pl.read_parquet_schema(tmp_path / "articles" / "schema.parquet") == SCHEMAS["articles"]
    assert (lake.height("articles"), lake.height("claims")) == (1, 0)


def test_a_crash_before_the_renaming_leaves_the_old_rows(tmp_path, monkeypatch):
    lake = Lake(tmp_path)
    lake.write("claims", frame("claims", [{"claim_id": "old"}]), DAY)
    monkeypatch.setattr("os.fsync", lambda _: (_ for _ in ()).throw(OSError("killed")))
    with pytest.raises(OSError, match="killed"):
        lake.write("claims", frame("claims", [{"claim_id": "new"}]), DAY)
    assert lake.read("claims")["claim_id"].to_list() == ["old"]


@pytest.mark.parametrize(
    ("table", "day", "rows"),
    [
        ("claims", None, frame("claims")),
        ("events", DAY, frame("events")),
        ("claims", DAY, frame("reports")),
    ],
)
def test_wrong_writes_are_refused(tmp_path, table, day, rows):
    with pytest.raises(ValueError, match=table):
        Lake(tmp_path).write(table, rows, day)


def test_one_process_holds_the_lock_as_often_as_it_likes(tmp_path):
    assert hold(tmp_path / "a.lock") and hold(tmp_path / "a.lock", wait=False)
