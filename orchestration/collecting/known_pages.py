"""Which pages of a list are new to the ledger, and which are to be asked for again: all in one transaction."""

import sqlite3
from datetime import datetime, timedelta

from orchestration.collecting.pages import Link

_MOST_VERSIONS = 50
"""Texts that an entry may carry one after the other; a feed that makes up another each time adds no more."""
_AT_ONCE = 3
"""Versions of a page that are asked for as soon as a list tells of them; each further one waits twice as long."""
_FIRST_WAIT, _LONGEST_WAIT = timedelta(hours=1), timedelta(days=7)
_AHEAD = timedelta(days=2)
"""How far a list's clock may be ahead; what it says beyond is not believed."""

INSERT = (
    "insert into pages (url, connector, source, title, published, guid, found_at, state, text, captured_at, final_url,"
    " content_type, changed_at, due_at, version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)


def note(db: sqlite3.Connection, connector: str, source: str, link: Link, at: datetime) -> bool:
    """Note an entry that a source's list offers now, if it is new or changed; whether it is."""
    if link.text is not None:
        return _note_text(db, connector, source, link, at)
    rows = db.execute(
        "select page_id, connector, source, state, changed_at, captured_at, found_at from pages where url = ?"
        " order by page_id",
        (link.url,),
    ).fetchall()
    if not rows:
        is_new = not _is_moved(db, connector, source, link)
        if is_new:
            _insert(db, connector, source, link, at)
        return is_new
    mine = [row for row in rows if row[1:3] == (connector, source)]
    if not mine or link.changed_at is None or link.changed_at > at + _AHEAD:
        return False
    if link.changed_at <= max(_moment(row[4] or row[5] or row[6]) for row in mine):
        return False
    changed = link.changed_at.isoformat()
    waiting = [row[0] for row in mine if row[3] == "waiting"]
    if waiting:
        db.execute("update pages set changed_at = ? where page_id = ?", (changed, waiting[-1]))
        return False
    last = max((_moment(row[5]) for row in mine if row[5]), default=at)
    _insert(db, connector, source, link, at, version=len(mine) + 1, due_at=last + _wait(len(mine)))
    return True


def _note_text(db: sqlite3.Connection, connector: str, source: str, link: Link, at: datetime) -> bool:
    """The same for an entry that carries its text: known by that, and by its address or guid."""
    named = "connector = ? and source = ? and (url = ? and url <> '' or guid = ?)"
    mine = (connector, source, link.url, link.guid)
    if db.execute(f"select 1 from pages where {named} and text = ? limit 1", (*mine, link.text)).fetchone():
        return False
    if link.url:
        others = "select 1 from pages where url = ? and (connector <> ? or source <> ? or text is null) limit 1"
        if db.execute(others, (link.url, connector, source)).fetchone():
            return False
    (versions,) = db.execute(f"select count(*) from pages where {named}", mine).fetchone()
    if versions >= _MOST_VERSIONS:
        return False
    _insert(db, connector, source, link, at, version=versions + 1)
    return True


def _is_moved(db: sqlite3.Connection, connector: str, source: str, link: Link) -> bool:
    """Whether an entry is a known one at another address: its guid, title and moment are those of that."""
    return bool(link.guid and link.published) and db.execute(
        "select 1 from pages where connector = ? and source = ? and guid = ? and published = ? and title is ? limit 1",
        (connector, source, link.guid, link.published, link.title),
    ).fetchone() is not None  # fmt: skip


def _insert(
    db: sqlite3.Connection,
    connector: str,
    source: str,
    link: Link,
    at: datetime,
    *,
    version: int = 1,
    due_at: datetime | None = None,
) -> None:
    has_text = link.text is not None
    db.execute(
        INSERT,
        (link.url, connector, source, link.title, link.published, link.guid, at.isoformat(),
         "fetched" if has_text else "waiting", link.text, at.isoformat() if has_text else None, link.url,
         "text/html" if has_text else "", link.changed_at.isoformat() if link.changed_at else None,
         due_at.isoformat() if due_at else None, version),
    )  # fmt: skip


def _wait(versions: int) -> timedelta:
    """How long a page of so many versions is left alone after the last before it is asked for again."""
    if versions < _AT_ONCE:
        return timedelta()
    doubled: int = 2 ** min(versions - _AT_ONCE, 10)
    return min(_LONGEST_WAIT, _FIRST_WAIT * doubled)


def _moment(written: str) -> datetime:
    return datetime.fromisoformat(written)
