"""The events stage over frames: reports of all articles in; events, their reports and their links out."""

from collections.abc import Mapping, Sequence
from typing import Any

import polars as pl

from orchestration.claims.model import RELATIONS
from orchestration.events.blocking import candidate_pairs
from orchestration.events.clustering import rank
from orchestration.events.coherence import group
from orchestration.events.geography import Geography
from orchestration.events.history import Resolution, past_memberships
from orchestration.events.identity import Identity, Known, identify
from orchestration.events.matching import score
from orchestration.events.parameters import ResolutionParameters
from orchestration.events.profiles import Profile, profiles
from orchestration.events.settling import settle_date, settle_status, settle_type
from orchestration.events.versions import current, heirs_of, voting
from orchestration.warehouse.schema import frame


def resolve_events(
    *,
    articles: pl.DataFrame,
    reports: pl.DataFrame,
    claims: pl.DataFrame,
    report_links: pl.DataFrame,
    places: Sequence[Mapping[str, str]],
    event_types: Sequence[Mapping[str, str]],
    aircraft_classes: Sequence[Mapping[str, str]],
    previous_events: pl.DataFrame,
    versions: pl.DataFrame,
    sources: Sequence[Mapping[str, str]] = (),
    params: ResolutionParameters | None = None,
) -> dict[str, pl.DataFrame]:
    """Frames "events", "event_reports", "event_links" and "past_event_reports" of the lake's schema.

    `previous_events` is the last resolution's "events" (or an empty frame): its ids live on. `versions`: the lake's; a
    former version's reports are of the past alone, and hand their event's id on. The order of rows in any input plays
    no part.
    """
    params = params or ResolutionParameters()
    found = profiles(articles, reports, claims, event_types, aircraft_classes, versions, sources)
    geography = Geography.of(places)
    pairs = [
        (value, one, other)
        for one, other in candidate_pairs(found, params)
        if (value := score(found[one], found[other], geography, params)) is not None
    ]
    ranked = rank(found, pairs)
    links = report_links.select("report_id", "answers_report_id").drop_nulls().rows()
    present, ranked_now = current(found, ranked)
    clusters = group(present, ranked_now, links, geography, params)
    specificity = {row["event_type"]: int(row["specificity"]) for row in event_types}
    best = _best_scores(ranked_now)
    founded = _founded(previous_events)
    heirs = heirs_of(found, ranked)
    events: list[dict[str, Any]] = []
    members: list[dict[str, Any]] = []
    past: dict[str, str] = {}
    for root in sorted(clusters.members):
        indices = sorted(clusters.members[root])
        together = [present[i] for i in indices]
        former = [f for p in together for f in heirs.former.get(p.report_id, ())]
        identity = identify([*together, *former], founded)
        events.append(_event(identity, voting(together), specificity))
        events.extend(_merged(identity, previous_events))
        members.extend(
            {"event_id": identity.event_id, "report_id": present[i].report_id, "score": best.get(i, 1.0)}
            for i in indices
        )
        past |= {report.report_id: identity.event_id for report in former}
    for alike in heirs.without:
        past |= dict.fromkeys((report.report_id for report in alike), identify(alike, founded).event_id)
    event_of = {row["report_id"]: row["event_id"] for row in members}
    settled = {row["event_id"]: row for row in events}
    since = {row["event_id"]: row["first_captured_on"] for row in events}
    resolution = Resolution(
        found, ranked, links, geography, params, event_of | past, _founded(frame("events", events)), since
    )
    return {
        "events": frame("events", sorted(events, key=lambda row: row["event_id"])),
        "event_reports": frame("event_reports", sorted(members, key=lambda row: row["report_id"])),
        "event_links": frame("event_links", _links(report_links, event_of, settled)),
        "past_event_reports": frame("past_event_reports", past_memberships(resolution)),
    }


def _best_scores(pairs: Sequence[tuple[float, int, int]]) -> dict[int, float]:
    best: dict[int, float] = {}
    highest = max((value for value, _, _ in pairs), default=1.0)
    for value, one, other in pairs:
        for index in (one, other):
            best[index] = max(best.get(index, 0.0), round(value / highest, 3))
    return best


def _founded(previous: pl.DataFrame) -> dict[str, Known]:
    columns = ("event_id", "founding_report_id", "first_captured_on")
    return {founder: Known(event, founder, since) for event, founder, since in previous.select(columns).iter_rows()}


def _event(identity: Identity, together: Sequence[Profile], specificity: Mapping[str, int]) -> dict[str, Any]:
    start, end, precision = settle_date(together)
    return {
        "event_id": identity.event_id,
        "kind": together[0].kind,
        "event_type": settle_type(together, specificity),
        "status": settle_status(together),
        "start_date": start,
        "end_date": end,
        "date_precision": precision,
        "founding_report_id": identity.founding_report_id,
        "first_captured_on": identity.first_captured_on,
        "merged_into": None,
    }


def _merged(identity: Identity, previous: pl.DataFrame) -> list[dict[str, Any]]:
    """The rows of events that turned out to be this one: as they were, pointing to the id that stays."""
    gone = [known.event_id for known in identity.absorbed]
    rows = previous.filter(pl.col("event_id").is_in(gone)).sort("event_id").iter_rows(named=True)
    return [{**row, "merged_into": identity.event_id} for row in rows]


def _links(
    report_links: pl.DataFrame, event_of: Mapping[str, str], settled: Mapping[str, Mapping[str, Any]]
) -> list[dict[str, Any]]:
    """The pairs of events that answer each other, each once: by the strongest relation that is told of it."""
    rows: dict[tuple[str, str], dict[str, Any]] = {}
    columns = ("report_id", "answers_report_id", "relation", "lag_days")
    told = sorted(report_links.select(columns).rows(), key=lambda row: (RELATIONS.index(row[2]), str(row)))
    for report_id, answered_id, relation, lag in told:
        event, answered = event_of.get(report_id), event_of.get(answered_id)
        if event is None or answered is None or event == answered:
            continue
        lag = _lag(settled[event], settled[answered], lag)
        rows.setdefault(
            (event, answered), {"event_id": event, "answers_event_id": answered, "relation": relation, "lag_days": lag}
        )
    return [rows[key] for key in sorted(rows)]


def _lag(event: Mapping[str, Any], answered: Mapping[str, Any], stated: int | None) -> int | None:
    if event["date_precision"] == answered["date_precision"] == "day":
        days: int = (event["start_date"] - answered["start_date"]).days
        return days
    return stated
