"""Great Expectations' suites as asset checks: built by one factory from what expectations/ tells of them."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import dagster as dg
import duckdb
import polars as pl

from expectations.model import CheckResult, Suite
from expectations.runner import validate
from expectations.suites import LAKE, MARTS, lake_frames, mart_frames
from orchestration.defs.common import WAREHOUSE_POOL
from orchestration.defs.resources import Installation
from orchestration.settings import Settings
from orchestration.warehouse.lake import Lake
from orchestration.warehouse.reference import read_reference

Frames = Callable[[Settings], Mapping[Suite, pl.DataFrame]]


def build_checks(name: str, suites: tuple[Suite, ...], frames: Frames, docs: str) -> dg.AssetChecksDefinition:
    """One step that validates several tables; a check of severity block stops whatever is downstream of its table."""
    specs = [
        dg.AssetCheckSpec(c.name, asset=s.table, description=c.description, blocking=c.severity == "block")
        for s in suites
        for c in s.checks
    ]

    @dg.multi_asset_check(name=name, specs=specs, pool=WAREHOUSE_POOL)
    def check(installation: Installation) -> Iterator[dg.AssetCheckResult]:
        settings = installation.settings()
        for result in validate(frames(settings), settings.data_docs / docs):
            yield _shown(result)

    return check


def _shown(result: CheckResult) -> dg.AssetCheckResult:
    return dg.AssetCheckResult(
        asset_key=dg.AssetKey(result.table),
        check_name=result.check.name,
        passed=result.passed,
        severity=dg.AssetCheckSeverity.ERROR if result.check.severity == "block" else dg.AssetCheckSeverity.WARN,
        description=result.sentence,
        metadata={
            "failing rows": result.failing,
            "keys": dg.MetadataValue.json(list(result.keys)),
            "Data Docs": dg.MetadataValue.url(Path(result.page or "").as_uri()),
        },
    )


def _lake(settings: Settings) -> Mapping[Suite, pl.DataFrame]:
    lake = Lake(settings.lake)
    tables = {table: lake.read(table) for table in ("articles", "reports", "claims", "quarantine")}
    return lake_frames(tables, read_reference(settings.reference))


def _marts(settings: Settings) -> Mapping[Suite, pl.DataFrame]:
    with duckdb.connect(str(settings.build), read_only=True) as build:
        tables = {s.table: build.execute(f"from marts.{s.table}").pl() for s in MARTS}
    return mart_frames(tables)


lake_checks = build_checks("lake_checks", LAKE, _lake, "lake")
mart_checks = build_checks("mart_checks", MARTS, _marts, "marts")
