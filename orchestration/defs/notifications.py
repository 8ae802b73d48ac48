"""The alerts as Dagster sees them: after publication, and never in its way."""

from collections.abc import Iterator

import dagster as dg

from orchestration.alerting.command import sentence
from orchestration.alerting.stage import Told, complaints, notify
from orchestration.alerting.targets import TargetsError
from orchestration.defs.common import OWNERS, table
from orchestration.defs.publication import release, site
from orchestration.defs.resources import Installation
from orchestration.output.visible import in_a_line
from orchestration.settings import Settings

_DELIVERED = "are_delivered"
_SHOWN = ("target", "sent", "waiting", "unknown", "fault")


@dg.asset(
    deps=[release, site], group_name="publication", owners=OWNERS, kinds={"python"},
    check_specs=[
        dg.AssetCheckSpec(
            _DELIVERED, asset="notifications", description="All whom notify.yaml names were told what they ask for."
        )
    ],
)  # fmt: skip
def notifications(
    context: dg.AssetExecutionContext, installation: Installation
) -> Iterator[dg.MaterializeResult[None] | dg.AssetCheckResult]:
    """New and changed events, sent to those whom notify.yaml names, each once: by webhook, Slack, mail and others.

    What can't be sent warns, and waits for the next run.
    """
    settings = installation.settings()
    told, faults = _told(settings)
    for each in told:
        context.log.info(in_a_line(sentence(each)))
    rows = [{name: getattr(each, name) for name in _SHOWN} for each in told]
    nobody = "No notify.yaml names anybody to tell." if settings.notify is None else "Nobody was told."
    yield dg.MaterializeResult(metadata={"targets": table(_SHOWN, rows) if rows else nobody})
    yield dg.AssetCheckResult(
        passed=not faults, severity=dg.AssetCheckSeverity.WARN, check_name=_DELIVERED,
        description=" ".join(map(in_a_line, faults)) or "All was sent that there was to tell.",
    )  # fmt: skip


def _told(settings: Settings) -> tuple[list[Told], list[str]]:
    """What became of the alerts, and what is at fault; whatever it is, the release stands."""
    try:
        told = notify(settings)
    except TargetsError as fault:
        return [], [str(fault)]
    except Exception as error:  # never its text: it may repeat an address
        return [], [f"The alerts could not be sent ({type(error).__name__}); the next run tries again."]
    return told, complaints(told, settings)
