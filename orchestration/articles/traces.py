"""What is kept of every article to know it again, and its copies: a file beside the lake, made anew when it is gone."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from orchestration import durable

_SCHEMA = """
create table if not exists traces (
    number integer primary key, article_id text unique, captured_on text, published_at text, words text, original text);
create index if not exists traces_by_words on traces (words);
create index if not exists traces_by_day on traces (captured_on);
create table if not exists bands (band integer, number integer, primary key (band, number)) without rowid;
create table if not exists days (captured_on text primary key, stamp text);
"""

_CACHE_KB = 128_000
"""Memory for pages of the file: bands are written and asked for all over it."""


@dataclass(frozen=True)
class Trace:
    """An article that is no copy: its id, when it was taken in, and when it was published."""

    article_id: str
    captured_on: date
    published_at: datetime | None

    @property
    def order(self) -> tuple[date, bool, float, str]:
        """What came in first comes first, of one day what was published first; the id breaks ties."""
        at = self.published_at.timestamp() if self.published_at else 0.0
        return (self.captured_on, self.published_at is None, at, self.article_id)


class Traces:
    """The traces of all articles, in one SQLite file (or in memory, without a path).

    As a context: what is added is kept when it ends well, and forgotten when it does not.
    """

    def __init__(self, path: Path | None = None) -> None:
        if path is not None:
            path.parent.mkdir(parents=True, exist_ok=True)
        try:
            self._db = _opened(path)
        except sqlite3.OperationalError:  # a full disk, or another that holds it
            raise
        except sqlite3.DatabaseError:
            assert path is not None
            for each in (path, *(path.with_name(f"{path.name}-{log}") for log in ("wal", "shm"))):
                each.unlink(missing_ok=True)
            self._db = _opened(path)

    def __enter__(self) -> Self:
        self._db.execute("begin")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._db.execute("commit" if kind is None else "rollback")
        self._db.close()

    def keep(self) -> None:
        """Keep what was added so far, however the context ends."""
        self._db.execute("commit")
        self._db.execute("begin")

    def undo(self) -> None:
        """Forget what was added since the context began, or since the last keeping."""
        self._db.execute("rollback")
        self._db.execute("begin")

    @contextmanager
    def attempt(self, *, is_kept: bool = True) -> Iterator[None]:
        """What is added within is kept as a whole; or not at all, when it ends badly or is not meant to be kept."""
        self._db.execute("savepoint attempt")
        try:
            yield
            if not is_kept:
                self._db.execute("rollback to attempt")
        except BaseException:
            self._db.execute("rollback to attempt")
            raise
        finally:
            self._db.execute("release attempt")

    def holds(self, article_id: str) -> bool:
        """Whether an article was taken in."""
        return self._db.execute("select 1 from traces where article_id = ?", (article_id,)).fetchone() is not None

    def days_of(self, article_ids: Iterable[str]) -> dict[str, date]:
        """The day on which each of some articles was taken in, of those that were."""
        one = "select captured_on from traces where article_id = ?"
        found = ((name, self._db.execute(one, (name,)).fetchone()) for name in article_ids)
        return {name: date.fromisoformat(row[0]) for name, row in found if row is not None}

    def of_words(self, digest: str, most: int) -> dict[str, date]:
        """The first articles whose words have this digest, and the days on which they were taken in."""
        rows = self._db.execute(
            "select article_id, captured_on from traces where words = ? order by number limit ?", (digest, most)
        ).fetchall()
        return {name: date.fromisoformat(day) for name, day in rows}

    def stamps(self) -> dict[date, str]:
        """The days whose articles are known, each with the stamp of the file that they were read from."""
        rows = self._db.execute("select captured_on, stamp from days").fetchall()
        return {date.fromisoformat(day): stamp for day, stamp in rows}

    def stamp(self, day: date, stamp: str) -> None:
        """Note that a day's articles are known as a file with this stamp holds them."""
        self._db.execute("insert or replace into days values (?, ?)", (day.isoformat(), stamp))

    def forget(self, day: date) -> None:
        """Let go of a day's articles."""
        of_day = "(select number from traces where captured_on = ?)"
        self._db.execute(f"delete from bands where number in {of_day}", (day.isoformat(),))
        self._db.execute("delete from traces where captured_on = ?", (day.isoformat(),))
        self._db.execute("delete from days where captured_on = ?", (day.isoformat(),))

    def same_words(self, digest: str) -> str | None:
        """The first article whose words have this digest, or the one that it copies."""
        row = self._db.execute(
            "select coalesce(original, article_id) from traces where words = ? order by number limit 1", (digest,)
        ).fetchone()
        return row[0] if row else None

    def near(self, bands: Sequence[int], most: int) -> list[Trace]:
        """The articles, no copies, that share bands of their signature: at most `most`, those with most in common."""
        marks = ",".join("?" * len(bands))
        rows = self._db.execute(
            "select article_id, captured_on, published_at from traces join"
            f" (select number, count(*) as shared from bands where band in ({marks}) group by number"
            "  order by shared desc, number limit ?) using (number)",
            (*bands, most),
        ).fetchall()
        return [
            Trace(article_id, date.fromisoformat(day), datetime.fromisoformat(at) if at else None)
            for article_id, day, at in rows
        ]

    def add(self, trace: Trace, digest: str, original: str | None, bands: Iterable[int]) -> None:
        """Note an article: the digest of its words, the article that it copies, the bands of its signature."""
        at = trace.published_at.isoformat() if trace.published_at else None
        number = self._db.execute(
            "insert into traces (article_id, captured_on, published_at, words, original) values (?, ?, ?, ?, ?)",
            (trace.article_id, trace.captured_on.isoformat(), at, digest, original),
        ).lastrowid
        self._db.executemany("insert or ignore into bands values (?, ?)", ((band, number) for band in bands))


def _opened(path: Path | None) -> sqlite3.Connection:
    connection = durable.sqlite(path or ":memory:", isolation_level=None)
    try:
        connection.execute("pragma journal_mode=wal")
        connection.execute("pragma synchronous=normal")
        connection.execute(f"pragma cache_size=-{_CACHE_KB}")
        connection.executescript(_SCHEMA)
    except BaseException:
        connection.close()
        raise
    return connection
