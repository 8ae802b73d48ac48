"""What the pages are made of: the rows of a published release, asked for once. Knows SQL, and nothing of pages."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

import duckdb

Row = Mapping[str, Any]

_EVENTS = """
with happened as (
    select *, 'drill' as kind, []::varchar[] as targets from marts.fct_drills
    union all by name
    select *, 'incident' as kind from marts.fct_incidents
)
select happened.*, coalesce(named.event_label, replace(happened.event_type, '_', ' ')) as label
from happened left join marts.dim_event as named using (event_id)
order by start_date desc nulls last, event_id
"""
_REPORTS = """
select
    report_id, article_id, event_id, status, start_date, end_date, date_precision, countries, targets, places, evidence,
    evidence_start, evidence_end, evidence_page, confidence, former_start_date, former_end_date, dependence,
    reader, agreed
from marts.fct_reports where event_id is not null
order by event_id, report_id
"""
_CLAIMS = """
select
    report_id, event_id, claim_type, "value", surface, variant, operator, role, "count", count_qualifier,
    evidence_start, evidence_end, vessel_id, reader, agreed, is_doubted
from marts.fct_claims where event_id is not null
order by report_id, evidence_start, claim_id
"""
_EVENT_PLACES = """
select event_id, place_id, relation, is_settled
from marts.fct_event_places
order by event_id, relation, independent_sources desc, articles desc, place_id
"""
_ARTICLES = """
select
    article_id, url, source_id, title, published_at, published_on, is_copy, original_article_id, sample, "version",
    appeared_at, captured_on
from marts.dim_article
where article_id in (
    select article_id from marts.fct_reports where event_id is not null
    union all
    select article_id from marts.fct_official_counts
)
"""
_FORMER = """
select distinct on (memberships.event_id, reports.report_id)
    memberships.event_id, reports.report_id, reports.evidence, articles.source_id, articles.title, articles.url,
    articles.appeared_at, articles.superseded_at
from marts.fct_event_reports as memberships
inner join marts.fct_reports as reports on memberships.report_id = reports.report_id
inner join marts.dim_article as articles on reports.article_id = articles.article_id
where not articles.is_current
order by memberships.event_id, reports.report_id, memberships.known_until desc
"""
_TOTALS = """
select
    (select count(*) from marts.fct_drills) as drills,
    (select count(*) from marts.fct_incidents) as incidents,
    (select count(*) from marts.dim_article where is_current) as articles,
    (select count(*) from marts.dim_article where is_current and is_copy) as copies,
    (select count(*) from marts.dim_source where articles > 0) as sources,
    (select count(*) from marts.fct_claims where event_id is not null) as claims,
    (select count(*) from marts.fct_event_links where answers_event_id is not null) as answers,
    (select count(*) from (
        select disagreement from marts.fct_drills union all select disagreement from marts.fct_incidents
    ) where disagreement) as disagreements
"""
_LINKS = """
select event_id, answers_event_id, relations, lag_days, wordings from marts.fct_event_links
order by event_id, lag_days nulls last, answers_event_id
"""
_AIRCRAFT = """
select
    event_id, role, aircraft_type, operator, "count", count_low, count_high, count_planned, agreed, role_read, corrected
from marts.fct_event_aircraft order by event_id, operator nulls last, aircraft_type, role
"""
_VESSELS = """
select event_id, vessel_id, vessel, vessel_type, operator, "count", count_low, count_high, agreed
from marts.fct_event_vessels order by event_id, vessel_id, operator nulls last
"""
_MISSILES = """
select event_id, missile_type, operator, "count", count_low, count_high, agreed
from marts.fct_event_missiles order by event_id, missile_type, operator nulls last
"""
_CORRECTIONS = """
select
    c.correction_id, c.made_at, c.made_by, c.action, c.subject, c.subject_id, c.field, c.aircraft_type, c.operator,
    c."value", c.was, c.reason, c.read_value, c.state, c.warning, c.from_event_id,
    coalesce(c.event_id, withdrawn.event_id) as event_id,
    articles.source_id, articles.title as article_title,
    claims.claim_type, claims."value" as claim_value, claims.operator as claim_operator, claims."count" as claim_count
from marts.fct_corrections as c
left join marts.fct_corrections as withdrawn on c.action = 'withdraw' and c.subject_id = withdrawn.correction_id
left join marts.fct_reports as reports on c.report_id = reports.report_id
left join marts.dim_article as articles on coalesce(reports.article_id, c.article_id) = articles.article_id
left join marts.fct_claims as claims on c.claim_id = claims.claim_id
order by c.made_at desc, c.correction_id desc
"""
_REJECTED = """
select
    event_id,
    -- of an event without reports the dimension knows no parties any more, but its rejection does
    coalesce(max_by(corrections.was, corrections.made_at), any_value(events.title)) as title
from marts.dim_event as events
left join (
    from marts.fct_corrections where subject = 'event' and action = 'reject' and field is null
) as corrections using (event_id)
where is_rejected
group by event_id
order by event_id
"""
_CORRECTED = """
select event_id, field, aircraft_type, operator, read_value, correction_id from marts.fct_event_values
where correction_id is not null
"""


_COUNTS = """
select
    series_id, window_start, window_end, day, category, aircraft_type, nation, "count", evidence, article_id,
    is_replaced
from marts.fct_official_counts
order by series_id, window_end desc, window_start desc, is_replaced, article_id, evidence_start, count_id
"""
_ACTIVITY = """
select
    series_id, category, nation, day, "count", median_30, median_90, mad_90, bulletins_before, deviation
from marts.fct_activity_days order by series_id, category, nation, day
"""


@dataclass(frozen=True)
class Marts:
    """The rows of a release that pages show; events are the newest first, reference rows stand under their ids."""

    totals: Row
    events: list[Row]
    event_places: list[Row]
    """How places belong to events."""
    aircraft: list[Row]
    links: list[Row]
    reports: list[Row]
    claims: list[Row]
    articles: dict[str, Row]
    sources: dict[str, Row]
    countries: dict[str, Row]
    types: dict[str, Row]
    places: dict[str, Row]
    exercises: dict[str, Row]
    ships: dict[str, Row]
    vessels: list[Row]
    """Ships of events, by their names or by their kind."""
    missiles: list[Row]
    merged: dict[str, str]
    """The ids of events that turned out to be another, and that other's."""
    rejected: dict[str, str]
    """The ids of events that corrections left nothing of, with their titles."""
    former: list[Row]
    """What former versions of articles told of events, before their outlets corrected them."""
    corrections: list[Row]
    """What analysts corrected, the newest first."""
    corrected: list[Row]
    """The values of events whose last word is a correction, with what was read of them."""
    series: dict[str, Row]
    counts: list[Row]
    """What official bulletins count, the newest first."""
    activity: list[Row]
    """Days of daily series."""


def read_marts(warehouse: duckdb.DuckDBPyConnection, claims_of: Collection[str] | None = None) -> Marts:
    """Ask an open release for everything that the pages show.

    claims_of: the events whose claims are asked for, which are most of a release; None: all.
    """

    def rows(query: str) -> list[Row]:
        return _rows(warehouse, query)

    def by(key: str, query: str) -> dict[str, Row]:
        return {row[key]: row for row in rows(query)}

    merged = rows("select event_id, merged_into from marts.dim_event where merged_into is not null")
    rejected = rows(_REJECTED)
    return Marts(
        totals=rows(_TOTALS)[0],
        events=rows(_EVENTS),
        event_places=rows(_EVENT_PLACES),
        aircraft=rows(_AIRCRAFT),
        links=rows(_LINKS),
        reports=rows(_REPORTS),
        claims=read_claims(warehouse, claims_of),
        articles=by("article_id", _ARTICLES),
        sources=by("source_id", "from marts.dim_source where articles > 0 order by lower(name), source_id"),
        countries=by("country", "from marts.dim_country order by name"),
        types=by("aircraft_type", "from marts.dim_aircraft_type"),
        places=by("place_id", "select place_id, name, kind, latitude, longitude from marts.dim_place"),
        exercises=by("exercise_id", "from marts.dim_exercise"),
        ships=by("vessel_id", "from marts.dim_vessel"),
        vessels=rows(_VESSELS),
        missiles=rows(_MISSILES),
        merged={row["event_id"]: row["merged_into"] for row in merged},
        rejected={row["event_id"]: row["title"] for row in rejected},
        former=rows(_FORMER),
        corrections=rows(_CORRECTIONS),
        corrected=rows(_CORRECTED),
        series=by("series_id", "from marts.dim_official_series order by series_id"),
        counts=rows(_COUNTS),
        activity=rows(_ACTIVITY),
    )


def read_claims(warehouse: duckdb.DuckDBPyConnection, events: Collection[str] | None) -> list[Row]:
    """The claims of some events, or of all."""
    if events is None:
        return _rows(warehouse, _CLAIMS)
    ids = ", ".join("'" + event_id.replace("'", "''") + "'" for event_id in sorted(events))
    return _rows(warehouse, f"from ({_CLAIMS}) where event_id in ({ids})") if ids else []


def _rows(warehouse: duckdb.DuckDBPyConnection, query: str) -> list[Row]:
    answer = warehouse.execute(query)
    names = [column[0] for column in answer.description or []]
    return [dict(zip(names, row, strict=True)) for row in answer.fetchall()]


_OWN_ROWS = (
    f"""
    from ({_EVENTS}) as events
    left join (select exercise_id, "name" as exercise_name from marts.dim_exercise) using (exercise_id)
    """,
    _REPORTS,
    # whether a ship, an exercise or an operator has a page of its own
    f"""
    select
        claims.*, ships."name" as ship_name, series."name" as series_name,
        claims.vessel_id in (select vessel_id from marts.fct_event_vessels) as has_ship,
        series.exercise_id in (select exercise_id from ({_EVENTS})) as has_series,
        claims.operator in (
            select operator from marts.fct_event_aircraft
            union all select unnest(countries) from ({_EVENTS})
            union all select unnest(targets) from ({_EVENTS})
        ) as has_operator
    from ({_CLAIMS}) as claims
    left join marts.dim_vessel as ships on claims.vessel_id = ships.vessel_id
    left join marts.dim_exercise as series on claims.claim_type = 'exercise' and claims."value" = series.exercise_id
    """,
    _AIRCRAFT,
    _EVENT_PLACES,
    _VESSELS,
    _MISSILES,
    f"""
    select former.*, sources."name" as source_name, sources.articles > 0 as has_source
    from ({_FORMER}) as former left join marts.dim_source as sources on former.source_id = sources.source_id
    """,
    f"""
    select distinct
        reports.event_id, articles.*, sources."name" as source_name, sources.articles > 0 as has_source
    from marts.fct_reports as reports
    inner join ({_ARTICLES}) as articles on reports.article_id = articles.article_id
    left join marts.dim_source as sources on articles.source_id = sources.source_id
    where reports.event_id is not null
    """,
)
"""The rows that the page of an event is made of, with what they name in other tables: a query for each kind."""


def digests(warehouse: duckdb.DuckDBPyConnection) -> dict[str, str]:
    """The digest of all rows that the page of each event is made of, but for corrections, countries and places."""
    found: dict[str, str] = {}
    for query in _OWN_ROWS:
        of_rows = f"select event_id, md5(to_json(told)::varchar) as line from ({query}) as told"
        for event_id, digest in warehouse.execute(
            f"select event_id, md5(string_agg(line, '' order by line)) from ({of_rows}) group by event_id"
        ).fetchall():
            found[event_id] = f"{found.get(event_id, '')} {digest}"
    return found
