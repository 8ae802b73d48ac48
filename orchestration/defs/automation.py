"""When the pipeline runs by itself: the job, its schedules, and the sensor on the inbox folder."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime

import dagster as dg

from orchestration.articles.inbox import complete_files
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


def _request(key: str, source: str = "") -> dg.RunRequest:
    config = {"ops": {"take_in_articles": {"config": {"path": source}}}} if source else {}
    return dg.RunRequest(run_key=key, partition_key=datetime.now(UTC).date().isoformat(), run_config=config)


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
    """Files dropped into the inbox folder: each is taken once, when it has stopped growing."""
    folder = Settings().inbox
    folder.mkdir(parents=True, exist_ok=True)
    seen = json.loads(context.cursor) if context.cursor else {}
    ready, now_seen = complete_files(folder, seen)
    context.update_cursor(json.dumps(now_seen))
    if not ready:
        yield dg.SkipReason(f"No new complete file in {folder}.")
        return
    yield _request("inbox " + " ".join(f"{name}@{stamp}" for name, stamp in ready.items()), str(folder))
