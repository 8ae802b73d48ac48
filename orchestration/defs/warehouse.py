"""The dbt models as Dagster sees them: staging, intermediate and marts, built in one dbt run."""

from collections.abc import Iterator, Mapping
from typing import Any

import dagster as dg
from dagster_dbt import DagsterDbtTranslator, DbtCliResource, dbt_assets
from dagster_dbt.errors import DagsterDbtCliRuntimeError

from expectations.runner import preload
from orchestration.defs.common import OWNERS
from orchestration.defs.resources import Installation
from orchestration.settings import Settings
from orchestration.warehouse.transform import BUILD, failure, manifest, prepare, running


class Translator(DagsterDbtTranslator):
    """Names: a lake source is the Python asset of that name; a model's group is its folder."""

    def get_asset_key(self, dbt_resource_props: Mapping[str, Any]) -> dg.AssetKey:
        """The lake table's asset for a source of the lake, `reference/<table>` for a CSV, else the model's name."""
        if dbt_resource_props["resource_type"] == "source":
            inside = [] if dbt_resource_props["source_name"] == "lake" else ["reference"]
            return dg.AssetKey([*inside, dbt_resource_props["name"]])
        return dg.AssetKey(dbt_resource_props["name"])

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
    try:
        yield from building.stream()
    except DagsterDbtCliRuntimeError as error:
        raise failure(settings, building.process.returncode) from error
