"""Ids of clusters at past times: those of the events of today that they grew into.

Of several clusters that are one event today, that with its founding report has its id, else that with the report known
first. One that could have several ids has that of an event that it founded, then the oldest; one that has none so has
the id that its own reports would have given it.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from heapq import heappop, heappush
from itertools import pairwise

from orchestration.events.identity import Known, identify
from orchestration.events.index import Index
from orchestration.events.moments import FOREVER
from orchestration.events.spans import Span, Spans

_AT_ONCE = 2_000
"""Events whose past is named together, so that memory does not grow with all of them."""

_Held = tuple[int, int, str, bool]
"""From when to when a cluster has the report by which an event is known, the event, and whether that founded it."""


@dataclass(frozen=True, slots=True)
class Present:
    """The events of today by their founding reports, and since when each is known by its id."""

    founded: Mapping[str, Known]
    founder: Mapping[str, str]
    since: Mapping[str, date]


def rename(index: Index, timeline: str, events: Iterable[str], present: Present) -> None:
    """Bring the past names of all reports that were ever in a cluster with one of some events to what they are now."""
    ordered = sorted(events)
    for start in range(0, len(ordered), _AT_ONCE):
        _Names(index, timeline, present).write(ordered[start : start + _AT_ONCE])


class _Names:
    def __init__(self, index: Index, timeline: str, present: Present) -> None:
        self._index, self._timeline, self._present = index, timeline, present
        self._table = Spans(index.db, "spans", timeline)
        self._spans: dict[int, list[Span]] = {}

    def write(self, events: Sequence[str]) -> None:
        own = {n for event in events for n in self._reports(event)}
        named = own | self._ever_with(own)
        clusters = {root for n in named for _, _, root in self._spans_of(n)}
        names = self._names(clusters)
        for n in named:
            rows = [(self._timeline, n, *span) for span in _over(self._spans_of(n), names) if span[1] < FOREVER]
            self._index.db.execute("delete from past where timeline = ? and n = ?", (self._timeline, n))
            self._index.db.executemany("insert into past values (?, ?, ?, ?, ?)", rows)

    def _names(self, clusters: Iterable[int]) -> dict[int, list[Span]]:
        """The ids of clusters over time."""
        members = {root: self._members(root) for root in clusters}
        events = {self._event(n) for of_cluster in members.values() for n in of_cluster} - {None}
        held: dict[int, list[_Held]] = {root: [] for root in members}
        for event in events:
            for since, until, root, is_founder in self._held(str(event)):
                if root in held:
                    held[root].append((since, until, str(event), is_founder))
        return {root: list(self._named(root, members[root], held[root])) for root in members}

    def _named(self, root: int, members: Sequence[int], held: Sequence[_Held]) -> Iterator[Span]:
        lives = [(s, u, n) for n in members for s, u, r in self._spans_of(n) if r == root]
        last = max(u for _, u, _ in lives)
        moment = min(s for s, _, _ in lives)
        edges = sorted({edge for since, until, *_ in held for edge in (since, until)} | {moment, last})
        for since, until in pairwise(edges):
            by = [(not is_founder, event) for s, u, event, is_founder in held if s <= since and until <= u]
            if by:
                never = date.max  # an event of the past alone
                yield since, until, min(by, key=lambda b: (b[0], self._present.since.get(b[1], never), b[1]))[1]
            else:
                yield from self._unheld(lives, since, until)

    def _unheld(self, lives: Sequence[Span], since: int, until: int) -> Iterator[Span]:
        """The ids that a cluster's own reports would have given it."""
        within = [(max(s, since), min(u, until), n) for s, u, n in lives if s < until and u > since]
        edges = sorted({edge for s, u, _ in within for edge in (s, u)})
        for start, end in pairwise(edges):
            there = [self._index.profile[n] for s, u, n in within if s <= start and end <= u]
            if there:
                yield start, end, identify(there, self._present.founded).event_id

    def _held(self, event: str) -> Iterator[tuple[int, int, int, bool]]:
        """Which cluster has the report by which an event is known, over time: its founder, or that known first."""
        founder = self._present.founder.get(event)
        spans = sorted(
            (s, u, root, n, (self._report_id(n) != founder, self._spans_of(n)[0][0], self._report_id(n)))
            for n in self._reports(event)
            for s, u, root in self._spans_of(n)
        )
        edges = sorted({edge for s, u, *_ in spans for edge in (s, u)})
        there: list[tuple[tuple[bool, int, str], int, int]] = []
        place = 0
        for since, until in pairwise(edges):
            while place < len(spans) and spans[place][0] <= since:
                _, u, root, _, claim = spans[place]
                heappush(there, (claim, u, root))
                place += 1
            while there and there[0][1] <= since:
                heappop(there)
            if there:
                claim, _, root = there[0]
                yield since, until, root, not claim[0]

    def _ever_with(self, reports: Iterable[int]) -> set[int]:
        """All reports that were ever in one cluster with one of some."""
        roots = {root for n in reports for _, _, root in self._spans_of(n)}
        return {n for root in roots for n in self._members(root)}

    def _members(self, root: int) -> list[int]:
        query = "select distinct n from spans where timeline = ? and root = ? order by n"
        return self._index.numbers(query, self._timeline, root)

    def _spans_of(self, n: int) -> list[Span]:
        if n not in self._spans:
            self._spans[n] = self._table.all(n)
        return self._spans[n]

    def _reports(self, event: str) -> list[int]:
        return self._index.numbers("select n from reports where event = ?", event)

    def _event(self, n: int) -> str | None:
        row: tuple[str | None] = self._index.db.execute("select event from reports where n = ?", (n,)).fetchone()
        return row[0]

    def _report_id(self, n: int) -> str:
        row: tuple[str] = self._index.db.execute("select report_id from reports where n = ?", (n,)).fetchone()
        return row[0]


def _over(spans: Sequence[Span], names: Mapping[int, Sequence[Span]]) -> list[Span]:
    """The names of a report over the time that it was known, from those of the clusters that it was in."""
    found: list[Span] = []
    for since, until, root in spans:
        for start, end, name in names[root]:
            span = (max(start, since), min(end, until), name)
            if span[0] >= span[1]:
                continue
            if found and found[-1][2] == name and found[-1][1] == span[0]:
                found[-1] = (found[-1][0], span[1], name)
            else:
                found.append(span)
    return found
