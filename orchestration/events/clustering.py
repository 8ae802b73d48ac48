"""Groups reports into events: best pairs first, never two reports of one article in one event."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import reduce
from operator import or_
from typing import TypeVar

from orchestration.claims.model import ANNOUNCED
from orchestration.events.geography import Geography
from orchestration.events.matching import far_apart, met_others, nested
from orchestration.events.parameters import ResolutionParameters
from orchestration.events.profiles import Craft, Profile
from orchestration.events.settling import is_given_up

Pair = tuple[float, int, int]


@dataclass(frozen=True, slots=True)
class _Told:
    """What some reports say together, as far as it can keep them apart from others."""

    event_type: str
    days: frozenset[date]
    places: frozenset[str]
    countries: frozenset[str]
    targets: frozenset[str]
    met: Craft

    @classmethod
    def by(cls, report: Profile) -> "_Told":
        days = frozenset({report.day} if report.day else ())
        return cls(report.event_type, days, report.places, report.countries, report.targets, report.met)

    def __or__(self, other: "_Told") -> "_Told":
        met = {
            state: self.met.get(state, frozenset()) | other.met.get(state, frozenset())
            for state in {*self.met, *other.met}
        }
        return _Told(
            self.event_type, self.days | other.days, self.places | other.places, self.countries | other.countries,
            self.targets | other.targets, met,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Bounds:
    """What keeps reports apart by time: the first and the last day on which one begins, the first on which one ends.

    undated: when the first and the last article appeared that tell of no day, as news. is_postponing: whether one says
    that the days of others are given up, so that those have to be looked at one by one.
    """

    begins: tuple[date, date] | None
    ends: date | None
    undated: tuple[date, date] | None
    is_postponing: bool

    @classmethod
    def by(cls, report: Profile) -> "_Bounds":
        is_news = report.lo is None and report.published is not None and report.status not in ANNOUNCED
        return cls(
            (report.lo, report.lo) if report.lo is not None else None, report.last,
            (report.published, report.published) if is_news and report.published else None, report.former is not None,
        )  # fmt: skip

    def __or__(self, other: "_Bounds") -> "_Bounds":
        ends = min((day for day in (self.ends, other.ends) if day is not None), default=None)
        return _Bounds(
            _hull(self.begins, other.begins), ends, _hull(self.undated, other.undated),
            self.is_postponing or other.is_postponing,
        )  # fmt: skip

    def are_of_one_time(self, horizon: timedelta) -> bool:
        """Whether one event can have them all; an undated report speaks of what was news when its article appeared."""
        if self.begins is None or self.ends is None:
            return True
        first, last = self.begins
        if last - self.ends > _DAY:
            return False
        return self.undated is None or (self.undated[1] - horizon <= first and last <= self.undated[0] + _DAY)


_DAY = timedelta(1)
_Days = tuple[date, date] | None


def _hull(one: _Days, other: _Days) -> _Days:
    if one is None or other is None:
        return one or other
    return min(one[0], other[0]), max(one[1], other[1])


class Clusters:
    """A partition of reports that grows by merging; contradiction within a cluster is never allowed."""

    def __init__(self, found: Sequence[Profile], geography: Geography, params: ResolutionParameters) -> None:
        self.found = found
        self.geography, self.params = geography, params
        self.horizon = timedelta(params.undated_horizon_days)
        self.members: dict[int, set[int]] = {i: {i} for i in range(len(found))}
        self.mergers: list[tuple[int, int]] = []
        self._parent = list(range(len(found)))
        self._own = [_Told.by(report) for report in found]
        self._told = dict(enumerate(self._own))
        self._bounds = {i: _Bounds.by(report) for i, report in enumerate(found)}
        self._articles = {i: {report.article_id} for i, report in enumerate(found)}

    def root(self, report: int) -> int:
        """The cluster of a report: the lowest of its members."""
        parent = self._parent
        while parent[report] != report:
            parent[report] = parent[parent[report]]
            report = parent[report]
        return report

    def merge(self, one: int, other: int) -> bool:
        """Bring the clusters of two reports together unless that would join what can't be one event."""
        a, b = self.root(one), self.root(other)
        if a == b or not self._may_join(a, b) or self._is_bridge(one, other, self._told[a], self._told[b]):
            return False
        keep, gone = min(a, b), max(a, b)
        self._parent[gone] = keep
        self.members[keep] = _joined(self.members[keep], self.members.pop(gone))
        self._articles[keep] = _joined(self._articles[keep], self._articles.pop(gone))
        self._told[keep] = self._told[keep] | self._told.pop(gone)
        self._bounds[keep] = self._bounds[keep] | self._bounds.pop(gone)
        self.mergers.append((one, other))
        return True

    def _is_bridge(self, one: int, other: int, a: _Told, b: _Told) -> bool:
        """Whether two reports that say little would join others that contradict each other, as they do not.

        What contradicts between the two reports themselves was weighed with all that speaks for them.
        """
        here, there = self._own[one], self._own[other]
        if a is here and b is there:
            return False
        return any(
            contradict(a, b) and not contradict(here, there)
            for contradict in (_of_other_days, self._are_far_apart, _of_other_parties, _of_other_craft)
        )

    def _are_far_apart(self, one: _Told, other: _Told) -> bool:
        return far_apart(one.places, other.places, one.event_type, self.geography, self.params)

    def _may_join(self, a: int, b: int) -> bool:
        if not self._articles[a].isdisjoint(self._articles[b]):
            return False
        bounds = self._bounds[a] | self._bounds[b]
        if bounds.is_postponing:
            together = [self.found[i] for i in (*self.members[a], *self.members[b])]
            bounds = _without_given_up(together)
        return bounds.are_of_one_time(self.horizon)


def _without_given_up(together: Sequence[Profile]) -> _Bounds:
    """The bounds of reports, plans left out for days that another of them gives up."""
    postponing = [report for report in together if report.former is not None]
    standing = [report for report in together if not is_given_up(report, postponing)]
    return reduce(or_, map(_Bounds.by, standing), _Bounds(None, None, None, False))


T = TypeVar("T")


def _joined(one: set[T], other: set[T]) -> set[T]:
    small, large = sorted((one, other), key=len)
    large |= small
    return large


def _of_other_days(one: _Told, other: _Told) -> bool:
    return not (one.days <= other.days or other.days <= one.days)


def _of_other_parties(one: _Told, other: _Told) -> bool:
    return not (nested(one.countries, other.countries) and nested(one.targets, other.targets))


def _of_other_craft(one: _Told, other: _Told) -> bool:
    return met_others(one.met, other.met)


def cluster(
    found: Sequence[Profile], ranked: Iterable[Pair], geography: Geography, params: ResolutionParameters
) -> Clusters:
    """Merge ranked pairs in their order."""
    clusters = Clusters(found, geography, params)
    for _, one, other in ranked:
        clusters.merge(one, other)
    return clusters
