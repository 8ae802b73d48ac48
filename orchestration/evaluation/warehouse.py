"""What a published warehouse holds of each article, in the shape that is compared with annotations."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import duckdb


@dataclass(frozen=True)
class Read:
    """One report as the marts have it. `aircraft` holds (type, operator, count)."""

    report_id: str
    event_id: str | None
    kind: str
    event_type: str
    start: str | None
    end: str | None
    countries: frozenset[str]
    targets: frozenset[str]
    places: frozenset[str]
    aircraft: tuple[tuple[str, str | None, int | None], ...]
    confidence: float


@dataclass(frozen=True)
class Holdings:
    """Reports by the external id of their article, and which event answers which.

    groups: the group of each event type, between whose types two trained coders may choose for one event.
    """

    articles: frozenset[str]
    groups: Mapping[str, str]
    reports: dict[str, list[Read]] = field(default_factory=dict)
    answers: frozenset[tuple[str, str]] = frozenset()


def read_holdings(connection: duckdb.DuckDBPyConnection, event_types: Sequence[Mapping[str, str]]) -> Holdings:
    """The reports (but those of what did not take place), aircraft claims and links; event_types: its rows."""
    groups = {row["event_type"]: row["event_group"] for row in event_types}
    aircraft: dict[str, list[tuple[str, str | None, int | None]]] = {}
    for report_id, value, operator, count in connection.execute(
        """
        select report_id, value, operator, "count" from marts.fct_claims
        where claim_type = 'aircraft' and is_doubted is not true
        """
    ).fetchall():
        aircraft.setdefault(report_id, []).append((value, operator, count))
    reports: dict[str, list[Read]] = {}
    for row in connection.execute(
        """
        select a.external_id, r.report_id, r.event_id, r.kind, r.event_type, r.start_date::date::varchar,
            r.end_date::date::varchar, r.countries, r.targets, r.places, r.confidence
        from marts.fct_reports as r
        join marts.dim_article as a using (article_id)
        where r.status not in ('denied', 'cancelled') and a.is_current
        order by r.report_id
        """
    ).fetchall():
        external_id, report_id, event_id, kind, event_type, start, end, countries, targets, places, sure = row
        reports.setdefault(external_id, []).append(
            Read(
                report_id, event_id, kind, event_type, start, end, frozenset(countries or ()),
                frozenset(targets or ()), frozenset(places or ()), tuple(aircraft.get(report_id, ())), sure,
            )
        )  # fmt: skip
    articles = connection.execute("select external_id from marts.dim_article").fetchall()
    links = connection.execute("select event_id, answers_event_id from marts.fct_event_links").fetchall()
    known = frozenset(row[0] for row in articles)
    return Holdings(known, groups, reports, frozenset((a, b) for a, b in links if b))
