"""Prints what each source gave in a run: pages, faults, and the last of these in its own words."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from orchestration.collecting.outcomes import PUT_OFF, is_fault
from orchestration.output.visible import in_a_line

if TYPE_CHECKING:
    from orchestration.output.console import Terminal


def all_failed(fetches: Sequence[Mapping[str, Any]]) -> bool:
    """Whether sources were asked, and every request to each of them ended in a fault."""
    asked = [row for row in fetches if row["purpose"] != "robots"]
    return bool(asked) and all(is_fault(row) for row in asked)


def print_sources(fetches: Sequence[Mapping[str, Any]], console: "Terminal") -> None:
    """Print one line a source that was asked. fetches: the run's, in their order."""
    names = dict.fromkeys((row["connector"], row["source"]) for row in fetches)
    if not names:
        return
    if all_failed(fetches):
        console.print("\nEvery source that was asked failed, so nothing new could come.", style="bold")
    width = max(len(in_a_line(name)) for _, name in names)
    console.print("\nSources", style="bold")
    for connector, name in names:
        mine = [row for row in fetches if (row["connector"], row["source"]) == (connector, name)]
        console.print(f"  {in_a_line(name):<{width}}  {in_a_line(_gave(connector, mine))}", soft_wrap=True)


def _gave(connector: str, fetches: Sequence[Mapping[str, Any]]) -> str:
    faults = [row["reason"] for row in fetches if is_fault(row)]
    if connector == "archive":
        told = " ".join(row["reason"] for row in fetches if row["outcome"] == "ok")
    else:
        told = f"{sum(row['offered'] or 0 for row in fetches):>3} new pages"
    put_off = [row["reason"] for row in fetches if row["outcome"] == PUT_OFF]
    notes = [row["reason"] for row in fetches if row["purpose"] == "list" and row["outcome"] == "ok" and row["reason"]]
    said = (("fault", "faults", faults), ("put off", "put off", put_off), ("note", "notes", notes))
    return "  ".join([told, *(each for one, many, reasons in said for each in _last(one, many, reasons))])


def _last(one: str, many: str, reasons: Sequence[str]) -> list[str]:
    """How many of a kind there are, with the last in its own words; nothing where there is none."""
    count = f"1 {one}" if len(reasons) == 1 else f"{len(reasons)} {many}, the last"
    return [f"{count}: {reasons[-1]}"] if reasons else []
