"""Which of Dagster's runs live. The kernel knows it of every process, and Dagster's records do not.

Whoever works on a run holds a lock of its id. A run that is under way by the records, and whose lock nobody holds, was
killed: left alone it would count as one at work, and no other would be started beside it.
"""

import dagster as dg
from dagster._core.launcher import CheckRunHealthResult, WorkerStatus
from dagster._core.storage.dagster_run import RunRecord
from dagster._time import get_current_timestamp

from orchestration.settings import Settings
from orchestration.warehouse.lock import is_held

_UNDER_WAY = [
    dg.DagsterRunStatus.NOT_STARTED,
    dg.DagsterRunStatus.STARTING,
    dg.DagsterRunStatus.STARTED,
    dg.DagsterRunStatus.CANCELING,
]
"""What has, or is about to have, a process. A queued run has none: the daemon starts it when its turn comes."""
_KILLED = "No process works on this run any more: it was killed, or the machine went down."


class Launcher(dg.DefaultRunLauncher):
    """Dagster's own launcher, which can also tell the daemon's monitor whether a run still has its process."""

    @property
    def supports_check_run_worker_health(self) -> bool:
        """Yes: the kernel knows."""
        return True

    def check_run_worker_health(self, run: dg.DagsterRun) -> CheckRunHealthResult:
        """Running, or failed where its process is gone; also of runs of the command line, which nobody launched."""
        record = self._instance.get_run_record_by_id(run.run_id)
        if record is None or not _is_dead(self._instance, Settings(), record):
            return CheckRunHealthResult(WorkerStatus.RUNNING)
        return CheckRunHealthResult(WorkerStatus.FAILED, _KILLED)


def end_dead_runs(instance: dg.DagsterInstance, settings: Settings) -> None:
    """Bring the records to what the kernel knows: runs without a process end, and locks of ended runs go."""
    under_way = instance.get_run_records(dg.RunsFilter(statuses=_UNDER_WAY))
    for record in under_way:
        if not _is_dead(instance, settings, record):
            continue
        if record.dagster_run.status is dg.DagsterRunStatus.CANCELING:
            instance.report_run_canceled(record.dagster_run, _KILLED)
        else:
            instance.report_run_failed(record.dagster_run, _KILLED)
    known = {record.dagster_run.run_id for record in under_way}
    for lock in settings.living.glob("*"):
        if lock.name not in known and not is_held(lock):
            lock.unlink()


def _is_dead(instance: dg.DagsterInstance, settings: Settings, record: RunRecord) -> bool:
    """Whether a run under way has no process. One that has no lock yet is given the time that a start may take."""
    lock = settings.living / record.dagster_run.run_id
    if lock.exists():
        return not is_held(lock)
    since = record.start_time or record.create_timestamp.timestamp()
    return get_current_timestamp() - since > instance.run_monitoring_start_timeout_seconds
