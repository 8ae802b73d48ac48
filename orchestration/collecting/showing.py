"""Prints what each source gave in a run: pages, faults, and the last of these in its own words."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from rich.console import Console


def print_sources(fetches: Sequence[Mapping[str, Any]], console: "Console") -> None:
    """Print one line a source that was asked. fetches: the run's, in their order."""
    from rich.table import Table

    names = dict.fromkeys((row["connector"], row["source"]) for row in fetches)
    if not names:
        return
    console.print("\n[bold]Sources[/bold]")
    table = Table(show_header=False, box=None, padding=(0, 2, 0, 0))
    for connector, name in names:
        mine = [row for row in fetches if (row["connector"], row["source"]) == (connector, name)]
        pages = sum(row["purpose"] == "page" and row["outcome"] == "ok" for row in mine)
        faults = [row for row in mine if row["outcome"] not in ("ok", "not_modified")]
        told = [row["reason"] for row in mine if row["purpose"] == "archive"] or [row["reason"] for row in faults]
        counts = f"{pages} pages" if connector != "archive" else "archive"
        table.add_row(f"  {name}", counts, f"{len(faults)} faults" if faults else "", told[-1] if told else "")
    console.print(table)
