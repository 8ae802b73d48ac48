"""Reads archives of news: each file once, from where a killed run stopped, keeping the pages that may matter."""

import codecs
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime
from io import SEEK_END
from pathlib import Path
from typing import BinaryIO

from resiliparse.extract.html2text import extract_plain_text

from orchestration.articles.decoding import decode
from orchestration.articles.rejected import RejectedError
from orchestration.collecting.archive_files import ArchiveFile, files_of, unreadable
from orchestration.collecting.fetching import Fetcher
from orchestration.collecting.ledger import Ledger, Page, Progress
from orchestration.collecting.outcomes import Response
from orchestration.collecting.plan import ArchiveSource
from orchestration.collecting.reading import content_type_of
from orchestration.collecting.rounds import Found
from orchestration.collecting.screening import PageScreen
from orchestration.collecting.warc import ArchivedPage, Step, steps
from orchestration.ids import digest

_KEPT_AT_ONCE = 100
_SEEN_AT_ONCE = 5_000
"""Pages kept, or seen, after which the progress is noted."""
_NO_ASCII = ("utf-16", "utf-32", "utf-7")
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
        """One look at all archives. Raises PlanError when a source's folder or list of addresses is not there."""
        return [self._of_source(source) for source in sources]

    def _of_source(self, source: ArchiveSource) -> Found:
        seen, kept, faults = 0, 0, 0
        for file in files_of(source):
            if isinstance(file, Response):
                faults += self._refused(source, file)
                continue
            if self._day is not None and f"{self._day:%Y%m%d}" not in file.name:
                continue
            before = self._ledger.progress(file.name, file.stamp)
            if before.is_done:
                continue
            opened = self._opened(source, file)
            if isinstance(opened, Response):
                faults += self._refused(source, opened)
                continue
            with opened as stream:
                done = self._read(source, file.name, stream, before)
            seen, kept, faults = seen + done.seen - before.seen, kept + done.kept - before.kept, faults + done.faults
            if file.folder is None:
                self._fetched(file.name).unlink()
        return Found(source.name, seen, kept, faults)

    def _refused(self, source: ArchiveSource, answer: Response) -> int:
        """Note what can't be had or read; one fault."""
        self._ledger.record("archive", source.name, "archive", answer, self._now(), None)
        return 1

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
        noted = progress.seen
        for step in steps(stream, progress.position, self._fetcher.manners.max_bytes):
            if len(pages) >= _KEPT_AT_ONCE or progress.seen - noted >= _SEEN_AT_ONCE:
                self._ledger.archived(name, source.name, replace(progress, position=step.position), pages)
                pages, noted = [], progress.seen
            progress, page = self._look(source, step, progress)
            pages.extend([page] if page is not None else [])
        progress = replace(progress, is_done=True)
        self._ledger.archived(name, source.name, progress, pages)
        told = f"{progress.seen} pages, {progress.kept} kept, {progress.faults} damaged or too large."
        answer = Response(
            name, "ok", told, final_url=name, size=stream.seek(0, SEEK_END), content_type="application/warc"
        )
        self._ledger.record("archive", source.name, "archive", answer, self._now(), None)
        return progress

    def _look(self, source: ArchiveSource, step: Step, progress: Progress) -> tuple[Progress, Page | None]:
        if step.fault:
            return replace(progress, faults=progress.faults + 1), None
        if step.page is None:
            return progress, None
        progress = replace(progress, seen=progress.seen + 1)
        found = step.page
        if not may_matter(found, self._screen):
            return progress, None
        page = Page(
            found.url, "archive", source.name, None, None, None, self._ledger.bodies.keep(found.body),
            found.content_type, found.crawled_at or self._now(), found.url, None, None,
        )  # fmt: skip
        return replace(progress, kept=progress.kept + 1), page


def may_matter(page: ArchivedPage, screen: PageScreen) -> bool:
    """Whether a page may speak of a drill or an incident: first by its raw bytes, then by its main text."""
    body = page.body
    if body.startswith(_MARKS) or any(name in page.content_type.lower() for name in _NO_ASCII):
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
