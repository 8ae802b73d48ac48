"""What `overflight publish` does: copies the current release to PostgreSQL, and says so."""

from orchestration.output.terminal import complain, say
from orchestration.settings import Settings
from orchestration.warehouse.connect import WarehouseError
from orchestration.warehouse.postgres.faults import PostgresError, RefusedError
from orchestration.warehouse.postgres.publishing import Publication, publish_to_postgres
from orchestration.warehouse.postgres.release import keys


def publish_current(settings: Settings) -> Publication:
    """Copy the current release to the PostgreSQL of the settings; a PostgresError says why it could not be."""
    if not settings.postgres:
        raise RefusedError(
            "Say where to publish: --to postgresql://USER:PASSWORD@HOST/DATABASE, or OVERFLIGHT_POSTGRES."
        )
    return publish_to_postgres(
        settings.warehouse,
        settings.postgres.get_secret_value(),
        keys(settings.dbt_project),
        schema=settings.postgres_schema,
        reader=settings.postgres_reader,
    )


def publish_and_tell(settings: Settings) -> int:
    """The exit code: 0 published, 1 it can be tried again, 2 something has to be changed first."""
    try:
        done = publish_current(settings)
    except WarehouseError as missing:
        complain(missing)
        return 2
    except PostgresError as fault:
        complain(fault)
        return fault.exit_code
    say(
        f"Published {sum(done.rows.values()):,} rows of {len(done.rows)} tables as the schema {done.schema} "
        f"of {done.place}, in {done.seconds:.1f} seconds.\n"
        f"Let someone read it: grant {settings.postgres_reader} to NAME;"
    )
    return 0
