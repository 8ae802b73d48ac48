import json
import subprocess
from pathlib import Path

import pytest

from tests.hostile import speaking


@pytest.fixture(scope="session")
def spoken(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home whose warehouse, pages and corrections hold what wants to be obeyed; its last run was in a dumb terminal."""
    root = tmp_path_factory.mktemp("spoken")
    home, articles = root / "home", speaking.write(root / "articles")
    speaking.annotate(root / "gold.jsonl")
    home.mkdir()
    _done(speaking.said(home, "run", "--articles", str(articles)))
    asked = _done(speaking.said(home, "sql", "--json", "select event_id from marts.fct_incidents order by start_date"))
    for event in json.loads(asked.stdout)[:2]:
        changed = ("correct", "change", event["event_id"], "aircraft_count", "7")
        _done(speaking.said(home, *changed, "--reason", speaking.REASON, "--by", speaking.REASON))
    shown = _done(speaking.said(home, "run", "--articles", str(articles), **speaking.DUMB)).stdout.decode("ascii")
    assert "+ warehouse published" in shown and "2 applied" in shown and "\x1b" not in shown
    return home


def _done(said: subprocess.CompletedProcess[bytes]) -> subprocess.CompletedProcess[bytes]:
    assert said.returncode == 0, said.stdout + said.stderr
    return said
