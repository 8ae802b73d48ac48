"""Publications in PostgreSQL while others read, hold on, publish or are killed: one whole version after another."""

import random
import signal
import subprocess
import sys
import threading
import time

import pytest

from orchestration.warehouse.postgres import publishing
from orchestration.warehouse.postgres.faults import PostgresError
from tests.warehouse.releases import Releases

ROWS = 2000
MOMENTS = 12
BOTH = "select min(version), max(version), count(*) from marts.dim_event join marts.fct_event_aircraft using (event_id, version)"


@pytest.fixture
def releases(tmp_path):
    return Releases(tmp_path, ROWS)


def versions(connection, table="dim_event"):
    return connection.execute(f"select min(version), max(version), count(*) from marts.{table}").fetchone()


def connect(address, **options):
    import psycopg

    return psycopg.connect(address, **options)


def schemas(address):
    with connect(address) as connection:
        found = connection.execute("select nspname from pg_namespace where nspname like 'marts%' order by 1")
        return [row[0] for row in found]


def read_committed(address, seen):
    with connect(address) as connection, connection.transaction():
        first = versions(connection)
        time.sleep(0.005)
        second = versions(connection, "fct_event_aircraft")
        assert second == first == versions(connection), (first, second)
    seen(first)


def repeatable_read(address, seen):
    """A transaction whose snapshot is older than what it then reads."""
    import psycopg

    with connect(address) as connection:
        connection.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
        with connection.transaction():
            connection.execute("select 1")
            time.sleep(0.02)
            first = versions(connection, "fct_event_aircraft")
            time.sleep(0.005)
            assert versions(connection) == first
    seen(first)


def prepared(address, seen):
    with connect(address, autocommit=True, prepare_threshold=1) as connection:
        for _ in range(30):
            seen(connection.execute(BOTH).fetchone())


@pytest.mark.parametrize("as_reader", [False, True], ids=["as owner", "as reader"])
def test_ten_publications_under_three_readers(releases, address, as_reader):
    releases.publish(address, 1)
    done, errors, reads = threading.Event(), [], []
    newest = dict.fromkeys((read_committed, repeatable_read, prepared), 0)
    address_of_readers = address + ("?options=-crole%3Doverflight_reader" if as_reader else "")

    def go_on_reading(reader):
        def seen(found):
            low, high, rows = found
            assert low == high and rows == ROWS and low >= newest[reader], (found, newest[reader])
            newest[reader] = low
            reads.append(reader)

        while not done.is_set():
            try:
                reader(address_of_readers, seen)
            except Exception as error:
                errors.append(f"{reader.__name__}: {error!r}")
                return

    threads = [threading.Thread(target=go_on_reading, args=[reader]) for reader in newest]
    for thread in threads:
        thread.start()
    for version in range(2, 12):
        releases.publish(address, version)
    time.sleep(0.3)
    done.set()
    for thread in threads:
        thread.join()
    assert errors == []
    assert set(newest.values()) == {11}
    assert all(reads.count(reader) > 10 for reader in newest)
    assert schemas(address) == ["marts", "marts_old"]


def test_a_snapshot_from_before_the_swap_reads_the_new_version_whole(releases, address):
    import psycopg

    releases.publish(address, 1)
    with connect(address) as connection:
        connection.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
        connection.execute("select 1 from pg_class limit 1")
        releases.publish(address, 2)
        assert versions(connection) == versions(connection, "fct_event_aircraft") == (2, 2, ROWS)


def test_a_long_transaction_is_named_and_does_not_hold_the_publication_for_ever(releases, address):
    releases.publish(address, 1)
    with connect(address, application_name="dashboard") as long, connect(address, autocommit=True) as other:
        assert versions(long) == (1, 1, ROWS)
        started = time.monotonic()
        with pytest.raises(PostgresError, match=r"kept the schema marts busy for 1 seconds.*boss, dashboard, process \d+"
                           r", since \d\d:\d\d UTC\. What was published before stays") as told:  # fmt: skip
            releases.publish(address, 2, patience=1)
        assert time.monotonic() - started < 8
        assert told.value.exit_code == 1
        assert versions(other) == versions(long, "fct_event_aircraft") == (1, 1, ROWS)
    releases.publish(address)
    with connect(address) as connection:
        assert versions(connection) == (2, 2, ROWS)


def test_a_publication_waits_for_a_transaction_that_goes_on_reading(releases, address):
    releases.publish(address, 1)
    with connect(address) as long:
        versions(long)
        thread = threading.Thread(target=releases.publish, args=[address, 2])
        thread.start()
        until = time.monotonic() + 2.5
        while time.monotonic() < until:
            assert versions(long, "fct_event_aircraft") == versions(long) == (1, 1, ROWS)
    thread.join()
    with connect(address) as connection:
        assert versions(connection) == (2, 2, ROWS)


def test_the_one_before_is_dropped_when_its_last_reader_has_gone(releases, address):
    for version in (1, 2):
        releases.publish(address, version)
    with connect(address) as late:
        late.execute("select count(*) from marts_old.dim_event")
        with pytest.raises(PostgresError, match="kept the schema marts_old busy"):
            releases.publish(address, 3, patience=1)
        assert versions(late) == (2, 2, ROWS)
    releases.publish(address, 3)
    assert schemas(address) == ["marts", "marts_old"]


def test_publications_at_the_same_time_follow_each_other(releases, address):
    releases.publish(address, 1)
    threads = [threading.Thread(target=releases.publish, args=[address]) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with connect(address) as connection:
        assert versions(connection) == (1, 1, ROWS)
    assert schemas(address) == ["marts", "marts_old"]


@pytest.mark.parametrize("step", ["_copy", "_load", "_alone"])
def test_a_crash_at_any_step_leaves_the_last_version(releases, address, monkeypatch, step):
    releases.publish(address, 1)

    def crash(*_):
        raise KeyboardInterrupt

    with monkeypatch.context() as broken, pytest.raises(KeyboardInterrupt):
        broken.setattr(publishing, step, crash)
        releases.publish(address, 2)
    with connect(address) as connection:
        assert versions(connection) == (1, 1, ROWS)
    releases.publish(address, 3)
    with connect(address) as connection:
        assert versions(connection) == (3, 3, ROWS)
    assert schemas(address) == ["marts", "marts_old"]


def test_a_server_that_goes_away_is_told(releases, address, monkeypatch):
    releases.publish(address, 1)
    copy = publishing._copy

    def cut(release, server, *more):
        with connect(address) as boss:
            boss.execute(f"select pg_terminate_backend({server.info.backend_pid})")
        return copy(release, server, *more)

    with monkeypatch.context() as broken, pytest.raises(PostgresError, match=r"^The publication stopped, and what was"):
        broken.setattr(publishing, "_copy", cut)
        releases.publish(address, 2)
    with connect(address) as connection:
        assert versions(connection) == (1, 1, ROWS)


PUBLISHER = """
import sys, time
from pathlib import Path
import psycopg
from tests.warehouse.releases import Releases
releases = Releases(Path(sys.argv[1]))
print("ready", flush=True)
releases.publish(sys.argv[2])
"""


def test_a_publication_that_is_killed_leaves_a_whole_version_and_the_next_one_finishes(tmp_path, address):
    releases = Releases(tmp_path, rows=40_000)
    releases.publish(address, 1)
    whole = releases.publish(address, 2).seconds
    moment, survived = random.Random(7), 0
    for version in range(3, 3 + MOMENTS):
        releases.release(version)
        publisher = subprocess.Popen(
            [sys.executable, "-c", PUBLISHER, str(tmp_path), address], stdout=subprocess.PIPE, text=True
        )
        assert publisher.stdout is not None and publisher.stdout.readline() == "ready\n"
        time.sleep(moment.uniform(0, 1.1 * whole))
        survived += publisher.poll() is not None
        publisher.send_signal(signal.SIGKILL)
        publisher.communicate()
        with connect(address) as connection:
            low, high, rows = versions(connection)
            assert low == high and rows == 40_000
            assert versions(connection, "fct_event_aircraft") == (low, high, rows)
    assert survived < MOMENTS
    releases.publish(address, 99)
    with connect(address) as connection:
        assert versions(connection) == (99, 99, 40_000)
    assert schemas(address) == ["marts", "marts_old"]
