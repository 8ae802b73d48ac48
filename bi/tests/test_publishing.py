"""Publications pass while Superset, a SQL client and the site builder read: no error, and nothing stale afterwards."""

import re
import shutil
import threading
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import duckdb
from conftest import Superset, overflight

from orchestration.warehouse.publish import DATABASE, publish

PUBLICATIONS = 10
PATIENCE = 600  # seconds that a reader may take on a busy machine
DRILLS = {"col": "kind", "op": "==", "val": "Drill"}
GENERATION = "select distinct regexp_extract(title, 'generation (\\d+)', 1)::int from marts.fct_drills"


class Reader(threading.Thread):
    """Reads over and over; each reading gives the generations that it saw, and none may be older than the last told."""

    def __init__(self, read: Callable[[], set[int]], published: list[int], done: threading.Event) -> None:
        super().__init__()
        self.read, self.published, self.done = read, published, done
        self.readings, self.faults, self.once_more = 0, list[str](), threading.Event()

    def run(self) -> None:
        while not self.done.is_set():
            before = self.published[-1]
            try:
                seen = self.read()
            except Exception as error:
                self.faults.append(repr(error))
                seen = set()
            if len(seen) != 1 or min(seen) < before:
                self.faults.append(f"saw {seen} after {before}")
            self.readings += 1
            self.once_more.set()


def test_ten_publications(superset: Superset, tmp_path: Path) -> None:
    home = superset.home
    _publish(home, tmp_path, 0)
    published, done = [0], threading.Event()
    session = superset.admin()

    def in_superset() -> set[int]:
        rows = session.chart_data("events", columns=["event"], metrics=["events"], filters=[DRILLS], row_limit=1000)
        assert sum(row["events"] for row in rows) == drills
        return {int(row["event"].rsplit(" ", 1)[1]) for row in rows}

    def in_sql() -> set[int]:
        return {generation for (generation,) in superset.marts(GENERATION)}

    def in_pages() -> set[int]:
        site = tmp_path / "site"
        told = overflight("report", "--home", str(home), "--out", str(site))
        assert told.returncode == 0, told.stdout + told.stderr
        pages = "".join(page.read_text(encoding="utf-8") for page in (site / "events").glob("*.html"))
        return {int(generation) for generation in re.findall(r"generation (\d+)", pages)}

    drills = superset.marts("select count(*) from marts.fct_drills")[0][0]
    readers = [Reader(read, published, done) for read in (in_superset, in_sql, in_pages)]
    for reader in readers:
        reader.start()
    try:
        for generation in range(1, PUBLICATIONS + 1):
            _publish(home, tmp_path, generation)
            published.append(generation)
            assert in_superset() == {generation}
            assert in_sql() == {generation}
            for reader in readers:
                reader.once_more.clear()
            for reader in readers:
                assert reader.once_more.wait(PATIENCE)
    finally:
        done.set()
        for reader in readers:
            reader.join()
    assert [reader.faults for reader in readers] == [[], [], []]
    assert min(reader.readings for reader in readers) >= PUBLICATIONS


def _publish(home: Path, folder: Path, generation: int) -> None:
    """Publish the home's build anew, with the generation in the title of every drill."""
    build = folder / DATABASE
    shutil.copy(home / "build" / DATABASE, build)
    with duckdb.connect(str(build)) as written:
        written.execute(f"update marts.fct_drills set title = title || ', generation {generation}'")
    publish(build, home / "releases", home / "current", run_id=f"generation-{generation}", built_at=datetime.now(UTC))
