"""Dagster's records in SQLite, kept open while they are written: a run writes some thousand small ones."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import dagster as dg
import sqlalchemy as db
from dagster._core.storage.event_log.sqlite.sqlite_event_log import INDEX_SHARD_NAME, SqliteEventLogStorage
from dagster._core.storage.sqlite import SQLITE_BUSY_TIMEOUT_SECONDS
from dagster._core.storage.sqlite_storage import DagsterSqliteStorage
from dagster._serdes import ConfigurableClassData


class _Events(SqliteEventLogStorage):
    """Dagster's own event log with a connection a file instead of one a statement.

    When the last connection to a file in WAL mode closes, all of its log goes to the disk, and by default each commit
    does: seconds a run on a quiet disk, a minute on a busy one. Kept open and with `synchronous = normal` a crash of
    the machine can lose the last records, and never the file.
    """

    def __init__(self, base_dir: str) -> None:
        self._engines: dict[str, db.Engine] = {}
        self._tables: set[str] = set()
        super().__init__(base_dir)

    @contextmanager
    def _connect(self, shard: str) -> Iterator[db.Connection]:
        with self._db_lock, self._engine(shard).connect() as connection, connection.begin():
            yield connection

    def store_event(self, event: dg.EventLogEntry) -> None:
        """Record an event; the UI watches the run's file, which a write into the log beside it leaves as it was."""
        super().store_event(event)
        os.utime(self.path_for_shard(event.run_id))

    def _engine(self, shard: str) -> db.Engine:
        """What connects to the index, or to the file of one run; that of another run is closed for it."""
        if shard in self._engines:
            return self._engines[shard]
        for other in self._engines.keys() - {INDEX_SHARD_NAME}:
            self._engines.pop(other).dispose()
        address, wait = self.conn_string_for_shard(shard), {"timeout": SQLITE_BUSY_TIMEOUT_SECONDS}
        self._initdb(db.create_engine(address, poolclass=db.NullPool, connect_args=wait))
        engine = db.create_engine(address, poolclass=db.StaticPool, connect_args={**wait, "check_same_thread": False})
        db.event.listen(engine, "connect", _ease)
        return self._engines.setdefault(shard, engine)

    def has_table(self, table_name: str) -> bool:
        """Whether the index has a table; what it has once, it keeps."""
        if table_name not in self._tables and super().has_table(table_name):
            self._tables.add(table_name)
        return table_name in self._tables

    def wipe(self) -> None:
        """Delete all records."""
        self._close()
        super().wipe()

    def dispose(self) -> None:
        """End watching, and close the files."""
        super().dispose()
        self._close()

    def _close(self) -> None:
        while self._engines:
            self._engines.popitem()[1].dispose()


class Records(DagsterSqliteStorage):
    """Dagster's storage of runs, events and schedules under one folder."""

    def __init__(self, base_dir: str, inst_data: ConfigurableClassData | None = None) -> None:
        super().__init__(base_dir, inst_data)
        self._event_log_storage = _Events(str(Path(base_dir, "history", "runs")))

    @classmethod
    def from_config_value(cls, inst_data: ConfigurableClassData, config_value: Any) -> "Records":
        """The storage as dagster.yaml describes it."""
        return cls.from_local(inst_data=inst_data, **config_value)


def _ease(connection: Any, _: Any) -> None:
    connection.execute("pragma synchronous = normal")
