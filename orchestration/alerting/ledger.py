"""What each target was told already: written before a message leaves, so that a kill lets none leave twice."""

from collections.abc import Iterable, Sequence
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import Literal, Self

from orchestration import durable
from orchestration.differing.changes import KEPT

State = Literal["sending", "sent", "unknown"]
"""sending: it may have left; after the process that sends it is gone, that is unknown."""

_TABLES = """
create table if not exists targets (target text primary key, since text not null) strict;
create table if not exists told (
    target text not null, change_id text not null, message_id text not null,
    state text not null check (state in ('sending', 'sent', 'unknown')), at text not null,
    primary key (target, change_id)
) strict;
"""


class Ledger:
    """The ledger in a file. One process has it at a time (see `stage.notify`)."""

    def __init__(self, path: Path | str) -> None:
        self._connection = durable.sqlite(path, isolation_level=None)
        self._connection.execute("pragma synchronous = full")
        self._connection.executescript(_TABLES)

    @classmethod
    def copied(cls, path: Path) -> Self:
        """A ledger in memory with what the one in a file holds, if there is one: whatever is written is forgotten."""
        copy = cls(":memory:")
        if path.exists():
            with closing(durable.sqlite(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as ledger:
                ledger.backup(copy._connection)
        return copy

    def close(self) -> None:
        """Let the file go."""
        self._connection.close()

    def recover(self) -> None:
        """What was on its way when its process ended may have arrived."""
        self._connection.execute("update told set state = 'unknown' where state = 'sending'")

    def since(self, target: str, now: datetime) -> datetime:
        """From when on a target is told: that of the release that was the current one when it was first seen."""
        self._connection.execute("insert or ignore into targets values (?, ?)", (target, now.isoformat()))
        found = self._connection.execute("select since from targets where target = ?", (target,)).fetchone()
        return datetime.fromisoformat(found[0])

    def told(self, target: str) -> dict[str, State]:
        """The changes that a target was told, or may have been."""
        rows = self._connection.execute("select change_id, state from told where target = ?", (target,))
        return dict(rows.fetchall())

    def begin(self, target: str, changes: Sequence[str], message_id: str, now: datetime) -> None:
        """A message is about to leave."""
        rows = [(target, change, message_id, "sending", now.isoformat()) for change in changes]
        self._write("insert into told values (?, ?, ?, ?, ?)", rows)

    def end(self, target: str, message_id: str, state: Literal["sent", "unknown", "refused"]) -> None:
        """What became of a message; one that was refused is as if it had not left."""
        if state == "refused":
            self._connection.execute("delete from told where target = ? and message_id = ?", (target, message_id))
            return
        self._connection.execute(
            "update told set state = ? where target = ? and message_id = ?", (state, target, message_id)
        )

    def forget_unknown(self, target: str) -> None:
        """Let a target be told again what may not have arrived."""
        self._connection.execute("delete from told where target = ? and state = 'unknown'", (target,))

    def prune(self, now: datetime) -> None:
        """Forget what no release's record holds any more."""
        self._connection.execute("delete from told where at < ?", ((now - 2 * KEPT).isoformat(),))

    def _write(self, statement: str, rows: Iterable[tuple[str, ...]]) -> None:
        self._connection.execute("begin immediate")
        try:
            self._connection.executemany(statement, rows)
        except BaseException:
            self._connection.execute("rollback")
            raise
        self._connection.execute("commit")
