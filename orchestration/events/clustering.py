"""Groups reports into events: best pairs first, never two reports of one article in one event."""

from collections.abc import Iterable, Sequence
from datetime import timedelta

from orchestration.claims.model import ANNOUNCED
from orchestration.events.parameters import ResolutionParameters
from orchestration.events.profiles import Profile

Pair = tuple[float, int, int]


class Clusters:
    """A partition of reports that grows by merging; contradiction within a cluster is never allowed."""

    def __init__(self, found: Sequence[Profile], params: ResolutionParameters) -> None:
        self.found = found
        self.horizon = timedelta(params.undated_horizon_days)
        self.members: dict[int, set[int]] = {i: {i} for i in range(len(found))}
        self.root = list(range(len(found)))
        self.mergers: list[tuple[int, int]] = []

    def merge(self, one: int, other: int) -> bool:
        """Bring the clusters of two reports together unless that would join what can't be one event."""
        a, b = self.root[one], self.root[other]
        if a == b or not self._may_join(a, b):
            return False
        keep, gone = min(a, b), max(a, b)
        self.members[keep] |= self.members.pop(gone)
        for index in self.members[keep]:
            self.root[index] = keep
        self.mergers.append((one, other))
        return True

    def _may_join(self, a: int, b: int) -> bool:
        ones = [self.found[i] for i in self.members[a]]
        others = [self.found[i] for i in self.members[b]]
        if {p.article_id for p in ones} & {p.article_id for p in others}:
            return False
        together = [*ones, *others]
        dated = [(p.lo, p.last or p.lo) for p in together if p.lo is not None]
        if not dated:
            return True
        first, last = min(lo for lo, _ in dated), max(lo for lo, _ in dated)
        if last - min(end for _, end in dated) > timedelta(1):
            return False
        # an undated report speaks of what was news when its article appeared
        appeared = [p.published for p in together if p.lo is None and p.published and p.status not in ANNOUNCED]
        return all(at - self.horizon <= first and last <= at + timedelta(1) for at in appeared)


def rank(found: Sequence[Profile], pairs: Iterable[Pair]) -> list[Pair]:
    """Pairs from the highest score down; ties are broken by report id, so that input order plays no part."""
    return sorted(pairs, key=lambda p: (-round(p[0], 6), *sorted((found[p[1]].report_id, found[p[2]].report_id))))


def cluster(found: Sequence[Profile], ranked: Iterable[Pair], params: ResolutionParameters) -> Clusters:
    """Merge ranked pairs in their order."""
    clusters = Clusters(found, params)
    for _, one, other in ranked:
        clusters.merge(one, other)
    return clusters
