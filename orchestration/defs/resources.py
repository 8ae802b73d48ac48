"""The resources of the code location: plain objects built from the settings."""

from collections.abc import Sequence
from importlib.metadata import version
from typing import Any

import dagster as dg
from dagster_dbt import DbtCliResource
from packaging.version import Version

from orchestration.home import enter
from orchestration.settings import Settings
from orchestration.warehouse.lock import hold
from orchestration.warehouse.transform import executable


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
        return settings


class Dbt(DbtCliResource):
    """dbt as a subprocess, without the handle to its adapter that dagster-dbt makes for column metadata.

    The handle, and asking `dbt --version` in a process of its own, cost as much as the build of a small warehouse.
    """

    @property
    def _cli_version(self) -> Version:
        return Version(version("dbt-core"))

    def _initialize_dbt_core_adapter(self, args: Sequence[str]) -> Any:
        return None


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
