"""Raw records as rows of the lake: what a record says checked, the text's language, the day of its publication."""

from collections.abc import Iterable
from datetime import date
from typing import Any

import polars as pl

from orchestration.addresses import without_login
from orchestration.articles.checking import checked
from orchestration.articles.clocks import zone_of
from orchestration.articles.language import language_of
from orchestration.articles.published import PublicationLimits, publication_of
from orchestration.articles.records import Record
from orchestration.articles.rejected import RejectedError
from orchestration.articles.sources import SourceIndex, site_of
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
    said, letters = checked(record), record.letters
    language = record.newsroom.language or language_of(record.text)
    source_id = index.find(said.source, said.url)
    published, refused = publication_of(
        record.published,
        record.text,
        captured_on,
        possible,
        zone=zone_of(record.newsroom.zone or index.zones.get(source_id or "", "")),
        language=record.language or language,
    )
    return {
        "article_id": digest("article", text_of(record.url) or key, record.text),
        "external_id": external_id(key),
        "url": said.url,
        "source_id": source_id,
        "source_name": said.source or site_of(said.url),
        "source_kind": record.newsroom.kind,
        "title": said.title,
        "author": said.author,
        "text": record.text,
        "language": language,
        "published_at": published.at if published else None,
        "published_on": published.on if published else None,
        "published_on_from": published.on_from if published else None,
        "published_zone": published.zone if published else None,
        "published_from": published.door if published else None,
        "published_rule": published.rule if published else None,
        "encoding": letters.encoding if letters is not None else None,
        "encoding_told_by": letters.told_by if letters is not None else None,
        "replaced_share": letters.replaced_share if letters is not None else None,
        "tables_left_out": record.tables_left_out,
    }, [*said.faults, *record.faults, *refused]


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
