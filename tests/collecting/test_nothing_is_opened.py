"""What comes from the network is never taken for a path or an address by what reads it: not by us, not by a library."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from orchestration.collecting.archive_pages import may_matter
from orchestration.collecting.gdelt import articles_of
from orchestration.collecting.ledger import Ledger
from orchestration.collecting.offers import feed_links, index_links
from orchestration.collecting.outcomes import Response
from orchestration.collecting.pages import Page
from orchestration.collecting.reading import records
from orchestration.collecting.robots import rules_of
from orchestration.collecting.screening import PageScreen
from orchestration.collecting.sitemaps import sitemap_links
from orchestration.collecting.warc import ArchivedPage, steps
from orchestration.settings import PROJECT
from orchestration.warehouse.reference import read_reference
from tests.collecting.warcs import record
from tests.conftest import ENGLISH

AT = datetime(2026, 3, 20, tzinfo=UTC)
_OPENING = (
    "open",
    "socket.connect",
    "socket.getaddrinfo",
    "urllib.Request",
    "subprocess.Popen",
    "os.system",
    "os.listdir",
    "os.scandir",
)
_opened: list[str] | None = None


def _note(event: str, arguments: tuple[Any, ...]) -> None:
    if _opened is not None and event in _OPENING:
        _opened.append(f"{event} {arguments}")


sys.addaudithook(_note)


@contextmanager
def watched() -> Iterator[list[str]]:
    global _opened
    _opened = []
    try:
        yield _opened
    finally:
        _opened = None


@pytest.fixture(scope="module")
def secret(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A file that every reader could read, if it took a body for its path."""
    path = tmp_path_factory.mktemp("secret") / "feed.xml"
    item = "<item><title>INTERNAL</title><link>http://inside.example/1</link><description>INTERNAL</description></item>"
    path.write_text(f"<rss version='2.0'><channel>{item}</channel></rss>")
    return str(path)


BODIES = {
    "a path": "SECRET",
    "a path with a newline": "SECRET\n",
    "a path as an address": "file://SECRET",
    "an address": "http://127.0.0.1:9/feed.xml",
    "a pattern": "/etc/*",
    "a device": "/dev/zero",
    "the standard input": "-",
    "external entities": "<!DOCTYPE rss [<!ENTITY x SYSTEM 'file://SECRET'><!ENTITY % y SYSTEM 'http://127.0.0.1:9/y'>%y;]>"
    "<rss version='2.0'><channel><item><title>&x;</title><link>http://h.example/&x;</link></item></channel></rss>",
    "an external sitemap": "<!DOCTYPE urlset SYSTEM 'file://SECRET'><urlset><url><loc>http://h.example/</loc></url></urlset>",
    "an inclusion": "<urlset xmlns:xi='http://www.w3.org/2001/XInclude'><xi:include href='SECRET' parse='text'/>"
    "<url><loc>http://h.example/</loc></url></urlset>",
    "a stylesheet": "<?xml-stylesheet href='file://SECRET' type='text/xsl'?><rss version='2.0'><channel/></rss>",
    "a page that leads elsewhere": "<!DOCTYPE html SYSTEM 'file://SECRET'><html><head><base href='file://SECRET'><meta http-equiv="
    "refresh content='0;url=file://SECRET'><link rel=canonical href='file://SECRET'></head><body><a href='SECRET'>INSIDE"
    "</a><iframe src='file://SECRET'></iframe><p>"
    + "Two bombers flew with fighters over the sea. " * 9
    + "</p></body></html>",
    "JSON that leads elsewhere": '{"articles": [{"url": "file://SECRET", "title": "x"}, {"url": "SECRET"}], "$ref": "file://SECRET"}',
}


def archive(body: bytes) -> list[object]:
    found = list(steps(BytesIO(body), 0, 1000)) + list(steps(BytesIO(record(body.decode(), body)), 0, 1000))
    return [step.page for step in found]


def page_read(ledger: Ledger, kind: str, body: bytes) -> list[object]:
    name = ledger.bodies.keep(body)
    page = Page("http://h.example/", "feeds", "A", None, None, None, name, kind, AT, "http://h.example/", None, None)
    carried = Page(
        "http://h.example/", "feeds", "A", None, None, None, None, "", AT, "http://h.example/", body.decode(), None
    )
    with watched() as opened:
        ledger.bodies.get(name)
    kept = len(opened)
    list(records([page, carried], ledger))  # what a library loads at its first use is loaded now
    with watched() as opened:
        found = list(records([page, carried], ledger))
    assert len(opened) == kept, opened
    return [item for _, item in found]


@pytest.fixture(scope="module")
def readers(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Callable[[bytes], object]]:
    screen = PageScreen(read_reference(PROJECT / "seeds" / "reference"), [ENGLISH])
    url = "http://h.example/list"
    return {
        "feed": lambda body: feed_links(body, url, "application/xml", follow=False),
        "sitemap": lambda body: sitemap_links(body, url, ""),
        "index": lambda body: index_links(body, url, "a", "text/html"),
        "gdelt": articles_of,
        "robots": lambda body: rules_of(Response(url, "ok", status=200, body=body), "Overflight"),
        "archive": archive,
        "screen": lambda body: may_matter(ArchivedPage(url, AT, "text/html", body), screen),
    }


def called(reader: Callable[[bytes], object], body: bytes) -> str:
    try:
        return repr(reader(body))
    except ValueError as error:
        return str(error)


@pytest.mark.parametrize("name", ["feed", "sitemap", "index", "gdelt", "robots", "archive", "screen"])
@pytest.mark.parametrize("kind", BODIES)
def test_no_list_is_opened(name: str, kind: str, secret: str, readers: dict[str, Callable[[bytes], object]]) -> None:
    reader, body = readers[name], BODIES[kind].replace("SECRET", secret).encode()
    called(reader, body)
    with watched() as opened:
        said = called(reader, body)
    assert opened == []
    assert "INTERNAL" not in said and "inside.example" not in said


@pytest.mark.parametrize("kind", BODIES)
@pytest.mark.parametrize("of_type", ["text/html", "text/plain", "application/xml"])
def test_no_page_is_opened(kind: str, of_type: str, secret: str, tmp_path: Path) -> None:
    ledger = Ledger(tmp_path / "collecting")
    body = BODIES[kind].replace("SECRET", secret).encode()
    said = repr(page_read(ledger, of_type, body))
    ledger.close()
    assert "INTERNAL" not in said and "inside.example" not in said
