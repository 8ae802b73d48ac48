"""Which suites there are, and from which frames each is fed: those of the lake, and those of the marts."""

from collections.abc import Mapping, Sequence
from datetime import datetime

import polars as pl

from expectations import articles, claims, corrections, counts, events, links, quarantine, readings, reports
from expectations.model import Suite

LAKE: tuple[Suite, ...] = (articles.SUITE, readings.SUITE, reports.SUITE, claims.SUITE, links.REPORTS, quarantine.SUITE)
MARTS: tuple[Suite, ...] = (
    events.DRILLS, events.INCIDENTS, events.AIRCRAFT, links.EVENTS, corrections.SUITE, counts.COUNTS, counts.DAYS,
)  # fmt: skip


def lake_frames(
    tables: Mapping[str, pl.DataFrame], reference: Mapping[str, Sequence[Mapping[str, str]]], now: datetime
) -> dict[str, pl.DataFrame]:
    """What the lake's suites look at, by table; `tables` holds each of them as it lies in the lake."""
    return {
        "articles": articles.prepare(tables["articles"], now),
        "readings": readings.prepare(tables["readings"]),
        "reports": reports.prepare(tables["reports"], tables["articles"]),
        "claims": claims.prepare(tables["claims"], tables["reports"], reference),
        "report_links": links.prepare_reports(tables["report_links"]),
        "quarantine": quarantine.prepare(tables["quarantine"], tables["articles"]),
    }


def mart_frames(tables: Mapping[str, pl.DataFrame]) -> dict[str, pl.DataFrame]:
    """What the marts' suites look at, by table; `tables` holds each of them as it was built."""
    return {
        "fct_drills": events.prepare_events(tables["fct_drills"]),
        "fct_incidents": events.prepare_events(tables["fct_incidents"]),
        "fct_event_aircraft": events.prepare_aircraft(tables["fct_event_aircraft"]),
        "fct_event_links": links.prepare_events(tables["fct_event_links"]),
        "fct_corrections": corrections.prepare(tables["fct_corrections"]),
        "fct_official_counts": counts.prepare(tables["fct_official_counts"]),
        "fct_activity_days": counts.prepare_days(tables["fct_activity_days"]),
    }
