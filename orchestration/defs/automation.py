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
    description="Articles to published facts: take in what is new, read it, resolve events, build, check, publish, "
    "tell. It asks for a partition, which is a day on which articles are captured (UTC): choose Latest, today, "
    "to take in what is new. An older one asks GDELT and reads archives for that day, and reads its articles again; "
    "events and facts are made of all days, whichever is chosen.",
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
    description="Every hour, at twenty past: asks the sources, takes in what is new, and publishes a release. "
    "It works on today's partition (UTC).",
)
def hourly(context: dg.ScheduleEvaluationContext) -> dg.RunRequest:
    """One run an hour."""
    return _request(f"hourly {context.scheduled_execution_time:%Y-%m-%d %H}")


@dg.schedule(
    job=pipeline,
    cron_schedule="5 0 * * *",
    execution_timezone="UTC",
    default_status=dg.DefaultScheduleStatus.RUNNING,
    description="Five minutes after midnight (UTC): opens the new day's partition and builds the warehouse anew, so "
    "that what depends on the day is of today, such as whether an announced drill is overdue.",
)
def daily(context: dg.ScheduleEvaluationContext) -> dg.RunRequest:
    """One run a day."""
    return _request(f"daily {context.scheduled_execution_time:%Y-%m-%d}")


@dg.sensor(
    job=pipeline,
    minimum_interval_seconds=30,
    default_status=dg.DefaultSensorStatus.RUNNING,
    description="Looks every half minute for files dropped into the home's folder inbox, and starts a run once they "
    "have stopped growing. Each is taken once.",
)
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
