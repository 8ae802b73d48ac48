"""The events stage over frames: reports of all articles in; events, their reports and their links out."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import polars as pl

from orchestration.claims.model import RELATIONS
from orchestration.events.comparing import take
from orchestration.events.geography import Geography
from orchestration.events.history import PRESENT, relive
from orchestration.events.identity import Known
from orchestration.events.index import Index
from orchestration.events.inputs import Tables, Told
from orchestration.events.moments import moment_of
from orchestration.events.naming import Present, rename
from orchestration.events.parameters import ResolutionParameters
from orchestration.events.present import Settled, settle
from orchestration.events.versions import inherit
from orchestration.warehouse.schema import frame


def resolve_events(
    *,
    articles: pl.DataFrame,
    reports: pl.DataFrame,
    claims: pl.DataFrame,
    report_links: pl.DataFrame,
    places: Tables,
    event_types: Tables,
    aircraft_classes: Tables,
    previous_events: pl.DataFrame,
    versions: pl.DataFrame,
    sources: Tables = (),
    index: Index | None = None,
) -> dict[str, pl.DataFrame]:
    """Frames "events", "event_reports", "event_links" and "past_event_reports" of the lake's schema.

    `previous_events` is the last resolution's "events" (or an empty frame): its ids live on. `versions`: the lake's; a
    former version's reports are of the past alone, and hand their event's id on. The order of rows in any input plays
    no part.

    index: what a resolution with the same tables kept, if there was one. It is brought to what is now, and what comes
    out is the same as with an empty one. When something raises, it stays as it was.
    """
    index = index or in_memory()
    told = Told(articles, reports, claims, versions, event_types, aircraft_classes, sources)
    geography = Geography.of(places)
    with index.attempt():
        digests, known = told.digests(), index.known()
        changed = [name for name, digest in digests.items() if name not in known or known[name][1] != digest]
        difference = take(index, told.portions(changed, digests), known.keys() - digests.keys(), geography)
        concerned = relive(index, difference, _relink(index, report_links, digests), geography)
        touched = {*difference.changed, *difference.gone, *inherit(index, difference), *concerned[PRESENT]}
        is_known = index.about("events") == _checksum(previous_events)
        settled = settle(
            index,
            touched if is_known else None,
            {row["event_id"]: row for row in previous_events.iter_rows(named=True)},
            {row["event_type"]: int(row["specificity"]) for row in event_types},
        )
        index.remove(difference.gone)
        events = _events(previous_events, settled)
        index.note("events", _checksum(events))
        present = _present(events)
        for timeline, otherwise in concerned.items():
            rename(index, timeline, index.events_of(otherwise | settled.reports), present)
        members = frame("event_reports", index.members())
        return {
            "events": events,
            "event_reports": members,
            "event_links": frame("event_links", _links(report_links, members, events)),
            "past_event_reports": frame("past_event_reports", _past(index)),
        }


def in_memory(params: ResolutionParameters | None = None) -> Index:
    """An empty index that leaves nothing behind."""
    return Index(sqlite3.connect(":memory:"), params or ResolutionParameters())


def _relink(index: Index, report_links: pl.DataFrame, there: Mapping[str, int]) -> set[tuple[int, int]]:
    """Bring the links of an index to what they are now; those that are new or no more."""
    number = {report_id: n for report_id, (n, _) in index.known().items() if report_id in there}
    ends = report_links.select("report_id", "answers_report_id").drop_nulls().rows()
    pairs = ((number[a], number[b]) for a, b in ends if a in number and b in number and a != b)
    now, before = {(min(pair), max(pair)) for pair in pairs}, index.links()
    index.link(now - before, before - now)
    return now ^ before


def _events(previous: pl.DataFrame, settled: Settled) -> pl.DataFrame:
    """All events: those settled anew, and the others as they were."""
    replaced = pl.Series(sorted(settled.replaced), dtype=pl.String()).implode()
    is_replaced = pl.col("event_id").is_in(replaced) | pl.col("merged_into").is_in(replaced).fill_null(False)
    return pl.concat([previous.filter(~is_replaced), frame("events", settled.rows)]).sort("event_id")


def _checksum(events: pl.DataFrame) -> str:
    """What is another when any row is."""
    return f"{events.height} {events.hash_rows().sum() if events.height else 0}"


def _present(events: pl.DataFrame) -> Present:
    columns = ("event_id", "founding_report_id", "first_captured_on")
    known = [Known(*row) for row in events.select(columns).iter_rows()]
    return Present(
        {each.founding_report_id: each for each in known},
        {each.event_id: each.founding_report_id for each in known},
        {each.event_id: each.first_captured_on for each in known},
    )


def _past(index: Index) -> Iterator[Mapping[str, Any]]:
    for timeline, report_id, event_id, since, until in index.past():
        yield {
            "timeline": timeline, "report_id": report_id, "event_id": event_id,
            "known_from": moment_of(since), "known_until": moment_of(until),
        }  # fmt: skip


def _links(report_links: pl.DataFrame, members: pl.DataFrame, events: pl.DataFrame) -> list[dict[str, Any]]:
    """The pairs of events that answer each other, each once: by the strongest relation that is told of it."""
    event_of = dict(members.select("report_id", "event_id").iter_rows())
    columns = ("report_id", "answers_report_id", "relation", "lag_days")
    told = sorted(report_links.select(columns).rows(), key=lambda row: (RELATIONS.index(row[2]), str(row)))
    strongest: dict[tuple[str, str], tuple[str, int | None]] = {}
    for report_id, answered_id, relation, lag in told:
        event, answered = event_of.get(report_id), event_of.get(answered_id)
        if event is not None and answered is not None and event != answered:
            strongest.setdefault((event, answered), (relation, lag))
    days = _days(events, {event for pair in strongest for event in pair})
    return [
        {
            "event_id": event, "answers_event_id": answered, "relation": relation,
            "lag_days": days[event] - days[answered] if event in days and answered in days else lag,
        }
        for (event, answered), (relation, lag) in sorted(strongest.items())
    ]  # fmt: skip


def _days(events: pl.DataFrame, some: Iterable[str]) -> dict[str, int]:
    """The days, as numbers, of those of some events that have a single one."""
    of_a_day = (pl.col("date_precision") == "day") & pl.col("event_id").is_in(
        pl.Series(list(some), dtype=pl.String()).implode()
    )
    return {
        event: day.toordinal() for event, day in events.filter(of_a_day).select("event_id", "start_date").iter_rows()
    }
