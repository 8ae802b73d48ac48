"""The claims stage over frames: articles in, reports, claims and links out, in the lake's schema."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any, Protocol

import polars as pl

from orchestration.claims.languages.recognition import recognise
from orchestration.claims.lexicon.lexicon import Lexicon
from orchestration.claims.model import Claim, Link, OfficialCount, Reading, Report, Statement
from orchestration.claims.read import ReadingParameters, read_article
from orchestration.isolating import each, isolated, refused
from orchestration.warehouse.schema import frame, published_day


@dataclass(frozen=True)
class Joint:
    """An article's reading once a second reader read it too; what of that one was refused, and what is told of it.

    refused: rows of quarantine; told: a row of model_readings, None where the second reader is not for the article.
    """

    reading: Reading
    refused: Sequence[Mapping[str, Any]] = ()
    told: Mapping[str, Any] | None = None


class SecondReader(Protocol):
    """Reads an article of which the rules' reading is known, and brings both together."""

    def __call__(self, article: Mapping[str, Any], lexicon: Lexicon, rules: Reading) -> Joint:
        """What both make of the article."""
        ...


Read = Callable[[str, str, date | None, Lexicon, ReadingParameters | None], Reading]
"""What gives the reading of one text: `read_article`, or what it gave before."""

_TABLES = ("readings", "reports", "claims", "report_links", "statements", "official_counts", "model_readings")
_LEFT_OUT = "quarantine"

_Rows = dict[str, list[dict[str, Any]]]
_Article = dict[str, Any]
_Item = Report | Claim | Link | Statement | OfficialCount


def read_articles(
    articles: pl.DataFrame,
    lexicons: Mapping[str, Lexicon],
    params: ReadingParameters | None = None,
    second: SecondReader | None = None,
    read: Read = read_article,
) -> dict[str, pl.DataFrame]:
    """Frames "readings", "reports", "claims", "report_links", "statements" and "official_counts" of the articles.

    lexicons: one for each language by its code. An article in none of them has its row in "readings", and no other.
    "quarantine" has a row for each article on which the reader raises, which has a row in none of the others. A second
    reader adds "model_readings", and to "quarantine" what of it was refused.

    `articles` has the lake's columns; each row's `captured_on` is that of the article that it was read from.
    """
    found, faults = each(articles.iter_rows(named=True), lambda article: _read(article, lexicons, params, second, read))
    frames, unwritable = isolated(found, _frames)
    faults.extend((article, error) for (article, _), error in unwritable)
    rows = [refused(article, error, "claims") for article, error in faults]
    rows += [row for _, tables in found for row in tables[_LEFT_OUT]]
    return frames | {_LEFT_OUT: frame(_LEFT_OUT, rows)}


def _read(
    article: _Article,
    lexicons: Mapping[str, Lexicon],
    params: ReadingParameters | None,
    second: SecondReader | None,
    read: Read,
) -> _Rows:
    """One article's rows of each table."""
    article_id, captured_on = article["article_id"], article["captured_on"]
    languages = [lexicon.language for lexicon in lexicons.values()]
    found = recognise(article["text"], article["language"], languages)
    joint, counts = Joint(Reading((), (), ())), list[OfficialCount]()
    if found.code is not None:
        lexicon, text, published = lexicons[found.code], article["text"], published_day(article)
        rules = read(article_id, text, published, lexicon, params)
        counts = lexicon.bulletins.read(article_id, text, published, article["source_id"], rules.claims)
        joint = Joint(rules) if second is None else second(article, lexicon, rules)
    reading = joint.reading
    as_read = {"article_id": article_id, "read_as": found.code, "written_in": found.written_in}
    as_read |= {"reports_doubted": len(reading.doubted)}
    of_tables = (
        [as_read | {"captured_on": captured_on}],
        _rows(reading.reports, captured_on),
        _rows(reading.claims, captured_on),
        _rows(reading.links, captured_on),
        _rows(reading.statements, captured_on),
        _rows(counts, captured_on),
        [] if joint.told is None else [{**joint.told, "article_id": article_id, "captured_on": captured_on}],
        [{**row, "captured_on": captured_on} for row in joint.refused],
    )
    return dict(zip((*_TABLES, _LEFT_OUT), of_tables, strict=True))


def _frames(read: Sequence[tuple[_Article, _Rows]]) -> dict[str, pl.DataFrame]:
    return {table: frame(table, [row for _, rows in read for row in rows[table]]) for table in _TABLES}


def _rows(items: Iterable[_Item], captured_on: date) -> list[dict[str, Any]]:
    return [{**asdict(item), "captured_on": captured_on} for item in items]
