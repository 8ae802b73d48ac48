"""Reads what an export is made of: the release's tables, and what dbt's YAML says of their keys."""

from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from pathlib import Path

import duckdb

from orchestration.exporting.formats import TABLES, csv, geojson
from orchestration.exporting.package import Edition, File, citation, datapackage, dictionary
from orchestration.output.structured import json_text
from orchestration.warehouse.postgres.columns import Table
from orchestration.warehouse.postgres.keys import stated_keys, stated_references
from orchestration.warehouse.postgres.release import documents, tables

_EVENTS = """
with happened as (
    select 'drill' as kind, * from marts.fct_drills
    union all by name
    select 'incident' as kind, * from marts.fct_incidents
)
select happened.*, places.longitude, places.latitude
from happened left join marts.dim_place as places using (place_id)
order by event_id
"""
_PLACES = "from marts.fct_event_places order by event_id, place_id, relation"
MAPS: Mapping[str, tuple[str, str | None, str]] = {
    "events": (_EVENTS, "event_id", "One feature is a drill or an incident, at the place that is settled; without one "
                                    "where none is known. The place of a sea, region or country is its middle."),
    "event_places": (_PLACES, None, "One feature is a place of an event in one relation to it."),
}  # fmt: skip
"""What has a place on the map: the query of its rows, the column of their ids, and what a row is."""


class Export:
    """The files of an export of an open release, read one after another."""

    def __init__(
        self, warehouse: duckdb.DuckDBPyConnection, dbt_project: Path, edition: Edition, *, without: Sequence[str] = ()
    ) -> None:
        """without: tables that are left out."""
        self._warehouse, self._edition = warehouse, edition
        stated = documents(dbt_project)
        self._keys, self._references = stated_keys(stated), stated_references(stated)
        found = [table for table in tables(warehouse) if table.name not in without]
        self.tables = sorted(found, key=lambda table: (table.name.startswith("dim_"), table.name))
        """Facts first."""

    def files(self, forms: Sequence[str], *, marked: bool = False) -> Iterator[tuple[str, bytes]]:
        """Path and content of every file: the tables in each form, then what the export says of itself.

        marked: CSV begins with a mark of byte order.
        """
        made: list[File] = []
        tabular = [form for form in forms if form in TABLES]
        for table in self.tables:
            rows = self._warehouse.execute(f'from marts."{table.name}" order by all').pl()
            for number, form in enumerate(tabular):
                content = csv(rows, marked=marked) if form == "csv" else TABLES[form](rows)
                yield self._kept(made, table, form, content, is_extra=number > 0, marked=marked and form == "csv")
        if "geojson" in forms:
            for name, (query, key, comment) in MAPS.items():
                rows = self._warehouse.execute(query).pl()
                yield self._kept(made, Table(name, (), comment), "geojson", geojson(rows, key))
        told = datapackage(self._edition, made, self._keys, self._references)
        yield "datapackage.json", f"{json_text(told)}\n".encode()
        yield "dictionary.csv", dictionary(self.tables).encode()
        yield "CITATION.cff", citation(self._edition).encode()

    def _kept(
        self, made: list[File], table: Table, form: str, content: bytes, *, is_extra: bool = False, marked: bool = False
    ) -> tuple[str, bytes]:
        path = f"{table.name}.{form}"
        made.append(File(path, form, table, len(content), sha256(content).hexdigest(), marked, is_extra))
        return path, content
