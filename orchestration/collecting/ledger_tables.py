"""The ledger's tables, and its rows as values: of one transaction, which the ledger begins and ends."""

import sqlite3
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from orchestration.addresses import web_address, without_login
from orchestration.collecting.known_pages import note
from orchestration.collecting.outcomes import PUT_OFF, Response
from orchestration.collecting.pages import Link, Page
from orchestration.collecting.said import one_line

SCHEMA = """
create table if not exists fetches (
    fetch_id integer primary key, connector text, source text, url text, final_url text, purpose text,
    fetched_at text, captured_on text, status integer, bytes integer, attempts integer, offered integer,
    content_type text, outcome text, reason text, body_hash text, exported integer default 0);
create index if not exists fetches_by_day on fetches (captured_on, connector);
create index if not exists fetches_to_export on fetches (exported) where exported = 0;
create table if not exists lists (
    connector text, source text, url text, etag text, last_modified text, primary key (connector, source, url));
create table if not exists pages (
    page_id integer primary key, url text not null, connector text, source text, title text, published text, guid text,
    found_at text, state text, tries integer default 0, body_hash text, content_type text, captured_at text,
    final_url text, text text, taken_at text, changed_at text, due_at text, version integer default 1);
create index if not exists pages_by_address on pages (url);
create index if not exists pages_in_state on pages (state, connector, source, found_at);
create index if not exists pages_with_guid on pages (connector, source, guid) where guid is not null;
create table if not exists looks (
    connector text, source text, url text, looked_at text, primary key (connector, source, url)) without rowid;
create index if not exists fetches_by_source on fetches (connector, source, fetch_id);
create table if not exists hosts (host text primary key, resting_until text);
create table if not exists archives (
    name text primary key, stamp text, position integer, seen integer, kept integer, faults integer, is_done integer);
"""
_EARLIER = (
    "url", "connector", "source", "title", "published", "guid", "found_at", "state", "tries", "body_hash",
    "content_type", "captured_at", "final_url", "text", "taken_at",
)  # fmt: skip
"""Columns of pages in ledgers of earlier versions, which had one row for each address."""
FETCH_COLUMNS = (
    "fetch_id", "connector", "source", "url", "final_url", "purpose", "fetched_at", "captured_on", "status", "bytes",
    "attempts", "offered", "content_type", "outcome", "reason", "body_hash",
)  # fmt: skip
_MOST_OF_ARCHIVE = 50
"""States of one page that are taken from an archive."""
_MOST_WAITING = 50_000
"""Pages of a source that wait at most, as many as a sitemap may name (sitemaps.org); no list adds to them then."""


def made(db: sqlite3.Connection) -> None:
    """Make the tables that are missing; those of an earlier version take the present form."""
    columns = {row[1] for row in db.execute("pragma table_info(pages)")}
    is_earlier = bool(columns) and "page_id" not in columns
    if not is_earlier:
        db.executescript(SCHEMA)
        return
    names = ", ".join(_EARLIER)
    values = names.replace("url", "standard(url)", 1)
    # addresses take the form in which lists are read now, or their pages would be asked for once more
    db.create_function("standard", 1, lambda url: web_address(url) or url, deterministic=True)
    db.executescript(
        f"begin immediate; alter table pages rename to earlier_pages; {SCHEMA}"
        f" insert into pages ({names}) select {values} from earlier_pages order by rowid;"
        " drop table earlier_pages; commit;"
    )


def insert_links(
    db: sqlite3.Connection, connector: str, source: str, links: Sequence[Link], at: datetime
) -> tuple[int, int]:
    """Note the pages of a list that are new or changed: how many, and how many links were left for want of room."""
    waiting = "select count(*) from pages where state = 'waiting' and connector = ? and source = ?"
    room, new = _MOST_WAITING - db.execute(waiting, (connector, source)).fetchone()[0], 0
    for number, link in enumerate(links):
        if new >= room:
            return new, len(links) - number
        new += note(db, connector, source, link, at)
    return new, 0


def insert_archived(db: sqlite3.Connection, source: str, page: Page) -> None:
    """Note a page of an archive: one at an address that is not known, or a later state of one of the same archive."""
    moment = page.captured_at.isoformat()
    known = db.execute(
        "select connector = 'archive' and source = ? and body_hash <> ? and captured_at < ? from pages where url = ?",
        (source, page.body_hash, moment, page.url),
    ).fetchall()
    if all(is_earlier for (is_earlier,) in known) and len(known) < _MOST_OF_ARCHIVE:
        db.execute(
            "insert into pages (url, connector, source, found_at, state, body_hash, content_type, captured_at,"
            " final_url, version) values (?, 'archive', ?, ?, 'fetched', ?, ?, ?, ?, ?)",
            (page.url, source, moment, page.body_hash, page.content_type, moment, page.final_url, len(known) + 1),
        )


def crowded(left: int) -> str:
    """What is told of links that were left for want of room."""
    return f"{left} of its links are not noted: {_MOST_WAITING} pages of this source wait already."


def insert_fetch(
    db: sqlite3.Connection,
    connector: str,
    source: str,
    purpose: str,
    answer: Response,
    at: datetime,
    body_hash: str | None,
    offered: int | None = None,
) -> None:
    """Note an answer; one for a list also as the last look at it. offered: pages of a list that are new."""
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


def page_of(values: dict[str, Any]) -> Page:
    """A page from its columns."""
    moments = {
        name: datetime.fromisoformat(values[name]) for name in ("captured_at", "taken_at") if values[name] is not None
    }
    return Page(**(values | moments))


def fetch_of(row: Sequence[Any]) -> dict[str, Any]:
    """A fetch by the names of its columns."""
    named = dict(zip(FETCH_COLUMNS, row, strict=True))
    named["fetched_at"] = datetime.fromisoformat(named["fetched_at"])
    named["captured_on"] = date.fromisoformat(named["captured_on"])
    return named
