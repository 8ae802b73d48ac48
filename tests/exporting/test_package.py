"""What an export says of itself."""

from datetime import UTC, datetime

import pytest
import yaml

from orchestration.exporting.package import Edition, File, citation, datapackage, dictionary
from orchestration.warehouse.postgres.columns import Column, Table
from orchestration.warehouse.postgres.keys import Key, stated_references
from tests.conftest import PROJECT

EDITION = Edition("run-1", datetime(2026, 3, 12, 1, tzinfo=UTC), "0.1.0", "abc123")
EVENTS = Table(
    "fct_drills", (Column("event_id", "VARCHAR", "The event."), Column("places", "VARCHAR[]", "Names.")), "A drill."
)
PLACES = Table("dim_place", (Column("place_id", "VARCHAR", "The place."),), "A place.")
KEYS = {"fct_drills": Key(("event_id",), True), "dim_place": Key(("place_id",), False)}
REFERENCES = {"fct_drills": {"event_id": ("dim_event", "event_id"), "place_id": ("dim_place", "place_id")}}


def described(*files: File) -> list[dict]:
    return datapackage(EDITION, files, KEYS, REFERENCES)["resources"]


def test_a_resource_has_the_texts_and_keys_of_its_table():
    drills, places = described(
        File("fct_drills.csv", "csv", EVENTS, 10, "d1", marked=True), File("dim_place.csv", "csv", PLACES, 5, "d2")
    )
    assert (drills["name"], drills["description"], drills["encoding"], drills["hash"]) == (
        "fct_drills", "A drill.", "utf-8-sig", "sha256:d1",
    )  # fmt: skip
    assert drills["schema"] == {
        "fields": [
            {"name": "event_id", "type": "string", "description": "The event."},
            {"name": "places", "type": "list", "description": "Names.", "delimiter": "|"},
        ],
        "primaryKey": ["event_id"],
        "foreignKeys": [{"fields": ["place_id"], "reference": {"resource": "dim_place", "fields": ["place_id"]}}],
    }
    assert "primaryKey" not in places["schema"]


def test_no_key_leads_to_a_table_without_rows():
    drills, places = described(
        File("fct_drills.jsonl", "jsonl", EVENTS, 10, "d1"), File("dim_place.jsonl", "jsonl", PLACES, 0, "d2")
    )
    assert "foreignKeys" not in drills["schema"]
    assert (drills["type"], places["type"]) == ("table", "file")


@pytest.mark.parametrize("form", ["jsonl", "parquet"])
def test_lists_are_lists_where_a_form_has_them(form):
    [resource] = described(File(f"fct_drills.{form}", form, EVENTS, 1, "d"))
    assert resource["schema"]["fields"][1]["type"] == "array"


def test_a_table_in_two_forms_is_two_resources():
    first, second = described(
        File("fct_drills.parquet", "parquet", EVENTS, 1, "d"),
        File("fct_drills.csv", "csv", EVENTS, 1, "d", is_extra=True),
    )
    assert (first["name"], second["name"]) == ("fct_drills", "fct_drills.csv")


def test_the_release_and_what_made_it_are_named():
    package = datapackage(EDITION, [], {}, {})
    assert (package["release"], package["created"], package["software"]) == (
        "run-1", "2026-03-12T01:00:00Z", {"name": "overflight", "version": "0.1.0", "commit": "abc123"},
    )  # fmt: skip


@pytest.mark.parametrize("commit", ["abc123", ""])
def test_the_citation_is_yaml_with_what_the_format_asks_for(commit):
    cited = yaml.safe_load(citation(Edition("run-1", EDITION.built_at, "0.1.0", commit)))
    assert {"cff-version", "message", "title", "authors"} <= cited.keys()
    assert (str(cited["date-released"]), cited.get("commit"), cited["identifiers"][0]["value"]) == (
        "2026-03-12", commit or None, "run-1",
    )  # fmt: skip
    assert cited["version"] == "2026-03-12T01:00:00Z, made by Overflight 0.1.0"


def test_the_dictionary_tells_every_column():
    assert dictionary([EVENTS, PLACES]).splitlines() == [
        "table,table_description,column,type,description",
        "fct_drills,A drill.,event_id,string,The event.",
        "fct_drills,A drill.,places,list,Names.",
        "dim_place,A place.,place_id,string,The place.",
    ]


def test_references_are_read_from_the_models_tests():
    models = [
        {
            "models": [
                {"name": "fct", "data_tests": [{"refers_to": {"arguments": {"keys": {"a": ["dim", "b"]}}}}, "unique"]}
            ]
        }
    ]
    assert stated_references(models) == {"fct": {"a": ("dim", "b")}}


def test_every_type_of_the_marts_has_its_word():
    models = [yaml.safe_load(path.read_text()) for path in (PROJECT / "dbt" / "models" / "marts").glob("*.yml")]
    types = {c["data_type"].upper() for m in models for model in m.get("models", ()) for c in model["columns"]}
    table = Table("all", tuple(Column(kind, kind, "A column.") for kind in sorted(types)), "All.")
    [resource] = described(File("all.csv", "csv", table, 1, "d"))
    assert all(field["type"] for field in resource["schema"]["fields"]) and len(types) > 5
