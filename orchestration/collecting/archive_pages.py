"""Pages of an archive's file, one after another: which of them may matter, and what is wrong with the file."""

import codecs
import logging
import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from resiliparse.extract.html2text import extract_plain_text

from orchestration.articles.decoding import decode
from orchestration.articles.pdf.reading import is_pdf, read_pdf
from orchestration.articles.rejected import RejectedError, tried
from orchestration.collecting.ledger import Progress
from orchestration.collecting.outcomes import Response
from orchestration.collecting.pages import Page
from orchestration.collecting.said import content_type_of
from orchestration.collecting.screening import PageScreen
from orchestration.collecting.warc import ArchivedPage, Step

_LOG = logging.getLogger(__name__)
_OTHER_LETTERS = re.compile(
    rb"charset\s*=\s*[\"']?\s*(?:utf-?16|utf-?32|utf-?7|shift|x-sjis|sjis|windows-31j|euc-|iso-2022|gb|hz-"
    rb"|big5|x-x-big5|ks_c|cp949|windows-949|windows-1251|cp1251|koi8|iso-8859-5|x-mac-cyr)"
)
"""Encodings in which words of other scripts, or all words, stand as other bytes than in UTF-8, as pages say it."""
_HEAD = 2048
_FIRST_CRAWL = datetime(1990, 1, 1, tzinfo=UTC)
"""Before it there was no page that could be crawled."""
_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


class Look(NamedTuple):
    """What a look at one record gives: whether it holds a page, that page, if it may matter, and whether it is faulty.

    The page of a record that is cut off is one as far as it goes.
    """

    is_page: bool
    kept: ArchivedPage | None
    is_fault: bool


def look(step: Step, screen: PageScreen) -> Look:
    """A look at the record that a step has come to. Never raises for what is in it."""
    page = step.page
    if page is None:
        return Look(False, None, bool(step.fault))
    try:
        return Look(True, page if may_matter(page, screen) else None, bool(step.fault))
    except Exception:
        _LOG.exception("The page of %s at byte %d can't be read.", page.url, step.position)
        return Look(True, None, True)


def page_of(source: str, found: ArchivedPage, body_hash: str, now: datetime) -> Page:
    """A page of an archive as the ledger keeps it, its body kept under a hash."""
    return Page(
        found.url, "archive", source, None, None, None, body_hash, found.content_type,
        _believed(found.crawled_at, now), found.url, None, None,
    )  # fmt: skip


def after(progress: Progress, looked: Look) -> Progress:
    """How far a file was read with one more look."""
    return replace(
        progress,
        seen=progress.seen + looked.is_page,
        kept=progress.kept + (looked.kept is not None),
        faults=progress.faults + looked.is_fault,
    )


def told_of(name: str, progress: Progress, first_fault: str, size: int) -> Response:
    """What is told of a file that was read to its end. size: its bytes."""
    told = f"{progress.seen} pages, {progress.kept} kept, {progress.faults} damaged, cut off or too large."
    if first_fault:
        told += f" The first: {first_fault}"
    return Response(name, "ok", told, final_url=name, size=size, content_type="application/warc")


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
