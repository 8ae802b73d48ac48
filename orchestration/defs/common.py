"""What all assets share: partitions, owner, retries, and previews of frames."""

from typing import Any

import dagster as dg
import polars as pl

DAYS = dg.DailyPartitionsDefinition(start_date="2025-01-01", end_offset=1, timezone="UTC")
"""One partition a capture day; today's is open from midnight UTC."""
OWNERS = ["team:overflight"]
RETRY = dg.RetryPolicy(max_retries=2, delay=1, backoff=dg.Backoff.EXPONENTIAL)
"""For what can fail for a moment: a file being replaced, a lock held by a reader."""
_PREVIEW_ROWS = 8
_PREVIEW_WIDTH = 60


def described(rows: pl.DataFrame, *columns: str, **more: Any) -> dict[str, Any]:
    """Metadata of a frame: its number of rows and a preview of some columns as a table."""
    return {
        "dagster/row_count": rows.height,
        "preview": dg.MetadataValue.md(_table(rows.select(columns).head(_PREVIEW_ROWS))),
        **more,
    }


def _table(rows: pl.DataFrame) -> str:
    lines = ["| " + " | ".join(rows.columns) + " |", "|" + " --- |" * rows.width]
    lines += ["| " + " | ".join(_cell(value) for value in row) + " |" for row in rows.iter_rows()]
    return "\n".join(lines)


def _cell(value: Any) -> str:
    text = "" if value is None else str(value).replace("|", "\\|").replace("\n", " ")
    return text if len(text) <= _PREVIEW_WIDTH else text[: _PREVIEW_WIDTH - 1] + "…"
