"""Releases of a small warehouse: two tables that tell their version in every row, and one of every type."""

from datetime import UTC, datetime
from pathlib import Path

import duckdb

from orchestration.warehouse.postgres.keys import Key
from orchestration.warehouse.postgres.publishing import Publication, publish_to_postgres
from orchestration.warehouse.publish import DATABASE, publish

KEYS = {
    "dim_event": Key(("event_id",), is_primary=True),
    "fct_event_aircraft": Key(("event_id", "operator"), is_primary=False),
}
EVERY_TYPE = """
create or replace table marts.fct_types as select
    true as is_true, 7::smallint as small, 8 as "count", 9::bigint as big, 170141183460469231731687303715884105727 as huge,
    0.5::float as short_float, 0.1::double as long_float, 12.34::decimal(10, 2) as amount, 'radar ''lock-on'' \\ 東京' as "select",
    ['USA', null, 'a,"b"{}\\'] as countries, [1, null]::integer[] as numbers, []::varchar[] as none_named,
    date '2026-03-09' as start_date, time '04:05:06' as at_time, timestamp '2026-03-09 23:59:59.123456' as captured_at,
    timestamptz '2026-03-09 23:59:59+00' as seen_at, '\\xAA\\x00'::blob as bytes,
    'f47ac10b-58cc-4372-a567-0e02b2c3d479'::uuid as id, null::varchar as nothing
union all by name select null::boolean as is_true, 'a' || chr(0) || 'b' as "select", ['x' || chr(0)] as countries
"""


class Releases:
    """A home whose releases follow each other, and their publications in PostgreSQL."""

    def __init__(self, root: Path, rows: int = 1000) -> None:
        self.root, self.rows = root, rows
        self.warehouse = root / "current" / DATABASE

    def release(self, version: int) -> Path:
        build = self.root / "build" / DATABASE
        build.parent.mkdir(parents=True, exist_ok=True)
        build.unlink(missing_ok=True)
        with duckdb.connect(str(build)) as database:
            database.execute("create schema marts")
            database.execute(
                f"create table marts.dim_event as select 'e' || i as event_id, {version} as version from range({self.rows}) t (i)"
            )
            database.execute(
                "create table marts.fct_event_aircraft as"
                " select event_id, 'JPN' as operator, version, i as \"count\" from marts.dim_event, range(2) t (i) where i = 0"
            )
            database.execute(EVERY_TYPE)
            database.execute("comment on table marts.dim_event is 'One row is an event.'")
            database.execute("comment on column marts.dim_event.event_id is 'The event; it''s kept \\ for ever.'")
        return publish(
            build,
            self.root / "releases",
            self.root / "current",
            run_id=f"run-{version}",
            built_at=datetime(2026, 1, 1, tzinfo=UTC),
        )

    def publish(self, address: str, version: int | None = None, patience: float = 20, **more: str) -> Publication:
        if version is not None:
            self.release(version)
        return publish_to_postgres(self.warehouse, address, KEYS, patience=patience, **more)
