"""Raw records as rows of the lake: what a record says checked, the text's language, the day of its publication."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time
from typing import Any

import polars as pl

from orchestration.addresses import without_login
from orchestration.articles.checking import checked
from orchestration.articles.language import language_of
from orchestration.articles.published import PublicationLimits, head_date, parse_published
from orchestration.articles.records import Record
from orchestration.articles.rejected import RejectedError
from orchestration.articles.sources import SourceIndex
from orchestration.articles.values import text_of
from orchestration.ids import digest
from orchestration.warehouse.schema import frame

Fault = tuple[str, RejectedError]
"""What could not be used, under the external id of its article, or the name of its file."""

LONGEST_ID = 1_000
"""Characters of an external id that are kept."""


def external_id(named: Any) -> str:
    """The id of a record, a file's name or an entry's guid, as the lake keeps it."""
    return without_login(text_of(named) or "")[:LONGEST_ID]


def row_of(
    key: str, record: Record, index: SourceIndex, captured_on: date, possible: PublicationLimits
) -> tuple[dict[str, Any], list[RejectedError]]:
    """A record as a row of articles, and which of its fields could not be used. Raises RejectedError: no_text."""
    if not isinstance(record.text, str) or not record.text.strip():
        raise RejectedError("no_text", "There is no text in it: remove it or fetch it again.")
    said = checked(record)
    faults = list(said.faults)
    published: datetime | None = None
    published_from: str | None = None
    if said.published is not None:
        try:
            published = possible.require(parse_published(said.published), captured_on)
            published_from = record.published_from
        except ValueError as error:
            faults.append(RejectedError("bad_metadata", str(error), said.published))
    elif (day := head_date(record.text, latest=possible.latest(captured_on), earliest=possible.earliest)) is not None:
        published, published_from = datetime.combine(day, time(), UTC), "text"
    return {
        "article_id": digest("article", text_of(record.url) or key, record.text),
        "external_id": external_id(key),
        "url": said.url,
        "source_id": index.find(said.source, said.url),
        "title": said.title,
        "author": said.author,
        "text": record.text,
        "language": language_of(record.text),
        "published_at": published,
        "published_from": published_from,
    }, faults


def as_quarantine(faults: Iterable[Fault], day: date) -> pl.DataFrame:
    """What could not be used as rows of quarantine, each once."""
    rows = [
        {
            "captured_on": day,
            "stage": "articles",
            "key": external_id(key),
            "reason": fault.reason,
            "detail": without_login(text_of(fault.detail) or "") or None,
            "payload": without_login(text_of(fault.payload) or "") or None,
        }
        for key, fault in faults
    ]
    return frame("quarantine", rows).unique(maintain_order=True)
