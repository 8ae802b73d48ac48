"""The functions of distance give the same in DuckDB and in PostgreSQL."""

from collections.abc import Iterator

import duckdb
import pytest

from orchestration.warehouse.nearness import duckdb_macros, postgres_functions

TABLES = """
create schema marts;
create table marts.dim_place (
    place_id text, name text, other_names text[], latitude double precision, longitude double precision
);
insert into marts.dim_place values
    ('okinawa', 'Okinawa', array['Okinawa Island', 'Okinawan waters'], 26.5, 127.9),
    ('guam', 'Guam', null, 13.4, 144.8),
    ('miyako-strait', 'Miyako Strait', array['Miyako Channel'], 25.5, 126.0), ('nowhere', 'Nowhere', null, null, null);
create table marts.dim_event (
    event_id text, kind text, event_type text, title text, start_date date, end_date date
);
insert into marts.dim_event values
    ('e1', 'incident', 'scramble', 'Japan scrambled', '2026-03-01', '2026-03-01'),
    ('e2', 'drill', 'bomber_mission', 'A mission', null, null);
create table marts.fct_event_places (
    event_id text, place_id text, place text, place_kind text, relation text, latitude double precision,
    longitude double precision
);
insert into marts.fct_event_places values
    ('e1', 'miyako-strait', 'Miyako Strait', 'strait', 'location', 25.5, 126.0),
    ('e1', 'okinawa', 'Okinawa', 'island', 'near', 26.5, 127.9),
    ('e1', 'guam', 'Guam', 'island', 'origin', 13.4, 144.8),
    ('e2', 'guam', 'Guam', 'island', 'location', 13.4, 144.8), ('e2', 'nowhere', 'Nowhere', null, 'near', null, null);
"""
QUESTIONS = {
    "events_within('Okinawa', 250)": [("e1", "okinawa", "near", 0.0)],
    "events_within('okinawa island', 250, array['location'])": [("e1", "miyako-strait", "location", 220.0)],
    "events_within(' GUAM ', 1)": [("e2", "guam", "location", 0.0)],
    "events_within('guam', 1, array['origin', 'location'])": [
        ("e1", "guam", "origin", 0.0),
        ("e2", "guam", "location", 0.0),
    ],
    "events_within('Miyako Channel', 100)": [("e1", "miyako-strait", "location", 0.0)],
    "events_within('Nowhere', 20000)": [],
}


@pytest.fixture(scope="module")
def in_duckdb() -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect() as connection:
        connection.execute(TABLES)
        for statement in duckdb_macros():
            connection.execute(statement)
        yield connection


@pytest.mark.parametrize(("question", "rows"), QUESTIONS.items())
def test_events_within_a_distance_in_duckdb(in_duckdb, question, rows):
    asked = question.replace(", array[", ", relations := array[")
    found = in_duckdb.execute(f"select event_id, place_id, relation, distance_km from marts.{asked} order by 1")
    assert found.fetchall() == rows


def test_the_same_in_postgres(address):
    import psycopg

    with psycopg.connect(address, autocommit=True) as connection:
        for statement in [*TABLES.split(";\n"), *postgres_functions("marts", "marts")]:
            connection.execute(statement)
        for question, rows in QUESTIONS.items():
            query = f"select event_id, place_id, relation, distance_km from marts.{question} order by 1"
            assert connection.execute(query).fetchall() == rows, question
        assert connection.execute("select round(marts.distance_km(0, 0, 0, 180))").fetchone() == (20015,)
        assert connection.execute("select marts.distance_km(null, 0, 0, 180)").fetchone() == (None,)
        with pytest.raises(psycopg.errors.RaiseException, match="No place is called Okinava: search"):
            connection.execute("select * from marts.events_within('Okinava', 200)")
