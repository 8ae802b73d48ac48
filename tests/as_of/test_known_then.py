"""The macros against warehouses that were really built from only the articles of a time."""

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import duckdb
import pytest

from orchestration.warehouse.as_of import MACROS
from orchestration.warehouse.connect import open_readonly
from tests.as_of.world import ARTICLES, BATCHES, by_reports, lake_of, rows, warehouse

NOW = max(BATCHES)
MOMENTS = [
    datetime.fromisoformat(at) for at in ("2026-03-11T23:00:00Z", "2026-03-19T23:00:00Z", "2026-04-02T23:00:00Z")
]
UNCOMPARED = ("match_score",)
"""How well a report fits is measured against all pairs, those of later articles too."""
OF_CAPTURE = ("first_captured_at", "independent_source", "dependence")
"""When articles entered, and so which of two texts is the copy: a warehouse that is built of them later knows otherwise."""


@pytest.fixture(scope="module")
def release(home: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    with open_readonly(home / "current" / "overflight.duckdb") as connection:
        yield connection


def told(connection, relation, reports, uncompared=UNCOMPARED):
    found = by_reports(rows(connection, relation), rows(connection, reports))
    return [{k: v for k, v in row.items() if k not in uncompared} for row in found]


@pytest.mark.parametrize("captured", [False, True])
@pytest.mark.parametrize("macro", MACROS)
def test_at_the_present_moment_a_macro_gives_the_fact_table(release, macro, captured):
    now = f"marts.{macro}('{NOW:%Y-%m-%d %H:%M}', captured := {captured})"
    table = f"marts.{MACROS[macro]}"
    assert release.execute(f"select count(*) from {table}").fetchone()[0] > 0
    assert (
        release.execute(
            f"(from {now} except all from {table}) union all (from {table} except all from {now})"
        ).fetchall()
        == []
    )


def test_a_client_that_lists_macros_reads_what_each_gives(release):
    told = dict(
        release.execute("select function_name, comment from duckdb_functions() where comment is not null").fetchall()
    )
    assert {macro: told[macro].split()[0] for macro in MACROS} == dict(MACROS)


def test_what_is_settled_in_the_marts_is_what_resolution_settled_on(home, release):
    columns = "event_id, kind, event_type, status, start_date, end_date, date_precision, founding_report_id, first_captured_on"
    settled = release.execute(f"select {columns} from marts.dim_event order by event_id").fetchall()
    assert settled == lake_of(home).read("events").sort("event_id").select(columns.split(", ")).rows()


def test_some_memberships_have_been_other_than_they_are(home):
    assert set(lake_of(home).read("past_event_reports")["timeline"]) == {"captured", "published"}


@pytest.mark.parametrize("moment", MOMENTS, ids=str)
def test_by_publication_a_macro_gives_what_only_those_articles_would_have_given(release, moment, tmp_path):
    entered = {article["id"]: at for at, batch in BATCHES.items() for article in batch}
    published = {a["id"]: datetime.fromisoformat(a.get("published", f"{entered[a['id']]}")) for a in ARTICLES}
    there = [a for a in ARTICLES if min(published[a["id"]], entered[a["id"]]) <= moment]
    assert 0 < len(there) < len(ARTICLES)
    with open_readonly(warehouse(tmp_path, {NOW: there})) as really:
        at, left_out = f"('{moment:%Y-%m-%d %H:%M}')", UNCOMPARED + OF_CAPTURE
        for macro, table in MACROS.items():
            expected = told(really, f"marts.{table}", "marts.fct_reports", left_out)
            assert told(release, f"marts.{macro}{at}", f"marts.reports_as_of{at}", left_out) == expected, macro
            assert expected or macro in ("event_links_as_of", "incidents_as_of")


@pytest.mark.parametrize("moment", list(BATCHES)[:-1], ids=str)
def test_by_capture_a_macro_gives_what_the_warehouse_said_then(home, release, moment):
    with open_readonly(home / "releases" / f"{moment:%Y%m%d}" / "overflight.duckdb") as then:
        at = f"('{moment + timedelta(hours=1):%Y-%m-%d %H:%M}', captured := true)"
        for macro, table in MACROS.items():
            expected = told(then, f"marts.{table}", "marts.fct_reports")
            assert told(release, f"marts.{macro}{at}", f"marts.reports_as_of{at}") == expected, macro


@pytest.mark.parametrize("zone", ["Asia/Tokyo", "America/New_York"])
def test_a_moment_is_utc_whatever_the_zone_of_the_client(home, release, zone, tmp_path):
    moment = datetime(2026, 3, 19, 3, 30, tzinfo=UTC)
    expected = rows(release, "marts.drills_as_of('2026-03-19 03:30') order by event_id")
    copy = shutil.copy(home / "current" / "overflight.duckdb", tmp_path / "overflight.duckdb")
    with duckdb.connect(str(copy), read_only=True) as connection:
        connection.execute(f"set timezone = '{zone}'")
        for written in (f"timestamp '{moment:%Y-%m-%d %H:%M}'", f"timestamptz '{moment:%Y-%m-%d %H:%M:%S}+00'"):
            assert rows(connection, f"marts.drills_as_of({written}) order by event_id") == expected


@pytest.mark.parametrize("moment", ["'1990-01-01'", "null"])
def test_before_anything_was_known_there_is_nothing(release, moment):
    assert release.execute(f"from marts.drills_as_of({moment})").fetchall() == []
