"""The whole site as paths and contents, from the rows of a release. Pure: folder.py writes it."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from orchestration.differing.changes import Change
from orchestration.reporting import reactions, search, series, timeline, words
from orchestration.reporting.catalogue import Catalogue
from orchestration.reporting.corrections import Corrections
from orchestration.reporting.events import event_pages
from orchestration.reporting.feeds import feeds
from orchestration.reporting.overview import months, overview
from orchestration.reporting.overview_map import world
from orchestration.reporting.pages import Renderer
from orchestration.reporting.passages import Passage
from orchestration.reporting.rows import Marts
from orchestration.reporting.subjects import (
    MOST_LISTED,
    SubjectPage,
    aircraft_pages,
    country_pages,
    exercise_pages,
    ship_pages,
    source_pages,
)
from orchestration.warehouse.postgres.columns import Table

ASSETS = ("site.css", "theme.js", "search.js")
_FOLDERS = {
    "aircraft": "Aircraft", "country": "Countries", "exercise": "Exercises", "ship": "Ships", "source": "Sources"
}  # fmt: skip
_TOLD = {
    "aircraft": ("Role", "Origin"), "country": ("Region",), "exercise": ("Kind", "Hosts"),
    "ship": ("Kind", "Class", "Operator"), "source": ("Kind", "Country", "Articles"),
}  # fmt: skip
"""The facts that a list of subjects tells of each."""
_HOMES = {kind: f"{folder.lower()}/index.html" for kind, folder in _FOLDERS.items()}


@dataclass(frozen=True)
class Edition:
    """What a site says of its release: when it was made, what it changed, and where the site is served."""

    built: datetime
    changes: Sequence[Change] = ()
    address: str | None = None


@dataclass(frozen=True)
class Models:
    """The rows of a release, and what leads from one to another."""

    marts: Marts
    catalogue: Catalogue
    corrections: Corrections
    chains: reactions.Reactions

    @property
    def invented(self) -> bool:
        """Whether some of its articles are those of the embedded sample."""
        return any(row["sample"] for row in self.marts.articles.values())


@dataclass(frozen=True)
class Data:
    """The data that lie beside the pages, in the folder data: tables, their forms, and the names of maps."""

    tables: Sequence[Table]
    forms: Sequence[str]
    maps: Sequence[str]


def models_of(marts: Marts) -> Models:
    """What the pages of a release are made of."""
    catalogue = Catalogue(marts)
    return Models(marts, catalogue, Corrections(marts, catalogue), reactions.Reactions(marts, catalogue))


def site(
    models: Models, passages: Mapping[str, Passage], edition: Edition, data: Data, kept: Collection[str] = ()
) -> Iterator[tuple[str, str | None]]:
    """Every page of the site and what pages load, as (path, content), the overview first.

    kept: the paths of events' pages that the site before has as they would be; their content is None.
    """
    marts, catalogue, corrections, chains = models.marts, models.catalogue, models.corrections, models.chains
    render = Renderer(words.day(edition.built), invented=models.invented)
    corrected = corrections.page()
    mapped = world(marts, catalogue.briefs)
    yield render.page("overview.html", "index.html", page=overview(marts, catalogue, corrected, mapped))
    for area in mapped.areas if mapped else ():
        yield render.page("area.html", area.path, area=area)
    yield render.page("reactions.html", reactions.HOME, page=chains.page())
    for page in event_pages(marts, passages, catalogue, corrections, chains, without=kept):
        # of which release is told on pages of the whole: this one stays as long as its event does
        yield render.page("event.html", page.brief.path, page=page, built="")
    yield from ((path, None) for path in kept)
    for rejected in corrections.rejected():
        yield render.page("rejected.html", rejected.path, page=rejected)
    if corrected:
        yield render.page("corrections.html", "corrections.html", page=corrected)
    for event_id, brief in _moved(marts, catalogue):
        yield render.page("moved.html", f"events/{event_id}.html", event=brief)
    by_month = months(catalogue.briefs.values())
    yield render.page("months.html", "months/index.html", months=by_month)
    for month in by_month:
        yield render.page("month.html", month.path, month=month)
    subjects = _subjects(marts, catalogue)
    for kind, pages in subjects.items():
        yield render.page("subjects.html", _HOMES[kind], title=_FOLDERS[kind], told=_TOLD[kind], pages=pages)
        for subject in pages:
            up = (_FOLDERS[kind], _HOMES[kind])
            yield render.page("subject.html", str(subject.link.path), page=subject, up=up, most=MOST_LISTED)
    of_series = list(series.series_pages(marts, catalogue))
    yield render.page("all_series.html", series.HOME, pages=of_series)
    for each in of_series:
        yield render.page("series.html", str(each.link.path), page=each, up=("Official counts", series.HOME))
    yield from _feeds(marts, catalogue, edition, render)
    yield render.page("data.html", "data/index.html", tables=data.tables, forms=data.forms, maps=data.maps)
    yield render.page("search.html", "search.html")
    yield "assets/index.js", search.index(marts, catalogue, [page for pages in subjects.values() for page in pages])
    for name in ASSETS:
        yield f"assets/{name}", (Path(__file__).parent / "assets" / name).read_text(encoding="utf-8")


def _feeds(marts: Marts, catalogue: Catalogue, edition: Edition, render: Renderer) -> Iterator[tuple[str, str]]:
    made = list(feeds(marts, catalogue, edition.changes, edition.built, edition.address))
    yield from (render.feed(feed, edition.address) for feed in made)
    kinds = (("Everything", ""), ("By country", "countries/"), ("By type", "types/"))
    groups = [(name, [f for f in made if f.path.removeprefix("feeds/").rpartition("/")[0] == kind.strip("/")])
              for name, kind in kinds]  # fmt: skip
    yield render.page("feeds.html", "feeds/index.html", groups=groups)


def _subjects(marts: Marts, catalogue: Catalogue) -> dict[str, list[SubjectPage]]:
    weeks = timeline.weeks_of(catalogue.briefs.values())
    return {
        "aircraft": list(aircraft_pages(marts, catalogue, weeks)),
        "country": list(country_pages(marts, catalogue, weeks)),
        "exercise": list(exercise_pages(marts, catalogue, weeks)),
        "ship": list(ship_pages(marts, catalogue, weeks)),
        "source": list(source_pages(marts, catalogue, weeks)),
    }


def _moved(marts: Marts, catalogue: Catalogue) -> Iterator[tuple[str, object]]:
    """Ids of events that turned out to be others, so that links to them still lead on."""
    for event_id in marts.merged:
        brief = catalogue.event(event_id)
        if brief is not None:
            yield event_id, brief
