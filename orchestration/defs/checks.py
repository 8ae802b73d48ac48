"""Great Expectations' suites as asset checks: one step, built by a factory from what expectations/ tells of them."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from urllib.parse import quote

import dagster as dg
import polars as pl

from expectations.model import Check, CheckResult, Suite
from expectations.runner import validate
from expectations.suites import LAKE, MARTS, lake_frames, mart_frames
from orchestration import durable
from orchestration.defs.common import DATA_DOCS
from orchestration.defs.resources import Installation
from orchestration.output.markdown import code
from orchestration.output.visible import in_a_line
from orchestration.settings import Settings
from orchestration.warehouse.lake import Lake
from orchestration.warehouse.reference import read_reference

_SOUND = "lake_is_sound"
_SOUND_ON = "fct_reports"


def build_checks(
    name: str,
    lake: Sequence[Suite],
    marts: Sequence[Suite],
    frames: Callable[[Settings], Mapping[str, pl.DataFrame]],
) -> dg.AssetChecksDefinition:
    """The step that validates all tables once the facts are built, before they are published.

    A failed check of severity block stops publication: on a mart by itself, on a lake table through the check
    `lake_is_sound`, because a check that stood between the lake and dbt would cut the dbt run into pieces.
    """
    built = [suite.table for suite in marts]
    specs = [
        *(_spec(suite, check, blocking=False, after=built) for suite in lake for check in suite.checks),
        *(_spec(s, c, blocking=c.severity == "block", after=[]) for s in marts for c in s.checks),
        dg.AssetCheckSpec(
            _SOUND, asset=_SOUND_ON, blocking=True, description="No structural fault in the lake's tables."
        ),
    ]

    @dg.multi_asset_check(name=name, specs=specs)
    def check(installation: Installation) -> Iterator[dg.AssetCheckResult]:
        settings = installation.settings()
        results = validate([*lake, *marts], frames(settings), settings.data_docs)
        yield from map(_shown, results)
        yield _sound([r for r in results if r.table in {suite.table for suite in lake}])

    return check


def _spec(suite: Suite, check: Check, *, blocking: bool, after: Sequence[str]) -> dg.AssetCheckSpec:
    return dg.AssetCheckSpec(
        check.name, asset=suite.table, description=check.description, blocking=blocking, additional_deps=after
    )


def _shown(result: CheckResult) -> dg.AssetCheckResult:
    return dg.AssetCheckResult(
        asset_key=dg.AssetKey(result.table),
        check_name=result.check.name,
        passed=result.passed,
        severity=_severity(result),
        description=" ".join([result.sentence, *map(code, result.told)]),
        metadata={
            "failing rows": result.failing,
            "keys": dg.MetadataValue.json(list(map(in_a_line, result.keys))),
            "Data Docs": dg.MetadataValue.url(f"{DATA_DOCS}/{quote(Path(result.page).name)}"),
            "page": dg.MetadataValue.path(result.page),
        },
    )


def _sound(results: Sequence[CheckResult]) -> dg.AssetCheckResult:
    faults = [r for r in results if not r.passed and r.check.severity == "block"]
    return dg.AssetCheckResult(
        asset_key=dg.AssetKey(_SOUND_ON),
        check_name=_SOUND,
        passed=not faults,
        description=" ".join(r.sentence for r in faults) or "The lake's tables have no structural fault.",
    )


def _severity(result: CheckResult) -> dg.AssetCheckSeverity:
    return dg.AssetCheckSeverity.ERROR if result.check.severity == "block" else dg.AssetCheckSeverity.WARN


def frames_of(settings: Settings) -> Mapping[str, pl.DataFrame]:
    """What the suites validate: tables of the lake and of the private build."""
    lake = Lake(settings.lake)
    tables = {suite.table: lake.read(suite.table) for suite in LAKE}
    with durable.database(settings.build, read_only=True) as build:
        marts = {suite.table: build.execute(f"from marts.{suite.table}").pl() for suite in MARTS}
    return {**lake_frames(tables, read_reference(settings.reference), settings.clock()), **mart_frames(marts)}


checks = build_checks("checks", LAKE, MARTS, frames_of)
