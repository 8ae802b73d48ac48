"""Which rows of the file can be used together, and why the others can't. Pure: no file, no warehouse, no clock."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from orchestration.corrections.knowledge import Knowledge
from orchestration.corrections.model import Correction, Fault, Line
from orchestration.corrections.rows import RowError, read_row


def check(
    lines: Sequence[Line], knowledge: Knowledge, kinds: Mapping[str, str]
) -> tuple[list[Correction], list[Fault]]:
    """The corrections that can be used, and the faults of all other rows, both in the order of the file.

    kinds: drill or incident, of the events that are known.
    """
    read: dict[str, tuple[Line, Correction]] = {}
    faults: list[Fault] = []
    for line in lines:
        try:
            correction = read_row(line, knowledge, kinds)
            same = read.get(correction.correction_id)
            if same is not None:
                raise RowError("duplicate_id", f"line {same[0].number} has the same correction_id: delete one of them.")
            read[correction.correction_id] = line, correction
        except RowError as error:
            faults.append(_fault(line, error))
    for find in (_circles, _empty_withdrawals):
        refused = {fault.line.cells.get("correction_id", "").strip() for fault in faults}
        for correction_id, why in find([correction for _, correction in read.values()], refused).items():
            faults.append(_fault(read.pop(correction_id)[0], why))
    return [correction for _, correction in read.values()], sorted(faults, key=lambda fault: fault.line.number)


def withdrawn(corrections: Sequence[Correction]) -> set[str]:
    """The ids of corrections that no longer hold."""
    return {c.subject_id for c in corrections if c.action == "withdraw"}


def mergers(corrections: Sequence[Correction]) -> dict[str, str]:
    """Which event each merged event became: the last word on each that still holds."""
    return {c.subject_id: c.value or "" for c in _holding_mergers(corrections)}


def leads_back(event: str, into: str, merged: Mapping[str, str]) -> bool:
    """Whether an event that becomes `into` would become itself, by the mergers there are."""
    passed = {into}
    while into != event and (into := merged.get(into, "")) and into not in passed:
        passed.add(into)
    return into == event


def in_time(correction: Correction) -> tuple[datetime, str]:
    """The order in which corrections were made; of two on the same thing the later holds."""
    return correction.made_at, correction.correction_id


def _holding_mergers(corrections: Sequence[Correction]) -> list[Correction]:
    gone = withdrawn(corrections)
    return sorted((c for c in corrections if c.action == "merge" and c.correction_id not in gone), key=in_time)


def _circles(corrections: Sequence[Correction], refused: Collection[str]) -> dict[str, RowError]:
    """Mergers that would close a circle with those made before them."""
    merged: dict[str, str] = {}
    found = {}
    for correction in _holding_mergers(corrections):
        event, into = correction.subject_id, correction.value or ""
        merged.pop(event, None)
        if leads_back(event, into, merged):
            found[correction.correction_id] = RowError(
                "circle", f"{into} was merged into {event} before: withdraw that correction, or this one."
            )
        else:
            merged[event] = into
    return found


def _empty_withdrawals(corrections: Sequence[Correction], refused: Collection[str]) -> dict[str, RowError]:
    """Withdrawals of what is not there, can't be used, or is a withdrawal."""
    actions = {correction.correction_id: correction.action for correction in corrections}
    found = {}
    for correction in corrections:
        of = correction.subject_id
        if correction.action != "withdraw" or actions.get(of, "withdraw") != "withdraw":
            continue
        if of in refused:
            why = f"it withdraws {of}, which can't be used itself: delete both rows, or mend that one."
        elif of in actions:
            why = f"it withdraws {of}, which is a withdrawal: make the first correction again instead."
        else:
            why = f"it withdraws {of}, which is not in the file: check the id, or delete the row."
        found[correction.correction_id] = RowError("nothing_to_withdraw", why)
    return found


def _fault(line: Line, error: RowError) -> Fault:
    key = line.cells.get("correction_id", "").strip() or f"line {line.number}"
    return Fault(key, error.reason, f"corrections.csv, line {line.number}: {error}", line)
