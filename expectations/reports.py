"""Checks on the lake's reports: dates that can be, ranges in order, evidence that is there."""

import polars as pl

from expectations.model import Check, Suite
from orchestration.claims.model import ANNOUNCED, KINDS, STATUSES
from orchestration.warehouse.plausibility import PlausibilityParameters

_POSSIBLE = PlausibilityParameters()

SUITE = Suite(
    "reports",
    "report_id",
    (
        Check("report_ids_are_unique", "block", "Every report stands once.",
              "ExpectColumnValuesToBeUnique", {"column": "report_id"}),
        Check("report_ids_are_not_null", "block", "Every report has an id.",
              "ExpectColumnValuesToNotBeNull", {"column": "report_id"}),
        Check("reports_name_an_article", "block", "Every report is of an article of the lake.",
              "ExpectColumnValuesToNotBeNull", {"column": "text_length"}),
        Check("report_kinds_are_known", "block", "A report is of a drill or an incident.",
              "ExpectColumnValuesToBeInSet", {"column": "kind", "value_set": list(KINDS)}),
        Check("report_statuses_are_known", "block", "A report's status is one of those known.",
              "ExpectColumnValuesToBeInSet", {"column": "status", "value_set": list(STATUSES)}),
        Check("report_ranges_are_in_order", "block", "No event ends before it starts.",
              "ExpectColumnValuesToBeBetween", {"column": "range_days", "min_value": 0}),
        Check("report_precision_agrees", "block", "The precision agrees with the range of days.",
              "ExpectColumnValuesToBeInSet", {"column": "precision_agrees", "value_set": [True]}),
        Check("report_evidence_is_in_the_text", "block", "The evidence is a piece of the article's text.",
              "ExpectColumnValuesToBeInSet", {"column": "evidence_in_text", "value_set": [True]}),
        Check("report_confidence_is_a_share", "block", "Confidence lies between 0 and 1.",
              "ExpectColumnValuesToBeBetween", {"column": "confidence", "min_value": 0, "max_value": 1}),
        Check("events_not_before_powered_flight", "warn", "No event is dated before powered flight.",
              "ExpectColumnValuesToBeBetween",
              {"column": "days_since_first_flight", "min_value": 0}),
        Check("events_not_after_publication", "warn", "No event that is not merely announced lies after its article.",
              "ExpectColumnValuesToBeBetween", {"column": "days_after_publication", "max_value": 1}),
    ),
)  # fmt: skip


def prepare(reports: pl.DataFrame, articles: pl.DataFrame) -> pl.DataFrame:
    """The columns that the checks look at, with each report's article beside it."""
    start, end = pl.col("start_date"), pl.col("end_date")
    happened = ~pl.col("status").is_in(sorted(ANNOUNCED))
    return reports.join(
        articles.select(
            "article_id",
            published_on=pl.coalesce("published_on", pl.col("published_at").dt.date()),
            text_length=pl.col("text").str.len_chars().cast(pl.Int64),
        ),
        on="article_id",
        how="left",
    ).select(
        "report_id",
        "kind",
        "status",
        "confidence",
        "text_length",
        range_days=(end - start).dt.total_days(),
        precision_agrees=precision_agrees(start, end, pl.col("date_precision")),
        evidence_in_text=(pl.col("evidence_start") >= 0)
        & (pl.col("evidence_start") < pl.col("evidence_end"))
        & (pl.col("evidence_end") <= pl.col("text_length")),
        days_since_first_flight=(start - pl.lit(_POSSIBLE.first_flight)).dt.total_days(),
        days_after_publication=pl.when(happened).then((start - pl.col("published_on")).dt.total_days()),
    )


def precision_agrees(start: pl.Expr, end: pl.Expr, precision: pl.Expr) -> pl.Expr:
    """Whether days start..end are what the precision says: one day, a range, a week, a calendar month or year."""
    days = (end - start).dt.total_days()
    return (
        pl.when(precision == "unknown")
        .then(start.is_null() & end.is_null())
        .when(precision == "day")
        .then(start.is_not_null() & (end.is_null() | (end == start)))
        .when(precision == "range")
        .then(days > 0)
        .when(precision == "week")
        .then(days == 6)
        .when(precision == "month")
        .then((start == start.dt.month_start()) & (end == start.dt.month_end()))
        .when(precision == "year")
        .then((start.dt.ordinal_day() == 1) & (end == start.dt.offset_by("1y").dt.offset_by("-1d")))
        .otherwise(False)
        .fill_null(False)
    )
