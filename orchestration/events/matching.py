"""Whether two reports speak of one event: a score from what they share and what contradicts."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from orchestration.claims.model import ANNOUNCED
from orchestration.events.parameters import ResolutionParameters
from orchestration.events.profiles import Profile


@dataclass(frozen=True, slots=True)
class Geography:
    """Which place lies within which, and whose territory it is."""

    within: Mapping[str, str]
    country: Mapping[str, str]

    def near(self, one: frozenset[str], other: frozenset[str]) -> bool:
        """Whether two sets of places share one, or one lies within another."""
        return bool(self._reach(one) & self._reach(other))

    def _reach(self, places: frozenset[str]) -> frozenset[str]:
        reached = set(places)
        for place in places:
            if place in self.within:
                reached.add(self.within[place])
            if place in self.country:
                reached.add(self.country[place])
        return frozenset(reached)


def score(one: Profile, other: Profile, geography: Geography, params: ResolutionParameters) -> float | None:
    """How much speaks for one event; None when something forbids it or not enough speaks for it."""
    if one.kind != other.kind or one.group != other.group or one.article_id == other.article_id:
        return None
    if not _nested(one.countries, other.countries) or not _nested(one.targets, other.targets):
        return None
    dates = _dates(one, other, params)
    if dates is None:
        return None
    total, enough = dates
    if one.countries and one.countries == other.countries:
        total += params.same_countries
    elif one.countries and other.countries:
        total += params.some_countries
    if one.places and other.places:
        total += params.same_place if geography.near(one.places, other.places) else params.other_place
    total += _aircraft(one, other, params)
    total += params.same_type * (one.event_type == other.event_type)
    return total if total >= enough else None


def _nested(one: frozenset[str], other: frozenset[str]) -> bool:
    return not one or not other or one <= other or other <= one


def _dates(one: Profile, other: Profile, params: ResolutionParameters) -> tuple[float, float] | None:
    """What the dates speak for, and how much is enough for such dates; None when they exclude one event."""
    if one.lo is None or other.lo is None:
        if not _could_be_recent(one, other, params) or not (one.types & other.types):
            return None
        return params.undated, params.enough_undated
    if one.precision == other.precision == "day":
        apart = abs((one.lo - other.lo).days)
        if apart == 0:
            return params.same_day, params.enough
        if apart == 1 and one.types & other.types and one.countries == other.countries:
            return params.next_day, params.enough_next_day
        return None
    overlap = one.lo <= (other.last or other.lo) and other.lo <= (one.last or one.lo)
    if not overlap or ("year" in (one.precision, other.precision) and one.precision != other.precision):
        return None
    return (params.same_day if one.lo == other.lo and one.hi == other.hi else params.day_within), params.enough


def _could_be_recent(one: Profile, other: Profile, params: ResolutionParameters) -> bool:
    """Whether an undated report's article may be about the dated event: not before it, not long after."""
    for undated, dated in ((one, other), (other, one)):
        if undated.lo is None and dated.lo is not None and undated.published is not None:
            horizon = undated.published - timedelta(params.undated_horizon_days)
            if not horizon <= dated.lo <= undated.published + timedelta(1) and undated.status not in ANNOUNCED:
                return False
    return True


def _aircraft(one: Profile, other: Profile, params: ResolutionParameters) -> float:
    total = 0.0
    if one.types and other.types:
        total += params.same_aircraft if one.types & other.types else params.other_aircraft
    shared = one.counts & other.counts
    if shared:
        total += params.same_count
    totals = {(v, o): n for v, o, n in one.counts}
    if not shared and any(totals.get((v, o), n) != n for v, o, n in other.counts if v not in other.types or o):
        total += params.other_count
    return total
