"""The events stage as Dagster sees it."""

from collections.abc import Iterator

import dagster as dg
import polars as pl

from orchestration.defs.common import OWNERS, RETRY, described
from orchestration.defs.resources import Installation
from orchestration.pipeline import resolve
from orchestration.warehouse.reference import read_reference

_DEPS = ["articles", "reports", "claims", "report_links"]
_TABLES = {
    "events": (
        ("event_type", "start_date", "date_precision", "status"),
        "What happened in the world, each once, whatever the number of articles; ids never change.",
    ),
    "former_events": (
        ("event_id", "event_type", "merged_into", "left_on"),
        "Events that were published and that no report tells of any more, each with where it went.",
    ),
    "event_reports": (("event_id", "report_id", "score"), "Which reports speak of which event."),
    "versions": (
        ("article_id", "version", "is_current", "appeared_at"),
        "Which articles are versions of one, and from when to when each was the newest; that alone counts.",
    ),
    "event_links": (
        ("event_id", "answers_event_id", "relation", "lag_days"),
        "Which event answers which, and after how many days.",
    ),
    "past_event_reports": (
        ("timeline", "report_id", "event_id", "known_from", "known_until"),
        "Which reports spoke of which event with the articles of a past time, where that was another event than now.",
    ),
}


@dg.multi_asset(
    specs=[
        dg.AssetSpec(table, deps=_DEPS, group_name="events", owners=OWNERS, kinds={"python", "parquet"},
                     description=text)
        for table, (_, text) in _TABLES.items()
    ],
    retry_policy=RETRY,
)  # fmt: skip
def resolve_reports(
    context: dg.AssetExecutionContext, installation: Installation
) -> Iterator[dg.MaterializeResult[None]]:
    """Bring the reports of all articles together into events, keeping the ids that events have."""
    settings = installation.settings()
    frames = resolve(settings, read_reference(settings.reference))
    of_kind = frames["events"].filter(pl.col("merged_into").is_null())["kind"].value_counts().sort("kind")
    context.log.info(f"Events: {', '.join(f'{count} {kind}s' for kind, count in of_kind.iter_rows()) or 'none'}.")
    for table, (columns, _) in _TABLES.items():
        yield dg.MaterializeResult(table, metadata=described(frames[table], *columns))
