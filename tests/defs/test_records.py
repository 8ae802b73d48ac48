"""Dagster's records are kept by our own storage: nothing is lost, and the UI that watches a run sees it go on."""

import sqlite3
import subprocess
import sys
import threading
import uuid

import dagster as dg

from orchestration.defs.records import Records


@dg.op
def first():
    pass


@dg.job
def work():
    first()


@dg.asset
def thing():
    return dg.MaterializeResult(metadata={"rows": 3})


def test_what_was_recorded_is_read_by_another_process(settings) -> None:
    with dg.DagsterInstance.get() as instance:
        assert isinstance(instance.get_ref().storage, Records)
        run = work.execute_in_process(instance=instance)
        dg.materialize([thing], instance=instance)
        count = len(instance.all_logs(run.run_id))
        assert count > 5
        asked = (
            "import sys, dagster as dg\nwith dg.DagsterInstance.get() as found:\n"
            "    print(len(found.all_logs(sys.argv[1])), len(found.get_run_records()),"
            " found.get_latest_materialization_event(dg.AssetKey('thing')).asset_materialization.metadata['rows'].value)"
        )
        told = subprocess.run([sys.executable, "-c", asked, run.run_id], capture_output=True, text=True, check=True)
    assert told.stdout.split() == [str(count), "2", "3"]


def test_a_run_that_is_watched_is_seen_to_go_on(settings) -> None:
    seen, ended = [], threading.Event()

    def look(event, _cursor) -> None:
        seen.append(event.dagster_event.event_type_value if event.dagster_event else "log")
        if seen[-1] == "PIPELINE_SUCCESS":
            ended.set()

    with dg.DagsterInstance.get() as watching, dg.DagsterInstance.get() as working:
        run_id = str(uuid.uuid4())
        watching.watch_event_logs(run_id, None, look)
        work.execute_in_process(instance=working, run_id=run_id)
        assert ended.wait(30)
        watching.end_watch_event_logs(run_id, look)
    assert {"STEP_START", "STEP_SUCCESS"} <= set(seen)


def test_the_files_of_ended_runs_are_whole_and_closed(settings) -> None:
    with dg.DagsterInstance.get() as instance:
        runs = [work.execute_in_process(instance=instance).run_id for _ in range(3)]
    folder = settings.dagster_home / "history" / "runs"
    assert not list(folder.glob("*-wal"))
    for run in runs:
        with sqlite3.connect(folder / f"{run}.db") as file:
            assert file.execute("pragma integrity_check").fetchone() == ("ok",)
            assert file.execute("select count(*) from event_logs").fetchone()[0] > 5


def test_records_are_wiped_whole(settings) -> None:
    with dg.DagsterInstance.get() as instance:
        work.execute_in_process(instance=instance)
        instance.wipe()
        assert instance.get_run_records() == []
        assert work.execute_in_process(instance=instance).success
