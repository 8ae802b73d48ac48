"""A query within bounds: what ends it, with which sentence, and what it leaves behind."""

import mmap
import signal
import threading

import duckdb
import pytest

from orchestration.warehouse import bounded
from orchestration.warehouse.bounded import Bounds, StoppedError, answering, distinct

ENOUGH = Bounds(seconds=60, memory=1_000_000_000)
ENDLESS = "with recursive r as (select 1 as n union all select n + 1 from r) select count(*) from r"


@pytest.fixture(scope="module")
def warehouse(tmp_path_factory):
    path = tmp_path_factory.mktemp("release") / "overflight.duckdb"
    with duckdb.connect(str(path)) as database:
        database.execute("create schema marts")
    return path


class Clock:
    """A clock that is set by hand, and tells when it was looked at."""

    def __init__(self):
        self._now, self._looks, self._looked = 0.0, 0, threading.Condition()

    def __call__(self):
        with self._looked:
            self._looks += 1
            self._looked.notify_all()
            return self._now

    def set(self, now, *, looks=2):
        """Go to a time, and wait for looks at it: behind the second, what comes of the first is done."""
        with self._looked:
            self._now, before = now, self._looks
            assert self._looked.wait_for(lambda: self._looks >= before + looks, timeout=600)


@pytest.fixture
def clock(monkeypatch):
    clock = Clock()
    monkeypatch.setattr(bounded.time, "monotonic", clock)
    return clock


def everything(warehouse, query, bounds):
    with answering(warehouse, query, bounds) as answer:
        return list(answer.batches())


@pytest.mark.parametrize(
    ("names", "each_once"),
    [
        ("a b c", "a b c"),
        ("a a b a", "a a_1 b a_2"),
        ("a a a_1", "a a_2 a_1"),
        ("a_1 a a a_1", "a_1 a a_2 a_1_1"),
        ("", ""),
    ],
)
def test_each_column_has_a_name_of_its_own(names, each_once):
    assert distinct(names.split()) == each_once.split()


def test_rows_come_some_at_a_time(warehouse):
    with answering(warehouse, "select range as n, 'x' as t from range(2500)", ENOUGH) as answer:
        assert answer.names == ["n", "t"]
        batches = list(answer.batches())
    assert [len(batch) for batch in batches] == [1000, 1000, 500]
    assert [n for batch in batches for n, _ in batch] == list(range(2500))


def test_time_ends_a_query_in_a_sentence_that_says_how_to_give_more(warehouse):
    with pytest.raises(StoppedError, match=r"after 0.2 seconds, before .*: .* --timeout\.") as stopped:
        everything(warehouse, ENDLESS, Bounds(0.2, ENOUGH.memory))
    assert stopped.value.code == 2


def test_memory_ends_a_query_in_a_sentence_that_says_how_to_give_more(warehouse):
    with pytest.raises(StoppedError, match=r"more memory than 0.1 GB: .* OVERFLIGHT_SQL_MEMORY") as stopped:
        everything(warehouse, "select list(range) from range(1000000000)", Bounds(60, 100_000_000))
    assert stopped.value.code == 2


def test_a_process_that_holds_much_already_may_ask_as_one_that_does_not(warehouse):
    held = mmap.mmap(-1, 3 << 30, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS)
    with held:
        assert everything(warehouse, "select 1", Bounds(60, 100_000_000)) == [[(1,)]]


def test_what_does_not_fit_is_not_written_to_disk(warehouse):
    with pytest.raises(StoppedError):
        everything(warehouse, "select range from range(100000000) order by random()", Bounds(60, 100_000_000))
    assert [path.name for path in warehouse.parent.iterdir()] == [warehouse.name]


def test_ctrl_c_ends_a_query_and_is_as_before_behind_it(warehouse):
    before = signal.getsignal(signal.SIGINT)
    asked = pytest.raises(StoppedError, match="interrupted")
    with asked as stopped, answering(warehouse, "from range(10000000000)", ENOUGH) as answer:
        batches = answer.batches()
        next(batches)
        signal.raise_signal(signal.SIGINT)
        for _ in batches:
            pass
    assert stopped.value.code == 130
    assert signal.getsignal(signal.SIGINT) is before
    assert signal.set_wakeup_fd(-1) == -1


def test_the_clock_stands_still_while_a_reader_takes_what_was_printed(warehouse, clock):
    with pytest.raises(StoppedError), answering(warehouse, "from range(10000000000)", Bounds(10, 10**9)) as answer:
        batches = answer.batches()
        next(batches)
        with answer.waiting():
            clock.set(1000)
        clock.set(1005)
        assert next(batches)
        clock.set(1011, looks=1)
        list(batches)


def test_limits_of_the_process_are_as_before(warehouse):
    before = bounded.resource.getrlimit(bounded.resource.RLIMIT_DATA)
    with answering(warehouse, "select 1", ENOUGH):
        assert bounded.resource.getrlimit(bounded.resource.RLIMIT_DATA) != before
    assert bounded.resource.getrlimit(bounded.resource.RLIMIT_DATA) == before
