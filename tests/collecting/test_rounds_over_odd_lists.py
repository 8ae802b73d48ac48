"""Rounds over odd lists: a fault is its source's alone, and nothing secret is kept."""

import sqlite3
from datetime import date, datetime
from typing import Any

import pytest

from orchestration.collecting import visits
from orchestration.collecting.ledger import Ledger
from orchestration.collecting.lists import Offer, Wanted
from orchestration.collecting.plan import (
    FeedSource,
    GdeltSource,
    ListedSource,
    PageSource,
    Plan,
    SitemapSource,
)
from orchestration.collecting.visits import Found
from tests.collecting.rounds import AT, collect, feed, wire
from tests.collecting.server import Reply, Server


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
