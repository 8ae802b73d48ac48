"""The embedded sample: invented articles, which enter only where nothing else was taken in, and leave when it is."""

from collections.abc import Set
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path

import polars as pl

from orchestration.settings import PROJECT, SAMPLE, Settings
from orchestration.warehouse.lake import Lake
from orchestration.warehouse.reference import read_reference


def is_sample(source: Path | None) -> bool:
    """Whether a file or folder is of the embedded sample."""
    return source is not None and source.resolve().is_relative_to(SAMPLE)


def source_of(settings: Settings) -> Path | None:
    """What a run takes in beside what is collected: the articles given, or the sample where nothing else ever came."""
    if settings.articles is not None:
        return settings.articles
    others = settings.plan is not None or settings.collecting.exists() or _holds(Lake(settings.lake), sample=False)
    return None if others else SAMPLE


def mark(settings: Settings) -> None:
    """Say of the articles of an earlier version, which kept no mark, which ones are invented."""
    lake = Lake(settings.lake)
    for day in lake.days("articles"):
        if _stored(lake, day)["sample"].null_count():
            lake.write("articles", lake.read("articles", day).with_columns(_marks(lake, day)["sample"]), day)


def leave(settings: Settings) -> Set[str]:
    """Take the invented articles out of a lake that holds others too; the ids of those that left."""
    lake = Lake(settings.lake)
    if not (_holds(lake, sample=True) and _holds(lake, sample=False)):
        return frozenset()
    left: set[str] = set()
    for day in lake.days("articles"):
        if _marks(lake, day)["sample"].any():
            articles = lake.read("articles", day)
            left |= set(articles.filter("sample")["article_id"])
            lake.write("articles", articles.filter(~pl.col("sample")), day)
    return left


def _holds(lake: Lake, *, sample: bool) -> bool:
    return any((_marks(lake, day)["sample"] == sample).any() for day in lake.days("articles"))


def _marks(lake: Lake, day: date) -> pl.DataFrame:
    """The articles of a day by their ids, and whether each is invented."""
    stored = _stored(lake, day)
    if not stored["sample"].null_count():
        return stored
    return stored.with_columns(pl.col("sample").fill_null(pl.col("article_id").is_in(_ids())))


def _stored(lake: Lake, day: date) -> pl.DataFrame:
    rows = lake.scan("articles", day)
    if "sample" not in rows.collect_schema():
        rows = rows.with_columns(sample=pl.lit(None, pl.Boolean))
    return rows.select("article_id", "sample").collect()


@cache
def _ids() -> Set[str]:
    """What the articles of the sample are known by."""
    from orchestration.articles.files import Limits
    from orchestration.articles.known import Known
    from orchestration.articles.stage import collect

    sources = read_reference(PROJECT / "seeds" / "reference")["sources"]
    with Known.nothing() as known:
        now = datetime.now(UTC)
        taken = collect(SAMPLE, known=known, captured_at=now, limits=Limits(), sources=sources)
    return frozenset(taken.articles["article_id"])
