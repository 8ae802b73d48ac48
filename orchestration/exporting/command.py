"""`overflight export`: writes the release as files into a folder, whole or not at all."""

from collections.abc import Sequence
from pathlib import Path

from orchestration.commands.writing import write_and_tell
from orchestration.exporting.package import Edition
from orchestration.exporting.reading import Export
from orchestration.reporting.folder import EXPORT, check_place, put
from orchestration.settings import Settings
from orchestration.warehouse.connect import NoWarehouseError, open_readonly
from orchestration.warehouse.publish import read_manifest


def export(settings: Settings, forms: Sequence[str], out: Path, *, marked: bool) -> int:
    """Write the files and say where; the exit code: 0, or 2 with a sentence why not."""

    def write() -> int:
        check_place(out, EXPORT)
        with open_readonly(settings.warehouse) as warehouse:
            made = Export(warehouse, settings.dbt_project, edition_of(settings))
            return put(out, made.files(forms, marked=marked), settings.exports, EXPORT)

    return write_and_tell(settings, "files", out, write, f"{out / 'datapackage.json'} says what they are")


def edition_of(settings: Settings) -> Edition:
    """The current release as an export names it. Raises NoWarehouseError."""
    manifest = read_manifest(settings.current)
    if manifest is None:
        raise NoWarehouseError(settings.warehouse)
    return Edition(manifest.run, manifest.built_at, manifest.version, manifest.commit)
