"""Undated reports follow their links: if two drills are one event, so are the patrols that they answer."""

from collections.abc import Iterable, Mapping, Sequence

from orchestration.events.clustering import Clusters, Pair, cluster
from orchestration.events.geography import Geography
from orchestration.events.parameters import ResolutionParameters
from orchestration.events.profiles import Profile


def group(
    found: Sequence[Profile],
    ranked: Iterable[Pair],
    links: Iterable[tuple[int, int]],
    geography: Geography,
    params: ResolutionParameters,
) -> Clusters:
    """The reports of each event, from ranked pairs and from links, all of positions."""
    clusters = cluster(found, ranked, geography, params)
    follow_links(clusters, found, links)
    return clusters


def follow_links(clusters: Clusters, found: Sequence[Profile], links: Iterable[tuple[int, int]]) -> None:
    """Merge, in place, linked reports of one relation whose other ends are one event, where one has no date."""
    neighbours: dict[int, set[int]] = {}
    for a, b in links:
        neighbours.setdefault(a, set()).add(b)
        neighbours.setdefault(b, set()).add(a)
    changed = True
    while changed:
        merged = [_follow(clusters, found, neighbours, root) for root in sorted(clusters.members)]
        changed = any(merged)


def _follow(clusters: Clusters, found: Sequence[Profile], neighbours: Mapping[int, Iterable[int]], root: int) -> bool:
    if root not in clusters.members:
        return False
    around = sorted({n for member in clusters.members[root] for n in neighbours.get(member, ())})
    changed = False
    for i, one in enumerate(around):
        for other in around[i + 1 :]:
            if _alike(found[one], found[other]):
                changed |= clusters.merge(one, other)
    return changed


def _alike(one: Profile, other: Profile) -> bool:
    if one.kind != other.kind or one.group != other.group:
        return False
    if one.lo is not None and other.lo is not None:
        return False
    countries = one.countries <= other.countries or other.countries <= one.countries
    targets = one.targets <= other.targets or other.targets <= one.targets
    return countries and targets
