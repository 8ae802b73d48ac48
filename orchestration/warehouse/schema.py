"""The lake's tables: names, columns, types and which are partitioned by capture day. The contract between stages."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

import polars as pl

_TEXT, _INT, _FLOAT, _DATE = pl.String(), pl.Int64(), pl.Float64(), pl.Date()
_TIME = pl.Datetime("us", "UTC")

_EVENT = {
    "event_id": _TEXT,
    "kind": _TEXT,
    "event_type": _TEXT,
    "status": _TEXT,
    "start_date": _DATE,
    "end_date": _DATE,
    "date_precision": _TEXT,
    "founding_report_id": _TEXT,
    "first_captured_on": _DATE,
    "merged_into": _TEXT,
}

SCHEMAS: dict[str, pl.Schema] = {
    "articles": pl.Schema(
        {
            "article_id": _TEXT,
            "external_id": _TEXT,
            "url": _TEXT,
            "source_id": _TEXT,
            "title": _TEXT,
            "source_name": _TEXT,
            "source_kind": _TEXT,
            "author": _TEXT,
            "text": _TEXT,
            "language": _TEXT,
            "published_at": _TIME,
            "published_on": _DATE,
            "published_on_from": _TEXT,
            "published_zone": _TEXT,
            "published_from": _TEXT,
            "published_rule": _TEXT,
            "captured_at": _TIME,
            "captured_on": _DATE,
            "connector": _TEXT,
            "duplicate_of": _TEXT,
            "sample": pl.Boolean(),
            "encoding": _TEXT,
            "encoding_told_by": _TEXT,
            "replaced_share": _FLOAT,
            "tables_left_out": _INT,
        }
    ),
    "versions": pl.Schema(
        {
            "article_id": _TEXT,
            "first_version_id": _TEXT,
            "version": _INT,
            "is_current": pl.Boolean(),
            "superseded_by": _TEXT,
            "appeared_at": _TIME,
            "superseded_at": _TIME,
            "superseded_captured_at": _TIME,
            "duplicate_of": _TEXT,
        }
    ),
    "quarantine": pl.Schema(
        {
            "captured_on": _DATE,
            "stage": _TEXT,
            "key": _TEXT,
            "reason": _TEXT,
            "detail": _TEXT,
            "payload": _TEXT,
        }
    ),
    "fetches": pl.Schema(
        {
            "fetch_id": _INT,
            "connector": _TEXT,
            "source": _TEXT,
            "url": _TEXT,
            "final_url": _TEXT,
            "purpose": _TEXT,
            "fetched_at": _TIME,
            "captured_on": _DATE,
            "status": _INT,
            "bytes": _INT,
            "attempts": _INT,
            "offered": _INT,
            "content_type": _TEXT,
            "outcome": _TEXT,
            "reason": _TEXT,
            "body_hash": _TEXT,
        }
    ),
    "readings": pl.Schema(
        {
            "article_id": _TEXT,
            "read_as": _TEXT,
            "written_in": _TEXT,
            "reports_doubted": _INT,
            "captured_on": _DATE,
        }
    ),
    "model_readings": pl.Schema(
        {
            "article_id": _TEXT,
            "reader": _TEXT,
            "outcome": _TEXT,
            "reason": _TEXT,
            "asked_at": _TIME,
            "tokens_in": _INT,
            "tokens_out": _INT,
            "seconds": _FLOAT,
            "told_events": _INT,
            "told_values": _INT,
            "refused_values": _INT,
            "events_of_both": _INT,
            "events_of_rules": _INT,
            "events_of_model": _INT,
            "captured_on": _DATE,
        }
    ),
    "reports": pl.Schema(
        {
            "report_id": _TEXT,
            "article_id": _TEXT,
            "kind": _TEXT,
            "event_type": _TEXT,
            "status": _TEXT,
            "start_date": _DATE,
            "end_date": _DATE,
            "date_precision": _TEXT,
            "date_rule": _TEXT,
            "confidence": _FLOAT,
            "evidence_start": _INT,
            "evidence_end": _INT,
            "rule": _TEXT,
            "wording": _TEXT,
            "agency": _TEXT,
            "support": _TEXT,
            "evidence_page": _INT,
            "reader": _TEXT,
            "agreed": pl.Boolean(),
            "captured_on": _DATE,
        }
    ),
    "claims": pl.Schema(
        {
            "claim_id": _TEXT,
            "report_id": _TEXT,
            "claim_type": _TEXT,
            "value": _TEXT,
            "surface": _TEXT,
            "variant": _TEXT,
            "operator": _TEXT,
            "role": _TEXT,
            "count": _INT,
            "count_qualifier": _TEXT,
            "evidence_start": _INT,
            "evidence_end": _INT,
            "rule": _TEXT,
            "relation": _TEXT,
            "vessel_id": _TEXT,
            "presumed": pl.Boolean(),
            "reader": _TEXT,
            "agreed": pl.Boolean(),
            "reader_confidence": _FLOAT,
            "is_doubted": pl.Boolean(),
            "captured_on": _DATE,
        }
    ),
    "official_counts": pl.Schema(
        {
            "count_id": _TEXT,
            "article_id": _TEXT,
            "series_id": _TEXT,
            "window_start": _TIME,
            "window_end": _TIME,
            "day": _DATE,
            "category": _TEXT,
            "aircraft_type": _TEXT,
            "nation": _TEXT,
            "count": _INT,
            "surface": _TEXT,
            "evidence": _TEXT,
            "evidence_start": _INT,
            "evidence_end": _INT,
            "captured_on": _DATE,
        }
    ),
    "report_links": pl.Schema(
        {
            "report_id": _TEXT,
            "answers_report_id": _TEXT,
            "relation": _TEXT,
            "lag_days": _INT,
            "evidence": _TEXT,
            "captured_on": _DATE,
        }
    ),
    "statements": pl.Schema(
        {
            "statement_id": _TEXT,
            "article_id": _TEXT,
            "report_id": _TEXT,
            "speaker": _TEXT,
            "role": _TEXT,
            "organisation": _TEXT,
            "organisation_id": _TEXT,
            "country": _TEXT,
            "quote": _TEXT,
            "is_direct": pl.Boolean(),
            "evidence_start": _INT,
            "evidence_end": _INT,
            "rule": _TEXT,
            "captured_on": _DATE,
        }
    ),
    "events": pl.Schema(_EVENT),
    "former_events": pl.Schema({**_EVENT, "left_on": _DATE}),
    "event_reports": pl.Schema({"event_id": _TEXT, "report_id": _TEXT, "score": _FLOAT}),
    "event_links": pl.Schema({"event_id": _TEXT, "answers_event_id": _TEXT, "relation": _TEXT, "lag_days": _INT}),
    "past_event_reports": pl.Schema(
        {
            "timeline": _TEXT,
            "report_id": _TEXT,
            "event_id": _TEXT,
            "known_from": _TIME,
            "known_until": _TIME,
        }
    ),
    "corrections": pl.Schema(
        {
            "correction_id": _TEXT,
            "made_at": _TIME,
            "made_by": _TEXT,
            "action": _TEXT,
            "subject": _TEXT,
            "subject_id": _TEXT,
            "article_id": _TEXT,
            "quote": _TEXT,
            "field": _TEXT,
            "aircraft_type": _TEXT,
            "operator": _TEXT,
            "value": _TEXT,
            "was": _TEXT,
            "reason": _TEXT,
            "number": _INT,
            "start_date": _DATE,
            "end_date": _DATE,
            "date_precision": _TEXT,
        }
    ),
}

SNAPSHOTS = frozenset(
    {"versions", "events", "former_events", "event_reports", "event_links", "past_event_reports", "corrections"}
)
"""Tables that are written whole at each run; all others are partitioned by `captured_on`."""


def frame(table: str, rows: Iterable[Mapping[str, Any]] = ()) -> pl.DataFrame:
    """Rows as a frame with exactly the columns and types of `table`; absent keys are null."""
    return pl.DataFrame(list(rows), schema=SCHEMAS[table])


def published_day(article: Mapping[str, Any]) -> date | None:
    """The day on which an article appeared where its newsroom is; that in UTC, in rows of before it was kept."""
    on: date | None = article["published_on"]
    at = article["published_at"]
    return on if on is not None or at is None else at.date()
