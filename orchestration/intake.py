"""Takes articles into the lake: those of a file or folder, the pages that were collected, and those read anew."""

from collections.abc import Mapping, Set
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING

import polars as pl

from orchestration.articles.files import METADATA
from orchestration.articles.inbox import Taken
from orchestration.samples import is_sample, leave, mark
from orchestration.settings import Settings
from orchestration.warehouse import quarantine
from orchestration.warehouse.lake import Lake
from orchestration.warehouse.reference import Rows, read_reference

if TYPE_CHECKING:
    from orchestration.articles.known import Known
    from orchestration.articles.published import PublicationLimits
    from orchestration.articles.stage import Collected
    from orchestration.collecting.pages import Page

_PAGES_AT_ONCE = 5_000
"""Collected pages that are held in memory together."""


@dataclass(frozen=True)
class Intake:
    """What one look at a source brought: counts of articles and the new quarantine rows."""

    new: int = 0
    copies: int = 0
    unchanged: int = 0
    amended: int = 0
    quarantined: int = 0

    def with_more(self, taken: "Collected", quarantined: int) -> "Intake":
        """The counts with those of what was taken."""
        copies = taken.articles["duplicate_of"].drop_nulls().len()
        return Intake(
            self.new + taken.articles.height,
            self.copies + copies,
            self.unchanged + taken.unchanged,
            self.amended + taken.amended.height,
            self.quarantined + quarantined,
        )


def take_in(
    settings: Settings, source: Path | None, captured_at: datetime, only: Mapping[str, str] | None = None
) -> Intake:
    """Take the articles of a file or folder, and the pages that were collected, into the partition of the day.

    only: of the inbox, the files that are to be taken, with their stamps; once the lake has them, that is noted.

    What is known already adds nothing. Raises SourceMissingError when there is nothing at the path.
    """
    from orchestration.articles.known import Known

    Lake(settings.lake).ensure()
    mark(settings)
    sources = read_reference(settings.reference)["sources"]
    if source is not None and only is not None:
        only = _with_told(only, Taken(settings.inbox_taken).read())
    with Known.of(settings) as known:
        taken = _given(settings, known, source, captured_at, sources, only)
        taken = replace(taken, articles=taken.articles.with_columns(sample=pl.lit(is_sample(source))))
        intake = Intake().with_more(taken, _keep(settings, known, taken, captured_at.date()))
    if source is not None and only is not None:
        Taken(settings.inbox_taken).add(only, source)
    if settings.collecting.exists():
        intake = _take_collected(settings, captured_at, sources, intake)
    if not is_sample(source) and (gone := leave(settings)):
        _find_copies_anew(settings, gone)
    return intake


def brings_nothing(settings: Settings, source: Path | None, captured_at: datetime) -> bool:
    """Whether a file or folder holds nothing that the lake does not know. Writes nothing.

    That is: no article and no fault that is new, nothing new of a known article, no fault that was mended.
    """
    from orchestration.articles.known import Known

    sources = read_reference(settings.reference)["sources"]
    with Known.of(settings) as known:
        taken = _given(settings, known, source, captured_at, sources)
        known.forget_new()
    lake = Lake(settings.lake)
    rejected = quarantine.unknown(taken.quarantine, lake.read("quarantine"))
    mended = quarantine.mended(lake, taken.quarantine, taken.looked_at)
    return all(rows.is_empty() for rows in (taken.articles, taken.amended, rejected, mended))


def reread(settings: Settings) -> int:
    """Make articles anew of every collected page whose answer is kept; how many differ from what they were.

    Each stays in the partition of the day on which it was first taken in. Copies are found anew among all articles.
    An article whose answer can't be read any more stays as it was.
    """
    from orchestration.articles.known import Known
    from orchestration.articles.rows import as_quarantine, external_id
    from orchestration.articles.stage import with_copies
    from orchestration.collecting.stage import are_of, ledger_of, newsrooms_of, take_pages

    if not settings.collecting.exists():
        return 0
    lake, changed, possible, newsrooms = Lake(settings.lake), 0, _possible(settings), newsrooms_of(settings)
    sources = read_reference(settings.reference)["sources"]
    with ledger_of(settings) as ledger, Known.of(settings) as known:
        known.forget_all()
        for day in sorted({*lake.days("articles"), *ledger.taken_days()}):
            before = lake.read("articles", day)
            pages = ledger.taken_on(day)
            mine = are_of(before, pages) & _are_newest(before)
            others, incomparable = with_copies(before.filter(~mine), known, day)
            anew = take_pages(
                pages,
                ledger,
                known=known,
                captured_at=_latest(pages, day),
                sources=sources,
                possible=possible,
                newsrooms=newsrooms,
            )
            kept = before.filter(mine & are_of(before, _not_anew(pages, anew.quarantine)))
            kept = kept.join(anew.articles, on="article_id", how="anti")
            stayed, uncompared = with_copies(kept, known, day)
            incomparable += uncompared
            articles = pl.concat([others, _as_first_taken(anew.articles, pages), stayed])
            changed += articles.join(before, on="article_id", how="anti").height
            lake.write("articles", articles, day)
            quarantine.forget(lake, day, {external_id(key) for page in pages for key in (page.url, page.guid) if key})
            quarantine.add(lake, pl.concat([anew.quarantine, as_quarantine(incomparable, day)]), day)
            known.kept(day)
    return changed


def _not_anew(pages: "list[Page]", refused: pl.DataFrame) -> "list[Page]":
    """The pages of whose answers nothing could be made, though something may have been made of them before."""
    from orchestration.articles.rows import external_id
    from orchestration.collecting.reading import NOT_ANEW

    keys = set(refused.filter(pl.col("reason").is_in(NOT_ANEW))["key"])
    return [page for page in pages if external_id(page.url or page.guid) in keys]


def _are_newest(articles: pl.DataFrame) -> pl.Series:
    """Which of a day's articles were taken in last under their id: of former versions no answer is kept."""
    last = pl.col("captured_at").max().over("connector", "external_id")
    return articles.select(is_newest=pl.col("captured_at") == last)["is_newest"]


def _find_copies_anew(settings: Settings, gone: Set[str]) -> None:
    """Where an article counts as the copy of one that is gone, find the copies of all articles anew."""
    from orchestration.articles.known import Known
    from orchestration.articles.stage import with_copies

    lake = Lake(settings.lake)
    named = (lake.scan("articles", day).select("duplicate_of").collect() for day in lake.days("articles"))
    if not any(gone & set(of_day["duplicate_of"]) for of_day in named):
        return
    with Known.of(settings) as known:
        known.forget_all()
        for day in lake.days("articles"):
            articles, _ = with_copies(lake.read("articles", day), known, day)
            lake.write("articles", articles, day)
            known.kept(day)


def _given(
    settings: Settings,
    known: "Known",
    source: Path | None,
    captured_at: datetime,
    sources: Rows,
    only: Mapping[str, str] | None = None,
) -> "Collected":
    from orchestration.articles.files import Limits
    from orchestration.articles.stage import Collected, collect

    if source is None:
        return Collected.nothing()
    limits = Limits(max_article_bytes=settings.max_article_bytes, published=_possible(settings))
    return collect(source, known=known, captured_at=captured_at, limits=limits, sources=sources, only=only)


def _with_told(only: Mapping[str, str], taken: Mapping[str, str]) -> dict[str, str]:
    """The files to take from the inbox; with a metadata.csv also those that it may tell of, which were taken before."""
    folders = [name.removesuffix(METADATA) for name in only if name.rpartition("/")[2] == METADATA]
    told = {name: stamp for name, stamp in taken.items() if any(name.startswith(folder) for folder in folders)}
    return told | dict(only)


def _possible(settings: Settings) -> "PublicationLimits":
    from orchestration.articles.published import PublicationLimits

    return PublicationLimits(earliest=settings.earliest_publication)


def _keep(settings: Settings, known: "Known", taken: "Collected", day: date) -> int:
    """Write what was taken into the lake; the number of new rows of quarantine."""
    lake = Lake(settings.lake)
    if taken.articles.height:
        lake.write("articles", pl.concat([lake.read("articles", day), taken.articles]), day)
    known.kept(day)
    for of in taken.amended["captured_on"].unique().sort():
        amended = taken.amended.filter(captured_on=of)
        others = lake.read("articles", of).join(amended, on="article_id", how="anti")
        lake.write("articles", pl.concat([others, amended]), of)
        known.kept(of)
    quarantine.drop(lake, quarantine.mended(lake, taken.quarantine, taken.looked_at))
    return quarantine.add(lake, taken.quarantine, day)


def _take_collected(settings: Settings, captured_at: datetime, sources: Rows, intake: Intake) -> Intake:
    """Take the collected pages in, some thousands at a time; the ledger is told once the lake has them."""
    from orchestration.articles.known import Known
    from orchestration.cluster.ahead import read_ahead_in
    from orchestration.collecting.stage import export_fetches, ledger_of, newsrooms_of, take_pages

    possible, newsrooms = _possible(settings), newsrooms_of(settings)
    with ledger_of(settings) as ledger, read_ahead_in(settings.read_ahead) as ahead:
        while pages := ledger.fetched(_PAGES_AT_ONCE):
            with Known.of(settings) as known:
                taken = take_pages(
                    pages,
                    ledger,
                    known=known,
                    captured_at=captured_at,
                    sources=sources,
                    possible=possible,
                    newsrooms=newsrooms,
                    ahead=ahead.record,
                )
                intake = intake.with_more(taken, _keep(settings, known, taken, captured_at.date()))
            ledger.taken(pages, captured_at)
        export_fetches(ledger, Lake(settings.lake))
    return intake


def _latest(pages: "list[Page]", day: date) -> datetime:
    """When the pages of a day were taken in last; every one of them carries its own moment afterwards."""
    moments = [page.taken_at for page in pages if page.taken_at is not None]
    return max(moments, default=datetime.combine(day, time(), UTC))


def _as_first_taken(articles: pl.DataFrame, pages: "list[Page]") -> pl.DataFrame:
    """Articles with the moments at which their pages were first taken in."""
    from orchestration.articles.rows import external_id

    moments = {(page.connector, external_id(page.guid or page.url)): page.taken_at for page in pages}
    taken = [moments[key] for key in articles.select("connector", "external_id").iter_rows()]
    return articles.with_columns(pl.Series("captured_at", taken, articles.schema["captured_at"]))
