"""Rounds over sources: each page once, lists asked for anew only when they changed, faults kept apart."""

import json
from datetime import timedelta
from pathlib import Path

import pytest

from orchestration.collecting.ledger import Ledger
from orchestration.collecting.plan import (
    GdeltSource,
    SitemapSource,
)
from orchestration.collecting.visits import Found
from tests.collecting.rounds import AT, SPACE, collect, feed, fetched, outcomes, wire
from tests.collecting.server import Reply, Server


def test_a_feed_that_grows_gives_each_page_once(ledger: Ledger, server: Server) -> None:
    feed(server, "/a", "/b")
    assert collect(ledger, wire(server)) == [Found("Wire", 2, 2, 0)]
    feed(server, "/c", "/a", "/b")
    assert collect(ledger, wire(server)) == [Found("Wire", 1, 1, 0)]
    assert fetched(ledger) == ["a", "b", "c"]
    assert [server.asked[path] for path in ("/a", "/b", "/c")] == [1, 1, 1]


def test_a_page_whose_feed_tells_of_a_change_is_asked_for_again(ledger: Ledger, server: Server) -> None:
    for hour, offered in ((1, 1), (1, 0), (2, 1), (2, 0)):
        updated = f"<id>1</id><updated>2026-03-20T0{hour}:00:00Z</updated><link href='{server.url}/a'/>"
        body = f"<feed xmlns='http://www.w3.org/2005/Atom'><entry>{updated}</entry></feed>"
        server.replies["/feed"] = Reply(body.encode())
        server.replies["/a"] = Reply(b"<p>%d</p>" % hour, headers={"Content-Type": "text/html"})
        assert collect(ledger, wire(server)) == [Found("Wire", offered, offered, 0)]
    assert [ledger.bodies.get(page.body_hash or "") for page in ledger.fetched(10)] == [b"<p>1</p>", b"<p>2</p>"]


def test_what_a_list_passes_over_is_told(ledger: Ledger, server: Server) -> None:
    feed(server, "/a")
    server.replies["/feed"].body = server.replies["/feed"].body.replace(b"</channel>", b"<item></item></channel>")
    collect(ledger, wire(server))
    reasons = [row["reason"] for row in ledger.fetches(AT.date()) if row["purpose"] == "list"]
    assert reasons == ["1 of its 2 entries have no address that can be asked, and are passed over."]


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


@pytest.mark.parametrize("status", [410, 403, 451])
def test_a_page_that_is_lost_is_asked_once(status: int, ledger: Ledger, server: Server) -> None:
    feed(server, "/a")
    server.replies["/a"] = Reply(status=status)
    for _ in range(3):
        collect(ledger, wire(server))
    assert server.asked["/a"] == 1


@pytest.mark.parametrize(
    ("hours", "asked"),
    [
        ((0, 0.9), 1),
        ((0, 1), 2),
        ((0, 1, 6), 2),
        ((0, 1, 7), 3),
        ((0, 1, 7, 30), 3),
        ((0, 1, 7, 31), 4),
        ((0, 1, 7, 31, 90, 300), 4),
        ((0, 50, 90, 300, 900), 4),
    ],
)
def test_a_page_that_is_not_there_yet_is_asked_again_an_hour_six_and_a_day_later(
    hours: tuple[float, ...], asked: int, ledger: Ledger, server: Server
) -> None:
    feed(server, "/a")
    server.replies["/a"] = Reply(status=404)
    for hour in hours:
        collect(ledger, wire(server), at=AT + timedelta(hours=hour))
    assert server.asked["/a"] == asked


def test_a_page_that_comes_later_than_its_list_is_taken(ledger: Ledger, server: Server) -> None:
    feed(server, "/a")
    server.replies["/a"] = lambda times: Reply(b"<p>late</p>") if times > 1 else Reply(status=404)
    assert collect(ledger, wire(server)) == [Found("Wire", 1, 0, 1)]
    reasons = [row["reason"] for row in ledger.fetches(AT.date()) if row["purpose"] == "page"]
    told = "It may come yet, and is asked for again from 2026-03-20 10:00 UTC on."
    assert reasons == [f"There is no such page (status 404). {told}"]
    assert collect(ledger, wire(server), at=AT + timedelta(hours=2)) == [Found("Wire", 0, 1, 0)]
    assert fetched(ledger) == ["a"]


def test_a_page_that_fails_for_ever_is_given_up(ledger: Ledger, server: Server) -> None:
    feed(server, "/a")
    server.replies["/a"] = Reply(status=500)
    for _ in range(9):
        collect(ledger, wire(server))
    assert server.asked["/a"] == 5


def test_the_text_of_an_entry_is_taken_without_its_page(ledger: Ledger, server: Server) -> None:
    item = f"<item><link>{server.url}/a</link><description>Jets flew.</description></item>"
    server.replies["/feed"] = Reply(f"<rss version='2.0'><channel>{item}</channel></rss>".encode())
    collect(ledger, wire(server, follow=False))
    assert [(page.text, page.body_hash) for page in ledger.fetched(10)] == [("Jets flew.", None)]
    assert server.asked["/a"] == 0


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
    asked_for = [(key.partition("startdatetime=")[2][:14], key.partition("enddatetime=")[2][:14]) for key in asked]
    assert asked_for == [
        ("20260319000000", "20260320000000"),
        ("20260319120000", "20260320000000"),
        ("20260319000000", "20260319120000"),
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


CONSENT = b"<title>Before you go on</title><p>We and our partners store cookies.</p><button>Accept all</button>"


GONE = b"<title>Page not found | Desk</title><p>Use the search.</p>"


def test_a_page_that_is_no_article_says_why_and_is_asked_again(ledger: Ledger, server: Server) -> None:
    html = {"Content-Type": "text/html"}
    feed(server, "/a", "/b", "/c", "/d")
    server.replies["/a"] = Reply(status=302, headers={"Location": "/consent"})
    server.replies["/consent"] = Reply(CONSENT, headers=html)
    server.replies["/b"] = Reply(GONE, headers=html)
    server.replies["/c"] = Reply(status=302, headers={"Location": "/"})
    server.replies["/"] = Reply(b"<p>All the news of the day.</p>", headers=html)
    assert collect(ledger, wire(server)) == [Found("Wire", 4, 1, 3)]
    told = {row["url"].rpartition("/")[2]: (row["outcome"], row["reason"]) for row in ledger.fetches(AT.date())}
    assert {told[page][0] for page in "abc"} == {"no_article"}
    assert "asks for consent" in told["a"][1] and "'Page not found'" in told["b"][1] and "front page" in told["c"][1]
    server.replies["/a"] = Reply(b"<p>Bombers flew.</p>", headers=html)
    collect(ledger, wire(server), at=AT + timedelta(days=1))
    assert sorted(fetched(ledger)) == ["a", "d"] and server.asked["/b"] == 2


def test_a_page_that_only_leads_on_is_followed(ledger: Ledger, server: Server) -> None:
    html = {"Content-Type": "text/html"}
    feed(server, "/a", "/b")
    server.replies["/a"] = Reply(b"<meta http-equiv=refresh content='0; url=real'>Moving", headers=html)
    server.replies["/real"] = Reply(b"<p>Bombers flew.</p>", headers=html)
    server.replies["/b"] = Reply(b"<script>location.href = '/b2'</script>", headers=html)
    server.replies["/b2"] = Reply(b"<script>location.href = '/b'</script>", headers=html)
    collect(ledger, wire(server))
    (page,) = ledger.fetched(9)
    assert (page.url, page.final_url) == (f"{server.url}/a", f"{server.url}/real")
    (loop,) = [row for row in ledger.fetches(AT.date()) if row["url"].endswith("/b")]
    assert (loop["outcome"], loop["reason"]) == ("no_article", "The page only leads on, 3 times one to the next.")
