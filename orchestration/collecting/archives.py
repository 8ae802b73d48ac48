"""Reads archives of news: each file once, from where a killed run stopped, keeping the pages that may matter."""

import codecs
import logging
import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from io import SEEK_END
from pathlib import Path
from typing import BinaryIO

from resiliparse.extract.html2text import extract_plain_text

from orchestration.articles.decoding import decode
from orchestration.articles.pdf.reading import is_pdf, read_pdf
from orchestration.articles.rejected import RejectedError, tried
from orchestration.collecting.archive_files import ArchiveFile, files_of, unreadable
from orchestration.collecting.fetching import Fetcher
from orchestration.collecting.ledger import Ledger, Progress
from orchestration.collecting.outcomes import Response, failed
from orchestration.collecting.pages import Page
from orchestration.collecting.plan import ArchiveSource
from orchestration.collecting.said import content_type_of
from orchestration.collecting.screening import PageScreen
from orchestration.collecting.visits import Found
from orchestration.collecting.wacz import WaczError, is_zip, members_of
from orchestration.collecting.warc import ArchivedPage, Step, steps
from orchestration.ids import digest
from orchestration.opening import shown

_LOG = logging.getLogger(__name__)
_KEPT_AT_ONCE = 100
_SEEN_AT_ONCE = 5_000
"""Pages kept, or seen, after which the progress is noted."""
_OTHER_LETTERS = re.compile(
    rb"charset\s*=\s*[\"']?\s*(?:utf-?16|utf-?32|utf-?7|shift|x-sjis|sjis|windows-31j|euc-|iso-2022|gb|hz-"
    rb"|big5|x-x-big5|ks_c|cp949|windows-949|windows-1251|cp1251|koi8|iso-8859-5|x-mac-cyr)"
)
"""Encodings in which words of other scripts, or all words, stand as other bytes than in UTF-8, as pages say it."""
_HEAD = 2048
_FIRST_CRAWL = datetime(1990, 1, 1, tzinfo=UTC)
"""Before it there was no page that could be crawled."""
_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


class ArchiveRound:
    """Reads archives into the ledger; `day`: of files whose names tell their day, only those of it (None: all)."""

    def __init__(
        self,
        fetcher: Fetcher,
        ledger: Ledger,
        screen: PageScreen,
        folder: Path,
        now: Callable[[], datetime],
        day: date | None = None,
    ) -> None:
        self._fetcher, self._ledger, self._screen = fetcher, ledger, screen
        self._folder, self._now, self._day = folder, now, day

    def collect(self, sources: Sequence[ArchiveSource]) -> list[Found]:
        """One look at all archives; what is wrong with one of them, or with a file of it, ends no other."""
        return [self._of_source(source) for source in sources]

    def _of_source(self, source: ArchiveSource) -> Found:
        total = Found(source.name, 0, 0, 0)
        for file in files_of(source):
            if isinstance(file, Response):
                total += self._refused(source, file)
            elif self._day is None or f"{self._day:%Y%m%d}" in file.name:
                total += self._of_file(source, file)
        return total

    def _of_file(self, source: ArchiveSource, file: ArchiveFile) -> Found:
        before = self._ledger.progress(file.name, file.stamp)
        if before.is_done:
            return Found(source.name, 0, 0, 0)
        opened = self._opened(source, file)
        if isinstance(opened, Response):
            return self._refused(source, opened)
        try:
            with opened as stream:
                found = self._of_stream(source, file, stream, before)
        except Exception as error:
            _LOG.exception("Reading %s ended in an error.", file.name)
            # where the ledger itself is at fault (a full disk), this raises too, and ends the round as it must
            return self._refused(source, failed(file.name, error))
        if file.folder is None:
            self._fetched(file.name).unlink()
        return found

    def _of_stream(self, source: ArchiveSource, file: ArchiveFile, stream: BinaryIO, before: Progress) -> Found:
        """What a file's bytes give: records, or a ZIP file of archives, each noted as a file of its own."""
        if not is_zip(stream):
            done = self._read(source, file.name, stream, before)
            return Found(source.name, done.seen - before.seen, done.kept - before.kept, done.faults)
        total = Found(source.name, 0, 0, 0)
        try:
            for member, opened in members_of(stream, source.max_file_bytes):
                name = f"{file.name}#{shown(member)}"
                if isinstance(opened, WaczError):
                    total += self._refused(source, Response(name, "unreadable", str(opened)))
                    continue
                known = self._ledger.progress(name, file.stamp)
                with opened:
                    done = known if known.is_done else self._read(source, name, opened, known)
                total += Found(source.name, done.seen - known.seen, done.kept - known.kept, done.faults - known.faults)
        except WaczError as error:
            total += self._refused(source, Response(file.name, "unreadable", str(error)))
        self._ledger.archived(file.name, source.name, replace(before, is_done=True), [])
        return total

    def _refused(self, source: ArchiveSource, answer: Response) -> Found:
        """Note what can't be had or read; one fault."""
        self._ledger.record("archive", source.name, "archive", answer, self._now(), None)
        return Found(source.name, 0, 0, 1)

    def _opened(self, source: ArchiveSource, file: ArchiveFile) -> BinaryIO | Response:
        """A file's bytes, fetched first where it is an address, or what became of it."""
        try:
            if file.folder is not None:
                return file.open()
            answer = self._download(source, file.name)
            return self._fetched(file.name).open("rb") if answer.is_ok else answer
        except OSError as error:
            return unreadable(file.name, error)

    def _download(self, source: ArchiveSource, address: str) -> Response:
        """Fetch the file behind an address; one that a killed run has fetched already is taken as it is."""
        self._folder.mkdir(parents=True, exist_ok=True)
        path = self._fetched(address)
        if path.exists():
            return Response(address, "ok")
        return self._fetcher.download(address, path, source.max_file_bytes)

    def _fetched(self, address: str) -> Path:
        """Where the file behind an address is put; no part of the address becomes one of the path."""
        return self._folder / f"{digest(address)}.warc"

    def _read(self, source: ArchiveSource, name: str, stream: BinaryIO, progress: Progress) -> Progress:
        """Read a file from where it was left, noting the progress again and again, and once more at its end."""
        pages: list[Page] = []
        noted, first_fault = progress.seen, ""
        for step in steps(stream, progress.position, self._fetcher.manners.max_bytes):
            if len(pages) >= _KEPT_AT_ONCE or progress.seen - noted >= _SEEN_AT_ONCE:
                self._ledger.archived(name, source.name, replace(progress, position=step.position), pages)
                pages, noted = [], progress.seen
            progress, page = self._look(source, step, progress)
            first_fault = first_fault or step.fault
            pages.extend([page] if page is not None else [])
        progress = replace(progress, is_done=True)
        self._ledger.archived(name, source.name, progress, pages)
        told = f"{progress.seen} pages, {progress.kept} kept, {progress.faults} damaged, cut off or too large."
        if first_fault:
            told += f" The first: {first_fault}"
        answer = Response(
            name, "ok", told, final_url=name, size=stream.seek(0, SEEK_END), content_type="application/warc"
        )
        self._ledger.record("archive", source.name, "archive", answer, self._now(), None)
        return progress

    def _look(self, source: ArchiveSource, step: Step, progress: Progress) -> tuple[Progress, Page | None]:
        if step.fault:
            progress = replace(progress, faults=progress.faults + 1)
        if step.page is None:
            return progress, None
        progress = replace(progress, seen=progress.seen + 1)
        found = step.page
        try:
            matters = may_matter(found, self._screen)
        except Exception:
            _LOG.exception("The page of %s at byte %d can't be read.", found.url, step.position)
            return replace(progress, faults=progress.faults + 1), None
        if not matters:
            return progress, None
        page = Page(
            found.url, "archive", source.name, None, None, None, self._ledger.bodies.keep(found.body),
            found.content_type, _believed(found.crawled_at, self._now()), found.url, None, None,
        )  # fmt: skip
        return replace(progress, kept=progress.kept + 1), page


def may_matter(page: ArchivedPage, screen: PageScreen) -> bool:
    """Whether a page may speak of a drill or an incident: first by its raw bytes, then by its main text.

    A document that can't be read may, so that it is told.
    """
    body = page.body
    if is_pdf(body):
        read = tried("Reading it to text", read_pdf, body)
        return isinstance(read, RejectedError) or screen.passes(read.text.encode())
    if body.startswith(_MARKS) or _OTHER_LETTERS.search(page.content_type.lower().encode() + body[:_HEAD].lower()):
        body = _recoded(page)
    if not screen.passes(body):
        return False
    try:
        html = decode(page.body, is_html=True, charset=content_type_of(page.content_type)[1])
    except RejectedError:
        return False
    return screen.passes(extract_plain_text(html, main_content=True, alt_texts=False).encode())


def _recoded(page: ArchivedPage) -> bytes:
    try:
        return decode(page.body, is_html=True, charset=content_type_of(page.content_type)[1]).encode()
    except RejectedError:
        return b""


def _believed(crawled_at: datetime | None, now: datetime) -> datetime:
    """When a page was crawled, as far as its record can be believed; else now."""
    return crawled_at if crawled_at and _FIRST_CRAWL <= crawled_at <= now + timedelta(days=1) else now
