"""What was one event at past times: reports resolved with only those that were known by then, along two timelines."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from orchestration.events.comparing import Difference
from orchestration.events.geography import Geography
from orchestration.events.index import Index
from orchestration.events.moments import FOREVER, of_moment
from orchestration.events.profiles import Profile
from orchestration.events.replaying import Replay


@dataclass(frozen=True, slots=True)
class Timeline:
    """When a report came to be known, and when a later version of its article took its place (None: never yet)."""

    since: Callable[[Profile], datetime]
    until: Callable[[Profile], datetime | None]

    def life(self, profile: Profile) -> tuple[int, int] | None:
        """From when to when a report is known; None for one that was never the newest."""
        until = self.until(profile)
        life = (of_moment(self.since(profile)), of_moment(until) if until is not None else FOREVER)
        return life if life[0] < life[1] else None


TIMELINES: Mapping[str, Timeline] = {
    "published": Timeline(lambda profile: profile.appeared, lambda profile: profile.superseded[0]),
    "captured": Timeline(lambda profile: profile.captured[1], lambda profile: profile.superseded[1]),
}
"""As articles were published, and as they entered the warehouse."""
PRESENT = "captured"
"""The timeline whose last moment is the present: what was captured is there, but for former versions."""


def relive(
    index: Index, difference: Difference, relinked: Iterable[tuple[int, int]], geography: Geography
) -> dict[str, set[int]]:
    """Bring an index's timelines to what they are now; on each the reports whose cluster was or is otherwise.

    relinked: pairs of reports whose link is new, or is no more.
    """
    linked = list(relinked)
    return {name: _relive(index, name, timeline, difference, linked, geography) for name, timeline in TIMELINES.items()}


def _relive(
    index: Index, name: str, timeline: Timeline, difference: Difference, relinked: Iterable[tuple[int, int]],
    geography: Geography,
) -> set[int]:  # fmt: skip
    since: dict[int, int] = {}
    gone = set(difference.gone)
    for n in {*difference.changed, *gone}:
        former = difference.former.get(n)
        before = timeline.life(former) if former is not None else None
        now = timeline.life(index.profile[n]) if n not in gone else None
        if former is None or before != now:
            _set_life(index, name, n, now)
        at = _first_difference(before if former is not None else None, now, n in difference.otherwise)
        if at is not None:
            since[n] = at
    near = dict(difference.near)
    for one, other in relinked:
        ends = [life for n in (one, other) if (life := timeline.life(index.profile[n])) is not None]
        if len(ends) == 2:
            at = max(life[0] for life in ends)
            for n, counterpart in ((one, other), (other, one)):
                since[n] = min(since.get(n, FOREVER), at)
                near[n] = near.get(n, set()) | {counterpart}
    return Replay(index, name, since, near, geography).play()


def _first_difference(before: tuple[int, int] | None, now: tuple[int, int] | None, is_otherwise: bool) -> int | None:
    """From when on something may be otherwise with a report, by when it was known and when it is; None: never."""
    edges = [life[0] for life in (before, now) if life is not None]
    if before is None or now is None or is_otherwise or before[0] != now[0]:
        return min(edges, default=None)
    return min(before[1], now[1]) if before[1] != now[1] else None


def _set_life(index: Index, timeline: str, n: int, life: tuple[int, int] | None) -> None:
    index.db.execute("delete from lives where timeline = ? and n = ?", (timeline, n))
    if life is not None:
        index.db.execute("insert into lives values (?, ?, ?, ?)", (timeline, n, *life))
