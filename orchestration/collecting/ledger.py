"""What was asked, what came and what is still to fetch: one SQLite file, so that a kill at any moment loses nothing."""

import sqlite3
import threading
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, fields, replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from orchestration.addresses import without_login
from orchestration.collecting.bodies import Bodies
from orchestration.collecting.outcomes import LONGEST_REST, PUT_OFF, Response, Validators
from orchestration.collecting.said import one_line

_SCHEMA = """
create table if not exists fetches (
    fetch_id integer primary key, connector text, source text, url text, final_url text, purpose text,
    fetched_at text, captured_on text, status integer, bytes integer, attempts integer, offered integer,
    content_type text, outcome text, reason text, body_hash text, exported integer default 0);
create index if not exists fetches_by_day on fetches (captured_on, connector);
create index if not exists fetches_to_export on fetches (exported) where exported = 0;
create table if not exists lists (
    connector text, source text, url text, etag text, last_modified text, primary key (connector, source, url));
create table if not exists pages (
    url text primary key, connector text, source text, title text, published text, guid text, found_at text,
    state text, tries integer default 0, body_hash text, content_type text, captured_at text, final_url text,
    text text, taken_at text);
create index if not exists pages_by_state on pages (state, connector, source, found_at);
create index if not exists pages_by_guid on pages (connector, source, guid) where guid is not null;
create table if not exists looks (
    connector text, source text, url text, looked_at text, primary key (connector, source, url)) without rowid;
create index if not exists fetches_by_source on fetches (connector, source, fetch_id);
create table if not exists hosts (host text primary key, resting_until text);
create table if not exists archives (
    name text primary key, stamp text, position integer, seen integer, kept integer, faults integer, is_done integer);
"""
FETCH_COLUMNS = (
    "fetch_id", "connector", "source", "url", "final_url", "purpose", "fetched_at", "captured_on", "status", "bytes",
    "attempts", "offered", "content_type", "outcome", "reason", "body_hash",
)  # fmt: skip
_MOST_TRIES = 5
"""Rounds in which a page is asked for again after a fault that may pass."""
_MOST_WAITING = 50_000
"""Pages of a source that wait at most, as many as a sitemap may name (sitemaps.org); no list adds to them then."""
_LASTING = ("gone", "refused", "robots", "too_large", "bad_address", "private_address", "redirect_loop")
"""Outcomes after which a page is not asked for again."""


@dataclass(frozen=True)
class Link:
    """A page that a source offers, with what the source says of it. text: what a feed's entry carries itself."""

    url: str
    title: str | None = None
    published: str | None = None
    guid: str | None = None
    text: str | None = None


@dataclass(frozen=True)
class Page:
    """A page that was fetched and waits to be read; taken_at: when it was first taken in as an article."""

    url: str
    connector: str
    source: str
    title: str | None
    published: str | None
    guid: str | None
    body_hash: str | None
    content_type: str
    captured_at: datetime
    final_url: str
    text: str | None
    taken_at: datetime | None


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
        self._db = sqlite3.connect(folder / "ledger.sqlite", check_same_thread=False, isolation_level=None)
        self._db.execute("pragma journal_mode=wal")
        self._db.execute("pragma synchronous=full")
        self._db.executescript(_SCHEMA)

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
        """Note a list's answer and the pages it offers that are new; the count of these. All of it or nothing."""
        with self._transaction() as db:
            new, left = _insert_links(db, connector, source, links, at)
            if left:
                # it is asked for whole again, for the sake of those that found no room
                why = f"{left} of its links are not noted: {_MOST_WAITING} pages of this source wait already."
                answer = replace(answer, reason=why, validators=Validators())
            db.execute(
                "insert or replace into lists (connector, source, url, etag, last_modified) values (?, ?, ?, ?, ?)",
                (connector, source, answer.url, answer.validators.etag, answer.validators.last_modified),
            )
            _insert_fetch(db, connector, source, "list", answer, at, body_hash, new)
        return new

    def waiting(self, connector: str, source: str) -> list[str]:
        """Addresses of a source's pages that are still to fetch, first found first."""
        rows = self._all(
            "select url from pages where state = 'waiting' and connector = ? and source = ? order by found_at, rowid",
            (connector, source),
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
            _insert_fetch(db, connector, source, purpose, answer, at, body_hash)
            if purpose != "page" or answer.outcome == PUT_OFF:
                return
            if answer.is_ok:
                db.execute(
                    "update pages set state = 'fetched', body_hash = ?, content_type = ?, captured_at = ?,"
                    " final_url = ? where url = ?",
                    (body_hash, answer.content_type, at.isoformat(), answer.final_url, answer.url),
                )
            elif answer.outcome in _LASTING:
                db.execute("update pages set state = 'lost' where url = ?", (answer.url,))
            else:
                db.execute(
                    "update pages set tries = tries + 1, state = case when tries + 1 >= ? then 'lost' else state end"
                    " where url = ?",
                    (_MOST_TRIES, answer.url),
                )

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
            db.executemany(
                "insert into pages (url, connector, source, found_at, state, body_hash, content_type, captured_at,"
                " final_url) values (?, 'archive', ?, ?, 'fetched', ?, ?, ?, ?) on conflict do nothing",
                [
                    (p.url, source, p.captured_at.isoformat(), p.body_hash, p.content_type, p.captured_at.isoformat(),
                     p.final_url)
                    for p in pages
                ],
            )  # fmt: skip
            db.execute(
                "insert or replace into archives values (?, ?, ?, ?, ?, ?, ?)",
                (name, progress.stamp, progress.position, progress.seen, progress.kept, progress.faults,
                 progress.is_done),
            )  # fmt: skip

    def fetched(self, most: int) -> list[Page]:
        """Pages that were fetched and not yet taken in as articles, in the order of their capture; at most so many."""
        return self._pages("state = 'fetched' order by captured_at, rowid limit ?", (most,))

    def taken_days(self) -> list[date]:
        """The days on which pages were taken in, in order."""
        rows = self._all("select distinct date(taken_at) from pages where state = 'taken' order by 1", ())
        return [date.fromisoformat(day) for (day,) in rows]

    def taken_on(self, day: date) -> list[Page]:
        """The pages that were taken in on a day."""
        return self._pages("state = 'taken' and date(taken_at) = ? order by captured_at, rowid", (day.isoformat(),))

    def taken(self, urls: Iterable[str], at: datetime) -> None:
        """Note that pages are in the lake now."""
        with self._transaction() as db:
            db.executemany(
                "update pages set state = 'taken', taken_at = ? where url = ?", ((at.isoformat(), url) for url in urls)
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
        return [_fetch(row) for row in rows]

    def _pages(self, where: str, values: tuple[Any, ...]) -> list[Page]:
        columns = [field.name for field in fields(Page)]
        rows = self._all(f"select {', '.join(columns)} from pages where {where}", values)
        return [_page(dict(zip(columns, row, strict=True))) for row in rows]


def _insert_links(
    db: sqlite3.Connection, connector: str, source: str, links: Sequence[Link], at: datetime
) -> tuple[int, int]:
    """Note the pages of a list that are new: how many they are, and how many links were left for want of room."""
    waiting = "select count(*) from pages where state = 'waiting' and connector = ? and source = ?"
    room, new = _MOST_WAITING - db.execute(waiting, (connector, source)).fetchone()[0], 0
    for number, link in enumerate(links):
        if new >= room:
            return new, len(links) - number
        same = "select 1 from pages where connector = ? and source = ? and guid = ?"
        if link.guid and db.execute(same, (connector, source, link.guid)).fetchone():
            continue
        done = db.execute(
            "insert into pages (url, connector, source, title, published, guid, found_at, state, text,"
            " captured_at, final_url, content_type) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            " on conflict do nothing",
            (link.url, connector, source, link.title, link.published, link.guid, at.isoformat(),
             "fetched" if link.text else "waiting", link.text, at.isoformat() if link.text else None,
             link.url, "text/html" if link.text else ""),
        )  # fmt: skip
        new += done.rowcount
    return new, 0


def _insert_fetch(
    db: sqlite3.Connection,
    connector: str,
    source: str,
    purpose: str,
    answer: Response,
    at: datetime,
    body_hash: str | None,
    offered: int | None = None,
) -> None:
    if purpose == "list" and answer.outcome != PUT_OFF:
        db.execute("insert or replace into looks values (?, ?, ?, ?)", (connector, source, answer.url, at.isoformat()))
    db.execute(
        "insert into fetches (connector, source, url, final_url, purpose, fetched_at, captured_on, status, bytes,"
        " attempts, offered, content_type, outcome, reason, body_hash)"
        " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (connector, source, without_login(answer.url), without_login(answer.final_url or answer.url), purpose,
         at.isoformat(), at.date().isoformat(), answer.status, answer.size, answer.attempts, offered,
         answer.content_type, answer.outcome, one_line(without_login(answer.reason)) or "", body_hash),
    )  # fmt: skip


def _page(values: dict[str, Any]) -> Page:
    moments = {
        name: datetime.fromisoformat(values[name]) for name in ("captured_at", "taken_at") if values[name] is not None
    }
    return Page(**(values | moments))


def _fetch(row: Sequence[Any]) -> dict[str, Any]:
    named = dict(zip(FETCH_COLUMNS, row, strict=True))
    named["fetched_at"] = datetime.fromisoformat(named["fetched_at"])
    named["captured_on"] = date.fromisoformat(named["captured_on"])
    return named
