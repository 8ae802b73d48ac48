"""Pages that were fetched as raw records of articles: their text, and what the source and the page say of them."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
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


Ahead = Callable[[Page], Record | None]
"""What the same code read of a page's kept answer before, which may raise RejectedError; None where nothing was."""


def records(
    pages: Iterable[Page], ledger: Ledger, newsrooms: Newsrooms = _NOTHING, ahead: Ahead = lambda page: None
) -> Iterator[Item]:
    """Each page's raw record under its guid or address, or why its address has none; nothing is left out."""
    addresses = Addresses(ledger.is_of_another)

    def record(page: Page) -> Record:
        newsroom = newsrooms.get((page.connector, page.source), Newsroom())
        if page.text is not None:
            return _of_entry(page, page.text, newsroom)
        found = ahead(page)
        found = found if found is not None else read_body(_kept(page, ledger), page.content_type, page.connector)
        return of_page(page, found, newsroom, addresses)

    for page in pages:
        item = tried("Reading it to text", record, page)
        named = page.guid or page.url
        yield (page.url or named) if isinstance(item, RejectedError) else named, item


def _of_entry(page: Page, markup: str, newsroom: Newsroom) -> Record:
    """The record of a feed's entry that carries its text itself."""
    return replace(
        _entry(markup),
        url=page.url or None,
        source=page.source,
        title=page.title,
        published=_listed(page),
        newsroom=newsroom,
    )


def of_page(page: Page, found: Record, newsroom: Newsroom, addresses: "Addresses") -> Record:
    """What a page's body gave as the page's record: with its address, its source, and what lists say of it."""
    return replace(
        found,
        url=addresses.of(page, found),
        source=page.source if page.connector not in _OF_MANY else found.source,
        title=found.title or page.title,
        published=(*_listed(page), *found.published),
        newsroom=newsroom,
    )


def _listed(page: Page) -> tuple[Stated, ...]:
    return (Stated(page.published, "feed", "entry"),) if page.published else ()


def _kept(page: Page, ledger: Ledger) -> bytes:
    try:
        body = ledger.bodies.get(page.body_hash or "")
    except DamagedError as fault:
        raise RejectedError("damaged", f"The kept answer is damaged: {fault.why}; {_STAYS}.") from None
    if body is None:
        raise RejectedError("missing", f"The kept answer is gone from the folder 'collecting/raw'; {_STAYS}.")
    return body


def read_body(body: bytes, content_type: str, connector: str) -> Record:
    """What a body gives, by what it is, whatever kind its server calls it. Raises RejectedError."""
    kind, charset = content_type_of(content_type)
    if is_pdf(body):
        return read_pdf(body)
    if kind not in _READABLE:
        raise RejectedError("unknown_type", f"The address gave {kind}, which is no page with an article's text.")
    if kind == "text/plain":
        return read_plain(body)
    return read_html(body, charset=charset, is_one_of_many=connector == "archive")


class Addresses:
    """The addresses that pages name as their own, as far as they can be theirs."""

    def __init__(self, is_of_another: Callable[[str, str], bool]) -> None:
        """is_of_another: whether an address is that of another page than one, given by its own."""
        self._is_of_another = is_of_another
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
        is_others = self._is_of_another(named, page.url) or self._named.setdefault(named, text) != text
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
