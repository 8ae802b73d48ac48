"""A check on the quarantine: that nothing had to be left out; what was is shown as a warning."""

import polars as pl

from expectations.model import Check, Suite

SUITE = Suite(
    "quarantine",
    "key",
    (
        Check("nothing_is_quarantined", "warn", "Nothing that arrived or was read had to be left out.",
              "ExpectColumnValuesToBeInSet", {"column": "reason", "value_set": []}),
    ),
)  # fmt: skip


def prepare(quarantine: pl.DataFrame) -> pl.DataFrame:
    """The columns that the check looks at."""
    return quarantine.select("key", "reason")
