"""What a list offers, and what was fetched of it: links and pages, as the ledger keeps them."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Link:
    """A page that a source offers, with what the source says of it.

    url: '' for an entry that leads nowhere, which has a guid and a text then; text: what a feed's entry carries itself;
    changed_at: when the page is said to have changed last (UTC).
    """

    url: str
    title: str | None = None
    published: str | None = None
    guid: str | None = None
    text: str | None = None
    changed_at: datetime | None = None


@dataclass(frozen=True)
class Page:
    """A page that was fetched and waits to be read; taken_at: when it was first taken in as an article;
    page_id: its number in the ledger, which has a row for each version of a page.
    """

    url: str
    connector: str
    source: str
    title: str | None
    published: str | None
    guid: str | None
    body_hash: str | None
    content_type: str
    captured_at: datetime
    final_url: str
    text: str | None
    taken_at: datetime | None
    page_id: int = 0
