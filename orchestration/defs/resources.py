"""The resources of the code location: plain objects built from the settings."""

import dagster as dg
from dagster_dbt import DbtCliResource

from orchestration.settings import Settings
from orchestration.warehouse.lock import hold
from orchestration.warehouse.transform import executable


class Installation(dg.ConfigurableResource):  # type: ignore[type-arg]
    """Gives the settings of this installation: where the lake, the warehouse and the reference tables lie."""

    def settings(self) -> Settings:
        """The settings as the environment has them at the time of the run; holds the write lock from here on."""
        settings = Settings()
        hold(settings.home)
        return settings


@dg.definitions
def resources() -> dg.Definitions:
    """`installation` for every stage and `dbt` for the warehouse."""
    settings = Settings()
    return dg.Definitions(
        resources={
            "installation": Installation(),
            "dbt": DbtCliResource(
                project_dir=str(settings.dbt_project),
                profiles_dir=str(settings.dbt_project),
                dbt_executable=executable(),
            ),
        }
    )
