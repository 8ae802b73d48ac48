"""`overflight diff` over a warehouse whose events have changed with what came to be known."""

import json
from datetime import timedelta

import pytest
from typer.testing import CliRunner

from orchestration.cli import app
from tests.as_of.world import BATCHES

FIRST, SECOND, THIRD = (f"{at + timedelta(hours=1):%Y-%m-%dT%H:%M}" for at in BATCHES)


@pytest.fixture
def diff(home, monkeypatch):
    monkeypatch.setenv("COLUMNS", "200")
    return lambda *arguments: CliRunner().invoke(app, ["diff", *arguments, "--home", str(home)])


def test_what_a_batch_brought_by_capture(diff):
    told = json.loads(diff(SECOND, THIRD, "--captured", "--json").output)
    became = {difference["became"] for difference in told}
    assert {"new", "changed"} <= became
    [yellow_sea] = [d for d in told if "Yellow Sea" in d["title"] and d["became"] == "changed"]
    assert yellow_sea["left"] and {"of": "B-1 USA", "before": "2", "after": None} in yellow_sea["values"]


def test_it_is_told_in_words(diff):
    output = diff("2026-03-12", "2026-04-05").output
    assert "report of Outlet " in output
    assert output.splitlines()[-1].endswith("(2026-03-12 00:00 to 2026-04-05 00:00 UTC)")


def test_between_a_moment_and_itself_nothing_changed(diff):
    assert (
        diff(SECOND, SECOND).output
        == f"No event changed ({SECOND.replace('T', ' ')} to {SECOND.replace('T', ' ')} UTC)\n"
    )


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("yesterday",), "'yesterday' is no moment: write 2026-03-12"),
        (("2026-04-01", "2026-03-01"), "2026-04-01 is later than 2026-03-01: give the earlier moment first."),
    ],
)
def test_a_wrong_moment_is_told_in_a_sentence(diff, arguments, sentence):
    result = diff(*arguments)
    assert (result.exit_code, sentence in result.output) == (2, True)


def test_without_a_warehouse_it_says_what_to_do(tmp_path):
    result = CliRunner().invoke(app, ["diff", "2026-03-01", "--home", str(tmp_path)])
    assert (result.exit_code, "overflight run --home" in result.output) == (2, True)
