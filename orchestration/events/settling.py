"""What the reports of one event settle on: its type, its date, its status."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date

from orchestration.claims.model import PRECISIONS, STATUSES, Precision, Status
from orchestration.events.profiles import Profile


def settle_type(reports: Sequence[Profile], specificity: Mapping[str, int]) -> str:
    """The type that most independent articles give; of equals the one with the lower number in `specificity`."""
    votes = Counter(kind for _, kind in {(p.origin, p.event_type) for p in reports})
    return min(votes, key=lambda kind: (-votes[kind], specificity[kind], kind))


def settle_date(reports: Sequence[Profile]) -> tuple[date | None, date | None, Precision]:
    """The most precise date that most independent articles give; the earliest of equals."""
    dates = {(p.origin, p.lo, p.hi, p.precision) for p in reports if p.lo is not None}
    if not dates:
        return None, None, "unknown"
    best = min(PRECISIONS.index(precision) for _, _, _, precision in dates)
    votes = Counter((lo, hi, precision) for _, lo, hi, precision in dates if PRECISIONS.index(precision) == best)
    lo, hi, precision = min(votes, key=lambda d: (-votes[d], d[0] or date.max, d[1] or date.max))
    return lo, hi, precision


def settle_status(reports: Sequence[Profile]) -> Status:
    """What is known at best: occurred, else ongoing, else planned."""
    return min((p.status for p in reports), key=STATUSES.index)
