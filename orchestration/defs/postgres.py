"""The copy of the release in PostgreSQL as Dagster sees it; without OVERFLIGHT_POSTGRES it is no asset at all."""

import dagster as dg

from orchestration.defs.common import OWNERS, RETRY, table
from orchestration.defs.publication import release
from orchestration.defs.resources import Installation
from orchestration.settings import Settings
from orchestration.warehouse.postgres.command import publish_current


@dg.definitions
def postgres() -> dg.Definitions:
    """The asset `postgres`, where this installation has a database to copy to."""
    return dg.Definitions(assets=[_copy()] if Settings().postgres else [])


def _copy() -> dg.AssetsDefinition:
    @dg.asset(
        name="postgres", deps=[release], group_name="publication", owners=OWNERS, kinds={"postgres"}, retry_policy=RETRY
    )
    def copy(installation: Installation) -> dg.MaterializeResult[None]:
        """The release in PostgreSQL: one schema, replaced as a whole; readers finish on the one before."""
        done = publish_current(installation.settings())
        return dg.MaterializeResult(
            metadata={
                "dagster/row_count": sum(done.rows.values()),
                "place": done.place,
                "schema": done.schema,
                "release": done.release,
                "seconds": done.seconds,
                "tables": table(("table", "rows"), [{"table": k, "rows": v} for k, v in done.rows.items()]),
            }
        )

    return copy
