"""The claims stage over frames: articles in, reports, claims and links out, in the lake's schema."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict
from datetime import date
from typing import Any

import polars as pl

from orchestration.claims.languages.recognition import recognise
from orchestration.claims.lexicon.lexicon import Lexicon
from orchestration.claims.model import Claim, Link, Report, Statement
from orchestration.claims.read import ReadingParameters, read_article
from orchestration.warehouse.schema import frame


def read_articles(
    articles: pl.DataFrame, lexicons: Mapping[str, Lexicon], params: ReadingParameters | None = None
) -> dict[str, pl.DataFrame]:
    """Frames "readings", "reports", "claims", "report_links" and "statements" of the articles, in their order.

    lexicons: one for each language by its code. An article in none of them has its row in "readings", and no other.

    `articles` has the lake's columns; each row's `captured_on` is that of the article that it was read from.
    """
    rows: Mapping[str, list[dict[str, Any]]] = {
        "readings": [],
        "reports": [],
        "claims": [],
        "report_links": [],
        "statements": [],
    }
    languages = [lexicon.language for lexicon in lexicons.values()]
    wanted = articles.select("article_id", "text", "language", "published_at", "captured_on")
    for article_id, text, label, published_at, captured_on in wanted.iter_rows():
        found = recognise(text, label, languages)
        rows["readings"].append(
            {
                "article_id": article_id,
                "read_as": found.code,
                "written_in": found.written_in,
                "captured_on": captured_on,
            }
        )
        if found.code is None:
            continue
        published = published_at.date() if published_at is not None else None
        reading = read_article(article_id, text, published, lexicons[found.code], params)
        rows["reports"].extend(_rows(reading.reports, captured_on))
        rows["claims"].extend(_rows(reading.claims, captured_on))
        rows["report_links"].extend(_rows(reading.links, captured_on))
        rows["statements"].extend(_rows(reading.statements, captured_on))
    return {table: frame(table, found) for table, found in rows.items()}


def _rows(items: Iterable[Report | Claim | Link | Statement], captured_on: date) -> Iterable[dict[str, Any]]:
    return ({**asdict(item), "captured_on": captured_on} for item in items)
