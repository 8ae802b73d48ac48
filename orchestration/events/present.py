"""The events of today, from the clusters of today: their ids, what their reports settle on, and how well those fit."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from orchestration.events.history import PRESENT
from orchestration.events.identity import Identity, Known, identify
from orchestration.events.index import Index
from orchestration.events.moments import FOREVER
from orchestration.events.profiles import Profile
from orchestration.events.settling import settle_date, settle_status, settle_type
from orchestration.events.versions import voting, without_heir

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Settled:
    """Rows of the events of some clusters, those that they absorbed among them; and the ids whose rows they replace.

    reports: all whose event may be another, or known by another report, than before.
    """

    rows: Sequence[Row]
    replaced: frozenset[str]
    reports: frozenset[int]


def settle(
    index: Index, touched: Collection[int] | None, previous: Mapping[str, Row], specificity: Mapping[str, int]
) -> Settled:
    """Settle the events of the clusters of some reports (None: of all) anew, and note the event of each report.

    previous: rows of the last resolution by event id. Reports that are gone may be among the touched.
    """
    founded = {
        row["founding_report_id"]: Known(row["event_id"], row["founding_report_id"], row["first_captured_on"])
        for row in previous.values()
    }
    rows: list[Row] = []
    reports: set[int] = set()
    clusters, replaced = _all_clusters(index) if touched is None else _clusters(index, touched)
    for numbers in clusters:
        together = sorted((index.profile[n] for n in numbers), key=lambda profile: profile.report_id)
        former = _former(index, numbers)
        identity = identify([*together, *(index.profile[n] for n in former)], founded)
        rows.append(_event(identity, voting(together), specificity))
        rows += [{**previous[known.event_id], "merged_into": identity.event_id} for known in identity.absorbed]
        _note(index, [(n, _fit(index, n, numbers)) for n in numbers], identity.event_id)
        _note(index, [(n, None) for n in former], identity.event_id)
        reports.update(numbers, former)
    for alike in without_heir(index):
        event_id = identify([index.profile[n] for n in alike], founded).event_id
        if index.events_of(alike) != {event_id}:
            _note(index, [(n, None) for n in alike], event_id)
            reports.update(alike)
    return Settled(rows, replaced if touched is not None else frozenset(previous), frozenset(reports))


_TODAY = "from spans where timeline = ? and until = ?"


def _all_clusters(index: Index) -> tuple[Iterable[list[int]], frozenset[str]]:
    """The clusters of today, and the events that their reports had."""
    clusters: dict[int, list[int]] = {}
    for root, n in index.db.execute(f"select root, n {_TODAY} order by root, n", (PRESENT, FOREVER)).fetchall():
        clusters.setdefault(root, []).append(n)
    return clusters.values(), frozenset()


def _clusters(index: Index, touched: Iterable[int]) -> tuple[Iterable[list[int]], frozenset[str]]:
    """The clusters of today that hold some reports, or reports of the same events, and the events that these had."""
    clusters: dict[int, list[int]] = {}
    events: set[str] = set()
    waiting, reached = set(touched), set(touched)
    while waiting:
        roots = {
            root for n in waiting for root in index.numbers(f"select root {_TODAY} and n = ?", PRESENT, FOREVER, n)
        }
        for root in roots - clusters.keys():
            clusters[root] = index.numbers(f"select n {_TODAY} and root = ? order by n", PRESENT, FOREVER, root)
            waiting.update(clusters[root])
        had = index.events_of(waiting) - events
        events |= had
        reached |= waiting
        waiting = {n for e in had for n in index.numbers("select n from reports where event = ?", e)} - reached
    return [clusters[root] for root in sorted(clusters)], frozenset(events)


def _former(index: Index, numbers: Iterable[int]) -> list[int]:
    """The reports of former versions in whose place some stand."""
    return [n for heir in numbers for n in index.numbers("select n from reports where heir = ? order by n", heir)]


def _fit(index: Index, report: int, together: Sequence[int]) -> float:
    """How well a report fits best to another of its event, as a share of what could speak for it; 1 without a pair."""
    paired = index.paired[report]
    fits = [paired[n] for n in together if n in paired]
    return round(max(fits) / index.params.most, 3) if fits else 1.0


def _note(index: Index, scored: Iterable[tuple[int, float | None]], event_id: str) -> None:
    """Note the event of some reports."""
    rows = [(event_id, value, n) for n, value in scored]
    index.db.executemany("update reports set event = ?, score = ? where n = ?", rows)


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
