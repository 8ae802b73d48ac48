"""What a sitemap offers: pages, or further sitemaps, whatever its namespace and however its XML is damaged."""

import html
import re
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from orchestration.articles.decoding import decode
from orchestration.articles.encodings import encoding_of
from orchestration.articles.rejected import RejectedError
from orchestration.collecting.offers import Listed, OfferError, link, moment_of, page_address, passed_over
from orchestration.collecting.pages import Link
from orchestration.collecting.said import content_type_of

_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*\?>")
_ENCODING = re.compile(rb"""\A\s*<\?xml[^>]{0,200}encoding\s*=\s*["']([\w.:-]{1,40})["']""", re.IGNORECASE)
_NO_XML = re.compile("[^\t\n\r\\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML does not have (XML 1.0, 2.2): a parser cuts a text before the first of them."""
_REFERENCE = re.compile(r"&(#\d{1,7};|#x[0-9a-fA-F]{1,6};|(?:amp|lt|gt|quot|apos);)|&([A-Za-z][A-Za-z0-9]{1,31};)?")
_IN_A_LINE = re.compile(r"https?://\S+\Z", re.IGNORECASE)


@dataclass(frozen=True)
class Named:
    """A sitemap that an index names, and when it says that it last changed."""

    url: str
    changed_at: datetime | None


@dataclass(frozen=True)
class Sitemap:
    """What a sitemap lists, or the sitemaps that an index names."""

    pages: Listed
    sitemaps: tuple[Named, ...] = ()


def sitemap_links(body: bytes, url: str, match: str, content_type: str = "") -> Sitemap:
    """What a sitemap, an index of sitemaps or a plain list of addresses names.

    Raises OfferError when it is none of these, or when none of its entries can be read.
    """
    text = _text(body, content_type)
    root = _root(text)
    kind = local_name(root)
    if kind not in ("urlset", "sitemapindex"):
        return Sitemap(_of_lines(text, url, match))
    items = [item for item in root if isinstance(item.tag, str)]
    found = [(item, page_address(url, _child(item, "loc"))) for item in items]
    missing = sum(address is None for _, address in found)
    what = "sitemaps" if kind == "sitemapindex" else "pages"
    if items and missing == len(items):
        raise OfferError(f"None of the {len(items)} {what} that it lists has an address that can be asked.")
    note = passed_over(missing, len(items))
    if kind == "sitemapindex":
        named = {address: moment_of(_child(item, "lastmod")) for item, address in found if address is not None}
        return Sitemap(Listed((), len(items), note), tuple(Named(at, changed) for at, changed in named.items()))
    wanted = re.compile(match)
    links: dict[str, Link] = {}
    for item, address in found:
        if address is not None and wanted.search(address):
            news = next((child for child in item if local_name(child) == "news"), None)
            title, published = (None if news is None else _child(news, name) for name in ("title", "publication_date"))
            changed = moment_of(_child(item, "lastmod")) or moment_of(published)
            links.setdefault(address, link(address, title, published, changed_at=changed))
    return Sitemap(Listed(tuple(links.values()), len(items), note))


def root_of(body: bytes, content_type: str = "") -> str:
    """The local name of what XML begins with, in small letters; '' where there is none."""
    return local_name(_root(_text(body, content_type)))


def local_name(element: Any) -> str:
    """An element's name without its namespace, in small letters; '' for what is no element."""
    tag = getattr(element, "tag", None)
    return tag.rpartition("}")[2].rpartition(":")[2].lower() if isinstance(tag, str) else ""


def _of_lines(text: str, url: str, match: str) -> Listed:
    """A list of one address a line (sitemaps.org, text file). Raises OfferError."""
    lines = [line for line in map(str.strip, text.splitlines()) if line]
    if not lines or not _IN_A_LINE.match(lines[0]):
        raise OfferError("This is no sitemap; check the address.")
    addresses = [page_address(url, line) if _IN_A_LINE.match(line) else None for line in lines]
    wanted = re.compile(match)
    links = {address: link(address) for address in addresses if address is not None and wanted.search(address)}
    return Listed(tuple(links.values()), len(lines), passed_over(sum(at is None for at in addresses), len(lines)))


def _text(body: bytes, content_type: str) -> str:
    """The text of XML: by the mark of byte order, the server, the declaration; broken bytes cost themselves alone."""
    declared = _ENCODING.match(body)
    served = content_type_of(content_type)[1] if content_type else None
    for label in (served, declared[1].decode("ascii") if declared is not None else None):
        encoding = encoding_of(label) if label else None
        if encoding is None or (encoding.is_wide and b"\x00" not in body):
            continue
        try:
            return decode(body, charset=label)
        except RejectedError:
            continue
    try:
        return decode(body)
    except RejectedError:
        return body.decode("utf-8-sig", "replace")


def _root(text: str) -> Any:
    """The element that XML begins with, once what no parser takes is out of it; None where there is none."""
    from lxml import etree

    sound = _REFERENCE.sub(_reference, _NO_XML.sub("\ufffd", _DECLARATION.sub("", text).lstrip("\ufeff \t\r\n")))
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, huge_tree=False, recover=True, remove_comments=True, encoding="utf-8"
    )
    try:
        return etree.fromstring(sound.encode(), parser)
    except (etree.XMLSyntaxError, ValueError):
        return None


def _reference(match: re.Match[str]) -> str:
    """A reference that XML knows as it is, the character of one that only HTML knows, and any other & as itself."""
    if match[1]:
        return match[0]
    character = html.unescape(match[0]) if match[2] else match[0]
    return match[0].replace("&", "&amp;") if character == match[0] or character in "<>&" else character


def _child(item: Any, name: str) -> str | None:
    """The text of an item's element of a name, first of the item's own namespace; None where there is none."""
    children = [child for child in item if local_name(child) == name]
    own = item.tag.rpartition("}")[0]
    children.sort(key=lambda child: child.tag.rpartition("}")[0] != own)
    texts = ("".join(child.itertext()).strip() for child in children)
    return next((text for text in texts if text), None)
