"""What the reports of one event settle on: its type, its date, its status."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from orchestration.events.profiles import Profile

_PRECISION = ("day", "range", "week", "month", "year", "unknown")
_STATUS = ("occurred", "ongoing", "planned")
_SPECIFIC = (
    "joint_patrol",
    "bomber_mission",
    "air_exercise",
    "naval_exercise",
    "joint_exercise",
)
"""From the most to the least specific, for ties between types of one group."""


def settle_type(reports: Sequence[Profile]) -> str:
    """The type that most independent articles give; the more specific one of equals."""
    votes = Counter(kind for _, kind in {(p.origin, p.event_type) for p in reports})
    order = {kind: rank for rank, kind in enumerate(_SPECIFIC)}
    return min(votes, key=lambda kind: (-votes[kind], order.get(kind, 0), kind))


def settle_date(reports: Sequence[Profile]) -> tuple[date | None, date | None, str]:
    """The most precise date that most independent articles give; the earliest of equals."""
    dates = {(p.origin, p.lo, p.hi, p.precision) for p in reports if p.lo is not None}
    if not dates:
        return None, None, "unknown"
    best = min(_PRECISION.index(precision) for _, _, _, precision in dates)
    votes = Counter((lo, hi, precision) for _, lo, hi, precision in dates if _PRECISION.index(precision) == best)
    lo, hi, precision = min(votes, key=lambda d: (-votes[d], d[0] or date.max, d[1] or date.max))
    return lo, hi, precision


def settle_status(reports: Sequence[Profile]) -> str:
    """What is known at best: occurred, else ongoing, else planned."""
    return min((p.status for p in reports), key=_STATUS.index)
