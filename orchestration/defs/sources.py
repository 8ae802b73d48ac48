"""The connectors as Dagster sees them: one asset each, a partition a day, and a check that its sources are heard."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import Any

import dagster as dg

from orchestration.cluster.standing import Standing
from orchestration.collecting.outcomes import is_fault
from orchestration.collecting.plan import LISTED
from orchestration.collecting.silence import Heard, age, sentence
from orchestration.collecting.stage import collect_from, fetches_of, heard_of, plan_of, proxy_notice
from orchestration.defs.common import DAYS, OWNERS, table
from orchestration.defs.resources import Installation
from orchestration.output.visible import in_a_line

_DESCRIPTIONS = {
    "feeds": "RSS and Atom feeds of sources.yaml, and the pages behind their entries.",
    "sitemaps": "News sitemaps of sources.yaml, and the pages that they name.",
    "pages": "Index pages of sources.yaml, and the pages that their links lead to.",
    "gdelt": "Queries to GDELT's article list for the partition's day, and the pages that it names.",
    "archive": "WARC files of sources.yaml, and their pages that may speak of a drill or an incident. A past day's "
    "partition reads the files whose names tell that day; today's reads every file that was not read.",
}
_OF_A_DAY = ("gdelt", "archive")
"""Connectors that can be asked for a past day; what a feed or a page offered then can't be had any more."""
_HEARD = "is_heard"
_LAST = 15
"""Fetches shown of a connector."""
_SHOWN = ("source", "purpose", "url", "status", "outcome", "reason")


def _connector(name: str) -> dg.AssetsDefinition:
    check = dg.AssetCheckSpec(
        _HEARD,
        asset=name,
        description="No source has been quiet for longer than is usual for it, and no list has changed its form.",
    )

    @dg.asset(
        name=name, group_name="sources", description=_DESCRIPTIONS[name], owners=OWNERS, kinds={"python"},
        partitions_def=DAYS, check_specs=[check] if name in LISTED else [],
    )  # fmt: skip
    def collect(
        context: dg.AssetExecutionContext, installation: Installation
    ) -> Iterator[dg.MaterializeResult[None] | dg.AssetCheckResult]:
        standings: list[Standing] = []

        def watched(standing: Standing) -> None:
            context.log.info(standing.sentence())
            standings[:] = [standing]

        settings = installation.settings()
        now, day = settings.clock(), date.fromisoformat(context.partition_key)
        is_to_ask = day == now.date() or (name in _OF_A_DAY and day < now.date())
        if settings.collect and is_to_ask:
            plan = plan_of(settings)
            if plan.active(name) and (notice := proxy_notice(settings, plan)):
                context.log.warning(notice)
            for found in collect_from(settings, name, day, watched):
                gave = f"{found.offered} pages offered, {found.fetched} taken, {found.faults} faults"
                context.log.info(f"{in_a_line(found.source)}: {gave}.")
        today = fetches_of(settings, name, now.date(), now.date())
        shown: dict[str, Any] = {
            "pages today": sum(row["purpose"] == "page" and row["outcome"] == "ok" for row in today),
            "faults today": sum(map(is_fault, today)),
            "last fetches": table(_SHOWN, today[: -_LAST - 1 : -1]),
        }
        if standings:
            shown |= _of_cluster(standings[0])
        if name not in LISTED:
            yield dg.MaterializeResult(metadata=shown)
            return
        sources = heard_of(settings, name, now)
        yield dg.MaterializeResult(metadata={"sources": _as_table(sources, now)} | shown)
        quiet = [source.source for source in sources if source.is_quiet]
        broken = [source.source for source in sources if source.is_broken]
        yield dg.AssetCheckResult(
            passed=not quiet and not broken, severity=dg.AssetCheckSeverity.WARN, check_name=_HEARD,
            description=sentence(sources),
            metadata={
                "quiet": in_a_line(", ".join(quiet)) or "none",
                "lists that changed": in_a_line(", ".join(broken)) or "none",
                "sources": _as_table(sources, now),
            },
        )  # fmt: skip

    return collect


def _as_table(sources: Sequence[Heard], now: datetime) -> dg.TableMetadataValue | str:
    rows = [
        {
            "source": source.source,
            "new pages": source.pages,
            "faults": source.faults,
            "newest": age(now - source.newest) if source.newest else "none yet",
            "usual silence": f"up to {source.usual.days} days",
            "quiet": "quiet" if source.is_quiet else "",
            "last fault": source.last_fault,
        }
        for source in sources
    ]
    return table(tuple(rows[0]), rows) if rows else "No active source of this kind in sources.yaml."


def _of_cluster(standing: Standing) -> dict[str, Any]:
    """What the workers of a cluster did, and what they hold in memory."""
    rows = [
        {"worker": node.name, "MB": node.memory // 10**6, "of": node.most_memory // 10**6 or "no bound"}
        for node in standing.nodes
    ]
    return {
        "files read": standing.done,
        "files failed": standing.failed,
        "files left out": standing.left_out,
        "pages a second": round(standing.rate),
        "workers": table(("worker", "MB", "of"), rows),
    }


@dg.definitions
def connectors() -> dg.Definitions:
    """One asset for each connector."""
    return dg.Definitions(assets=[_connector(name) for name in _DESCRIPTIONS])
