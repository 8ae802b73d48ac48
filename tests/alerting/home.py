"""Homes with releases that tell of changes, without a pipeline behind them."""

import json
from datetime import UTC, date, datetime
from pathlib import Path

from orchestration.differing.changes import Change, ChangedValue, ToldBy, written
from orchestration.differing.record import CHANGES
from orchestration.settings import Settings

AT = datetime(2026, 3, 12, tzinfo=UTC)
SCRAMBLE = Change(
    change_id="c1", release="r1", at=AT, became="new", event_id="e1", title="Japan scramble against China, 9 March 2026",
    kind="incident", event_type="scramble", label="scramble", status="occurred", start_date=date(2026, 3, 9),
    end_date=date(2026, 3, 9), date_precision="day", places=("East China Sea",), countries=("JPN",), targets=("CHN",),
    confidence=0.84, independent_sources=2, other=None, other_title=None, further=False, invented=False, values=(),
    reports=(ToldBy(source="Wire", title="Jets <up>", url="https://wire.example/a", published_on=date(2026, 3, 10), evidence="Japan scrambled."),),
)  # fmt: skip
DRILL = SCRAMBLE.model_copy(
    update={
        "change_id": "c2", "became": "changed", "event_id": "e2", "title": "Air exercise | Sea of Japan", "kind": "drill",
        "event_type": "air_exercise", "label": "air exercise", "start_date": date(2026, 3, 10), "countries": ("JPN", "USA"),
        "targets": (), "confidence": 0.6, "reports": (), "values": (ChangedValue(of="B-52 USA", before="2", after="3"),),
    }
)  # fmt: skip
FURTHER = DRILL.model_copy(update={"change_id": "c3", "event_id": "e3", "further": True, "values": ()})


def release(root: Path, run: str, changes: list[Change], at: datetime = AT) -> Settings:
    """The settings of a home whose current release tells of changes."""
    folder = root / "releases" / run
    folder.mkdir(parents=True)
    manifest = {"run": run, "built_at": at.isoformat(), "fingerprint": "", "counts": {}}
    (folder / "manifest.json").write_text(json.dumps(manifest))
    (folder / CHANGES).write_text(written(changes))
    (root / "current").unlink(missing_ok=True)
    (root / "current").symlink_to(folder)
    return Settings(home=root)


def names(root: Path, *targets: dict) -> None:
    """Write notify.yaml: JSON is YAML too."""
    (root / "notify.yaml").write_text(json.dumps({"notify": targets}))
