"""What is old enough leaves, and nothing that anything rests on."""

import os
import sqlite3
from contextlib import closing
from datetime import timedelta

import dagster as dg
from typer.testing import CliRunner

from orchestration.cli import app
from orchestration.keeping.tidying import leaving, tidy
from orchestration.keeping.weight import size_of, weights

THING = dg.AssetKey("thing")


@dg.asset(check_specs=[dg.AssetCheckSpec("sound", asset="thing")])
def thing(context: dg.AssetExecutionContext):
    print("to the log of the run")
    yield dg.MaterializeResult(metadata={"run": context.run_id})
    yield dg.AssetCheckResult(passed=True)


def aged(settings, paths, days):
    at = (settings.clock() - timedelta(days=days)).timestamp()
    for path in paths:
        os.utime(path, (at, at))


def files_of(settings, run):
    within = settings.dagster_home
    return [path for path in (*within.glob(f"history/runs/{run}.db*"), *within.glob(f"storage/{run}/**/*"),
                              *within.glob(f"storage/{run}")) if path.exists()]  # fmt: skip


def test_records_of_old_runs_leave_and_what_was_made_last_is_still_known(settings):
    with dg.DagsterInstance.get() as instance:
        first, second = (dg.materialize([thing], instance=instance).run_id for _ in range(2))
    assert leaving(settings) == []
    aged(settings, files_of(settings, first), settings.keep_runs_days + 2)
    [old] = leaving(settings)
    assert old.runs == [first]
    assert old.size == sum(size_of(path) for path in old.paths) > 0
    aged(settings, files_of(settings, second), settings.keep_runs_days + 2)
    before = size_of(settings.dagster_home)
    [told] = tidy(settings)
    assert told.startswith("Gone: Dagster's records and logs of 2 runs")
    assert size_of(settings.dagster_home) < before
    assert leaving(settings) == [] and not files_of(settings, first) and not files_of(settings, second)
    with dg.DagsterInstance.get() as instance:
        assert instance.get_run_records() == []
        made = instance.get_latest_materialization_event(THING)
        assert made.asset_materialization.metadata["run"].value == second
        key = dg.AssetCheckKey(THING, "sound")
        [checked] = instance.event_log_storage.get_asset_check_execution_history(key, limit=5)
        assert checked.run_id == second
        third = dg.materialize([thing], instance=instance).run_id
        assert [record.dagster_run.run_id for record in instance.get_run_records()] == [third]


def test_a_run_that_has_not_ended_keeps_its_records(settings):
    with dg.DagsterInstance.get() as instance:
        run = dg.materialize([thing], instance=instance).run_id
    with closing(sqlite3.connect(settings.dagster_home / "history" / "runs.db")) as records, records:
        records.execute("update runs set status = 'QUEUED'")
    aged(settings, files_of(settings, run), 365)
    assert leaving(settings) == []


def test_answers_leave_only_where_a_time_is_set(settings, tmp_path):
    old, new = (settings.collecting / "raw" / "ab" / f"{name}.gz" for name in ("old", "new"))
    old.parent.mkdir(parents=True)
    for path in (old, new):
        path.write_bytes(b"packed")
    aged(settings, [old], 100)
    assert leaving(settings) == []
    limited = settings.model_copy(update={"keep_answers_days": 90})
    assert [each.paths for each in leaving(limited)] == [[old]]
    shown = CliRunner().invoke(app, ["tidy"], env={"OVERFLIGHT_KEEP_ANSWERS_DAYS": "90"}).output
    assert "1 answers of servers that came before" in shown and "tidy --do" in shown and old.exists()
    done = CliRunner().invoke(app, ["tidy", "--do"], env={"OVERFLIGHT_KEEP_ANSWERS_DAYS": "90"}).output
    assert "Gone: 1 answers" in done and not old.exists() and new.exists()
    assert "Nothing is old enough" in CliRunner().invoke(app, ["tidy", "--do"]).output


def test_a_home_weighs_what_its_files_do(tmp_path):
    (tmp_path / "lake" / "sub").mkdir(parents=True)
    (tmp_path / "lake" / "sub" / "a").write_bytes(b"x" * 7)
    (tmp_path / "b").write_bytes(b"x" * 9)
    (tmp_path / "link").symlink_to(tmp_path / "lake")
    assert {name: size for name, size in weights(tmp_path).items() if name != "link"} == {"b": 9, "lake": 7}
    assert size_of(tmp_path / "lake") == 7 and size_of(tmp_path / "none") == 0
