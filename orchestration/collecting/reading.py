"""Pages that were fetched as raw records of articles: their text, and what the source and the page say of them."""

import re
from collections.abc import Iterable, Iterator, Mapping
from urllib.parse import urlsplit

from orchestration.articles.decoding import normalise
from orchestration.articles.inputs import Item
from orchestration.articles.records import Record, read_html, read_plain
from orchestration.articles.rejected import RejectedError, tried
from orchestration.articles.stated import Stated
from orchestration.articles.values import text_of
from orchestration.collecting.ledger import Ledger
from orchestration.collecting.pages import Page
from orchestration.collecting.said import content_type_of

_BLOCK_END = re.compile(r"</(?:p|div|li|h\d|tr)>|<br\s*/?>", re.I)
_OF_MANY = ("gdelt", "archive")
"""Connectors whose pages come from any outlet, so that a page itself says from which."""
_NO_ZONES: Mapping[tuple[str, str], str] = {}
_READABLE = ("text/html", "application/xhtml+xml", "text/plain", "application/xml", "text/xml", "")


def records(pages: Iterable[Page], ledger: Ledger, zones: Mapping[tuple[str, str], str] = _NO_ZONES) -> Iterator[Item]:
    """Each page's raw record under its guid or address, or why its address has none; nothing is left out.

    zones: the time zones (IANA) configured for sources, by connector and name.
    """
    for page in pages:
        item = tried("Reading it to text", _record, page, ledger, zones.get((page.connector, page.source)))
        yield page.url if isinstance(item, RejectedError) else page.guid or page.url, item


def _record(page: Page, ledger: Ledger, zone: str | None) -> Record:
    listed = (Stated(page.published, "feed", "entry"),) if page.published else ()
    if page.text is not None:
        text = _plain(page.text)
        return Record(text, url=page.url, source=page.source, title=page.title, published=listed, zone=zone)
    kind, charset = content_type_of(page.content_type)
    if kind not in _READABLE:
        raise RejectedError("unknown_type", f"The address gave {kind}, which is no page with an article's text.")
    body = ledger.bodies.get(page.body_hash or "")
    if body is None:
        raise RejectedError("missing", "The kept answer is gone from the folder 'collecting/raw'; fetch it again.")
    found = (
        read_plain(body)
        if kind == "text/plain"
        else read_html(body, charset=charset, is_one_of_many=page.connector == "archive")
    )
    named = page.source if page.connector not in _OF_MANY else found.source
    return Record(
        found.text,
        url=_canonical(text_of(found.url), page),
        source=named,
        title=found.title or page.title,
        author=found.author,
        published=(*listed, *found.published),
        language=found.language,
        zone=zone,
    )


def _canonical(named: str | None, page: Page) -> str:
    """The address that a page names as its own, when it is of the host that gave it."""
    if named is None:
        return page.final_url
    try:
        same = urlsplit(named).hostname == urlsplit(page.final_url).hostname
    except ValueError:
        return page.final_url
    return named if same else page.final_url


def _plain(markup: str) -> str:
    """The text of the HTML that a feed's entry carries, its blocks as paragraphs."""
    from lxml import html

    if not markup.strip():
        raise RejectedError("empty", "The feed's entry has no text; let its page be fetched (follow: true).")
    spaced = _BLOCK_END.sub(lambda match: match.group() + "\n\n", markup)
    text = html.fromstring(f"<div>{spaced}</div>").text_content()
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return normalise(re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip())
