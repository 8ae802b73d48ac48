"""What follows a release, and whether it was done: a run is done when all of it is."""

from orchestration.alerting.stage import due
from orchestration.alerting.targets import TargetsError
from orchestration.reporting.command import is_made
from orchestration.settings import Settings
from orchestration.warehouse.publish import read_manifest


def following(settings: Settings) -> list[str]:
    """The assets behind the present release that are of another one, or were not made: a killed run left them.

    The copy in PostgreSQL is none of them: where there is one, each run makes a release, and copies it.
    """
    manifest = read_manifest(settings.current)
    if manifest is None:
        return []
    late = [] if is_made(settings, manifest.run) else ["site"]
    return [*late, "notifications"] if _are_waiting(settings) else late


def _are_waiting(settings: Settings) -> bool:
    """Whether somebody whom notify.yaml names is still to be told of something, as far as it can be sent now."""
    try:
        return any(each.changes and not each.fault for each in due(settings))
    except TargetsError:
        return True  # which the step tells
