"""The claims stage as Dagster sees it."""

from collections.abc import Iterator
from datetime import date

import dagster as dg

from orchestration.cluster.ahead import forget_read_ahead
from orchestration.defs.common import DAYS, OWNERS, RETRY, described
from orchestration.defs.model_readings import Readers, ask, asset, check, told
from orchestration.defs.resources import Installation
from orchestration.pipeline import read_day, unread_days
from orchestration.warehouse.lake import Lake
from orchestration.warehouse.reference import read_reference

_TABLES = {
    "readings": (
        ("article_id", "read_as", "written_in"),
        "The language as which each article was read; none for those in a language that can't be read.",
    ),
    "reports": (
        ("event_type", "start_date", "date_rule", "confidence"),
        "One article's account of one event: kind, type, date, and the characters that say so.",
    ),
    "claims": (
        ("claim_type", "value", "operator", "count", "surface"),
        "One stated value in a report: aircraft and their counts, countries, places, dates, each with its evidence.",
    ),
    "report_links": (
        ("relation", "lag_days", "evidence"),
        "Which report is said to answer which: 'in response to', 'a day after', 'prompting'.",
    ),
    "statements": (("speaker", "organisation", "quote"), "Who said what, with the characters of the statement."),
    "official_counts": (
        ("series_id", "day", "category", "count"),
        "What an authority's own bulletin counts in its window: aircraft, ships, balloons, scrambles, take-offs.",
    ),
}


@dg.multi_asset(
    specs=[
        dg.AssetSpec(table, deps=["articles"], group_name="claims", owners=OWNERS, kinds={"python", "parquet"},
                     description=text)
        for table, (_, text) in _TABLES.items()
    ] + [asset()],
    check_specs=[check()],
    partitions_def=DAYS,
    retry_policy=RETRY,
)  # fmt: skip
def read_claims(
    context: dg.AssetExecutionContext, config: Readers, installation: Installation
) -> Iterator[dg.MaterializeResult[None]]:
    """Read the day's articles, and those of any earlier day that a killed run or an older lexicon left unread.

    Where a model reads too, it is asked first for all articles that have no answer of it yet.
    """
    settings = config.over(installation.settings())
    reference = read_reference(settings.reference)
    asked = ask(settings, reference, context.log.info)
    today = date.fromisoformat(context.partition_key)
    for day in sorted({today, *unread_days(settings)}):
        read_day(settings, day, reference)
    forget_read_ahead(settings.read_ahead)
    lake = Lake(settings.lake)
    reports = lake.read("reports", today)
    context.log.info(
        f"{reports.height} accounts of events in {lake.read('articles', today).height} articles of {today}."
    )
    for table, (columns, _) in _TABLES.items():
        yield dg.MaterializeResult(table, metadata=described(lake.read(table, today), *columns))
    yield told(settings, lake.read("model_readings", today), asked)
