"""What a worker does with one file: screens it, takes the text of what may matter, reads that, and hands it over.

Whatever is wrong with the file is told; what raises here is wrong with the store, or with this program.
"""

import logging
import threading
from collections.abc import Iterator, Mapping
from functools import lru_cache
from io import SEEK_END
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple

from orchestration.articles.published import PublicationLimits
from orchestration.articles.records import Newsroom, Record
from orchestration.articles.rejected import RejectedError
from orchestration.articles.rows import row_of
from orchestration.articles.sources import SourceIndex
from orchestration.claims.languages.recognition import recognise
from orchestration.claims.lexicon.lexicon import Lexicon, build_lexicons
from orchestration.claims.read import read_article
from orchestration.cluster.handed import TRIES, Answer, Asked, Done, Member, forget, put_pages, tries_of
from orchestration.cluster.store import Store, store_at
from orchestration.cluster.written import reading_key, record_key, written_reading, written_record
from orchestration.collecting.archive_files import unreadable
from orchestration.collecting.archive_pages import after, look, page_of
from orchestration.collecting.bodies import hash_of, packed
from orchestration.collecting.kept_screen import screen_of
from orchestration.collecting.ledger import Progress
from orchestration.collecting.outcomes import failed
from orchestration.collecting.reading import Addresses, of_page, read_body
from orchestration.collecting.screening import PageScreen
from orchestration.collecting.wacz import WaczError, is_zip, members_of
from orchestration.collecting.warc import ArchivedPage, steps
from orchestration.objects import Objects, is_url
from orchestration.opening import Folder, shown
from orchestration.settings import LANGUAGES, REFERENCE
from orchestration.state_of_code import state
from orchestration.warehouse.reference import language_tables, read_reference
from orchestration.warehouse.schema import published_day

STRANGE, DEADLY = "strange", "deadly"
"""Outcomes of a worker with other code than the driver's, and of a file that ended the processes of its readers."""
_LOG = logging.getLogger(__name__)
_ONE = threading.Lock()
"""One file at a time in a process, however many threads it has: the screen is for one of them."""


class Knowledge(NamedTuple):
    """What pages are judged and read with."""

    sources: SourceIndex
    lexicons: Mapping[str, Lexicon]
    screen: PageScreen


def read_file(asked: Asked) -> Answer:
    """Read a file, put what it gives into the store, and say how it ended. Raises OSError where the store fails."""
    if asked.state != state():
        return Answer(STRANGE, "A worker runs another version of Overflight, or of a library that it reads with.")
    store = store_at(asked.parts)
    with _ONE:
        done = Done.found(store, asked.key) or _tried(asked, store)
        if isinstance(done, Answer):
            return done
        store.remove(asked.key + TRIES)
    return Answer("done", pages=sum(member.seen for member in done.members))


def _tried(asked: Asked, store: Store) -> Done | Answer:
    """Read a file, unless that has ended too many processes: while it is read, a mark lies in the store."""
    tries = tries_of(store, asked.key)
    if tries >= asked.tries:
        return Answer(DEADLY, f"Reading it has ended the process that did, {tries} times, and it is left out.")
    store.put(asked.key + TRIES, str(tries + 1).encode())
    done = _read(asked, store)
    if isinstance(done, Answer):
        forget(store, asked.key)
    return done


def _read(asked: Asked, store: Store) -> Done | Answer:
    try:
        opened = _opened(asked)
    except OSError as error:
        answer = unreadable(asked.name, error)
        return Answer(answer.outcome, answer.reason)
    rows: list[dict[str, Any]] = []
    members: list[Member] = []
    known = _knowledge(asked.parts)
    try:
        with opened as stream:
            is_packed = is_zip(stream)
            for name, found in _members(asked, stream):
                members.append(_member(asked, len(members), name, found, known, rows))
    except Exception as error:
        _LOG.exception("Reading %s ended in an error.", asked.name)
        answer = failed(asked.name, error)
        return Answer(answer.outcome, answer.reason)
    put_pages(store, asked.key, rows)
    done = Done(members, is_packed)
    done.put(store, asked.key)
    return done


def _opened(asked: Asked) -> BinaryIO:
    if is_url(asked.lies_in):
        return Objects(asked.lies_in).open(asked.path)
    with Folder(Path(asked.lies_in)) as folder:
        return folder.open(asked.path)


def _members(asked: Asked, stream: BinaryIO) -> Iterator[tuple[str, BinaryIO | WaczError]]:
    """The file itself, or the archives in a ZIP file, with their names; or why one can't be read."""
    if not is_zip(stream):
        yield asked.name, stream
        return
    try:
        for member, opened in members_of(stream, asked.most_of_member):
            yield f"{asked.name}#{shown(member)}", opened
    except WaczError as error:
        yield asked.name, error


def _member(
    asked: Asked,
    number: int,
    name: str,
    opened: BinaryIO | WaczError,
    known: Knowledge,
    rows: list[dict[str, Any]],
) -> Member:
    """Read one file, adding the pages that may matter to the rows."""
    if isinstance(opened, WaczError):
        return Member(name, refused=str(opened))
    progress, first_fault, addresses = Progress(asked.stamp), "", Addresses(lambda address, page: False)
    with opened:
        for step in steps(opened, 0, asked.most_bytes):
            looked = look(step, known.screen)
            progress, first_fault = after(progress, looked), first_fault or step.fault
            if looked.kept is not None:
                rows.append({"member": number, **_page(asked, looked.kept, known, addresses)})
        size = opened.seek(0, SEEK_END)
    return Member(name, progress.seen, progress.kept, progress.faults, first_fault, size)


def _page(asked: Asked, found: ArchivedPage, known: Knowledge, addresses: Addresses) -> dict[str, Any]:
    """A page that may matter as a row, with its record and its reading as far as they can be foreseen."""
    body_hash = hash_of(found.body)
    row: dict[str, Any] = {
        "url": found.url,
        "crawled_at": found.crawled_at,
        "content_type": found.content_type,
        "body_hash": body_hash,
        "body": packed(found.body),
    }
    try:
        record = read_body(found.body, found.content_type, "archive")
    except RejectedError as fault:
        return row | _as_record(row, fault)
    except Exception:  # the driver's process meets it too, and tells it
        return row
    try:
        return row | _as_record(row, record) | _reading(asked, found, record, known, addresses)
    except Exception:
        return row | _as_record(row, record)


def _as_record(row: Mapping[str, Any], record: Record | RejectedError) -> dict[str, Any]:
    return {"record_key": record_key(row["body_hash"], row["content_type"]), "record": written_record(record)}


def _reading(
    asked: Asked, found: ArchivedPage, record: Record, known: Knowledge, addresses: Addresses
) -> dict[str, Any]:
    """The reading of the article that the driver will make of a page, if it makes the same of it."""
    page = page_of("", found, "", asked.captured_at)
    as_taken = of_page(page, record, Newsroom(asked.zone), addresses)
    limits = PublicationLimits(earliest=asked.earliest)
    article, _ = row_of(found.url, as_taken, known.sources, asked.captured_at.date(), limits)
    languages = [lexicon.language for lexicon in known.lexicons.values()]
    code = recognise(article["text"], article["language"], languages).code
    if code is None:
        return {}
    name, text, published = article["article_id"], article["text"], published_day(article)
    reading = read_article(name, text, published, known.lexicons[code])
    return {"reading_key": reading_key(name, text, published, code), "reading": written_reading(reading)}


@lru_cache(1)
def _knowledge(parts: str) -> Knowledge:
    """What is read with, made once a process; the screen, which takes long, once for all of them."""
    reference, store = read_reference(REFERENCE), store_at(parts)
    screen = screen_of(store.get("screen"), lambda made: store.put("screen", made))
    return Knowledge(SourceIndex(reference["sources"]), build_lexicons(reference, language_tables(LANGUAGES)), screen)
