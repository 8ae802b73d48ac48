"""GDELT DOC 2.0's article list: which windows of time to ask for, and the pages in an answer."""

import json
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from urllib.parse import urlencode

from orchestration.collecting.ledger import Link
from orchestration.collecting.offers import OfferError

MOST = 250
"""Articles in one answer at most (GDELT DOC 2.0 API, parameter maxrecords)."""
_OVERLAP = timedelta(hours=12)
"""How far the present day's window reaches back: what was seen after the last look of the day before."""
_SHORTEST = timedelta(minutes=15)
"""GDELT takes in news every quarter of an hour: a window is not split below that."""

Window = tuple[datetime, datetime]


def day_window(day: date, now: datetime) -> Window:
    """From midnight to midnight UTC of a day; to now when it is not over, and then from at least half a day before."""
    start = datetime.combine(day, time(), UTC)
    end = start + timedelta(days=1)
    return (start, end) if now >= end else (min(start, now - _OVERLAP), max(now, start))


def query_address(base: str, query: str, window: Window) -> str:
    """The address that asks for the articles of a query seen in a window."""
    start, end = (f"{at:%Y%m%d%H%M%S}" for at in window)
    wanted = {"query": query, "mode": "ArtList", "format": "json", "maxrecords": MOST, "sort": "DateAsc"}
    return f"{base}?{urlencode(wanted | {'startdatetime': start, 'enddatetime': end})}"


def articles_of(body: bytes) -> list[Link]:
    """The pages of an answer. Raises OfferError with what GDELT said instead of a list (it answers faults as text)."""
    if not body.strip():
        return []
    try:
        content = json.loads(body)
    except ValueError as error:
        said = " ".join(body.decode("utf-8", "replace").split())[:120]
        raise OfferError(f"GDELT answered: {said}") from error
    rows = content.get("articles", []) if isinstance(content, dict) else []
    links: dict[str, Link] = {}
    for row in rows:
        url = row.get("url") if isinstance(row, dict) else None
        if isinstance(url, str) and url.startswith(("http://", "https://")):
            links.setdefault(url, Link(url, row.get("title") or None))
    return list(links.values())


def windows(first: Window, ask: Callable[[Window], int]) -> Iterator[Window]:
    """The windows to ask for: each half again, as long as an answer holds the most that there can be.

    ask: fetches a window and gives how many articles came.
    """
    pending = [first]
    while pending:
        window = pending.pop(0)
        yield window
        start, end = window
        if ask(window) >= MOST and end - start >= 2 * _SHORTEST:
            middle = start + (end - start) / 2
            pending[:0] = [(start, middle), (middle, end)]
