"""Over which spans of time something held: looked up in an index, and changed from a moment on."""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from enum import Enum
from typing import Any, Final, Literal

from orchestration.events.moments import FOREVER


class Hold(Enum):
    """What may hold from a moment on beside a value: nothing, or what held there before."""

    ABSENT = 0
    AS_BEFORE = 1


ABSENT: Final = Hold.ABSENT
AS_BEFORE: Final = Hold.AS_BEFORE

Span = tuple[int, int, Any]
"""From when to when (half-open), and what held."""
Change = tuple[int, Any]
"""From when something holds: a value, ABSENT or AS_BEFORE."""


def changed(spans: Sequence[Span], changes: Sequence[Change]) -> list[Span]:
    """Spans, in order, with changes put over them, in order; what holds on is one span."""
    first = changes[0][0]
    found = _within(spans, 0, first)
    for (since, value), until in zip(changes, [*(at for at, _ in changes[1:]), FOREVER], strict=True):
        if value is AS_BEFORE:
            found += _within(spans, since, until)
        elif value is not ABSENT:
            found.append((since, until, value))
    joined: list[Span] = []
    for span in found:
        if joined and joined[-1][1:] == (span[0], span[2]):
            joined[-1] = (joined[-1][0], *span[1:])
        else:
            joined.append(span)
    return joined


def _within(spans: Sequence[Span], since: int, until: int) -> list[Span]:
    return [(max(s, since), min(u, until), value) for s, u, value in spans if s < until and u > since]


class Spans:
    """One table of spans of an index on one timeline: of each key what held when."""

    def __init__(self, db: sqlite3.Connection, table: Literal["spans", "forms"], timeline: str) -> None:
        self._db, self._timeline, self._table = db, timeline, table
        self._key, self._value = _COLUMNS[table]
        self._last: dict[int, Span] = {}

    def is_empty(self) -> bool:
        """Whether nothing is known of the timeline."""
        query = f"select 1 from {self._table} where timeline = ? limit 1"
        return self._db.execute(query, (self._timeline,)).fetchone() is None

    def at(self, key: int, moment: int) -> Span:
        """What held at a moment, and over which span; the value is ABSENT where nothing did."""
        span = self._last.get(key)
        if span is None or not span[0] <= moment < span[1]:
            self._last[key] = span = self._look_up(key, moment)
        return span

    def all(self, key: int, after: int = 0) -> list[Span]:
        """The spans of a key, in order, that end after a moment."""
        query = (
            f"select since, until, {self._value} from {self._table} "
            f"where timeline = ? and {self._key} = ? and until > ? order by since"
        )
        return self._db.execute(query, (self._timeline, key, after)).fetchall()

    def keys(self, value: Any, moment: int) -> list[int]:
        """The keys of which a value held at a moment."""
        query = (
            f"select {self._key} from {self._table} "
            f"where timeline = ? and {self._value} = ? and until > ? and since <= ?"
        )
        return [key for (key,) in self._db.execute(query, (self._timeline, value, moment, moment))]

    def moved(self, moment: int) -> list[int]:
        """The keys of which something began or ended to hold at a moment."""
        query = " union ".join(
            f"select {self._key} from {self._table} where timeline = ? and {edge} = ?" for edge in ("since", "until")
        )
        return [key for (key,) in self._db.execute(query, (self._timeline, moment) * 2)]

    def change(self, key: int, changes: Sequence[Change]) -> None:
        """Put changes over what held of a key."""
        spans = changed(self.all(key, changes[0][0]), changes)
        where = f"timeline = ? and {self._key} = ?"
        self._db.execute(f"delete from {self._table} where {where} and until > ?", (self._timeline, key, changes[0][0]))
        self.add(key, spans)

    def add(self, key: int, spans: Iterable[Span]) -> None:
        """Add spans of a key."""
        rows = [(self._timeline, key, *span) for span in spans]
        columns = f"timeline, {self._key}, since, until, {self._value}"
        self._db.executemany(f"insert into {self._table} ({columns}) values (?, ?, ?, ?, ?)", rows)

    def _look_up(self, key: int, moment: int) -> Span:
        query = (
            f"select since, until, {self._value} from {self._table} "
            f"where timeline = ? and {self._key} = ? and until > ? order by since limit 1"
        )
        span: Span | None = self._db.execute(query, (self._timeline, key, moment)).fetchone()
        if span is None:
            return (moment, FOREVER, ABSENT)
        return span if span[0] <= moment else (moment, span[0], ABSENT)


_COLUMNS: Mapping[str, tuple[str, str]] = {"spans": ("n", "root"), "forms": ("root", "form")}
