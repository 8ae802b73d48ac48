"""Groups reports into events: best pairs first, never two reports of one article in one event."""

from collections.abc import Iterable, Sequence
from datetime import timedelta

from orchestration.events.profiles import Profile

Pair = tuple[float, int, int]


class Clusters:
    """A partition of reports that grows by merging; contradiction within a cluster is never allowed."""

    def __init__(self, found: Sequence[Profile]) -> None:
        self.found = found
        self.members: dict[int, set[int]] = {i: {i} for i in range(len(found))}
        self.root = list(range(len(found)))

    def merge(self, one: int, other: int) -> bool:
        """Bring the clusters of two reports together unless that would join what can't be one event."""
        a, b = self.root[one], self.root[other]
        if a == b or not self._may_join(a, b):
            return False
        keep, gone = min(a, b), max(a, b)
        self.members[keep] |= self.members.pop(gone)
        for index in self.members[keep]:
            self.root[index] = keep
        return True

    def _may_join(self, a: int, b: int) -> bool:
        ones = [self.found[i] for i in self.members[a]]
        others = [self.found[i] for i in self.members[b]]
        if {p.article_id for p in ones} & {p.article_id for p in others}:
            return False
        days = {p.lo for p in [*ones, *others] if p.lo is not None and p.precision == "day"}
        return not days or max(days) - min(days) <= timedelta(1)


def cluster(found: Sequence[Profile], pairs: Iterable[Pair]) -> Clusters:
    """Merge pairs from the highest score down; ties are broken by report id, so that input order plays no part."""
    clusters = Clusters(found)
    ranked = sorted(pairs, key=lambda p: (-round(p[0], 6), *sorted((found[p[1]].report_id, found[p[2]].report_id))))
    for _, one, other in ranked:
        clusters.merge(one, other)
    return clusters
