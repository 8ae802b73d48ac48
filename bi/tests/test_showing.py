"""What looks like HTML in a text is text; the links of our data sets are links, and no text can pass for one."""

import pytest
from conftest import Superset
from playwright.sync_api import Browser, expect
from showing import shown

LINK = '<a href="https://news.example/?a=1&amp;b=2" target="_blank" rel="noopener noreferrer">Tom &amp; &lt;b&gt;</a>'


@pytest.mark.parametrize("value", [None, 3, 2.5, "", "F-15 & F-2", "2 < 3 > 1", "a<1", "&lt;b&gt;", ["JPN", "USA"]])
def test_other_values_stay(value: object) -> None:
    assert shown("evidence", value) == value


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("<h1>loud</h1> & so", "<span>&lt;h1&gt;loud&lt;/h1&gt; &amp; so</span>"),
        ("x <IMG src=x>", "<span>x &lt;IMG src=x&gt;</span>"),
        ("<!doctype html><b>", "<span>&lt;!doctype html&gt;&lt;b&gt;</span>"),
        (["<b>x", "y"], '<span>["&lt;b&gt;x", "y"]</span>'),
        ({"k": "<b>"}, '<span>{"k": "&lt;b&gt;"}</span>'),
        (LINK, "<span>" + LINK.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") + "</span>"),
    ],
)
def test_what_looks_like_html_is_told_as_it_is(value: object, told: str) -> None:
    assert shown("evidence", value) == told


@pytest.mark.parametrize("value", [LINK, "<span>Tom &amp; &lt;b&gt;</span>"])
def test_our_links_stay(value: str) -> None:
    assert shown("article", value) == value


@pytest.mark.parametrize(
    "value",
    [
        LINK.replace("https:", "javascript:"),
        LINK + "<img src=x>",
        LINK.replace("target", 'style="position:fixed" target'),
        LINK.replace("Tom", "<b>Tom</b>"),
        "<span onclick=x>y</span>",
    ],
)
def test_nothing_else_passes_for_a_link(value: str) -> None:
    assert shown("article", value).startswith("<span>&lt;")


def test_data_sets_write_links_that_stay_and_titles_as_text(superset: Superset) -> None:
    for dataset in ("events", "aircraft", "answers"):
        rows = superset.admin().chart_data(dataset, columns=["article", "article_title", "article_url"], metrics=[])
        linked = [row for row in rows if row["article_url"]]
        assert linked
        for row in linked:
            assert row["article"].startswith(f'<a href="{row["article_url"].replace("&", "&amp;")}" target="_blank"')


def test_sql_lab_shows_a_text_as_it_is_written(superset: Superset, browser: Browser) -> None:
    page = browser.new_page()
    text = "<h1>loud</h1> <a href='http://stranger.example'>go</a> & so"
    said = superset.analyst().sql_lab("select '{}' as said".format(text.replace("'", "''"))).json()["data"]
    page.set_content(said[0]["said"])
    expect(page.locator("body")).to_have_text(text)
    expect(page.locator("h1, a")).to_have_count(0)
    page.close()
