"""Runs suites with Great Expectations over frames, writes Data Docs, and gives plain results."""

import importlib
import os
import threading
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import polars as pl

from expectations.model import Check, CheckResult, Suite
from expectations.pages import write_pages

_SHOWN_KEYS = 10
_SHOWN_VALUES = 10


def preload() -> None:
    """Begin to import Great Expectations beside other work: it takes seconds, and dbt leaves this process idle."""
    threading.Thread(target=importlib.import_module, args=("great_expectations",), daemon=True).start()


def validate(suites: Iterable[Suite], frames: Mapping[str, pl.DataFrame], data_docs: Path) -> list[CheckResult]:
    """Validate each suite on the frame of its table, and rewrite the pages of Data Docs under `data_docs`.

    A frame without rows fulfils every check on values; whether rows must exist is a check of its own.
    """
    os.environ.setdefault("GX_ANALYTICS_ENABLED", "false")
    import great_expectations as gx  # takes seconds to import, so only where it is used
    from great_expectations.data_context.types.base import ProgressBarsConfig

    context = gx.get_context(mode="ephemeral")
    context.variables.progress_bars = ProgressBarsConfig(globally=False)
    source = context.data_sources.add_pandas("overflight")
    results: list[CheckResult] = []
    for suite in suites:
        rows = frames[suite.table]
        batches = source.add_dataframe_asset(suite.table).add_batch_definition_whole_dataframe("all rows")
        expectations = context.suites.add(gx.ExpectationSuite(suite.table))
        for check in suite.checks:
            expectation = getattr(gx.expectations, check.expectation)
            expectations.add_expectation(
                expectation(**check.arguments, meta={"check": check.name, "notes": check.description})
            )
        definition = context.validation_definitions.add(
            gx.ValidationDefinition(name=suite.table, data=batches, suite=expectations)
        )
        found = definition.run(
            batch_parameters={"dataframe": rows.to_pandas()},
            result_format={"result_format": "COMPLETE", "unexpected_index_column_names": [suite.key]},
        )
        outcomes = {r.expectation_config.meta["check"]: r for r in found.results if r.expectation_config}
        results.extend(_result(check, suite, rows, outcomes[check.name]) for check in suite.checks)
    return write_pages(results, data_docs)


def _result(check: Check, suite: Suite, rows: pl.DataFrame, outcome: Any) -> CheckResult:
    if outcome.exception_info and outcome.exception_info.get("raised_exception"):
        raise RuntimeError(f"{check.name} could not be run: {outcome.exception_info.get('exception_message')}")
    failing = int(outcome.result.get("unexpected_count", 0) or 0)
    listed = outcome.result.get("unexpected_index_list") or []
    keys = tuple(str(row[suite.key]) for row in listed[:_SHOWN_KEYS])
    passed = bool(outcome.success)
    sentence = (
        f"{check.description} All {rows.height} rows of {suite.table} agree."
        if passed and not failing
        else f"{check.description} Of {rows.height} rows of {suite.table}, {failing} do not agree; that is tolerated."
        if passed
        else f"{check.description} {failing} of {rows.height} rows of {suite.table} do not agree."
    )
    counted = outcome.result.get("partial_unexpected_counts") or []
    values = tuple((str(found["value"]), int(found["count"])) for found in counted[:_SHOWN_VALUES])
    told = keys if suite.keys_are_told else ()
    return CheckResult(check, suite.table, passed, rows.height, failing, keys, values, told, sentence)
