"""`overflight correct` over a published warehouse: what it says, what it writes, and what it refuses."""

import json
import shlex
import shutil

import pytest
from typer.testing import CliRunner

from orchestration.cli import app
from orchestration.corrections.file import append, read_file
from orchestration.warehouse.connect import open_readonly
from tests.corrections.examples import row


@pytest.fixture
def home(published, tmp_path):
    shutil.copytree(published[0], tmp_path / "home", symlinks=True)
    return tmp_path / "home"


@pytest.fixture
def warehouse(published):
    with open_readonly(published[0] / "current" / "overflight.duckdb") as opened:
        yield opened


@pytest.fixture
def ids(warehouse):
    """Ids of the sample's events by their types, of the exercise's reports, and of a claim of it."""
    events = dict(warehouse.execute("select event_type, event_id from marts.dim_event").fetchall())
    reports = warehouse.execute(
        "select report_id from marts.fct_reports where event_type = 'air_exercise' order by article_id"
    ).fetchall()
    claim = warehouse.execute("select claim_id from marts.fct_claims where value = 'F-2' limit 1").fetchone()
    return {**events, "one": reports[0][0], "two": reports[1][0], "claim": claim[0]}


@pytest.fixture
def correct(home, ids, monkeypatch):
    """Give a command's words, where {name} is an id of the sample; its exit code and what it said."""
    monkeypatch.setenv("OVERFLIGHT_NOW", "2026-03-14T08:00:00+00:00")

    def do(words, by="Ada", reason="The ministry said so."):
        given = [word.format(**ids) for word in shlex.split(words)]
        signed = [] if given[0] == "list" else ["--reason", reason, *(["--by", by] if by else [])]
        done = CliRunner().invoke(app, ["correct", *given, *signed, "--home", str(home)])
        assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
        return done.exit_code, done.stdout + done.stderr

    return do


def written(home):
    return [dict(line.cells) for line in read_file(home / "corrections.csv").lines]


SAID = [
    ("change {air_exercise} aircraft_count 7", "was read as 6; from the next run on it is 7.",
     {"field": "aircraft_count", "value": "7", "was": "6"}),
    ("change {air_exercise} aircraft 3 --aircraft b-52", "The number of B-52 of USA in",
     {"field": "aircraft", "aircraft_type": "B-52", "operator": "USA", "value": "3", "was": "2"}),
    ("change {air_exercise} aircraft 2 --aircraft KC-135 --operator usa", "was not read; from the next run on it is 2.",
     {"aircraft_type": "KC-135", "operator": "USA", "value": "2", "was": ""}),
    ("change {scramble} countries 'Japan, usa'", "was read as JPN; from the next run on it is JPN|USA.",
     {"field": "countries", "value": "JPN|USA", "was": "JPN"}),
    ("change {air_exercise} place 'east china sea'", "it is east-china-sea.", {"value": "east-china-sea"}),
    ("change {air_exercise} dates 2026-W11", "it is week 2026-03-09.", {"value": "week 2026-03-09", "was": "2026-03-10"}),
    ("change {scramble} answers {air_exercise:.8}", "answers of", {"value": "{air_exercise}"}),
    ("confirm {air_exercise} dates", "stays 2026-03-10, whatever later articles say.", {"value": "2026-03-10"}),
    ("confirm {air_exercise} --aircraft F-2", "stays 4", {"field": "aircraft", "operator": "JPN", "value": "4"}),
    ("confirm {scramble}", "stands from the next run on.", {"subject": "event", "field": "", "value": ""}),
    ("confirm {two}", "stands from the next run on.", {"subject": "report", "field": "air_exercise"}),
    ("reject {scramble}", "is left out from the next run on, with 1 report.", {"subject": "event", "field": ""}),
    ("reject {air_exercise} place", "from the next run on it is unknown.", {"field": "place", "value": ""}),
    ("reject {air_exercise} aircraft --aircraft F-2", "it is left out.", {"field": "aircraft", "value": "", "was": "4"}),
    ("reject {two:.10}", "The report 'drill air_exercise 2026-03-10' in", {"was": "drill air_exercise 2026-03-10"}),
    ("reject {claim}", "The aircraft 'F-2 JPN 4' in", {"subject": "claim", "field": "aircraft", "was": "F-2 JPN 4"}),
    ("merge {air_exercise} {joint_patrol}", "will be part of", {"subject_id": "{joint_patrol}", "value": "{air_exercise}"}),
    ("split {air_exercise} --report {two}", "1 report of", {"subject": "report", "subject_id": "{two}"}),
    ("split {air_exercise} --report {two} --into {joint_patrol}", "1 report of", {"value": "{joint_patrol}"}),
]  # fmt: skip
REFUSED = [
    ("change zzzzzz place Guam", "No event has an id that begins with 'zzzzzz'."),
    ("change {scramble:.5} place Guam", "give at least 6 characters of it."),
    ("change {one} place Guam", "is the id of a report; this is done to an event."),
    ("change {air_exercise} aircraft-cont 7", "'aircraft-cont' is no field of an event: did you mean aircraft_count"),
    ("change {air_exercise} aircraft_count six", "'six' is no whole number"),
    ("change {air_exercise} aircraft_count 6", "is 6 already: to keep it so, confirm it."),
    ("change {air_exercise} aircraft_count 7 --aircraft B-52", "go with the fields aircraft and role"),
    ("change {air_exercise} aircraft 7", "Say which aircraft of"),
    ("change {air_exercise} event_type scramble", "scramble is a type of incident"),
    ("change {air_exercise} place 'see of japan'", "did you mean sea-of-japan"),
    ("change {air_exercise} answers {air_exercise}", "It can't be corrected so: an event can't answer itself"),
    ("confirm {joint_patrol} answers", "is unknown, so there is nothing to confirm"),
    ("confirm {claim}", "is the id of a claim; this is done to an event or a report."),
    ("reject {joint_patrol} answers", "is unknown already."),
    ("reject {air_exercise} --aircraft Tu-95", "has no Tu-95; it has: --aircraft B-52 --operator USA"),
    ("reject {two} dates", "Only an event has values"),
    ("merge {air_exercise} {scramble}", "of kind incident"),
    ("merge {air_exercise} {air_exercise}", "can't be merged into itself"),
    ("split {air_exercise} --report {one} --report {two}", "leave at least one in it."),
    ("split {scramble} --report {two}", "is none of"),
    ("split {air_exercise} --report {two} --into {scramble}", "they have nothing to join."),
    ("withdraw abcdef", "overflight correct list --home"),
]


@pytest.mark.parametrize(("words", "says", "cells"), SAID, ids=[words for words, _, _ in SAID])
def test_what_is_corrected_is_told_and_written(correct, home, ids, words, says, cells):
    code, said = correct(words)
    assert code == 0, said
    assert says in said and f"overflight run --home {home}` applies it" in said and len(said.splitlines()) == 2
    (one,) = written(home)
    assert one | {name: cell.format(**ids) for name, cell in cells.items()} == one
    assert (one["made_by"], one["made_at"]) == ("Ada", "2026-03-14T08:00:00.000000Z")
    assert one["reason"] == "The ministry said so."


@pytest.mark.parametrize(("words", "says"), REFUSED, ids=[words for words, _ in REFUSED])
def test_what_cannot_be_corrected_is_told_in_one_sentence(correct, home, words, says):
    code, said = correct(words)
    assert (code, says in said) == (2, True), said
    assert len(said.splitlines()) == 1
    assert written(home) == []


def test_what_is_corrected_is_found_again_by_article_and_sentence(correct, home, ids, warehouse):
    for words in ("reject {two}", "reject {claim}", "confirm {joint_patrol}"):
        assert correct(words)[0] == 0
    report, claim, event = written(home)
    anchor = "select article_id, evidence from marts.{} where {} = ?"
    for cells, table, column, id_ in [
        (report, "fct_reports", "report_id", ids["two"]),
        (claim, "fct_claims", "claim_id", ids["claim"]),
        (event, "fct_reports", "event_id", ids["joint_patrol"]),
    ]:
        found = warehouse.execute(anchor.format(table, column), [id_]).fetchone()
        assert (cells["article_id"], cells["quote"]) == found


def test_the_last_word_counts_before_any_run(correct, home):
    assert correct("change {air_exercise} aircraft_count 7")[0] == 0
    assert "is 7 already" in correct("change {air_exercise} aircraft_count 7")[1]
    assert (
        "was read as 6 and corrected by Ada to 7; from" in correct("change {air_exercise} aircraft_count 8", by="Bo")[1]
    )
    assert "stays 8" in correct("confirm {air_exercise} aircraft_count")[1]
    assert "was confirmed as 8 by Ada on 2026-03-14" in correct("confirm {air_exercise} aircraft_count")[1]
    assert correct("merge {air_exercise} {joint_patrol}")[0] == 0
    assert "was merged into" in correct("merge {joint_patrol} {air_exercise}")[1]
    assert correct("reject {one}")[0] == 0
    assert "was rejected already by Ada" in correct("reject {one}")[1]
    assert "leave at least one in it" in correct("split {air_exercise} --report {two}")[1]
    moments = [cells["made_at"] for cells in written(home)]
    assert moments == sorted(set(moments)) and len(moments) == 5
    first = written(home)[-1]["correction_id"]
    assert "The reject by Ada on 2026-03-14" in correct(f"withdraw {first[:12]}")[1]
    assert "was withdrawn already" in correct(f"withdraw {first}")[1]
    assert "is a withdrawal" in correct(f"withdraw {written(home)[-1]['correction_id']}")[1]
    assert correct("split {air_exercise} --report {two}")[0] == 0


def test_reports_split_off_together_are_of_one_event(correct, home, ids):
    assert correct("confirm {air_exercise}")[0] == 0
    assert correct("split {air_exercise} --report {two}")[0] == 0
    assert correct("withdraw " + written(home)[-1]["correction_id"])[0] == 0
    assert correct("split {air_exercise} --report {two}")[0] == 0
    first, second = (cells["value"] for cells in written(home) if cells["action"] == "split")
    assert first != second and len(first) == len(second) == 32


def test_the_list_tells_what_waits_and_what_is_refused(correct, home):
    code, said = correct("list")
    assert (code, said.startswith("There are no corrections yet: ")) == (0, True)
    assert correct("change {air_exercise} aircraft_count 7")[0] == 0
    append(home / "corrections.csv", lambda _: [row(correction_id="k2", reason="")])
    waits, refused = json.loads(correct("list --json")[1])
    assert (waits["state"], waits["value"], waits["warning"]) == ("waiting", "7", None)
    assert (refused["state"], refused["correction_id"]) == ("refused", "k2")
    assert refused["warning"] == "corrections.csv, line 3: it has no reason: fill it in."
    shown = correct("list")[1]
    assert "Ada: change aircraft_count of event" in shown and "! corrections.csv, line 3" in shown


def test_who_corrects_and_why_has_to_be_said(correct, home, monkeypatch):
    monkeypatch.delenv("OVERFLIGHT_ANALYST", raising=False)
    assert correct("confirm {scramble}", by=None) == (2, "Say who corrects: --by NAME, or set OVERFLIGHT_ANALYST.\n")
    assert correct("confirm {scramble}", reason=" ")[1].startswith("Say why: --reason TEXT")
    monkeypatch.setenv("OVERFLIGHT_ANALYST", "Grace")
    assert correct("confirm {scramble}", by=None)[0] == 0
    assert written(home)[0]["made_by"] == "Grace"


def test_without_a_warehouse_there_is_nothing_to_correct(tmp_path):
    given = ["correct", "confirm", "abcdef", "--by", "Ada", "--reason", "So.", "--home", str(tmp_path)]
    done = CliRunner().invoke(app, given)
    assert done.exit_code == 2 and done.stderr.startswith("No warehouse at")
    assert not (tmp_path / "corrections.csv").exists()
