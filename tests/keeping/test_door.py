"""What looks after a home begins where there is one, and writes where no run is at work."""

import fcntl

import pytest

from orchestration.keeping.door import is_open
from orchestration.settings import Settings
from orchestration.warehouse.lock import release


@pytest.fixture
def settings(tmp_path):
    yield (given := Settings(home=tmp_path / "desk"))
    release(given.write_lock)


@pytest.fixture
def at_work(settings):
    """A run of process 4711 that holds the lock of the home."""
    settings.home.mkdir()
    with settings.write_lock.open("w") as lock:
        lock.write("4711\n")
        lock.flush()
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


@pytest.mark.parametrize("writes", [False, True])
def test_without_a_home_it_says_so_and_makes_none(settings, capsys, writes) -> None:
    assert not is_open(settings, "mend", writes=writes)
    assert f"There is no home at {settings.home}" in " ".join(capsys.readouterr().err.split())
    assert not settings.home.exists()


def test_beside_a_run_nothing_is_written_and_it_is_named(settings, at_work, capsys) -> None:
    assert not is_open(settings, "tidy", writes=True)
    assert "A run (PID 4711) is at work in this home: wait for it, and tidy then." in capsys.readouterr().err


def test_beside_a_run_one_may_look(settings, at_work, capsys) -> None:
    assert is_open(settings, "tidy", writes=False)
    assert capsys.readouterr().err == ""


def test_whoever_writes_holds_the_home(settings) -> None:
    settings.home.mkdir()
    assert is_open(settings, "mend", writes=True)
    with settings.write_lock.open() as other, pytest.raises(BlockingIOError):
        fcntl.flock(other, fcntl.LOCK_EX | fcntl.LOCK_NB)
