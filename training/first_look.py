"""Reads a set of annotated articles for the first time: its figures, and what each report of it rested on.

Usage: python -m training.first_look SET.jsonl [--name NAME]

The reports of a set that nobody has looked at are kept as they were read, as features and whether each was right, in
training/first_looks.jsonl: what is fitted to them holds for articles that nobody tuned for. A set can be looked at
for the first time once.
"""

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from orchestration.claims.learned.confidence import BASE, Support, Weights
from orchestration.claims.lexicon.lexicon import Lexicon
from orchestration.claims.read import ReadingParameters, read_article, read_events
from orchestration.claims.reports.support import Supports
from orchestration.evaluation.command import print_calibration, print_figures
from orchestration.evaluation.gold import GoldArticle
from orchestration.evaluation.scoring import evaluate, match
from orchestration.evaluation.warehouse import Holdings, Read
from training.sets import KEPT, Article, articles_of, lexicon, looked_at, tables

Row = Mapping[str, Any]
_SURE = Weights({BASE: 99.0}, {BASE: 99.0})
"""Weights by which nothing is left out."""


def look(articles: Sequence[Article], name: str) -> tuple[Holdings, list[Row]]:
    """What the reader finds in a set, and a row for each report, those that it leaves out as doubtful too."""
    groups = {row["event_type"]: row["event_group"] for row in tables()["event_types"]}
    places = {row["place_id"]: row["name"] for row in tables()["places"]}
    reader = lexicon()
    told: dict[str, list[Read]] = {}
    rows: list[Row] = []
    for article in articles:
        told[article.gold.id] = reports_in(article, reader, places)
        everything = replace(reader, weights=_SURE)
        found = reports_in(article, everything, places)
        rows += _labelled(article.gold, found, supports_in(article, everything), groups, name)
    return Holdings(frozenset(told), groups, told, frozenset()), rows


def supports_in(article: Article, reader: Lexicon) -> list[Support]:
    """What each event that is told in an article rests on."""
    document, scenes, events = read_events(article.text, article.published, reader, ReadingParameters())
    supports = Supports(document, events, scenes, reader)
    return [supports.of(event) for event in events if event.status != "denied"]


def reports_in(article: Article, reader: Lexicon, places: Mapping[str, str]) -> list[Read]:
    """The reports that are read from an article, without denials. places: the names of places by their ids."""
    reading = read_article(article.gold.id, article.text, article.published, reader)
    found = []
    for report in reading.reports:
        if report.status == "denied":
            continue
        claims = [claim for claim in reading.claims if claim.report_id == report.report_id]
        values = {kind: {c.value for c in claims if c.claim_type == kind} for kind in ("country", "target", "place")}
        found.append(
            Read(
                report.report_id, None, report.kind, report.event_type,
                report.start_date and report.start_date.isoformat(), report.end_date and report.end_date.isoformat(),
                frozenset(values["country"]), frozenset(values["target"]),
                frozenset(places.get(place, place) for place in values["place"]),
                tuple((c.value, c.operator, c.count) for c in claims if c.claim_type == "aircraft"), report.confidence,
            )
        )  # fmt: skip
    return found


def _labelled(
    article: GoldArticle, found: Sequence[Read], supports: Sequence[Support], groups: Mapping[str, str], name: str
) -> Iterator[Row]:
    pairs = {j: article.events[i] for i, j in match(article.events, found, groups)}
    for number, (read, features) in enumerate(zip(found, supports, strict=True)):
        event = pairs.get(number)
        yield {
            "set": name,
            "article": article.id,
            "right": event is not None,
            "same_day": None if event is None else (event.date.start or None) == read.start,
            "features": features,
        }


def main(path: Path, name: str) -> int:
    """Print the figures of a set and keep what its reports rested on; 2 where it has been looked at before."""
    known = looked_at()
    if any(row["set"] == name for row in known):
        print(f"{name} has been looked at before: its first look stands in {KEPT.name}.", file=sys.stderr)
        return 2
    articles = articles_of(path)
    holdings, rows = look(articles, name)
    KEPT.write_text("".join(f"{json.dumps(row)}\n" for row in (*known, *rows)), encoding="utf-8")
    result = evaluate([article.gold for article in articles], holdings)
    print_figures(result)
    print_calibration(result)
    return 0


if __name__ == "__main__":
    given = Path(sys.argv[1])
    named = sys.argv[sys.argv.index("--name") + 1] if "--name" in sys.argv else given.stem
    raise SystemExit(main(given, named))
