"""Takes in what a worker read of a file: its pages into the ledger, and what was read of them beside it.

The ledger comes to hold what it holds when this process reads the file.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from orchestration.cluster.ahead import ReadAhead
from orchestration.cluster.handed import DamagedPartError, Done, Member, forget, pages_of
from orchestration.cluster.store import Store
from orchestration.collecting.archive_files import ArchiveFile
from orchestration.collecting.archive_pages import page_of, told_of
from orchestration.collecting.ledger import Ledger, Progress
from orchestration.collecting.outcomes import Response
from orchestration.collecting.plan import ArchiveSource
from orchestration.collecting.visits import Found
from orchestration.collecting.warc import ArchivedPage

_AGAIN = "it is read again in the next run."


class Taking:
    """Takes files in, one after another."""

    def __init__(self, store: Store, ledger: Ledger, ahead: ReadAhead, now: Callable[[], datetime]) -> None:
        self._store, self._ledger, self._ahead, self._now = store, ledger, ahead, now

    def take(self, source: ArchiveSource, file: ArchiveFile, key: str) -> Found:
        """Take in a file that was read to its end, and remove what lies of it in the store, which may raise OSError.

        What stands in the ledger already is left as it is, so that a driver that died here is followed by another.
        """
        done = Done.found(self._store, key)
        if done is None:
            return self.refuse(source, Response(file.name, "failed", f"What was read of it is gone; {_AGAIN}"))
        try:
            rows = pages_of(self._store, key)
        except DamagedPartError as error:
            forget(self._store, key)
            return self.refuse(source, Response(file.name, "failed", f"{error}; {_AGAIN}"))
        total = Found(source.name, 0, 0, 0)
        for number, member in enumerate(done.members):
            total += self._member(source, file, member, [row for row in rows if row["member"] == number])
        if done.is_zip:
            self._ledger.archived(file.name, source.name, Progress(file.stamp, is_done=True), [])
        forget(self._store, key)
        return total

    def refuse(self, source: ArchiveSource, answer: Response) -> Found:
        """Note what can't be had or read; one fault."""
        self._ledger.record("archive", source.name, "archive", answer, self._now(), None)
        return Found(source.name, 0, 0, 1)

    def _member(
        self, source: ArchiveSource, file: ArchiveFile, member: Member, rows: Sequence[Mapping[str, Any]]
    ) -> Found:
        if member.refused:
            return self.refuse(source, Response(member.name, "unreadable", member.refused))
        if self._ledger.progress(member.name, file.stamp).is_done:
            return Found(source.name, 0, 0, 0)
        for row in rows:
            self._ledger.bodies.keep_packed(row["body_hash"], row["body"])
        self._ahead.add(_read_ahead(rows))
        pages = [page_of(source.name, _page(row), row["body_hash"], self._now()) for row in rows]
        progress = Progress(
            file.stamp, seen=member.seen, kept=member.kept, faults=member.faults, is_done=True
        )  # fmt: skip
        self._ledger.archived(member.name, source.name, progress, pages)
        answer = told_of(member.name, progress, member.first_fault, member.size)
        self._ledger.record("archive", source.name, "archive", answer, self._now(), None)
        return Found(source.name, member.seen, member.kept, member.faults)


def _page(row: Mapping[str, Any]) -> ArchivedPage:
    return ArchivedPage(row["url"], row["crawled_at"], row["content_type"], b"")


def _read_ahead(rows: Sequence[Mapping[str, Any]]) -> Iterator[tuple[str, str]]:
    for row in rows:
        for of in ("record", "reading"):
            if row[of] is not None:
                yield row[f"{of}_key"], row[of]
