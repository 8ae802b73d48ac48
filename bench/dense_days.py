"""What a dense day loses and costs: annotated articles among generated reports of the same days; one event in one day.

First B-cubed of the annotated reports alone, then with as many others on each of their days as are given: recall tells
what the bound on comparisons loses, as without any (infinite). Last what many reports of one event in one day cost, and
as many a day over some days. Usage: python bench/dense_days.py FILE.jsonl … [--others 500] [--one 10000] [--days 60]
"""

import argparse
import random
import resource
import sys
import time
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import polars as pl
import resolution

from orchestration.articles.versions import versions_of
from orchestration.evaluation.scoring import b_cubed
from orchestration.events.parameters import ResolutionParameters
from orchestration.events.stage import in_memory, resolve_events
from orchestration.warehouse.schema import frame

Row = dict[str, Any]
KINDS = ("air_exercise", "joint_patrol", "bomber_mission", "scramble", "adiz_entry", "military_activity")


def main() -> None:
    asked = argparse.ArgumentParser()
    asked.add_argument("files", nargs="*", type=Path)
    asked.add_argument("--others", type=int, nargs="*", default=[0, 100, 500])
    asked.add_argument("--one", type=int, default=10_000)
    asked.add_argument("--days", type=int, default=60)
    given = asked.parse_args()
    for others in given.others if given.files else ():
        for most in (ResolutionParameters().most_compared, 10**9):
            pairs = [pair for path in given.files for pair in _annotated(path, others, most)]
            precision, recall = b_cubed(pairs)
            print(f"{others:5} others a day, {most:10} compared: precision {precision:.4f}, recall {recall:.4f}")
    if given.one:
        _cost("of one event in one day", _day(random.Random(1), date(2026, 3, 10), given.one, of_one=True))
    if given.days:
        rng = random.Random(2)
        told = [row for n in range(given.days) for row in _day(rng, date(2026, 1, 1) + timedelta(n), 500)]
        _cost(f"on {given.days} days", told)


def _annotated(path: Path, others: int, most: int) -> list[tuple[str, str | None]]:
    tables, keys = resolution.told(resolution.read(path))
    days = sorted({day for day in tables["reports"]["start_date"] if day is not None})
    rng = random.Random(path.name)
    noise = _tables([row for day in days for row in _day(rng, day, others)])
    together = {name: pl.concat([rows, noise[name]], how="diagonal") for name, rows in tables.items()}
    event_of = dict(_resolve(together, most).select("report_id", "event_id").iter_rows())
    return [(f"{path.name} {key}", event_of.get(report_id)) for report_id, key in keys.items()]


def _resolve(tables: dict[str, pl.DataFrame], most: int) -> pl.DataFrame:
    return resolve_events(
        **tables, places=resolution.REFERENCE["places"], event_types=resolution.REFERENCE["event_types"],
        aircraft_classes=resolution.REFERENCE["aircraft_classes"], sources=resolution.REFERENCE["sources"],
        previous_events=frame("events"), versions=versions_of(tables["articles"]),
        index=in_memory(ResolutionParameters(most_compared=most)),
    )["event_reports"]  # fmt: skip


def _cost(what: str, told: Sequence[Row]) -> None:
    tables = _tables(told)
    before = time.process_time()
    events = _resolve(tables, ResolutionParameters().most_compared)["event_id"].n_unique()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    took = time.process_time() - before
    print(f"{len(told):,} reports {what}: {events:,} events, {took:.0f} CPU s, peak {peak:.0f} MB")


def _day(rng: random.Random, day: date, number: int, *, of_one: bool = False) -> list[Row]:
    """Reports of a day: of one event, or of events with eight reports each on average; each tells a part of it."""
    reference = resolution.REFERENCE
    states = [row["country"] for row in reference["countries"]][:25]
    aircraft = [row["aircraft_type"] for row in reference["aircraft_types"]][:40]
    places = [row["place_id"] for row in reference["places"]][:60]
    told: list[Row] = []
    while len(told) < number:
        who = sorted(rng.sample(states, rng.choice([1, 2, 2, 3])))
        craft = rng.sample(aircraft, 3)
        event = {
            "event_type": rng.choice(KINDS), "who": who, "places": rng.sample(places, 3),
            "craft": [(each, rng.choice(who), rng.randrange(1, 9)) for each in craft],
        }  # fmt: skip
        for _ in range(number if of_one else min(number - len(told), int(rng.expovariate(1 / 8)) + 1)):
            told.append({**event, "day": day, "hour": rng.randrange(24 * 60), "dated": rng.random() > 0.1})
    return told


def _tables(told: Sequence[Row]) -> dict[str, pl.DataFrame]:
    rng = random.Random(3)
    articles, reports, claims = [], [], []
    for number, event in enumerate(told):
        name = f"other-{event['day']}-{number}"
        at = datetime(event["day"].year, event["day"].month, event["day"].day, tzinfo=UTC)
        published = at + timedelta(days=rng.choice([0, 0, 1]), minutes=event["hour"] // 30 * 30)
        captured = at + timedelta(days=2)
        articles.append(
            {"article_id": name, "external_id": name, "url": f"https://other.example/{name}", "text": name,
             "source_id": f"other-{rng.randrange(300)}", "published_at": published, "published_on": published.date(),
             "captured_at": captured, "captured_on": captured.date()}
        )  # fmt: skip
        dates = {"start_date": event["day"], "end_date": event["day"]} if event["dated"] else {}
        reports.append(
            {"report_id": name, "article_id": name, "event_type": event["event_type"], "status": "occurred",
             "kind": "drill" if event["event_type"] in KINDS[:3] else "incident", "confidence": 0.9,
             "date_precision": "day" if event["dated"] else "unknown", **dates}
        )  # fmt: skip
        said = [("country", state, None, None) for state in event["who"]]
        said += [("place", place, None, None) for place in rng.sample(event["places"], rng.choice([0, 1, 1, 2]))]
        said += [("aircraft", *craft) for craft in rng.sample(event["craft"], rng.choice([0, 1, 1, 2]))]
        columns = ("claim_type", "value", "operator", "count")
        claims += [{"report_id": name, **dict(zip(columns, claim, strict=True))} for claim in said]
    return {
        "articles": frame("articles", articles), "reports": frame("reports", reports),
        "claims": frame("claims", claims), "report_links": frame("report_links"),
    }  # fmt: skip


if __name__ == "__main__":
    main()
