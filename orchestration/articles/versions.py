"""Which articles are versions of one: the same address or record of a source with a later text. Pure.

The newest version counts; a former one was known from its own appearance until the next one's.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, Literal
from urllib.parse import urlsplit

import polars as pl
from pydantic import BaseModel, ConfigDict

from orchestration.articles.files import ENDINGS
from orchestration.articles.likeness import CopyParameters, Traits, containment, words_of
from orchestration.warehouse.schema import frame, published_day

_COLUMNS = (
    "article_id", "external_id", "url", "source_id", "text", "published_at", "published_on", "published_on_from",
    "captured_at", "duplicate_of",
)  # fmt: skip
_IN_A_FILE = re.compile(
    r".*(?:" + "|".join(sorted(re.escape(ending) for ending in ENDINGS)) + r")(?:\.gz)?(?:#\d+)?", re.IGNORECASE
)
"""External ids that name a file, or a place in one: another article may have had that name before."""

_Row = Mapping[str, Any]
_Key = tuple[Literal["address", "record", "name"], str | None, str]


class VersionParameters(BaseModel):
    """When a text counts as another's later version."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    alike: float = 0.5
    """Share of the shorter text's shingles that the other must have, of two of one file name or of no known source."""
    most_compared: int = 8
    """Articles of one name or address, the latest first, of which a text may be a version."""
    copies: CopyParameters = CopyParameters()


@dataclass(frozen=True, slots=True)
class _Version:
    """An article among those of one key, with what is compared of its text."""

    row: _Row
    traits: Traits

    @property
    def published_on(self) -> date | None:
        return published_day(self.row)


def versions_of(articles: pl.DataFrame, params: VersionParameters | None = None) -> pl.DataFrame:
    """The lake's "versions": one row an article, which version it is, what superseded it, and when.

    articles: the lake's, in the order in which it holds them, which decides between texts of one moment.
    """
    params = params or VersionParameters()
    chains = [chain for rows in _of_one_key(articles) for chain in _chains_if_comparable(rows, params)]
    story = {row["article_id"]: chain[0]["article_id"] for chain in chains for row in chain}
    several = {row["article_id"]: row for chain in chains if len(chain) > 1 for row in _told(chain)}
    rows = []
    for row in articles.select("article_id", "published_at", "captured_at", "duplicate_of").iter_rows(named=True):
        name, original = row["article_id"], row["duplicate_of"]
        own = story.get(name, name)
        alone = {"first_version_id": name, "version": 1, "is_current": True, "appeared_at": _appeared(row)}
        is_own_copy = original is not None and story.get(original, original) == own
        rows.append(
            {"article_id": name, "duplicate_of": None if is_own_copy else original} | alone | several.get(name, {})
        )
    return frame("versions", rows)


def _of_one_key(articles: pl.DataFrame) -> Iterator[list[_Row]]:
    """The articles that share an address or a name with another."""
    # no other has the key of an article whose address and name are both its alone, and most are such
    can_share = (pl.col("url").is_not_null() & pl.col("url").is_duplicated()) | pl.col("external_id").is_duplicated()
    light = articles.select("article_id", "external_id", "url", "source_id").filter(can_share)
    addresses: dict[tuple[str | None, str], set[str]] = {}
    for _, external_id, url, source in light.iter_rows():
        if _is_of_an_article(url):
            addresses.setdefault((source, external_id), set()).add(url)
    keys: dict[_Key, list[str]] = {}
    for article_id, external_id, url, source in light.iter_rows():
        keys.setdefault(_key(external_id, url, source, addresses), []).append(article_id)
    shared = {key: ids for key, ids in keys.items() if len(ids) > 1}
    ids = [article_id for several in shared.values() for article_id in several]
    whole = {row["article_id"]: row for row in _rows(articles, ids)}
    for key, several in shared.items():
        yield [whole[article_id] | {"is_sure": key[0] != "name"} for article_id in several]


def _rows(articles: pl.DataFrame, ids: Sequence[str]) -> Iterable[dict[str, Any]]:
    return articles.filter(pl.col("article_id").is_in(ids)).select(_COLUMNS).iter_rows(named=True)


def _key(
    external_id: str, url: str | None, source: str | None, addresses: Mapping[tuple[str | None, str], set[str]]
) -> _Key:
    """What an article is known by: its address; else that of the one other article of its record; else its name."""
    if url is not None and _is_of_an_article(url):
        return "address", source, url
    others = addresses.get((source, external_id), set())
    if len(others) == 1 and not _IN_A_FILE.fullmatch(external_id):
        return "address", source, next(iter(others))
    is_record = source is not None and not _IN_A_FILE.fullmatch(external_id)
    return "record" if is_record else "name", source, external_id


def _is_of_an_article(url: str | None) -> bool:
    """Whether an address leads to a page of a site, not to its front page, where each day has others."""
    if url is None:
        return False
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.path.strip("/") != "" or parts.query != ""


def _chains_if_comparable(rows: Sequence[_Row], params: VersionParameters) -> list[list[_Row]]:
    """The chains of articles of one key; each on its own where comparing raises, which the search for copies told."""
    try:
        return list(_chains(rows, params))
    except Exception:
        return [[row] for row in rows]


def _chains(rows: Sequence[_Row], params: VersionParameters) -> Iterator[list[_Row]]:
    """Articles of one key as versions of each other, the earliest first."""
    chains: list[list[_Version]] = []
    for row in _in_time(rows):
        version = _Version(row, Traits(row["text"], words_of(row["text"]), params.copies))
        near = sorted(chains, key=lambda chain: chain[-1].row["captured_at"], reverse=True)[: params.most_compared]
        found = next((chain for chain in near if _is_next(chain[-1], version, params)), None)
        if found is None:
            chains.append([version])
        else:
            found.append(version)
    return ([version.row for version in chain] for chain in chains)


def _in_time(rows: Sequence[_Row]) -> list[_Row]:
    """By day, and within a day by the hour of publication where all tell it, else by capture."""
    by_day: dict[date, list[_Row]] = {}
    for row in rows:
        by_day.setdefault(published_day(row) or row["captured_at"].date(), []).append(row)
    ordered: list[_Row] = []
    for _, of_day in sorted(by_day.items()):
        hour = "published_at" if all(_tells_the_hour(row) for row in of_day) else "captured_at"
        ordered.extend(sorted(of_day, key=lambda row: (row[hour], row["captured_at"])))
    return ordered


def _tells_the_hour(row: _Row) -> bool:
    at = row["published_at"]
    return at is not None and at.time() != time() and row["published_on_from"] != "stated_day"


def _is_next(former: _Version, later: _Version, params: VersionParameters) -> bool:
    if _tells_another_day(former, later):
        return False
    return later.row["is_sure"] or containment(former.traits, later.traits) >= params.alike


def _tells_another_day(former: _Version, later: _Version) -> bool:
    """Whether both are one form filled in for two days: a bulletin that always stands at the same address."""
    first, second = former.published_on, later.published_on
    if first is None or second is None or first == second or former.traits.wording != later.traits.wording:
        return False
    numbers = list(zip(former.traits.numbers, later.traits.numbers, strict=False))
    eve = timedelta(1)
    shifts = {(str(a.day), str(b.day)) for a, b in ((first, second), (first - eve, second - eve))}
    return any(pair in shifts for pair in numbers)


def _told(chain: Sequence[_Row]) -> Iterator[dict[str, Any]]:
    """What the lake says of each version of a chain. One that gives no later time appeared when it was taken in."""
    appeared: list[datetime] = []
    published: datetime | None = None
    for row in chain:
        is_later = not appeared or (row["published_at"] or _NEVER) > (published or _NEVER)
        at = _appeared(row) if is_later else row["captured_at"]
        appeared.append(max(at, appeared[-1]) if appeared else at)
        published = max(published or _NEVER, row["published_at"] or _NEVER)
    for number, row in enumerate(chain):
        later = chain[number + 1 :]
        yield {
            "article_id": row["article_id"],
            "first_version_id": chain[0]["article_id"],
            "version": number + 1,
            "is_current": not later,
            "superseded_by": later[0]["article_id"] if later else None,
            "appeared_at": appeared[number],
            "superseded_at": appeared[number + 1] if later else None,
            "superseded_captured_at": min((each["captured_at"] for each in later), default=None),
        }


_NEVER = datetime.min.replace(tzinfo=UTC)


def _appeared(row: _Row) -> datetime:
    at: datetime = row["captured_at"]
    return min(row["published_at"] or at, at)
