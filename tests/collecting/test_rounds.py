"""Rounds over sources: each page once, lists asked for anew only when they changed, faults kept apart."""

import json
import sqlite3
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from orchestration.collecting import visits
from orchestration.collecting.fetching import Fetcher
from orchestration.collecting.ledger import Ledger
from orchestration.collecting.lists import Offer, Wanted
from orchestration.collecting.plan import (
    FeedSource,
    GdeltSource,
    ListedSource,
    Manners,
    PageSource,
    Plan,
    SitemapSource,
)
from orchestration.collecting.rounds import Round
from orchestration.collecting.visits import Found
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
    assert collect(ledger, wire(server)) == [Found("Wire", 2, 0, 1, put_off=1)]
    before = dict(server.asked)
    assert collect(ledger, wire(server), at=AT + timedelta(hours=1))[0].fetched == 0
    assert dict(server.asked) == before
    server.replies["/a"] = Reply(b"<p>text</p>")
    assert collect(ledger, wire(server), at=AT + timedelta(hours=3)) == [Found("Wire", 0, 2, 0)]


def test_no_more_pages_than_a_round_may_take(ledger: Ledger, server: Server) -> None:
    feed(server, "/a", "/b", "/c")
    assert collect(ledger, wire(server, most_pages=2)) == [Found("Wire", 3, 2, 0, put_off=1)]
    assert (
        ledger.fetches(AT.date())[-1]["reason"]
        == "There is a bound (most_pages: 2): one more page waits for a later round."
    )
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


def sitemap_index(server: Server, *names: str, path: str = "/map.xml") -> None:
    """An index of sitemaps, each with its lastmod behind a bar, if any."""
    parts = [name.partition("|") for name in names]
    items = "".join(f"<sitemap><loc>{server.url}{at}</loc><lastmod>{day}</lastmod></sitemap>" for at, _, day in parts)
    server.replies[path] = Reply(f'<sitemapindex xmlns="{SPACE}">{items}</sitemapindex>'.encode())
    for at, _, _ in parts:
        server.replies.setdefault(at, Reply(f'<urlset xmlns="{SPACE}"/>'.encode()))


def put_off(ledger: Ledger, at: datetime = AT) -> list[tuple[str, str]]:
    return [(row["purpose"], row["reason"]) for row in ledger.fetches(at.date()) if row["outcome"] == "put_off"]


def test_an_index_that_names_itself_ends(ledger: Ledger, server: Server) -> None:
    names = [f"/map.xml?{n}" for n in range(30)]
    sitemap_index(server, "/map.xml", *names, "/moved.xml")
    server.replies["/moved.xml"] = Reply(status=301, headers={"Location": "/map.xml"})
    collect(ledger, SitemapSource(name="Map", url=f"{server.url}/map.xml#top"))
    asked = [path for path in server.asked if path.startswith("/map.xml")]
    assert len(asked) == 31 and [server.asked[path] for path in asked] == [2, *[1] * 30]  # once by way of /moved.xml


def test_lists_beyond_a_bound_wait_newest_first(ledger: Ledger, server: Server) -> None:
    sitemap_index(server, *(f"/{n}.xml|2026-03-{n + 1:02}" for n in range(9)), "/undated.xml")
    source = SitemapSource(name="Map", url=f"{server.url}/map.xml", most_lists=4)
    read = [*(f"/{n}.xml" for n in range(9)), "/undated.xml"]

    def round_at(hour: int) -> list[str]:
        before = dict(server.asked)
        collect(ledger, source, at=AT + timedelta(hours=hour))
        return [path for path in read if server.asked[path] > before.get(path, 0)]

    assert round_at(0) == ["/6.xml", "/7.xml", "/8.xml"]
    assert put_off(ledger) == [("list", "There is a bound (most_lists: 4): 7 more lists wait for a later round.")]
    assert round_at(1) == ["/3.xml", "/4.xml", "/5.xml"]
    assert round_at(2) == ["/0.xml", "/1.xml", "/2.xml"]
    sitemap_index(
        server, *(f"/{n}.xml|2026-03-{20 if n == 2 else n + 1:02}T11:30:00Z" for n in range(9)), "/undated.xml"
    )
    assert round_at(3) == ["/2.xml", "/6.xml", "/undated.xml"] or round_at(3)[0] == "/2.xml"


def test_a_time_beyond_a_bound_ends_a_source_for_the_round(ledger: Ledger, server: Server) -> None:
    feed(server, "/a", "/b")
    assert collect(ledger, wire(server), round_seconds=1e-9) == [Found("Wire", 2, 0, 0, put_off=1)]
    assert put_off(ledger) == [
        ("page", "There is a bound (round_seconds: 1e-09): 2 more pages wait for a later round.")
    ]
    assert collect(ledger, wire(server)) == [Found("Wire", 0, 2, 0)]


def test_every_page_of_a_resting_host_is_told_and_none_is_given_up(ledger: Ledger, server: Server) -> None:
    feed(server, "/a", "/b", "/c")
    server.replies["/a"] = Reply(status=429, headers={"Retry-After": "99999999999999999999"})
    assert collect(ledger, wire(server)) == [Found("Wire", 3, 0, 1, put_off=2)]
    for hour in range(1, 9):
        assert collect(ledger, wire(server), at=AT + timedelta(hours=hour))[0].put_off == 4
    rows = [row for row in ledger.fetches(AT.date()) if row["outcome"] == "put_off" and row["purpose"] == "page"]
    assert {row["url"] for row in rows} == {f"{server.url}/{name}" for name in "abc"}
    assert all("127.0.0.1 asked to be left alone for" in row["reason"] and row["status"] is None for row in rows)
    server.replies["/a"] = Reply(b"<p>text</p>")
    assert collect(ledger, wire(server), at=AT + timedelta(days=8)) == [Found("Wire", 0, 3, 0)]


def test_pages_behind_those_of_a_host_that_fails_are_told(ledger: Ledger, server: Server) -> None:
    paths = [f"/{n}" for n in range(5)]
    feed(server, *paths)
    for path in paths:
        server.replies[path] = Reply(status=503)
    assert collect(ledger, wire(server)) == [Found("Wire", 5, 0, 3, put_off=2)]
    assert [why for _, why in put_off(ledger)] == [
        "3 pages of 127.0.0.1 failed one after the other; it is asked again in the next round."
    ] * 2


def test_a_rest_of_an_earlier_version_is_cut_to_what_a_host_can_ask_for(tmp_path: Path, server: Server) -> None:
    feed(server, "/a")
    ledger = Ledger(tmp_path / "collecting")
    ledger.rest("127.0.0.1", datetime(2036, 3, 20, tzinfo=UTC))
    assert collect(ledger, wire(server))[0].fetched == 0
    assert collect(ledger, wire(server), at=AT + timedelta(days=6))[0].fetched == 0
    assert collect(ledger, wire(server), at=AT + timedelta(days=8))[0].fetched == 1
    ledger.close()


@pytest.mark.parametrize(("delay", "hours"), [(7200, 3), (86_400, 25), (10**30, 24 * 8)])
def test_a_host_that_wants_patience_gives_lists_and_pages_by_turns(
    delay: int, hours: int, ledger: Ledger, server: Server
) -> None:
    feed(server, "/a", "/b")
    server.replies["/robots.txt"] = Reply(f"User-agent: *\nCrawl-delay: {delay}\n".encode())
    asked = []
    for turn in range(5):
        before = dict(server.asked)
        collect(ledger, wire(server), at=AT + timedelta(hours=hours * turn))
        asked.append([path for path in ("/feed", "/a", "/b") if server.asked[path] > before.get(path, 0)])
    assert asked == [["/feed"], ["/a"], ["/feed"], ["/b"], ["/feed"]]
    told = [why for _, why in put_off(ledger)]
    assert told and all("asked to be left alone" in why for why in told)


def test_a_redirect_of_a_host_that_wants_patience_is_followed(ledger: Ledger, server: Server) -> None:
    feed(server, "/a")
    server.replies["/robots.txt"] = Reply(b"User-agent: *\nCrawl-delay: 86400\n")
    server.replies["/old"] = Reply(status=301, headers={"Location": "/feed"})
    assert collect(ledger, wire(server, url=f"{server.url}/old"))[0].offered == 1


ODD = {
    "feed with controls": b"<rss version='2.0'><channel><item><title>\x01\x02&#0;&#xD800;\x1b[2J</title><link>AT/a</link>"
    b"<guid>\x00\xff\xfe</guid><pubDate>Fri, 99 Zzz 99999 99:99:99 +9999</pubDate></item></channel></rss>",
    "feed nested deep": b"<rss version='2.0'><channel>" + b"<item>" * 20_000 + b"<link>AT/a</link>",
    "feed of another encoding": b"<?xml version='1.0' encoding='idna'?><rss version='2.0'><channel><item><link>AT/a</link></item></channel></rss>",
    "feed with entities": b"<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c SYSTEM 'file:///etc/passwd'>]>"
    b"<rss version='2.0'><channel><item><title>&b;&c;</title><link>AT/a</link></item></channel></rss>",
    "feed with a login": b"<rss version='2.0'><channel><item><link>http://desk:OPENSESAME@HOST/a</link></item></channel></rss>",
    "a path": b"/etc/passwd",
    "an address": b"AT/secret",
    "nothing": b"",
    "a number": b"9" * 5000,
    "zeros": bytes(5000),
    "deep JSON": b'{"articles":' + b"[" * 100_000,
    "JSON of other types": b'{"articles":[{"url":{"a":1}},{"url":["AT/a"],"title":5},7,null,"x",[[]]]}',
    "JSON null": b'{"articles":null}',
    "JSON list": b'[{"url":"AT/a"}]',
    "JSON with numbers": b'{"articles":[{"url":"AT/a","title":' + b"9" * 5000 + b"}]}",
    "JSON with surrogates": b'{"articles":[{"url":"AT/a\\ud800","title":"\\ud800\\u0000\\u001b[2J"},{"url":"http://d:OPENSESAME@HOST/a","title":{}}]}',
    "JSON with a mark": b'\xef\xbb\xbf{"articles":[{"url":"AT/a"}]}',
    "JSON in UTF-16": '{"articles":[{"url":"AT/a"}]}'.encode("utf-16"),
    "sitemap with controls": b"<urlset><!-- x --><?pi x?><url><loc>\x00AT/a\x01</loc></url>&x;</urlset>",
    "sitemap with a prefix": b"<x:urlset><x:url><loc>AT/a</loc></x:url></x:urlset>",
    "sitemap without end": b"<sitemapindex>" + b"<sitemap>" * 50_000,
    "a page": b"<?xml version='1.0' encoding='utf-16'?><html><a href='AT/a'>\x01x</a><a href='http://[::1'>y</a></html>",
    "a comment": b"<!-- -->",
    "a PDF": b"%PDF-1.7 x",
    "blanks": b" \n" * 3000,
}


@pytest.mark.parametrize("kind", ["feeds", "sitemaps", "pages", "gdelt"])
@pytest.mark.parametrize("body", ODD)
def test_an_odd_list_is_a_fault_of_its_source_alone(kind: str, body: str, ledger: Ledger, server: Server) -> None:
    if (kind, body) == ("sitemaps", "an address"):
        pytest.skip("a list of one page is a sitemap")
    at, host = server.url.encode(), server.url.removeprefix("http://").encode()
    server.replies["/bad"] = Reply(ODD[body].replace(b"AT", at).replace(b"HOST", host))
    feed(server, "/good")
    url = f"{server.url}/bad"
    bad: ListedSource = {
        "feeds": FeedSource(name="Bad", url=url),
        "sitemaps": SitemapSource(name="Bad", url=url),
        "pages": PageSource(name="Bad", url=url, links="a"),
        "gdelt": GdeltSource(name="Bad", query="x", url=url),
    }[kind]
    found, good = collect(ledger, bad, wire(server))
    assert good == Found("Wire", 1, 1, 0)
    rows = [row for row in ledger.fetches(AT.date()) if (row["source"], row["purpose"]) == ("Bad", "list")]
    assert rows and all(row["outcome"] == "ok" or (row["outcome"] == "unreadable" and row["reason"]) for row in rows)
    assert (found.offered > 0) <= (rows[0]["outcome"] == "ok")
    told = str([ledger.fetches(AT.date()), ledger.fetched(10)])
    assert "OPENSESAME" not in told and "root:" not in told and server.asked["/secret"] == 0
    told.encode()


def test_a_fault_of_a_parser_is_one_of_its_list_alone(
    ledger: Ledger, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = visits._APART.call

    def strange(seconds: float, read: Any, source: ListedSource, *more: Any) -> Offer:
        if source.name == "Bad":
            raise RuntimeError("http://desk:OPENSESAME@h/")
        return whole(seconds, read, source, *more)

    monkeypatch.setattr(visits._APART, "call", strange)
    feed(server, "/a")
    assert collect(ledger, wire(server, name="Bad"), wire(server)) == [Found("Bad", 0, 0, 1), Found("Wire", 1, 1, 0)]
    reasons = [row["reason"] for row in ledger.fetches(AT.date()) if row["outcome"] == "unreadable"]
    assert reasons == ["The list can't be read (RuntimeError)."]


def test_a_list_that_takes_its_parser_too_long_is_a_fault_of_its_source_alone(ledger: Ledger, server: Server) -> None:
    letters = b"x" * 200_000  # the parser looks for an address of mail in them, for each letter anew
    slow = b"<rss version='2.0'><channel><item><author>" + letters + b"</author></item></channel></rss>"
    server.replies["/slow"] = Reply(slow)
    feed(server, "/a")
    found = collect(ledger, wire(server, name="Slow", url=f"{server.url}/slow"), wire(server), reading_seconds=2.0)
    assert found == [Found("Slow", 0, 0, 1), Found("Wire", 1, 1, 0)]
    reasons = [row["reason"] for row in ledger.fetches(AT.date()) if row["outcome"] == "unreadable"]
    assert reasons == ["Reading it takes longer than 2 seconds."]


def test_a_fault_of_this_program_is_one_of_its_source_alone(
    ledger: Ledger, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = visits.first_list

    def strange(source: ListedSource, day: date, now: datetime) -> Wanted:
        if source.name == "Bad":
            raise RecursionError
        return whole(source, day, now)

    monkeypatch.setattr(visits, "first_list", strange)
    feed(server, "/a")
    assert collect(ledger, wire(server, name="Bad"), wire(server)) == [Found("Bad", 0, 0, 1), Found("Wire", 1, 1, 0)]
    (row,) = (row for row in ledger.fetches(AT.date()) if row["outcome"] == "failed")
    assert (row["source"], row["purpose"]) == ("Bad", "list") and "RecursionError" in row["reason"]


def test_a_ledger_that_cannot_be_written_ends_the_round(
    ledger: Ledger, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(ledger, "record", full)
    with pytest.raises(sqlite3.OperationalError):
        collect(ledger, wire(server))


def test_a_list_that_names_more_than_can_wait_is_asked_for_again(
    ledger: Ledger, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("orchestration.collecting.ledger_tables._MOST_WAITING", 3)
    feed(server, *(f"/{n}" for n in range(5)), etag='"1"')
    assert collect(ledger, wire(server))[0].offered == 3
    (told,) = (row["reason"] for row in ledger.fetches(AT.date()) if row["purpose"] == "list")
    assert told == "2 of its links are not noted: 3 pages of this source wait already."
    assert collect(ledger, wire(server)) == [Found("Wire", 2, 2, 0)]
    assert "If-None-Match" not in server.headers["/feed"]


def test_no_password_of_a_list_or_a_redirect_is_kept(ledger: Ledger, server: Server) -> None:
    login = server.url.replace("//", "//desk:OPENSESAME@")
    items = f"<item><title>{login}</title><link>{login}/a</link></item><item><guid>{login}/b</guid></item>"
    server.replies["/feed"] = Reply(f"<rss version='2.0'><channel>{items}</channel></rss>".encode())
    server.replies["/a"] = Reply(b"<p>text</p>")
    server.replies["/b"] = Reply(status=302, headers={"Location": f"{login}/a?b"})
    assert collect(ledger, wire(server)) == [Found("Wire", 2, 2, 0)]
    assert "OPENSESAME" not in str([ledger.fetches(AT.date()), ledger.fetched(10)])
    assert not any("Authorization" in headers for headers in server.headers.values())


@pytest.mark.parametrize(
    "kind",
    [
        "", ";", "charset=utf-8", "text", "text/html; charset=", "text/html; charset=nonsense", "application/xml; charset=idna",
        "text/xml; charset=punycode", "text/xml; charset=unicode_escape", "text/xml; charset=utf-7", "application/xml; charset=hex",
        "text/xml;charset='us-ascii'", "text/html; charset*=utf-8''utf-8", "image/png; charset=\xff",
        "multipart/mixed; boundary=x", "text/xml; charset=" + "x" * 9000, "a/b, c/d; charset=utf-8, e/f", "text/xml; charset=gb2312",
    ],
)  # fmt: skip
@pytest.mark.parametrize("source", ["feeds", "sitemaps", "pages", "gdelt"])
def test_an_odd_type_costs_no_list(source: str, kind: str, ledger: Ledger, server: Server) -> None:
    bodies = {
        "feeds": "<rss version='2.0'><channel><item><title>über</title><link>AT/a</link></item></channel></rss>",
        "sitemaps": "<urlset><url><loc>AT/a</loc></url><url><loc>AT/über</loc></url></urlset>",
        "pages": "<html><body><a href='AT/a'>über</a></body></html>",
        "gdelt": '{"articles": [{"url": "AT/a", "title": "über"}]}',
    }
    server.replies["/list"] = Reply(bodies[source].replace("AT", server.url).encode(), headers={"Content-Type": kind})
    more = {"gdelt": {"query": "x"}, "pages": {"links": "a"}}.get(source, {})
    given = {source: [{"name": "A", "url": f"{server.url}/list"} | more]}
    (one,) = Plan.model_validate(given).listed(source)
    assert collect(ledger, one)[0].offered >= 1


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
