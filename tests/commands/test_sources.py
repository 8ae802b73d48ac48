"""`overflight sources`: what each source gave, from the record of collecting, without any warehouse."""

import json
from datetime import UTC, datetime

import pytest
from typer.testing import CliRunner

from orchestration.cli import app
from orchestration.collecting.ledger import Ledger
from orchestration.collecting.outcomes import Response
from orchestration.collecting.pages import Link
from orchestration.collecting.printing import all_failed

NOW = datetime(2026, 3, 12, 12, tzinfo=UTC)
PLAN = """
feeds:
  - {name: Harbour Wire, url: "https://wire.example/feed"}
  - {name: Closed Gazette, url: "https://gazette.example/feed"}
  - {name: Not yet, url: "https://new.example/feed"}
archive:
  - {name: Old crawl, path: crawls}
"""


@pytest.fixture
def ask(tmp_path, monkeypatch):
    monkeypatch.setenv("OVERFLIGHT_NOW", NOW.isoformat())
    monkeypatch.setenv("OVERFLIGHT_HOME", str(tmp_path))
    monkeypatch.setenv("OVERFLIGHT_NAMED_HOME", str(tmp_path))

    def do(*words):
        done = CliRunner().invoke(app, ["sources", *words, "--home", str(tmp_path)])
        return done.exit_code, done.stdout + done.stderr

    return do


def test_what_each_source_gave_is_told_before_anything_was_published(ask, tmp_path):
    (tmp_path / "sources.yaml").write_text(PLAN)
    (tmp_path / "crawls").mkdir()
    ledger = Ledger(tmp_path / "collecting")
    feed, other = "https://wire.example/feed", "https://gazette.example/feed"
    ledger.listed("feeds", "Harbour Wire", Response(feed, "ok", status=200), [Link("https://wire.example/1")], NOW, "h")
    ledger.record(
        "feeds", "Closed Gazette", "list", Response(other, "gone", "There is no such page (status 404)."), NOW, None
    )
    ledger.close()
    code, said = ask("--json")
    assert code == 0, said
    told = {row["source"]: (row["state"], row["new_pages"], row["last_fault"]) for row in json.loads(said)}
    assert told == {
        "Harbour Wire": ("heard", 1, ""),
        "Closed Gazette": ("fault", 0, "There is no such page (status 404)."),
        "Not yet": ("nothing yet", 0, ""),
        "Old crawl": ("nothing yet", 0, ""),
    }
    code, said = ask()
    assert code == 0 and "Closed Gazette" in said and "404" in said


def test_without_a_plan_it_says_what_to_do(ask):
    code, said = ask()
    assert (code, "There is no sources.yaml" in said, len(said.splitlines())) == (2, True, 1)


def row(outcome, purpose="list"):
    return {"outcome": outcome, "purpose": purpose}


@pytest.mark.parametrize(
    ("fetches", "failed"),
    [
        ([], False),
        ([row("gone")], True),
        ([row("gone"), row("unreachable")], True),
        ([row("gone"), row("ok")], False),
        ([row("gone"), row("not_modified")], False),
        ([row("ok", "robots"), row("gone")], True),
        ([row("put_off")], False),
    ],
)
def test_when_every_source_failed(fetches, failed):
    assert all_failed(fetches) is failed
