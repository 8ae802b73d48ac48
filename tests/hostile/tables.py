"""The door of what analysts write: corrections.csv. A friend's typing is no less odd than a stranger's."""

import tempfile
from datetime import date
from functools import cache
from pathlib import Path

from orchestration.corrections.checking import check
from orchestration.corrections.file import append, parse
from orchestration.corrections.knowledge import Knowledge
from orchestration.corrections.model import COLUMNS, CorrectionsError
from orchestration.corrections.stage import as_frame
from tests.hostile import documents
from tests.hostile.articles import reference
from tests.hostile.door import Door
from tests.hostile.laws import can_be_kept, rows_can_be_kept

_KINDS = {"e1": "drill", "e2": "incident"}
_ADDED = dict.fromkeys(COLUMNS, "") | {
    "made_at": "2026-03-11T09:30:00Z", "made_by": "A. Analyst", "action": "confirm", "subject": "event",
    "subject_id": "e1", "reason": "seen",
}  # fmt: skip


@cache
def _knowledge() -> Knowledge:
    return Knowledge(reference())


def _corrections(data: bytes) -> None:
    """Each row is a correction or a fault; a row added to the file is read behind those that were there."""
    try:
        content = parse(data, "corrections.csv")
    except CorrectionsError as error:
        can_be_kept(str(error))
        return
    kept, faults = check(content.lines, _knowledge(), _KINDS)
    assert len(kept) + len(faults) == len(content.lines)
    rows = as_frame(kept)
    rows_can_be_kept(rows)
    for correction in kept:
        assert correction.start_date is None or date(1903, 12, 17) <= correction.start_date
        assert correction.number is None or 1 <= correction.number <= 3000
    for fault in faults:
        can_be_kept(fault.key, fault.reason, fault.detail, *fault.line.cells.values())
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "corrections.csv")
        path.write_bytes(data)
        append(path, lambda _: [_ADDED])
        again = parse(path.read_bytes(), path.name)
    assert [line.cells for line in again.lines[:-1]] == [line.cells for line in content.lines]
    assert {**again.lines[-1].cells} == _ADDED


DOORS = (Door("corrections.csv", documents.corrections_files(), _corrections, 250, (str.encode,)),)
