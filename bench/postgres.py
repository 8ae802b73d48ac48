"""How long a publication in PostgreSQL takes, beside reading the same rows out of DuckDB.

The claims of a home's release are repeated until there are so many, with a claim_id of their own; the other tables stay
as they are. The schema `overflight_bench` of the database is replaced each time. Printed: medians of five.
Usage: python bench/postgres.py postgresql://USER:PASSWORD@HOST/DATABASE [HOME] [ROWS]
"""

import statistics
import sys
import tempfile
import time
from pathlib import Path

import duckdb

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from orchestration.settings import Settings
from orchestration.warehouse.connect import open_readonly
from orchestration.warehouse.postgres.publishing import publish_to_postgres
from orchestration.warehouse.postgres.release import keys
from orchestration.warehouse.publish import DATABASE, publish

TIMES = 5


def main(address: str, home: Path, rows: int) -> None:
    settings = Settings()
    with tempfile.TemporaryDirectory() as folder:
        warehouse = enlarged(home / "current" / DATABASE, Path(folder), rows)
        reading, writing = [], []
        for _ in range(TIMES):
            start = time.perf_counter()
            with open_readonly(warehouse) as release:
                total = sum(
                    len(release.execute(f"from marts.{table}").fetchall())
                    for (table,) in release.execute("select table_name from duckdb_tables()").fetchall()
                )
            reading.append(time.perf_counter() - start)
            done = publish_to_postgres(warehouse, address, keys(settings.dbt_project), schema="overflight_bench")
            assert sum(done.rows.values()) == total
            writing.append(done.seconds)
    print(
        f"{total:,} rows: published in {statistics.median(writing):.2f} s, read in {statistics.median(reading):.2f} s"
    )


def enlarged(source: Path, folder: Path, rows: int) -> Path:
    build = folder / "build" / DATABASE
    build.parent.mkdir()
    with duckdb.connect(str(build)) as database:
        database.execute(f"attach '{source}' as small (read_only)")
        database.execute("create schema marts")
        for (table,) in database.execute(
            "select table_name from duckdb_tables() where database_name = 'small'"
        ).fetchall():
            database.execute(f"create table marts.{table} as from small.marts.{table}")
        database.execute(
            "create or replace table marts.fct_claims as select claims.* replace (claim_id || '-' || i as claim_id)"
            f" from small.marts.fct_claims as claims, range({rows}) as copies (i) limit {rows}"
        )
        database.execute("detach small")
    now = Settings().clock()
    publish(build, folder / "releases", folder / "current", run_id="bench", built_at=now)
    return folder / "current" / DATABASE


if __name__ == "__main__":
    main(
        sys.argv[1],
        Path(sys.argv[2]) if len(sys.argv) > 2 else Settings().home,
        int(sys.argv[3]) if len(sys.argv) > 3 else 100_000,
    )
