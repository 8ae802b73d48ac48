"""The blocks that a report stands in: only reports of one block are compared, and of a large one only with its first.

Days, and months for what has no date, are divided by who, what and where, since two reports that tell of countries are
of one event only where one set of countries holds the other (matching.py).
"""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from hashlib import blake2b

from orchestration.claims.model import ANNOUNCED
from orchestration.events.parameters import ResolutionParameters
from orchestration.events.profiles import Profile

Standing = tuple[int, bool]
"""A block, and whether the report is compared with all kinds of reports there, or only with those that are."""


def standings(profile: Profile, params: ResolutionParameters) -> frozenset[Standing]:
    """The blocks of a report. Two are compared where they share one and either is compared with all kinds there."""
    base = (profile.kind, profile.group)
    told = [*_of_days(profile, params), *_of_months(profile, params)]
    return frozenset((_number(*base, *key), is_asking) for key, is_asking in told)


_Told = tuple[tuple[str, ...], bool]


def _of_days(profile: Profile, params: ResolutionParameters) -> Iterator[_Told]:
    if profile.lo is not None and _width(profile) > params.widest_block_days:
        yield ("span", str(profile.lo), str(profile.hi)), True
    for day in {str(day) for day in _days(profile, params)}:
        yield ("day", day), not profile.countries
        for kind, values in _traits(profile):
            yield from ((("day", day, kind, value), True) for value in values)


def _of_months(profile: Profile, params: ResolutionParameters) -> Iterator[_Told]:
    """Blocks in which undated reports meet all kinds: those of a month, a type, and a country or place."""
    is_asking = profile.lo is None
    for month in _months(profile, params):
        for aircraft in profile.types:
            key = ("month", month, aircraft)
            yield key, is_asking and not profile.countries
            yield from (((*key, "country", country), is_asking) for country in profile.countries)
            yield from (((*key, "place", place), is_asking) for place in profile.places)
            if is_asking != (not profile.countries):
                yield (*key, "of no country"), is_asking


def _traits(profile: Profile) -> Iterable[tuple[str, frozenset[str]]]:
    return (
        ("country", profile.countries), ("target", profile.targets), ("type", profile.types),
        ("place", profile.places), ("name", profile.named),
    )  # fmt: skip


def _width(profile: Profile) -> int:
    if profile.lo is None or profile.last is None:
        return 0
    return (profile.last - profile.lo).days


def _days(profile: Profile, params: ResolutionParameters) -> Iterator[date]:
    """The days of a report and some behind them, so that what is that near shares one; none of a wide span.

    Those from which it says that the event was put off are its days too.
    """
    own = (profile.lo, _width(profile)) if profile.lo is not None else None
    former = (profile.former[0], (profile.former[1] - profile.former[0]).days) if profile.former is not None else None
    for first, width in (span for span in (own, former) if span is not None):
        if width <= params.widest_block_days:
            for offset in range(width + params.blocking_slack_days + 1):
                yield first + timedelta(offset)


_ANY_MONTH = "any"


def _months(profile: Profile, params: ResolutionParameters) -> set[str]:
    """The month of a date; of an undated report those in which an event may lie that its article tells of as news.

    That may be any where nobody knows when the article appeared.
    """
    if profile.lo is not None:
        return {_month(profile.lo), _ANY_MONTH}
    horizon = params.undated_horizon_days
    ahead = horizon if profile.status in ANNOUNCED else 1
    months = {_month(profile.told_on + timedelta(days)) for days in (*range(-horizon, ahead, 28), ahead)}
    return months if profile.published is not None else months | {_ANY_MONTH}


def _month(day: date) -> str:
    return f"{day:%Y-%m}"


def _number(*key: str) -> int:
    digest = blake2b("\x1f".join(key).encode(), digest_size=8).digest()
    return int.from_bytes(digest, signed=True)
