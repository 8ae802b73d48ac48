"""The summary that a run ends with: what is in the warehouse now, its newest events, and what to type next."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import duckdb

from orchestration.corrections.model import STAGE
from orchestration.keeping.weight import in_words, megabytes, weights
from orchestration.output.visible import in_a_line
from orchestration.settings import Settings
from orchestration.warehouse.connect import open_readonly

if TYPE_CHECKING:
    from orchestration.output.console import Terminal

# These stand in the queries themselves: for parameters, DuckDB imports pandas, which takes most of a second
_NEWEST = 4
_REASONS = 4
_WARNINGS = 5


@dataclass(frozen=True)
class Outcome:
    """What a run did: how many articles were new; checks passed, and what others say (None when no run was needed)."""

    new: int
    passed: int | None
    warned: Sequence[str] = ()
    failed: Sequence[str] = ()


@dataclass(frozen=True)
class _Corrected:
    """What became of the corrections: how many are applied, and the sentences on those to look at again."""

    applied: int
    warnings: Sequence[str]
    refused: Sequence[str]
    rows: int


def print_summary(settings: Settings, outcome: Outcome) -> None:
    """Print the state of the published warehouse for a person."""
    from rich.table import Table

    from orchestration.output.console import Terminal, shown

    console = Terminal()
    with open_readonly(settings.warehouse) as warehouse:
        counts = _counts(warehouse)
        newest = _newest(warehouse)
        reasons = warehouse.execute(
            f"select reason, count(*) from marts.fct_quarantine group by all order by 2 desc, 1 limit {_REASONS}"
        ).fetchall()
        corrected = _corrected(warehouse)
        unread = _unread(warehouse)
    console.print()
    if outcome.passed is None:
        current = ": every article is known, and the published warehouse is current."
        console.print(shown("Nothing is new", "bold").append(current, "not bold"))
    table = Table(show_header=False, box=None, padding=(0, 2, 0, 0))
    if counts["invented"]:
        console.print(
            f"{counts['invented']} of these articles are invented: they are the embedded sample. They leave when others"
            " come: with --articles, or from the sources of a sources.yaml."
        )
    told = f"{outcome.new} new, {counts['copies']} syndicated copies"
    former = f", {counts['former']} former texts beside them" if counts["former"] else ""
    table.add_row("articles", f"{counts['articles']}", told + former)
    if unread:
        table.add_row("unread", f"{sum(unread.values())}", f"in languages that can't be read: {_listed(unread)}")
    doubted = f"; {counts['doubted']} more left out as doubtful" if counts["doubted"] else ""
    table.add_row("reports", f"{counts['reports']}", f"accounts of events in them{doubted}")
    table.add_row("drills", f"{counts['drills']}", "")
    table.add_row("incidents", f"{counts['incidents']}", "")
    table.add_row("quarantined", f"{counts['quarantined']}", ", ".join(f"{n} {r}" for r, n in reasons))
    if outcome.passed is not None:
        unpassed = f"{len(outcome.warned)} warned, {len(outcome.failed)} failed"
        table.add_row("checks", f"{outcome.passed} passed", unpassed)
    if corrected.rows or corrected.refused:
        refused = f", {len(corrected.refused)} refused" if corrected.refused else ""
        table.add_row("corrections", f"{corrected.applied} applied", f"{len(corrected.warnings)} warn{refused}")
    console.print(table)
    for sentence in [*outcome.failed, *outcome.warned]:
        console.print(f"  ! {in_a_line(sentence)}", soft_wrap=True)
    _print_warnings(console, settings, [*corrected.refused, *corrected.warnings])
    if newest:
        console.print("\nNewest events", style="bold")
        for day, title in newest:
            console.print(f"  {day or 'undated   '}  {in_a_line(title)}", soft_wrap=True)
    held = weights(settings.home)
    console.print(f"\nHome:      {megabytes(sum(held.values()))}: {in_a_line(in_words(held))}", soft_wrap=True)
    console.print(f"Warehouse: {settings.warehouse}", soft_wrap=True)
    ask = settings.command('sql "select title, aircraft_count from marts.fct_drills"')
    console.print(f"Ask it:    {ask}", soft_wrap=True)
    console.print(f"See it:    {settings.command('ui')}     (Dagster: assets, checks, schedules)", soft_wrap=True)


def _counts(warehouse: duckdb.DuckDBPyConnection) -> dict[str, int]:
    row = warehouse.execute(
        """
        select
            (select count(*) from marts.dim_article where is_current) as articles,
            (select count(*) from marts.dim_article where not is_current) as former,
            (select count(*) from marts.dim_article where is_current and duplicate_of is not null) as copies,
            (select count(*) from marts.dim_article where sample) as invented,
            (select count(*) from marts.fct_reports where is_current) as reports,
            (select coalesce(sum(reports_doubted), 0)::bigint from marts.dim_article where is_current) as doubted,
            (select count(*) from marts.fct_drills) as drills,
            (select count(*) from marts.fct_incidents) as incidents,
            (select count(*) from marts.fct_quarantine) as quarantined
        """
    )
    names = [column[0] for column in row.description]
    return dict(zip(names, row.fetchone() or (), strict=True))


def _unread(warehouse: duckdb.DuckDBPyConnection) -> dict[str, int]:
    """How many articles there are in each language that can't be read, the most first."""
    rows = warehouse.execute(
        """
        select coalesce(language, '?'), count(*) from marts.dim_article where read_as is null and is_current
        group by all order by 2 desc, 1
        """
    )
    return dict(rows.fetchall())


def _listed(counts: dict[str, int]) -> str:
    return ", ".join(f"{count} {name}" for name, count in counts.items())


def _corrected(warehouse: duckdb.DuckDBPyConnection) -> _Corrected:
    rows = warehouse.execute("select state, warning from marts.fct_corrections order by made_at, correction_id")
    states = rows.fetchall()
    refused = warehouse.execute(f"select detail from marts.fct_quarantine where stage = '{STAGE}' order by detail")
    return _Corrected(
        applied=sum(state == "applied" for state, _ in states),
        warnings=[warning for _, warning in states if warning],
        refused=[detail for (detail,) in refused.fetchall()],
        rows=len(states),
    )


def _print_warnings(console: "Terminal", settings: Settings, warnings: Sequence[str]) -> None:
    for warning in warnings[:_WARNINGS]:
        console.print(f"  ! {in_a_line(warning)}", soft_wrap=True)
    if len(warnings) > _WARNINGS:
        more = len(warnings) - _WARNINGS
        console.print(f"  … and {more} more: {settings.command('correct list')}", soft_wrap=True)


def _newest(warehouse: duckdb.DuckDBPyConnection) -> list[tuple[object, str]]:
    return warehouse.execute(
        f"""
        select start_date, title from marts.fct_drills
        union all
        select start_date, title from marts.fct_incidents
        order by start_date desc nulls last, title
        limit {_NEWEST}
        """
    ).fetchall()
