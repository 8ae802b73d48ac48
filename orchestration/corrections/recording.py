"""Writes the rows of one command into the file: with their time and ids, and only when all of them can be used."""

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from orchestration.corrections.checking import check
from orchestration.corrections.file import Content, Row, append
from orchestration.corrections.knowledge import Knowledge
from orchestration.corrections.model import COLUMNS, CorrectionsError, Line
from orchestration.corrections.rows import own_id

Draft = Mapping[str, str | None]
"""A row without what all rows of a command share; what it does not name is empty."""


def record(
    path: Path,
    drafts: Callable[[str], Sequence[Draft]],
    *,
    made_by: str,
    reason: str,
    now: datetime,
    knowledge: Knowledge,
    kinds: Mapping[str, str],
) -> Sequence[Row]:
    """Add the rows that `drafts` makes for a moment to the file, and return them; a CorrectionsError says why not.

    No two commands have the same moment, so that of two corrections on one thing the later is the one made later.
    """

    def make(content: Content) -> list[Row]:
        at = _after(now, {line.cells.get("made_at", "").strip() for line in content.lines})
        rows = [_row(draft, made_at=at, made_by=made_by, reason=reason) for draft in drafts(at)]
        added = [Line(0, row) for row in rows]
        _, faults = check([*content.lines, *added], knowledge, kinds)
        for fault in faults:
            if fault.line in added:
                raise CorrectionsError(f"It can't be corrected so: {fault.detail.partition(': ')[2]}")
        return rows

    try:
        return append(path, make)
    except OSError as error:
        raise CorrectionsError(f"{path} can't be written ({error.strerror}): check the folder.") from error


def _after(now: datetime, taken: set[str]) -> str:
    while (text := now.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")) in taken:
        now += timedelta(microseconds=1)
    return text


def _row(draft: Draft, *, made_at: str, made_by: str, reason: str) -> Row:
    said = {**draft, "made_at": made_at, "made_by": made_by, "reason": reason}
    cells = {column: _writable(said.get(column) or "") for column in COLUMNS}
    return cells | {"correction_id": own_id(cells)}


def _writable(text: str) -> str:
    """A text without what UTF-8 can't say, such as bytes of another encoding on a command line."""
    return text.encode("utf-8", "replace").decode()
