import re
from datetime import date, datetime

import duckdb
import pytest

from orchestration.claims.model import PLACE_RELATIONS, PRECISIONS, RELATIONS, STATUSES
from orchestration.settings import PROJECT

QUERIES = re.findall(
    r"^## ([^\n]+)\n+```sql\n(.+?)```",
    (PROJECT / "docs" / "queries.md").read_text(),
    re.MULTILINE | re.DOTALL,
)


@pytest.mark.parametrize(
    ("macro", "terms"),
    [("coarseness", PRECISIONS), ("doubt", STATUSES), ("weakness", RELATIONS), ("remoteness", PLACE_RELATIONS)],
)
def test_the_orders_of_terms_are_those_of_the_reader(macro: str, terms: tuple[str, ...]) -> None:
    macros = (PROJECT / "dbt" / "macros" / "vocabularies.sql").read_text()
    listed = re.search(rf"macro {macro}\(.*?list_position\(\[(.+?)\]", macros, re.DOTALL)
    assert listed is not None and tuple(re.findall(r"'(\w+)'", listed.group(1))) == terms


def test_settled_counts(marts: duckdb.DuckDBPyConnection) -> None:
    rows = marts.execute(
        'select aircraft_type, operator, "count", count_low, count_high, sources, agreed'
        " from marts.fct_event_aircraft where event_id = 'e1' order by 1"
    ).fetchall()
    assert rows == [
        ("B-52", "USA", 2, 2, 4, 2, False),
        ("F-15", "JPN", None, None, None, 1, True),
        ("F-35", "JPN", 3, 3, 3, 1, True),
        ("KC-135", "USA", None, None, None, 1, True),
        ("aircraft", None, 5, 5, 5, 1, True),
    ]


def test_what_was_announced_and_told_by_nobody_as_held_is_kept_beside(marts: duckdb.DuckDBPyConnection) -> None:
    planned = "select aircraft_type, count_planned from marts.fct_event_aircraft where count_planned is not null"
    assert marts.execute(planned).fetchall() == [("KC-135", 1)]
    off = "select status, start_date from marts.fct_drills where event_id = 'e3'"
    assert marts.execute(off).fetchall() == [("cancelled", date(2025, 12, 20))]


def test_a_drill(marts: duckdb.DuckDBPyConnection) -> None:
    rows = marts.execute(
        "select title, aircraft_count, bomber_count, fighter_count, articles, independent_sources,"
        " disagreement, confidence from marts.fct_drills where event_id = 'e1'"
    ).fetchall()
    title = "Japan and United States air exercise Freedom Edge, Sea of Japan, 10 December 2025"
    assert rows == [(title, 5, 2, 3, 4, 3, True, 0.975)]


def test_an_incident_answers(marts: duckdb.DuckDBPyConnection) -> None:
    rows = marts.execute("select title, answers_event_id, lag_days from marts.fct_incidents").fetchall()
    assert rows == [("Japan scramble against China, 12 December 2025", "e1", 2)]


def test_the_sides_of_an_incident_are_counted_apart(marts: duckdb.DuckDBPyConnection) -> None:
    sides = "select aircraft_count, bomber_count, actor_count, target_count, responder_count from marts.fct_incidents"
    assert marts.execute(sides).fetchall() == [(1, 1, 1, None, 2)]
    rows = (
        "select role, aircraft_type, operator, \"count\" from marts.fct_event_aircraft where event_id = 'e2' order by 1"
    )
    assert marts.execute(rows).fetchall() == [("actor", "H-6", "CHN", 1), ("responder", "F-15", "JPN", 2)]


def test_a_pair_told_in_two_ways_is_one_answer(marts: duckdb.DuckDBPyConnection) -> None:
    rows = marts.execute(
        "select relation, relations, evidence, wordings, reports from marts.fct_event_links"
    ).fetchall()
    assert rows == [("response", ["response", "after"], "in answer to", ["in answer to", "two days after"], 1)]


def test_a_denial_makes_no_event(marts: duckdb.DuckDBPyConnection) -> None:
    rows = marts.execute("select event_id from marts.fct_reports where status = 'denied'").fetchall()
    assert rows == [(None,)]


def test_evidence_counts_code_points(marts: duckdb.DuckDBPyConnection) -> None:
    assert marts.execute("select distinct evidence from marts.fct_claims").fetchall() == [("two B-52s flew.",)]


@pytest.mark.parametrize(("question", "query"), QUERIES)
def test_example_query(marts: duckdb.DuckDBPyConnection, question: str, query: str) -> None:
    assert marts.execute(query).fetchall(), question


def test_a_former_version_counts_nowhere_and_stays(marts: duckdb.DuckDBPyConnection) -> None:
    told = "select is_current, version, superseded_by, is_copy from marts.dim_article where article_id in ('a0', 'a1') order by 2"
    assert marts.execute(told).fetchall() == [(False, 1, "a1", False), (True, 2, None, False)]
    assert marts.execute("select articles from marts.dim_source where source_id = 's1'").fetchall() == [(1,)]
    kept = "select \"count\", event_id, is_current from marts.fct_claims where report_id = 'r0'"
    assert marts.execute(kept).fetchall() == [(9, None, False)]


def test_an_outlet_that_no_table_knows_keeps_its_name_and_the_kind_that_is_configured(
    marts: duckdb.DuckDBPyConnection,
) -> None:
    told = "select name, kind, is_official, first_captured_at::date from marts.dim_source where source_id in ('s1', 's2', 's3')"
    day = date(2025, 12, 12)
    assert sorted(marts.execute(told).fetchall()) == [
        ("The S1 Post", "command", True, day), ("The S2 Post", "daily", False, day), ("The S3 Post", None, None, day),
    ]  # fmt: skip
    known = "select name, kind, is_official from marts.dim_source where source_id in ('mod-jp', 'kyodo', 'rusi')"
    assert sorted(marts.execute(known).fetchall()) == [
        ("Kyodo News", "agency", False), ("Ministry of Defense of Japan", "ministry", True),
        ("Royal United Services Institute", "think_tank", False),
    ]  # fmt: skip


def test_a_time_of_publication_says_how_exact_it_is(marts: duckdb.DuckDBPyConnection) -> None:
    told = "select published_precision from marts.dim_article order by article_id"
    assert marts.execute(told).fetchall() == [("day",), ("moment",), ("clock",), ("moment",), (None,)]


def test_an_event_says_when_it_first_entered(marts: duckdb.DuckDBPyConnection) -> None:
    told = "select first_captured_at from marts.fct_drills where event_id = 'e1' union all select first_captured_at from marts.fct_incidents"
    assert marts.execute(told).fetchall() == [(datetime(2025, 12, 12),), (datetime(2025, 12, 12),)]


def test_every_question_has_its_query() -> None:
    assert len(QUERIES) == (PROJECT / "docs" / "queries.md").read_text().count("\n## ")


def test_a_corrected_count_stands_beside_what_was_read(marts: duckdb.DuckDBPyConnection) -> None:
    assert marts.execute("select fighter_count, corrected from marts.fct_incidents").fetchall() == [
        (2, ["fighter_count"])
    ]
    values = "select read_value, value, correction_id from marts.fct_event_values where event_id = 'e2' and field = 'fighter_count'"
    assert marts.execute(values).fetchall() == [(None, "2", "k1")]
    told = "select state, changed, warning, read_value, corrected_value from marts.fct_corrections"
    assert marts.execute(told).fetchall() == [("applied", False, None, None, "2")]


def test_a_membership_that_was_another_stands_with_its_time(marts: duckdb.DuckDBPyConnection) -> None:
    rows = marts.execute(
        "select timeline, event_id, known_from::varchar, known_until::varchar from marts.fct_event_reports"
        " where report_id = 'r4' order by 1, 3"
    ).fetchall()
    assert rows == [
        ("captured", "e1", "2025-12-12 00:00:00", None),
        ("published", "e4", "2025-12-11 00:00:00", "2025-12-11 06:00:00"),
        ("published", "e1", "2025-12-11 06:00:00", None),
    ]


def test_an_exercise_is_settled_and_what_no_table_knows_is_kept(marts: duckdb.DuckDBPyConnection) -> None:
    drill = "select exercise_id, exercise, exercise_edition from marts.fct_drills where event_id = 'e1'"
    assert marts.execute(drill).fetchall() == [("freedom-edge", "Freedom Edge", "25")]
    others = "select value, others from marts.fct_event_values where field = 'exercise' and value is not null"
    assert marts.execute(others).fetchall() == [("freedom-edge", ["coral-lantern"])]
    known = "select name, hosts, is_listed from marts.dim_exercise where exercise_id in ('freedom-edge', 'coral-lantern') order by 1"
    assert marts.execute(known).fetchall() == [
        ("Coral Lantern", [], False),
        ("Freedom Edge", ["USA", "JPN", "KOR"], True),
    ]


def test_ships_by_their_names(marts: duckdb.DuckDBPyConnection) -> None:
    sailed = "select vessel, vessel_type, vessel_class from marts.fct_event_vessels order by 1"
    assert marts.execute(sailed).fetchall() == [
        ("Fujian", "aircraft carrier", "Type 003"),
        ("Luoyang", "frigate", None),
    ]
    known = "select name, operator, is_listed from marts.dim_vessel where vessel_id like 'chn-luoyang'"
    assert marts.execute(known).fetchall() == [("Luoyang", None, False)]


def test_crossings_missiles_and_the_time_of_day(marts: duckdb.DuckDBPyConnection) -> None:
    incident = (
        "select crossed_median_line, crossings_count, missile_type, missile_count, time_of_day, time_zone_as_worded,"
        " aircraft_count from marts.fct_incidents"
    )
    assert marts.execute(incident).fetchall() == [(True, 12, "Hwasong-18", 1, "10:15", "local time", 1)]
    kinds = "select kinds from marts.dim_missile_type where missile_type = 'Hwasong-18'"
    assert marts.execute(kinds).fetchall() == [
        (["intercontinental ballistic missile", "ballistic missile", "missile"],)
    ]


def test_places_of_an_event_say_how_they_belong_to_it(marts: duckdb.DuckDBPyConnection) -> None:
    rows = marts.execute(
        "select place_id, relation, evidence, articles, independent_sources, is_settled"
        " from marts.fct_event_places where event_id = 'e1' order by 1"
    ).fetchall()
    words = "two B-52s flew."
    assert rows == [
        ("guam", "origin", words, 1, 1, False),
        ("okinawa", "near", words, 1, 1, False),
        ("sea-of-japan", "location", words, 1, 1, True),
    ]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("'Okinawa', 1", [("okinawa", "near", 0.0)]),
        ("'okinawa island ', 1", [("okinawa", "near", 0.0)]),
        ("'Okinawa', 3000", [("okinawa", "near", 0.0)]),  # the nearest place of each event
        ("'Okinawa', 3000, relations := ['location']", [("sea-of-japan", "location", 1638.4)]),
        ("'Guam', 100", []),
        ("'Guam', 100, relations := ['origin']", [("guam", "origin", 0.0)]),
    ],
)
def test_events_within_a_distance(marts: duckdb.DuckDBPyConnection, asked: str, found: list[tuple]) -> None:
    query = f"select place_id, relation, distance_km from marts.events_within({asked})"
    assert marts.execute(query).fetchall() == found


def test_a_place_that_nobody_knows_gets_a_hint(marts: duckdb.DuckDBPyConnection) -> None:
    with pytest.raises(duckdb.InvalidInputException, match="No place is called Okinava: try Okinawa or "):
        marts.execute("select count(*) from marts.events_within('Okinava', 200)")


@pytest.mark.parametrize(
    ("points", "km"),
    [
        ("35.6895, 139.6917, 37.5665, 126.9780", 1153),  # Tokyo, Seoul
        ("0, 0, 0, 180", 20015),
        ("13.4443, 144.7937, 13.4443, 144.7937", 0),
        ("52, 179.9, 52, -179.9", 14),  # across the date line
        ("null, 0, 0, 0", None),
    ],
)
def test_distances_are_those_of_the_great_circle(marts: duckdb.DuckDBPyConnection, points: str, km: int | None) -> None:
    assert marts.execute(f"select round(marts.distance_km({points}))").fetchone() == (km,)
