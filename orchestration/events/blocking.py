"""Which pairs of reports are compared: those of overlapping days, and undated ones of the same types."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from orchestration.events.parameters import ResolutionParameters
from orchestration.events.profiles import Profile

_Key = tuple[str, str, date]


def candidate_pairs(found: Sequence[Profile], params: ResolutionParameters) -> Iterator[tuple[int, int]]:
    """Pairs of positions (first < second), each once, in order; work grows with the reports of the same days."""
    by_day: dict[_Key, list[int]] = defaultdict(list)
    by_span: dict[tuple[str, str, date, date | None], list[int]] = defaultdict(list)
    by_type: dict[tuple[str, str, str], list[int]] = defaultdict(list)
    undated: list[int] = []
    for index, profile in enumerate(found):
        if profile.lo is None:
            undated.append(index)
        elif _width(profile) > params.widest_block_days:
            by_span[profile.kind, profile.group, profile.lo, profile.hi].append(index)
        for day in _days(profile, 0, params):
            by_day[profile.kind, profile.group, day].append(index)
        for aircraft in profile.types:
            by_type[profile.kind, profile.group, aircraft].append(index)
    pairs: set[tuple[int, int]] = set()
    for index, profile in enumerate(found):
        if profile.lo is None:
            near: Iterable[int] = (
                j for aircraft in profile.types for j in by_type[profile.kind, profile.group, aircraft]
            )
        elif _width(profile) > params.widest_block_days:
            near = by_span[profile.kind, profile.group, profile.lo, profile.hi]
        else:
            near = ()
        days = _days(profile, params.blocking_slack_days, params)
        of_days = (j for day in days for j in by_day.get((profile.kind, profile.group, day), ()))
        pairs.update((min(index, j), max(index, j)) for j in (*near, *of_days) if j != index)
    return iter(sorted(pairs))


def _width(profile: Profile) -> int:
    if profile.lo is None or profile.last is None:
        return 0
    return (profile.last - profile.lo).days


def _days(profile: Profile, slack: int, params: ResolutionParameters) -> Iterator[date]:
    """The days of a report, and those from which it says that the event was put off; none of a wide span."""
    own = (profile.lo, _width(profile)) if profile.lo is not None else None
    former = (profile.former[0], (profile.former[1] - profile.former[0]).days) if profile.former is not None else None
    for first, width in (span for span in (own, former) if span is not None):
        if width <= params.widest_block_days:
            for offset in range(-slack, width + slack + 1):
                yield first + timedelta(offset)
