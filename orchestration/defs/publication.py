"""Publication as Dagster sees it: the last steps, reached only when every blocking check has passed."""

from collections import Counter
from collections.abc import Iterator
from functools import partial

import dagster as dg

from orchestration.defs.common import OWNERS, RETRY, SITE, table
from orchestration.defs.plots import events_a_week
from orchestration.defs.resources import Installation
from orchestration.differing.record import record, recorded
from orchestration.keeping.damage import unsound_release
from orchestration.keeping.weight import weights
from orchestration.made_by import VERSION, commit
from orchestration.pipeline import fingerprint, knowing
from orchestration.reporting.command import build_site
from orchestration.warehouse.as_of import macros
from orchestration.warehouse.lake import Lake
from orchestration.warehouse.nearness import duckdb_macros
from orchestration.warehouse.publish import CHANGES, publish, read_manifest

MARTS = [
    "dim_article", "dim_source", "dim_country", "dim_force", "dim_aircraft_type", "dim_place", "dim_date",
    "dim_event", "dim_event_type", "dim_fleet", "dim_person", "dim_organisation", "dim_exercise", "dim_vessel",
    "dim_missile_type", "fct_event_vessels", "fct_event_missiles", "fct_reports", "fct_claims", "fct_event_aircraft",
    "fct_event_places", "fct_drills", "fct_incidents", "fct_event_links", "fct_statements",
    "fct_quarantine", "fct_fetches", "fct_report_links", "fct_event_reports", "fct_event_values", "fct_corrections",
    "fct_official_counts", "fct_activity_days", "dim_official_series", "fct_model_readings",
]  # fmt: skip
"""The public tables; the release holds them and nothing else."""
_AS_PUBLISHED = "the_one_before_is_as_published"
_CHANGED = ("became", "title", "confidence", "independent_sources")
_SHOWN = 12
"""Changes that the release shows of itself."""


@dg.asset(
    deps=MARTS,
    group_name="publication",
    owners=OWNERS,
    kinds={"duckdb"},
    retry_policy=RETRY,
    check_specs=[
        dg.AssetCheckSpec(
            _AS_PUBLISHED, asset="release", description="Nobody has written into the release that this one follows."
        )
    ],
)
def release(
    context: dg.AssetExecutionContext, installation: Installation
) -> Iterator[dg.MaterializeResult[None] | dg.AssetCheckResult]:
    """The published warehouse: `current/overflight.duckdb`, swapped in whole; readers finish on the one before."""
    settings = installation.settings()
    at = settings.clock()
    unsound = unsound_release(settings)
    folder = publish(
        settings.build,
        settings.releases,
        settings.current,
        run_id=context.run_id,
        built_at=at,
        fingerprint=fingerprint(settings),
        version=VERSION,
        commit=commit(),
        reading=knowing(settings),
        macros=[*duckdb_macros(), *macros(settings).values()],
        beside={CHANGES: partial(record, release=context.run_id, at=at, reading=knowing(settings))},
        keep=settings.keep_releases,
    )
    manifest = read_manifest(settings.current)
    rows = manifest.counts if manifest else {}
    changes = [change for change in recorded(folder) if change.release == context.run_id]
    changed = Counter(change.became for change in changes)
    became = ", ".join(f"{count} {became}" for became, count in changed.items()) or "none"
    context.log.info(f"Published {sum(rows.values()):,} rows of {len(rows)} tables; events that changed: {became}.")
    yield dg.MaterializeResult(
        metadata={
            "warehouse": dg.MetadataValue.path(str(settings.warehouse)),
            "release": dg.MetadataValue.path(str(folder)),
            "dagster/row_count": sum(rows.values()),
            "events that changed": table(_CHANGED, [change.model_dump() for change in changes[:_SHOWN]]),
            "changes": became,
            "events a week by kind": events_a_week(Lake(settings.lake).read("events")),
            "home": table(
                ("folder", "MB"), [{"folder": k, "MB": round(v / 1e6, 1)} for k, v in weights(settings.home).items()]
            ),
            "tables": table(("table", "rows"), [{"table": k, "rows": v} for k, v in rows.items()]),
        }
    )
    yield dg.AssetCheckResult(
        passed=unsound is None,
        severity=dg.AssetCheckSeverity.WARN,
        check_name=_AS_PUBLISHED,
        description=f"{unsound.path}: {unsound.why}; this one takes its place." if unsound else "It is as it was.",
    )


@dg.asset(deps=[release], group_name="publication", owners=OWNERS, kinds={"html"}, retry_policy=RETRY)
def site(installation: Installation) -> dg.MaterializeResult[None]:
    """The release as static pages: an overview, a page for each event, aircraft type, country and source, a search."""
    settings = installation.settings()
    files = build_site(settings, settings.site)
    return dg.MaterializeResult(
        metadata={
            "index": dg.MetadataValue.url(f"{SITE}/index.html"),
            "feeds": dg.MetadataValue.url(f"{SITE}/feeds/index.html"),
            "data": dg.MetadataValue.url(f"{SITE}/data/index.html"),
            "folder": dg.MetadataValue.path(str(settings.site.absolute())),
            "files": files,
        }
    )
