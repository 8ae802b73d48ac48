"""The ledger's tables, and its rows as values: of one transaction, which the ledger begins and ends."""

import sqlite3
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from orchestration.addresses import without_login
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
_MOST_WAITING = 50_000
"""Pages of a source that wait at most, as many as a sitemap may name (sitemaps.org); no list adds to them then."""


def insert_links(
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
