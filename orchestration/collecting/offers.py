"""What a list offers: the links of a feed or an index page, read from the bytes that a server gave."""

import io
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any

from orchestration.addresses import web_address, without_login
from orchestration.articles.encodings import encoding_of
from orchestration.collecting.pages import Link
from orchestration.collecting.said import MOST, content_type_of, encodable, one_line
from orchestration.ids import digest

_NO_PAGE = re.compile(r"\.(?:jpe?g|png|gif|webp|svg|mp[34]|zip|docx?|xlsx?|pptx?)$", re.I)
"""Files that are no article's page."""
_SURROGATE = re.compile(
    rb"&#(?:x0*d[89a-f][0-9a-f]{2}|0*5(?:5(?:29[6-9]|[3-9]\d\d)|6\d{3}|7(?:[0-2]\d\d|3[0-3]\d|34[0-3])));", re.I
)
"""References to halves of characters, which stand for nothing."""
_MONTH = re.compile(r"\d{4}-\d\d")
_MOST_OF_MOMENT = 100
_MOST_OF_GUID = 2_000
"""Characters of an entry's id; a longer one is none."""


class OfferError(ValueError):
    """A list can't be read; the message says what it is instead."""


@dataclass(frozen=True)
class Listed:
    """Pages of a list, each once; entries: how many it has in all; note: what is told of those that are passed over."""

    links: tuple[Link, ...]
    entries: int
    note: str = ""


def passed_over(count: int, entries: int) -> str:
    """What is told of entries that can't be used; '' where there are none."""
    return f"{count} of its {entries} entries have no address that can be asked, and are passed over." if count else ""


def link(
    url: str,
    title: object = None,
    published: object = None,
    guid: object = None,
    text: str | None = None,
    changed_at: datetime | None = None,
) -> Link:
    """A page with what a list says of it, each as the ledger can keep it; what can't be kept is left out."""
    named, titled = (_shown(value, most) for value, most in ((guid, _MOST_OF_GUID), (title, MOST)))
    is_whole = named is not None and not named.endswith("…")
    kept = None if text is None else encodable(text)
    return Link(url, titled, one_line(published), named if is_whole else None, kept, changed_at)


def _shown(value: object, most: int) -> str | None:
    line = one_line(value, most)
    return without_login(line) if line is not None else None


def feed_links(body: bytes, url: str, content_type: str, *, follow: bool) -> Listed:
    """The entries of an RSS or Atom feed. Raises OfferError when it is neither, or none of its entries can be used.

    An entry is known by its address and, where it carries it, its text; by its guid only as far as no other has that.

    follow: whether the page behind an entry is to be fetched; else the text that the entry carries is taken, an empty
    one where it carries none. One that leads nowhere always gives its own text.
    """
    parsed = _parsed(_SURROGATE.sub(b"&#xfffd;", body), url, content_type)
    if not parsed.entries and (parsed.bozo or not parsed.get("version")):
        raise OfferError("This is no RSS or Atom feed; check the address.")
    links: dict[tuple[str, str | None], Link] = {}
    missing = 0
    for entry in parsed.entries:
        address = page_address(url, entry.get("link"))
        text = None if follow and address is not None else _entry_text(entry) or ""
        if address is None and not text:
            missing += 1
            continue
        changed = max(filter(None, map(moment_of, _moments(entry))), default=None)
        day = _entry_day(entry, parsed.get("version") or "")
        found = link(address or "", entry.get("title"), day, entry.get("id"), text, changed)
        links.setdefault((found.url, found.text), found)
    if missing == len(parsed.entries) and missing:
        raise OfferError(f"None of its {missing} entries has an address that can be asked, or a text of its own.")
    guids = Counter(found.guid for found in links.values())
    known = (found if guids[found.guid] == 1 else replace(found, guid=None) for found in links.values())
    return Listed(tuple(map(_identified, known)), len(parsed.entries), passed_over(missing, len(parsed.entries)))


def _identified(found: Link) -> Link:
    """An entry without address and guid by its text."""
    told = digest(found.title or "", found.text or "")
    return found if found.url or found.guid else replace(found, guid=f"entry:{told}")


def _parsed(body: bytes, url: str, content_type: str) -> Any:
    for stated in (_stated(content_type, body), "application/xml; charset=utf-8"):
        try:
            return _feed(body, url, stated)
        except (ValueError, LookupError):  # of a declaration that names a codec of Python's own, or none
            continue
    raise OfferError("This feed's encoding can't be told; check the address.")


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
        address = page_address(base, anchor.get("href")) if anchor is not None else None
        if anchor is not None and address is not None:
            links.setdefault(address, link(address, anchor.text_content()))
    if not links:
        raise OfferError(f"The selector '{selector}' finds no link on the page; it may have been redesigned.")
    return list(links.values())


def page_address(base: str, target: object) -> str | None:
    """The full address of a page; None when it is no page of the web."""
    address = web_address(target, base) if isinstance(target, str) else None
    is_page = address is not None and not _NO_PAGE.search(re.split(r"[?#]", address, maxsplit=1)[0])
    return address if is_page else None


def moment_of(written: object) -> datetime | None:
    """When something is said to have changed (W3C Date and Time Formats, RFC 5322); None when it is in neither form."""
    text = written.strip() if isinstance(written, str) else ""
    try:
        moment = datetime.fromisoformat(f"{text}-01" if _MONTH.fullmatch(text) else text)
    except (ValueError, OverflowError):
        try:
            moment = parsedate_to_datetime(text[:_MOST_OF_MOMENT])
        except (ValueError, TypeError, OverflowError, IndexError):
            return None
    try:
        return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        return None


def _moments(entry: Any) -> list[object]:
    """What an entry says of the moments when it was published and changed, as written."""
    return [dict.get(entry, name) for name in ("updated", "published")]  # its own get() takes one for another


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
