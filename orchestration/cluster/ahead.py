"""What a cluster read of pages that are still to be taken in: one SQLite file, which may go at any time.

What is not there, or was read by other code, is read in this process, with the same result.
"""

import zlib
from collections.abc import Iterable
from contextlib import AbstractContextManager, closing
from datetime import date
from pathlib import Path

from orchestration import durable
from orchestration.articles.records import Record
from orchestration.claims.lexicon.lexicon import Lexicon
from orchestration.claims.model import Reading
from orchestration.claims.read import ReadingParameters, read_article
from orchestration.cluster.written import reading_key, reading_of, record_key, record_of
from orchestration.collecting.pages import Page

_TABLE = "create table if not exists ahead (key text primary key, value blob) without rowid"


class ReadAhead:
    """Records and readings by what they rest on; without a file, nothing was read ahead."""

    def __init__(self, path: Path | None) -> None:
        self._db = durable.sqlite(path or ":memory:", isolation_level=None)
        self._db.execute("pragma journal_mode=wal")
        self._db.execute("pragma synchronous=normal")  # what is lost is read again
        self._db.execute(_TABLE)

    def close(self) -> None:
        """Let go of the file."""
        self._db.close()

    def add(self, written: Iterable[tuple[str, str]]) -> None:
        """Keep what was written down under its keys."""
        self._db.execute("begin immediate")
        rows = ((key, zlib.compress(value.encode(), 1)) for key, value in written)
        self._db.executemany("insert or replace into ahead values (?, ?)", rows)
        self._db.execute("commit")

    def record(self, page: Page) -> Record | None:
        """The record of an archive's page; None where none was read ahead. Raises RejectedError."""
        written = (
            self._get(record_key(page.body_hash or "", page.content_type)) if page.connector == "archive" else None
        )
        return record_of(written) if written is not None else None

    def read(
        self,
        article_id: str,
        text: str,
        published: date | None,
        lexicon: Lexicon,
        params: ReadingParameters | None = None,
    ) -> Reading:
        """The reading of one text, made now where none was read ahead."""
        key = reading_key(article_id, text, published, lexicon.language.code)
        written = self._get(key) if params is None else None
        return reading_of(written) if written else read_article(article_id, text, published, lexicon, params)

    def _get(self, key: str) -> str | None:
        found = self._db.execute("select value from ahead where key = ?", (key,)).fetchone()
        return zlib.decompress(found[0]).decode() if found else None


def read_ahead_in(path: Path) -> AbstractContextManager[ReadAhead]:
    """What was read ahead in a home, if anything."""
    return closing(ReadAhead(path if path.exists() else None))


def forget_read_ahead(path: Path) -> None:
    """Let go of it, once all that was taken in is read."""
    for name in (path, path.with_name(f"{path.name}-wal"), path.with_name(f"{path.name}-shm")):
        name.unlink(missing_ok=True)
