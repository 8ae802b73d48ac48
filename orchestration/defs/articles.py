"""The articles stage as Dagster sees it."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import dagster as dg

from orchestration.collecting.plan import CONNECTORS
from orchestration.defs.common import DAYS, OWNERS, RETRY, described
from orchestration.defs.resources import Installation
from orchestration.intake import take_in
from orchestration.samples import source_of
from orchestration.warehouse.lake import Lake

_KINDS = {"polars", "parquet"}


class Source(dg.Config):
    """Where a run takes its articles from."""

    path: str = ""
    """A file or folder; empty for the installation's own (OVERFLIGHT_ARTICLES)."""
    files: dict[str, str] = {}  # noqa: RUF012 - Dagster's Config copies it
    """Of the inbox, the files to take by name, with the stamps that the sensor saw."""


@dg.multi_asset(
    specs=[
        dg.AssetSpec("articles", deps=CONNECTORS, group_name="articles", owners=OWNERS, kinds=_KINDS,
                     description="Texts of outlets and issuers, each once, with source, publication date and language; "
                     "a syndicated copy names the article that it copies."),
        dg.AssetSpec("quarantine", deps=CONNECTORS, group_name="articles", owners=OWNERS, kinds=_KINDS,
                     description="What could not be taken, and why: unreadable input, and rows that can't be true."),
        dg.AssetSpec("fetches", deps=CONNECTORS, group_name="articles", owners=OWNERS, kinds=_KINDS,
                     description="What was asked of sources, what came, and what was left: one row a request."),
    ],
    partitions_def=DAYS,
    retry_policy=RETRY,
)  # fmt: skip
def take_in_articles(
    context: dg.AssetExecutionContext, config: Source, installation: Installation
) -> Iterator[dg.MaterializeResult[None]]:
    """Take in what is new, into the partition of the present day: what is captured now was not known before.

    That is the day on which the run works, whichever it was asked for. A run of an older partition takes in what the
    connectors brought for that day, and of files and folders only what it was given itself.
    """
    settings = installation.settings()
    now, day = settings.clock(), date.fromisoformat(context.partition_key)
    given = Path(config.path) if config.path else source_of(settings) if day == now.date() else None
    intake = take_in(settings, given, now, config.files or None)
    known = f"{intake.unchanged} known, {intake.amended} told anew"
    context.log.info(f"{intake.new} new articles, {intake.copies} of them copies, {known}.")
    lake = Lake(settings.lake)
    articles, quarantine = lake.read("articles", day), lake.read("quarantine", day)
    yield dg.MaterializeResult("articles", metadata=described(articles, "source_id", "title", "published_at"))
    fetches = lake.read("fetches", day)
    yield dg.MaterializeResult("fetches", metadata=described(fetches, "source", "url", "outcome", "reason"))
    yield dg.MaterializeResult("quarantine", metadata=described(quarantine, "key", "reason", "detail"))
