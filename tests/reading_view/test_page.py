"""The page of a reading: every mark in the text leads to the line that tells of it, and a browser finds no fault."""

import re
from datetime import date

import pytest

from orchestration.claims.read import read_article
from orchestration.reading_view.page import page

TEXT = (
    "Two Russian Tu-95 bombers entered Japan's ADIZ over the Sea of Japan on Tuesday, the Defense Ministry said. \n"
    "Japan scrambled F-15s from Chitose Air Base in response. <script>alert(1)</script>"
)


@pytest.fixture
def shown(lexicon) -> str:
    articles = [(title, TEXT, read_article(title, TEXT, date(2026, 3, 12), lexicon)) for title in ("One", "Other")]
    return page(articles, {}, {})


def test_marks_lead_to_their_lines_also_where_a_page_shows_several_texts(shown):
    leads, lines = re.findall(r'href="#([^"]+)"', shown), re.findall(r' id="([^"]+)"', shown)
    assert len(lines) == len(set(lines))
    assert set(leads) <= set(lines) and len(leads) > 10
    assert {lead.partition("event")[0].partition("claim")[0].partition("statement")[0] for lead in leads} == {
        "text-1-", "text-2-",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("words", "kind"),
    [("Two Russian Tu-95 bombers", "aircraft"), ("Sea of Japan", "place"), ("Chitose Air Base", "base")],
)
def test_the_evidence_of_counts_and_places_is_marked(shown, words, kind):
    marks = re.findall(r'<mark class="([^"]+)"[^>]*>([^<]+)</mark>', shown)
    assert any(kind in classes.split() and words.startswith(text) for classes, text in marks)


def test_what_is_marked_and_what_is_not_is_the_whole_text(shown):
    text = re.search(r'<div class="text">(.*?)</div>', shown, re.DOTALL).group(1)
    told = re.sub(r"<[^>]+>", "", text).replace("&#39;", "'").replace("&lt;", "<").replace("&gt;", ">")
    assert told == TEXT


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 390)])
def test_a_browser_finds_no_fault_and_breaks_no_word(browser, shown, tmp_path, scheme, width):
    axe = pytest.importorskip(
        "axe_playwright_python.sync_playwright", reason="axe-playwright-python isn't installed"
    ).Axe()
    (tmp_path / "reading.html").write_text(shown, encoding="utf-8")
    context = browser.new_context(color_scheme=scheme, viewport={"width": width, "height": 900})
    opened = context.new_page()
    opened.goto((tmp_path / "reading.html").as_uri())
    found = axe.run(opened)
    assert found.violations_count == 0, found.generate_report()
    assert opened.evaluate("document.documentElement.scrollWidth") <= width
    # a word that is broken has boxes in more than one line
    broken = opened.evaluate("""() => {
        const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), found = [];
        for (let node; (node = walk.nextNode());)
            for (const {0: word, index} of node.data.matchAll(/[A-Za-z_]+/g)) {
                const range = new Range();
                range.setStart(node, index); range.setEnd(node, index + word.length);
                if (new Set([...range.getClientRects()].map(box => Math.round(box.top))).size > 1) found.push(word);
            }
        return found;
    }""")
    assert broken == []
    context.close()
