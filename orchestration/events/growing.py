"""A resolution that grows report by report, and loses some: each step resolves anew only what it can change."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from orchestration.events.clustering import Pair
from orchestration.events.coherence import group
from orchestration.events.geography import Geography
from orchestration.events.parameters import ResolutionParameters
from orchestration.events.profiles import Profile

Cluster = frozenset[int]


@dataclass(frozen=True, slots=True)
class _Formed:
    """A cluster with the mergers that made it: where both are the same, it grew in the same steps."""

    members: Cluster
    mergers: frozenset[tuple[int, int]]


class Growing:
    """The partition of the reports that are there; after each step the one that resolving all of them would give.

    A pair of clusters that stay as they are is decided as before, since all that the decision looks at is the two
    clusters as they were at the pair's turn. So what is resolved anew is the new reports with the clusters that pairs
    or links lead to, and further only from clusters that came out otherwise.
    """

    def __init__(
        self,
        found: Sequence[Profile],
        ranked: Sequence[Pair],
        links: Iterable[tuple[str, str]],
        geography: Geography,
        params: ResolutionParameters,
    ) -> None:
        self._found, self._ranked, self._geography, self._params = found, ranked, geography, params
        self._paired: list[list[int]] = [[] for _ in found]
        self._waiting: list[list[int]] = [[] for _ in found]
        for place, (_, one, other) in enumerate(ranked):
            self._waiting[one].append(place)
            self._waiting[other].append(place)
        position = {profile.report_id: index for index, profile in enumerate(found)}
        self._links: list[list[int]] = [[] for _ in found]
        for a, b in links:
            if a in position and b in position:
                self._links[position[a]].append(position[b])
                self._links[position[b]].append(position[a])
        self._formed: dict[int, _Formed] = {}

    def cluster(self, report: int) -> Cluster | None:
        """The reports of one event with this one; None when it was not added yet."""
        formed = self._formed.get(report)
        return formed.members if formed else None

    def change(self, new: Iterable[int], gone: Iterable[int] = ()) -> set[int]:
        """Add reports and let others go; those whose cluster may be another than before, the new ones among them."""
        left = self._let_go(set(gone))
        added = set(new)
        self._pair(added)
        active = self._around(added | left) | added | left
        while True:
            formed = self._resolve(active)
            changed = added | left | {i for each in formed if self._is_new(each) for i in each.members}
            wider = active | self._around(changed)
            if wider == active:
                break
            active = wider
        self._formed |= {i: each for each in formed for i in each.members}
        return changed

    def _let_go(self, gone: set[int]) -> set[int]:
        """Forget reports; those that were in their clusters, or may be joined otherwise without them."""
        near = self._around(gone) | {i for report in gone for i in self.cluster(report) or ()}
        for report in gone:
            for place in self._paired[report]:
                _, one, other = self._ranked[place]
                counterpart = other if report == one else one
                if counterpart not in gone:
                    self._paired[counterpart].remove(place)
            self._paired[report] = []
            self._formed.pop(report, None)
        for report in near - gone:
            formed = self._formed[report]
            if formed.members & gone:
                self._formed[report] = _Formed(formed.members - gone, formed.mergers)
        return near - gone

    def _pair(self, added: set[int]) -> None:
        """Let the pairs count whose reports are both there now."""
        for report in added:
            for place in self._waiting[report]:
                _, one, other = self._ranked[place]
                counterpart = other if report == one else one
                if counterpart in self._formed or (counterpart in added and report == one):
                    self._paired[one].append(place)
                    self._paired[other].append(place)

    def _is_new(self, formed: _Formed) -> bool:
        return any(self._formed.get(i) != formed for i in formed.members)

    def _around(self, reports: Iterable[int]) -> set[int]:
        """All members of the clusters that pairs lead to, and links in at most two steps, from what has been added."""
        around: set[int] = set()
        for report in reports:
            for place in self._paired[report]:
                around.update(self._ranked[place][1:])
            for linked in self._links[report]:
                around.add(linked)
                for member in self.cluster(linked) or ():
                    around.update(self._links[member])
        return {member for report in around for member in self.cluster(report) or ()}

    def _resolve(self, active: set[int]) -> list[_Formed]:
        ordered = sorted(active)
        at = {report: index for index, report in enumerate(ordered)}
        ranked = self._ranked
        places = [p for i in ordered for p in self._paired[i] if ranked[p][1] == i and ranked[p][2] in at]
        pairs = [(ranked[p][0], at[ranked[p][1]], at[ranked[p][2]]) for p in sorted(places)]
        linked = [(i, j) for i in ordered for j in self._links[i] if i < j and j in at]
        links = [(self._found[i].report_id, self._found[j].report_id) for i, j in linked]
        clusters = group([self._found[i] for i in ordered], pairs, links, self._geography, self._params)
        mergers: dict[int, set[tuple[int, int]]] = {root: set() for root in clusters.members}
        for one, other in clusters.mergers:
            mergers[clusters.root[one]].add((ordered[one], ordered[other]))
        return [
            _Formed(frozenset(ordered[i] for i in members), frozenset(mergers[root]))
            for root, members in clusters.members.items()
        ]
