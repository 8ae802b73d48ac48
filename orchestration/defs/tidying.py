"""What keeps a home from filling its disk: once a week, what has become older than the settings let it leaves."""

import dagster as dg

from orchestration.defs.resources import Installation
from orchestration.keeping.tidying import tidy as tidied
from orchestration.keeping.weight import in_words, megabytes, weights


@dg.op
def let_go(context: dg.OpExecutionContext, installation: Installation) -> None:
    """Let go what is older than OVERFLIGHT_KEEP_RUNS_DAYS and OVERFLIGHT_KEEP_ANSWERS_DAYS say."""
    settings = installation.settings()
    for sentence in tidied(settings):
        context.log.info(sentence)
    held = weights(settings.home)
    context.log.info(f"The home weighs {megabytes(sum(held.values()))}: {in_words(held)}.")


@dg.job(
    executor_def=dg.in_process_executor,
    description="What of the home is older than the settings let it become: Dagster's records of former runs, and, "
    "where OVERFLIGHT_KEEP_ANSWERS_DAYS is set, answers of servers. `overflight tidy` shows what would leave.",
    tags={"overflight/warehouse": "write"},
)
def tidy() -> None:
    """One step."""
    let_go()


weekly = dg.ScheduleDefinition(
    name="weekly",
    job=tidy,
    cron_schedule="40 3 * * 0",
    execution_timezone="UTC",
    default_status=dg.DefaultScheduleStatus.RUNNING,
    description="On Sundays at 3:40 (UTC): lets go what has become older than the settings let it.",
)
