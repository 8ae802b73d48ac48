"""What the past costs: resolution with its history, and a macro's answer beside reading the fact table.

Events of three years are generated with an account or some each, one account in ten undated, captured over two hundred
days. Printed: reports, rows and seconds. Usage: python bench/as_of.py [EVENTS]
"""

import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import duckdb
import polars as pl

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from orchestration.articles.versions import versions_of
from orchestration.events import stage
from orchestration.settings import Settings
from orchestration.warehouse import as_of, transform
from orchestration.warehouse.lake import Lake
from orchestration.warehouse.reference import Rows, read_reference
from orchestration.warehouse.schema import SCHEMAS, frame

EVENTS, UNDATED, FIRST, DAYS = 5_000, 0.1, date(2023, 1, 1), 1_000
TYPES = [("drill", "air_exercise"), ("drill", "joint_patrol"), ("drill", "bomber_mission"), ("incident", "scramble")]
TEXT = "Aircraft flew together over the sea."


def main(events: int) -> None:
    reference = read_reference(Settings().reference)
    tables = generated(events, reference)
    given: dict[str, Any] = {
        "places": reference["places"], "event_types": reference["event_types"],
        "aircraft_classes": reference["aircraft_classes"], "previous_events": frame("events"),
        "versions": versions_of(tables["articles"]),
    }  # fmt: skip
    resolved, seconds = timed(lambda: stage.resolve_events(**tables, **given))
    print(f"resolving {tables['reports'].height:,} reports with their history: {seconds:.1f} s")
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(home=Path(folder))
        build(settings, {**tables, **resolved})
        with duckdb.connect(str(settings.build)) as warehouse:
            for macro in as_of.macros(settings).values():
                warehouse.execute(macro)
            for macro in ("drills_as_of", "event_aircraft_as_of"):
                query = f"from marts.{macro}('2024-09-01')"
                rows, seconds = timed(lambda query=query: warehouse.execute(query).fetchall())
                print(f"{macro}: {len(rows):,} rows in {seconds:.2f} s")


def timed(work: Callable[[], Any]) -> tuple[Any, float]:
    start = time.perf_counter()
    done = work()
    return done, time.perf_counter() - start


def generated(events: int, reference: dict[str, Rows]) -> dict[str, pl.DataFrame]:
    """Articles of one report each, with its countries, place and aircraft."""
    rng = random.Random(1)
    states = [row["country"] for row in reference["countries"]][:25]
    aircraft = [row["aircraft_type"] for row in reference["aircraft_types"]][:40]
    places = [row["place_id"] for row in reference["places"]][:30]
    articles, reports, claims = [], [], []
    for _ in range(events):
        day = FIRST + timedelta(rng.randrange(DAYS))
        kind, event_type = rng.choice(TYPES)
        who = sorted(rng.sample(states, rng.choice([1, 2, 2, 3])))
        stated = [("country", state, None, None) for state in who]
        stated += [("place", rng.choice(places), None, None)]
        stated += [("aircraft", rng.choice(aircraft), who[0], rng.randrange(1, 6))]
        for _ in range(min(60, int(rng.paretovariate(1.2)))):
            number = len(articles)
            captured = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(days=rng.randrange(200))
            published = _moment(day + timedelta(rng.choice([0, 1, 2, 9, 40])))
            articles.append(
                {"article_id": f"a{number}", "external_id": f"a{number}", "source_id": f"s{number % 90}"}
                | {"text": TEXT, "captured_at": captured}
                | {"captured_on": captured.date(), "published_at": published}
            )  # fmt: skip
            known = rng.random() >= UNDATED
            dates = {"start_date": day, "end_date": day} if known else {}
            read = {"report_id": f"r{number}", "evidence_start": 0, "evidence_end": len(TEXT)}
            reports.append(
                read | dates | {"article_id": f"a{number}", "kind": kind, "event_type": event_type, "confidence": 0.9}
                | {"status": "occurred", "date_precision": "day" if known else "unknown"}
            )  # fmt: skip
            claims += [
                read | {"claim_id": f"c{number}-{n}", "claim_type": t, "value": v, "operator": o, "count": c}
                for n, (t, v, o, c) in enumerate(stated)
            ]
    return {
        "articles": frame("articles", articles), "reports": frame("reports", reports),
        "claims": frame("claims", claims), "report_links": frame("report_links"),
    }  # fmt: skip


def _moment(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 8, tzinfo=UTC)


def build(settings: Settings, tables: dict[str, pl.DataFrame]) -> None:
    """The warehouse of these tables, as dbt makes it; all rows lie in one partition."""
    lake, day = Lake(settings.lake), date(2026, 11, 1)
    for table, rows in tables.items():
        snapshot = "captured_on" not in SCHEMAS[table]
        lake.write(table, rows, None if snapshot else day)
    transform.prepare(settings)
    places = ["--project-dir", str(settings.dbt_project), "--target-path", str(settings.dbt_target / "running")]
    command = [transform.executable(), "--quiet", "run", *places, "--log-path", str(settings.home / "logs")]
    subprocess.run(command, env={**os.environ, **transform.environment(settings)}, check=True)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else EVENTS)
