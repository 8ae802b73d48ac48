"""A resolution that grows by reports and loses some: a step resolves anew only what it can change. Pure."""

from collections.abc import Collection, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from hashlib import blake2b
from typing import Protocol

from orchestration.events.clustering import Clusters
from orchestration.events.coherence import group
from orchestration.events.geography import Geography
from orchestration.events.parameters import ResolutionParameters
from orchestration.events.profiles import Profile


@dataclass(frozen=True, slots=True)
class Formed:
    """A cluster, by the member that was known first. form: a digest of its members and of the mergers that made it.

    Where that is the same, it grew in the same steps.
    """

    root: int
    members: Set[int]
    form: bytes


class World(Protocol):
    """Reports by their numbers: what they say, which may be of one event, and which are so before a step."""

    def profile(self, report: int) -> Profile:
        """What a report says."""

    def paired(self, report: int) -> Mapping[int, float]:
        """The scores of a report with others, those among them that are not there yet, or no more."""

    def linked(self, report: int) -> Collection[int]:
        """Reports that a report is linked to."""

    def cluster(self, report: int) -> Formed | None:
        """The cluster of a report; None when it is not there."""

    def since(self, report: int) -> int:
        """When a report came to be known."""


@dataclass(frozen=True, slots=True)
class Growing:
    """The steps of a resolution: each gives the clusters that resolving all reports would give.

    A pair of clusters that stay as they are is decided as before, since all that the decision looks at is the two
    clusters as they were at the pair's turn. So what is resolved anew is the new reports with the clusters that pairs
    or links lead to, and further only from clusters that came out otherwise.
    """

    world: World
    geography: Geography
    params: ResolutionParameters

    def change(self, new: Collection[int], gone: Collection[int]) -> list[Formed]:
        """The clusters, after some reports are added and others go, of all that this may concern."""
        step = _Step(self.world, frozenset(new), frozenset(gone))
        left = step.around(gone) | {n for report in gone for n in step.members(report)}
        active = step.around({*new, *left}) | {*new, *left}
        while True:
            formed = self._resolve(active)
            changed = {*new, *left, *(i for each in formed if step.is_new(each) for i in each.members)}
            wider = active | step.around(changed)
            if wider == active:
                return formed
            active = wider

    def _resolve(self, active: Set[int]) -> list[Formed]:
        world = self.world
        ordered = sorted(active, key=lambda n: world.profile(n).report_id)
        at = {report: index for index, report in enumerate(ordered)}
        pairs = sorted(
            (-round(value, 6), i, at[other])
            for i, report in enumerate(ordered)
            for other, value in world.paired(report).items()
            if at.get(other, -1) > i
        )
        links = [(i, at[other]) for i, report in enumerate(ordered) for other in world.linked(report) if other in at]
        clusters = group([world.profile(n) for n in ordered], pairs, links, self.geography, self.params)
        return [self._formed(members, mergers, ordered) for members, mergers in _with_mergers(clusters)]

    def _formed(self, members: Collection[int], mergers: Iterable[tuple[int, int]], ordered: Sequence[int]) -> Formed:
        reports = frozenset(ordered[i] for i in members)
        steps = sorted(sorted((ordered[one], ordered[other])) for one, other in mergers)
        told = ",".join(map(str, (*sorted(reports), *(n for step in steps for n in step))))
        root = min(reports, key=lambda n: (self.world.since(n), n))
        return Formed(root, reports, blake2b(told.encode(), digest_size=8).digest())


def _with_mergers(clusters: Clusters) -> Iterable[tuple[Collection[int], Collection[tuple[int, int]]]]:
    mergers: dict[int, list[tuple[int, int]]] = {root: [] for root in clusters.members}
    for one, other in clusters.mergers:
        mergers[clusters.root(one)].append((one, other))
    return ((members, mergers[root]) for root, members in clusters.members.items())


@dataclass(frozen=True, slots=True)
class _Step:
    """What is there while some reports come and others go: the clusters of before, without those that go."""

    world: World
    new: frozenset[int]
    gone: frozenset[int]

    def members(self, report: int) -> Collection[int]:
        """The reports of a cluster that stay; none where the report is not there."""
        if report in self.new:
            return (report,)
        formed = self.world.cluster(report)
        if formed is None:
            return ()
        return formed.members if self.gone.isdisjoint(formed.members) else formed.members - self.gone

    def is_new(self, formed: Formed) -> bool:
        """Whether a cluster is another than before, or was made otherwise."""
        before = None if formed.root in self.new else self.world.cluster(formed.root)
        return before is None or before.form != formed.form

    def around(self, reports: Iterable[int]) -> set[int]:
        """All members of the clusters that pairs lead to, and links in at most two steps."""
        world = self.world
        near: set[int] = set()
        for report in reports:
            near.update(world.paired(report))
            for linked in world.linked(report):
                near.add(linked)
                for member in self.members(linked):
                    near.update(world.linked(member))
        around: set[int] = set()
        for report in near:
            if report not in around:
                around.update(self.members(report))
        return around
