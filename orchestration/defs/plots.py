"""Pictures for the metadata of materialisations, as images inside Markdown."""

import base64
from datetime import timedelta

import dagster as dg
import polars as pl

from orchestration.output.bars import Column, draw

_WEEKS = 26
_KINDS = (("drill", "#2f6f9f"), ("incident", "#c4622d"))


def events_a_week(events: pl.DataFrame) -> dg.MarkdownMetadataValue:
    """Bars of dated events a week by kind, over the half year up to the newest event."""
    weeks = (
        events.filter(pl.col("start_date").is_not_null() & pl.col("merged_into").is_null())
        .with_columns(pl.col("start_date").dt.truncate("1w").alias("week"))
        .group_by("week", "kind")
        .len()
    )
    if weeks.is_empty():
        return dg.MetadataValue.md("No dated event yet.")
    weeks = weeks.filter(pl.col("week") > weeks["week"].max() - pl.duration(weeks=_WEEKS))
    return dg.MetadataValue.md(f"![events a week](data:image/svg+xml;base64,{_bars(weeks)})")


def _bars(weeks: pl.DataFrame) -> str:
    counts = {(week, kind): count for week, kind, count in weeks.select("week", "kind", "len").iter_rows()}
    first, last = min(day for day, _ in counts), max(day for day, _ in counts)
    mondays = [first + timedelta(weeks=n) for n in range((last - first).days // 7 + 1)]
    columns = [
        Column([counts.get((day, kind), 0) for kind, _ in _KINDS], f"{day:%d}\n{day:%b %Y}" if n % 4 == 0 else "")
        for n, day in enumerate(mondays)
    ]
    return base64.b64encode(draw(columns, _KINDS, axis="events a week", whole=True).encode()).decode()
