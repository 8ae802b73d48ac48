"""What Superset's tables and SQL Lab show of texts: they render what looks like HTML, and an article's words may.

A cell that looks so is made a span of escaped text on its way from DuckDB. The column of links, which our data sets
write, keeps the forms that they write.
"""

import html
import json
import re
from collections.abc import Sequence
from typing import Any

from flask import Flask

LINKED = "article"
"""The column of the data sets that holds an article's title behind its address."""
_MARKUP = re.compile("<[a-z!/?]", re.IGNORECASE)
_OURS = re.compile(
    r'<a href="https?://[^"<>\s]+" target="_blank" rel="noopener noreferrer">[^<>]*</a>|<span>[^<>]*</span>'
)


def shown(column: str, value: Any) -> Any:
    """A value as it is given to Superset: itself, or escaped where Superset would render it."""
    if isinstance(value, list | tuple | dict):
        written = json.dumps(value, ensure_ascii=False, default=str)
        return shown(column, written) if _MARKUP.search(written) else value
    if not isinstance(value, str) or not _MARKUP.search(value) or (column == LINKED and _OURS.fullmatch(value)):
        return value
    return f"<span>{html.escape(value, quote=False)}</span>"


def show_as_written(_: Flask) -> None:
    """Superset's hook at its start: every row that DuckDB answers passes through `shown`."""
    from superset.db_engine_specs.duckdb import DuckDBEngineSpec

    fetch = DuckDBEngineSpec.fetch_data.__func__

    def fetch_data(cls: type, cursor: Any, limit: int | None = None) -> list[tuple[Any, ...]]:
        rows: Sequence[Sequence[Any]] = fetch(cls, cursor, limit)
        names = [column[0] for column in cursor.description or ()]
        return [tuple(map(shown, names, row)) for row in rows]

    DuckDBEngineSpec.fetch_data = classmethod(fetch_data)
