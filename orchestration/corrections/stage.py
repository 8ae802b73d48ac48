"""The corrections stage: from the file in the home folder to the lake's table, and what can't be used to quarantine."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import date
from pathlib import Path

import polars as pl

from orchestration import durable
from orchestration.corrections.checking import check
from orchestration.corrections.file import read_file
from orchestration.corrections.knowledge import Knowledge
from orchestration.corrections.model import STAGE, Correction, Fault
from orchestration.settings import Settings
from orchestration.warehouse import quarantine
from orchestration.warehouse.lake import Lake
from orchestration.warehouse.reference import Rows
from orchestration.warehouse.schema import frame


def take(settings: Settings, reference: Mapping[str, Rows]) -> pl.DataFrame:
    """Write the lake's snapshot of the corrections that can be used, and quarantine the others.

    A CorrectionsError, when the file can't be read at all, leaves the lake as it was.
    """
    lake, content = Lake(settings.lake), read_file(settings.corrections)
    kinds = dict(lake.read("events").select("event_id", "kind").iter_rows())
    kept, faults = check(content.lines, Knowledge(reference), kinds)
    rows = as_frame(kept)
    lake.write("corrections", rows)
    day = settings.clock().date()
    quarantine.renew(lake, frame("quarantine", [_quarantined(fault, day) for fault in faults]), STAGE, day)
    durable.write(_mark(lake), _digest(content.data))
    return rows


def is_taken(settings: Settings) -> bool:
    """Whether the lake holds what the file says now. Raises as `take` does."""
    mark = _mark(Lake(settings.lake))
    taken = mark.read_text(encoding="ascii", errors="replace") if mark.exists() else _digest(b"")
    return taken == _digest(read_file(settings.corrections).data)


def as_frame(corrections: Sequence[Correction]) -> pl.DataFrame:
    """Corrections as rows of the lake's table."""
    return frame("corrections", [asdict(correction) for correction in corrections])


def _quarantined(fault: Fault, day: date) -> dict[str, object]:
    payload = json.dumps(dict(fault.line.cells), ensure_ascii=False)
    return {"captured_on": day, "stage": STAGE, "key": fault.key, "reason": fault.reason, "detail": fault.detail,
            "payload": payload}  # fmt: skip


def _mark(lake: Lake) -> Path:
    return lake.root / "read" / "corrections.txt"


def _digest(data: bytes) -> str:
    return hashlib.blake2b(data, digest_size=16).hexdigest()
