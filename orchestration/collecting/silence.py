"""What each source gave lately, and which have gone quiet. Pure: fetches and the plan's sources in, rows out."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import pairwise
from statistics import median
from typing import Any

from orchestration.collecting.outcomes import PUT_OFF, is_fault
from orchestration.collecting.plan import ListedSource
from orchestration.output.markdown import code

LOOKED_BACK = timedelta(days=60)
"""How far back fetches tell what is usual."""
_UNKNOWN = timedelta(days=7)
"""Silence that is usual for a source of which too little is known."""
_SHORTEST = timedelta(days=2)
_ENOUGH = 5
"""Days with new pages from which on their distance tells what is usual."""
_CHANGED = "unreadable"
"""The outcome of a list that came and can't be read as one."""
_PATIENCE = 3.0
"""Times the usual distance between days with new pages after which silence is not usual any more."""


@dataclass(frozen=True)
class Heard:
    """One source in the fetches looked at: new pages it offered, faults, when it last offered one, what is usual.

    newest: None when it never offered one; is_quiet: whether its silence is longer than usual; list_fault: what was
    wrong with its list when it was last asked for, '' when nothing was; is_broken: whether that list came and could not
    be read, or held no row, where it always did: so a page that was redesigned breaks.
    """

    source: str
    pages: int
    faults: int
    newest: datetime | None
    usual: timedelta
    last_fault: str
    list_fault: str
    is_quiet: bool
    is_broken: bool = False


def hear(fetches: Iterable[Mapping[str, Any]], sources: Sequence[ListedSource], now: datetime) -> list[Heard]:
    """How each source of a connector is heard, in the order of the plan.

    fetches: rows with source, purpose, outcome, offered, fetched_at (UTC) and reason. A source is quiet when it offered
    no new page for longer than its `quiet_after_days`, or than three times what is usual for it; counted from the last
    new page or, where there never was one, from the first request. One that was never asked is not quiet.
    """
    of_source: dict[str, list[Mapping[str, Any]]] = {}
    for row in fetches:
        of_source.setdefault(row["source"], []).append(row)
    return [_one(of_source.get(source.name, []), source, now) for source in sources]


def age(since: timedelta) -> str:
    """'5 hours ago', '3 days ago'."""
    hours = since.total_seconds() / 3600
    return f"{hours:.0f} hours ago" if hours < 48 else f"{hours / 24:.0f} days ago"


def sentence(heard: Sequence[Heard]) -> str:
    """What is to be told of all sources together, in Markdown: those that are quiet, and whose list had a fault."""
    quiet = [code(source.source) for source in heard if source.is_quiet]
    said = f"Quiet for longer than usual: {', '.join(quiet)}." if quiet else "Every source that was asked is heard."
    faults = [f"{code(source.source)} ({code(source.list_fault)})" for source in heard if source.list_fault]
    return f"{said} Lists with a fault: {', '.join(faults)}." if faults else said


def _one(fetches: Sequence[Mapping[str, Any]], source: ListedSource, now: datetime) -> Heard:
    offers = [row for row in fetches if row["offered"]]
    faults = [row for row in fetches if is_fault(row)]
    lists = [row for row in fetches if row["purpose"] == "list" and row["outcome"] != PUT_OFF]
    asked = [row["fetched_at"] for row in fetches]
    newest = max((row["fetched_at"] for row in offers), default=None)
    days = {row["fetched_at"].date() for row in offers}
    usual = timedelta(days=source.quiet_after_days) if source.quiet_after_days else _usual(days)
    since = newest or min(asked, default=None)
    return Heard(
        source=source.name,
        pages=sum(row["offered"] for row in offers),
        faults=len(faults),
        newest=newest,
        usual=usual,
        last_fault=faults[-1]["reason"] if faults else "",
        list_fault=lists[-1]["reason"] if lists and is_fault(lists[-1]) else "",
        is_quiet=since is not None and now - since > usual,
        is_broken=bool(lists) and lists[-1]["outcome"] == _CHANGED and any(row["outcome"] == "ok" for row in lists),
    )


def _usual(days: set[date]) -> timedelta:
    """The longest silence that is usual for a source that gave pages on these days."""
    if len(days) < _ENOUGH:
        return _UNKNOWN
    distance = median((later - earlier).days for earlier, later in pairwise(sorted(days)))
    return max(_SHORTEST, timedelta(days=_PATIENCE * distance))
