"""The notebook, run without a browser over a published release."""

import pytest

from orchestration.warehouse.connect import open_readonly


def test_every_cell_runs_and_shows_what_the_release_says(published, monkeypatch) -> None:
    pytest.importorskip("marimo", reason="marimo runs the notebook, and isn't installed: pip install '.[notebook]'")
    from notebooks.overflight import app

    home = published[0]
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
