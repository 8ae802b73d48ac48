"""Collecting over several days from a server that fails one request in three, undisturbed and killed at random."""

import os
import random
import signal
import subprocess
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from orchestration.claims.lexicon.lexicon import Lexicon
from orchestration.warehouse.connect import open_readonly
from tests.collecting.server import Reply, Server
from tests.collecting.world import A_DAY, FIRST, SOURCES, World
from tests.conftest import FUZZ_SEED
from tests.end_to_end.conftest import OVERFLIGHT, environment

DAYS = 2
FAILURES = (
    Reply(b"", status=500),
    Reply(b"half of it, no more", cut=7),
    Reply(b"", status=429, headers={"Retry-After": "0"}),
    Reply(b"", status=503),
)


@pytest.fixture
def server() -> Iterator[Server]:
    server = Server()
    yield server
    server.close()


def fail_one_in_three(number: int, path: str) -> Reply | None:
    return FAILURES[number // 3 % len(FAILURES)] if number % 3 == 0 else None


def collect(plan: Path, home: Path, day: int, kill_after: float | None = None) -> bool:
    """Run on a day of the world; whether it was killed before its end."""
    now = f"{FIRST + timedelta(day)}T09:00:00+00:00"
    running = subprocess.Popen(
        [str(OVERFLIGHT), "run", "--sources", str(plan)],
        env=environment(home) | {"OVERFLIGHT_NOW": now},
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, start_new_session=True,
    )  # fmt: skip
    try:
        said, _ = running.communicate(timeout=kill_after)
    except subprocess.TimeoutExpired:
        os.killpg(running.pid, signal.SIGKILL)
        running.communicate()
        return True
    assert running.returncode == 0, said
    return False


def marts(home: Path) -> dict[str, list[tuple[object, ...]]]:
    """All rows of all marts, but for the record of requests: a run that was killed asks again."""
    with open_readonly(home / "current" / "overflight.duckdb") as warehouse:
        tables = [name for (name,) in warehouse.execute("select table_name from duckdb_tables()").fetchall()]
        return {
            table: warehouse.execute(f"from marts.{table} order by all").fetchall()
            for table in sorted(tables)
            if table != "fct_fetches"
        }


def test_a_run_killed_at_random_ends_as_an_undisturbed_one(tmp_path: Path, server: Server, lexicon: Lexicon) -> None:
    world = World(server, lexicon, tmp_path, DAYS)
    plan, chance, killed = world.plan(), random.Random(FUZZ_SEED), 0
    server.instead = fail_one_in_three
    for day in range(DAYS):
        world.dawn(day)
        collect(plan, tmp_path / "calm", day)
        killed += collect(plan, tmp_path / "torn", day, kill_after=chance.uniform(1.5, 8))
        collect(plan, tmp_path / "torn", day)
    assert killed, "no run was still at work when it was to be killed"
    calm, torn = marts(tmp_path / "calm"), marts(tmp_path / "torn")
    assert calm.keys() == torn.keys()
    for table, rows in calm.items():
        assert torn[table] == rows, table
    assert len(calm["dim_article"]) == len(SOURCES) * A_DAY * DAYS
    assert calm["fct_drills"] and calm["fct_incidents"] and not calm["fct_quarantine"]
    with open_readonly(tmp_path / "calm" / "current" / "overflight.duckdb") as warehouse:
        captured = warehouse.execute("select captured_on, count(*) from marts.dim_article group by 1 order by 1")
        assert captured.fetchall() == [(FIRST + timedelta(day), len(SOURCES) * A_DAY) for day in range(DAYS)]
        twice = (
            "select url from marts.fct_fetches where purpose = 'page' and outcome = 'ok' group by 1 having count(*) > 1"
        )
        assert warehouse.execute(twice).fetchall() == []
        tried = warehouse.execute("select max(attempts) from marts.fct_fetches").fetchone()
        assert tried is not None and tried[0] > 1
