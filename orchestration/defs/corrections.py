"""The corrections stage as Dagster sees it."""

import dagster as dg

from orchestration.defs.common import OWNERS, RETRY, described
from orchestration.defs.resources import Installation
from orchestration.pipeline import take_corrections
from orchestration.warehouse.reference import read_reference

_SHOWN = ("made_at", "made_by", "action", "subject", "field", "value", "reason")


@dg.asset(deps=["events"], group_name="events", owners=OWNERS, kinds={"python", "parquet"}, retry_policy=RETRY)
def corrections(installation: Installation) -> dg.MaterializeResult[None]:
    """What analysts confirmed, rejected and changed in corrections.csv; what can't be used is quarantined."""
    settings = installation.settings()
    rows = take_corrections(settings, read_reference(settings.reference))
    return dg.MaterializeResult(metadata=described(rows, *_SHOWN))
