"""Tells what each source of the plan gave lately: also where nothing was ever published."""

from datetime import datetime
from typing import Any

from orchestration.collecting.outcomes import is_fault
from orchestration.collecting.plan import LISTED, PlanError
from orchestration.collecting.silence import LOOKED_BACK, Heard, age
from orchestration.collecting.stage import fetches_of, heard_of, plan_of
from orchestration.output.terminal import complain, say_json
from orchestration.settings import Settings


def tell_sources(settings: Settings, *, as_json: bool) -> int:
    """Print a line for each active source; the exit code: 0, or 2 where sources.yaml is missing or at fault."""
    if settings.plan is None:
        complain(f"There is no sources.yaml in {settings.home}: put one there, or name one with --sources.")
        return 2
    now = settings.clock()
    try:
        rows = _rows(settings, now)
    except PlanError as fault:
        complain(fault)
        return 2
    if as_json:
        say_json(rows)
    else:
        _print(rows)
    return 0


def _rows(settings: Settings, now: datetime) -> list[dict[str, Any]]:
    heard = [_listed(name, source, now) for name in LISTED for source in heard_of(settings, name, now)]
    fetches = fetches_of(settings, "archive", now.date() - LOOKED_BACK, now.date())
    return heard + [_archive(source.name, fetches) for source in plan_of(settings).archives()]


def _listed(connector: str, heard: Heard, now: datetime) -> dict[str, Any]:
    return {
        "connector": connector,
        "source": heard.source,
        "state": _state(heard),
        "new_pages": heard.pages,
        "newest": age(now - heard.newest) if heard.newest else "",
        "faults": heard.faults,
        "last_fault": heard.last_fault,
    }


def _state(heard: Heard) -> str:
    if heard.list_fault:
        return "fault"
    return "quiet" if heard.is_quiet else "heard" if heard.newest else "nothing yet"


def _archive(name: str, fetches: list[dict[str, Any]]) -> dict[str, Any]:
    mine = [row for row in fetches if row["source"] == name]
    faults = [row["reason"] for row in mine if is_fault(row)]
    return {
        "connector": "archive",
        "source": name,
        "state": "nothing yet" if not mine else "fault" if is_fault(mine[-1]) else "heard",
        "new_pages": sum(row["offered"] or 0 for row in mine),
        "newest": mine[-1]["reason"] if mine else "",
        "faults": len(faults),
        "last_fault": faults[-1] if faults else "",
    }


def _print(rows: list[dict[str, Any]]) -> None:
    from rich.table import Table

    from orchestration.output.console import Terminal, shown

    console = Terminal()
    if not rows:
        console.print("No source is active in sources.yaml.")
        return
    table = Table("source", "state", "new pages", "newest", "faults, the last in its own words")
    for row in rows:
        faults = f"{row['faults']}: {row['last_fault']}" if row["faults"] else ""
        cells = (row["source"], row["state"], str(row["new_pages"]), row["newest"], faults)
        table.add_row(*map(shown, cells))
    console.print(table)
