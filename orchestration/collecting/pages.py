"""What a list offers, and what was fetched of it: links and pages, as the ledger keeps them."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Link:
    """A page that a source offers, with what the source says of it. text: what a feed's entry carries itself."""

    url: str
    title: str | None = None
    published: str | None = None
    guid: str | None = None
    text: str | None = None


@dataclass(frozen=True)
class Page:
    """A page that was fetched and waits to be read; taken_at: when it was first taken in as an article."""

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
