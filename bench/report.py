"""How long the site of a large warehouse takes to build, and how large it gets.

A release of the usual shape is generated: events of two years with two accounts each, articles in the lake, claims of
aircraft, places and dates, answers and corrections. Printed: seconds, files and megabytes.
Usage: python bench/report.py [EVENTS]
"""

import random
import sys
import tempfile
import time
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import duckdb
import polars as pl
import yaml

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from orchestration.reporting.command import build_site
from orchestration.settings import PROJECT, Settings
from orchestration.warehouse.lake import Lake
from orchestration.warehouse.publish import MANIFEST, Manifest
from orchestration.warehouse.schema import frame

EVENTS, ACCOUNTS, SOURCES, A_DAY = 10_000, 2, 300, 1_000
CORRECTED = 50
"""One event in so many has a correction."""
FIRST, DAYS = date(2025, 1, 1), 730
STATES = ["CHN", "JPN", "RUS", "USA", "KOR", "TWN", "GBR", "POL", "FIN", "AUS"]
AIRCRAFT = ["B-52", "F-15", "F-16", "F-35", "H-6", "J-16", "P-8", "Su-30", "Tu-95", "fighter"]
KINDS = [("drill", "air_exercise", "air exercise"), ("incident", "scramble", "scramble")]
Rows = list[dict[str, Any]]


def main(events: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        settings = Settings(home=home)
        marts, articles = generated(events)
        write_marts(settings.warehouse, marts)
        for at in range(0, len(articles), A_DAY):
            day = FIRST + timedelta(days=at // A_DAY)
            rows = [{**row, "captured_on": day} for row in articles[at : at + A_DAY]]
            Lake(settings.lake).write("articles", frame("articles", rows), day)
        start = time.perf_counter()
        files = build_site(settings, settings.site)
        seconds = time.perf_counter() - start
        size = sum(path.stat().st_size for path in settings.site.rglob("*") if path.is_file())
        print(f"{events:,} events: {files:,} files, {size / 1e6:.0f} MB in {seconds:.1f} s")


def generated(number: int) -> tuple[Mapping[str, Rows], Rows]:
    """The rows of each mart that the site reads, and the articles behind them."""
    rng = random.Random(1)
    places = pl.read_csv(PROJECT / "seeds" / "reference" / "places.csv").drop_nulls(["latitude"]).to_dicts()
    marts: dict[str, Rows] = {name: [] for name in (
        "fct_drills", "fct_incidents", "dim_event", "fct_reports", "fct_claims", "fct_event_aircraft",
        "fct_event_links", "dim_article", "fct_corrections", "fct_event_values",
    )}  # fmt: skip
    articles: Rows = []
    for n in range(number):
        kind, event_type, label = KINDS[n % 2]
        event_id, day = f"{n:032x}", FIRST + timedelta(days=rng.randrange(DAYS))
        place, (first, second) = rng.choice(places), rng.sample(STATES, 2)
        aircraft = rng.sample(AIRCRAFT, 3)
        event = {
            "event_id": event_id, "event_type": event_type, "status": "occurred",
            "title": f"{first} {label}, {place['name']}, {day}", "start_date": day, "end_date": day,
            "date_precision": "day", "place_id": place["place_id"], "places": [place["name"]], "countries": [first],
            "aircraft_count": 9, "bomber_count": None, "fighter_count": None, "articles": ACCOUNTS,
            "independent_sources": ACCOUNTS, "first_reported_at": datetime(2025, 1, 1), "last_reported_at": None,
            "first_captured_at": datetime(2025, 1, 1),
            "disagreement": n % 10 == 0, "confidence": 0.9, "answers_event_id": None, "confirmed": False,
            "corrected": ["aircraft_count"] if n % CORRECTED == 0 else [],
        }  # fmt: skip
        marts["fct_drills" if kind == "drill" else "fct_incidents"].append(
            event if kind == "drill" else {**event, "targets": [second], "target_count": None, "responder_count": 2}
        )
        marts["dim_event"].append(
            {
                "event_id": event_id,
                "event_label": label,
                "title": event["title"],
                "merged_into": None,
                "is_rejected": False,
            }
        )
        if n % CORRECTED == 0:
            correction(marts, event_id, f"correction-{n}")
        marts["fct_event_aircraft"] += [
            {"event_id": event_id, "role": "actor", "role_read": "actor", "aircraft_type": name, "operator": first,
             "count": 3, "count_low": 2, "count_high": 4, "count_planned": None, "agreed": False, "corrected": False}
            for name in aircraft
        ]  # fmt: skip
        if n:
            marts["fct_event_links"].append(
                {"event_id": event_id, "answers_event_id": f"{rng.randrange(n):032x}", "relations": ["after"],
                 "lag_days": 2, "wordings": ["two days after"]}
            )  # fmt: skip
        for k in range(ACCOUNTS):
            account(marts, articles, event, f"{n}-{k}", f"source-{rng.randrange(SOURCES)}", aircraft)
    marts["dim_source"] = [
        {"source_id": f"source-{n}", "name": f"Source {n}", "kind": "agency", "country": "USA", "domains": [],
         "articles": 1, "last_published_at": datetime(2026, 1, 1)} for n in range(SOURCES)
    ]  # fmt: skip
    marts["dim_place"] = [
        {key: row[key] for key in ("place_id", "name", "kind", "latitude", "longitude")} for row in places
    ]
    marts["dim_country"] = [
        {"country": code, "name": code.title(), "region": "", "demonyms": [code]} for code in STATES
    ]
    marts["dim_aircraft_type"] = [
        {"aircraft_type": name, "role": "fighter", "is_class": name == "fighter", "manufacturers": ["Maker"],
         "origin": "USA", "names": ["Name"], "nato_names": ["Name"]} for name in AIRCRAFT
    ]  # fmt: skip
    return marts, articles


def correction(marts: Mapping[str, Rows], event_id: str, name: str) -> None:
    """Add a correction of the number of an event's aircraft."""
    about = {"event_id": event_id, "field": "aircraft_count", "aircraft_type": None, "operator": None,
             "correction_id": name, "read_value": "8"}  # fmt: skip
    marts["fct_event_values"].append({**about, "value": "9"})
    unset = dict.fromkeys(("article_id", "report_id", "claim_id", "from_event_id", "warning"))
    marts["fct_corrections"].append(
        {**about, **unset, "made_at": datetime(2026, 1, 1), "made_by": "Ada", "action": "change", "subject": "event",
         "subject_id": event_id, "value": "9", "was": "8", "reason": "Counted again.", "state": "applied"}
    )  # fmt: skip


def account(
    marts: Mapping[str, Rows], articles: Rows, event: Mapping[str, Any], name: str, source: str, aircraft: Iterable[str]
) -> None:
    """Add an article that tells of an event, its report and its claims."""
    before = "The ministry spoke of it on the following day. " * 10
    words = [f"3 {each} aircraft" for each in aircraft]
    evidence = f"It said that {', '.join(words)} flew near {event['places'][0]} on {event['start_date']}."
    text = before + evidence + " Nothing more was told." * 10
    start, article_id, report_id = len(before), f"article-{name}", f"report-{name}"
    articles.append({"article_id": article_id, "text": text, "captured_at": datetime(2025, 1, 1, tzinfo=UTC)})
    marts["dim_article"].append(
        {"article_id": article_id, "url": f"https://example.org/{name}", "source_id": source, "title": f"News {name}",
         "published_at": datetime(2025, 1, 1), "is_copy": False, "original_article_id": article_id,
         "version": 1, "is_current": True, "appeared_at": datetime(2025, 1, 1)}
    )  # fmt: skip
    marts["fct_reports"].append(
        {"report_id": report_id, "article_id": article_id, "evidence": evidence, "evidence_start": start,
         "evidence_end": start + len(evidence), "targets": ["CHN"],
         **{key: event[key] for key in ("event_id", "status", "start_date", "end_date", "date_precision", "countries",
                                        "places", "confidence")}}
    )  # fmt: skip
    stated = [("aircraft", value, word, event["countries"][0]) for value, word in zip(aircraft, words, strict=True)]
    stated += [("place", event["place_id"], event["places"][0], None), ("date", "", str(event["start_date"]), None)]
    for n, (kind, value, surface, operator) in enumerate(stated):
        at = start + evidence.index(surface)
        marts["fct_claims"].append(
            {"claim_id": f"{report_id}-{n}", "report_id": report_id, "event_id": event["event_id"], "claim_type": kind,
             "value": value, "surface": surface, "variant": None, "operator": operator, "role": None, "count": 3,
             "count_qualifier": "exact", "evidence_start": at, "evidence_end": at + len(surface)}
        )  # fmt: skip


def write_marts(path: Path, marts: Mapping[str, Rows]) -> None:
    """A release of the rows, with every table and column that the models state; what no row has is null."""
    path.parent.mkdir(parents=True)
    manifest = Manifest(run="bench", built_at=datetime(2026, 1, 1, tzinfo=UTC), fingerprint="", counts={})
    (path.parent / MANIFEST).write_text(manifest.model_dump_json(), encoding="utf-8")
    with duckdb.connect(str(path)) as warehouse:
        warehouse.execute("create schema marts")
        for file in sorted((PROJECT / "dbt" / "models" / "marts").glob("*.yml")):
            for model in yaml.safe_load(file.read_text(encoding="utf-8")).get("models", ()):
                columns = ", ".join(f'"{column["name"]}" {column["data_type"]}' for column in model["columns"])
                warehouse.execute(f"create table marts.{model['name']} ({columns})")
        for name, rows in marts.items():
            # a list that is empty in every row has no type of its own, nor has a column of nulls
            texts = {key: pl.List(pl.String) for key, value in rows[0].items() if isinstance(value, list)}
            listed = pl.DataFrame(rows, schema_overrides=texts, infer_schema_length=None)
            listed = listed.with_columns(pl.col(pl.Null).cast(pl.String))
            warehouse.register("listed", listed.to_arrow())
            warehouse.execute(f"insert into marts.{name} by name from listed")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else EVENTS)
