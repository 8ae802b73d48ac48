"""The articles stage as Dagster sees it."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import dagster as dg

from orchestration.defs.common import DAYS, OWNERS, RETRY, described
from orchestration.defs.resources import Installation
from orchestration.pipeline import take_in
from orchestration.warehouse.lake import Lake


class Source(dg.Config):
    """Where a run takes its articles from."""

    path: str = ""
    """A file or folder; empty for the installation's own (OVERFLIGHT_ARTICLES)."""


@dg.multi_asset(
    specs=[
        dg.AssetSpec("articles", group_name="articles", owners=OWNERS, kinds={"polars", "parquet"},
                     description="Texts of outlets and issuers, each once, with source, publication date and language; "
                     "a syndicated copy names the article that it copies."),
        dg.AssetSpec("quarantine", group_name="articles", owners=OWNERS, kinds={"polars", "parquet"},
                     description="What could not be taken, and why: unreadable input, and rows that can't be true."),
    ],
    partitions_def=DAYS,
    retry_policy=RETRY,
)  # fmt: skip
def take_in_articles(
    context: dg.AssetExecutionContext, config: Source, installation: Installation
) -> Iterator[dg.MaterializeResult[None]]:
    """Take in what is new today. An older partition is left as it is: a day's capture can't be repeated later."""
    settings, now = installation.settings(), datetime.now(UTC)
    if context.partition_key == now.date().isoformat():
        intake = take_in(settings, Path(config.path) if config.path else settings.articles, now)
        context.log.info(f"{intake.new} new articles, {intake.copies} of them copies, {intake.unchanged} known.")
    lake, day = Lake(settings.lake), datetime.fromisoformat(context.partition_key).date()
    articles, quarantine = lake.read("articles", day), lake.read("quarantine", day)
    yield dg.MaterializeResult("articles", metadata=described(articles, "source_id", "title", "published_at"))
    yield dg.MaterializeResult("quarantine", metadata=described(quarantine, "key", "reason", "detail"))
