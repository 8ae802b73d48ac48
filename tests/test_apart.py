"""Calls in a process of its own: results and errors come back, and what comes to no end is ended."""

import os
import signal
import time
from collections.abc import Iterator

import pytest

from orchestration.apart import Apart, ApartError

LONG = 60.0


@pytest.fixture
def apart() -> Iterator[Apart]:
    one = Apart()
    yield one
    one.close()


def test_what_a_function_gives_or_raises_comes_back(apart: Apart) -> None:
    assert apart.call(LONG, divmod, 17, 5) == (3, 2)
    with pytest.raises(ZeroDivisionError):
        apart.call(LONG, divmod, 1, 0)
    assert apart.call(LONG, int, "ff", base=16) == 255
    assert apart.call(LONG, os.getpid) == apart.call(LONG, os.getpid) != os.getpid()


def test_what_takes_too_long_is_ended_and_the_next_call_goes_on(apart: Apart) -> None:
    first = apart.call(LONG, os.getpid)
    with pytest.raises(ApartError, match=r"longer than 0\.1 seconds"):
        apart.call(0.1, sum, range(10**15))
    assert apart.call(LONG, os.getpid) != first
    with pytest.raises(ProcessLookupError):
        os.kill(first, 0)


def test_what_waits_for_something_else_than_the_processor_is_ended_too() -> None:
    apart = Apart(slack=0.2)
    with pytest.raises(ApartError, match="longer than"):
        apart.call(0.001, time.sleep, LONG)
    apart.close()


def test_time_is_counted_for_each_call(apart: Apart) -> None:
    assert [apart.call(0.5, sum, range(3_000_000)) for _ in range(20)] == [4_499_998_500_000] * 20


def test_what_dies_is_told_and_the_next_call_goes_on(apart: Apart) -> None:
    for end in ((os._exit, 3), (signal.raise_signal, signal.SIGSEGV)):
        with pytest.raises(ApartError, match="ended the process"):
            apart.call(LONG, *end)
    assert apart.call(LONG, len, "four") == 4


def test_memory_is_bounded(apart: Apart) -> None:
    with pytest.raises(MemoryError):
        apart.call(LONG, bytearray, 1 << 40)
    assert apart.call(LONG, len, "four") == 4


def test_what_cannot_be_sent_is_an_error_of_the_call(apart: Apart) -> None:
    with pytest.raises(Exception, match="pickle"):
        apart.call(LONG, open, os.devnull)
    with pytest.raises(Exception, match="pickle"):
        apart.call(LONG, len, lambda: None)
    assert apart.call(LONG, len, "four") == 4
