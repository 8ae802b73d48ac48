"""What docs/bi.md and the notebook do with a release, run without a browser; `bench/clients.py` tries other versions."""

import subprocess
import sys
from pathlib import Path

import pytest

from bench.clients import PAGE, TRIED, examples
from orchestration.warehouse.connect import open_readonly

EXAMPLES = examples(PAGE.read_text(encoding="utf-8"))
OF_OUR_LOCK = ("DuckDB", "pandas and polars")
"""Examples whose libraries the tests have."""


def test_every_example_says_with_what_it_was_tried() -> None:
    assert EXAMPLES.keys() == TRIED.keys()


@pytest.mark.parametrize("client", OF_OUR_LOCK)
def test_an_example_shows_the_release(published, tmp_path, client: str) -> None:
    (tmp_path / "data").symlink_to(published[0])
    done = subprocess.run([sys.executable, "-c", EXAMPLES[client]], cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert "joint exercise" in done.stdout or "bomber mission" in done.stdout


def test_every_cell_of_the_notebook_runs_and_shows_what_the_release_says(published, monkeypatch) -> None:
    pytest.importorskip("marimo", reason="marimo runs the notebook, and isn't installed: pip install '.[notebook]'")
    from notebooks.overflight import app

    home: Path = published[0]
    monkeypatch.setenv("OVERFLIGHT_HOME", str(home))
    _, made = app.run()
    with open_readonly(home / "current" / "overflight.duckdb") as warehouse:
        facts = warehouse.execute(
            "select title from marts.dim_event where start_date is not null and merged_into is null and not is_rejected"
        )
        titles = {title for (title,) in facts.fetchall()}
    assert set(made["events"]["title"]) == titles
    assert made["claims"]["evidence"].len() > 0
    assert made["aircraft"]["events"].sum() > 0
    assert made["known_then"]["known_then"].len() > 0
