"""What a page calls itself is what the library finds that reads the page's text."""

import pytest
import trafilatura
from lxml import html

from orchestration.articles.markup.naming import Named, named

JSON_LD = '<script type="application/ld+json">{}</script>'


@pytest.mark.parametrize(
    ("head", "names"),
    [
        ("<title>Jets over the strait | The Daily</title>", Named("Jets over the strait", None, None)),
        ("<title>Jets | daily.example</title>", Named("Jets", None, "daily.example")),
        ('<meta property="og:title" content="Jets &amp;amp; ships">', Named("Jets & ships", None, None)),
        ('<meta name="author" content="Ann Writer">', Named(None, "Ann Writer", None)),
        ('<meta name="author" content="admin">', Named(None, None, None)),
        ('<meta property="og:site_name" content="the daily">', Named(None, None, "The Daily")),
        ('<meta name="twitter:site" content="@daily">', Named(None, None, "Daily")),
        ('<link rel="canonical" href="https://www.daily.example/a">', Named(None, None, "daily.example")),
        (
            JSON_LD.format(
                '{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Jets",'
                ' "author": {"@type": "Person", "name": "Ann Writer"},'
                ' "publisher": {"@type": "Organization", "name": "The Daily"}}'
            ),
            Named("Jets", "Ann Writer", "The Daily"),
        ),
        (JSON_LD.format('{"@type": ["NewsArticle"], "author": [[], 7], "publisher": "x"}'), Named(None, None, None)),
        (JSON_LD.format("[[[{"), Named(None, None, None)),
    ],
)
def test_a_page_has_the_names_that_the_library_finds(head: str, names: Named) -> None:
    page = f"<html><head>{head}</head><body><p>Four jets flew.</p></body></html>"
    tree = html.fromstring(page)
    assert named(tree) == names
    assert html.tostring(tree) == html.tostring(html.fromstring(page))
    found = trafilatura.extract_metadata(tree)
    assert (found.title, found.author, found.sitename) == names
