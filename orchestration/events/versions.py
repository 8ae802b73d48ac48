"""Reports of former versions of an article: which report of the newest took the place of each. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta

from orchestration.events.clustering import Pair
from orchestration.events.profiles import Profile


@dataclass(frozen=True)
class Heirs:
    """What became of the reports of former versions.

    former: by the id of a report of today, those in whose place it stands. without: those that no report of today
    stands for, with those of other versions that told of the same.
    """

    former: Mapping[str, Sequence[Profile]] = field(default_factory=dict)
    without: Sequence[Sequence[Profile]] = ()


def current(found: Sequence[Profile], ranked: Sequence[Pair]) -> tuple[list[Profile], list[Pair]]:
    """The reports of the newest versions, and the ranked pairs of two such in their positions."""
    places = [index for index, profile in enumerate(found) if profile.is_current]
    at = {index: place for place, index in enumerate(places)}
    pairs = [(value, at[one], at[other]) for value, one, other in ranked if one in at and other in at]
    return [found[index] for index in places], pairs


def heirs_of(found: Sequence[Profile], ranked: Sequence[Pair]) -> Heirs:
    """For each report of a former version, the report of today that stands in its place.

    That is the one of the same article that fits it best, or is nearest in type and time; where the article tells of
    the event no longer, the report of another that fits best.
    """
    gone = [index for index, profile in enumerate(found) if not profile.is_current]
    if not gone:
        return Heirs()
    fits: dict[int, list[int]] = {index: [] for index in gone}
    for _, one, other in ranked:
        for index, fit in ((one, other), (other, one)):
            if index in fits:
                fits[index].append(fit)
    stories: dict[str, list[int]] = {}
    for index, profile in enumerate(found):
        if profile.is_current and not profile.repeats_former:
            stories.setdefault(profile.story, []).append(index)
    former: dict[str, list[Profile]] = {}
    without: dict[str, list[Profile]] = {}
    for index in gone:
        heir = _heir(found, index, fits[index], stories.get(found[index].story, ()))
        if heir is not None:
            former.setdefault(found[heir].report_id, []).append(found[index])
        else:
            others = [
                found[other] for other in fits[index] if other in fits and found[other].story == found[index].story
            ]
            name = min([found[index], *others], key=lambda p: (*p.captured, p.report_id)).report_id
            without.setdefault(name, []).append(found[index])
    return Heirs(former, list(without.values()))


def voting(together: Sequence[Profile]) -> list[Profile]:
    """The reports of an event that have a say: not copies of a text whose corrected version tells of it too."""
    corrected = {profile.story for profile in together if not profile.repeats_former}
    return [profile for profile in together if not (profile.repeats_former and profile.story in corrected)]


def _heir(found: Sequence[Profile], former: int, fits: Sequence[int], own: Sequence[int]) -> int | None:
    """fits: positions of reports that may be of its event, the best first; own: those of its article today."""
    best = next((index for index in fits if index in own), None)
    if best is not None:
        return best
    alike = [i for i in own if (found[i].kind, found[i].group) == (found[former].kind, found[former].group)]
    if alike:
        return min(alike, key=lambda i: (*_apart(found[former], found[i]), found[i].report_id))
    return next((index for index in fits if found[index].is_current), None)


def _apart(one: Profile, other: Profile) -> tuple[bool, bool, timedelta]:
    if one.lo is None or other.lo is None:
        return one.event_type != other.event_type, one.lo is not other.lo, timedelta()
    return one.event_type != other.event_type, False, abs(one.lo - other.lo)
