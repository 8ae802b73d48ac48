import csv
import io
import json
import shutil

import pytest

from orchestration.warehouse.connect import open_readonly
from orchestration.warehouse.lake import Lake
from tests.samples import write_articles


def test_the_run_ends_in_a_summary_for_a_person(published):
    _, _, printed = published
    for words in (
        "articles",
        "3 new",
        "drills",
        "incidents",
        "quarantined",
        "passed",
        "Newest events",
        "Warehouse:",
        "Ask it:",
    ):
        assert words in printed
    assert "joint patrol" in printed
    assert "Traceback" not in printed


def test_facts_are_what_the_articles_say(published):
    home, _, _ = published
    with open_readonly(home / "current" / "overflight.duckdb") as warehouse:
        drills = warehouse.execute(
            "select event_type, start_date::varchar, countries, articles, lag_days from marts.fct_drills order by start_date"
        ).fetchall()
        aircraft = warehouse.execute(
            """select aircraft_type, operator, "count", sources, agreed from marts.fct_event_aircraft
            join marts.fct_drills using (event_id) where event_type = 'air_exercise' order by 1"""
        ).fetchall()
        incidents = warehouse.execute(
            "select event_type, start_date::varchar, countries, targets from marts.fct_incidents"
        ).fetchall()
    assert drills == [
        ("joint_patrol", "2026-03-09", ["CHN", "RUS"], 1, None),
        ("air_exercise", "2026-03-10", ["JPN", "USA"], 2, 1),
    ]
    assert aircraft == [("B-52", "USA", 2, 2, True), ("F-2", "JPN", 4, 2, True)]
    assert incidents == [("scramble", "2026-03-09", ["JPN"], ["CHN", "RUS"])]


def test_every_claim_is_cut_out_of_its_article(published):
    home, _, _ = published
    texts = dict(Lake(home / "lake").read("articles").select("article_id", "text").iter_rows())
    with open_readonly(home / "current" / "overflight.duckdb") as warehouse:
        claims = warehouse.execute(
            "select article_id, surface, evidence, evidence_start, evidence_end from marts.fct_claims"
        ).fetchall()
    assert claims
    for article, surface, evidence, start, end in claims:
        assert texts[article][start:end] == surface
        assert surface in evidence and evidence in texts[article]


def test_a_second_run_says_that_nothing_is_new(published, run):
    home, articles, _ = published
    before = (home / "current").resolve()
    done = run("run", "--articles", str(articles), home=home)
    assert done.returncode == 0
    assert "Nothing is new" in done.stdout
    assert (home / "current").resolve() == before


def test_unreadable_input_is_quarantined_with_a_sentence(published, run):
    home, _, _ = published
    done = run("sql", "select key, reason, detail from marts.fct_quarantine order by key", "--json", home=home)
    rows = json.loads(done.stdout)
    assert [(row["key"], row["reason"]) for row in rows] == [("empty.txt", "empty"), ("news.jsonl#4", "unparseable")]
    assert all(row["detail"].endswith(".") and len(row["detail"].split()) > 4 for row in rows)


@pytest.mark.parametrize("form", ["--csv", "--excel", "--json", None])
def test_sql_answers_in_three_forms(published, run, form):
    home, _, _ = published
    query = "select event_type, countries from marts.fct_incidents"
    done = run("sql", query, *([form] if form else []), home=home)
    assert done.returncode == 0, done.stderr
    if form == "--json":
        assert json.loads(done.stdout) == [{"event_type": "scramble", "countries": ["JPN"]}]
    elif form in ("--csv", "--excel"):
        assert done.stdout.startswith("\ufeff") == (form == "--excel")
        assert list(csv.reader(io.StringIO(done.stdout.removeprefix("\ufeff")))) == [
            ["event_type", "countries"],
            ["scramble", "JPN"],
        ]
    else:
        assert "scramble" in done.stdout and "1 row" in done.stdout


@pytest.mark.parametrize(
    "query",
    [
        "select * from read_text('/etc/hostname')",
        "copy (select 1) to '/tmp/overflight-should-not-exist.csv'",
        "attach '/tmp/other.duckdb'",
        "set enable_external_access = true",
        "create table marts.mine as select 1",
        "create temp table mine as select 1",
        "from enable_logging(storage = 'file', storage_config = {'path': '/tmp/overflight-should-not-exist'})",
        "pragma enable_profiling",
        "use marts",
        "export database '/tmp/overflight-should-not-exist'",
        "install httpfs",
        "select nothing from nowhere",
    ],
)
def test_sql_refuses_what_is_not_reading_the_marts(published, run, query):
    home, _, _ = published
    done = run("sql", query, home=home)
    assert done.returncode == 2
    assert done.stderr.startswith("The query can't be answered:")
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("show tables", "fct_drills"),
        ("describe fct_incidents", "start_date"),
        ("describe marts.dim_article", "published_at"),
        ("summarize fct_drills", "column_name"),
        ("from fct_drills", "joint_patrol"),
    ],
)
def test_what_there_is_can_be_asked(published, run, query, told):
    home, _, _ = published
    done = run("sql", query, home=home)
    assert done.returncode == 0, done.stderr
    assert told in done.stdout


def test_json_is_json_whatever_a_query_gives(published, run):
    home, _, _ = published
    query = "select 1 as a, 2 as a, 3 as a_1, 'nan'::double as n, [1.5, '-inf'::float] as l, {'k': 'inf'::double} as s"
    done = run("sql", query, "--json", home=home)
    given = json.loads(done.stdout, parse_constant=pytest.fail)
    assert given == [{"a": 1, "a_2": 2, "a_1": 3, "n": None, "l": [1.5, None], "s": {"k": None}}]
    assert run("sql", "select 1 where false", "--json", home=home).stdout == "[]\n"


def test_a_long_answer_is_whole_as_csv_and_shown_in_part_in_the_terminal(published, run):
    home, _, _ = published
    lines = run("sql", "from range(3500)", "--csv", home=home).stdout.split()
    assert lines == ["range", *map(str, range(3500))]
    shown = run("sql", "from range(3500)", home=home).stdout
    assert "999" in shown and "1001" not in shown and "the first 1,000 rows; --csv and --json print all" in shown


@pytest.mark.parametrize(
    ("query", "more", "says"),
    [
        # heeds no interruption; allocates beside DuckDB's limit
        ("select list_transform(range(100000000), x -> x::varchar)", ("--timeout", "0.5"), "ended after 0.5 seconds"),
        ("select list_transform(range(100000000), x -> x::varchar)", (), "needs more memory than 0.05 GB"),
        ("", (), "there is no query in it"),
    ],
)
def test_what_ends_a_query_is_told_in_one_sentence(published, run, monkeypatch, query, more, says):
    home, _, _ = published
    monkeypatch.setenv("OVERFLIGHT_SQL_MEMORY", "2GB" if more else "50MB")
    done = run("sql", query, *more, home=home)
    assert (done.returncode, done.stdout) == (2, "")
    assert says in done.stderr and len(done.stderr.splitlines()) == 1


def test_a_setting_that_cannot_be_is_told_in_one_sentence(tmp_path, run, monkeypatch):
    monkeypatch.setenv("OVERFLIGHT_SQL_MEMORY", "much")
    done = run("sql", "select 1", home=tmp_path)
    assert done.returncode == 2
    assert done.stderr.startswith("OVERFLIGHT_SQL_MEMORY can't be 'much':") and len(done.stderr.splitlines()) == 1


def test_errors_are_for_people(tmp_path, run):
    nowhere = run("run", "--articles", str(tmp_path / "nothing"), home=tmp_path / "home")
    assert nowhere.returncode == 2
    assert nowhere.stderr.strip() == f"There is no file or folder at {tmp_path / 'nothing'}: check the path."
    unbuilt = run("sql", "select 1", home=tmp_path / "home")
    assert unbuilt.returncode == 2
    assert "No warehouse at" in unbuilt.stderr and "Traceback" not in unbuilt.stderr


def test_evaluate_prints_the_figures(published, run, tmp_path):
    home, _, _ = published
    gold = {
        "id": "two",
        "events": [
            {
                "kind": "drill", "type": "air_exercise", "date": {"start": "2026-03-10", "end": "2026-03-10"},
                "places": ["Sea of Japan"], "countries": ["JPN", "USA"], "target": [], "evidence": "Japan sent",
                "aircraft": [
                    {"type": "F-2", "operator": "JPN", "count": 4}, {"type": "B-52", "operator": "USA", "count": 3},
                ],
            }
        ],
    }  # fmt: skip
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps(gold))
    figures = json.loads(run("evaluate", str(path), "--json", home=home).stdout)
    assert figures["events"]["f1"] == 1.0
    assert figures["date_acc"] == 1.0
    assert figures["aircraft"] == {"p": 0.5, "r": 0.5, "f1": 0.5, "n_pred": 2, "n_gold": 2}
    listed = run("evaluate", str(path), "--errors", home=home).stdout
    assert "two | aircraft | air_exercise" in listed
    path.write_text("{broken")
    broken = run("evaluate", str(path), home=home)
    assert broken.returncode == 2 and "line 1" in broken.stderr


def test_more_articles_add_to_events_and_keep_their_ids(published, run, tmp_path):
    first, _, _ = published
    home = tmp_path / "home"
    shutil.copytree(first, home, symlinks=True)
    before = _ids(home)
    articles = write_articles(tmp_path / "articles", extra=True)
    done = run("run", "--articles", str(articles), home=home)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "1 new" in done.stdout
    assert _ids(home) == before
    query = "select \"count\", count_low, count_high, agreed from marts.fct_event_aircraft where aircraft_type = 'B-52'"
    rows = json.loads(run("sql", query, "--json", home=home).stdout)
    assert rows == [{"count": 2, "count_low": 2, "count_high": 3, "agreed": False}]


def _ids(home):
    with open_readonly(home / "current" / "overflight.duckdb") as warehouse:
        return warehouse.execute("select event_id, event_type from marts.dim_event order by 1").fetchall()
