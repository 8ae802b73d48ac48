"""What is handed over: to a worker which file to read and how, and from it what it read, by names of the file's own.

Of each file there lie in the store: `<key>.tries` while it is read, `<key>.parquet` with its pages, and last
`<key>.done`. The same file gives the same names, so that a second attempt puts the same in the place of the first.
"""

import io
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Any, Self

import polars as pl

from orchestration.cluster.store import Store
from orchestration.ids import digest

TRIES, PAGES, DONE = ".tries", ".parquet", ".done"
_COLUMNS = pl.Schema(
    {
        "member": pl.Int64(),
        "url": pl.String(),
        "crawled_at": pl.Datetime("us", "UTC"),
        "content_type": pl.String(),
        "body_hash": pl.String(),
        "body": pl.Binary(),
        "record_key": pl.String(),
        "record": pl.String(),
        "reading_key": pl.String(),
        "reading": pl.String(),
    }
)
"""A page that may matter, its body as it is kept; and what was read of it, where that could be written down."""


class DamagedPartError(Exception):
    """What lies in the store of a file can't be read; the message says why."""


@dataclass(frozen=True)
class Asked:
    """A file that a worker is to read; nothing of it is secret.

    name, stamp: under which its progress is noted; lies_in, path: where it lies, s3://bucket/prefix or a folder, and
    its path from there. parts: where the result goes. most_bytes, most_of_member: the largest page that is taken, and
    the largest member of a ZIP file. captured_at, earliest, zone: by what a day of publication is judged. state: of
    the code that is to read it. tries: how often reading it may have ended a process before it is left out.
    """

    name: str
    stamp: str
    lies_in: str
    path: str
    parts: str
    most_bytes: int
    most_of_member: int
    captured_at: datetime
    earliest: date
    zone: str | None
    state: str
    tries: int

    @property
    def key(self) -> str:
        """By what all that is known of the file is called in the store."""
        return key_of(self.name, self.stamp, self.state)


@dataclass(frozen=True)
class Member:
    """A file, or one in a ZIP file, as it was read: counts of pages and faults, the first fault, and its bytes.

    refused: why it could not be read, as a sentence; '' where it could.
    """

    name: str
    seen: int = 0
    kept: int = 0
    faults: int = 0
    first_fault: str = ""
    size: int = 0
    refused: str = ""


@dataclass(frozen=True)
class Done:
    """What a worker says of a file that it read to its end."""

    members: Sequence[Member]
    is_zip: bool

    @classmethod
    def found(cls, store: Store, key: str) -> Self | None:
        """What stands in the store of a file; None where it was not read to its end."""
        written = store.get(key + DONE)
        if written is None:
            return None
        told = json.loads(written)
        return cls(tuple(Member(**member) for member in told["members"]), told["is_zip"])

    def put(self, store: Store, key: str) -> None:
        """Write it down: from here on the file counts as read."""
        store.put(key + DONE, json.dumps(asdict(self)).encode())


@dataclass(frozen=True)
class Answer:
    """How a worker ended with a file. outcome: done, or the kind of fault; reason: a sentence about it.

    pages: how many it looked at.
    """

    outcome: str
    reason: str = ""
    pages: int = 0

    @property
    def is_done(self) -> bool:
        """Whether what it read lies in the store."""
        return self.outcome == "done"


def key_of(name: str, stamp: str, state: str) -> str:
    """By what all that is known of a file is called in the store; it changes with the file, and with the code."""
    return digest("file", name, stamp, state)


def tries_of(store: Store, key: str) -> int:
    """How often a file was begun, and neither read to its end nor refused: so often its reader's process ended."""
    written = store.get(key + TRIES)
    return int(written) if written is not None and written.isdigit() else 0


def put_pages(store: Store, key: str, rows: Sequence[dict[str, Any]]) -> None:
    """Write the pages of a file down."""
    written = io.BytesIO()
    pl.DataFrame(rows, schema=_COLUMNS).write_parquet(written)
    store.put(key + PAGES, written.getvalue())


def pages_of(store: Store, key: str) -> list[dict[str, Any]]:
    """The pages of a file that was read to its end, in its order. Raises DamagedPartError, or OSError as the store."""
    written = store.get(key + PAGES) or b""
    try:
        return pl.read_parquet(io.BytesIO(written)).match_to_schema(_COLUMNS).rows(named=True)
    except pl.exceptions.PolarsError as error:
        raise DamagedPartError(f"What was read of it is damaged ({str(error).splitlines()[0][:200]})") from error


def forget(store: Store, key: str) -> None:
    """Remove all that lies there of a file."""
    for ending in (DONE, PAGES, TRIES):
        store.remove(key + ending)
