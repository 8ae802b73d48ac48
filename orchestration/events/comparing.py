"""Keeps scored pairs those of the reports that are there: what is new is compared, and what came into reach by it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from orchestration.events.blocking import Standing, standings
from orchestration.events.geography import Geography
from orchestration.events.index import Index
from orchestration.events.matching import score
from orchestration.events.profiles import Profile

_AT_ONCE = 20_000
"""Scored pairs that are held in memory before they are written."""


@dataclass
class Difference:
    """How the reports of now differ from those that an index holds.

    former: what changed ones and ones that are gone said before, by number. otherwise: those that say something else
    or are compared with others than before; `near`: what was near them then. Reports in neither are new, or are now of
    another version of their article.
    """

    new: list[int] = field(default_factory=list)
    gone: list[int] = field(default_factory=list)
    former: dict[int, Profile] = field(default_factory=dict)
    otherwise: set[int] = field(default_factory=set)
    near: dict[int, set[int]] = field(default_factory=dict)

    @property
    def changed(self) -> set[int]:
        """All reports with which something is otherwise, those that are gone left out."""
        return {*self.new, *self.otherwise, *self.former} - set(self.gone)


def take(
    index: Index, told: Iterable[Sequence[tuple[Profile, int]]], gone: Iterable[str], geography: Geography
) -> Difference:
    """Bring reports and scored pairs of an index to what is told now, and say what changed.

    told: portions of new and changed profiles with their digests. gone: ids of reports that are no more.
    """
    known = index.known()
    is_first_time = not known
    difference = Difference(gone=[known[report_id][0] for report_id in gone])
    difference.former = {n: index.profile[n] for n in difference.gone}
    index.retire(difference.gone)
    highest = max((n for n, _ in known.values()), default=0)
    moved: dict[int, Profile] = {}
    for portion in told:
        numbered = []
        for profile, digest in portion:
            n = known[profile.report_id][0] if profile.report_id in known else (highest := highest + 1)
            if profile.report_id not in known:
                difference.new.append(n)
                known[profile.report_id] = (n, digest)
                moved[n] = profile
            else:
                difference.former[n] = former = index.profile[n]
                if not _says_the_same(former, profile):
                    difference.otherwise.add(n)
                    moved[n] = profile
            numbered.append((n, profile, digest))
        if is_first_time:
            for n, profile, _ in numbered:
                index.stand(n, profile)
            moved.clear()
        index.put(numbered)
    if is_first_time:
        _compare(index, index.numbers("select n from reports order by day, n"), geography)
    else:
        _move(index, difference, moved, geography)
    return difference


def _says_the_same(one: Profile, other: Profile) -> bool:
    """Whether two accounts differ at most in which version of an article they are, and until when it was the newest."""
    alike = replace(
        other, is_current=one.is_current, superseded=one.superseded, repeats_former=one.repeats_former,
        appeared=one.appeared,
    )  # fmt: skip
    return one == alike


def _move(index: Index, difference: Difference, moved: Mapping[int, Profile], geography: Geography) -> None:
    """Take reports out of their blocks and put them into others, in place; compare those, and who comes into reach."""
    left = {n: difference.former[n] for n in {*difference.gone, *difference.otherwise}}
    touched = {block for profile in (*left.values(), *moved.values()) for block in standings(profile, index.params)}
    before = index.firsts(touched)
    for n, profile in left.items():
        difference.near[n] = set(index.paired[n])
        index.part(n)
        index.leave(profile)
    for n, profile in moved.items():
        index.stand(n, profile)
    reached = set(_shifted(before, index.firsts(touched))) - {*left, *moved}
    for n in sorted(reached):
        had = set(index.paired[n])
        if no_more := had - index.near(n):
            index.part(n, no_more)
        difference.near[n] = had
    difference.otherwise |= reached
    _compare(index, sorted({*moved, *reached}), geography)


def _shifted(before: Mapping[Standing, Sequence[int]], after: Mapping[Standing, Sequence[int]]) -> Iterator[int]:
    for standing, firsts in after.items():
        yield from set(firsts) ^ set(before[standing])


def _compare(index: Index, reports: Sequence[int], geography: Geography) -> None:
    """Score the pairs of some reports, each once, and keep those that may be of one event."""
    done: set[int] = set()
    scored: list[tuple[int, int, float]] = []
    for n in reports:
        done.add(n)
        profile = index.profile[n]
        for other in index.near(n) - done:
            value = score(profile, index.profile[other], geography, index.params)
            if value is not None:
                scored.append((n, other, value))
        if len(scored) > _AT_ONCE:
            index.pair(scored)
            scored.clear()
    index.pair(scored)
    index.forget_pairs()
