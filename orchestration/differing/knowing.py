"""What a release says of each event, now or as of a moment, in the form in which two sayings are compared."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import duckdb

from orchestration.differing.differences import Then

_REPORTS = "select event_id, report_id from {reports} where event_id is not null"
_VALUES = """
select
    event_id,
    case field
        when 'aircraft' then concat_ws(' ', aircraft_type, operator)
        when 'role' then concat_ws(' ', 'role of', aircraft_type, operator)
        else field
    end as field,
    "value"
from {values}
order by event_id, field <> 'event_type', field <> 'dates', field = 'aircraft', field, aircraft_type, operator, role
"""
_TITLES = "select event_id, title from {drills} union all select event_id, title from {incidents}"


def known_now(warehouse: duckdb.DuckDBPyConnection) -> list[Then]:
    """Every event of a release as its tables have it."""
    return _known(
        warehouse,
        {},
        reports="marts.fct_reports",
        values="marts.fct_event_values",
        drills="marts.fct_drills",
        incidents="marts.fct_incidents",
    )


def known_by_both(
    earlier: duckdb.DuckDBPyConnection, later: duckdb.DuckDBPyConnection
) -> tuple[list[Then], list[Then]]:
    """Every event of two releases with what both know of events: one that another version made may know less."""
    now = known_now(later)
    try:
        return known_now(earlier), now
    except (duckdb.CatalogException, duckdb.BinderException):
        query = _TITLES.format(drills="marts.fct_drills", incidents="marts.fct_incidents")
        titles = dict(earlier.execute(query).fetchall())
        reports: dict[str, set[str]] = {}
        for event_id, report_id in earlier.execute(_REPORTS.format(reports="marts.fct_reports")).fetchall():
            reports.setdefault(event_id, set()).add(report_id)
    before = [Then(i, title, {}, frozenset(reports.get(i, ()))) for i, title in titles.items()]
    return before, [replace(event, values={}) for event in now]


def known_then(warehouse: duckdb.DuckDBPyConnection, moment: datetime, captured: bool) -> list[Then]:
    """Every event as a release's macros have it for a moment."""
    at = {"at": moment.astimezone(UTC).replace(tzinfo=None), "captured": captured}
    tables = {"reports": "reports", "values": "event_values", "drills": "drills", "incidents": "incidents"}
    macros = {name: f"marts.{table}_as_of($at, captured := $captured)" for name, table in tables.items()}
    return _known(warehouse, at, **macros)


def _known(warehouse: duckdb.DuckDBPyConnection, at: dict[str, object], **tables: str) -> list[Then]:
    def rows(query: str) -> list[Any]:
        return warehouse.execute(query.format(**tables), at or None).fetchall()

    reports: dict[str, set[str]] = {}
    for event_id, report_id in rows(_REPORTS):
        reports.setdefault(event_id, set()).add(report_id)
    values: dict[str, dict[str, str | None]] = {}
    for event_id, of, value in rows(_VALUES):
        values.setdefault(event_id, {})[of] = value
    titles = rows(_TITLES)
    return [Then(i, title, values.get(i, {}), frozenset(reports.get(i, ()))) for i, title in titles]
