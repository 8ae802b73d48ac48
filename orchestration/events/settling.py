"""What the reports of one event settle on: its type, its date, its status."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date

from orchestration.claims.model import HELD, PRECISIONS, STATUSES, TO_COME, Precision, Status
from orchestration.events.profiles import Profile

_Dated = tuple[date | None, date | None, Precision]
_EXACT: frozenset[Precision] = frozenset({"day", "range"})


def settle_type(reports: Sequence[Profile], specificity: Mapping[str, int]) -> str:
    """The type that most independent articles give; of equals the one with the lower number in `specificity`."""
    votes = Counter(kind for _, kind in {(p.origin, p.event_type) for p in reports})
    return min(votes, key=lambda kind: (-votes[kind], specificity[kind], kind))


def settle_date(reports: Sequence[Profile]) -> tuple[date | None, date | None, Precision]:
    """The most precise date that most independent articles give; the earliest of equals.

    Of exact days those of what was held come first; a plan for days that another report gives up has none.
    """
    told: dict[_Dated, list[Profile]] = {}
    for report in reports:
        if report.lo is not None and not is_given_up(report, reports):
            told.setdefault((report.lo, report.hi, report.precision), []).append(report)
    if not told:
        return None, None, "unknown"
    return min(told, key=lambda dated: _rank(dated, told[dated]))


def settle_status(reports: Sequence[Profile]) -> Status:
    """What is known at best: occurred, else ongoing; else cancelled, unless it was announced on a later day.

    Of what is announced, postponed comes before planned.
    """
    held = [p.status for p in reports if p.status in HELD]
    if held:
        return min(held, key=STATUSES.index)
    cancelled = max((p.told_on for p in reports if p.status == "cancelled"), default=None)
    ahead = [p for p in reports if p.status in TO_COME]
    if cancelled is not None and all(p.told_on <= cancelled for p in ahead):
        return "cancelled"
    return max((p.status for p in ahead), key=STATUSES.index)


def _rank(dated: _Dated, told: Sequence[Profile]) -> tuple[bool, bool, int, int, int, date, date]:
    lo, hi, precision = dated
    is_exact, held = precision in _EXACT, {p.origin for p in told if p.status in HELD}
    votes = len({p.origin for p in told})
    return (
        not is_exact, is_exact and not held, PRECISIONS.index(precision), -len(held), -votes, lo or date.max,
        hi or date.max,
    )  # fmt: skip


def is_given_up(plan: Profile, reports: Sequence[Profile]) -> bool:
    """Whether another report says that the drill is put off from the days of a plan."""
    if plan.lo is None or plan.last is None or plan.status not in TO_COME:
        return False
    return any(
        other is not plan and other.former is not None and plan.lo <= other.former[1] and plan.last >= other.former[0]
        for other in reports
    )
