"""A site built again writes the pages whose event is otherwise, and has the bytes of one built from nothing."""

import json
import shutil
from pathlib import Path

import duckdb
import pytest

from orchestration.reporting.command import build_site
from orchestration.reporting.keeping_pages import NOTES, kept
from orchestration.reporting.rows import digests
from orchestration.settings import Settings
from orchestration.warehouse.connect import open_readonly


def bytes_of(site: Path) -> dict[str, bytes]:
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def test_what_is_as_it_was_is_kept_and_all_else_is_written(home, site, tmp_path):
    settings, again = Settings(home=home, export_umask=0o022), tmp_path / "site"
    build_site(settings, again)
    noted = json.loads((again / NOTES).read_text())
    *pages, changed, spoilt, closed = sorted(noted)
    assert pages
    (again / NOTES).write_text(json.dumps(noted | {changed: ["of other rows", noted[changed][1]]}))
    (again / spoilt).write_text("written by another")
    (again / closed).chmod(0o600)
    before = {path: (again / path).stat().st_ino for path in noted}
    build_site(settings, again)
    after = {path: (again / path).stat().st_ino for path in noted}
    assert {path for path in noted if before[path] == after[path]} == set(pages)
    assert bytes_of(again) == bytes_of(site)


def test_events_that_corrections_concern_are_written_each_time(home, site):
    with open_readonly(home / "current" / "overflight.duckdb") as warehouse:
        rows = warehouse.execute(
            "select event_id from marts.fct_event_values where correction_id is not null"
        ).fetchall()
    noted = json.loads((site / NOTES).read_text())
    assert rows and not {f"events/{event_id}.html" for (event_id,) in rows} & noted.keys()


@pytest.mark.parametrize("notes", ["", "[]", '{"events/a.html": 1}', '{"events/a.html": ["a", "b"]}'])
def test_notes_that_say_nothing_keep_nothing(tmp_path, notes):
    (tmp_path / NOTES).write_text(notes)
    assert kept(tmp_path, {"events/a.html": "a"}, 0o022) == {}
    assert kept(tmp_path / "none", {"events/a.html": "a"}, 0o022) == {}


@pytest.mark.parametrize(
    ("table", "column", "value"),
    [
        ("fct_reports", "evidence", "'other'"),
        ("fct_claims", "surface", "'other'"),
        ("fct_event_aircraft", '"count"', "77"),
        ("dim_article", "title", "'other'"),
        ("dim_source", '"name"', "'other'"),
        ("fct_event_places", "relation", "'base'"),
        ("dim_vessel", '"name"', "'other'"),
    ],
)
def test_a_row_that_a_page_shows_changes_what_it_rests_on(home, tmp_path, table, column, value):
    release = tmp_path / "release.duckdb"
    shutil.copyfile(home / "current" / "overflight.duckdb", release)
    release.chmod(0o600)
    with duckdb.connect(str(release)) as warehouse:
        before = digests(warehouse)
        warehouse.execute(f"update marts.{table} set {column} = {value}")
        after = digests(warehouse)
    assert before.keys() == after.keys()
    assert before != after
