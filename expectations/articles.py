"""Checks on the lake's articles."""

from datetime import datetime

import polars as pl

from expectations.model import Check, Suite

SUITE = Suite(
    "articles",
    "article_id",
    (
        Check("article_ids_are_unique", "block", "Every article stands once.",
              "ExpectColumnValuesToBeUnique", {"column": "article_id"}),
        Check("there_are_articles", "block", "There is at least one article to publish.",
              "ExpectTableRowCountToBeBetween", {"min_value": 1}),
        Check("article_ids_are_not_null", "block", "Every article has its own id.",
              "ExpectColumnValuesToNotBeNull", {"column": "article_id"}),
        Check("articles_have_ids", "block", "Every article names the record or file that it came from.",
              "ExpectColumnValuesToNotBeNull", {"column": "external_id"}),
        Check("articles_have_text", "block", "No article is empty.",
              "ExpectColumnValuesToBeBetween", {"column": "text_length", "min_value": 1}),
        Check("copies_name_a_known_article", "block", "A syndicated copy points to another article of the lake.",
              "ExpectColumnValuesToBeInSet", {"column": "copy_is_known", "value_set": [True]}),
        Check("publication_not_after_capture", "warn", "No article appeared after it was captured.",
              "ExpectColumnValuesToBeBetween", {"column": "hours_to_capture", "min_value": -24}),
        Check("captures_lie_before_the_clock", "warn", "No article was captured later than now: the clock was wrong "
              "then, or is now, and what was known at a time can't be told rightly.",
              "ExpectColumnValuesToBeBetween", {"column": "hours_to_now", "min_value": 0}),
        Check("languages_are_told", "warn", "The language of most articles is told.",
              "ExpectColumnValuesToNotBeNull", {"column": "language", "mostly": 0.9}),
        Check("signs_are_whole", "warn", "No article has bytes that are no signs of its encoding.",
              "ExpectColumnValuesToBeInSet", {"column": "replaced_share", "value_set": [0.0]}),
        Check("tables_are_read", "warn", "No article has a table that could not be told as text.",
              "ExpectColumnValuesToBeInSet", {"column": "tables_left_out", "value_set": [0]}),
    ),
)  # fmt: skip


def prepare(articles: pl.DataFrame, now: datetime) -> pl.DataFrame:
    """The columns that the checks look at."""
    known = articles["article_id"].implode()
    return articles.select(
        "article_id",
        "external_id",
        "language",
        replaced_share=pl.col("replaced_share").fill_null(0.0),
        tables_left_out=pl.col("tables_left_out").fill_null(0),
        text_length=pl.col("text").str.len_chars().fill_null(0).cast(pl.Int64),
        copy_is_known=pl.col("duplicate_of").is_null()
        | (pl.col("duplicate_of").is_in(known) & (pl.col("duplicate_of") != pl.col("article_id"))),
        hours_to_now=(pl.lit(now) - pl.col("captured_at")).dt.total_seconds() / 3600,
        hours_to_capture=(pl.col("captured_at") - pl.col("published_at")).dt.total_hours(),
    )
