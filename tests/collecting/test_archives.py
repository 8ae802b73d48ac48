"""The archive connector: each file once, resumed where it stopped, from folders and from addresses."""

import gzip
import os
import zipfile
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from orchestration.collecting import archive_pages, archives
from orchestration.collecting.archives import ArchiveRound
from orchestration.collecting.fetching import Fetcher
from orchestration.collecting.ledger import Ledger
from orchestration.collecting.plan import ArchiveSource, Manners
from orchestration.collecting.screening import PageScreen
from orchestration.collecting.visits import Found
from orchestration.collecting.warc import ArchivedPage
from orchestration.settings import PROJECT
from orchestration.warehouse.reference import read_reference
from tests.collecting.server import Reply, Server
from tests.collecting.warcs import record, write_warc
from tests.conftest import ENGLISH

AT = datetime(2026, 3, 20, tzinfo=UTC)
TOLD = b"<html><body><article><p>Two bombers flew over the sea with four fighters.</p></article></body></html>"
OTHER = b"<html><body><article><p>The museum opens a show of paintings on Monday.</p></article></body></html>"


@pytest.fixture(scope="module")
def screen() -> PageScreen:
    return PageScreen(read_reference(PROJECT / "seeds" / "reference"), [ENGLISH])


def look(ledger: Ledger, screen: PageScreen, folder: Path, source: ArchiveSource, day: date | None = None) -> Found:
    (found,) = look_at(ledger, screen, folder, source, day=day)
    return found


def look_at(
    ledger: Ledger, screen: PageScreen, folder: Path, *sources: ArchiveSource, day: date | None = None
) -> list[Found]:
    fetcher = Fetcher(Manners(delay_seconds=0, attempts=1, allow_private_addresses=True))
    return ArchiveRound(fetcher, ledger, screen, folder, lambda: AT, day).collect(sources)


def pages(first: int, last: int) -> list[bytes]:
    """Every second page tells of an event."""
    return [record(f"https://news.example/{n}", TOLD if n % 2 else OTHER) for n in range(first, last)]


def kept(ledger: Ledger) -> list[str]:
    return [page.url for page in ledger.fetched(1000)]


def test_pages_that_may_matter_are_kept_once(tmp_path: Path, ledger: Ledger, screen: PageScreen) -> None:
    write_warc(tmp_path / "warc" / "a.warc.gz", pages(0, 10))
    source = ArchiveSource(name="Crawl", path=tmp_path / "warc")
    assert look(ledger, screen, tmp_path, source) == Found("Crawl", 10, 5, 0)
    assert kept(ledger) == [f"https://news.example/{n}" for n in range(1, 10, 2)]
    assert look(ledger, screen, tmp_path, source) == Found("Crawl", 0, 0, 0)
    write_warc(tmp_path / "warc" / "deeper" / "b.warc", pages(8, 14))
    assert look(ledger, screen, tmp_path, source) == Found("Crawl", 6, 3, 0)
    assert len(kept(ledger)) == 7  # the ninth page stands in both files
    body = ledger.bodies.get(ledger.fetched(1)[0].body_hash or "")
    assert body == TOLD
    told = [row["reason"] for row in ledger.fetches(AT.date(), "archive")]
    assert told == [
        "10 pages, 5 kept, 0 damaged, cut off or too large.",
        "6 pages, 3 kept, 0 damaged, cut off or too large.",
    ]


def test_a_look_that_is_broken_off_is_taken_up_where_it_stopped(
    tmp_path: Path, ledger: Ledger, screen: PageScreen, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_warc(tmp_path / "warc" / "a.warc.gz", pages(0, 40))
    source = ArchiveSource(name="Crawl", path=tmp_path / "warc")
    monkeypatch.setattr(archives, "_KEPT_AT_ONCE", 4)
    looked, whole = 0, archive_pages.may_matter

    def stop(page: ArchivedPage, screen: PageScreen) -> bool:
        nonlocal looked
        looked += 1
        if looked == 25:
            raise KeyboardInterrupt
        return whole(page, screen)

    monkeypatch.setattr(archive_pages, "may_matter", stop)
    with pytest.raises(KeyboardInterrupt):
        look(ledger, screen, tmp_path, source)
    before = len(kept(ledger))
    assert before == 12
    assert look(ledger, screen, tmp_path, source) == Found("Crawl", 16, 8, 0)
    assert kept(ledger) == [f"https://news.example/{n}" for n in range(1, 40, 2)]


def test_a_past_day_reads_the_files_that_name_it(tmp_path: Path, ledger: Ledger, screen: PageScreen) -> None:
    for day in ("20260310", "20260311"):
        write_warc(tmp_path / "warc" / f"CC-NEWS-{day}010203-00001.warc.gz", [record(f"https://a.example/{day}", TOLD)])
    source = ArchiveSource(name="Crawl", path=tmp_path / "warc")
    assert look(ledger, screen, tmp_path, source, date(2026, 3, 11)).fetched == 1
    assert kept(ledger) == ["https://a.example/20260311"]
    assert look(ledger, screen, tmp_path, source).fetched == 1


def test_files_behind_addresses(tmp_path: Path, ledger: Ledger, screen: PageScreen, server: Server) -> None:
    path = write_warc(tmp_path / "made.warc.gz", pages(0, 6))
    server.replies["/one.warc.gz"] = Reply(path.read_bytes(), headers={"Content-Type": "application/gzip"})
    server.replies["/large.warc.gz"] = Reply(bytes(5_000_000))
    (tmp_path / "list.txt").write_text(
        f"{server.url}/one.warc.gz\n{server.url}/none.warc.gz\n{server.url}/large.warc.gz"
    )
    source = ArchiveSource(name="Crawl", addresses=tmp_path / "list.txt", max_file_bytes=1_000_000)
    folder = tmp_path / "collecting"
    assert look(ledger, screen, folder, source) == Found("Crawl", 6, 3, 2)
    assert [row["outcome"] for row in ledger.fetches(AT.date())] == ["ok", "gone", "too_large"]
    assert not list(folder.glob("*.warc*")) and not list(folder.glob(".*.part"))
    look(ledger, screen, folder, source)
    assert server.asked["/one.warc.gz"] == 1


def test_a_file_of_ones_own_is_never_removed(tmp_path: Path, ledger: Ledger, screen: PageScreen) -> None:
    path = write_warc(tmp_path / "a.warc.gz", pages(0, 4))
    assert look(ledger, screen, tmp_path, ArchiveSource(name="Crawl", path=path)).fetched == 2
    assert path.exists()


def test_damage_is_counted(tmp_path: Path, ledger: Ledger, screen: PageScreen) -> None:
    bad = gzip.compress(record("https://news.example/bad", TOLD), mtime=0)[:-20] + b"\0" * 20
    path = write_warc(tmp_path / "a.warc.gz", pages(0, 4))
    path.write_bytes(path.read_bytes() + bad + gzip.compress(pages(5, 6)[0], mtime=0))
    assert look(ledger, screen, tmp_path, ArchiveSource(name="Crawl", path=path)).faults > 0
    assert kept(ledger)[-1] == "https://news.example/5"


@pytest.mark.parametrize("field", ["path", "addresses"])
@pytest.mark.parametrize("place", ["gone", "a\0b", "x" * 300])
def test_a_place_that_is_not_there_is_a_fault_of_that_archive_alone(
    field: str, place: str, tmp_path: Path, ledger: Ledger, screen: PageScreen
) -> None:
    write_warc(tmp_path / "warc" / "a.warc.gz", pages(0, 4))
    missing = ArchiveSource.model_validate({"name": "Missing", field: tmp_path / place})
    there = ArchiveSource(name="There", path=tmp_path / "warc")
    assert look_at(ledger, screen, tmp_path, missing, there) == [Found("Missing", 0, 0, 1), Found("There", 4, 2, 0)]
    told = [row["reason"] for row in ledger.fetches(AT.date()) if row["source"] == "Missing"]
    assert len(told) == 1 and f"check the field {field}" in told[0]


def test_addresses_that_cannot_be_kept_are_told_and_passed_over(
    tmp_path: Path, ledger: Ledger, screen: PageScreen, server: Server
) -> None:
    path = write_warc(tmp_path / "made.warc.gz", pages(0, 6))
    server.replies["/one.warc.gz"] = Reply(path.read_bytes())
    host = server.url.removeprefix("http://")
    lines = [
        f"http://desk:OPENSESAME@{host}/one.warc.gz",
        "file:///etc/passwd",
        "nonsense",
        f"{server.url}/one.warc.gz",
    ]
    (tmp_path / "list.txt").write_text("\ufeff" + "\n".join(lines))
    source = ArchiveSource(name="Crawl", addresses=tmp_path / "list.txt")
    assert look(ledger, screen, tmp_path / "collecting", source) == Found("Crawl", 6, 3, 3)
    rows = ledger.fetches(AT.date())
    assert [row["outcome"] for row in rows] == [*["bad_address"] * 3, "ok"]
    assert all(row["reason"] for row in rows) and "OPENSESAME" not in str(rows)


def test_a_list_of_addresses_that_is_no_text_is_a_fault(tmp_path: Path, ledger: Ledger, screen: PageScreen) -> None:
    (tmp_path / "list.txt").write_bytes(b"\xff\xfe\x00binary")
    source = ArchiveSource(name="Crawl", addresses=tmp_path / "list.txt")
    assert look(ledger, screen, tmp_path, source) == Found("Crawl", 0, 0, 1)
    assert ledger.fetches(AT.date())[0]["outcome"] == "bad_address"


def test_a_page_that_cannot_be_looked_at_is_counted(
    tmp_path: Path, ledger: Ledger, screen: PageScreen, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = archive_pages.may_matter

    def strange(page: ArchivedPage, screen: PageScreen) -> bool:
        if page.url.endswith("/3"):
            raise RuntimeError("a parser's own fault")
        return whole(page, screen)

    monkeypatch.setattr(archive_pages, "may_matter", strange)
    write_warc(tmp_path / "warc" / "a.warc.gz", pages(0, 10))
    assert look(ledger, screen, tmp_path, ArchiveSource(name="Crawl", path=tmp_path / "warc")) == Found(
        "Crawl", 10, 4, 1
    )


@pytest.mark.parametrize(
    "crawled", ["0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "nonsense", "2026-13-45T99:99:99Z"]
)
def test_a_moment_that_cannot_be_is_not_believed(
    crawled: str, tmp_path: Path, ledger: Ledger, screen: PageScreen
) -> None:
    told = record("https://news.example/1", TOLD).replace(b"2026-03-18T10:00:00Z", crawled.encode())
    write_warc(tmp_path / "warc" / "a.warc.gz", [told])
    assert look(ledger, screen, tmp_path, ArchiveSource(name="Crawl", path=tmp_path / "warc")).fetched == 1
    assert [page.captured_at for page in ledger.fetched(10)] == [AT]


def test_no_password_of_a_record_is_kept(tmp_path: Path, ledger: Ledger, screen: PageScreen) -> None:
    write_warc(tmp_path / "warc" / "a.warc.gz", [record("https://desk:OPENSESAME@news.example/1#top", TOLD)])
    look(ledger, screen, tmp_path, ArchiveSource(name="Crawl", path=tmp_path / "warc"))
    (page,) = ledger.fetched(10)
    assert (page.url, page.final_url) == ("https://news.example/1", "https://news.example/1")


def test_links_and_pipes_are_told_and_never_read(tmp_path: Path, ledger: Ledger, screen: PageScreen) -> None:
    outside = write_warc(tmp_path / "outside.warc.gz", pages(0, 4))
    write_warc(tmp_path / "warc" / "a.warc.gz", pages(4, 6))
    (tmp_path / "warc" / "b.warc.gz").symlink_to(outside)
    (tmp_path / "warc" / "c").symlink_to(tmp_path, target_is_directory=True)
    os.mkfifo(tmp_path / "warc" / "d.warc")
    assert look(ledger, screen, tmp_path, ArchiveSource(name="Crawl", path=tmp_path / "warc")) == Found(
        "Crawl", 2, 1, 3
    )
    told = {
        Path(row["url"]).name: (row["outcome"], row["reason"]) for row in ledger.fetches(AT.date()) if row["reason"]
    }
    assert (
        told["b.warc.gz"]
        == told["c"]
        == ("unreadable", "This is a symbolic link: put the file itself there, readable.")
    )
    assert told["d.warc"][0] == "unreadable" and "named pipe" in told["d.warc"][1]
    assert kept(ledger) == ["https://news.example/5"]


@pytest.mark.parametrize("field", ["path", "addresses"])
def test_a_link_that_is_named_in_the_plan_is_told_and_never_followed(
    field: str, tmp_path: Path, ledger: Ledger, screen: PageScreen
) -> None:
    target = write_warc(tmp_path / "outside.warc.gz", pages(0, 4))
    (tmp_path / "named.warc.gz").symlink_to(target)
    source = ArchiveSource.model_validate({"name": "Crawl", field: tmp_path / "named.warc.gz"})
    assert look(ledger, screen, tmp_path, source) == Found("Crawl", 0, 0, 1)
    assert [row["outcome"] for row in ledger.fetches(AT.date())] == ["unreadable"]


@pytest.mark.parametrize("name", ["A.WARC.GZ", "a.warc.zst", "b/a.Warc"])
def test_files_are_known_in_capitals_and_in_every_packing(
    tmp_path: Path, ledger: Ledger, screen: PageScreen, name: str
) -> None:
    write_warc(tmp_path / "kept" / name, pages(0, 4))
    found = look(ledger, screen, tmp_path, ArchiveSource(name="Crawl", path=tmp_path / "kept"))
    assert (found.offered, found.fetched, found.faults) == (4, 2, 0)


@pytest.mark.parametrize("packing", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_the_members_of_a_wacz_file_are_read_each_as_a_file(
    tmp_path: Path, ledger: Ledger, screen: PageScreen, packing: int
) -> None:
    path = tmp_path / "a.wacz"
    with zipfile.ZipFile(path, "w", packing) as packed:
        packed.writestr("datapackage.json", "{}")
        for number in range(2):
            member = write_warc(tmp_path / f"{number}.warc.gz", pages(4 * number, 4 * number + 4))
            packed.writestr(f"archive/{member.name}", member.read_bytes())
    source = ArchiveSource(name="Crawl", path=path)
    found = look(ledger, screen, tmp_path, source)
    assert (found.offered, found.fetched, found.faults) == (8, 4, 0)
    assert [row["url"].rpartition("#")[2] for row in ledger.fetches(AT.date(), "archive")] == [
        "archive/0.warc.gz",
        "archive/1.warc.gz",
    ]
    assert look(ledger, screen, tmp_path, source).offered == 0


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("a.wacz", b"PK\x03\x04 no", "no ZIP file that can be read"),
        ("a.wacz", b"PK\x05\x06" + bytes(18), "no record begins there"),
        ("a.warc.bz2", b"x", "Archives end in"),
        ("a.arc.xz", b"x", "Archives end in"),
        ("a.warc.gz", b"no archive at all", "no record begins there"),
    ],
)
def test_what_is_no_archive_that_can_be_read_is_told(
    tmp_path: Path, ledger: Ledger, screen: PageScreen, name: str, content: bytes, why: str
) -> None:
    (tmp_path / "kept").mkdir()
    (tmp_path / "kept" / name).write_bytes(content)
    found = look(ledger, screen, tmp_path, ArchiveSource(name="Crawl", path=tmp_path / "kept"))
    assert found.faults == 1
    assert any(why in row["reason"] for row in ledger.fetches(AT.date(), "archive"))
