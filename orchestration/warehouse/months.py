"""How a table's days are told apart by months: who reads it whole opens a file a month and not one a day. Pure."""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

MONTHS = "months"
"""The folder of the lake in which months lie, a folder a table."""


def by_month(days: Iterable[date]) -> dict[str, list[date]]:
    """Days in their order by the month that they lie in, as in '2026-03'."""
    found: dict[str, list[date]] = {}
    for day in sorted(days):
        found.setdefault(f"{day:%Y-%m}", []).append(day)
    return found


def name_of(month: str, days: Sequence[tuple[date, str]], columns: Mapping[str, object]) -> str:
    """The name of a month's file, which is another when one of its days, a day's stamp, or the table's columns are."""
    told = json.dumps([[(str(day), stamp) for day, stamp in days], list(map(str, columns.items()))])
    return f"{month}.{hashlib.blake2b(told.encode(), digest_size=8).hexdigest()}.parquet"
