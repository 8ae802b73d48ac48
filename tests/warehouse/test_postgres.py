"""What a publication in PostgreSQL holds, who may read it, and what is said when it can't be."""

import decimal
import uuid
from datetime import UTC, date, datetime, time

import pytest

from orchestration.settings import PROJECT, Settings
from orchestration.warehouse.connect import open_readonly
from orchestration.warehouse.postgres import publishing
from orchestration.warehouse.postgres.columns import postgres_type
from orchestration.warehouse.postgres.command import publish_and_tell
from orchestration.warehouse.postgres.faults import PostgresError, RefusedError, unconnected
from orchestration.warehouse.postgres.keys import Key, stated_keys
from orchestration.warehouse.postgres.release import keys
from orchestration.warehouse.postgres.statements import advisory_key
from tests.warehouse.postgres_server import BOSS, PASSWORD
from tests.warehouse.releases import Releases

READER = "overflight_reader"


@pytest.fixture
def releases(tmp_path):
    return Releases(tmp_path)


@pytest.fixture
def published(releases, address):
    releases.publish(address, 1)
    return address


def ask(address, query, *parameters):
    import psycopg

    with psycopg.connect(address, autocommit=True) as connection:
        done = connection.execute(query, parameters or None)
        return done.fetchall() if done.description else []


def test_every_row_is_the_one_in_duckdb(published, releases):
    with open_readonly(releases.warehouse) as release:
        for table in ("dim_event", "fct_event_aircraft"):
            rows = release.execute(f"from marts.{table}").fetchall()
            assert sorted(ask(published, f"select * from marts.{table}")) == sorted(rows)
            assert len(rows) >= 1000


def test_every_type_keeps_its_value(published):
    types = ask(published, "select column_name, data_type, udt_name from information_schema.columns"
                " where table_name = 'fct_types' order by ordinal_position")  # fmt: skip
    rows = ask(published, 'select * from marts.fct_types order by "count"')
    told = {
        name: (kind if kind != "ARRAY" else f"{udt[1:]}[]", row)
        for (name, kind, udt), row in zip(types, rows[0], strict=True)
    }
    assert told == {
        "is_true": ("boolean", True),
        "small": ("smallint", 7),
        "count": ("integer", 8),
        "big": ("bigint", 9),
        "huge": ("numeric", decimal.Decimal(2**127 - 1)),
        "short_float": ("real", 0.5),
        "long_float": ("double precision", 0.1),
        "amount": ("numeric", decimal.Decimal("12.34")),
        "select": ("text", "radar 'lock-on' \\ 東京"),
        "countries": ("text[]", ["USA", None, 'a,"b"{}\\']),
        "numbers": ("int4[]", [1, None]),
        "none_named": ("text[]", []),
        "start_date": ("date", date(2026, 3, 9)),
        "at_time": ("time without time zone", time(4, 5, 6)),
        "captured_at": ("timestamp without time zone", datetime(2026, 3, 9, 23, 59, 59, 123456)),
        "seen_at": ("timestamp with time zone", datetime(2026, 3, 9, 23, 59, 59, tzinfo=UTC)),
        "bytes": ("bytea", b"\xaa\x00"),
        "id": ("uuid", uuid.UUID("f47ac10b-58cc-4372-a567-0e02b2c3d479")),
        "nothing": ("text", None),
    }
    assert dict(zip(told, rows[1], strict=True))["select"] == "a\ufffdb"
    assert dict(zip(told, rows[1], strict=True))["countries"] == ["x\ufffd"]


def test_moments_are_utc_in_every_time_zone(published):
    import psycopg

    with psycopg.connect(published) as tokyo:
        tokyo.execute("set timezone = 'Asia/Tokyo'")
        assert tokyo.execute("select captured_at::date::text from marts.fct_types where big = 9").fetchone() == (
            "2026-03-09",
        )


def test_a_type_that_postgres_lacks_is_told():
    with pytest.raises(ValueError, match="no type for DuckDB's STRUCT"):
        postgres_type("STRUCT(a INTEGER)[]")


def test_comments_are_those_of_dbt(published):
    assert ask(
        published,
        "select obj_description('marts.dim_event'::regclass), col_description('marts.dim_event'::regclass, 1)",
    ) == [("One row is an event.", "The event; it's kept \\ for ever.")]
    assert ask(published, "select obj_description('marts'::regnamespace)") == [
        ("Published by Overflight: release run-1",)
    ]


def test_keys_and_indices(published):
    assert ask(published, "select tablename, indexdef from pg_indexes where schemaname = 'marts' order by 1, 2") == [
        ("dim_event", "CREATE UNIQUE INDEX dim_event_pkey ON marts.dim_event USING btree (event_id)"),
        (
            "fct_event_aircraft",
            "CREATE UNIQUE INDEX fct_event_aircraft_event_id_operator_idx"
            " ON marts.fct_event_aircraft USING btree (event_id, operator)",
        ),
    ]


def test_every_mart_but_the_quarantine_states_its_key():
    stated = keys(PROJECT / "dbt")
    marts = {path.stem for path in (PROJECT / "dbt" / "models" / "marts").glob("*.sql")}
    assert marts - set(stated) == {"fct_quarantine"}
    assert stated["dim_event"] == Key(("event_id",), is_primary=True)
    assert stated["fct_event_aircraft"] == Key(("event_id", "role", "aircraft_type", "operator"), is_primary=False)
    assert stated_keys([{"exposures": []}]) == {}


@pytest.mark.parametrize(
    "statement",
    [
        "insert into marts.dim_event values ('e', 1)",
        "update marts.dim_event set version = 2",
        "delete from marts.dim_event",
        "truncate marts.dim_event",
        "drop table marts.dim_event",
        "create table marts.mine (i int)",
        "create table public.mine (i int)",
        "create schema mine",
        "select * from elsewhere.secret",
        "select * from marts_old.dim_event",
        "copy marts.dim_event to '/tmp/overflight-should-not-exist'",
    ],
)
def test_the_reader_reads_and_nothing_else(published, releases, statement):
    import psycopg

    ask(published, "create schema elsewhere; create table elsewhere.secret as select 1 as i")
    for version in (2, 3):
        releases.publish(published, version)
    with psycopg.connect(published, autocommit=True) as connection:
        connection.execute(f"set role {READER}")
        assert connection.execute("select max(version) from marts.dim_event").fetchone() == (3,)
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            connection.execute(statement)


def test_schema_and_role_can_be_named(releases, address):
    releases.publish(address, 1, schema="overflight", reader="think_tank")
    assert ask(address, "set role think_tank; select count(*) from overflight.dim_event") == []
    assert ask(
        address, "select has_schema_privilege('think_tank', 'overflight', 'usage'), to_regnamespace('marts')"
    ) == [(True, None)]
    for wrong in ({"schema": "My Marts"}, {"reader": "x; drop table y"}):
        with pytest.raises(RefusedError, match="use small letters"):
            releases.publish(address, **wrong)


def test_a_schema_of_somebody_else_is_left_alone(releases, address):
    ask(address, "create schema marts; create table marts.theirs as select 1 as i")
    with pytest.raises(RefusedError, match="a schema marts that Overflight did not make: rename it, or choose"):
        releases.publish(address, 1)
    assert ask(address, "select * from marts.theirs") == [(1,)]


def test_a_view_that_rests_on_the_tables_is_named_and_not_dropped(published, releases):
    ask(published, "create view public.mine as select * from marts.dim_event")
    releases.publish(published, 2)
    with pytest.raises(RefusedError, match=r"view mine depends on table marts_old\.dim_event"):
        releases.publish(published, 3)
    assert ask(published, "select max(version) from public.mine") == [(1,)]
    assert ask(published, "select max(version) from marts.dim_event") == [(2,)]


def test_two_at_once_exclude_each_other(published, releases, monkeypatch):
    import psycopg

    monkeypatch.setattr(publishing, "_ANOTHER_ENDS", 0.2)
    with psycopg.connect(published) as another:
        another.execute(f"select pg_advisory_lock({advisory_key('marts')})")
        with pytest.raises(
            PostgresError, match=r"^Another publication is at work on the schema marts of this database"
        ):
            releases.publish(published, 2)
    assert ask(published, "select max(version) from marts.dim_event") == [(1,)]


@pytest.mark.parametrize("rights, sentence", [
    ("", "may not do this: permission denied for database"),
    ("grant create on database {database} to {user}", "may not create the role fresh_reader"),
])  # fmt: skip
def test_missing_rights_are_told(releases, server, address, rights, sentence):
    database, user = address.rpartition("/")[2], f"poor_{address.rpartition('_')[2]}"
    ask(address, f"create role {user} login password 'p'")
    reader = "fresh_reader" if rights else READER
    if rights:
        ask(address, rights.format(database=database, user=user))
    else:
        releases.publish(address, 1, schema="other")
    releases.release(2)
    with pytest.raises(RefusedError, match=sentence) as told:
        releases.publish(server.url(database, user, "p"), reader=reader)
    assert told.value.exit_code == 2 and user in str(told.value)


def test_another_owner_is_told(published, releases, server):
    database, user = published.rpartition("/")[2], f"second_{published.rpartition('_')[2]}"
    ask(published, f"create role {user} login password 'p'; grant create on database {database} to {user}")
    with pytest.raises(RefusedError, match=r"permission denied for|must be owner of"):
        releases.publish(server.url(database, user, "p"))
    assert ask(published, "select max(version) from marts.dim_event") == [(1,)]


def test_a_database_that_is_not_utf8_is_told(releases, server):
    ask(server.url(), "drop database if exists latin")
    ask(server.url(), "create database latin encoding 'LATIN1' template template0")
    with pytest.raises(RefusedError, match="The database latin is encoded in LATIN1"):
        releases.publish(server.url("latin"), 1)


SECRET = "p4ss@w/rd:1%"
WRONG = [
    ("postgresql://boss:p4ssw0rd@127.0.0.1:{port}/postgres", "does not let boss in: the password is wrong"),
    ("postgresql://boss@127.0.0.1:{port}/postgres", "does not let boss in: the password is wrong or missing"),
    ("postgresql://boss:" + PASSWORD + "@127.0.0.1:{port}/nowhere", 'refuses: database "nowhere" does not exist.'),
    ("postgresql://boss:p4ssw0rd@127.0.0.1:1/postgres", "No PostgreSQL answers at 127.0.0.1:1: Connection refused"),
    ("postgresql://boss:p4ssw0rd@nowhere.invalid/postgres", "No PostgreSQL answers at nowhere.invalid"),
    (f"postgresql://boss:{SECRET}@127.0.0.1:5/postgres", "The address of PostgreSQL can't be read"),
    ("postgresql://boss:p4ss@w0rd@127.0.0.1:5/postgres", "The address of PostgreSQL can't be read"),
    ("postgresql://boss:p4ss/w0rd@127.0.0.1:5/postgres", "The address of PostgreSQL can't be read"),
    ("postgresql://boss:4455/w0rd@127.0.0.1:5/postgres", "The address of PostgreSQL can't be read"),
    ("postgresql://boss:p4ss%w0rd@127.0.0.1:5/postgres", "The address of PostgreSQL can't be read"),
    ("postgresql://boss:p4ssw0rd@127.0.0.1:5/postgres?sslmod=1", "The address of PostgreSQL can't be read"),
    ("postgresql://boss:p4ssw0rd@127.0.0.1:5/postgres?sslmode=p4ssw0rd", "No PostgreSQL answers at 127.0.0.1:5"),
    ("mysql://boss:p4ssw0rd@127.0.0.1/x", "The address of PostgreSQL can't be read"),
    ("", "Say where to publish"),
]  # fmt: skip


@pytest.mark.parametrize("address, sentence", WRONG, ids=[sentence for _, sentence in WRONG])
def test_wrong_addresses_are_told_in_a_sentence_without_the_password(
    releases, server, capsys, monkeypatch, address, sentence
):
    releases.release(1)
    monkeypatch.setenv("OVERFLIGHT_HOME", str(releases.root))
    monkeypatch.setenv("OVERFLIGHT_POSTGRES", address.format(port=server.port))
    settings = Settings()
    assert publish_and_tell(settings) == 2
    said = capsys.readouterr()
    assert sentence in said.err and said.out == ""
    assert said.err.count("\n") == 1
    for part in ("p4ss", "w0rd", "w/rd", PASSWORD, "Traceback"):
        assert part not in said.err + repr(settings)


def test_the_command_tells_what_it_did(releases, address, capsys, monkeypatch):
    monkeypatch.setenv("OVERFLIGHT_HOME", str(releases.root))
    monkeypatch.setenv("OVERFLIGHT_POSTGRES", address)
    assert publish_and_tell(Settings()) == 2
    assert capsys.readouterr().err.startswith("No warehouse at")
    releases.release(1)
    assert publish_and_tell(Settings()) == 0
    said = capsys.readouterr().out
    assert said.startswith("Published 2,002 rows of 3 tables as the schema marts of database analysts_")
    assert "grant overflight_reader to NAME;" in said and PASSWORD not in said


def test_a_missing_driver_is_told(releases, monkeypatch):
    import sys

    releases.release(1)
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(RefusedError, match="install Overflight's extra `postgres`"):
        releases.publish("postgresql://boss@127.0.0.1/x")


def test_a_password_in_the_server_s_words_is_masked():
    fault = unconnected("connection failed: FATAL: s3cret is odd", {"host": "h", "password": "s3cret"})
    assert str(fault) == "PostgreSQL at h refuses: *** is odd."
    assert BOSS not in str(fault)
