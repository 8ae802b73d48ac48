"""Checks on the quarantine: that nothing had to be left out, and above all not since a stage raises on it."""

import polars as pl

from expectations.model import Check, Suite
from orchestration.isolating import RAISED

_OF_A_MODEL = "second_reader"
"""The stage of values that were refused of a model: none of a text, and counted in a check of their own."""
_RAISED_ON_ANSWER = "answer_raised"
_FEW = 20
"""So many texts may all be bad; of more, when a stage raises on most, it is the stage that is at fault."""

SUITE = Suite(
    "quarantine",
    "key",
    (
        Check("nothing_is_quarantined", "warn", "Nothing that arrived or was read had to be left out, but for what "
              "a model states and its words do not (few_values_refused counts that).",
              "ExpectColumnValuesToBeInSet", {"column": "left_out", "value_set": []}),
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
    refused = (pl.col("stage") == _OF_A_MODEL) & (pl.col("reason") != _RAISED_ON_ANSWER)
    left_out = pl.when(refused).then(None).otherwise(pl.col("reason"))
    of_few = pl.lit(is_of_few) | (pl.col("reason") != RAISED)
    return quarantine.select("key", "reason", left_out=left_out, is_of_few=of_few)
