"""The articles stage: a file or folder in; new articles and what had to be left out, in the lake's schema."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

import polars as pl

from orchestration.articles.copies import Text
from orchestration.articles.files import Limits, find
from orchestration.articles.inputs import Item, items_of
from orchestration.articles.known import Known
from orchestration.articles.published import PublicationLimits
from orchestration.articles.rejected import RejectedError, raised, tried
from orchestration.articles.rows import Fault, as_quarantine, row_of
from orchestration.articles.sources import SourceIndex
from orchestration.isolating import isolated
from orchestration.warehouse.schema import frame

_POSSIBLE = PublicationLimits()


@dataclass(frozen=True)
class Collected:
    """What a source holds: rows of new articles, rows for quarantine, and how many articles were known."""

    articles: pl.DataFrame
    quarantine: pl.DataFrame
    unchanged: int

    @classmethod
    def nothing(cls) -> "Collected":
        """What no source gives."""
        return cls(frame("articles"), frame("quarantine"), 0)

    def joined(self, other: "Collected") -> "Collected":
        """Both together."""
        articles = pl.concat([self.articles, other.articles])
        quarantine = pl.concat([self.quarantine, other.quarantine])
        return Collected(articles, quarantine, self.unchanged + other.unchanged)


def collect(
    source: Path,
    *,
    known: Known,
    captured_at: datetime,
    limits: Limits,
    sources: Sequence[Mapping[str, str]],
    only: Mapping[str, str] | None = None,
) -> Collected:
    """Read a file or folder. `known` tells of the lake's articles: reading one of them again adds nothing.

    only: of a folder of our own, the files that are wanted, with their stamps.

    Raises SourceMissingError when nothing is at `source`; every other fault is a row of quarantine.
    """
    with find(source, only) as listing:
        return take(
            items_of(listing, limits),
            connector="folder",
            known=known,
            captured_at=captured_at,
            sources=sources,
            rejected=listing.faults,
            possible=limits.published,
        )


def take(
    items: Iterable[Item],
    *,
    connector: str,
    known: Known,
    captured_at: datetime,
    sources: Sequence[Mapping[str, str]],
    rejected: Sequence[Fault] = (),
    possible: PublicationLimits = _POSSIBLE,
) -> Collected:
    """Raw records as articles: each once, with source, language, day and the article that it copies, if any.

    known: tells of the lake's articles, of which none is added again; rejected: faults found before the records;
    possible: which days of publication are believed.

    A record on which a step raises is rejected with what it raised, and touches no other.
    """
    day, index, faults = captured_at.date(), SourceIndex(sources), list(rejected)
    rows: dict[str, dict[str, Any]] = {}
    unchanged = 0
    for key, item in items:
        if isinstance(item, RejectedError):
            faults.append((key, item))
            continue
        made = tried("Taking it in", row_of, key, item, index, day, possible)
        if isinstance(made, RejectedError):
            faults.append((key, made))
            continue
        row, told = made
        faults.extend((key, fault) for fault in told)
        if row["article_id"] in rows or known.holds(row["article_id"]):
            unchanged += 1
            continue
        row |= {"captured_at": captured_at, "captured_on": day, "connector": connector, "sample": False}
        rows[row["article_id"]] = row
    ordered = sorted(rows.values(), key=lambda row: row["external_id"])
    new, unwritable = isolated(ordered, lambda some: frame("articles", some))
    faults.extend((row["external_id"], raised("Writing it down", error)) for row, error in unwritable)
    articles, incomparable = with_copies(new, known, day)
    return Collected(articles, as_quarantine([*faults, *incomparable], day), unchanged)


def with_copies(articles: pl.DataFrame, known: Known, day: date) -> tuple[pl.DataFrame, list[Fault]]:
    """New articles, taken in on a day, each with the article that it copies, if any; `known` learns of them.

    Beside them, faults of those that can't be compared with others, which count as articles of their own.
    """
    texts = articles.select("article_id", "text", "published_at")
    originals, incomparable = known.copies([Text(*row) for row in texts.iter_rows()], day)
    named = [originals.get(article_id) for article_id in articles["article_id"]]
    ids = dict(articles.select("article_id", "external_id").iter_rows())
    faults = [(ids[text.article_id], raised("Looking for its copies", error)) for text, error in incomparable]
    return articles.with_columns(pl.Series("duplicate_of", named, pl.String)), faults
