"""Which changes a target is told of. Pure."""

from orchestration.alerting.targets import Target
from orchestration.differing.changes import Change


def is_told(target: Target, change: Change) -> bool:
    """Whether a target asks for a change."""
    return (
        change.became in target.changes
        and (target.further_reports or not change.further)
        and (not target.countries or not set(target.countries).isdisjoint((*change.countries, *change.targets)))
        and (not target.types or change.event_type in target.types)
        and (change.confidence or 0.0) >= target.min_confidence
    )
