"""Rounds over sources: each page once, lists asked for anew only when they changed, faults kept apart."""

import json
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from orchestration.collecting.fetching import Fetcher
from orchestration.collecting.ledger import Ledger
from orchestration.collecting.plan import (
    FeedSource,
    GdeltSource,
    ListedSource,
    Manners,
    PageSource,
    SitemapSource,
)
from orchestration.collecting.rounds import Found, Round
from tests.collecting.server import Reply, Server

AT = datetime(2026, 3, 20, 9, tzinfo=UTC)
LOCAL = Manners(delay_seconds=0, pause_seconds=0, attempts=1, timeout_seconds=2, allow_private_addresses=True)


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    opened = Ledger(tmp_path / "collecting")
    yield opened
    opened.close()


def collect(
    ledger: Ledger, *sources: ListedSource, at: datetime = AT, day: date | None = None, **manners: object
) -> list[Found]:
    fetcher = Fetcher(LOCAL.model_copy(update=manners))
    return Round(fetcher, ledger, day or at.date(), lambda: at).collect(sources)


def feed(server: Server, *paths: str, etag: str = "") -> None:
    items = "".join(f"<item><title>{p}</title><link>{server.url}{p}</link><guid>{p}</guid></item>" for p in paths)
    headers = {"ETag": etag} if etag else {}
    server.replies["/feed"] = Reply(f"<rss version='2.0'><channel>{items}</channel></rss>".encode(), headers=headers)
    for path in paths:
        server.replies.setdefault(path, Reply(b"<p>text</p>", headers={"Content-Type": "text/html"}))


def wire(server: Server, **changes: object) -> FeedSource:
    return FeedSource.model_validate({"name": "Wire", "url": f"{server.url}/feed", **changes})


def fetched(ledger: Ledger) -> list[str]:
    return [page.url.rpartition("/")[2] for page in ledger.fetched(1000)]


def outcomes(ledger: Ledger) -> list[tuple[str, str]]:
    return [(row["purpose"], row["outcome"]) for row in ledger.fetches(AT.date())]


def test_a_feed_that_grows_gives_each_page_once(ledger: Ledger, server: Server) -> None:
    feed(server, "/a", "/b")
    assert collect(ledger, wire(server)) == [Found("Wire", 2, 2, 0)]
    feed(server, "/c", "/a", "/b")
    assert collect(ledger, wire(server)) == [Found("Wire", 1, 1, 0)]
    assert fetched(ledger) == ["a", "b", "c"]
    assert [server.asked[path] for path in ("/a", "/b", "/c")] == [1, 1, 1]


def test_a_guid_with_another_address_is_the_same_entry(ledger: Ledger, server: Server) -> None:
    feed(server, "/a")
    collect(ledger, wire(server))
    moved = f"<rss version='2.0'><channel><item><link>{server.url}/moved</link><guid>/a</guid></item></channel></rss>"
    server.replies["/feed"] = Reply(moved.encode())
    assert collect(ledger, wire(server)) == [Found("Wire", 0, 0, 0)]


def test_an_unchanged_list_is_not_read_again(ledger: Ledger, server: Server) -> None:
    feed(server, "/a", etag='"1"')
    collect(ledger, wire(server))
    server.replies["/feed"] = Reply(status=304)
    assert collect(ledger, wire(server)) == [Found("Wire", 0, 0, 0)]
    assert server.headers["/feed"]["If-None-Match"] == '"1"'
    assert outcomes(ledger) == [
        ("robots", "gone"),
        ("list", "ok"),
        ("page", "ok"),
        ("robots", "gone"),
        ("list", "not_modified"),
    ]
    assert [row["offered"] for row in ledger.fetches(AT.date()) if row["purpose"] == "list"] == [1, None]


def test_a_page_that_fails_is_tried_in_the_next_round(ledger: Ledger, server: Server) -> None:
    feed(server, "/a", "/b")
    server.replies["/a"] = lambda times: Reply(b"<p>late</p>") if times > 1 else Reply(status=500)
    assert collect(ledger, wire(server)) == [Found("Wire", 2, 1, 1)]
    assert collect(ledger, wire(server)) == [Found("Wire", 0, 1, 0)]
    assert sorted(fetched(ledger)) == ["a", "b"]


@pytest.mark.parametrize("status", [404, 410, 403, 451])
def test_a_page_that_is_lost_is_asked_once(status: int, ledger: Ledger, server: Server) -> None:
    feed(server, "/a")
    server.replies["/a"] = Reply(status=status)
    for _ in range(3):
        collect(ledger, wire(server))
    assert server.asked["/a"] == 1


def test_a_page_that_fails_for_ever_is_given_up(ledger: Ledger, server: Server) -> None:
    feed(server, "/a")
    server.replies["/a"] = Reply(status=500)
    for _ in range(9):
        collect(ledger, wire(server))
    assert server.asked["/a"] == 5


def test_a_host_that_fails_again_and_again_is_left_alone(ledger: Ledger, server: Server) -> None:
    paths = [f"/{n}" for n in range(10)]
    feed(server, *paths)
    for path in paths:
        server.replies[path] = Reply(status=503)
    collect(ledger, wire(server))
    assert sum(server.asked[path] for path in paths) == 3


def test_a_host_that_asks_for_rest_is_left_alone_in_later_rounds_too(ledger: Ledger, server: Server) -> None:
    feed(server, "/a", "/b")
    server.replies["/a"] = Reply(status=429, headers={"Retry-After": "7200"})
    assert collect(ledger, wire(server)) == [Found("Wire", 2, 0, 1)]
    before = dict(server.asked)
    assert collect(ledger, wire(server), at=AT + timedelta(hours=1))[0].fetched == 0
    assert dict(server.asked) == before
    server.replies["/a"] = Reply(b"<p>text</p>")
    assert collect(ledger, wire(server), at=AT + timedelta(hours=3)) == [Found("Wire", 0, 2, 0)]


def test_no_more_pages_than_a_round_may_take(ledger: Ledger, server: Server) -> None:
    feed(server, "/a", "/b", "/c")
    assert collect(ledger, wire(server, most_pages=2)) == [Found("Wire", 3, 2, 0)]
    assert collect(ledger, wire(server, most_pages=2)) == [Found("Wire", 0, 1, 0)]


def test_one_source_that_fails_leaves_the_others(ledger: Ledger, server: Server) -> None:
    feed(server, "/a")
    broken = FeedSource(name="Broken", url=f"{server.url}/nothing")
    strange = FeedSource(name="Strange", url=f"{server.url}/a")
    index = PageSource(name="Index", url=f"{server.url}/a", links="ul a")
    found = collect(ledger, broken, strange, wire(server), index)
    assert found == [
        Found("Broken", 0, 0, 1),
        Found("Strange", 0, 0, 1),
        Found("Wire", 1, 1, 0),
        Found("Index", 0, 0, 1),
    ]
    said = {row["source"]: row["reason"] for row in ledger.fetches(AT.date()) if row["outcome"] == "unreadable"}
    assert "no RSS or Atom feed" in said["Strange"] and "may have been redesigned" in said["Index"]


def test_the_text_of_an_entry_is_taken_without_its_page(ledger: Ledger, server: Server) -> None:
    item = f"<item><link>{server.url}/a</link><description>Jets flew.</description></item>"
    server.replies["/feed"] = Reply(f"<rss version='2.0'><channel>{item}</channel></rss>".encode())
    collect(ledger, wire(server, follow=False))
    assert [(page.text, page.body_hash) for page in ledger.fetched(10)] == [("Jets flew.", None)]
    assert server.asked["/a"] == 0


SPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def test_an_index_of_sitemaps_is_followed_each_time(ledger: Ledger, server: Server) -> None:
    index = f'<sitemapindex xmlns="{SPACE}"><sitemap><loc>{server.url}/news.xml</loc></sitemap></sitemapindex>'
    server.replies["/map.xml"] = Reply(index.encode(), headers={"ETag": '"index"'})
    source = SitemapSource(name="Map", url=f"{server.url}/map.xml", match="/world/")
    for name in ("one", "two"):
        path = f"/world/{name}"
        server.replies[path] = Reply(b"<p>text</p>")
        urls = f"<url><loc>{server.url}{path}</loc></url><url><loc>{server.url}/sport/x</loc></url>"
        server.replies["/news.xml"] = Reply(f'<urlset xmlns="{SPACE}">{urls}</urlset>'.encode())
        assert collect(ledger, source) == [Found("Map", 1, 1, 0)]
    assert "If-None-Match" not in server.headers["/map.xml"]
    assert fetched(ledger) == ["one", "two"]


def test_gdelt_windows_are_split_until_an_answer_is_whole(ledger: Ledger, server: Server) -> None:
    asked: list[str] = []

    def answer(number: int, path: str) -> Reply | None:
        if not path.startswith("/doc"):
            return None
        asked.append(path)
        wide = len(asked) == 1
        urls = [{"url": f"{server.url}/g{n if wide else n + 250 * len(asked)}"} for n in range(250 if wide else 3)]
        return Reply(json.dumps({"articles": urls}).encode())

    server.instead = answer
    source = GdeltSource(name="World", query="bombers", url=f"{server.url}/doc", most_pages=1)
    (found,) = collect(ledger, source, day=AT.date() - timedelta(1))
    assert (found.offered, len(asked)) == (256, 3)
    windows = [(key.partition("startdatetime=")[2][:14], key.partition("enddatetime=")[2][:14]) for key in asked]
    assert windows == [
        ("20260319000000", "20260320000000"),
        ("20260319000000", "20260319120000"),
        ("20260319120000", "20260320000000"),
    ]


def test_a_kill_between_the_list_and_its_pages_loses_nothing(tmp_path: Path, server: Server) -> None:
    feed(server, "/a", "/b")
    first = Ledger(tmp_path / "collecting")
    collect(first, wire(server, most_pages=1))
    first.close()
    server.replies["/feed"] = Reply(status=304)
    second = Ledger(tmp_path / "collecting")
    collect(second, wire(server))
    assert fetched(second) == ["a", "b"]
    second.close()
