from datetime import UTC, datetime, timedelta

import pytest

from orchestration.corrections.file import append
from orchestration.corrections.model import CorrectionsError
from orchestration.corrections.stage import is_taken
from orchestration.pipeline import fingerprint, take_corrections
from orchestration.settings import Settings
from orchestration.warehouse.lake import Lake
from orchestration.warehouse.reference import read_reference
from orchestration.warehouse.schema import frame
from tests.corrections.examples import row

NOW = datetime(2026, 3, 12, 9, tzinfo=UTC)


@pytest.fixture
def home(tmp_path):
    return tmp_path / "home"


def take(home, days=0):
    settings = Settings(home=home, now=NOW + timedelta(days))
    return take_corrections(settings, read_reference(settings.reference))


def quarantined(home):
    rows = Lake(home / "lake").read("quarantine").sort("captured_on", "key")
    return rows.select("captured_on", "stage", "key", "reason").rows()


def test_corrections_become_a_table_of_the_lake(home):
    append(home / "corrections.csv", lambda _: [row(field="dates", value="2026-03")])
    (kept,) = take(home).rows(named=True)
    assert kept == Lake(home / "lake").read("corrections").row(0, named=True)
    assert (kept["value"], str(kept["start_date"]), str(kept["end_date"])) == ("2026-03", "2026-03-01", "2026-03-31")
    assert kept["made_at"] == datetime(2026, 3, 11, 9, 30, tzinfo=UTC)
    assert kept["aircraft_type"] is None and kept["number"] is None


def test_without_a_file_the_table_is_empty(home):
    assert take(home).is_empty() and quarantined(home) == []


def test_what_cannot_be_used_waits_in_quarantine_until_it_is_mended(home):
    path, lake = home / "corrections.csv", Lake(home / "lake")
    other = {"captured_on": NOW.date(), "stage": "articles", "key": "empty.txt", "reason": "empty", "detail": "Empty."}
    lake.write("quarantine", frame("quarantine", [other]), NOW.date())
    append(path, lambda _: [row(), row(correction_id="k2", reason=""), row(correction_id="k3", value="many")])
    assert take(home).height == 1
    first = NOW.date()
    articles = (first, "articles", "empty.txt", "empty")
    bad = [(first, "corrections", "k2", "incomplete"), (first, "corrections", "k3", "bad_value")]
    assert quarantined(home) == [articles, *bad]
    assert '"made_by": "Ada"' in lake.read("quarantine").filter(key="k2")["payload"].item()
    take(home, days=1)
    assert quarantined(home) == [articles, *bad]
    path.write_text(path.read_text().replace("many", "5").replace("k1,", "k1,x"))
    assert take(home, days=1).height == 1
    assert quarantined(home) == [articles, bad[0], (first + timedelta(1), "corrections", "k1", "bad_time")]
    path.unlink()
    assert take(home, days=2).is_empty()
    assert quarantined(home) == [articles]


def test_a_value_for_the_wrong_kind_is_told(home):
    lake = Lake(home / "lake")
    lake.write("events", frame("events", [{"event_id": "e1", "kind": "drill"}]))
    append(home / "corrections.csv", lambda _: [row(field="event_type", value="scramble")])
    assert take(home).is_empty()
    assert quarantined(home) == [(NOW.date(), "corrections", "k1", "bad_value")]


def test_a_file_that_cannot_be_read_leaves_the_lake(home):
    append(home / "corrections.csv", lambda _: [row()])
    take(home)
    (home / "corrections.csv").write_bytes(b"\xe4\xf6")
    with pytest.raises(CorrectionsError):
        take(home)
    assert Lake(home / "lake").read("corrections").height == 1


def test_a_new_correction_is_something_new(home):
    settings = Settings(home=home, now=NOW)
    assert is_taken(settings)
    append(settings.corrections, lambda _: [row()])
    assert not is_taken(settings)
    take(home)
    assert is_taken(settings)
    before = fingerprint(settings)
    take(home, days=1)
    assert fingerprint(settings) == before
    append(settings.corrections, lambda _: [row(correction_id="k2")])
    assert not is_taken(settings) and fingerprint(settings) == before
    take(home)
    assert fingerprint(settings) != before
