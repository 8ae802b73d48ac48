"""What a list offers: the links of a feed, a sitemap or an index page, read from the bytes that a server gave."""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from orchestration.addresses import web_address, without_login
from orchestration.articles.encodings import encoding_of
from orchestration.collecting.pages import Link
from orchestration.collecting.said import MOST, content_type_of, encodable, one_line

_NO_PAGE = re.compile(r"\.(?:jpe?g|png|gif|webp|svg|mp[34]|pdf|zip|docx?|xlsx?|pptx?)$", re.I)
"""Files that are no article's page."""
_NEWS = "{http://www.google.com/schemas/sitemap-news/0.9}"
_SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
_MOST_OF_GUID = 2_000
"""Characters of an entry's id; a longer one is none."""


class OfferError(ValueError):
    """A list can't be read; the message says what it is instead."""


@dataclass(frozen=True)
class Named:
    """A sitemap that an index names, and when it says that it last changed."""

    url: str
    changed_at: datetime | None


@dataclass(frozen=True)
class Sitemap:
    """Pages of a sitemap, or the sitemaps that an index names."""

    links: tuple[Link, ...]
    sitemaps: tuple[Named, ...]


def link(
    url: str, title: object = None, published: object = None, guid: object = None, text: str | None = None
) -> Link:
    """A page with what a list says of it, each as the ledger can keep it; what can't be kept is left out."""
    named, titled = (_shown(value, most) for value, most in ((guid, _MOST_OF_GUID), (title, MOST)))
    is_whole = named is not None and not named.endswith("…")
    kept = None if text is None else encodable(text)
    return Link(url, titled, one_line(published), named if is_whole else None, kept)


def _shown(value: object, most: int) -> str | None:
    line = one_line(value, most)
    return without_login(line) if line is not None else None


def feed_links(body: bytes, url: str, content_type: str, *, follow: bool) -> list[Link]:
    """The entries of an RSS or Atom feed, each once. Raises OfferError when it is neither.

    follow: whether the page behind an entry is to be fetched; else the text that the entry carries is taken.
    """
    try:
        parsed = _feed(body, url, _stated(content_type, body))
    except UnicodeError:  # of a declaration that names a codec of Python's own
        parsed = _feed(body, url, "application/xml; charset=utf-8")
    if not parsed.entries and (parsed.bozo or not parsed.get("version")):
        raise OfferError("This is no RSS or Atom feed; check the address.")
    links: dict[str, Link] = {}
    for entry in parsed.entries:
        address = _page(url, entry.get("link"))
        if address is None:
            continue
        text = None if follow else _entry_text(entry)
        found = link(address, entry.get("title"), _entry_day(entry, parsed.get("version") or ""), entry.get("id"), text)
        links.setdefault(found.guid or address, found)
    return list(links.values())


def _stated(content_type: str, body: bytes) -> str:
    """What a server says of a feed, without a charset that is none, or that can't be that of these bytes."""
    kind, charset = content_type_of(content_type or "application/xml")
    encoding = encoding_of(charset) if charset else None
    is_possible = encoding is not None and (b"\x00" in body or not encoding.is_wide)
    return f"{kind}; charset={encoding.name}" if encoding is not None and is_possible else kind


def _feed(body: bytes, url: str, content_type: str) -> Any:
    import feedparser

    # bytes would be taken for the path of a file, or for an address, where they look like one; a stream is only read
    headers = {"content-type": content_type, "content-location": url}
    return feedparser.parse(
        io.BytesIO(body), response_headers=headers, sanitize_html=False, resolve_relative_uris=False
    )


def sitemap_links(body: bytes, url: str, match: str) -> Sitemap:
    """What a sitemap or an index of sitemaps names. Raises OfferError when it is neither."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, recover=True)
    try:
        root = etree.fromstring(body, parser)
    except etree.XMLSyntaxError:
        root = None
    kind = root.tag.rpartition("}")[2] if root is not None and isinstance(root.tag, str) else ""
    if kind not in ("urlset", "sitemapindex"):
        raise OfferError("This is no sitemap; check the address.")
    items = [item for item in root if isinstance(item.tag, str)]
    if kind == "sitemapindex":
        named = {at: _moment(_child(item, "lastmod")) for item in items if (at := _page(url, _child(item, "loc")))}
        return Sitemap((), tuple(Named(at, changed) for at, changed in named.items()))
    wanted = re.compile(match)
    links: dict[str, Link] = {}
    for item in items:
        address = _page(url, _child(item, "loc"))
        if address is None or not wanted.search(address):
            continue
        news = item.find(f"{_NEWS}news")
        title = news.findtext(f"{_NEWS}title") if news is not None else None
        published = news.findtext(f"{_NEWS}publication_date") if news is not None else None
        links.setdefault(address, link(address, title, published))
    return Sitemap(tuple(links.values()), ())


def index_links(body: bytes, url: str, selector: str, content_type: str) -> list[Link]:
    """The links that a CSS selector finds on a page, in their order. Raises OfferError when it finds none."""
    from lxml import etree, html

    from orchestration.articles.decoding import decode
    from orchestration.articles.markup.addresses import base_of
    from orchestration.articles.rejected import RejectedError
    from orchestration.collecting.selectors import compiled

    try:
        text = decode(body, is_html=True, charset=content_type_of(content_type)[1])
    except RejectedError as error:
        raise OfferError(f"This is no page that can be read: {error.detail}") from error
    # the page may declare another encoding than the parser is given, which then must not heed it
    parser = html.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False)
    try:
        tree = html.document_fromstring(encodable(text).encode(), parser)
    except (etree.ParserError, etree.XMLSyntaxError) as error:
        raise OfferError("The page is empty; check the address.") from error
    links: dict[str, Link] = {}
    base = base_of(tree, url)
    for element in compiled(selector)(tree):
        anchor = element if element.tag == "a" else next(iter(element.iter("a")), None)
        address = _page(base, anchor.get("href")) if anchor is not None else None
        if anchor is not None and address is not None:
            links.setdefault(address, link(address, anchor.text_content()))
    if not links:
        raise OfferError(f"The selector '{selector}' finds no link on the page; it may have been redesigned.")
    return list(links.values())


def _page(base: str, target: object) -> str | None:
    """The full address of a page; None when it is no page of the web."""
    address = web_address(target, base) if isinstance(target, str) else None
    is_page = address is not None and not _NO_PAGE.search(re.split(r"[?#]", address, maxsplit=1)[0])
    return address if is_page else None


def _child(item: Any, name: str) -> str | None:
    found: str | None = item.findtext(f"{_SITEMAP}{name}") or item.findtext(name)
    return found


def _moment(written: str | None) -> datetime | None:
    """When something is said to have changed (W3C Date and Time Formats); None when it is not said in that form."""
    try:
        moment = datetime.fromisoformat((written or "").strip())
        return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        return None


def _entry_day(entry: Any, version: str) -> str | None:
    """When an entry says that it was published, as it is written; None when it does not.

    feedparser calls dc:date, by which RSS tells that, an update; Atom's is one.
    """
    names = ("published", "created", "updated") if version.startswith("rss") else ("published", "created")
    written = (dict.get(entry, name) for name in names)  # its own get() would take one for another
    return next((each for each in written if isinstance(each, str) and each.strip()), None)


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
