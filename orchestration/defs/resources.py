"""The resources of the code location: plain objects built from the settings."""

from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any

import dagster as dg
from dagster_dbt import DagsterDbtTranslator, DbtCliInvocation, DbtCliResource
from dagster_dbt.asset_utils import get_updated_cli_invocation_params_for_context
from packaging.version import Version

from orchestration.home import enter
from orchestration.keeping.mending import ready_once
from orchestration.settings import Settings
from orchestration.warehouse.dbt_ahead import started
from orchestration.warehouse.lock import hold
from orchestration.warehouse.transform import executable, invocation


class Installation(dg.ConfigurableResource[Settings]):
    """Gives the settings of this installation: where the lake, the warehouse and the reference tables lie."""

    def setup_for_execution(self, context: dg.InitResourceContext) -> None:
        """Hold the lock that tells that this run lives, also while it waits for another that writes."""
        if context.run_id is not None:
            hold(enter(Settings()).living / context.run_id)

    def settings(self) -> Settings:
        """The settings as the environment has them at the time of the run; holds the write lock from here on."""
        settings = enter(Settings())
        hold(settings.write_lock)
        ready_once(settings)
        return settings


class Dbt(DbtCliResource):
    """dbt as a process of its own: the one that began ahead of its work, where there is one.

    dagster-dbt's own way begins a process for the work, one more to ask for dbt's version, and makes a handle to the
    adapter for the metadata of columns; together they cost as much as the build of a small warehouse.
    """

    def cli(
        self,
        args: Sequence[str],
        *,
        context: dg.OpExecutionContext | dg.AssetExecutionContext | None = None,
        target_path: Path | None = None,
        **_: Any,
    ) -> DbtCliInvocation:
        """The command at work on what the context selects, with dbt's own files under a folder."""
        asked = get_updated_cli_invocation_params_for_context(context, {}, DagsterDbtTranslator())
        project, target = Path(self.project_dir), target_path or self._get_unique_target_path(context=context)
        return DbtCliInvocation(
            process=started([*args, *asked.selection_args], invocation(target, asked.indirect_selection), project),
            manifest=asked.manifest,
            dagster_dbt_translator=asked.dagster_dbt_translator,
            project_dir=project,
            target_path=target,
            raise_on_error=True,
            cli_version=Version(version("dbt-core")),
            context=context,
        )


@dg.definitions
def resources() -> dg.Definitions:
    """`installation` for every stage and `dbt` for the warehouse; what a run prints of itself begins at INFO."""
    settings = Settings()
    return dg.Definitions(
        loggers={"console": dg.colored_console_logger.configured({"log_level": "INFO"})},
        resources={
            "installation": Installation(),
            "dbt": Dbt(
                project_dir=str(settings.dbt_project),
                profiles_dir=str(settings.dbt_project),
                dbt_executable=executable(),
            ),
        },
    )
