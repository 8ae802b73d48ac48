"""A scheduler, two workers and an object store on this machine: deaths change nothing of what comes of a crawl."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from orchestration.cluster import ahead
from orchestration.cluster_settings import ClusterSettings
from tests.cluster.homes import collect, contents, home_of
from tests.conftest import PROJECT

pytest.importorskip("distributed", reason="Dask isn't installed: pip install overflight[cluster]")

_DRIVER = (
    "import tests.cluster.dying\n"
    "from orchestration.settings import Settings\n"
    "from tests.cluster.homes import collect\n"
    "collect(Settings())\n"
)


def begin(*command: str, **environment: str) -> "subprocess.Popen[bytes]":
    started = [sys.executable, *command]
    return subprocess.Popen(
        started, cwd=PROJECT, env=os.environ | environment, stderr=None if "-c" in command else subprocess.DEVNULL
    )


@pytest.fixture
def address() -> Iterator[str]:
    """A scheduler with two workers, of which one dies in the midst of its second file."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = str(free.getsockname()[1])
    found = f"tcp://127.0.0.1:{port}"
    worker = ("-m", "distributed.cli.dask_worker", found, "--nthreads", "1", "--no-nanny", "--no-dashboard",
              "--preload", "tests.cluster.dying")  # fmt: skip
    with ExitStack() as ends:
        scheduler = ("-m", "distributed.cli.dask_scheduler", "--host", "127.0.0.1", "--port", port, "--no-dashboard")
        for command, told in ((scheduler, {}), (worker, {"DIES_AFTER_LOOKS": "9"}), (worker, {})):
            process = begin(*command, **told)
            ends.callback(process.wait)
            ends.callback(process.kill)
        yield found


def test_a_worker_and_the_driver_may_die(
    tmp_path: Path, screen: bytes, bucket: str, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive = {"store": f"{bucket}/news"}
    alone = home_of(tmp_path / "alone", screen, archive, ClusterSettings())
    collect(alone)
    cluster = ClusterSettings(address=address, parts=f"{bucket}/parts", seconds=60)
    settings = home_of(tmp_path / "cluster", screen, archive, cluster)
    driver = begin(
        "-c", _DRIVER, DIES_AFTER_FILES="6", OVERFLIGHT_HOME=str(settings.home), OVERFLIGHT_NOW=str(settings.now),
        OVERFLIGHT_CLUSTER__ADDRESS=address, OVERFLIGHT_CLUSTER__PARTS=cluster.parts,
    )  # fmt: skip
    assert driver.wait() == -signal.SIGKILL
    collect(settings)
    expected = contents(alone)
    assert len(expected["reports"]) > 30 and len(expected["pages"]) > 40
    monkeypatch.setattr(ahead, "read_article", None)  # all was read by the workers
    assert contents(settings) == expected
