"""What all assets share: partitions, owner, retries, and previews of frames."""

import math
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import dagster as dg
import polars as pl

from orchestration.output.visible import in_a_line
from orchestration.settings import FIRST_DAY

DAYS = dg.DailyPartitionsDefinition(start_date=FIRST_DAY.isoformat(), end_offset=1, timezone="UTC")
"""One partition a capture day; today's is open from midnight UTC."""
OWNERS = ["team:overflight"]
RETRY = dg.RetryPolicy(max_retries=2, delay=1, backoff=dg.Backoff.EXPONENTIAL)
"""For what can fail for a moment: a file being replaced, a lock held by a reader."""
DATA_DOCS, SITE = "/overflight/data_docs", "/overflight/site"
"""Where the UI's own server has the folders of these names (see commands/webserver.py)."""
_PREVIEW_ROWS = 8
_PREVIEW_WIDTH = 60


def described(rows: pl.DataFrame, *columns: str, **more: Any) -> dict[str, Any]:
    """Metadata of a frame: its number of rows and a preview of some columns as a table."""
    preview = table(columns, rows.select(columns).head(_PREVIEW_ROWS).to_dicts())
    return {"dagster/row_count": rows.height, "preview": preview, **more}


def table(columns: Sequence[str], rows: Iterable[Mapping[str, Any]]) -> dg.TableMetadataValue:
    """Some columns of rows as a table, whose cells the UI shows as text and not as Markdown."""
    return dg.MetadataValue.table(
        [dg.TableRecord({column: _cell(row[column]) for column in columns}) for row in rows],
        dg.TableSchema([dg.TableColumn(column) for column in columns]),
    )


def _cell(value: Any) -> str | int | float | None:
    if value is None or isinstance(value, int) or (isinstance(value, float) and math.isfinite(value)):
        return value
    text = in_a_line(str(value))
    return text if len(text) <= _PREVIEW_WIDTH else text[: _PREVIEW_WIDTH - 1] + "…"
