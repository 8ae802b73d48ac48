"""A check on the corrections: that what they refer to is still there and is still read as it was."""

import polars as pl

from expectations.model import Check, Suite

SUITE = Suite(
    "fct_corrections",
    "warning",
    (
        Check("corrections_hold", "warn", "What was corrected is there, and is read as it was when it was corrected.",
              "ExpectColumnValuesToBeInSet", {"column": "holds", "value_set": [True]}),
    ),
    keys_are_told=True,
)  # fmt: skip


def prepare(corrections: pl.DataFrame) -> pl.DataFrame:
    """The columns that the check looks at."""
    return corrections.select("warning", holds=(pl.col("state") != "gone") & ~pl.col("changed"))
