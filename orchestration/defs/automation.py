"""When the pipeline runs by itself: the job, its schedules, and the sensor on the inbox folder."""

from collections.abc import Iterator
from datetime import UTC, datetime

import dagster as dg

from orchestration.articles.inbox import Look, Taken, look_at
from orchestration.defs.common import DAYS
from orchestration.settings import Settings

pipeline = dg.define_asset_job(
    "pipeline",
    selection=dg.AssetSelection.all(),
    partitions_def=DAYS,
    executor_def=dg.in_process_executor,
    description="Articles to published facts: take in what is new, read it, resolve events, build, check, publish.",
    tags={"overflight/warehouse": "write"},
)

_OF_INBOX = {"overflight/asked_by": "inbox"}
_ENDED = {dg.DagsterRunStatus.SUCCESS, dg.DagsterRunStatus.FAILURE, dg.DagsterRunStatus.CANCELED}
_AT_WORK = [status for status in dg.DagsterRunStatus if status not in _ENDED]


def _request(key: str) -> dg.RunRequest:
    return dg.RunRequest(run_key=key, partition_key=datetime.now(UTC).date().isoformat())


@dg.schedule(
    job=pipeline,
    cron_schedule="20 * * * *",
    execution_timezone="UTC",
    default_status=dg.DefaultScheduleStatus.RUNNING,
)
def hourly(context: dg.ScheduleEvaluationContext) -> dg.RunRequest:
    """Every hour: take in the installation's articles and publish when something is new."""
    return _request(f"hourly {context.scheduled_execution_time:%Y-%m-%d %H}")


@dg.schedule(
    job=pipeline,
    cron_schedule="5 0 * * *",
    execution_timezone="UTC",
    default_status=dg.DefaultScheduleStatus.RUNNING,
)
def daily(context: dg.ScheduleEvaluationContext) -> dg.RunRequest:
    """At the start of each day: open the day's partition and rebuild the warehouse."""
    return _request(f"daily {context.scheduled_execution_time:%Y-%m-%d}")


@dg.sensor(job=pipeline, minimum_interval_seconds=30, default_status=dg.DefaultSensorStatus.RUNNING)
def inbox(context: dg.SensorEvaluationContext) -> Iterator[dg.RunRequest | dg.SkipReason]:
    """Files dropped into the inbox folder: each is taken once, when it has stopped growing.

    A file counts as taken when the intake has it; until then a run is asked for again, less and less often.
    """
    settings, now = Settings(), datetime.now(UTC)
    settings.inbox.mkdir(parents=True, exist_ok=True)
    try:
        complete, look = look_at(settings.inbox, Look.read(context.cursor), Taken(settings.inbox_taken).read())
    except OSError as error:
        yield dg.SkipReason(f"{settings.inbox} can't be listed: {error}.")
        return
    asks = look.asks(complete, now.timestamp()) if complete and not _is_at_work(context) else None
    context.update_cursor((asks or look).written())
    if asks is None:
        waiting = "its run has not taken them yet" if complete else "no new complete file"
        yield dg.SkipReason(f"{settings.inbox}: {waiting}.")
        return
    source = {"path": str(settings.inbox), "files": complete}
    yield dg.RunRequest(
        run_key=f"inbox {now:%Y-%m-%d %H:%M:%S}",
        partition_key=now.date().isoformat(),
        run_config={"ops": {"take_in_articles": {"config": source}}},
        tags=_OF_INBOX,
    )


def _is_at_work(context: dg.SensorEvaluationContext) -> bool:
    """Whether a run that the inbox asked for has not ended yet."""
    return context.instance.get_runs_count(dg.RunsFilter(tags=_OF_INBOX, statuses=_AT_WORK)) > 0
