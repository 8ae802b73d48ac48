"""The articles stage: a file or folder in; new articles and what had to be left out, in the lake's schema."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
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
from orchestration.articles.retold import told_later
from orchestration.articles.rows import Fault, as_quarantine, external_id, row_of
from orchestration.articles.sources import SourceIndex
from orchestration.ids import digest
from orchestration.isolating import isolated
from orchestration.warehouse.schema import frame

_POSSIBLE = PublicationLimits()


@dataclass(frozen=True)
class Collected:
    """What a source holds: rows of new articles, rows for quarantine, and how many articles were known.

    amended: rows of known articles of which something was told that was not known, as they are now. looked_at: the ids
    and names of files under which faults may have been told before.
    """

    articles: pl.DataFrame
    quarantine: pl.DataFrame
    unchanged: int
    amended: pl.DataFrame
    looked_at: frozenset[str] = frozenset()

    @classmethod
    def nothing(cls) -> "Collected":
        """What no source gives."""
        return cls(frame("articles"), frame("quarantine"), 0, frame("articles"))

    def joined(self, other: "Collected") -> "Collected":
        """Both together."""
        articles = pl.concat([self.articles, other.articles])
        quarantine = pl.concat([self.quarantine, other.quarantine])
        amended = pl.concat([self.amended, other.amended])
        looked_at = self.looked_at | other.looked_at
        return Collected(articles, quarantine, self.unchanged + other.unchanged, amended, looked_at)


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
        taken = take(
            items_of(listing, limits),
            connector="folder",
            known=known,
            captured_at=captured_at,
            sources=sources,
            rejected=listing.faults,
            possible=limits.published,
        )
        names = {external_id(found.name) for found in (*listing.files, *listing.metadata)}
        return replace(taken, looked_at=taken.looked_at | names)


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
    again: dict[str, dict[str, Any]] = {}
    returned: set[str] = set()
    unchanged, looked_at, superseded = 0, set(), known.superseded()
    for key, item in items:
        looked_at.add(external_id(key))
        if isinstance(item, RejectedError):
            faults.append((key, item))
            continue
        made = tried("Taking it in", row_of, key, item, index, day, possible)
        if isinstance(made, RejectedError):
            faults.append((key, made))
            continue
        row, told = made
        faults.extend((key, fault) for fault in told)
        row |= {"captured_at": captured_at, "captured_on": day, "connector": connector, "sample": False}
        name = _name_again(row, superseded)
        if name in rows or name in again:
            unchanged += 1
        elif known.holds(name):
            again[name] = {column: value for column, value in row.items() if column != "text"}
        else:
            rows[name] = row | {"article_id": name}
            returned |= {name} - {row["article_id"]}
    for name, before in known.same([row for name, row in rows.items() if name not in returned]).items():
        again[before] = rows.pop(name)
    amended = _amended(again, known)
    unchanged += len(again) - len(amended)
    ordered = sorted(rows.values(), key=lambda row: row["external_id"])
    new, unwritable = isolated(ordered, lambda some: frame("articles", some))
    faults.extend((row["external_id"], raised("Writing it down", error)) for row, error in unwritable)
    articles, incomparable = with_copies(new, known, day)
    quarantined = as_quarantine([*faults, *incomparable], day)
    return Collected(articles, quarantined, unchanged, frame("articles", amended), frozenset(looked_at))


def _name_again(row: Mapping[str, Any], superseded: Mapping[str, datetime]) -> str:
    """The id of an article; another one for a text to which an outlet came back after it had corrected it."""
    name: str = row["article_id"]
    until, published = superseded.get(name), row["published_at"]
    is_back = until is not None and published is not None and published > until
    return digest("article again", name, published.isoformat()) if is_back else name


def _amended(again: Mapping[str, Mapping[str, Any]], known: Known) -> list[dict[str, Any]]:
    """Known articles of which something is told that was not known, as they are with it."""
    before = known.told_before(again)
    changed = {name: more for name, row in again.items() if name in before and (more := told_later(before[name], row))}
    return [{**row, **changed[name]} for name, row in known.whole(changed).items()]


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
