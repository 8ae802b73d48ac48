"""Checks on official counts: windows of a series lie apart, parts are within the whole, no number leaps."""

import polars as pl

from expectations.model import Check, Suite

_MOST_JUMP = 100
"""Craft more or fewer than in the bulletin before: the largest day around Taiwan to 2025 had 153 aircraft."""

COUNTS = Suite(
    "fct_official_counts",
    "count_id",
    (
        Check("official_counts_are_unique", "block", "Every count of a bulletin stands once.",
              "ExpectColumnValuesToBeUnique", {"column": "count_id"}),
        Check("official_windows_lie_apart", "warn", "Windows of one length do not overlap within a series.",
              "ExpectColumnValuesToBeInSet", {"column": "lies_apart", "value_set": [True]}),
        Check("official_parts_are_within_the_whole", "warn",
              "No more aircraft cross the line, or are counted by type, than the bulletin counts in all.",
              "ExpectColumnValuesToBeInSet", {"column": "within_whole", "value_set": [True]}),
    ),
)  # fmt: skip
DAYS = Suite(
    "fct_activity_days",
    "day",
    (
        Check("activity_does_not_jump", "warn", f"No bulletin counts {_MOST_JUMP} more or fewer than the one before.",
              "ExpectColumnValuesToBeBetween", {"column": "jump", "min_value": -_MOST_JUMP, "max_value": _MOST_JUMP}),
    ),
)  # fmt: skip


def prepare(counts: pl.DataFrame) -> pl.DataFrame:
    """The columns of fct_official_counts that the checks look at, of bulletins that none has replaced."""
    held = counts.filter(~pl.col("is_replaced"))
    start, end = pl.col("window_start"), pl.col("window_end")
    windows = held.select("series_id", start, end).unique().sort("series_id", start, end)
    before = end.cum_max().shift(1).over("series_id", end - start)
    apart = windows.with_columns(lies_apart=(start >= before).fill_null(True))
    of_bulletin = ("article_id", "nation")
    total = pl.col("aircraft_type").is_null() & (pl.col("category") == "aircraft")
    wholes = held.filter(total).select(*of_bulletin, whole="count")
    typed = (
        held.filter(pl.col("aircraft_type").is_not_null()).group_by(*of_bulletin).agg(of_types=pl.col("count").sum())
    )
    parts = held.join(wholes, on=of_bulletin, how="left", nulls_equal=True)
    parts = parts.join(typed, on=of_bulletin, how="left", nulls_equal=True)
    is_part = pl.col("category") == "aircraft_across_line"
    part = pl.when(is_part).then("count").when(total).then("of_types")
    return parts.join(apart, on=["series_id", "window_start", "window_end"], how="left").select(
        "count_id", "lies_apart", within_whole=(part <= pl.col("whole")).fill_null(True)
    )


def prepare_days(days: pl.DataFrame) -> pl.DataFrame:
    """The columns of fct_activity_days that the check looks at."""
    return days.select(day=pl.format("{} {} {}", "series_id", "category", pl.col("day").cast(pl.String)), jump="jump")
