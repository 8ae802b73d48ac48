"""The claims stage over frames: articles in, reports, claims and links out, in the lake's schema."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict
from datetime import date
from typing import Any

import polars as pl

from orchestration.claims.lexicon.lexicon import Lexicon
from orchestration.claims.model import Claim, Link, Report, Statement
from orchestration.claims.read import ReadingParameters, read_article
from orchestration.warehouse.schema import frame


def read_articles(
    articles: pl.DataFrame, lexicon: Lexicon, params: ReadingParameters | None = None
) -> dict[str, pl.DataFrame]:
    """Frames "reports", "claims", "report_links" and "statements" of the articles, in their order.

    `articles` has the lake's columns; each row's `captured_on` is that of the article that it was read from.
    """
    rows: Mapping[str, list[dict[str, Any]]] = {
        "reports": [],
        "claims": [],
        "report_links": [],
        "statements": [],
    }
    wanted = articles.select("article_id", "text", "published_at", "captured_on")
    for article_id, text, published_at, captured_on in wanted.iter_rows():
        published = published_at.date() if published_at is not None else None
        reading = read_article(article_id, text, published, lexicon, params)
        rows["reports"].extend(_rows(reading.reports, captured_on))
        rows["claims"].extend(_rows(reading.claims, captured_on))
        rows["report_links"].extend(_rows(reading.links, captured_on))
        rows["statements"].extend(_rows(reading.statements, captured_on))
    return {table: frame(table, found) for table, found in rows.items()}


def _rows(items: Iterable[Report | Claim | Link | Statement], captured_on: date) -> Iterable[dict[str, Any]]:
    return ({**asdict(item), "captured_on": captured_on} for item in items)
