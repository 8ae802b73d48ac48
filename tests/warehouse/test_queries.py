"""What may be asked of a published warehouse."""

import pytest

from orchestration.warehouse.queries import refusal


@pytest.mark.parametrize(
    "sql",
    [
        "select 1",
        "from marts.fct_drills",
        "with a as (select 1) from a",
        "values (1)",
        "describe marts.fct_drills",
        "show tables",
        "summarize marts.fct_drills",
        "explain analyze from marts.fct_drills",
        "pivot marts.fct_claims on claim_type using count(*)",
        "select 1; select 2",
        "from marts.drills_as_of('2026-03-12')",
        "select evidence from marts.fct_claims where evidence like '%query%'",
        "select 'query (x)', 'é' as query, (select 1)",
        "selec 1",
    ],
)
def test_queries_are_asked(sql):
    assert refusal(sql) is None


@pytest.mark.parametrize(
    ("sql", "why"),
    [
        ("set threads = 1", "not SET"),
        ("use marts", "not SET"),
        ("attach 'x.duckdb'", "not ATTACH"),
        ("copy (select 1) to 'x.csv'", "not COPY"),
        ("create temp table t as select 1", "not CREATE"),
        ("create view v as select 1", "not CREATE"),
        ("select 1; drop table marts.fct_drills", "not DROP"),
        ("pragma enable_profiling", "enable_profiling acts on everyone's connections"),
        ("checkpoint", "not CALL"),
        ("prepare p as select 1", "not PREPARE"),
        ("from enable_logging(storage = 'file')", "enable_logging acts"),
        ('select * from "Enable_Logging"()', "Enable_Logging acts"),
        ("select * from query /* so */ ('select 1')", "put together while it runs"),
        ("select * from \"query\"('select 1')", "put together while it runs"),
        ("select 'é', * from QUERY -- so\r('select 1')", "put together while it runs"),
        ("from query_table/* a /* comment in it */ */('x')", "put together while it runs"),
        ("", "there is no query in it"),
        (" ; -- nothing\n", "there is no query in it"),
    ],
)
def test_all_else_is_refused_with_the_reason(sql, why):
    assert why in (refusal(sql) or "")


def test_what_only_looks_like_a_gap_costs_no_time_beyond_its_length():
    assert refusal("select query" + "/* */" * 10_000 + "x") is None
