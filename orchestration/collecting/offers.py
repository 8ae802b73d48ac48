"""What a list offers: the links of a feed, a sitemap or an index page, read from the bytes that a server gave."""

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from urllib.parse import urldefrag, urljoin, urlsplit

from orchestration.collecting.ledger import Link

_NO_PAGE = re.compile(r"\.(?:jpe?g|png|gif|webp|svg|mp[34]|pdf|zip|docx?|xlsx?|pptx?)$", re.I)
"""Files that are no article's page."""
_NEWS = "{http://www.google.com/schemas/sitemap-news/0.9}"
_SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


class OfferError(ValueError):
    """A list can't be read; the message says what it is instead."""


@dataclass(frozen=True)
class Sitemap:
    """Pages of a sitemap, or the sitemaps that an index names."""

    links: tuple[Link, ...]
    sitemaps: tuple[str, ...]


def feed_links(body: bytes, url: str, content_type: str, *, follow: bool) -> list[Link]:
    """The entries of an RSS or Atom feed, each once. Raises OfferError when it is neither.

    follow: whether the page behind an entry is to be fetched; else the text that the entry carries is taken.
    """
    import feedparser

    parsed = feedparser.parse(body, response_headers={"content-type": content_type, "content-location": url})
    if not parsed.entries and (parsed.bozo or not parsed.get("version")):
        raise OfferError("This is no RSS or Atom feed; check the address.")
    links: dict[str, Link] = {}
    for entry in parsed.entries:
        address = _page(url, entry.get("link"))
        if address is None:
            continue
        text = None if follow else _entry_text(entry)
        guid = entry.get("id") or None
        links.setdefault(guid or address, Link(address, entry.get("title") or None, _entry_day(entry), guid, text))
    return list(links.values())


def sitemap_links(body: bytes, url: str, match: str) -> Sitemap:
    """What a sitemap or an index of sitemaps names. Raises OfferError when it is neither."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, recover=True)
    try:
        root = etree.fromstring(body, parser)
    except etree.XMLSyntaxError:
        root = None
    if root is None or etree.QName(root).localname not in ("urlset", "sitemapindex"):
        raise OfferError("This is no sitemap; check the address.")
    wanted = re.compile(match)
    if etree.QName(root).localname == "sitemapindex":
        found = (_page(url, _child(item, "loc")) for item in root)
        return Sitemap((), tuple(dict.fromkeys(at for at in found if at)))
    links: dict[str, Link] = {}
    for item in root:
        address = _page(url, _child(item, "loc"))
        if address is None or not wanted.search(address):
            continue
        news = item.find(f"{_NEWS}news")
        title = news.findtext(f"{_NEWS}title") if news is not None else None
        published = news.findtext(f"{_NEWS}publication_date") if news is not None else None
        links.setdefault(address, Link(address, title, published))
    return Sitemap(tuple(links.values()), ())


def index_links(body: bytes, url: str, selector: str, content_type: str) -> list[Link]:
    """The links that a CSS selector finds on a page, in their order. Raises OfferError when it finds none."""
    from lxml import html
    from lxml.cssselect import CSSSelector

    from orchestration.articles.decoding import decode

    tree = html.fromstring(decode(body, is_html=True) or "<html/>")
    links: dict[str, Link] = {}
    for element in CSSSelector(selector)(tree):
        anchor = element if element.tag == "a" else next(iter(element.iter("a")), None)
        address = _page(url, anchor.get("href")) if anchor is not None else None
        if anchor is not None and address is not None:
            links.setdefault(address, Link(address, " ".join(anchor.text_content().split()) or None))
    if not links:
        raise OfferError(f"The selector '{selector}' finds no link on the page; it may have been redesigned.")
    return list(links.values())


def _page(base: str, target: str | None) -> str | None:
    """The full address of a page, without its fragment; None when it is no page of the web."""
    if not target:
        return None
    try:
        address = urldefrag(urljoin(base, target.strip())).url
        parts = urlsplit(address)
        host = parts.hostname
    except ValueError:
        return None
    is_page = parts.scheme in ("http", "https") and host and not _NO_PAGE.search(parts.path)
    return address if is_page else None


def _child(item: object, name: str) -> str | None:
    found = getattr(item, "findtext", lambda _: None)
    return found(f"{_SITEMAP}{name}") or found(name)


def _entry_day(entry: dict[str, object]) -> str | None:
    """When an entry says that it was published, in UTC; None when it does not, or says it in no known form."""
    moment = entry.get("published_parsed") or entry.get("updated_parsed")
    if not isinstance(moment, tuple):
        return None
    try:
        return datetime.fromtimestamp(calendar.timegm(moment), UTC).isoformat()
    except (ValueError, OverflowError):
        return None


def _entry_text(entry: dict[str, object]) -> str | None:
    """The longest of the texts that an entry carries, as HTML."""
    texts = list(_texts(entry))
    return max(texts, key=len, default=None)


def _texts(entry: dict[str, object]) -> Iterator[str]:
    contents = entry.get("content")
    for content in contents if isinstance(contents, list) else []:
        if isinstance(content, dict) and content.get("value"):
            yield str(content["value"])
    if entry.get("summary"):
        yield str(entry["summary"])
