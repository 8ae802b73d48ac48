"""Checks on how the lake's articles were read."""

import polars as pl

from expectations.model import Check, Suite

SUITE = Suite(
    "readings",
    "article_id",
    (
        Check("articles_are_in_a_language_that_is_read", "warn", "Every article is in a language that can be read.",
              "ExpectColumnValuesToNotBeNull", {"column": "read_as"}),
    ),
)  # fmt: skip


def prepare(readings: pl.DataFrame) -> pl.DataFrame:
    """The columns that the checks look at."""
    return readings.select("article_id", "read_as", "written_in")
