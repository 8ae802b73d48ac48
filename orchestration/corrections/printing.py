"""What `overflight correct list` shows: every correction of the file, what became of it, and what to look at again."""

from collections.abc import Mapping, Sequence
from typing import Any

import duckdb

from orchestration.corrections.checking import check
from orchestration.corrections.file import read_file
from orchestration.corrections.knowledge import Knowledge
from orchestration.corrections.lookup import SHOWN, Lookup
from orchestration.corrections.model import COLUMNS, Correction, Fault
from orchestration.output.visible import in_a_line
from orchestration.settings import Settings
from orchestration.warehouse.connect import NoWarehouseError, open_readonly
from orchestration.warehouse.reference import read_reference

_OUTCOME = ("state", "event_id", "read_value", "corrected_value", "changed", "warning")
_WAITING = {"state": "waiting", "warning": None}

_Row = dict[str, Any]


def listed(settings: Settings) -> str:
    """Every correction with its state and warning, as text; a CorrectionsError when the file can't be read."""
    return (
        "\n".join(map(_told, rows_of(settings)))
        or f"There are no corrections yet: `{settings.command('correct --help')}` shows how to make one."
    )


def rows_of(settings: Settings) -> list[_Row]:
    """Every row of the file with its outcome: that of the published warehouse, waiting, or refused with the reason."""
    lines = read_file(settings.corrections).lines
    outcomes, kinds = _published(settings)
    kept, faults = check(lines, Knowledge(read_reference(settings.reference)), kinds)
    return [*(_row(c, outcomes.get(c.correction_id, _WAITING)) for c in kept), *map(_refused, faults)]


def _row(correction: Correction, outcome: Mapping[str, Any]) -> _Row:
    said = {column: getattr(correction, column) for column in COLUMNS} | {"made_at": f"{correction.made_at:%FT%TZ}"}
    return {**said, **{name: outcome.get(name) for name in _OUTCOME}}


def _refused(fault: Fault) -> _Row:
    said = {column: fault.line.cells.get(column) or None for column in COLUMNS}
    return {**said, **dict.fromkeys(_OUTCOME), "state": "refused", "warning": fault.detail}


def _published(settings: Settings) -> tuple[dict[str, _Row], dict[str, str]]:
    """What the published warehouse made of each correction, and the kinds of its events; nothing without one."""
    try:
        with open_readonly(settings.warehouse) as warehouse:
            kinds = Lookup(warehouse, ()).kinds()
            found = warehouse.execute(f"select correction_id, {', '.join(_OUTCOME)} from marts.fct_corrections")
            return {row[0]: dict(zip(_OUTCOME, row[1:], strict=True)) for row in found.fetchall()}, kinds
    except (NoWarehouseError, duckdb.CatalogException):  # nothing is published, or by a version without corrections
        return {}, {}


def _told(row: Mapping[str, Any]) -> str:
    day = (row["made_at"] or "")[:10]
    lines = [
        f"{(row['correction_id'] or '')[:SHOWN]:<{SHOWN}}  {row['state']:<10}  {day}  {row['made_by']}: {_said(row)}"
    ]
    lines += [f"{'':{SHOWN}}  {text}" for text in (row["reason"], row["warning"] and f"! {row['warning']}") if text]
    return "\n".join(map(in_a_line, lines))


def _said(row: Mapping[str, Any]) -> str:
    """'change aircraft_count of event 1a2b3c4d5e6f: 6 to 4'."""
    names: Sequence[str | None] = (row["field"], row["aircraft_type"], row["operator"])
    field = " ".join(name for name in names if name)
    what = f"{row['subject']} {(row['subject_id'] or '')[:SHOWN]}"
    said = f"{row['action']} {f'{field} of ' if field and row['subject'] == 'event' else ''}{what}"
    if row["action"] in ("merge", "split"):
        return f"{said} into {(row['value'] or '')[:SHOWN]}"
    if row["action"] == "change":
        return f"{said}: {row['was'] or 'unknown'} to {row['value']}"
    return f"{said}: {row['value'] or row['was']}" if row["value"] or row["was"] else said
