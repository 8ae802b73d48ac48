"""`overflight export`: writes the release as files into a folder, whole or not at all."""

from collections.abc import Sequence
from pathlib import Path

import duckdb

from orchestration.exporting.package import Edition
from orchestration.exporting.reading import Export
from orchestration.output.terminal import complain, say
from orchestration.reporting.folder import EXPORT, NoPlaceError, check_place, put
from orchestration.settings import Settings
from orchestration.warehouse.connect import NoWarehouseError, WarehouseError, open_readonly
from orchestration.warehouse.publish import read_manifest


def export(settings: Settings, forms: Sequence[str], out: Path, *, marked: bool) -> int:
    """Write the files and say where; the exit code: 0, or 2 with a sentence why not."""
    try:
        check_place(out, EXPORT)
        with open_readonly(settings.warehouse) as warehouse:
            made = Export(warehouse, settings.dbt_project, edition_of(settings))
            files = put(out, made.files(forms, marked=marked), settings.exports, EXPORT)
    except (NoPlaceError, WarehouseError) as why:
        complain(why)
        return 2
    except duckdb.Error as error:
        anew = f"`{settings.command('run --force')}` builds it anew"
        complain(f"The warehouse can't be read: {str(error).splitlines()[0]}; {anew}.")
        return 2
    except OSError as error:
        complain(f"The files can't be written to {out}: {error.strerror or error}.")
        return 2
    say(f"{files:,} files written: {out / 'datapackage.json'} says what they are.")
    return 0


def edition_of(settings: Settings) -> Edition:
    """The current release as an export names it. Raises NoWarehouseError."""
    manifest = read_manifest(settings.current)
    if manifest is None:
        raise NoWarehouseError(settings.warehouse)
    return Edition(manifest.run, manifest.built_at, manifest.version, manifest.commit)
