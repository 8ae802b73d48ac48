"""The collecting stage over the installation's folders: rounds into the ledger, its pages out as articles."""

from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager, closing
from datetime import date, datetime, timedelta
from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING, Any

import polars as pl

from orchestration import durable
from orchestration.addresses import origin_of
from orchestration.articles.known import Known
from orchestration.articles.published import PublicationLimits
from orchestration.articles.rows import external_id
from orchestration.articles.stage import Collected, take
from orchestration.collecting.ledger import Ledger
from orchestration.collecting.pages import Page
from orchestration.collecting.plan import LISTED, Plan, PlanError, read_plan
from orchestration.collecting.reading import Ahead, Newsrooms, records
from orchestration.collecting.silence import LOOKED_BACK, Heard, hear
from orchestration.settings import Settings
from orchestration.warehouse.lake import Lake
from orchestration.warehouse.schema import frame

if TYPE_CHECKING:
    from orchestration.cluster.round import Watch
    from orchestration.collecting.fetching import Fetcher
    from orchestration.collecting.plan import ArchiveSource
    from orchestration.collecting.visits import Found


def plan_of(settings: Settings) -> Plan:
    """The installation's plan; an empty one when it has no sources.yaml. Raises PlanError."""
    if settings.plan is None:
        return Plan()
    plan = read_plan(settings.plan)
    _logins(settings, plan)
    return plan


def newsrooms_of(settings: Settings) -> Newsrooms:
    """What is configured for each source, by connector and name; nothing where the plan can't be used."""
    try:
        return plan_of(settings).newsrooms()
    except PlanError:
        return {}


def _logins(settings: Settings, plan: Plan) -> dict[str, str]:
    """User and password for the servers of the sources that name them, by origin. Raises PlanError."""
    found: dict[str, str] = {}
    for source in (source for connector in LISTED for source in plan.listed(connector) if source.login):
        name, origin = (source.login or "").lower(), origin_of(source.url)
        where = f"{source.connector}, {source.name}: login:"
        if name not in settings.logins:
            variable = f"OVERFLIGHT_LOGINS__{name.upper()}"
            raise PlanError(f"{where} there is no {variable} in the environment; set it to user:password.")
        if found.setdefault(origin, name) != name:
            raise PlanError(f"{where} another source of {origin} has another login; give both the same.")
    return {origin: settings.logins[name].get_secret_value() for origin, name in found.items()}


def proxy_notice(settings: Settings, plan: Plan) -> str:
    """What is to be told where the environment asks for a proxy and sources are asked; '' where there is nothing."""
    if not (settings.collect and settings.proxies and any(source.active for source in plan.all())):
        return ""
    return (
        f"{' and '.join(settings.proxies)} in the environment will not be heeded: sources are asked directly, without a"
        " proxy, as only so each address can be judged before it is connected to."
    )


def ledger_of(settings: Settings) -> AbstractContextManager[Ledger]:
    """The installation's record of collecting."""
    return closing(Ledger(settings.collecting))


def collect_from(
    settings: Settings, connector: str, day: date, watch: "Watch" = lambda standing: None
) -> "list[Found]":
    """One round over the active sources of a connector, into the ledger; one that fails ends no other.

    Raises PlanError where sources.yaml can't be used.

    day: the day that is asked for where one can be (GDELT's list, an archive's file that names its day); the others
    give what they have now. An archive asked for the present day gives every file that was not read.
    watch: is told how far the workers of a cluster are.
    """
    plan = plan_of(settings)
    if not plan.active(connector):
        return []
    from orchestration.collecting.fetching import Fetcher

    fetcher = Fetcher(plan.manners, logins=_logins(settings, plan))
    with ledger_of(settings) as ledger:
        if connector != "archive":
            from orchestration.collecting.rounds import Round

            return Round(fetcher, ledger, day, settings.clock).collect(plan.listed(connector))
        only = None if day == settings.clock().date() else day
        return _from_archives(settings, plan.archives(), fetcher, ledger, only, watch)


def _from_archives(
    settings: Settings,
    sources: "list[ArchiveSource]",
    fetcher: "Fetcher",
    ledger: Ledger,
    only: date | None,
    watch: "Watch",
) -> "list[Found]":
    """Archives behind addresses are read here, by one polite fetcher; the others on the cluster, where there is one."""
    here = [source for source in sources if source.addresses is not None or not settings.cluster.address]
    found: list[Found] = []
    if here:
        from orchestration.collecting.archives import ArchiveRound
        from orchestration.collecting.kept_screen import screen_of

        kept = settings.screen.read_bytes() if settings.screen.exists() else None
        screen = screen_of(kept, partial(durable.write, settings.screen))
        found = ArchiveRound(fetcher, ledger, screen, settings.collecting, settings.clock, only).collect(here)
    there = [source for source in sources if source not in here]
    if there:
        from orchestration.cluster.stage import collect_on_cluster

        found += collect_on_cluster(settings, there, ledger, fetcher.manners.max_bytes, only, watch)
    return found


def heard_of(settings: Settings, connector: str, now: datetime) -> list[Heard]:
    """How the active sources of a connector that gives lists are heard, from the days that can matter to one of them.

    Raises PlanError.
    """
    sources = plan_of(settings).listed(connector)
    longest = max((timedelta(days=s.quiet_after_days or 0) for s in sources), default=timedelta())
    first = now.date() - max(LOOKED_BACK, longest + timedelta(days=2))
    return hear(fetches_of(settings, connector, first, now.date()), sources, now)


def fetches_of(settings: Settings, connector: str, first: date, last: date) -> list[dict[str, Any]]:
    """What a connector asked from a day to another, if anything was ever collected in this home."""
    if not settings.collecting.exists():
        return []
    with ledger_of(settings) as ledger:
        return ledger.fetches(first, connector, until=last)


def export_fetches(ledger: Ledger, lake: Lake) -> None:
    """Write the days of the ledger that the lake has not got yet; a kill between the two writes them again."""
    pending = ledger.to_export()
    for day in pending:
        lake.write("fetches", frame("fetches", ledger.fetches(day)), day)
    ledger.exported(pending)


def take_pages(
    pages: Sequence[Page],
    ledger: Ledger,
    *,
    known: Known,
    captured_at: datetime,
    sources: Sequence[Mapping[str, str]],
    possible: PublicationLimits,
    newsrooms: Newsrooms,
    ahead: Ahead = lambda page: None,
) -> Collected:
    """Pages as articles, those that are new.

    possible: which days of publication are believed; newsrooms: what sources.yaml says of sources;
    ahead: what was read of pages before.
    """
    collected = Collected.nothing()
    ordered = sorted(pages, key=lambda page: page.connector)
    for connector, group in groupby(ordered, key=lambda page: page.connector):
        items = records(group, ledger, newsrooms, ahead)
        taken = take(
            items, connector=connector, known=known, captured_at=captured_at, sources=sources, possible=possible
        )
        collected = collected.joined(taken)
    return collected


def are_of(articles: pl.DataFrame, pages: Sequence[Page]) -> pl.Series:
    """Which rows of articles were made of these pages."""
    keys = {(page.connector, external_id(page.guid or page.url)) for page in pages}
    marks = [row in keys for row in articles.select("connector", "external_id").iter_rows()]
    return pl.Series(marks, dtype=pl.Boolean)
