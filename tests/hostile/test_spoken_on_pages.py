"""Every page that is written of what wants to be obeyed: by its source, and as Chromium shows it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import etree, html

from tests.hostile import speaking

ALLOWED = {"icon", "stylesheet", "alternate"}
OF_FEEDS = {
    "feed", "id", "title", "subtitle", "updated", "published", "author", "name", "link", "entry", "category", "content",
    "div", "p", "blockquote", "a",
}  # fmt: skip


@pytest.fixture(scope="module")
def pages(spoken: Path) -> list[Path]:
    reading = spoken.parent / "reading.html"
    done = speaking.said(spoken, "read", "../articles/news.jsonl", "--html", str(reading))
    assert done.returncode == 0, done.stderr
    return [reading, *(spoken / "site").rglob("*.html"), *(spoken / "data_docs").rglob("*.html")]


def elements(pages: list[Path]) -> Iterator[tuple[Path, html.HtmlElement]]:
    for page in pages:
        for element in html.fromstring(page.read_bytes()).iter():
            yield page, element


def test_every_page_has_a_policy_before_it_asks_for_anything(pages):
    assert {page.parent.name for page in pages} >= {"site", "events", "sources", "data_docs"}
    for page in pages:
        head = html.fromstring(page.read_bytes()).find("head")
        policies = [e.get("content") for e in head.findall("meta") if e.get("http-equiv") == "Content-Security-Policy"]
        assert len(policies) == 1 and policies[0].startswith("default-src 'none';"), page
        assert "unsafe" not in policies[0] and "http" not in policies[0]
        tags = [e.tag if e.get("http-equiv") is None else "policy" for e in head]
        assert tags.index("policy") < min(
            tags.index(tag) for tag in ("title", "link", "style", "script") if tag in tags
        )


def test_no_element_and_no_attribute_is_of_an_article(pages):
    for page, element in elements(pages):
        assert element.tag not in ("img", "iframe", "object", "embed", "base"), page
        assert not [name for name in element.attrib if name.startswith("on") or name in ("style", "srcdoc")], page
        if element.tag == "script":
            assert element.get("src") and not element.text and "//" not in element.get("src")
        if element.tag == "link":
            assert element.get("rel") in ALLOWED and "//" not in element.get("href")


def test_links_lead_to_the_web_or_within(pages):
    outside = set()
    for page, element in elements(pages):
        address = element.get("href") if element.tag == "a" else None
        if address is None or address.startswith("#"):
            continue
        if address.startswith(("http://", "https://")):
            assert "noopener" in element.get("rel", "")
            outside.add(address)
        else:
            assert (page.parent / address.partition("#")[0]).resolve().exists(), (page, address)
    assert outside == {speaking.URLS["formula-wide"]}


def test_feeds_hold_texts_and_no_markup_of_them(spoken):
    feeds = list((spoken / "site").rglob("*.xml"))
    assert len(feeds) > 3
    for path in feeds:
        for element in etree.parse(path).getroot().iter():
            assert etree.QName(element).localname in OF_FEEDS, path
            assert element.get("href", "").startswith(("http://", "https://", "../")) == ("href" in element.attrib)
            assert not [name for name in element.attrib if name.startswith("on")]


def shown(browser, page: Path) -> str:
    """The words of a page in Chromium, which must ask for nothing outside of it, run nothing, and break no policy."""
    context, faults = browser.new_context(), []
    tab = context.new_page()
    tab.on("dialog", lambda dialog: (faults.append(dialog.message), dialog.dismiss()))
    tab.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    tab.on("request", lambda asked: None if asked.url.startswith(("file:", "data:")) else faults.append(asked.url))
    tab.goto(page.as_uri())
    words = tab.inner_text("body")
    assert tab.evaluate("getComputedStyle(document.body).maxWidth") != "none" or "site" in page.parts
    context.close()
    assert faults == []
    return words


def test_a_reading_is_shown_as_it_stands(browser, pages):
    words = shown(browser, pages[0])
    for name in ("html", "markdown", "rich", "formula"):
        assert words.count(speaking.TITLES[name]) >= 3
    assert "Bombers \\x1b[2J\\x1b]0;owned\\x07\\x9b31m seen" in words
    assert "Bombers \\u202egpj.exe\\u202c \\u2066i\\u2069 seen" in words


def test_an_event_and_a_source_are_shown_as_they_stand(browser, spoken, pages):
    hostile = [page for page in pages if "stranger.example/i.png" in page.read_text(encoding="utf-8")]
    assert {page.parent.name for page in hostile} >= {"events", "sources"}
    for page in (next(p for p in hostile if p.parent.name == folder) for folder in ("events", "sources")):
        assert speaking.HTML in shown(browser, page)


def test_data_docs_show_keys_and_values_as_text(browser, spoken):
    words = shown(browser, spoken / "data_docs" / "quarantine.html")
    assert speaking.FILE.replace("\x1b", "\\x1b") in words
    assert "nothing_is_quarantined" in words and "warned" in words
    assert "quarantine" in shown(browser, spoken / "data_docs" / "index.html")
