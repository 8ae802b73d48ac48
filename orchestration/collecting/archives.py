"""Reads archives of news: each file once, from where a killed run stopped, keeping the pages that may matter."""

import logging
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime
from io import SEEK_END
from pathlib import Path
from typing import BinaryIO

from orchestration.collecting.archive_files import ArchiveFile, files_of, unreadable
from orchestration.collecting.archive_pages import after, look, page_of, told_of
from orchestration.collecting.fetching import Fetcher
from orchestration.collecting.ledger import Ledger, Progress
from orchestration.collecting.outcomes import Response, failed
from orchestration.collecting.pages import Page
from orchestration.collecting.plan import ArchiveSource
from orchestration.collecting.screening import PageScreen
from orchestration.collecting.visits import Found
from orchestration.collecting.wacz import WaczError, is_zip, members_of
from orchestration.collecting.warc import ArchivedPage, steps
from orchestration.ids import digest
from orchestration.opening import shown

_LOG = logging.getLogger(__name__)
_KEPT_AT_ONCE = 100
_SEEN_AT_ONCE = 5_000
"""Pages kept, or seen, after which the progress is noted."""


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
        if file.is_behind_address:
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
            if not file.is_behind_address:
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
            looked = look(step, self._screen)
            progress, first_fault = after(progress, looked), first_fault or step.fault
            pages.extend([self._kept(source, looked.kept)] if looked.kept is not None else [])
        progress = replace(progress, is_done=True)
        self._ledger.archived(name, source.name, progress, pages)
        answer = told_of(name, progress, first_fault, stream.seek(0, SEEK_END))
        self._ledger.record("archive", source.name, "archive", answer, self._now(), None)
        return progress

    def _kept(self, source: ArchiveSource, found: ArchivedPage) -> Page:
        """A page that may matter, its body kept."""
        return page_of(source.name, found, self._ledger.bodies.keep(found.body), self._now())
