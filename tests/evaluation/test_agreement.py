"""Our figures are those of the shared yardstick, and what can't be compared is said in a sentence."""

import json
import subprocess
import sys

import duckdb
import pytest

from orchestration.evaluation.command import figures
from orchestration.evaluation.gold import GoldError, read_gold
from orchestration.evaluation.scoring import b_cubed, evaluate
from orchestration.evaluation.warehouse import read_holdings
from orchestration.settings import PROJECT
from orchestration.warehouse.reference import read_reference


def gold_event(**changes):
    return {
        "kind": "drill", "type": "air_exercise", "date": {"start": "2026-03-10", "end": "2026-03-10"}, "places": ["East Sea"],
        "countries": ["JPN", "USA"], "target": [], "evidence": "Two bombers", "follows": None, "event_key": "one",
        "aircraft": [{"type": "B-52", "operator": "USA", "count": 2}, {"type": "F-2", "operator": None, "count": None}],
    } | changes  # fmt: skip


REFERENCE = read_reference(PROJECT / "seeds" / "reference")
GOLD = [
    {
        "id": "a",
        "events": [
            gold_event(),
            gold_event(kind="incident", type="scramble", event_key="two", follows=[0], target=["RUS"]),
        ],
    },
    {
        "id": "b",
        "events": [gold_event(), gold_event(type="joint_patrol", date={"start": None, "end": None}, event_key="three")],
    },
    {"id": "c", "events": []},
    {"id": "absent", "events": [gold_event()]},
]
REPORTS = [
    ("r1", "a", "e1", "drill", "joint_exercise", "occurred", "2026-03-10", "2026-03-10", ["USA"], [], ["Sea of Japan"]),
    ("r2", "a", "e2", "incident", "scramble", "occurred", "2026-03-11", "2026-03-11", ["JPN"], ["RUS", "CHN"], []),
    ("r3", "b", "e1", "drill", "air_exercise", "occurred", "2026-03-10", None, ["JPN", "USA"], [], []),
    ("r4", "c", "e3", "incident", "adiz_entry", "occurred", None, None, ["CHN"], ["TWN"], ["Taiwan ADIZ"]),
    ("r5", "c", None, "incident", "adiz_entry", "denied", None, None, [], [], []),
]
AIRCRAFT = [
    ("r1", "B-52", "USA", 2),
    ("r1", "F-2", "JPN", None),
    ("r2", "fighter", "JPN", None),
    ("r3", "B-52", "USA", 3),
    ("r4", "J-16", "CHN", 4),
]


@pytest.fixture
def warehouse(tmp_path):
    path = tmp_path / "overflight.duckdb"
    with duckdb.connect(str(path)) as database:
        database.execute("create schema marts")
        database.execute("create table marts.dim_article (article_id varchar, external_id varchar, is_current boolean)")
        database.execute(
            "create table marts.fct_reports (report_id varchar, article_id varchar, event_id varchar, kind varchar, event_type varchar,"
            " status varchar, start_date date, end_date date, countries varchar[], targets varchar[], places varchar[], date_precision varchar, confidence double)"
        )
        database.execute(
            "create table marts.fct_claims (report_id varchar, claim_type varchar, value varchar, variant varchar, operator varchar,"
            ' "count" bigint, count_qualifier varchar, is_doubted boolean)'
        )
        database.execute(
            "create table marts.fct_event_links (event_id varchar, answers_event_id varchar, lag_days bigint)"
        )
        database.executemany("insert into marts.dim_article values (?, ?, true)", [(x, x) for x in "abc"])
        database.executemany(
            "insert into marts.fct_reports values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'day', 0.9)", REPORTS
        )
        database.executemany(
            "insert into marts.fct_claims values (?, 'aircraft', ?, null, ?, ?, 'exact', false)", AIRCRAFT
        )
        database.execute("insert into marts.fct_event_links values ('e2', 'e1', 1)")
    return path


@pytest.fixture
def gold(tmp_path):
    path = tmp_path / "gold.jsonl"
    path.write_text("\n".join(map(json.dumps, GOLD)), encoding="utf-8")
    return path


def ours(warehouse, gold):
    with duckdb.connect(str(warehouse), read_only=True) as connection:
        return evaluate(read_gold(gold), read_holdings(connection, REFERENCE["event_types"]))


def test_the_figures_are_the_yardsticks(warehouse, gold, shared):
    command = [sys.executable, str(shared / "corpus" / "score.py"), str(gold), str(warehouse), "--json"]
    theirs = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    mine = figures(ours(warehouse, gold))
    names = {"events": "events", "aircraft": "aircraft", "aircraft_types": "aircraft_type", "countries": "countries",
             "targets": "targets", "places": "places"}  # fmt: skip
    assert {theirs_name: mine[name] for name, theirs_name in names.items()} == {n: theirs[n] for n in names.values()}
    for name in ("articles", "missing_articles", "type_exact", "date_acc", "dated_acc", "negatives", "identity_b3"):
        assert mine[name] == theirs[name], name


def test_the_figures_by_hand(warehouse, gold):
    result = ours(warehouse, gold)
    assert (result.events.right, result.events.found, result.events.wanted) == (3, 4, 5)
    assert (result.empty_kept, result.empty, result.missing_articles) == (0, 1, 1)
    assert (result.answers.right, result.answers.found, result.answers.wanted) == (1, 1, 1)
    kinds = {(m.article, m.kind) for m in result.mistakes}
    assert {("c", "spurious"), ("b", "missed"), ("absent", "missed"), ("b", "date"), ("b", "aircraft")} <= kinds


@pytest.mark.parametrize(
    ("pairs", "expected"),
    [
        ([("k", "e"), ("k", "e")], (1.0, 1.0)),
        ([("k", "e"), ("k", "f")], (1.0, 0.5)),
        ([("k", "e"), ("l", "e")], (0.5, 1.0)),
        ([], (0.0, 0.0)),
    ],
)
def test_b_cubed(pairs, expected):
    assert b_cubed(pairs) == expected


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ('{"id": "a", "events": []}\n{broken', "line 2"),
        ('{"id": "a"}', "events"),
        ("[1]", "an id and its events"),
        ('{"events": []}', "an id and its events"),
        ('{"id": "a", "events": [{"type": "scramble", "date": {}}]}', "kind"),
    ],
)
def test_annotations_that_can_not_be_read(tmp_path, content, words):
    path = tmp_path / "gold.jsonl"
    path.write_text(content)
    with pytest.raises(GoldError, match=words):
        read_gold(path)


def test_annotations_that_are_not_there(tmp_path):
    with pytest.raises(GoldError, match=r"nothing\.jsonl"):
        read_gold(tmp_path / "nothing.jsonl")
