"""Pages in WARC and ARC files, one after another, from any position on; what is damaged is told and passed over."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import BinaryIO, NamedTuple

from orchestration.addresses import web_address
from orchestration.collecting.archived_answers import PackedError, answer_of, body_of
from orchestration.collecting.said import one_line
from orchestration.collecting.warc_records import Gap, Record, Records

_FOUND = 200
_PAGES = ("text/html", "application/xhtml+xml", "text/plain", "application/pdf")
_ROOM = 1 << 20
"""Bytes of a block that are wanted beside the page in it, and as many again as it has: heads, chunks."""


class ArchivedPage(NamedTuple):
    """A page as a crawler got it."""

    url: str
    crawled_at: datetime | None
    content_type: str
    body: bytes


class Step(NamedTuple):
    """Where a look at a file has come: a record's position, the page in it, if any, and what is wrong with it."""

    position: int
    page: ArchivedPage | None = None
    fault: str = ""


def steps(stream: BinaryIO, start: int, most_bytes: int) -> Iterator[Step]:
    """A step for each record of a response from a position of a file on. Never raises for what is in the file.

    most_bytes: the largest page that is taken, unpacked. A page that is cut off is taken as far as it goes, and told.
    """
    for found in Records(stream, start, 2 * most_bytes + _ROOM):
        if isinstance(found, Gap):
            yield Step(found.position, fault=f"A record at byte {found.position} can't be read ({found.why}).")
        elif found.fields.get("warc-type", "").lower() == "response":
            yield _step(found, most_bytes)


def _step(record: Record, most_bytes: int) -> Step:
    position = record.position
    answer = answer_of(record.block)
    if answer is None:
        return Step(position, fault=f"The record at byte {position} holds no answer of a server.")
    content_type = one_line(answer.headers.get("content-type")) or ""
    if answer.status != _FOUND or not content_type.lower().startswith(_PAGES):
        return Step(position)
    # WARC 1.0 has the address between < and >, and wget writes it so; some crawlers leave its blanks as they are
    said = record.fields.get("warc-target-uri", "").removeprefix("<").removesuffix(">")
    url = web_address(said)
    if url is None:
        if said and not said.lower().startswith("http"):  # of a name server, a file
            return Step(position)
        return Step(position, fault=f"The record at byte {position} has no address that can be asked.")
    if record.length > len(record.block):
        return Step(position, fault=f"{url} is larger than {most_bytes} bytes.")
    try:
        body = body_of(answer, most_bytes)
    except PackedError as error:
        return Step(position, fault=f"{url} can't be read: its packing is damaged ({error}).")
    if len(body) > most_bytes:
        return Step(position, fault=f"{url} is larger than {most_bytes} bytes.")
    if not body and record.is_cut:
        return Step(position, fault=f"{url} is cut off.")
    page = ArchivedPage(url, moment_of(record.fields.get("warc-date", "")), content_type, body)
    return Step(position, page, f"{url} is cut off." if record.is_cut else "")


def moment_of(written: str) -> datetime | None:
    """When a record says that it was made: ISO 8601, or the digits of an ARC file; None where it says it in neither."""
    try:
        if written.isdigit():
            return datetime.strptime(written[:14].ljust(14, "0"), "%Y%m%d%H%M%S").replace(tzinfo=UTC)
        moment = datetime.fromisoformat(written)
        return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        return None
