"""A round whose workers are this process: the order of files, files that kill their readers, damaged parts."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from orchestration.articles.sources import SourceIndex
from orchestration.claims.lexicon.lexicon import Lexicon
from orchestration.cluster import working
from orchestration.cluster.ahead import ReadAhead
from orchestration.cluster.asking import Cluster
from orchestration.cluster.handed import PAGES, Answer, Asked
from orchestration.cluster.round import Bounds, ClusterRound
from orchestration.cluster.standing import Node, Standing
from orchestration.cluster.store import store_at
from orchestration.cluster.taking import Taking
from orchestration.cluster.working import STRANGE, Knowledge, read_file
from orchestration.cluster_settings import ClusterSettings
from orchestration.collecting.archives import ArchiveRound
from orchestration.collecting.fetching import Fetcher
from orchestration.collecting.ledger import Ledger
from orchestration.collecting.plan import ArchiveSource, Manners
from orchestration.collecting.screening import PageScreen
from orchestration.collecting.stage import collect_from, ledger_of
from orchestration.settings import Settings
from orchestration.state_of_code import state
from tests.cluster.homes import NOW, home_of

MOST = 5_000_000


class Died(BaseException):
    """The process that read a file is gone."""


class Here(Cluster):
    """Workers in this process, which end with files in another order than that in which they are asked for."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def nodes(self) -> list[Node]:
        return [Node("here", 1, 0, 0)]

    def answers(self, files: Iterable[Asked], *, one_by_one: bool = False) -> Iterator[tuple[Asked, Answer]]:
        for asked in sorted(files, key=lambda each: each.path, reverse=True):
            self.asked.append(asked.path)
            yield asked, self._answer(asked)

    def _answer(self, asked: Asked) -> Answer:
        while True:
            try:
                return read_file(asked)
            except Died:
                continue


@pytest.fixture
def known(monkeypatch: pytest.MonkeyPatch, lexicon: Lexicon, screen: bytes) -> Knowledge:
    found = Knowledge(SourceIndex([]), {"en": lexicon}, PageScreen.unpacked(screen[len(state()) :]))
    monkeypatch.setattr(working, "_knowledge", lambda parts: found)
    return found


class Looks:
    """Looks of a home at the crawl, one after another."""

    def __init__(self, folder: Path, crawl: Path) -> None:
        self.source, self.parts, self.folder = ArchiveSource(name="Crawl", path=crawl), folder / "parts", folder
        self.store, self.standing = store_at(str(self.parts)), Standing()

    def look(self) -> list[str]:
        """One more look; which files were asked for."""
        here, bounds = Here(), Bounds(str(self.parts), MOST, NOW, NOW.date(), state())
        with closing(Ledger(self.folder)) as ledger, closing(ReadAhead(None)) as ahead:
            taking = Taking(self.store, ledger, ahead, lambda: NOW)
            self.found = ClusterRound(here, self.store, ledger, taking, bounds, None, self._watch).collect(
                [self.source]
            )
        return here.asked

    def _watch(self, standing: Standing) -> None:
        self.standing = standing

    def told(self) -> dict[str, str]:
        """What is told of each file that could not be read, by its name."""
        with closing(Ledger(self.folder)) as ledger:
            rows = ledger.fetches(NOW.date(), "archive")
        return {Path(row["url"]).name: row["reason"] for row in rows if row["outcome"] == "failed"}

    def pages(self) -> list[tuple[object, ...]]:
        with closing(Ledger(self.folder)) as ledger:
            return ledger._all("select * from pages order by page_id", ())


def test_files_are_taken_in_by_their_order(tmp_path: Path, crawl: Path, known: Knowledge) -> None:
    looks = Looks(tmp_path / "cluster", crawl)
    assert len(looks.look()) == 16
    alone = tmp_path / "alone"
    with closing(Ledger(alone)) as ledger:
        fetcher = Fetcher(Manners())
        found = ArchiveRound(fetcher, ledger, known.screen, alone, lambda: NOW).collect([looks.source])
    assert looks.found == found and found[0].fetched > 40 and found[0].faults > 1
    assert looks.pages() == Looks(alone, crawl).pages()
    assert list(looks.parts.iterdir()) == []
    assert looks.standing.done == 16 and looks.standing.waiting == 0
    assert looks.look() == []


def test_a_file_that_kills_its_readers_costs_itself(
    tmp_path: Path, crawl: Path, known: Knowledge, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks, opened = Looks(tmp_path, crawl), working._opened

    def deadly(asked: Asked) -> object:
        if asked.path == "07.warc.gz":
            raise Died
        return opened(asked)

    monkeypatch.setattr(working, "_opened", deadly)
    assert len(looks.look()) == 16
    assert looks.told() == {
        "07.warc.gz": "Reading it has ended the process that did, 2 times, and it is left out. "
        "It is read once more, alone, in the next run."
    }
    assert looks.standing.done == 15 and looks.standing.failed == 1
    assert looks.look() == ["07.warc.gz"]
    assert "3 times, and it is left out. It is left out from now on, until it changes." in looks.told()["07.warc.gz"]
    assert looks.look() == [] and looks.standing.left_out == 1


def test_the_second_chance_is_one(
    tmp_path: Path, crawl: Path, known: Knowledge, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks, opened, deaths = Looks(tmp_path, crawl), working._opened, [None] * 2

    def tired(asked: Asked) -> object:
        if asked.path == "07.warc.gz" and deaths:
            deaths.pop()
            raise Died
        return opened(asked)

    monkeypatch.setattr(working, "_opened", tired)
    looks.look()
    before = len(looks.pages())
    assert looks.look() == ["07.warc.gz"] and looks.found[0].fetched > 0
    assert len(looks.pages()) > before


def test_a_damaged_part_is_read_again(
    tmp_path: Path, crawl: Path, known: Knowledge, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks, put = Looks(tmp_path, crawl), working.put_pages

    def torn(store: object, key: str, rows: list[Mapping[str, object]]) -> None:
        put(store, key, rows)
        looks.store.put(key + PAGES, b"PAR1 torn")

    with monkeypatch.context() as patched:
        patched.setattr(working, "put_pages", torn)
        looks.look()
    assert len(looks.told()) == 16 and all("read again in the next run" in told for told in looks.told().values())
    assert len(looks.look()) == 16 and len(looks.pages()) > 40


def test_a_worker_with_other_code_reads_nothing(tmp_path: Path) -> None:
    asked = Asked("a", "1", str(tmp_path), "a.warc", str(tmp_path / "parts"), MOST, MOST, NOW, NOW.date(), None, "", 2)
    assert read_file(asked).outcome == STRANGE
    assert read_file(replace(asked, state=state())).outcome == "unreadable"


def test_a_cluster_that_is_not_there_costs_its_archives_alone(tmp_path: Path, crawl: Path, screen: bytes) -> None:
    nowhere = ClusterSettings(address="tcp://127.0.0.1:9", seconds=0.2)
    settings: Settings = home_of(tmp_path / "home", screen, {"path": str(crawl)}, nowhere)
    (found,) = collect_from(settings, "archive", NOW.date())
    assert (found.fetched, found.faults) == (0, 1)
    with ledger_of(settings) as ledger:
        (row,) = ledger.fetches(NOW.date())
    assert row["outcome"] == "unreachable" and row["reason"].startswith("No scheduler answers at tcp://127.0.0.1:9")
