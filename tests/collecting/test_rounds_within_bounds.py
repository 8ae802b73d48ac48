"""Rounds within bounds: of pages, lists and time; hosts that rest, fail, or want patience."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from orchestration.collecting.ledger import Ledger
from orchestration.collecting.plan import (
    SitemapSource,
)
from orchestration.collecting.visits import Found
from tests.collecting.rounds import AT, collect, feed, put_off, sitemap_index, wire
from tests.collecting.server import Reply, Server


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
    assert round_at(3) == ["/2.xml", "/6.xml", "/undated.xml"]


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
