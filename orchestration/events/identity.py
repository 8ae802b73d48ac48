"""Ids of events that never change: the founding report gives the id, and the older id wins a merger."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from orchestration.events.profiles import Profile
from orchestration.ids import digest


@dataclass(frozen=True, slots=True)
class Known:
    """An event of an earlier resolution."""

    event_id: str
    founding_report_id: str
    first_captured_on: date


@dataclass(frozen=True, slots=True)
class Identity:
    """The id of a cluster, since when, by which report, and the older events that it absorbed."""

    event_id: str
    founding_report_id: str
    first_captured_on: date
    absorbed: tuple[Known, ...] = ()


def identify(reports: Sequence[Profile], founded: Mapping[str, Known]) -> Identity:
    """The identity of a cluster; `founded` holds the known events by their founding report."""
    known = sorted(
        (founded[p.report_id] for p in reports if p.report_id in founded),
        key=lambda k: (k.first_captured_on, k.event_id),
    )
    if known:
        oldest = known[0]
        return Identity(oldest.event_id, oldest.founding_report_id, oldest.first_captured_on, tuple(known[1:]))
    founder = min(reports, key=lambda p: (*p.captured, p.report_id))
    return Identity(id_of(founder.report_id), founder.report_id, founder.captured[0])


def id_of(founding_report_id: str) -> str:
    """The id of an event by the report that founded it."""
    return digest("event", founding_report_id)
