"""Checks on the quarantine: that nothing had to be left out, and above all not since a stage raises on it."""

import polars as pl

from expectations.model import Check, Suite
from orchestration.isolating import RAISED

_FEW = 20
"""So many texts may all be bad; of more, when a stage raises on most, it is the stage that is at fault."""

SUITE = Suite(
    "quarantine",
    "key",
    (
        Check("nothing_is_quarantined", "warn", "Nothing that arrived or was read had to be left out.",
              "ExpectColumnValuesToBeInSet", {"column": "reason", "value_set": []}),
        Check("no_text_makes_a_stage_raise", "warn", "No text makes a stage raise, which is a fault of Overflight.",
              "ExpectColumnValuesToNotBeInSet", {"column": "reason", "value_set": [RAISED]}),
        Check("stages_raise_on_few_texts", "block", "The stages raise on fewer than half of all texts.",
              "ExpectColumnValuesToBeInSet", {"column": "is_of_few", "value_set": [True]}),
    ),
)  # fmt: skip


def prepare(quarantine: pl.DataFrame, articles: pl.DataFrame) -> pl.DataFrame:
    """The columns that the checks look at."""
    raised = quarantine.filter((pl.col("reason") == RAISED) & pl.col("payload").is_in(articles["article_id"].implode()))
    texts = raised["payload"].n_unique()
    is_of_few = texts < _FEW or 2 * texts < articles.height
    return quarantine.select("key", "reason", is_of_few=pl.lit(is_of_few) | (pl.col("reason") != RAISED))
