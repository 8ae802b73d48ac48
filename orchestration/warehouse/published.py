"""The events of the newest release as the next resolution asks for them, whatever version published it."""

from typing import Any

import duckdb

from orchestration.events.identity import id_of
from orchestration.events.leaving import Row, Telling
from orchestration.settings import Settings
from orchestration.warehouse.connect import WarehouseError, open_readonly
from orchestration.warehouse.schema import SCHEMAS

_TOLD = """
select reports.event_id, reports.article_id, reports.kind, reports.start_date, reports.end_date
from marts.fct_reports as reports
where reports.event_id is not null
"""
_INVENTED = """
select reports.event_id from marts.fct_reports as reports inner join marts.dim_article as articles using (article_id)
where reports.event_id is not null
group by reports.event_id having bool_and(articles.sample)
"""


def published_events(settings: Settings) -> tuple[list[Row], list[Telling]]:
    """The rows of published events with the columns of the lake's former events, and what was told of them.

    Those of which the invented sample alone tells are none, as it leaves without a trace; nor are those that analysts
    made, which corrections make again. Nothing where nothing was published, or where it can't be read.
    """
    columns = SCHEMAS["former_events"].names()
    try:
        with open_readonly(settings.warehouse) as release:
            answer = release.execute("from marts.dim_event")
            names = [column[0] for column in answer.description or ()]
            rows = [dict(zip(names, row, strict=True)) for row in answer.fetchall()]
            told = [Telling(*row) for row in _asked(release, _TOLD)]
            invented = {event_id for (event_id,) in _asked(release, _INVENTED)}
    except (WarehouseError, duckdb.Error):
        return [], []
    resolved = [row for row in rows if row["event_id"] == id_of(row["founding_report_id"])]
    return [{name: row.get(name) for name in columns} for row in resolved if row["event_id"] not in invented], told


def _asked(release: duckdb.DuckDBPyConnection, query: str) -> list[Any]:
    """The rows of a query; none where a release of another version has no such tables or columns."""
    try:
        return release.execute(query).fetchall()
    except (duckdb.CatalogException, duckdb.BinderException):
        return []
