"""Which suites there are, and from which frames each is fed: those of the lake, and those of the marts."""

from collections.abc import Mapping, Sequence

import polars as pl

from expectations import articles, claims, events, quarantine, reports
from expectations.model import Suite

LAKE: tuple[Suite, ...] = (articles.SUITE, reports.SUITE, claims.SUITE, quarantine.SUITE)
MARTS: tuple[Suite, ...] = (events.DRILLS, events.INCIDENTS, events.AIRCRAFT)


def lake_frames(
    tables: Mapping[str, pl.DataFrame], reference: Mapping[str, Sequence[Mapping[str, str]]]
) -> dict[Suite, pl.DataFrame]:
    """What the lake's suites look at; `tables` holds articles, reports, claims and quarantine."""
    return {
        articles.SUITE: articles.prepare(tables["articles"]),
        reports.SUITE: reports.prepare(tables["reports"], tables["articles"]),
        claims.SUITE: claims.prepare(tables["claims"], tables["reports"], reference),
        quarantine.SUITE: quarantine.prepare(tables["quarantine"]),
    }


def mart_frames(tables: Mapping[str, pl.DataFrame]) -> dict[Suite, pl.DataFrame]:
    """What the marts' suites look at; `tables` holds fct_drills, fct_incidents and fct_event_aircraft."""
    return {
        events.DRILLS: events.prepare_events(tables["fct_drills"]),
        events.INCIDENTS: events.prepare_events(tables["fct_incidents"]),
        events.AIRCRAFT: events.prepare_aircraft(tables["fct_event_aircraft"]),
    }
