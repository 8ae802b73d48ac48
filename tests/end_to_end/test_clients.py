"""What docs/bi.md and the notebook do with a release, run without a browser; `bench/clients.py` tries other versions."""

import subprocess
import sys
from pathlib import Path

import pytest

from bench.clients import PAGE, TRIED, examples
from orchestration.warehouse.connect import open_readonly

EXAMPLES = examples(PAGE.read_text(encoding="utf-8"))
SHOWN = {"DuckDB": "title", "pandas and polars": "event_id"}
"""Examples whose libraries the tests have, and the column of drills that what they print shows whole."""


def test_every_example_says_with_what_it_was_tried() -> None:
    assert EXAMPLES.keys() == TRIED.keys()


@pytest.mark.parametrize("client", SHOWN)
def test_an_example_shows_the_release(published, tmp_path, client: str) -> None:
    home: Path = published[0]
    (tmp_path / "data").symlink_to(home)
    done = subprocess.run([sys.executable, "-c", EXAMPLES[client]], cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    with open_readonly(home / "current" / "overflight.duckdb") as warehouse:
        drills = warehouse.execute(f"select {SHOWN[client]} from marts.fct_drills").fetchall()
    assert drills and all(value in done.stdout for (value,) in drills)


def test_every_cell_of_the_notebook_runs_and_shows_what_the_release_says(published, monkeypatch) -> None:
    pytest.importorskip("marimo", reason="marimo runs the notebook, and isn't installed: pip install '.[notebook]'")
    from notebooks.overflight import app

    monkeypatch.setenv("OVERFLIGHT_HOME", str(published[0]))
    _, made = app.run()
    facts = "select title from marts.dim_event where start_date is not null and merged_into is null and not is_rejected"
    assert set(made["events"]["title"]) == {title for (title,) in made["warehouse"].execute(facts).fetchall()}
    assert made["claims"]["evidence"].len() > 0
    assert made["aircraft"]["events"].sum() > 0
    known = made["warehouse"].execute("select title from marts.drills_as_of(?)", [made["moment"].value.isoformat()])
    assert set(made["known_then"]["known_then"]) == {title for (title,) in known.fetchall()}
    made["warehouse"].close()
