"""Runs whose process is gone end in Dagster's records too: at a start, and by the daemon's own monitor."""

import logging
import subprocess
import sys
from datetime import UTC, datetime, timedelta

import dagster as dg
import pytest
from dagster._core.remote_origin import RegisteredCodeLocationOrigin, RemoteJobOrigin, RemoteRepositoryOrigin
from dagster._daemon.monitoring.run_monitoring import execute_run_monitoring_iteration

from orchestration.defs.living import Launcher, end_dead_runs
from orchestration.defs.resources import Installation
from orchestration.warehouse.lock import hold, is_held

Status = dg.DagsterRunStatus
AGO = timedelta(minutes=5)
HOLD = "import sys; from pathlib import Path; from orchestration.warehouse.lock import hold; " \
    "print(hold(Path(sys.argv[1])), flush=True); sys.stdin.read()"  # fmt: skip


ORIGIN = RemoteJobOrigin(RemoteRepositoryOrigin(RegisteredCodeLocationOrigin("overflight"), "repository"), "a_job")


@pytest.fixture
def instance(settings):
    with dg.DagsterInstance.get() as instance:
        yield instance


@pytest.fixture
def worker(settings):
    """Gives another process that holds the lock of a run, as a run at work does."""
    started = []

    def start(run_id):
        command = [sys.executable, "-c", HOLD, str(settings.living / run_id)]
        process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        started.append(process)
        assert process.stdout.readline() == "True\n"
        return process

    yield start
    for process in started:
        process.kill()
        process.communicate()


@dg.op
def nothing():
    pass


@dg.job
def a_job():
    nothing()


def recorded(instance, status, began=timedelta(0)):
    """A run as the records have it, begun some time ago."""
    of = {"remote_job_origin": ORIGIN, "job_code_origin": dg.reconstructable(a_job).get_python_origin()}
    run_id = instance.create_run_for_job(a_job, status=status, **(of if status is Status.QUEUED else {})).run_id
    then = datetime.now(UTC) - began
    with instance.run_storage.connect() as connection:
        statement = "update runs set create_timestamp = ?, start_time = ? where run_id = ?"
        started = then.timestamp() if status in (Status.STARTED, Status.CANCELING) else None
        connection.exec_driver_sql(statement, (str(then.replace(tzinfo=None)), started, run_id))
    return run_id


def status_of(instance, run_id):
    return instance.get_run_by_id(run_id).status


def look(instance):
    """What the daemon does every twenty seconds."""

    class Workspace:
        def __init__(self):
            self.instance = instance

        def create_request_context(self):
            return None

    assert [fault for fault in execute_run_monitoring_iteration(Workspace(), logging.getLogger("look")) if fault] == []


@pytest.mark.parametrize("how", [look, None], ids=["monitor", "start"])
def test_a_run_ends_when_its_process_does(instance, settings, worker, how):
    end = how or (lambda instance: end_dead_runs(instance, settings))
    run_id = recorded(instance, Status.STARTED, AGO)
    process = worker(run_id)
    end(instance)
    assert status_of(instance, run_id) is Status.STARTED
    process.kill()
    process.wait()
    end(instance)
    assert status_of(instance, run_id) is Status.FAILURE
    assert any("No process works on this run" in entry.message for entry in instance.all_logs(run_id))


@pytest.mark.parametrize(
    ("status", "began", "ends_as"),
    [
        (Status.NOT_STARTED, AGO, Status.FAILURE),
        (Status.STARTING, AGO, Status.FAILURE),
        (Status.STARTED, AGO, Status.FAILURE),
        (Status.CANCELING, AGO, Status.CANCELED),
        (Status.STARTED, timedelta(0), Status.STARTED),  # its first step has yet to begin
        (Status.QUEUED, AGO, Status.QUEUED),
        (Status.SUCCESS, AGO, Status.SUCCESS),
    ],
)
def test_what_has_no_lock_ends_when_it_had_the_time_to_take_it(instance, settings, status, began, ends_as):
    run_id = recorded(instance, status, began)
    end_dead_runs(instance, settings)
    assert status_of(instance, run_id) is ends_as


@pytest.mark.parametrize("status", [Status.NOT_STARTED, Status.STARTING, Status.STARTED, Status.CANCELING])
def test_a_lock_that_was_left_tells_of_a_death_at_once(instance, settings, worker, status):
    run_id = recorded(instance, status)
    process = worker(run_id)
    process.kill()
    process.wait()
    end_dead_runs(instance, settings)
    assert status_of(instance, run_id) in (Status.FAILURE, Status.CANCELED)


def test_locks_of_ended_runs_go_and_those_of_the_living_stay(instance, settings, worker):
    ended, unrecorded = recorded(instance, Status.SUCCESS), "not yet recorded"
    worker(ended).communicate()
    worker(unrecorded)
    end_dead_runs(instance, settings)
    assert [path.name for path in settings.living.iterdir()] == [unrecorded]


def test_dagster_asks_the_kernel(instance):
    assert isinstance(instance.run_launcher, Launcher)
    assert instance.run_launcher.supports_check_run_worker_health


def test_a_run_holds_its_lock_from_before_its_first_step(instance, settings):
    @dg.op
    def look_for(context, installation: Installation):
        return is_held(settings.living / context.run_id)

    @dg.job(resource_defs={"installation": Installation()})
    def locked():
        look_for()

    assert locked.execute_in_process(instance=instance).output_for_node("look_for") is True


def test_a_lock_is_known_to_its_own_process_and_never_made_by_asking(tmp_path):
    assert not is_held(tmp_path / "nobody's")
    assert list(tmp_path.iterdir()) == []
    assert hold(tmp_path / "mine") and is_held(tmp_path / "mine")
