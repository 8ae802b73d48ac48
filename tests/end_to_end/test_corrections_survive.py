"""Corrections of every kind over runs with more articles, a reader that gives other ids, and articles that go."""

import csv
import json
import shutil
from pathlib import Path

import polars as pl
import pytest

from orchestration.corrections.file import append
from orchestration.warehouse.connect import open_readonly
from orchestration.warehouse.lake import Lake
from tests.corrections.examples import row
from tests.end_to_end.conftest import overflight

TEXT = "Japan scrambled {count} F-15s on {day}, 2026 against a Russian Il-38 over the Sea of Japan, {source} said."
FIRST = [
    ("a1", "March 3", "two"), ("a2", "March 3", "four"), ("b1", "March 9", "two"), ("c1", "March 15", "two"),
    ("d1", "March 21", "three"), ("e1", "March 27", "two"), ("e2", "March 27", "two"), ("f1", "February 2", "two"),
    ("g1", "February 8", "two"), ("h1", "February 14", "two"), ("i1", "February 20", "five"),
]  # fmt: skip
"""Articles by their ids: the letter is the event's, the figure the source's."""
LATER = [("a3", "March 3", "two"), ("b2", "March 9", "six"), ("b3", "March 9", "six"), ("g2", "February 8", "two")]


def write(folder, articles):
    folder.mkdir(parents=True, exist_ok=True)
    for name, day, count in articles:
        source = f"Wire {name[1]}"
        text = TEXT.format(count=count, day=day, source=source)
        record = {"id": name, "source": source, "published": "2026-04-01", "title": f"Scramble {name}", "text": text}
        (folder / f"{name}.json").write_text(json.dumps(record))
    return folder


def rows(home, query):
    with open_readonly(home / "current" / "overflight.duckdb") as warehouse:
        answer = warehouse.execute(query)
        names = [column[0] for column in answer.description]
        return [dict(zip(names, row, strict=True)) for row in answer.fetchall()]


def claims_as_read(home):
    """What the lake holds of claims, whatever was corrected."""
    claims = Lake(home / "lake").read("claims").drop("captured_on").sort("claim_id")
    return {row["claim_id"]: row for row in claims.iter_rows(named=True)}


class World:
    """A home whose every event got one kind of correction after the first run."""

    def __init__(self, root: Path) -> None:
        self.home, self.articles = root / "home", write(root / "articles", FIRST)
        self.run()
        found = rows(
            self.home,
            "select external_id, report_id, event_id from marts.fct_reports join marts.dim_article using (article_id)",
        )
        self.report = {row["external_id"]: row["report_id"] for row in found}
        self.event = {row["external_id"][0]: row["event_id"] for row in found}
        self.read = claims_as_read(self.home)
        event, report = self.event, self.report
        self.kind = {
            "reject report": self.correct("reject", report["a2"]),
            "confirm value": self.correct("confirm", event["b"], "--aircraft", "F-15"),
            "change": self.correct("change", event["b"], "dates", "2026-03-08"),
            "reject value": self.correct("reject", event["b"], "place"),
            "merge": self.correct("merge", event["c"], event["d"]),
            "split": self.correct("split", event["e"], "--report", report["e2"]),
            "withdrawn": self.correct("reject", event["f"]),
            "reject event": self.correct("reject", event["g"]),
            "gone": self.correct("change", event["h"], "aircraft_count", "9"),
            "reject claim": self.correct("reject", self.claim_of(report["i1"])),
        }
        self.kind["withdraw"] = self.correct("withdraw", self.kind["withdrawn"])

    def run(self, *more: str) -> str:
        done = overflight("run", "--articles", str(self.articles), *more, home=self.home)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def correct(self, *words: str) -> str:
        """Make a correction; its id."""
        done = overflight("correct", *words, "--by", "Ada", "--reason", "Seen on the video.", home=self.home)
        assert done.returncode == 0, done.stderr
        with (self.home / "corrections.csv").open(newline="", encoding="utf-8-sig") as file:
            return list(csv.DictReader(file))[-1]["correction_id"]

    def forget(self, name: str) -> None:
        """Take an article out of the folder and the lake, as if it had never come."""
        (self.articles / f"{name}.json").unlink()
        lake = Lake(self.home / "lake")
        for day in lake.days("articles"):
            lake.write("articles", lake.read("articles", day).filter(pl.col("external_id") != name), day)

    def give_another_id(self, kind: str) -> None:
        """Let a correction name an id that is no longer there, as when a reader of another version reads anew."""
        path = self.home / "corrections.csv"
        old = self.outcomes()[kind]["subject_id"]
        path.write_text(path.read_text().replace(f",{old},", f",{old[::-1]},"))

    def claim_of(self, report: str) -> str:
        (row,) = rows(
            self.home,
            f"select claim_id from marts.fct_claims where report_id = '{report}' and claim_type = 'aircraft' and \"count\" = 5",
        )
        return row["claim_id"]

    def outcomes(self) -> dict[str, dict]:
        """What became of each correction, by its kind."""
        found = {row["correction_id"]: row for row in rows(self.home, "from marts.fct_corrections")}
        return {kind: found[id_] for kind, id_ in self.kind.items()}

    def incidents(self) -> dict[str, dict]:
        """The incidents by the letters of their events, those that came by a split under their first report's id."""
        letters = {event: letter for letter, event in self.event.items()}
        found = rows(self.home, "from marts.fct_incidents")
        return {letters.get(row["event_id"], row["event_id"]): row for row in found}

    def aircraft(self, event: str) -> list[tuple]:
        where = f"where event_id = '{self.event[event]}'"
        return [
            tuple(row.values())
            for row in rows(
                self.home,
                f'select aircraft_type, "count", articles from marts.fct_event_aircraft join marts.fct_incidents using (event_id) {where} order by 1',
            )
        ]


@pytest.fixture
def world(tmp_path):
    return World(tmp_path)


def check_facts(world: World) -> None:
    """The corrections are the last word on the facts, whatever came since."""
    told = world.incidents()
    assert set(world.event) - set(told) - {"h"} == {"d", "g"}, "merged, and rejected"
    (split_off,) = set(told) - set(world.event)
    rejected = rows(world.home, "select report_id from marts.fct_reports where is_rejected")
    assert world.report["a2"] in {row["report_id"] for row in rejected}
    assert ("F-15", 2, told["a"]["articles"]) in world.aircraft("a")
    highest = f"select count_high from marts.fct_event_aircraft where event_id = '{world.event['a']}' and aircraft_type = 'F-15'"
    assert rows(world.home, highest) == [{"count_high": 2}]
    assert ("F-15", 2) in [row[:2] for row in world.aircraft("b")]
    assert (str(told["b"]["start_date"]), told["b"]["place_id"]) == ("2026-03-08", None)
    assert told["c"]["articles"] == 2
    assert told["e"]["articles"] == told[split_off]["articles"] == 1
    assert told["f"]["corrected"] == []
    assert "F-15" not in [row[0] for row in world.aircraft("i")]


def test_corrections_are_the_last_word_and_survive(world):
    assert len(set(world.event.values())) == 9
    append(world.home / "corrections.csv", lambda _: [row(reason="")])
    said = world.run()
    assert "Nothing is new" not in said and "corrections  10 applied" in said and "0 warn" in said
    assert "1 refused" in said and "! corrections.csv, line 13: it has no reason: fill it in." in said
    refused = rows(world.home, "select stage, key from marts.fct_quarantine where stage = 'corrections'")
    assert refused == [{"stage": "corrections", "key": "k1"}]
    check_facts(world)
    told = world.outcomes()
    states = {kind: row["state"] for kind, row in told.items()}
    assert states == dict.fromkeys(states, "applied") | {"withdrawn": "withdrawn"}
    assert [row["warning"] for row in told.values() if row["warning"]] == []
    assert told["change"]["was"] == told["change"]["read_value"] == "2026-03-09"
    assert "Nothing is new" in world.run()

    world.forget("h1")
    world.give_another_id("reject report")
    write(world.articles, LATER)
    said = world.run()
    check_facts(world)
    assert "corrections  9 applied" in said and "3 warn" in said
    told = world.outcomes()
    assert {kind for kind, row in told.items() if row["changed"]} == {"confirm value", "reject event"}
    assert told["gone"]["state"] == "gone"
    for kind in ("gone", "confirm value", "reject event"):
        assert f"! {told[kind]['warning']}" in said
    assert told["confirm value"]["read_value"] == "6"
    assert told["reject report"]["report_id"] == world.report["a2"] != told["reject report"]["subject_id"]
    assert world.incidents()["a"]["articles"] == 2, "the new report counts, the rejected one does not"

    assert world.outcomes() == told
    world.run("--force")
    check_facts(world)
    assert world.outcomes() == told
    read = claims_as_read(world.home)
    assert {claim: read[claim] for claim in world.read if claim in read} == {
        claim: row for claim, row in world.read.items() if row["report_id"] != world.report["h1"]
    }
    listed = json.loads(overflight("correct", "list", "--json", home=world.home).stdout)
    assert {row["correction_id"]: row["state"] for row in listed} == {
        r["correction_id"]: r["state"] for r in told.values()
    } | {"k1": "refused"}


def test_a_file_that_cannot_be_read_leaves_the_last_warehouse(published, tmp_path):
    home = tmp_path / "home"
    shutil.copytree(published[0], home, symlinks=True)
    before = (home / "current").resolve()
    (home / "corrections.csv").write_bytes("correction_id;müde".encode("cp1252"))
    done = overflight("run", "--articles", str(published[1]), home=home)
    assert done.returncode == 2 and "Traceback" not in done.stderr
    assert done.stderr.strip() == "corrections.csv, line 1: this is not UTF-8; save the file as CSV UTF-8."
    assert (home / "current").resolve() == before
