"""Reports of former versions of an article: which report of the newest took the place of each."""

from collections.abc import Mapping, Sequence
from datetime import timedelta

from orchestration.events.comparing import Difference
from orchestration.events.index import Index
from orchestration.events.profiles import Profile


def inherit(index: Index, difference: Difference) -> set[int]:
    """Bring the heirs of former versions' reports to what they are now; those reports of today whose former changed.

    The heir is the report of the same article that fits best, or is nearest in type and time; where the article tells
    of the event no longer, the report of another that fits best. Those without one are kept with others of their
    article that told of the same.
    """
    touched = {*difference.changed, *difference.gone}
    reached = touched | {n for report in touched for n in (*index.paired[report], *difference.near.get(report, ()))}
    stories = {index.profile[n].story for n in touched} | {former.story for former in difference.former.values()}
    for story in stories:
        reached.update(index.numbers("select n from reports where story = ?", story))
    heirs: set[int] = set()
    for n in sorted(reached - set(difference.gone)):
        row = index.db.execute("select is_current, heir, alike from reports where n = ?", (n,)).fetchone()
        heir, alike = (None, None) if row[0] else _heir_or_alike(index, n)
        if (heir, alike) != (row[1], row[2]):
            index.db.execute("update reports set heir = ?, alike = ? where n = ?", (heir, alike, n))
        if n in touched or heir != row[1]:
            heirs |= {each for each in (heir, row[1]) if each is not None}
    for n in difference.gone:
        heirs.update(index.numbers("select heir from reports where n = ? and heir is not null", n))
        index.db.execute("update reports set heir = null where n = ?", (n,))
    return heirs - set(difference.gone)


def without_heir(index: Index) -> list[list[int]]:
    """The reports of former versions that no report of today stands for, those that told of the same together."""
    groups: dict[int, list[int]] = {}
    for n, alike in index.db.execute("select n, alike from reports where alike is not null order by n"):
        groups.setdefault(alike, []).append(n)
    return list(groups.values())


def voting(together: Sequence[Profile]) -> list[Profile]:
    """The reports of an event that have a say: not copies of a text whose corrected version tells of it too."""
    corrected = {profile.story for profile in together if not profile.repeats_former}
    return [profile for profile in together if not (profile.repeats_former and profile.story in corrected)]


def _heir_or_alike(index: Index, former: int) -> tuple[int | None, int | None]:
    """The heir of a report; else the first of the reports that told of the same, itself among them."""
    found = index.profile
    fits = _best_first(former, index.paired[former], found)
    own = [
        n
        for n in index.numbers("select n from reports where story = ? and is_current", found[former].story)
        if not found[n].repeats_former
    ]
    heir = _heir(found, former, fits, own)
    if heir is not None:
        return heir, None
    others = [n for n in fits if not found[n].is_current and found[n].story == found[former].story]
    return None, min([former, *others], key=lambda n: (*found[n].captured, found[n].report_id))


def _best_first(report: int, fits: Mapping[int, float], found: Mapping[int, Profile]) -> list[int]:
    mine = found[report].report_id
    return sorted(fits, key=lambda n: (-round(fits[n], 6), *sorted((mine, found[n].report_id))))


def _heir(found: Mapping[int, Profile], former: int, fits: Sequence[int], own: Sequence[int]) -> int | None:
    """fits: reports that may be of its event, the best first; own: those of its article today."""
    best = next((n for n in fits if n in own), None)
    if best is not None:
        return best
    alike = [i for i in own if (found[i].kind, found[i].group) == (found[former].kind, found[former].group)]
    if alike:
        return min(alike, key=lambda i: (*_apart(found[former], found[i]), found[i].report_id))
    return next((n for n in fits if found[n].is_current), None)


def _apart(one: Profile, other: Profile) -> tuple[bool, bool, timedelta]:
    if one.lo is None or other.lo is None:
        return one.event_type != other.event_type, one.lo is not other.lo, timedelta()
    return one.event_type != other.event_type, False, abs(one.lo - other.lo)
