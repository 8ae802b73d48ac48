"""Builds the site of a home: the command `overflight report`, and what the asset `site` calls."""

from dataclasses import replace
from functools import partial
from itertools import chain
from pathlib import Path

from orchestration.claims.languages.pack import read_languages
from orchestration.commands.writing import write_and_tell
from orchestration.differing.record import recorded
from orchestration.exporting.command import edition_of
from orchestration.exporting.formats import TABLES
from orchestration.exporting.reading import MAPS, Export
from orchestration.made_by import fingerprint_of
from orchestration.pipeline import reading
from orchestration.reporting.folder import check_place, put, told_of
from orchestration.reporting.keeping_pages import kept, noting, resting
from orchestration.reporting.rows import read_claims, read_marts
from orchestration.reporting.site import Data, Edition, models_of, site
from orchestration.reporting.texts import read_passages
from orchestration.settings import CODE, Settings
from orchestration.warehouse.connect import open_readonly
from orchestration.warehouse.lake import Lake
from orchestration.warehouse.reference import language_tables

_FORMS = ("csv", "parquet", "geojson")
"""Forms of the site's data; lines of JSON would be twice as large as all others together."""
_MAKERS = ("reporting", "exporting", "differing", "output")
_OWN_WORK = ("fct_fetches", "fct_quarantine")
"""What this installation did and could not take, with paths of its files: no part of a site that others see."""


def write_report(settings: Settings, out: Path | None) -> int:
    """Write the site to `out` (else HOME/site) and say where; the exit code: 0, or 2 with a sentence why not."""
    place = out or settings.site
    look = f"open {place / 'index.html'} in a browser"
    return write_and_tell(settings, "site", place, partial(build_site, settings, place), look)


def build_site(settings: Settings, out: Path) -> int:
    """Make the site of the current release at `out`; the number of its files.

    A site that lies there already keeps the pages of events that nothing is otherwise in.

    Raises NoPlaceError when `out` is taken by something else, WarehouseError when there is no release to read.
    """
    check_place(out)
    release = edition_of(settings)
    edition = Edition(release.built_at, recorded(settings.current), settings.site_address)
    with open_readonly(settings.warehouse) as warehouse:
        models = models_of(read_marts(warehouse, claims_of=()))
        rests = resting(warehouse, models, f"{made_by()} {reading(settings)}")
        same = kept(out, rests, settings.exports)
        briefs = models.catalogue.briefs
        others = {event_id for event_id, brief in briefs.items() if brief.path not in same}
        marts = replace(models.marts, claims=read_claims(warehouse, others if same else None))
        languages = read_languages(language_tables(settings.languages))
        passages, lacking = read_passages(marts, Lake(settings.lake), languages, others)
        data = Export(warehouse, settings.dbt_project, release, without=_OWN_WORK)
        tables = Data(data.tables, [form for form in _FORMS if form in TABLES], tuple(MAPS))
        pages = site(replace(models, marts=marts), passages, edition, tables, same)
        written = noting(pages, rests, same, {briefs[event_id].path for event_id in lacking})
        files = ((f"data/{path}", content) for path, content in data.files(_FORMS))
        tells = {"release": release.release, "made_by": made_by()}
        return put(out, chain(written, files), settings.exports, tells=tells)


def is_made(settings: Settings, release: str) -> bool:
    """Whether the home's site is that of a release, as this version makes it."""
    told = told_of(settings.site)
    return (told.get("release"), told.get("made_by")) == (release, made_by())


def made_by() -> str:
    """The fingerprint of what makes a site: code and templates."""
    files = (path for room in _MAKERS for path in sorted((CODE / room).rglob("*")))
    return fingerprint_of(path for path in files if path.is_file() and path.suffix != ".pyc")
