"""What a resolution keeps of every report, so that the next one works on what is new: tables in SQLite.

Here: reports, the blocks that they stand in, scored pairs and links. What was one event when is in spans.py.
"""

import sqlite3
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from hashlib import blake2b
from itertools import chain
from typing import Any, TypeVar

from orchestration.events.blocking import Standing, standings
from orchestration.events.moments import of_moment
from orchestration.events.packing import packed, unpacked
from orchestration.events.parameters import ResolutionParameters
from orchestration.events.profiles import Profile

_SCHEMA = """
create table if not exists about (key text primary key, value text) without rowid;
create table if not exists reports (
    n integer primary key, report_id text unique, digest integer, profile text, story text, is_current integer,
    day text, heir integer, alike integer, event text, score real);
create index if not exists reports_by_story on reports (story);
create index if not exists reports_by_event on reports (event);
create index if not exists reports_by_heir on reports (heir) where heir is not null;
create index if not exists reports_by_alike on reports (alike) where alike is not null;
create table if not exists standings (
    block integer, is_asking integer, place blob, n integer, primary key (block, is_asking, place)) without rowid;
create table if not exists pairs (one integer, other integer, score real, primary key (one, other)) without rowid;
create table if not exists links (one integer, other integer, primary key (one, other)) without rowid;
create table if not exists lives (
    timeline text, n integer, since integer, until integer, primary key (timeline, n)) without rowid;
create index if not exists lives_by_since on lives (timeline, since);
create index if not exists lives_by_until on lives (timeline, until);
create table if not exists spans (
    timeline text, n integer, since integer, until integer, root integer, primary key (timeline, n, since))
    without rowid;
create index if not exists spans_by_root on spans (timeline, root, until);
create table if not exists forms (
    timeline text, root integer, since integer, until integer, form blob, primary key (timeline, root, since))
    without rowid;
create index if not exists forms_by_since on forms (timeline, since);
create index if not exists forms_by_until on forms (timeline, until);
create table if not exists past (
    timeline text, n integer, since integer, until integer, event text, primary key (timeline, n, since)) without rowid;
"""
_CACHE_KB = 64_000

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class Kept(dict[K, V]):
    """What was looked up, up to a number of answers; then it starts anew."""

    def __init__(self, look_up: Callable[[K], V], most: int) -> None:
        super().__init__()
        self._look_up, self._most = look_up, most

    def __missing__(self, key: K) -> V:
        if len(self) >= self._most:
            self.clear()
        self[key] = found = self._look_up(key)
        return found


class Index:
    """The tables of one resolution. Numbers stand for reports; those of a file that is made anew are others."""

    def __init__(self, db: sqlite3.Connection, params: ResolutionParameters) -> None:
        self.db, self.params = db, params
        db.isolation_level = None
        db.execute(f"pragma cache_size=-{_CACHE_KB}")
        db.executescript(_SCHEMA)
        self.profile: Kept[int, Profile] = Kept(self._profile, 60_000)
        self.paired: Kept[int, Mapping[int, float]] = Kept(self._paired, 30_000)
        self.linked: Kept[int, Sequence[int]] = Kept(self._linked, 200_000)
        self._firsts: Kept[tuple[int, bool], Sequence[int]] = Kept(self._first, 50_000)

    @contextmanager
    def attempt(self, *, is_kept: bool = True) -> Iterator[None]:
        """What is written within is kept as a whole; or not at all, when it ends badly or is not meant to be kept."""
        self.db.execute("savepoint attempt")
        try:
            yield
        except BaseException:
            is_kept = False
            raise
        finally:
            if not is_kept:
                self.db.execute("rollback to attempt")
                self._forget_answers()
            self.db.execute("release attempt")

    def about(self, key: str) -> str | None:
        """What was noted under a key."""
        row = self.db.execute("select value from about where key = ?", (key,)).fetchone()
        return row[0] if row else None

    def note(self, key: str, value: str) -> None:
        """Note something under a key."""
        self.db.execute("insert or replace into about values (?, ?)", (key, value))

    def known(self) -> dict[str, tuple[int, int]]:
        """The number and the digest of each report by its id."""
        rows = self.db.execute("select report_id, n, digest from reports")
        return {report_id: (n, digest) for report_id, n, digest in rows}

    def put(self, told: Iterable[tuple[int, Profile, int]]) -> None:
        """Keep profiles with their digests under numbers, in place of what those had."""
        for n, profile, digest in told:
            day = str(profile.lo or profile.told_on)
            row = (n, profile.report_id, digest, packed(profile), profile.story, profile.is_current, day)
            self.db.execute(
                "insert into reports (n, report_id, digest, profile, story, is_current, day) "
                "values (?, ?, ?, ?, ?, ?, ?) "
                "on conflict (n) do update set digest = excluded.digest, profile = excluded.profile, "
                "story = excluded.story, is_current = excluded.is_current, day = excluded.day",
                row,
            )
            self.profile.pop(n, None)

    def stand(self, n: int, profile: Profile) -> None:
        """Put a report into its blocks."""
        place = _place(profile)
        rows = [(*standing, place, n) for standing in standings(profile, self.params)]
        self.db.executemany("insert into standings values (?, ?, ?, ?)", rows)

    def leave(self, profile: Profile) -> None:
        """Take a report out of its blocks."""
        place = _place(profile)
        rows = [(*standing, place) for standing in standings(profile, self.params)]
        self.db.executemany("delete from standings where block = ? and is_asking = ? and place = ?", rows)

    def firsts(self, of: Iterable[Standing]) -> dict[Standing, Sequence[int]]:
        """The first reports of some blocks, in the order of capture."""
        self._firsts.clear()
        return {standing: self._firsts[standing] for standing in of}

    def near(self, n: int) -> set[int]:
        """The reports that one is compared with: those of its blocks, of a large one with the first alone."""
        found: set[int] = set()
        for block, is_asking in standings(self.profile[n], self.params):
            is_first = n in self._firsts[block, is_asking]
            for side in (False, True) if is_asking else (True,):
                firsts = self._firsts[block, side]
                is_whole = not is_first or len(firsts) < self.params.most_compared
                found.update(firsts if is_whole else self._all(block, side))
        return found - {n}

    def pair(self, scored: Iterable[tuple[int, int, float]]) -> None:
        """Keep scored pairs."""
        both = chain.from_iterable(((one, other, value), (other, one, value)) for one, other, value in scored)
        self.db.executemany("insert or replace into pairs values (?, ?, ?)", both)

    def part(self, n: int, others: Collection[int] | None = None) -> None:
        """Forget the pairs of a report, all or those with some."""
        gone = self.paired[n].keys() if others is None else others
        rows = chain.from_iterable(((n, other), (other, n)) for other in gone)
        self.db.executemany("delete from pairs where one = ? and other = ?", list(rows))
        for each in (n, *gone):
            self.paired.pop(each, None)

    def links(self) -> set[tuple[int, int]]:
        """All links, the lower number first."""
        return set(self.db.execute("select one, other from links where one < other"))

    def link(self, new: Iterable[tuple[int, int]], gone: Iterable[tuple[int, int]]) -> None:
        """Add links and take others away."""
        self.db.executemany("insert or ignore into links values (?, ?)", _both_ways(new))
        self.db.executemany("delete from links where one = ? and other = ?", _both_ways(gone))
        self.linked.clear()

    def events_of(self, reports: Iterable[int]) -> set[str]:
        """The events of some reports."""
        query = "select event from reports where n = ? and event is not null"
        return {event for n in reports for (event,) in self.db.execute(query, (n,))}

    def members(self) -> Iterator[Mapping[str, Any]]:
        """The reports of today with their events and how well they fit, in order of id."""
        query = "select event, report_id, score from reports where is_current order by report_id"
        for event, report_id, value in self.db.execute(query):
            yield {"event_id": event, "report_id": report_id, "score": value}

    def past(self) -> Iterator[tuple[str, str, str, int, int]]:
        """(timeline, report id, event id, from, until) of all past names, in order."""
        yield from self.db.execute(
            "select timeline, report_id, past.event, since, until from past join reports using (n) "
            "order by 1, 2, 3, 4, 5"
        )

    def retire(self, numbers: Iterable[int]) -> None:
        """Let reports count no more as those of their article; they are forgotten altogether by `remove`."""
        self.db.executemany(
            "update reports set story = null, is_current = 0, alike = null where n = ?", [(n,) for n in numbers]
        )

    def remove(self, numbers: Iterable[int]) -> None:
        """Forget reports altogether."""
        rows = [(n,) for n in numbers]
        for table in ("reports", "lives", "spans", "past"):
            self.db.executemany(f"delete from {table} where n = ?", rows)
        self._forget_answers()

    def numbers(self, query: str, *values: Any) -> list[int]:
        """The numbers that a query gives."""
        return [n for (n,) in self.db.execute(query, values)]

    def forget_pairs(self) -> None:
        """Look up pairs anew, after they were written."""
        self.paired.clear()

    def _forget_answers(self) -> None:
        for kept in (self.profile, self.paired, self.linked, self._firsts):
            kept.clear()

    def _profile(self, n: int) -> Profile:
        return unpacked(self.db.execute("select profile from reports where n = ?", (n,)).fetchone()[0])

    def _paired(self, n: int) -> Mapping[int, float]:
        return dict(self.db.execute("select other, score from pairs where one = ?", (n,)))

    def _linked(self, n: int) -> Sequence[int]:
        return self.numbers("select other from links where one = ?", n)

    def _first(self, standing: tuple[int, bool]) -> Sequence[int]:
        query = "select n from standings where block = ? and is_asking = ? order by place limit ?"
        return self.numbers(query, *standing, self.params.most_compared)

    def _all(self, block: int, is_asking: bool) -> Sequence[int]:
        return self.numbers("select n from standings where block = ? and is_asking = ?", block, is_asking)


def _both_ways(pairs: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    for one, other in pairs:
        yield one, other
        yield other, one


def _place(profile: Profile) -> bytes:
    """Where a report stands among others: by the moment of its capture; the id breaks ties."""
    return of_moment(profile.captured[1]).to_bytes(8) + blake2b(profile.report_id.encode(), digest_size=8).digest()
