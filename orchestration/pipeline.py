"""The stages over the lake: each reads what the one before wrote, and writes whole partitions. Knows no Dagster."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import polars as pl

from orchestration import durable
from orchestration.isolating import RAISED, isolated, refused
from orchestration.settings import CODE, Settings
from orchestration.warehouse import quarantine
from orchestration.warehouse.lake import Lake
from orchestration.warehouse.published import published_events
from orchestration.warehouse.reference import Rows, language_tables
from orchestration.warehouse.schema import frame, published_day

if TYPE_CHECKING:
    from orchestration.claims.lexicon.lexicon import Lexicon
    from orchestration.claims.stage import SecondReader
    from orchestration.events.leaving import Telling

READ_TABLES = ("readings", "reports", "claims", "report_links", "statements", "official_counts", "model_readings")
EVENT_TABLES = ("events", "former_events", "event_reports", "event_links", "past_event_reports")


def unread_days(settings: Settings) -> list[date]:
    """Capture days whose articles were not read yet, or were read with other rules or another lexicon.

    Also those of which what was read is not there any more as it was written.
    """
    lake, how = Lake(settings.lake), reading(settings)
    states = ((day, _state(how, settings, lake, day)) for day in lake.days("articles"))
    return [day for day, state in states if _marker(lake, day) != _read_as(lake, day, state)]


def read_day(settings: Settings, day: date, reference: Mapping[str, Rows]) -> dict[str, pl.DataFrame]:
    """Read a day's articles into reports, claims, links and statements, and write their partitions.

    Rows that can't be true, and articles on which the reader raises, are quarantined with the reason instead.
    Reading a day again gives the same files.
    """
    from orchestration.claims.lexicon.lexicon import build_lexicons
    from orchestration.claims.stage import read_articles
    from orchestration.cluster.ahead import read_ahead_in
    from orchestration.warehouse.plausibility import sift

    lake = Lake(settings.lake)
    articles = lake.read("articles", day)
    state = _state(reading(settings), settings, lake, day)
    lexicons = build_lexicons(reference, language_tables(settings.languages))
    with _second_reader(settings, reference, lexicons) as second, read_ahead_in(settings.read_ahead) as ahead:
        frames = read_articles(articles, lexicons, second=second, read=ahead.read)
    (kept, impossible), faults = isolated(
        articles.rows(named=True), lambda some: sift(_of_articles(frames, some), articles, reference)
    )
    for table in READ_TABLES:
        lake.write(table, kept[table], day)
    raised = [refused(article, error, "claims") for article, error in faults]
    left_out = pl.concat([impossible, frames["quarantine"], frame("quarantine", raised)])
    quarantine.add(lake, left_out, day, replacing=("claims", "second_reader"))
    _mark(lake, day, _read_as(lake, day, state))
    return kept


def note_read(settings: Settings, lake: Lake, day: date) -> None:
    """Note that what the lake holds of a day was read in its articles by the reader of now."""
    _mark(lake, day, _read_as(lake, day, _state(reading(settings), settings, lake, day)))


@contextmanager
def _second_reader(
    settings: Settings, reference: Mapping[str, Rows], lexicons: "Mapping[str, Lexicon]"
) -> "Iterator[SecondReader | None]":
    """The model that reads beside the rules, by its kept answers; None where the rules alone read."""
    if settings.reader == "rules":
        yield None
        return
    from orchestration.second_reader.second import Second
    from orchestration.second_reader.stage import answers_of

    with answers_of(settings) as answers:
        yield Second(settings, reference, answers, lexicons)


def resolve(settings: Settings, reference: Mapping[str, Rows]) -> dict[str, pl.DataFrame]:
    """Bring all reports together into events, keep the ids that events have, and write the snapshots.

    An event that was published and that nothing tells of any more keeps a row, which says where it went.

    Reports of an article on which the matching raises are left out, which its row of quarantine tells.
    """
    from orchestration.articles.versions import versions_of
    from orchestration.events.index import Index
    from orchestration.events.leaving import left
    from orchestration.events.stage import in_memory, resolve_events
    from orchestration.warehouse.resolution import KeptIndex

    lake, today = Lake(settings.lake), settings.clock().date()
    articles = lake.read("articles")
    versions = versions_of(articles)
    read, previous = {table: lake.read(table) for table in ("reports", "claims", "report_links")}, lake.read("events")

    def resolved(some: Sequence[Mapping[str, Any]], index: Index) -> dict[str, pl.DataFrame]:
        part = read if len(some) == articles.height else _of_articles(read, some)
        return resolve_events(
            articles=articles,
            reports=part["reports"],
            claims=part["claims"],
            report_links=part["report_links"],
            places=reference["places"],
            event_types=reference["event_types"],
            aircraft_classes=reference["aircraft_classes"],
            sources=reference["sources"],
            previous_events=previous,
            versions=versions,
            index=index,
        )

    def attempt(some: Sequence[Mapping[str, Any]]) -> None:
        if 2 * len(some) < articles.height:
            resolved(some, in_memory())
        else:
            with kept.index.attempt(is_kept=False):
                resolved(some, kept.index)

    before = lake.read("quarantine").filter((pl.col("stage") == "events") & (pl.col("reason") == RAISED))
    suspects = set(before["payload"])
    ids = articles.select("article_id", "external_id", captured_on=pl.lit(today)).rows(named=True)
    with KeptIndex(settings.resolution, _rules(reference)) as kept:
        frames, faults = isolated(
            ids,
            lambda some: kept.use(lambda index: resolved(some, index)),
            attempt=attempt,
            is_suspect=lambda article: article["article_id"] in suspects,
        )
    raised = [refused(article, error, "events") for article, error in faults]
    if raised or suspects:
        quarantine.renew(lake, frame("quarantine", raised), "events", today)
    frames["versions"] = versions
    gone = left(*published_events(settings), frames["events"].rows(named=True), _tells(frames, read["reports"]), today)
    frames["former_events"] = frame("former_events", gone).sort("event_id")
    for table in ("versions", *EVENT_TABLES):
        lake.write(table, frames[table])
    return frames


def _tells(frames: Mapping[str, pl.DataFrame], reports: pl.DataFrame) -> "list[Telling]":
    """Which articles tell of which events, as they were just resolved."""
    from orchestration.events.leaving import Telling

    columns = ("event_id", "article_id", "kind", "start_date", "end_date")
    told = frames["event_reports"].join(reports, on="report_id").select(columns)
    return [Telling(*row) for row in told.iter_rows()]


def _of_articles(frames: Mapping[str, pl.DataFrame], articles: Sequence[Mapping[str, Any]]) -> dict[str, pl.DataFrame]:
    """What was read of some articles: the rows of each table."""
    kept = {article["article_id"] for article in articles}
    reports = frames["reports"].filter(pl.col("article_id").is_in(kept))
    of_reports = pl.col("report_id").is_in(reports["report_id"].implode())
    return {
        name: reports
        if name == "reports"
        else rows.filter(pl.col("article_id").is_in(kept) if "article_id" in rows.columns else of_reports)
        for name, rows in frames.items()
        if name != "quarantine"
    }


def take_corrections(settings: Settings, reference: Mapping[str, Rows]) -> pl.DataFrame:
    """Take what analysts corrected from the file in the home folder into the lake, whole."""
    from orchestration.corrections.stage import take

    return take(settings, reference)


def fingerprint(settings: Settings) -> str:
    """What a release rests on: articles and corrections in the lake, the reader and its lexicon, models and checks.

    The checks are those of dbt, and those of the room expectations.
    """
    lake = Lake(settings.lake)
    articles = [(str(day), _content(lake.partition("articles", day))) for day in lake.days("articles")]
    quarantine = [(str(day), _content(lake.partition("quarantine", day))) for day in lake.days("quarantine")]
    corrections = _content(lake.partition("corrections", None))
    rooms = ("events", "corrections", "warehouse", "differing")
    checks = sorted((CODE.parent / "expectations").rglob("*.py"))
    code = _hash_files([*(path for room in rooms for path in _code(room)), *checks, *_models(settings)])
    return _digest(json.dumps([articles, quarantine, corrections, reading(settings), code]))


def knowing(settings: Settings) -> str:
    """The fingerprint of how a release is made of its articles: of reading, resolving, and the models."""
    return _digest(reading(settings) + _hash_files([*_code("events"), *_models(settings)]))


def reading(settings: Settings) -> str:
    """The fingerprint of how articles are read: the reader's code and its reference tables."""
    tables = [*sorted(settings.reference.glob("*.csv")), *sorted(settings.languages.rglob("*.csv"))]
    return _hash_files([*_code("claims"), *_code("second_reader"), *tables])


def _rules(reference: Mapping[str, Rows]) -> str:
    """The fingerprint of how reports are brought together: the code, its reference tables, and what digests rest on."""
    tables = [list(reference[name]) for name in ("places", "event_types", "aircraft_classes", "sources")]
    code = _hash_files([*_code("events"), CODE / "warehouse" / "schema.py", CODE / "claims" / "model.py"])
    return _digest(json.dumps([pl.__version__, tables, code]))


def _state(how: str, settings: Settings, lake: Lake, day: date) -> str:
    state = how + _content(lake.partition("articles", day))
    return _digest(state) if settings.reader == "rules" else _digest(state + _answered(settings, lake, day))


def _answered(settings: Settings, lake: Lake, day: date) -> str:
    """What a day's reading by a model rests on: the mode, and the kept answers to its articles."""
    from orchestration.second_reader.keeping import article_digest
    from orchestration.second_reader.stage import answers_of

    rows = lake.read("articles", day).iter_rows(named=True)
    with answers_of(settings) as answers:
        kept = answers.state(article_digest(row["text"], published_day(row)) for row in rows)
    model = settings.model
    return _digest(json.dumps([settings.reader, model.ask_anew, model.name, model.parameters, kept], sort_keys=True))


def _read_as(lake: Lake, day: date, state: str) -> str:
    """What is noted of a day that was read: of which articles and how, and which files it gave."""
    return _digest("".join([state, *(_content(lake.partition(table, day)) for table in READ_TABLES)]))


def _marker_path(lake: Lake, day: date) -> Path:
    return lake.root / "read" / f"{day}.txt"


def _mark(lake: Lake, day: date, state: str) -> None:
    durable.write(_marker_path(lake, day), state)


def _marker(lake: Lake, day: date) -> str | None:
    path = _marker_path(lake, day)
    return path.read_text(encoding="ascii", errors="replace") if path.exists() else None


def _code(room: str) -> list[Path]:
    return sorted((CODE / room).rglob("*.py"))


def _models(settings: Settings) -> list[Path]:
    patterns = ("models/**/*.sql", "models/**/*.yml", "macros/*.sql", "as_of/*.sql", "*.yml")
    return sorted(path for pattern in patterns for path in settings.dbt_project.glob(pattern))


def _content(path: Path) -> str:
    return _digest(path.read_bytes()) if path.exists() else ""


def _hash_files(paths: Iterable[Path]) -> str:
    return _digest("".join(f"{path.name}{_content(path)}" for path in paths))


def _digest(data: str | bytes) -> str:
    return hashlib.blake2b(data.encode() if isinstance(data, str) else data, digest_size=16).hexdigest()
