"""The stages over the lake: each reads what the one before wrote, and writes whole partitions. Knows no Dagster."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

import polars as pl

from orchestration.settings import PROJECT, Settings
from orchestration.warehouse.lake import Lake
from orchestration.warehouse.reference import Rows, read_reference

READ_TABLES = ("reports", "claims", "report_links", "statements")
EVENT_TABLES = ("events", "event_reports", "event_links")
_QUARANTINE_KEY = ["stage", "key", "reason", "detail"]


@dataclass(frozen=True)
class Intake:
    """What one look at a source brought: counts of articles and the new quarantine rows."""

    new: int
    copies: int
    unchanged: int
    quarantined: int


def take_in(settings: Settings, source: Path, captured_at: datetime) -> Intake:
    """Read the articles of a file or folder into the partition of the day; what is known already adds nothing.

    Raises SourceMissingError when there is nothing at the path.
    """
    from orchestration.articles.files import Limits
    from orchestration.articles.stage import collect

    lake = Lake(settings.lake)
    lake.ensure()
    collected = collect(
        source,
        known=lake.read("articles"),
        captured_at=captured_at,
        limits=Limits(max_article_bytes=settings.max_article_bytes),
        sources=read_reference(settings.reference)["sources"],
    )
    day = captured_at.date()
    if collected.articles.height:
        lake.write("articles", pl.concat([lake.read("articles", day), collected.articles]), day)
    quarantined = _quarantine(lake, collected.quarantine, day)
    return Intake(
        new=collected.articles.height,
        copies=collected.articles["duplicate_of"].drop_nulls().len(),
        unchanged=collected.unchanged,
        quarantined=quarantined,
    )


def unread_days(settings: Settings) -> list[date]:
    """Capture days whose articles were not read yet, or were read with other rules or another lexicon."""
    lake = Lake(settings.lake)
    return [day for day in lake.days("articles") if _marker(lake, day) != _state(settings, lake, day)]


def read_day(settings: Settings, day: date, reference: Mapping[str, Rows]) -> dict[str, pl.DataFrame]:
    """Read a day's articles into reports, claims, links and statements, and write their partitions.

    Rows that can't be true are quarantined with the reason instead. Reading a day again gives the same files.
    """
    from orchestration.claims.lexicon import build_lexicon
    from orchestration.claims.stage import read_articles
    from orchestration.warehouse.plausibility import sift

    lake = Lake(settings.lake)
    articles = lake.read("articles", day)
    state = _state(settings, lake, day)
    frames = read_articles(articles, build_lexicon(reference))
    kept, impossible = sift(frames, articles, reference)
    for table in READ_TABLES:
        lake.write(table, kept[table], day)
    _quarantine(lake, impossible, day, replacing="claims")
    _marker_path(lake, day).parent.mkdir(parents=True, exist_ok=True)
    _marker_path(lake, day).write_text(state)
    return kept


def resolve(settings: Settings, reference: Mapping[str, Rows]) -> dict[str, pl.DataFrame]:
    """Bring all reports together into events, keep the ids that events have, and write the three snapshots."""
    from orchestration.events.stage import resolve_events

    lake = Lake(settings.lake)
    frames = resolve_events(
        articles=lake.read("articles"),
        reports=lake.read("reports"),
        claims=lake.read("claims"),
        report_links=lake.read("report_links"),
        places=reference["places"],
        previous_events=lake.read("events"),
    )
    for table in EVENT_TABLES:
        lake.write(table, frames[table])
    return frames


def fingerprint(settings: Settings) -> str:
    """What a release rests on: the articles in the lake, the reader and its lexicon, the models and checks."""
    lake = Lake(settings.lake)
    articles = [(str(day), _content(lake.partition("articles", day))) for day in lake.days("articles")]
    quarantine = [(str(day), _content(lake.partition("quarantine", day))) for day in lake.days("quarantine")]
    code = _hash_files([*_code("events"), *_code("warehouse"), *_models(settings)])
    return _digest(json.dumps([articles, quarantine, reading(settings), code]))


def reading(settings: Settings) -> str:
    """The fingerprint of how articles are read: the reader's code and its reference tables."""
    return _hash_files([*_code("claims"), *sorted(settings.reference.glob("*.csv"))])


def _quarantine(lake: Lake, rows: pl.DataFrame, day: date, replacing: str | None = None) -> int:
    """Add rows that are not in quarantine yet; with `replacing`, the day's rows of that stage give way to them."""
    known = lake.read("quarantine")
    today = lake.read("quarantine", day)
    if replacing is not None:
        today = today.filter(pl.col("stage") != replacing)
        known = known.filter((pl.col("stage") != replacing) | (pl.col("captured_on") != day))
    new = rows.join(known, on=_QUARANTINE_KEY, how="anti", nulls_equal=True)
    if new.height or replacing is not None:
        lake.write("quarantine", pl.concat([today, new]), day)
    return new.height


def _state(settings: Settings, lake: Lake, day: date) -> str:
    return _digest(reading(settings) + _content(lake.partition("articles", day)))


def _marker_path(lake: Lake, day: date) -> Path:
    return lake.root / "read" / f"{day}.txt"


def _marker(lake: Lake, day: date) -> str | None:
    path = _marker_path(lake, day)
    return path.read_text() if path.exists() else None


def _code(room: str) -> list[Path]:
    return sorted((PROJECT / "orchestration" / room).rglob("*.py"))


def _models(settings: Settings) -> list[Path]:
    patterns = ("models/**/*.sql", "models/**/*.yml", "macros/*.sql", "*.yml")
    return sorted(path for pattern in patterns for path in settings.dbt_project.glob(pattern))


def _content(path: Path) -> str:
    return _digest(path.read_bytes()) if path.exists() else ""


def _hash_files(paths: Iterable[Path]) -> str:
    return _digest("".join(f"{path.name}{_content(path)}" for path in paths))


def _digest(data: str | bytes) -> str:
    return hashlib.blake2b(data.encode() if isinstance(data, str) else data, digest_size=16).hexdigest()
