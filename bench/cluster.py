"""What a further file costs on a cluster of one and of two workers beside the bare loop, and how throughput grows.

A few WARC files are written as bench/archive.py writes them, each of them several times under other names. The bare
loop reads them in this process, as a worker does; the cluster is a scheduler, workers of one thread each and a driver
that takes in what they read, all on this machine. CPU is that of all their processes, once each has read some files.
Usage: python bench/cluster.py [PAGES] [FILES]
"""

import os
import resource
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from bench.archive import write
from orchestration.claims.languages.pack import read_language
from orchestration.claims.lexicon.lexicon import build_lexicon
from orchestration.cluster.ahead import ReadAhead
from orchestration.cluster.asking import Cluster
from orchestration.cluster.handed import Asked
from orchestration.cluster.round import Bounds, ClusterRound
from orchestration.cluster.standing import Standing
from orchestration.cluster.store import store_at
from orchestration.cluster.taking import Taking
from orchestration.cluster.working import read_file
from orchestration.cluster_settings import ClusterSettings
from orchestration.collecting.ledger import Ledger
from orchestration.collecting.plan import ArchiveSource
from orchestration.collecting.screening import PageScreen
from orchestration.settings import LANGUAGES, PROJECT, REFERENCE
from orchestration.state_of_code import state
from orchestration.warehouse.reference import read_reference

PAGES, FILES = 500, 24
DIFFERENT, WARM = 4, 8
"""Files that differ, and those that are read before anything is measured."""
MOST_BYTES = 5_000_000
NOW = datetime(2026, 11, 1, tzinfo=UTC)
_TICK = os.sysconf("SC_CLK_TCK")


def main(pages: int, files: int) -> None:
    with tempfile.TemporaryDirectory() as root:
        folder = Path(root)
        screen = written(folder, pages, files)
        size = sum(path.stat().st_size for path in (folder / "more").iterdir()) / files / 1e6
        print(f"{WARM} files, then {files} of {pages:,} pages and {size:.1f} MB each; load {os.getloadavg()[0]:.1f}")
        bare, seconds = bare_loop(folder, files, screen)
        print(f"bare loop:  CPU a further file {bare:.2f} s; {pages * files / seconds:,.0f} pages a second")
        for workers in (1, 2):
            cpu, seconds, driver, memory = on_cluster(folder / f"{workers}", folder, workers, files, screen)
            print(
                f"{workers} worker(s): CPU a further file {cpu:.2f} s, {cpu / bare:.2f} times the bare loop, of which "
                f"the driver {driver:.3f} s; {pages * files / seconds:,.0f} pages a second; {memory}"
            )


def written(folder: Path, pages: int, files: int) -> bytes:
    """Write the files, and give the screen, of English alone: that of all languages takes half a minute to compile."""
    language = read_language("en", read_reference(LANGUAGES / "en"))
    reference = read_reference(REFERENCE)
    lexicon = build_lexicon(reference, language)
    for number in range(DIFFERENT):
        write(folder / f"{number}.warc.gz", pages, lexicon, first=number * pages)
    for name, count in (("warm", WARM), ("more", files)):
        (folder / name).mkdir()
        for number in range(count):
            shutil.copy(folder / f"{number % DIFFERENT}.warc.gz", folder / name / f"{name}-{number:03}.warc.gz")
    return state().encode() + PageScreen(reference, [language]).packed()


def bare_loop(folder: Path, files: int, screen: bytes) -> tuple[float, float]:
    """Seconds of CPU that a further file costs in this process, and seconds that all of them take."""
    parts = folder / "bare"
    store_at(str(parts)).put("screen", screen)
    asked = Asked("", "", "", "", str(parts), MOST_BYTES, 1 << 32, NOW, NOW.date(), None, state(), 2)
    for path in sorted((folder / "warm").iterdir()):
        read_file(replace(asked, name=path.name, lies_in=str(path.parent), path=path.name))
    began, cpu = time.perf_counter(), time.process_time()
    for path in sorted((folder / "more").iterdir()):
        read_file(replace(asked, name=path.name, lies_in=str(path.parent), path=path.name))
    return (time.process_time() - cpu) / files, time.perf_counter() - began


def on_cluster(home: Path, folder: Path, workers: int, files: int, screen: bytes) -> tuple[float, float, float, str]:
    """Seconds of CPU that a further file costs in all processes, seconds that all take, those of the driver's CPU a
    file, and what the processes hold in memory."""
    store = store_at(str(home / "parts"))
    store.put("screen", screen)
    told: list[Standing] = []
    bounds = Bounds(str(home / "parts"), MOST_BYTES, NOW, NOW.date(), state())
    with (
        started(workers) as (address, processes),
        Cluster(ClusterSettings(address=address)) as cluster,
        closing(Ledger(home)) as ledger,
        closing(ReadAhead(home / "ahead.sqlite")) as ahead,
    ):
        taking = Taking(store, ledger, ahead, lambda: NOW)

        def look(name: str) -> None:
            source = ArchiveSource(name=name, path=folder / name)
            ClusterRound(cluster, store, ledger, taking, bounds, None, told.append).collect([source])

        look("warm")
        began, cpu, own = time.perf_counter(), cpu_of(processes), time.process_time()
        look("more")
        own = time.process_time() - own
        spent, seconds = cpu_of(processes) - cpu + own, time.perf_counter() - began
    memory = ", ".join(f"{node.memory / 1e6:,.0f} MB" for node in told[-1].nodes)
    driver = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return spent / files, seconds, own / files, f"workers hold {memory}, this process at most {driver:,.0f} MB"


@contextmanager
def started(workers: int) -> "Iterator[tuple[str, Sequence[subprocess.Popen[bytes]]]]":
    """A scheduler's address and processes."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = str(free.getsockname()[1])
    address = f"tcp://127.0.0.1:{port}"
    python = (sys.executable, "-m")
    commands = [(*python, "distributed.cli.dask_scheduler", "--host", "127.0.0.1", "--port", port, "--no-dashboard")]
    worker = (*python, "distributed.cli.dask_worker", address, "--nthreads", "1", "--no-nanny", "--no-dashboard")
    commands += [worker] * workers
    with ExitStack() as ends:
        processes = []
        for command in commands:
            process = subprocess.Popen(command, cwd=PROJECT, stderr=subprocess.DEVNULL)
            ends.callback(process.wait)
            ends.callback(process.kill)
            processes.append(process)
        yield address, processes


def cpu_of(processes: "Sequence[subprocess.Popen[bytes]]") -> float:
    """Seconds of CPU that processes took so far."""
    stats = (Path(f"/proc/{process.pid}/stat").read_text().rpartition(")")[2].split() for process in processes)
    return sum(int(stat[11]) + int(stat[12]) for stat in stats) / _TICK


if __name__ == "__main__":
    given = [int(argument) for argument in sys.argv[1:3]]
    main(*(given + [PAGES, FILES][len(given) :]))
