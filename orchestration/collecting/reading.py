"""Pages that were fetched as raw records of articles: their text, and what the source and the page say of them."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from urllib.parse import urlsplit

from orchestration.articles.decoding import normalise
from orchestration.articles.inputs import Item
from orchestration.articles.markup.addresses import is_believed
from orchestration.articles.pdf.reading import is_pdf, read_pdf
from orchestration.articles.records import Newsroom, Record, left_out, read_html, read_plain
from orchestration.articles.rejected import RejectedError, tried
from orchestration.articles.stated import Stated
from orchestration.articles.values import text_of
from orchestration.collecting.ledger import Ledger
from orchestration.collecting.pages import Page
from orchestration.collecting.said import content_type_of
from orchestration.durable import DamagedError
from orchestration.ids import digest
from orchestration.isolating import RAISED

_BLOCKS = ("p", "div", "li", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "br")
_OF_MANY = ("gdelt", "archive")
"""Connectors whose pages come from any outlet, so that a page itself says from which."""
Newsrooms = Mapping[tuple[str, str], Newsroom]
"""What is configured for sources, by connector and name."""
_NOTHING: Newsrooms = {}
_STAYS = "an article that was made of it before stays as it was"
NOT_ANEW = ("missing", "damaged", RAISED)
"""The reasons for which nothing can be made of a kept answer, though something may have been made of it before."""
_READABLE = (
    "text/html", "application/xhtml+xml", "text/plain", "application/xml", "text/xml", "application/pdf", "",
)  # fmt: skip


def records(pages: Iterable[Page], ledger: Ledger, newsrooms: Newsrooms = _NOTHING) -> Iterator[Item]:
    """Each page's raw record under its guid or address, or why its address has none; nothing is left out."""
    addresses = _Addresses(ledger)
    for page in pages:
        item = tried("Reading it to text", _record, page, ledger, newsrooms, addresses)
        named = page.guid or page.url
        yield (page.url or named) if isinstance(item, RejectedError) else named, item


def _record(page: Page, ledger: Ledger, newsrooms: Newsrooms, addresses: "_Addresses") -> Record:
    newsroom = newsrooms.get((page.connector, page.source), Newsroom())
    listed = (Stated(page.published, "feed", "entry"),) if page.published else ()
    if page.text is not None:
        entry = _entry(page.text)
        return replace(
            entry, url=page.url or None, source=page.source, title=page.title, published=listed, newsroom=newsroom
        )
    kind, charset = content_type_of(page.content_type)
    try:
        body = ledger.bodies.get(page.body_hash or "")
    except DamagedError as fault:
        raise RejectedError("damaged", f"The kept answer is damaged: {fault.why}; {_STAYS}.") from None
    if body is None:
        raise RejectedError("missing", f"The kept answer is gone from the folder 'collecting/raw'; {_STAYS}.")
    if kind not in _READABLE and not is_pdf(body):
        raise RejectedError("unknown_type", f"The address gave {kind}, which is no page with an article's text.")
    found = _read(body, kind, charset, is_one_of_many=page.connector == "archive")
    named = page.source if page.connector not in _OF_MANY else found.source
    return replace(
        found,
        url=addresses.of(page, found),
        source=named,
        title=found.title or page.title,
        published=(*listed, *found.published),
        newsroom=newsroom,
    )


def _read(body: bytes, kind: str, charset: str | None, *, is_one_of_many: bool) -> Record:
    """What a body gives, by what it is, whatever kind its server calls it."""
    if is_pdf(body):
        return read_pdf(body)
    if kind == "text/plain":
        return read_plain(body)
    return read_html(body, charset=charset, is_one_of_many=is_one_of_many)


class _Addresses:
    """The addresses that pages name as their own, as far as they can be theirs."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._named: dict[str, str] = {}

    def of(self, page: Page, found: Record) -> str:
        """The address that a page names, else the one at which it was found.

        It is not another page's, nor named by another with another text: a front page, a template's example.
        """
        named, own = text_of(found.url), page.final_url
        if named is None or not is_believed(named, own):
            return own
        if urlsplit(named).path == urlsplit(own).path:
            return named
        text = digest(found.text)
        is_others = self._ledger.is_of_another(named, page.url) or self._named.setdefault(named, text) != text
        return own if is_others else named


def _entry(markup: str) -> Record:
    """The text of the HTML that a feed's entry carries, its blocks as paragraphs."""
    from lxml import html

    from orchestration.articles.markup.prepared import Prepared

    if not markup.strip():
        raise RejectedError("empty", "The feed's entry has no text; let its page be fetched (follow: true).")
    prepared = Prepared(html.fromstring(f"<div>{markup}</div>"))
    for block in prepared.tree.iter(*_BLOCKS):
        block.tail = f"\n\n{block.tail or ''}"
    told = prepared.restored("\n".join(" ".join(line.split()) for line in prepared.tree.text_content().split("\n")))
    text = normalise(re.sub(r"\n{3,}", "\n\n", told.text).strip())
    return Record(text, tables_left_out=told.tables_left_out, faults=left_out(told.tables_left_out, 0))
