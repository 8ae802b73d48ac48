"""Pictures for the metadata of materialisations, as images inside Markdown."""

import base64
import io

import dagster as dg
import polars as pl

_WEEKS = 26


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
    return dg.MetadataValue.md(f"![events a week](data:image/png;base64,{_bars(weeks)})")


def _bars(weeks: pl.DataFrame) -> str:
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure
    from matplotlib.ticker import MaxNLocator

    figure = Figure(figsize=(7, 2.6), layout="constrained")
    axes = figure.add_subplot()
    below: dict[object, int] = {}
    for kind, colour in (("drill", "#2f6f9f"), ("incident", "#c4622d")):
        rows = weeks.filter(pl.col("kind") == kind).sort("week")
        bottoms = [below.get(week, 0) for week in rows["week"]]
        axes.bar(rows["week"].to_list(), rows["len"].to_list(), width=5, bottom=bottoms, label=kind, color=colour)
        for week, count in rows.select("week", "len").iter_rows():
            below[week] = below.get(week, 0) + count
    axes.set_ylabel("events a week")
    axes.yaxis.set_major_locator(MaxNLocator(integer=True))
    axes.legend(frameon=False)
    axes.spines[["top", "right"]].set_visible(False)
    figure.autofmt_xdate()
    data = io.BytesIO()
    FigureCanvasAgg(figure)
    figure.savefig(data, format="png", dpi=110)
    return base64.b64encode(data.getvalue()).decode()
