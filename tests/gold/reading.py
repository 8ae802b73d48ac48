"""Reads a folder or file of articles in memory, as the pipeline does, into what evaluation compares."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import polars as pl

from orchestration.articles.files import Limits
from orchestration.articles.known import Known
from orchestration.articles.stage import collect
from orchestration.articles.versions import versions_of
from orchestration.claims.learned.confidence import BASE, Weights
from orchestration.claims.learned.proposer import Proposer
from orchestration.claims.lexicon.lexicon import Lexicon, build_lexicons
from orchestration.claims.model import UNHELD
from orchestration.claims.stage import read_articles
from orchestration.evaluation.warehouse import Holdings, Read
from orchestration.events.stage import resolve_events
from orchestration.settings import PROJECT
from orchestration.warehouse.reference import language_tables, read_reference
from orchestration.warehouse.schema import frame

NOW = datetime(2026, 11, 1, tzinfo=UTC)


def holdings(source: Path, *, learned: bool = True) -> Holdings:
    """learned: whether what was learned proposes and doubts too; else rules alone read."""
    reference = read_reference(PROJECT / "seeds" / "reference")
    articles = collect(
        source, known=Known.nothing(), captured_at=NOW, limits=Limits(), sources=reference["sources"]
    ).articles
    lexicons = build_lexicons(reference, language_tables(PROJECT / "seeds" / "languages"))
    read = read_articles(articles, {code: each if learned else by_rules_alone(each) for code, each in lexicons.items()})
    events = resolve_events(
        articles=articles,
        reports=read["reports"],
        claims=read["claims"],
        report_links=read["report_links"],
        places=reference["places"],
        event_types=reference["event_types"],
        aircraft_classes=reference["aircraft_classes"],
        sources=reference["sources"],
        previous_events=frame("events"),
        versions=versions_of(articles),
    )
    names = {row["place_id"]: row["name"] for row in reference["places"]}
    ids = dict(articles.select("article_id", "external_id").iter_rows())
    event_of = dict(events["event_reports"].select("report_id", "event_id").iter_rows())
    reports: dict[str, list[Read]] = {}
    for row in read["reports"].filter(~pl.col("status").is_in(sorted(UNHELD))).iter_rows(named=True):
        claims = read["claims"].filter(pl.col("report_id") == row["report_id"])
        values = {
            kind: claims.filter(pl.col("claim_type") == kind)["value"].to_list()
            for kind in ("country", "target", "place")
        }
        aircraft = claims.filter(pl.col("claim_type") == "aircraft").select("value", "operator", "count").rows()
        reports.setdefault(ids[row["article_id"]], []).append(
            Read(
                row["report_id"], event_of.get(row["report_id"]), row["kind"], row["event_type"],
                row["start_date"] and row["start_date"].isoformat(), row["end_date"] and row["end_date"].isoformat(),
                frozenset(values["country"]), frozenset(values["target"]),
                frozenset(names.get(place, place) for place in values["place"]), tuple(aircraft), row["confidence"],
            )
        )  # fmt: skip
    links = events["event_links"].select("event_id", "answers_event_id").rows()
    groups = {row["event_type"]: row["event_group"] for row in reference["event_types"]}
    return Holdings(frozenset(ids.values()), groups, reports, frozenset(links))


def by_rules_alone(lexicon: Lexicon) -> Lexicon:
    """A reader that has learned nothing."""
    return replace(lexicon, proposer=Proposer(()), weights=Weights({BASE: 9.0}, {BASE: 9.0}))


def write_articles(gold: Path, target: Path) -> Path:
    """The articles that an annotated file carries with it, as a file that the connector reads."""
    lines = [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines() if line.strip()]
    kept = ("id", "source", "title", "text", "published")
    target.write_text("\n".join(json.dumps({k: line.get(k) for k in kept}) for line in lines), encoding="utf-8")
    return target
