"""Groups reports into events: best pairs first, never two reports of one article in one event."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

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


class Clusters:
    """A partition of reports that grows by merging; contradiction within a cluster is never allowed."""

    def __init__(self, found: Sequence[Profile], geography: Geography, params: ResolutionParameters) -> None:
        self.found = found
        self.geography, self.params = geography, params
        self.horizon = timedelta(params.undated_horizon_days)
        self.members: dict[int, set[int]] = {i: {i} for i in range(len(found))}
        self.root = list(range(len(found)))
        self.mergers: list[tuple[int, int]] = []
        self._own = [_Told.by(report) for report in found]
        self._told = dict(enumerate(self._own))

    def merge(self, one: int, other: int) -> bool:
        """Bring the clusters of two reports together unless that would join what can't be one event."""
        a, b = self.root[one], self.root[other]
        if a == b or not self._may_join(a, b) or self._is_bridge(one, other):
            return False
        keep, gone = min(a, b), max(a, b)
        self.members[keep] |= self.members.pop(gone)
        for index in self.members[keep]:
            self.root[index] = keep
        self._told[keep] = self._told[keep] | self._told.pop(gone)
        self.mergers.append((one, other))
        return True

    def _is_bridge(self, one: int, other: int) -> bool:
        """Whether two reports that say little would join others that contradict each other, as they do not.

        What contradicts between the two reports themselves was weighed with all that speaks for them.
        """
        a, b = self._told[self.root[one]], self._told[self.root[other]]
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
        ones = [self.found[i] for i in self.members[a]]
        others = [self.found[i] for i in self.members[b]]
        if {p.article_id for p in ones} & {p.article_id for p in others}:
            return False
        together = [*ones, *others]
        postponing = [p for p in together if p.former is not None]
        dated = [(p.lo, p.last or p.lo) for p in together if p.lo is not None and not is_given_up(p, postponing)]
        if not dated:
            return True
        first, last = min(lo for lo, _ in dated), max(lo for lo, _ in dated)
        if last - min(end for _, end in dated) > timedelta(1):
            return False
        # an undated report speaks of what was news when its article appeared
        appeared = [p.published for p in together if p.lo is None and p.published and p.status not in ANNOUNCED]
        return all(at - self.horizon <= first and last <= at + timedelta(1) for at in appeared)


def _of_other_days(one: _Told, other: _Told) -> bool:
    return not (one.days <= other.days or other.days <= one.days)


def _of_other_parties(one: _Told, other: _Told) -> bool:
    return not (nested(one.countries, other.countries) and nested(one.targets, other.targets))


def _of_other_craft(one: _Told, other: _Told) -> bool:
    return met_others(one.met, other.met)


def rank(found: Sequence[Profile], pairs: Iterable[Pair]) -> list[Pair]:
    """Pairs from the highest score down; ties are broken by report id, so that input order plays no part."""
    return sorted(pairs, key=lambda p: (-round(p[0], 6), *sorted((found[p[1]].report_id, found[p[2]].report_id))))


def cluster(
    found: Sequence[Profile], ranked: Iterable[Pair], geography: Geography, params: ResolutionParameters
) -> Clusters:
    """Merge ranked pairs in their order."""
    clusters = Clusters(found, geography, params)
    for _, one, other in ranked:
        clusters.merge(one, other)
    return clusters
