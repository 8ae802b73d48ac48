"""SQL Lab answers questions about the marts and nothing else, whoever asks and whatever the stored entry says."""

import json
import re
from pathlib import Path

import pytest
from conftest import Session, Superset

FILES = [
    "select * from read_csv('/etc/passwd')",
    "select * from '/etc/passwd'",
    "select * from read_text('/etc/passwd')",
    "select * from read_blob('/etc/passwd')",
    "select * from glob('/etc/*')",
    "select * from sniff_csv('/etc/passwd')",
    "select * from query('from read_text(''/etc/passwd'')')",
    "select * from query/**/('from enable_' || 'logging()')",
    "copy marts.dim_event to '{folder}/out.csv'",
    "copy (select 1) to '{folder}/out.parquet'",
    "export database '{folder}/out'",
    "attach '{folder}/other.duckdb' as other",
    "attach ':memory:' as other",
]
SETTINGS = [
    "set threads = 1",
    "set enable_external_access = true",
    "reset lock_configuration",
    "pragma threads = 1",
    "select 1; set memory_limit = '1GB'",
    "install httpfs",
    "load httpfs",
    "call enable_logging()",
    "select * from enable_logging(storage = 'file', storage_path = '{folder}/log')",
    'from "enable_logging"()',
    "select * from enable_profiling(save_location = '{folder}/profile.txt')",
    "checkpoint",
]
REFUSALS = "Refused|does not allow for DDL/DML|file system operations are disabled|does not exist|Error parsing"
WRITES = [
    "create table marts.x (i int)",
    "create temp table x as select 1",
    "delete from marts.dim_event",
    "drop schema marts",
]


@pytest.fixture(scope="module", params=["admin", "analyst"])
def person(superset: Superset, request: pytest.FixtureRequest) -> Session:
    return superset.admin() if request.param == "admin" else superset.analyst()


def test_questions_are_answered(superset: Superset, person: Session) -> None:
    answer = person.sql_lab("select count(*) as events from marts.dim_event")
    assert answer.status_code == 200, answer.text
    assert answer.json()["data"] == [{"events": superset.marts("select count(*) from marts.dim_event")[0][0]}]


@pytest.mark.parametrize("statement", FILES + SETTINGS + WRITES)
def test_the_rest_is_refused(person: Session, tmp_path: Path, statement: str) -> None:
    answer = person.sql_lab(statement.format(folder=tmp_path))
    assert answer.status_code in (403, 422, 500), answer.text
    assert re.search(REFUSALS, answer.json()["errors"][0]["message"])
    assert list(tmp_path.iterdir()) == []
    assert person.sql_lab("select 1 as one").json()["data"] == [{"one": 1}]


def test_an_entry_that_is_opened_up_stays_locked(superset: Superset) -> None:
    admin = superset.admin()
    entry = f"{admin.address}/api/v1/database/{admin.database()}"
    before = admin.http.get(f"{entry}/connection").json()["result"]
    opened = {"engine_params": {"connect_args": {"read_only": False, "config": {"enable_external_access": "true"}}}}
    try:
        changed = admin.http.put(entry, json={"extra": json.dumps(opened), "allow_dml": True})
        assert changed.status_code == 200, changed.text
        for statement in ("select * from read_csv('/etc/passwd')", "delete from marts.dim_event"):
            assert admin.sql_lab(statement).status_code == 500
    finally:
        kept = {"extra": before["extra"], "allow_dml": before["allow_dml"]}
        assert admin.http.put(entry, json=kept).status_code == 200


def test_an_analyst_adds_no_database(superset: Superset) -> None:
    analyst = superset.analyst()
    entry = {"database_name": "mine", "sqlalchemy_uri": "duckdb:////tmp/mine.duckdb"}
    assert analyst.http.post(f"{analyst.address}/api/v1/database/", json=entry).status_code == 403
