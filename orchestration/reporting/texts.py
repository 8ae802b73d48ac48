"""Finds the passages of reports in the lake's articles; the release itself holds no text beyond the evidence."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

import polars as pl

from orchestration.claims.languages.pack import Language
from orchestration.claims.languages.registry import grammar_of
from orchestration.reporting.passages import Passage, Range, evidence_alone, passage
from orchestration.reporting.rows import Marts, Row
from orchestration.warehouse.lake import Lake


def read_passages(marts: Marts, lake: Lake, languages: Mapping[str, Language]) -> dict[str, Passage]:
    """The passage of every report by its id; where the lake lacks its article, the evidence without its neighbours."""
    claims: dict[str, list[Range]] = defaultdict(list)
    for claim in marts.claims:
        claims[claim["report_id"]].append((claim["evidence_start"], claim["evidence_end"]))
    told: dict[str, list[Row]] = defaultdict(list)
    for report in marts.reports:
        told[report["article_id"]].append(report)
    passages = {
        report["report_id"]: evidence_alone(
            report["evidence"] or "", report["evidence_start"], claims[report["report_id"]]
        )
        for report in marts.reports
    }
    for article_id, text, code in _texts(lake, set(told)):
        document = grammar_of(code).cut(text, languages[code].text)
        for report in told[article_id]:
            evidence = (report["evidence_start"], report["evidence_end"])
            if text[slice(*evidence)] == report["evidence"]:
                passages[report["report_id"]] = passage(document, evidence, claims[report["report_id"]])
    return passages


def _texts(lake: Lake, wanted: set[str]) -> Iterable[tuple[str, str, str]]:
    """The texts of the wanted articles and the language that each was read in, one capture day after another, so that
    never all are held."""
    for day in lake.days("articles"):
        rows = lake.scan("articles", day).select("article_id", "text").filter(pl.col("article_id").is_in(wanted))
        read = lake.scan("readings", day).select("article_id", "read_as")
        yield from rows.join(read, on="article_id").collect().iter_rows()
