import pytest

from orchestration.articles.sources import SourceIndex
from tests.articles.taking import SOURCES


@pytest.mark.parametrize(
    ("name", "url", "expected"),
    [
        ("The Wire", None, "wire"),
        ("the wire", None, "wire"),
        (" Wire-Service ", None, "wire"),
        ("Defense Ministry", None, "ministry"),
        (None, "https://wire.example/2026/1", "wire"),
        (None, "https://news.WIRE.example:8443/1", "wire"),
        (None, "https://www.defence.gov.example/a", "ministry"),
        ("wire.test", None, "wire"),
        ("www.wire.test", None, "wire"),
        # a name that is not listed, with and without an address that is
        ("Wire Desk", "https://wire.example/1", "wire"),
        ("Some Paper", "https://some.example/1", "some-paper"),
        ("Some Paper", None, "some-paper"),
        ("!!!", "https://wire.example/1", "wire"),
        # the name goes before the address
        ("Défense Ministry", "https://wire.example/1", "ministry"),
        # addresses that are not listed
        (None, "https://news.paper.example/1", "paper-example"),
        (None, "https://a.paper.co.uk/1", "paper-co-uk"),
        (None, "https://notwire.example/1", "notwire-example"),
        (None, "https://localhost/1", None),
        (None, "http://[bad", None),
        (None, "wire.example/1", None),
        (None, "mailto:desk", None),
        ("Some Paper", "http://[bad", "some-paper"),
        ("新華社", None, "新華社"),
        ("", "", None),
        ("—", None, None),
        (None, None, None),
    ],
)
def test_the_source_of_an_article(name: str | None, url: str | None, expected: str | None) -> None:
    assert SourceIndex(SOURCES).find(name, url) == expected


def test_the_first_of_two_rows_with_a_spelling_has_it() -> None:
    rows = [
        {"source_id": "one", "name": "One", "domains": "", "spellings": "Shared"},
        {"source_id": "two", "name": "Two", "domains": "", "spellings": "Shared"},
    ]
    index = SourceIndex(rows)
    assert [index.find(name, None) for name in ("Shared", "Two")] == ["one", "two"]
