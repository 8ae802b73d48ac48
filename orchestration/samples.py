"""The embedded sample: invented articles, which enter only where nothing else was taken in, and leave when it is."""

from pathlib import Path

import polars as pl

from orchestration.settings import PROJECT, Settings
from orchestration.warehouse.lake import Lake

SAMPLE = PROJECT / "seeds" / "articles"


def is_sample(source: Path | None) -> bool:
    """Whether a file or folder is of the embedded sample."""
    return source is not None and source.resolve().is_relative_to(SAMPLE)


def source_of(settings: Settings) -> Path | None:
    """What a run takes in beside what is collected: the articles given, or the sample where nothing else ever came."""
    if settings.articles is not None:
        return settings.articles
    others = settings.plan is not None or settings.collecting.exists() or _holds(Lake(settings.lake), sample=False)
    return None if others else SAMPLE


def leave(settings: Settings) -> int:
    """Take the invented articles out of a lake that holds others too; how many left."""
    lake = Lake(settings.lake)
    if not (_holds(lake, sample=True) and _holds(lake, sample=False)):
        return 0
    left = 0
    for day in lake.days("articles"):
        articles = lake.read("articles", day)
        others = articles.filter(~_invented())
        if others.height < articles.height:
            lake.write("articles", others, day)
            left += articles.height - others.height
    return left


def _holds(lake: Lake, *, sample: bool) -> bool:
    wanted = _invented() if sample else ~_invented()
    days = (lake.read("articles", day).select("sample") for day in lake.days("articles"))
    return any(day.filter(wanted).height for day in days)


def _invented() -> pl.Expr:
    return pl.col("sample").fill_null(value=False)
