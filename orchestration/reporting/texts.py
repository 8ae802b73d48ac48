"""Finds the passages of reports in the lake's articles; the release itself holds no text beyond the evidence."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from datetime import date

import polars as pl

from orchestration.claims.languages.pack import Language
from orchestration.claims.languages.registry import grammar_of
from orchestration.reporting.passages import Passage, Range, evidence_alone, passage
from orchestration.reporting.rows import Marts, Row
from orchestration.warehouse.lake import Lake


def read_passages(
    marts: Marts, lake: Lake, languages: Mapping[str, Language], events: Collection[str] | None = None
) -> tuple[dict[str, Passage], set[str]]:
    """The passages of reports by their ids, and the ids of events of which the lake lacks an article.

    Of a report whose article it lacks the passage is the evidence without its neighbours. events: those whose reports
    are looked for, None: all; the marts hold their claims.
    """
    claims: dict[str, list[Range]] = defaultdict(list)
    for claim in marts.claims:
        claims[claim["report_id"]].append((claim["evidence_start"], claim["evidence_end"]))
    told: dict[str, list[Row]] = defaultdict(list)
    for report in marts.reports:
        if events is None or report["event_id"] in events:
            told[report["article_id"]].append(report)
    passages: dict[str, Passage] = {}
    for article_id, text, code in _texts(lake, (marts.articles[article_id] for article_id in told)):
        document = grammar_of(code).cut(text, languages[code].text)
        for report in told.pop(article_id):
            evidence = (report["evidence_start"], report["evidence_end"])
            is_as_read = text[slice(*evidence)] == report["evidence"]
            passages[report["report_id"]] = (
                passage(document, evidence, claims[report["report_id"]]) if is_as_read else _alone(report, claims)
            )
    lacking = [report for reports in told.values() for report in reports]
    passages |= {report["report_id"]: _alone(report, claims) for report in lacking}
    return passages, {report["event_id"] for report in lacking}


def _alone(report: Row, claims: Mapping[str, list[Range]]) -> Passage:
    return evidence_alone(report["evidence"] or "", report["evidence_start"], claims.get(report["report_id"], []))


def _texts(lake: Lake, wanted: Iterable[Row]) -> Iterable[tuple[str, str, str]]:
    """The texts of the wanted articles and the language that each was read in, one capture day after another, so that
    never all are held."""
    by_day: dict[date, list[str]] = defaultdict(list)
    for article in wanted:
        by_day[article["captured_on"]].append(article["article_id"])
    for day, ids in sorted(by_day.items()):
        rows = lake.scan("articles", day).select("article_id", "text").filter(pl.col("article_id").is_in(ids))
        read = lake.scan("readings", day).select("article_id", "read_as")
        yield from rows.join(read, on="article_id").collect().iter_rows()
