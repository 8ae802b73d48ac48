"""Builds the site of a home: the command `overflight report`, and what the asset `site` calls."""

from pathlib import Path

import duckdb

from orchestration.claims.languages.pack import read_languages
from orchestration.output.terminal import complain, say
from orchestration.reporting.folder import NoPlaceError, check_place, put
from orchestration.reporting.rows import read_marts
from orchestration.reporting.site import site
from orchestration.reporting.texts import read_passages
from orchestration.reporting.words import day
from orchestration.settings import Settings
from orchestration.warehouse.connect import WarehouseError, open_readonly
from orchestration.warehouse.lake import Lake
from orchestration.warehouse.publish import read_manifest
from orchestration.warehouse.reference import language_tables


def write_report(settings: Settings, out: Path | None) -> int:
    """Write the site to `out` (else HOME/site) and say where; the exit code: 0, or 2 with a sentence why not."""
    place = out or settings.site
    try:
        pages = build_site(settings, place)
    except (NoPlaceError, WarehouseError) as why:
        complain(why)
        return 2
    except duckdb.Error as error:
        anew = f"`{settings.command('run --force')}` builds it anew"
        complain(f"The warehouse can't be read: {str(error).splitlines()[0]}; {anew}.")
        return 2
    except OSError as error:
        complain(f"The site can't be written to {place}: {error.strerror or error}.")
        return 2
    say(f"{pages:,} pages written: open {place / 'index.html'} in a browser.")
    return 0


def build_site(settings: Settings, out: Path) -> int:
    """Make the site of the current release at `out`; the number of its pages.

    Raises NoPlaceError when `out` is taken by something else, WarehouseError when there is no release to read.
    """
    check_place(out)
    with open_readonly(settings.warehouse) as warehouse:
        marts = read_marts(warehouse)
    manifest = read_manifest(settings.current)
    languages = read_languages(language_tables(settings.languages))
    passages = read_passages(marts, Lake(settings.lake), languages)
    return put(out, site(marts, passages, day(manifest.built_at) if manifest else ""), settings.exports)
