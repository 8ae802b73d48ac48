"""The dbt models as Dagster sees them: staging, intermediate and marts, built in one dbt run."""

from collections.abc import Iterator, Mapping
from typing import Any

import dagster as dg
import duckdb
from dagster_dbt import DagsterDbtTranslator, DbtCliResource, dbt_assets
from dagster_dbt.errors import DagsterDbtCliRuntimeError

from expectations.runner import preload
from orchestration import durable
from orchestration.defs.common import OWNERS, table
from orchestration.defs.publication import MARTS
from orchestration.defs.resources import Installation
from orchestration.settings import Settings
from orchestration.warehouse.transform import BUILD, failure, manifest, prepare, running

_ROWS, _COLUMNS = 8, 8
"""What is shown of a mart."""


class Translator(DagsterDbtTranslator):
    """Names: a lake source is the Python asset of that name; a model's group is its folder."""

    def get_asset_key(self, dbt_resource_props: Mapping[str, Any]) -> dg.AssetKey:
        """The lake table's asset for a source of the lake, `reference/<table>` for a CSV, else the model's name."""
        if dbt_resource_props["resource_type"] == "source":
            inside = [] if dbt_resource_props["source_name"] == "lake" else ["reference"]
            return dg.AssetKey([*inside, dbt_resource_props["name"]])
        return dg.AssetKey(dbt_resource_props["name"])

    def get_description(self, dbt_resource_props: Mapping[str, Any]) -> str:
        """What a row of the model is; its SQL stands in the file that the asset names."""
        return str(dbt_resource_props["description"] or f"The dbt {dbt_resource_props['resource_type']} of this name.")

    def get_group_name(self, dbt_resource_props: Mapping[str, Any]) -> str:
        """staging, intermediate or marts."""
        return str(dbt_resource_props["fqn"][1])

    def get_asset_spec(self, manifest: Mapping[str, Any], unique_id: str, project: Any) -> dg.AssetSpec:
        """The model's spec with the owners of all assets."""
        spec = super().get_asset_spec(manifest, unique_id, project)
        return spec.replace_attributes(owners=OWNERS, kinds={"dbt", "duckdb"})


@dbt_assets(
    manifest=manifest(Settings()),
    dagster_dbt_translator=Translator(),
    name="warehouse",
)
def build_warehouse(
    context: dg.AssetExecutionContext, dbt: DbtCliResource, installation: Installation
) -> Iterator[Any]:
    """Build the facts and dimensions from the lake in a private database; a failed test stops publication."""
    settings = installation.settings()
    prepare(settings)
    building = dbt.cli(BUILD, context=context, target_path=running(settings))
    preload()
    built: list[dg.Output[Any]] = []
    try:
        for event in building.stream():
            if isinstance(event, dg.Output) and _name(context, event) in MARTS:
                built.append(event)  # what stands in it can be read once dbt lets go of the database
            else:
                yield event
    except DagsterDbtCliRuntimeError as error:
        yield from built
        raise failure(settings, building.process.returncode) from error
    with durable.database(settings.build, read_only=True) as build:
        for output in built:
            yield output.with_metadata({**output.metadata, **_shown(build, _name(context, output))})


def _name(context: dg.AssetExecutionContext, output: dg.Output[Any]) -> str:
    return str(context.asset_key_for_output(output.output_name).path[-1])


def _shown(build: duckdb.DuckDBPyConnection, mart: str) -> dict[str, Any]:
    """How many rows a mart has, and some of them; ids say nothing to a person."""
    rows = build.execute(f"from marts.{mart} limit {_ROWS}").pl()
    columns = [name for name in rows.columns if not name.endswith("_id")][:_COLUMNS] or rows.columns
    [counted] = build.execute(f"select count(*) from marts.{mart}").fetchall()
    return {"dagster/row_count": counted[0], "preview": table(columns, rows.to_dicts())}
