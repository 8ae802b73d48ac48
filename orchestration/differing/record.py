"""Finds what a new release changed beside the one before it, and reads the record of the current release."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

import duckdb

from orchestration.differing.changes import Change, carried_on, change, read, written
from orchestration.differing.differences import Difference, differences
from orchestration.differing.knowing import known_by_both, known_now
from orchestration.durable import DamagedError
from orchestration.warehouse.connect import WarehouseError, open_readonly
from orchestration.warehouse.publish import CHANGES, DATABASE, read_manifest

_EVENTS = """
with happened as (
    select *, 'drill' as kind, []::varchar[] as targets from marts.fct_drills
    union all by name
    select *, 'incident' as kind from marts.fct_incidents
)
select
    happened.event_id, happened.kind, happened.event_type, happened.status, happened.title, happened.start_date,
    happened.end_date, happened.date_precision, places, countries, targets, confidence, independent_sources,
    coalesce(named.event_label, replace(happened.event_type, '_', ' ')) as label,
    happened.event_id in (
        select event_id from marts.fct_reports inner join marts.dim_article using (article_id) where sample
    ) as invented
from happened left join marts.dim_event as named using (event_id)
where event_id in (select unnest(?))
"""
_EARLIER_EVENTS = """
select * from (
    select *, 'drill' as kind from marts.fct_drills
    union all by name
    select *, 'incident' as kind from marts.fct_incidents
) where event_id in (select unnest(?))
"""
_UNKNOWN: Mapping[str, Any] = {
    "event_id": "", "kind": "", "event_type": "", "status": "unknown", "title": "", "start_date": None,
    "end_date": None, "date_precision": "unknown", "places": (), "countries": (), "targets": (), "confidence": None,
    "independent_sources": 0, "label": "", "invented": False,
}  # fmt: skip
"""Fields of an event, with what stands for those that an earlier version did not have."""
_TOLD_BY = """
select
    report_id, coalesce(sources.name, articles.source_id, 'unknown source') as source, articles.title, articles.url,
    articles.published_on, reports.evidence
from marts.fct_reports as reports
inner join marts.dim_article as articles using (article_id)
left join marts.dim_source as sources using (source_id)
where report_id in (select unnest(?))
"""
_NAMES = """
select place_id, name from marts.dim_place
union all
select exercise_id, name from marts.dim_exercise
union all
select event_id, title from marts.dim_event
"""


def record(database: Path, before: Path | None, release: str, at: datetime, reading: str = "") -> str:
    """The record of a release that is about to be published: its changes, and those that the one before carried.

    before: the folder of the release that readers have now. Where there is none every event is new; of one that
    another version made what both know is compared. reading: the fingerprint of how the new release was made of its
    articles; changes beside a release of another say so.
    """
    with open_readonly(database) as warehouse:
        if before is None:
            return written(_told(differences([], known_now(warehouse)), release, at, warehouse, None, anew=False))
        try:
            with open_readonly(before / DATABASE) as earlier:
                found = differences(*known_by_both(earlier, warehouse))
                new = _told(found, release, at, warehouse, earlier, anew=_reading_of(before) != reading)
        except (duckdb.Error, WarehouseError):  # it is damaged, which was told before
            new = []
    return written(carried_on(recorded(before), new, at))


def recorded(release: Path) -> list[Change]:
    """The changes that a release's folder tells, the newest first; none where another version made it.

    Of a record that was damaged, what can be read.
    """
    path = release / CHANGES
    return read(path.read_text(encoding="utf-8", errors="replace")) if path.exists() else []


def _reading_of(release: Path) -> str | None:
    try:
        manifest = read_manifest(release)
    except DamagedError:
        return None
    return manifest.reading if manifest is not None else None


def _told(
    found: Sequence[Difference],
    release: str,
    at: datetime,
    warehouse: duckdb.DuckDBPyConnection,
    earlier: duckdb.DuckDBPyConnection | None,
    *,
    anew: bool,
) -> list[Change]:
    if not found:
        return []
    ids = [difference.event_id for difference in found]
    events = {row["event_id"]: row for row in [*(_earlier_rows(earlier, ids) if earlier else ()),
                                               *_rows(warehouse, _EVENTS, ids)]}  # fmt: skip
    came = [report for difference in found for report in difference.came]
    told_by = {row.pop("report_id"): row for row in _rows(warehouse, _TOLD_BY, came)}
    names: dict[str, str] = dict(warehouse.execute(_NAMES).fetchall())
    return [change(each, release, at, events[each.event_id], told_by, names, anew) for each in found]


def _earlier_rows(earlier: duckdb.DuckDBPyConnection, ids: Sequence[str]) -> list[dict[str, Any]]:
    """The events of an earlier release; of one that another version made, what it knows of them."""
    try:
        return _rows(earlier, _EVENTS, ids)
    except (duckdb.CatalogException, duckdb.BinderException):
        known = _rows(earlier, _EARLIER_EVENTS, ids)
    return [
        {name: (row.get(name) or unknown) for name, unknown in _UNKNOWN.items()}
        | {"label": row.get("event_type", "").replace("_", " ")}
        for row in known
    ]


def _rows(warehouse: duckdb.DuckDBPyConnection, query: str, ids: Sequence[str]) -> list[dict[str, Any]]:
    answer = warehouse.execute(query, [list(ids)])
    columns = [column[0] for column in answer.description or []]
    return [dict(zip(columns, row, strict=True)) for row in answer.fetchall()]
