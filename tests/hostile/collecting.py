"""Doors of the network: lists of pages, robots.txt, archives, what a server sends, and the plan of what to ask."""

import io
import math
import tempfile
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any
from unicodedata import category
from urllib.parse import urlsplit

from hypothesis import strategies as st

from orchestration.collecting.fetching import Fetcher
from orchestration.collecting.gdelt import articles_of
from orchestration.collecting.offers import Listed, OfferError, feed_links, index_links
from orchestration.collecting.outcomes import Response
from orchestration.collecting.pages import Link
from orchestration.collecting.plan import Manners, PlanError, read_plan
from orchestration.collecting.robots import rules_of
from orchestration.collecting.sitemaps import sitemap_links
from orchestration.collecting.warc import steps
from tests.hostile import documents, lists, warcs
from tests.hostile.atoms import CHARSETS
from tests.hostile.door import Door
from tests.hostile.exchanges import GOOD, Misbehaving, Script, visits
from tests.hostile.laws import can_be_kept

_TYPES = st.one_of(
    st.sampled_from(("application/rss+xml", "text/html", "text/xml; charset=utf-8", "", "x", "text/html; charset=hex")),
    st.sampled_from(CHARSETS).map(lambda name: f"text/xml; charset={name}"),
)
_SELECTORS = ("ul.news a", "a", "*", "li", "ul > li:first-child a", "a[href]", ":root")
_MOST_BYTES = 20_000
_MANNERS = Manners(
    delay_seconds=0, timeout_seconds=0.3, total_seconds=0.5, max_bytes=_MOST_BYTES, max_redirects=2, attempts=1,
    pause_seconds=0, patience_seconds=0, allow_private_addresses=True, user_agent="Overflight/test",
)  # fmt: skip

_PATIENT = _MANNERS.model_copy(update={"timeout_seconds": 60.0, "total_seconds": 60.0})


def _links_can_be_kept(links: Iterable[Link]) -> None:
    for link in links:
        can_be_kept(link.url, link.title, link.published, link.guid, link.text)
        if not link.url:
            assert link.guid and link.text
            continue
        parts = urlsplit(link.url)
        assert parts.scheme in ("http", "https") and parts.hostname, link.url
        assert not any(category(sign) in ("Cc", "Cs", "Zl", "Zp") for sign in link.url), link.url


def _told(listed: Listed) -> tuple[Link, ...]:
    can_be_kept(listed.note)
    assert len(listed.links) <= listed.entries
    return listed.links


def _offers(read: Any) -> None:
    """What a list offers can be kept; where it is none, that is told in a sentence."""
    try:
        _links_can_be_kept(read())
    except OfferError as error:
        can_be_kept(str(error))


def _feed(given: tuple[bytes, str, bool]) -> None:
    body, kind, follow = given
    _offers(lambda: _told(feed_links(body, lists.PAGE, kind, follow=follow)))


def _sitemap(body: bytes) -> None:
    def read() -> Iterable[Link]:
        found = sitemap_links(body, lists.PAGE, "/news/")
        _links_can_be_kept(Link(named.url) for named in found.sitemaps)
        return _told(found.pages)

    _offers(read)


def _index(given: tuple[bytes, str, str]) -> None:
    body, kind, selector = given
    _offers(lambda: index_links(body, lists.PAGE, selector, kind))


def _gdelt(body: bytes) -> None:
    _offers(lambda: _told(articles_of(body)))


def _robots(body: bytes) -> None:
    rules = rules_of(Response("https://a.example/robots.txt", "ok", status=200, body=body), "Overflight/test")
    assert rules is not None and math.isfinite(rules.delay) and rules.delay >= 0
    for address in (lists.PAGE, "http://a.example/", f"http://a.example/{'a' * 2000}?q=%zz", "http://a.example/ü/%e2"):
        assert rules.allows(address) in (True, False)


def _archive(data: bytes) -> None:
    """Pages within their bounds; what a killed run left is read on without a loss."""
    read = list(steps(io.BytesIO(data), 0, _MOST_BYTES))
    for step in read:
        assert 0 <= step.position <= len(data)
        can_be_kept(step.fault)
        if step.page is not None:
            _links_can_be_kept([Link(step.page.url)])
            can_be_kept(step.page.content_type)
            assert len(step.page.body) <= _MOST_BYTES
    for number, step in enumerate(read[2:], start=2):
        left = [each.page for each in read[number:] if each.page is not None]
        again = [each.page for each in steps(io.BytesIO(data), step.position, _MOST_BYTES) if each.page is not None]
        assert again[len(again) - len(left) :] == left


def _plan(data: bytes) -> None:
    """A plan that is accepted can be asked for; one that is not says why in a sentence."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "sources.yaml")
        path.write_bytes(data)
        try:
            plan = read_plan(path)
        except PlanError as error:
            can_be_kept(str(error))
            assert "\n" not in str(error)
            return
    for source in plan.all():
        can_be_kept(source.name, source.note, source.region, getattr(source, "url", None))
        if (selector := getattr(source, "links", None)) is not None:
            _offers(lambda selector=selector: index_links(b"<a href='/a'>a</a>", lists.PAGE, selector, "text/html"))


@cache
def _server() -> Misbehaving:
    return Misbehaving()


def _exchange(given: tuple[Script, Script]) -> None:
    """An answer that tells of whatever came, within its bounds; the connection is free then, and the server unharmed."""
    server, fetcher = _server(), Fetcher(_MANNERS)
    server.rules, server.page = given
    outlasted = server.outlasted
    answer = fetcher.get(f"{server.url}/page")
    assert len(answer.body) <= _MOST_BYTES
    assert answer.is_ok or (answer.reason and not answer.body), answer
    can_be_kept(answer.outcome, answer.reason, answer.final_url, answer.content_type, answer.validators.etag)
    assert answer.retry_after is None or math.isfinite(answer.retry_after)
    assert fetcher.get(f"{server.url}/good").body in (b"", GOOD)
    assert server.outlasted == outlasted, "a server that drips was waited for to its end"
    server.rules = Script((b"HTTP/1.1 404 No\r\nContent-Length: 0\r\n\r\n",))
    assert Fetcher(_PATIENT).get(f"{server.url}/good").body == GOOD


def _long_feed(text: str) -> Any:
    item = f"<item><title>a</title><link>{lists.PAGE}</link><description>{text}</description></item>"
    return (f"<rss version='2.0'><channel>{item}</channel></rss>".encode(), "text/xml", False)


DOORS = (
    Door("feeds", st.tuples(lists.feeds(), _TYPES, st.booleans()), _feed, 250, (_long_feed,)),
    Door("sitemaps", lists.sitemaps(), _sitemap, 250, (lambda text: f"<urlset>{text}</urlset>".encode(),)),
    Door(
        "index pages",
        st.tuples(lists.indexes(), _TYPES, st.sampled_from(_SELECTORS)),
        _index,
        250,
        (lambda text: (f"<ul class='news'>{text}</ul>".encode(), "text/html", "ul.news a"),),
    ),
    Door("GDELT's lists", lists.answers_of_gdelt(), _gdelt, 250),
    Door(
        "robots.txt",
        lists.robots(),
        _robots,
        250,
        (str.encode, lambda text: f"User-agent: *\nDisallow: /{text}".encode()),
    ),
    Door("archives", warcs.archives(), _archive, 150),
    Door("sources.yaml", documents.plans(), _plan, 150),
    Door("exchanges", visits(), _exchange, 60),
)
