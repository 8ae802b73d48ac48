"""What was asked, what came and what is still to fetch: one SQLite file, so that a kill at any moment loses nothing."""

import sqlite3
import threading
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, fields, replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from orchestration import durable
from orchestration.collecting.bodies import Bodies
from orchestration.collecting.ledger_tables import (
    FETCH_COLUMNS,
    crowded,
    fetch_of,
    insert_archived,
    insert_fetch,
    insert_links,
    made,
    page_of,
)
from orchestration.collecting.outcomes import LONGEST_REST, PUT_OFF, Response, Validators
from orchestration.collecting.pages import Link, Page
from orchestration.durable import DamagedError

_MOST_TRIES = 5
"""Rounds in which a page is asked for again after a fault that may pass."""
_LASTING = ("gone", "refused", "robots", "too_large", "bad_address", "private_address", "redirect_loop")
"""Outcomes after which a page is not asked for again."""
_NOT_FOUND = 404
_NOT_YET = (timedelta(hours=1), timedelta(hours=6), timedelta(hours=24))
"""How long after each answer that there is none a page is asked for again: lists name pages before these are there."""


@dataclass(frozen=True)
class Progress:
    """How far an archive's file was read: up to a byte, with so many pages seen and kept, and faults."""

    stamp: str
    position: int = 0
    seen: int = 0
    kept: int = 0
    faults: int = 0
    is_done: bool = False


class Ledger:
    """The record of collecting in a folder: `ledger.sqlite`, and the bodies of answers in `raw`."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.bodies = Bodies(folder / "raw")
        self._lock = threading.Lock()
        path = folder / "ledger.sqlite"
        self._db = durable.sqlite(path, check_same_thread=False, isolation_level=None)
        try:
            self._db.execute("pragma journal_mode=wal")
            self._db.execute("pragma synchronous=full")
            made(self._db)
        except sqlite3.OperationalError:  # a full disk, or another that holds it
            raise
        except sqlite3.DatabaseError as fault:
            raise DamagedError(path, f"SQLite says: {fault}") from None

    def close(self) -> None:
        """Let go of the file."""
        self._db.close()

    def validators(self, connector: str, source: str, url: str) -> Validators:
        """What the last good answer of a list (a feed, an index, a sitemap) said of itself."""
        key = "where connector = ? and source = ? and url = ?"
        rows = self._all(f"select etag, last_modified from lists {key}", (connector, source, url))
        return Validators(*rows[0]) if rows else Validators()

    def listed(
        self, connector: str, source: str, answer: Response, links: Sequence[Link], at: datetime, body_hash: str
    ) -> int:
        """Note a list's answer and the pages it offers that are new or changed; the count of these, or nothing."""
        with self._transaction() as db:
            new, left = insert_links(db, connector, source, links, at)
            if left:
                # it is asked for whole again, for the sake of those that found no room
                told = f"{answer.reason} {crowded(left)}".strip()
                answer = replace(answer, reason=told, validators=Validators())
            db.execute(
                "insert or replace into lists (connector, source, url, etag, last_modified) values (?, ?, ?, ?, ?)",
                (connector, source, answer.url, answer.validators.etag, answer.validators.last_modified),
            )
            insert_fetch(db, connector, source, "list", answer, at, body_hash, new)
        return new

    def waiting(self, connector: str, source: str, now: datetime) -> list[str]:
        """Addresses of a source's pages that are to be fetched now: first found first, new ones before changed ones."""
        rows = self._all(
            "select url from pages where state = 'waiting' and connector = ? and source = ?"
            " and (due_at is null or due_at <= ?) order by version > 1, found_at, page_id",
            (connector, source, now.isoformat()),
        )
        return [url for (url,) in rows]

    def looked(self, connector: str, source: str) -> dict[str, datetime]:
        """When each list of a source was last asked for."""
        rows = self._all("select url, looked_at from looks where connector = ? and source = ?", (connector, source))
        return {url: datetime.fromisoformat(at) for url, at in rows}

    def last_answered(self, connector: str, source: str) -> str:
        """Whether a source's last answer from a server was that for a list or for a page; '' when there is none."""
        rows = self._all(
            "select purpose from fetches where connector = ? and source = ? and status is not null"
            " and purpose <> 'robots' order by fetch_id desc limit 1",
            (connector, source),
        )
        return rows[0][0] if rows else ""

    def record(
        self, connector: str, source: str, purpose: str, answer: Response, at: datetime, body_hash: str | None
    ) -> None:
        """Note a fetch; when it was a page's, what became of the page too. All of it or nothing."""
        with self._transaction() as db:
            due_at = self._due_again(db, answer, at) if purpose == "page" else None
            if due_at is not None:
                told = f"It may come yet, and is asked for again from {due_at:%Y-%m-%d %H:%M} UTC on."
                answer = replace(answer, reason=f"{answer.reason} {told}")
            insert_fetch(db, connector, source, purpose, answer, at, body_hash)
            if purpose != "page" or answer.outcome == PUT_OFF:
                return
            if answer.is_ok:
                db.execute(
                    "update pages set state = 'fetched', body_hash = ?, content_type = ?, captured_at = ?,"
                    " final_url = ? where url = ? and state = 'waiting'",
                    (body_hash, answer.content_type, at.isoformat(), answer.final_url, answer.url),
                )
            elif due_at is not None:
                db.execute(
                    "update pages set tries = tries + 1, due_at = ? where url = ? and state = 'waiting'",
                    (due_at.isoformat(), answer.url),
                )
            elif answer.outcome in _LASTING:
                db.execute("update pages set state = 'lost' where url = ? and state = 'waiting'", (answer.url,))
            else:
                db.execute(
                    "update pages set tries = tries + 1, state = case when tries + 1 >= ? then 'lost' else state end"
                    " where url = ? and state = 'waiting'",
                    (_MOST_TRIES, answer.url),
                )

    @staticmethod
    def _due_again(db: sqlite3.Connection, answer: Response, at: datetime) -> datetime | None:
        """When a page that is not there is to be asked for again; None for another answer, or when that is final."""
        if answer.outcome != "gone" or answer.status != _NOT_FOUND:
            return None
        waiting = "select max(tries) from pages where url = ? and state = 'waiting'"
        tries = db.execute(waiting, (answer.url,)).fetchone()[0]
        return at + _NOT_YET[tries] if tries is not None and tries < len(_NOT_YET) else None

    def rest(self, host: str, until: datetime) -> None:
        """Note that a host asked to be left alone until a moment."""
        with self._transaction() as db:
            db.execute("insert or replace into hosts values (?, ?)", (host, until.isoformat()))

    def resting(self, now: datetime) -> dict[str, float]:
        """The hosts that asked to be left alone, each with the seconds that are left; none for longer than a host can
        ask for, whatever was noted once."""
        latest = (now + timedelta(seconds=LONGEST_REST)).isoformat()
        with self._transaction() as db:
            db.execute("update hosts set resting_until = ? where resting_until > ?", (latest, latest))
        rows = self._all("select host, resting_until from hosts where resting_until > ?", (now.isoformat(),))
        return {host: (datetime.fromisoformat(until) - now).total_seconds() for host, until in rows}

    def progress(self, name: str, stamp: str) -> Progress:
        """How far an archive's file was read, by its name; a file that changed begins anew."""
        columns = [field.name for field in fields(Progress)]
        rows = self._all(f"select {', '.join(columns)} from archives where name = ? and stamp = ?", (name, stamp))
        return Progress(**dict(zip(columns, rows[0], strict=True))) if rows else Progress(stamp)

    def archived(self, name: str, source: str, progress: Progress, pages: Sequence[Page]) -> None:
        """Note how far an archive's file was read and the pages kept of it. All of it or nothing."""
        with self._transaction() as db:
            for page in pages:
                insert_archived(db, source, page)
            db.execute(
                "insert or replace into archives values (?, ?, ?, ?, ?, ?, ?)",
                (name, progress.stamp, progress.position, progress.seen, progress.kept, progress.faults,
                 progress.is_done),
            )  # fmt: skip

    def fetched(self, most: int) -> list[Page]:
        """Pages that were fetched and not yet taken in as articles, in the order of their capture; at most so many."""
        return self._pages("state = 'fetched' order by captured_at, page_id limit ?", (most,))

    def is_of_another(self, address: str, page: str) -> bool:
        """Whether an address is that of another page than one, given by its own."""
        return bool(self._all("select 1 from pages where url = ? and url <> ?", (address, page)))

    def taken_days(self) -> list[date]:
        """The days on which pages were taken in, in order."""
        rows = self._all("select distinct date(taken_at) from pages where state = 'taken' order by 1", ())
        return [date.fromisoformat(day) for (day,) in rows]

    def taken_on(self, day: date) -> list[Page]:
        """The pages that were taken in on a day."""
        return self._pages("state = 'taken' and date(taken_at) = ? order by captured_at, page_id", (day.isoformat(),))

    def taken(self, pages: Iterable[Page], at: datetime) -> None:
        """Note that pages are in the lake now."""
        with self._transaction() as db:
            db.executemany(
                "update pages set state = 'taken', taken_at = ? where page_id = ?",
                ((at.isoformat(), page.page_id) for page in pages),
            )

    def to_export(self) -> list[date]:
        """The days with fetches that the lake has not got yet."""
        return [date.fromisoformat(day) for (day,) in self._all(
            "select distinct captured_on from fetches where exported = 0 order by 1", ())]  # fmt: skip

    def fetches(self, day: date, connector: str = "", *, until: date | None = None) -> list[dict[str, Any]]:
        """The fetches of a day (or of the days from it until another) as rows with FETCH_COLUMNS, oldest first.

        connector: only those of one.
        """
        where = "captured_on between ? and ? and connector like ?"
        return self._fetches(where, (day.isoformat(), (until or day).isoformat(), connector or "%"))

    def fetches_after(self, fetch_id: int) -> list[dict[str, Any]]:
        """The fetches that were noted behind one."""
        return self._fetches("fetch_id > ?", (fetch_id,))

    def newest_fetch(self) -> int:
        """The fetch that was noted last; 0 when there is none."""
        return int(self._all("select coalesce(max(fetch_id), 0) from fetches", ())[0][0])

    def exported(self, days: Iterable[date]) -> None:
        """Note that the lake has the fetches of these days."""
        with self._transaction() as db:
            db.executemany("update fetches set exported = 1 where captured_on = ?", ((d.isoformat(),) for d in days))

    def export_again(self, day: str) -> None:
        """Note that the lake has lost the fetches of a day."""
        with self._transaction() as db:
            db.execute("update fetches set exported = 0 where captured_on = ?", (day,))

    def restore(self, fetches: Iterable[Mapping[str, Any]], known: Iterable[tuple[str, str, str, str]]) -> None:
        """Fill a new ledger: with fetches that the lake has, and pages that need not be asked for again.

        known: of each page its connector, source, address, and the moment at which it was found.
        """
        marks = ", ".join(f":{column}" for column in FETCH_COLUMNS)
        with self._transaction() as db:
            db.executemany(
                f"insert into fetches ({', '.join(FETCH_COLUMNS)}, exported) values ({marks}, 1)",
                ({**row, **{name: row[name].isoformat() for name in ("fetched_at", "captured_on")}} for row in fetches),
            )
            db.executemany(
                "insert into pages (connector, source, url, found_at, state) values (?, ?, ?, ?, 'lost')", known
            )

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        with self._lock:
            self._db.execute("begin immediate")
            try:
                yield self._db
            except BaseException:
                self._db.execute("rollback")
                raise
            self._db.execute("commit")

    def _all(self, query: str, values: tuple[Any, ...]) -> list[tuple[Any, ...]]:
        with self._lock:
            return self._db.execute(query, values).fetchall()

    def _fetches(self, where: str, values: tuple[Any, ...]) -> list[dict[str, Any]]:
        rows = self._all(f"select {', '.join(FETCH_COLUMNS)} from fetches where {where} order by fetch_id", values)
        return [fetch_of(row) for row in rows]

    def _pages(self, where: str, values: tuple[Any, ...]) -> list[Page]:
        columns = [field.name for field in fields(Page)]
        rows = self._all(f"select {', '.join(columns)} from pages where {where}", values)
        return [page_of(dict(zip(columns, row, strict=True))) for row in rows]
