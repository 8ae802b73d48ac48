"""What an export says of itself: a Frictionless Data Package, a data dictionary, a citation. Pure."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from orchestration.output.spreadsheet import csv_rows
from orchestration.warehouse.postgres.columns import Column, Table
from orchestration.warehouse.postgres.keys import Key

TITLE = "Overflight: military drills and incidents"
DESCRIPTION = (
    "Military drills, and incidents in the air and at sea, read out of news and official releases. Every number is "
    "traced to the sentence that states it; what sources say differently stands side by side."
)
RIGHTS = (
    "Sentences and titles that are quoted as evidence are their outlets'. Coordinates of 220 towns are those of "
    "GeoNames (CC BY 4.0)."
)
_TYPES = {
    "VARCHAR": "string", "VARCHAR[]": "list", "BIGINT": "integer", "INTEGER": "integer", "UBIGINT": "integer",
    "HUGEINT": "integer", "DOUBLE": "number", "BOOLEAN": "boolean", "DATE": "date", "TIMESTAMP": "datetime",
}  # fmt: skip
"""DuckDB's types in the words of Table Schema."""
_MEDIA = {
    "csv": "text/csv", "parquet": "application/vnd.apache.parquet", "jsonl": "application/jsonl",
    "geojson": "application/geo+json",
}  # fmt: skip

References = Mapping[str, Sequence[str]]
"""What columns of a table refer to, as (table, column)."""


@dataclass(frozen=True)
class Edition:
    """The release that is exported: its run, when it was made, and by which version and commit of Overflight."""

    release: str
    built_at: datetime
    version: str
    commit: str

    @property
    def moment(self) -> str:
        """When it was made, as in ISO 8601."""
        return f"{self.built_at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"


@dataclass(frozen=True)
class File:
    """A file of an export: its path, its form, and the table it holds (of a map without columns)."""

    path: str
    form: str
    table: Table
    size: int
    digest: str
    marked: bool = False
    is_extra: bool = False
    """Whether its table is there in another form too, under the plain name."""


def datapackage(
    edition: Edition,
    files: Sequence[File],
    keys: Mapping[str, Key],
    references: Mapping[str, References],
) -> dict[str, Any]:
    """The descriptor `datapackage.json`.

    keys: of tables. references: of tables, what their columns refer to as (table, column).
    """
    named = {file.table.name for file in files if file.size}
    return {
        "name": "overflight",
        "title": TITLE,
        "description": f"{DESCRIPTION} {RIGHTS}",
        "version": edition.moment,
        "created": edition.moment,
        "release": edition.release,
        "software": {"name": "overflight", "version": edition.version, "commit": edition.commit},
        "sources": [{"title": "GeoNames", "path": "https://www.geonames.org/"}],
        "resources": [_resource(file, keys, references.get(file.table.name, {}), named) for file in files],
    }


def _resource(file: File, keys: Mapping[str, Key], references: References, named: Iterable[str]) -> dict[str, Any]:
    name = file.table.name
    told: dict[str, Any] = {
        "name": f"{name}.{file.form}" if file.is_extra else name,
        "path": file.path,
        "format": file.form,
        "mediatype": _MEDIA[file.form],
        "description": file.table.comment or "",
        "bytes": file.size,
        "hash": f"sha256:{file.digest}",
    }
    if file.form == "geojson":
        return told | {"type": "json"}
    schema: dict[str, Any] = {"fields": [_field(column, file.form) for column in file.table.columns]}
    if name in keys and keys[name].is_primary:
        schema["primaryKey"] = list(keys[name].columns)
    foreign = [
        {"fields": [column], "reference": {"resource": table, "fields": [of]}}
        for column, (table, of) in references.items()
        if table in named
    ]
    if foreign and not file.is_extra:
        schema["foreignKeys"] = foreign
    # Frictionless' own tool takes Parquet's lists and missing numbers for faults, and stumbles over an empty file
    is_read_by_rows = file.form != "parquet" and file.size > 0
    told |= {"type": "table" if is_read_by_rows else "file", "schema": schema}
    return told | {"encoding": "utf-8-sig" if file.marked else "utf-8"} if file.form != "parquet" else told


def _field(column: Column, form: str) -> dict[str, Any]:
    kind = _TYPES[column.type]
    field = {"name": column.name, "type": kind, "description": column.comment or ""}
    if kind != "list":
        return field
    return field | ({"delimiter": "|"} if form == "csv" else {"type": "array"})


def dictionary(tables: Iterable[Table]) -> str:
    """The data dictionary as CSV: every column of every table, with its type and what it means."""
    rows = [("table", "table_description", "column", "type", "description")]
    rows += [
        (table.name, table.comment or "", column.name, _TYPES[column.type], column.comment or "")
        for table in tables
        for column in table.columns
    ]
    return csv_rows(rows)


def citation(edition: Edition) -> str:
    """How to cite the export, as CITATION.cff (version 1.2.0)."""
    lines = [
        "cff-version: 1.2.0",
        'message: "If you use these data, cite the release that you used."',
        "type: dataset",
        f'title: "{TITLE}"',
        f'abstract: "{DESCRIPTION} {RIGHTS}"',
        "authors:",
        "  - name: Overflight",
        f'version: "{edition.moment}, made by Overflight {edition.version}"',
        f"date-released: {edition.built_at.astimezone(UTC):%Y-%m-%d}",
    ]
    if edition.commit:
        lines.append(f"commit: {edition.commit}")
    lines += [
        "identifiers:",
        "  - type: other",
        f'    value: "{edition.release}"',
        "    description: The run of the release",
    ]
    return "\n".join(lines) + "\n"
