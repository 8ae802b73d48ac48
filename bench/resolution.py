"""B-cubed of event resolution on annotated articles: with their events as reports, so that reading plays no part.

Printed for each file and for all together: annotated events, events that several articles tell of, precision, recall
and F1, and which annotated events were run together or torn apart. Usage: python bench/resolution.py FILE.jsonl …
"""

import json
import sys
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import polars as pl

from orchestration.articles.versions import versions_of
from orchestration.evaluation.scoring import ALIASES, b_cubed
from orchestration.events.stage import resolve_events
from orchestration.settings import PROJECT
from orchestration.warehouse.reference import read_reference
from orchestration.warehouse.schema import frame

REFERENCE = read_reference(PROJECT / "seeds" / "reference")
PLACES = {
    name.casefold(): row["place_id"]
    for row in reversed(REFERENCE["places"])
    for name in (*row["spellings"].split("|"), row["name"])
}
UNKNOWN = datetime(2026, 11, 1, tzinfo=UTC)
"""When an article without a publication date was taken in."""


def main(paths: Sequence[Path]) -> None:
    together: list[tuple[str, str | None]] = []
    for path in paths:
        pairs = resolved(read(path))
        tell(path.name, pairs)
        together += [(f"{path.name} {key}", event) for key, event in pairs]
    if len(paths) > 1:
        tell("all", together, faults=False)


def tell(name: str, pairs: Sequence[tuple[str, str | None]], *, faults: bool = True) -> None:
    precision, recall = b_cubed(pairs)
    f1 = 2 * precision * recall / (precision + recall)
    several = sum(sum(key == other for other, _ in pairs) > 1 for key in {key for key, _ in pairs})
    print(f"{name:24} {len(pairs):4} events, {several:3} of several: {precision:.4f} {recall:.4f} {f1:.4f}")
    for event in sorted({event for _, event in pairs if event}) if faults else ():
        keys = sorted({key for key, other in pairs if other == event})
        if len(keys) > 1:
            print("    one: " + ", ".join(keys))
    for key in sorted({key for key, _ in pairs}) if faults else ():
        parts = len({event for other, event in pairs if other == key})
        if parts > 1:
            print(f"    {parts} parts: {key}")


def read(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def told(annotated: Iterable[dict[str, Any]]) -> tuple[dict[str, pl.DataFrame], dict[str, str]]:
    """Annotated articles as tables of the lake, and the annotated key of each report."""
    articles, reports, claims, links, keys = [], [], [], [], {}
    for article in annotated:
        published = date.fromisoformat(article["published"][:10]) if article.get("published") else None
        at = datetime.combine(published, time(), UTC) if published else None
        articles.append(
            {
                "article_id": article["id"], "external_id": article["id"], "published_at": at,
                "published_on": published, "captured_at": at or UNKNOWN, "captured_on": (at or UNKNOWN).date(),
                "text": article.get("text", article["id"]), "source_id": article.get("source") or article["id"],
                "url": f"https://annotated.example/{article['id']}",
            }
        )  # fmt: skip
        for number, event in enumerate(article["events"]):
            report_id = f"{article['id']}-{number}"
            keys[report_id] = event["event_key"]
            reports.append(report(report_id, article["id"], event, published))
            claims += [{"report_id": report_id, **claim} for claim in claimed(event)]
            links += [
                {"report_id": report_id, "answers_report_id": f"{article['id']}-{answered}", "relation": "after"}
                for answered in event.get("follows") or ()
            ]
    tables = {"articles": articles, "reports": reports, "claims": claims, "report_links": links}
    return {name: frame(name, rows) for name, rows in tables.items()}, keys


def resolved(annotated: Iterable[dict[str, Any]]) -> list[tuple[str, str | None]]:
    """(annotated key, event id) of every annotated event."""
    tables, keys = told(annotated)
    found = resolve_events(
        **tables, places=REFERENCE["places"], event_types=REFERENCE["event_types"],
        aircraft_classes=REFERENCE["aircraft_classes"], sources=REFERENCE["sources"],
        previous_events=frame("events"), versions=versions_of(tables["articles"]),
    )["event_reports"]  # fmt: skip
    event_of = dict(found.select("report_id", "event_id").iter_rows())
    return [(key, event_of.get(report_id)) for report_id, key in keys.items()]


def report(report_id: str, article_id: str, event: dict[str, Any], published: date | None) -> dict[str, Any]:
    start, end = (date.fromisoformat(day) if day else None for day in (event["date"]["start"], event["date"]["end"]))
    ahead = (
        event["kind"] == "drill" and start is not None and published is not None and start > published + timedelta(1)
    )
    return {
        "report_id": report_id, "article_id": article_id, "kind": event["kind"],
        "event_type": ALIASES.get(event["type"], event["type"]), "status": "planned" if ahead else "occurred",
        "start_date": start, "end_date": end, "date_precision": event["date"].get("precision") or "unknown",
        "confidence": 0.9,
    }  # fmt: skip


def claimed(event: dict[str, Any]) -> Iterable[dict[str, Any]]:
    for kind, values in (("country", event["countries"]), ("target", event["target"] or ())):
        yield from ({"claim_type": kind, "value": value} for value in values)
    for name in event["places"]:
        yield {"claim_type": "place", "value": PLACES.get(name.casefold(), name)}
    for craft in event["aircraft"]:
        yield {"claim_type": "aircraft", "value": craft["type"], "operator": craft["operator"], "count": craft["count"]}
    for ship in event.get("vessels") or ():
        yield {"claim_type": "vessel", "value": ship["type"], "variant": ship["name"], "operator": ship["operator"]}


if __name__ == "__main__":
    main([Path(name) for name in sys.argv[1:]])
