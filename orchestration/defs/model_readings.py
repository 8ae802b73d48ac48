"""The second reader as Dagster sees it: its options in a run, its asset beside `reports`, the check on its refusals."""

from collections.abc import Callable, Mapping
from statistics import median
from typing import TYPE_CHECKING

import dagster as dg
import polars as pl
from pydantic import TypeAdapter

from orchestration.defs.common import OWNERS, described
from orchestration.model_settings import ModelSettings
from orchestration.settings import Reader, Settings
from orchestration.warehouse.reference import Rows

if TYPE_CHECKING:
    from orchestration.second_reader.stage import Asked

_ASSET, _CHECK = "model_readings", "few_values_refused"
_MOST_REFUSED, _MOST_UNANSWERED = 0.15, 0.2
"""Shares from which on something is wrong: a model that keeps to the guide is refused 1 value in 20."""


def asset() -> dg.AssetSpec:
    """The asset of what a model was asked."""
    return dg.AssetSpec(
        _ASSET,
        deps=["articles"],
        group_name="claims",
        owners=OWNERS,
        kinds={"python", "parquet"},
        description="What a language model, as a second reader, was asked and what became of its answers: values that "
        "our own readers found in their quotations, values that were refused, where it and the rules agree. Empty "
        "where the rules alone read.",
    )


def check() -> dg.AssetCheckSpec:
    """The check on what of it was refused."""
    return dg.AssetCheckSpec(
        _CHECK,
        asset=_ASSET,
        description="Most of what the model states stands in the words that it quotes; most questions have an answer.",
    )


class Readers(dg.Config):
    """Who reads in this run; what is left empty is as the settings have it."""

    reader: str = ""
    """rules, model, both or confirm (OVERFLIGHT_READER)."""
    address: str = ""
    """The base of an OpenAI-compatible endpoint (OVERFLIGHT_MODEL__ADDRESS)."""
    model: str = ""
    """The model, as the endpoint calls it (OVERFLIGHT_MODEL__NAME)."""
    tokens_a_day: int = 0
    """How many tokens a day may cost (OVERFLIGHT_MODEL__TOKENS_A_DAY)."""
    ask_anew: bool = False
    """Whether to ask again where another model or prompt answered (OVERFLIGHT_MODEL__ASK_ANEW)."""

    def over(self, settings: Settings) -> Settings:
        """The settings with what a run says. Raises ValueError where that can't be."""
        said = {"address": self.address, "name": self.model, "tokens_a_day": self.tokens_a_day}
        given = {name: value for name, value in {**said, "ask_anew": self.ask_anew}.items() if value}
        model = ModelSettings.model_validate({**settings.model.model_dump(), **given})
        reader = TypeAdapter(Reader).validate_python(self.reader or settings.reader)
        return settings.model_copy(update={"reader": reader, "model": model}).checked()


def ask(settings: Settings, reference: Mapping[str, Rows], tell: Callable[[str], None]) -> "Asked | None":
    """Ask the model what is open; None where the rules alone read."""
    if settings.reader == "rules":
        return None
    from orchestration.second_reader.stage import ask_open

    asked = ask_open(settings, reference, settings.clock, tell)
    tell(asked.in_words())
    return asked


def told(settings: Settings, rows: pl.DataFrame, asked: "Asked | None") -> dg.MaterializeResult[None]:
    """What came of the day's articles, and of asking in this run."""
    read = rows.filter(outcome="read")
    values, refused = int(read["told_values"].sum()), int(read["refused_values"].sum())
    unanswered = rows.height - read.height
    sums = {name: int(read[name].sum()) for name in ("tokens_in", "tokens_out")}
    agreement = {name: int(read[name].sum()) for name in ("events_of_both", "events_of_rules", "events_of_model")}
    more: dict[str, object] = {"reader": settings.reader, **sums, **agreement, "values": values, "refused": refused}
    if (cost := settings.model.cost(**sums)) is not None:
        more["cost"] = cost
    if asked is not None:
        more |= {"asked": asked.answered + asked.failed, "left": asked.left, "told": asked.in_words()}
        more["median_seconds"] = median(asked.seconds) if asked.seconds else 0.0
    few = refused <= _MOST_REFUSED * values and unanswered <= _MOST_UNANSWERED * rows.height
    said = f"{refused} of {values} values refused, {unanswered} of {rows.height} articles without an answer"
    return dg.MaterializeResult(
        _ASSET,
        metadata=described(rows, "reader", "outcome", "reason", "told_events", "refused_values", **more),
        check_results=[
            dg.AssetCheckResult(
                passed=few,
                asset_key=_ASSET,
                check_name=_CHECK,
                severity=dg.AssetCheckSeverity.WARN,
                description=said if settings.reader != "rules" else "the rules alone read",
            )
        ],
    )
