"""GDELT DOC 2.0's article list: which windows of time to ask for, and the pages in an answer."""

import json
import re
from datetime import UTC, date, datetime, time, timedelta
from urllib.parse import urlencode

from orchestration.addresses import web_address
from orchestration.collecting.offers import Listed, OfferError, link, passed_over
from orchestration.collecting.pages import Link
from orchestration.collecting.said import one_line

MOST = 250
"""Articles in one answer at most (GDELT DOC 2.0 API, parameter maxrecords)."""
_OVERLAP = timedelta(hours=12)
"""How far the present day's window reaches back: what was seen after the last look of the day before."""
_SHORTEST = timedelta(minutes=15)
"""GDELT takes in news every quarter of an hour: a window is not parted below that."""
_STEPS = (*(timedelta(hours=hours) for hours in (24, 12, 6, 3, 1)), timedelta(minutes=30), _SHORTEST)
"""Where windows are parted: at full days, half days and so on, so that the past has the same parts in each round."""
_MOST_SAID = 120
"""Characters that are told of what GDELT said instead of a list."""

_LIST = re.compile(r'\s*\{\s*"articles"\s*:\s*\[')
_ENTRY_ENDS = re.compile(r"\}\s*,?\s*(?=\{|\]|\Z)")
"""Where one entry ends and the next, or the list's end, follows: entries hold no objects."""

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


def articles_of(body: bytes) -> Listed:
    """The pages of an answer. Raises OfferError with what GDELT said instead of a list (it answers faults as text).

    An entry that is no JSON, as titles with a stray backslash or quotation mark make it, costs itself alone.
    """
    if not body.strip():
        return Listed((), 0)
    text = body.decode(json.detect_encoding(body), "replace")
    said = f"it said “{one_line(text, _MOST_SAID)}”."
    try:
        rows, lost = _rows(text)
    except RecursionError as error:
        raise OfferError("GDELT's answer is nested too deep to be a list of articles.") from error
    except ValueError as error:
        raise OfferError(f"GDELT answered no list: {said}") from error
    if rows is None:
        raise OfferError(f"GDELT's answer holds no list of articles: {said}")
    links: dict[str, Link] = {}
    missing = 0
    for row in rows:
        url = row.get("url") if isinstance(row, dict) else None
        address = web_address(url) if isinstance(url, str) else None
        if address is not None and isinstance(row, dict):
            links.setdefault(address, link(address, row.get("title")))
        else:
            missing += 1
    entries = len(rows) + lost
    if entries and not links:
        raise OfferError(f"GDELT's answer lists no article with an address: {said}")
    broken = f"{lost} of its {entries} entries can't be read, and are passed over." if lost else ""
    return Listed(tuple(links.values()), entries, " ".join(filter(None, (broken, passed_over(missing, entries)))))


def _rows(text: str) -> tuple[list[object] | None, int]:
    """The entries of a list, and how many can't be read; None where there is no list. Raises ValueError: no JSON."""
    try:
        content = json.loads(text, strict=False)
    except ValueError:
        begins = _LIST.match(text)
        if begins is None:
            raise
        return _one_by_one(text[begins.end() :])
    rows = content.get("articles", []) if isinstance(content, dict) else None
    return (rows, 0) if isinstance(rows, list) else (None, 0)


def _one_by_one(text: str) -> tuple[list[object], int]:
    """The entries of a list that is no JSON as a whole, and how many of them are none either."""
    rows: list[object] = []
    lost = 0
    for entry in _ENTRY_ENDS.split(text):
        if not entry.strip(" \t\r\n,[]{}"):
            continue
        try:
            whole = "{" + entry.strip(" \t\r\n,[]").removeprefix("{").removesuffix("}") + "}"
            rows.append(json.loads(whole, strict=False))
        except ValueError:
            lost += 1
    return rows, lost


def parts_of(window: Window, articles: int) -> tuple[Window, ...]:
    """The two parts of a window that has to be asked for again, as its answer holds the most that there can be."""
    start, end = window
    if articles < MOST:
        return ()
    midnight = datetime.combine(start.date(), time(), UTC)
    for step in _STEPS:
        middle = midnight + (end - midnight - timedelta.resolution) // step * step
        if start < middle < end:
            return (start, middle), (middle, end)
    return ()
