"""The address that a page names as its own, and when it is believed."""

import pytest
from lxml import html

from orchestration.articles.markup.addresses import is_believed, named_address

AT = "https://example.org/news/2026/03/flight.html"


@pytest.mark.parametrize(
    ("head", "named"),
    [
        ("<link rel=canonical href='/news/2026/03/flight'>", "https://example.org/news/2026/03/flight"),
        ("<base href='https://example.org/x/'><link rel='canonical' href='flight'>", "https://example.org/x/flight"),
        ("<meta property='og:url' content='https://example.org/a'>", "https://example.org/a"),
        ("<link rel=canonical href='https://example.org/'><meta property='og:url' content='https://example.org/a'>",
         "https://example.org/a"),
        ("<link rel=canonical href='https://example.org/?p=12'>", "https://example.org/?p=12"),
        ("<link rel=canonical href='https://example.org/index.php'>", None),
        ("<link rel=canonical href='https://example.org'>", None),
        ("<link rel=canonical href=''>", None),
        ("<link rel=canonical href='javascript:x'>", None),
        ("<base href='https://example.org/deep/'>", None),
    ],
)  # fmt: skip
def test_the_address_that_a_page_names(head: str, named: str | None) -> None:
    assert named_address(html.document_fromstring(f"<html><head>{head}</head><body>x</body></html>"), AT) == named


@pytest.mark.parametrize(
    ("named", "believed"),
    [
        ("https://example.org/news/2026/03/flight", True),
        ("https://example.org/2026/flight.html", True),
        (AT, True),
        ("https://other.example/news/2026/03/flight.html", False),
        ("https://example.org/", False),
        ("https://example.org/home.html", False),
        ("https://example.org/news/", False),
        ("https://example.org/news/2026", False),
    ],
)
def test_an_address_is_believed_where_it_can_be_the_pages(named: str, believed: bool) -> None:
    assert is_believed(named, AT) is believed
