"""Whether two reports speak of one event: a score from what they share and what contradicts."""

from collections.abc import Sequence
from datetime import date, timedelta

from orchestration.claims.model import ANNOUNCED, HELD, TO_COME
from orchestration.events.geography import Geography
from orchestration.events.parameters import ResolutionParameters
from orchestration.events.profiles import Craft, Profile


def score(one: Profile, other: Profile, geography: Geography, params: ResolutionParameters) -> float | None:
    """How much speaks for one event; None when something forbids it or not enough speaks for it."""
    if one.kind != other.kind or one.group != other.group or one.article_id == other.article_id:
        return None
    if not nested(one.countries, other.countries) or not nested(one.targets, other.targets):
        return None
    dates = _dates(one, other, params)
    if dates is None:
        return None
    total, enough = dates
    if one.countries and one.countries == other.countries:
        total += params.same_countries
    elif one.countries and other.countries:
        total += params.some_countries
    total += _places(one, other, geography, params)
    total += _aircraft(one, other, params)
    total += _named(one, other, params)
    total += params.same_type * (one.event_type == other.event_type)
    return total if round(total, 6) >= enough else None


def far_apart(
    one: frozenset[str], other: frozenset[str], event_type: str, geography: Geography, params: ResolutionParameters
) -> bool:
    """Whether two sets of places are farther apart than an event of a type reaches in a day."""
    reach = params.reach_of_flights_km if event_type in params.far_flights else params.reach_km
    return geography.apart_km(one, other) > reach


def _other_craft(one: Craft, other: Craft) -> int:
    """How many operators are told with types of which the other account has none; 0 where any type is shared.

    What is nobody's by name may be anybody's, so that it counts once where nothing else does.
    """
    types, others = (frozenset[str]().union(*craft.values()) for craft in (one, other))
    if types & others:
        return 0
    named = [operator for operator in one if operator is not None and operator in other]
    return len(named) or int(None in one or None in other)


def met_others(one: Craft, other: Craft) -> bool:
    """Whether both tell of which types the craft of one state were that was met, and of none alike."""
    return any(one[state].isdisjoint(other[state]) for state in one if state in other)


def nested(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether one of two sets holds the other; what is not known is held by any."""
    return not one or not other or one <= other or other <= one


def _dates(one: Profile, other: Profile, params: ResolutionParameters) -> tuple[float, float] | None:
    """What the dates speak for, and how much is enough for such dates; None when they exclude one event."""
    told = [_of_days(a, b, params) for a in _spans(one) for b in _spans(other)]
    if not told:
        if not _could_be_recent(one, other, params) or not (one.types & other.types):
            return None
        return params.undated, params.enough_undated
    best = max((value for value in told if value is not None), default=None)
    if best is not None:
        return best, params.enough
    if _are_neighbours(one, other) and _has_reason(one, other):
        return params.next_day, params.enough_next_day
    return None


_Days = tuple[date, date, str]
"""First day, last day, precision."""


def _spans(profile: Profile) -> Sequence[_Days]:
    """The days that a report may be matched by: its own, and those from which it says that the event was put off."""
    own: list[_Days] = [(profile.lo, profile.last or profile.lo, profile.precision)] if profile.lo is not None else []
    if profile.former is None:
        return own
    first, last = profile.former
    return [*own, (first, last, "day" if first == last else "range")]


def _of_days(one: _Days, other: _Days, params: ResolutionParameters) -> float | None:
    if one[2] == other[2] == "day":
        return params.same_day if one[0] == other[0] else None
    if one[0] > other[1] or other[0] > one[1] or ("year" in (one[2], other[2]) and one[2] != other[2]):
        return None
    return params.same_day if one[:2] == other[:2] else params.day_within


def _are_neighbours(one: Profile, other: Profile) -> bool:
    """Whether two reports give neighbouring days, each a single one."""
    if one.lo is None or other.lo is None or not one.precision == other.precision == "day":
        return False
    return abs((one.lo - other.lo).days) == 1


def _has_reason(one: Profile, other: Profile) -> bool:
    """Whether there is a reason, beside likeness, why one event should be told under two neighbouring days.

    A copy; a day that was taken from another sentence; a plan and what was held; the same hour or name; or outlets of
    two countries, between whose nights a day begins, that tell the same number of the same craft.
    """
    if one.origin == other.origin or one.story == other.story or not (one.is_sure_of_day and other.is_sure_of_day):
        return True
    if _is_of_plan_and_deed(one, other) or one.named & other.named or one.hours & other.hours:
        return True
    if one.outlet is None or other.outlet is None or one.outlet == other.outlet:
        return False
    return one.countries == other.countries and bool(one.distinctive & other.distinctive)


def _is_of_plan_and_deed(one: Profile, other: Profile) -> bool:
    """Whether one announces what the other tells as held: days and numbers may come otherwise than announced."""
    return any(a.status in TO_COME and b.status in HELD for a, b in ((one, other), (other, one)))


def _could_be_recent(one: Profile, other: Profile, params: ResolutionParameters) -> bool:
    """Whether an undated report's article may be about the dated event: not before it, not long after."""
    for undated, dated in ((one, other), (other, one)):
        if undated.lo is None and dated.lo is not None and undated.published is not None:
            horizon = undated.published - timedelta(params.undated_horizon_days)
            if not horizon <= dated.lo <= undated.published + timedelta(1) and undated.status not in ANNOUNCED:
                return False
    return True


def _places(one: Profile, other: Profile, geography: Geography, params: ResolutionParameters) -> float:
    if not one.places or not other.places:
        return 0.0
    if geography.near(one.places, other.places):
        return params.same_place
    event_type = next((p.event_type for p in (one, other) if p.event_type in params.far_flights), one.event_type)
    is_far = far_apart(one.places, other.places, event_type, geography, params)
    return params.far_place if is_far else params.other_place


def _named(one: Profile, other: Profile, params: ResolutionParameters) -> float:
    """What names of exercises and ships speak for."""
    if not one.named or not other.named:
        return 0.0
    return params.same_name if one.named & other.named else 0.0


def _aircraft(one: Profile, other: Profile, params: ResolutionParameters) -> float:
    total = 0.0
    if one.types and other.types:
        others = _other_craft(one.craft, other.craft)
        total += params.same_aircraft if one.types & other.types else params.other_aircraft * min(1, others)
        total += params.other_side * max(0, others - 1)
    if met_others(one.met, other.met):
        total += params.other_met
    shared = one.counts & other.counts
    if shared:
        total += params.same_count
    totals = {(v, o): n for v, o, n in one.counts}
    is_told = not shared and not _is_of_plan_and_deed(one, other)
    if is_told and any(totals.get((v, o), n) != n for v, o, n in other.counts if v not in other.types or o):
        total += params.other_count
    return total
