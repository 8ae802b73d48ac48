import json
from dataclasses import replace

import pytest

from orchestration.articles.checking import checked
from orchestration.articles.decoding import Letters
from orchestration.articles.records import Record, read_html, read_json, read_json_line, read_plain
from orchestration.articles.rejected import RejectedError
from orchestration.articles.stated import Stated
from tests.articles.taking import BODY, page


@pytest.mark.parametrize(
    ("text", "is_markdown", "title"),
    [
        ("A headline\nThe text.", False, "A headline"),
        ("\n\n  A headline  \n\nThe text.", False, "A headline"),
        ("A first sentence.\nA second one.", False, None),
        ("Only one line", False, None),
        ("x" * 200 + "\nThe text.", False, None),
        ("# A heading #\n\nThe text.", True, "A heading"),
        ("Some words\n\n# A heading\n", True, "A heading"),
        ("# A heading\nThe text.", False, "# A heading"),
        ("A headline\nThe text.", True, "A headline"),
    ],
)
def test_the_title_of_a_text(text: str, is_markdown: bool, title: str | None) -> None:
    record = read_plain(text.encode(), is_markdown=is_markdown)
    assert (record.title, record.text) == (title, text)


def test_a_text_of_nothing_is_rejected() -> None:
    with pytest.raises(RejectedError, match="no text"):
        read_plain("\ufeff \n".encode())


def test_a_page_gives_its_text_and_what_its_head_says() -> None:
    head = (
        '<link rel="canonical" href="https://wire.example/1">'
        '<meta property="og:site_name" content="The Wire">'
        '<meta property="article:published_time" content="2026-03-11T08:00:00+09:00">'
    )
    record = read_html(page(head).encode())
    assert BODY in record.text and "Home" not in record.text
    assert (record.url, record.source, record.title) == ("https://wire.example/1", "The Wire", "Bombers fly")
    assert record.published[0] == Stated("2026-03-11T08:00:00+09:00", "html", "meta")


@pytest.mark.parametrize(
    ("headline", "title"),
    [
        (["Jets over the sea", "A second line"], "Jets over the sea"),
        ({"@value": "Jets over the sea"}, "Jets over the sea"),
        ([{"name": "Jets over the sea"}], "Jets over the sea"),
        ({"@language": "en"}, "Bombers fly"),
        ([[]], "Bombers fly"),
        ([None, 5, "Jets"], "5"),
        (True, "Bombers fly"),
        (1e400, "Bombers fly"),
        ("", "Bombers fly"),
    ],
)
def test_a_title_of_json_ld_that_is_no_text_gives_its_text_or_that_of_the_page(headline: object, title: str) -> None:
    said = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": headline}
    record = read_html(page(f'<script type="application/ld+json">{json.dumps(said)}</script>').encode())
    assert checked(record).title == title


@pytest.mark.parametrize(
    "said",
    [
        [],
        [[]],
        [1, None, "x"],
        {"@context": "https://schema.org", "@type": [None, {}], "author": [[1], {"name": [1, None]}, None]},
        {"@context": "https://schema.org", "@graph": [{"@type": "Person", "name": {"a": []}}, 7]},
        {"@context": "https://schema.org", "@type": "NewsArticle", "author": {"@type": "Person", "name": ["A", 2]}},
        {
            "@context": "https://schema.org",
            "@type": "NewsArticle",
            "datePublished": ["2026-03-11", 5],
            "headline": [{}],
        },
        {"@context": "https://schema.org", "@type": "WebSite", "name": ["x"], "publisher": [{}], "url": {"a": 1}},
    ],
)
@pytest.mark.parametrize("is_one_of_many", [False, True])
def test_json_ld_of_any_shape_costs_no_page(said: object, is_one_of_many: bool) -> None:
    head = f'<script type="application/ld+json">{json.dumps(said)}</script>'
    record = read_html(page(head).encode(), is_one_of_many=is_one_of_many)
    assert BODY in " ".join(record.text.split())
    assert checked(record).title == "Bombers fly"


@pytest.mark.parametrize(
    "text",
    ["<html><body></body></html>", "no page", "<div>" * 5000],
)
def test_a_page_without_text_is_rejected(text: str) -> None:
    with pytest.raises(RejectedError, match="No article text"):
        read_html(text.encode())


FULL = {
    "id": "1",
    "url": "u",
    "source": "s",
    "title": "t",
    "author": "A. Reporter",
    "text": "x\r\ny",
    "published": "2026-03-11",
}


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        (FULL, Record("x\ny", "1", "u", "s", "t", "A. Reporter", (Stated("2026-03-11", "file", "record"),))),
        ({"text": "x"}, Record("x")),
        ({"text": "x", "id": 7, "title": ["t"]}, Record("x", 7, title=["t"])),
        ({"text": "x\ud800\0y", "more": 1}, Record("x\ufffd\ufffdy")),
    ],
)
def test_a_json_record(item: dict[str, object], expected: Record) -> None:
    data = json.dumps(item).encode()
    expected = replace(expected, letters=Letters("utf-8", "bytes", 0.0))
    assert read_json_line(data, 1) == expected
    assert list(read_json(data)) == [(1, expected)]
    assert list(read_json(b"[" + data + b"," + data + b"]")) == [(1, expected), (2, expected)]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"{broken", "unparseable"),
        (b"[" * 100_000, "unparseable"),
        (b"1" * 5000, "unparseable"),
        (b'"only a string"', "unparseable"),
        (b"null", "unparseable"),
        (b"{}", "no_text"),
        (b'{"text": " "}', "no_text"),
        (b'{"text": 5}', "no_text"),
        (b'{"text": "\xff\xfe\xfd"}', "encoding"),
        (b"%PDF-1.7", "binary"),
    ],
)
def test_a_json_record_that_is_rejected(data: bytes, reason: str) -> None:
    item = read_json_line(data, 3)
    assert isinstance(item, RejectedError) and item.reason == reason
    assert item.detail.endswith(".")
    try:
        ((_, listed),) = read_json(data)
    except RejectedError as rejected:
        listed = rejected
    assert isinstance(listed, RejectedError) and listed.reason == reason


def test_the_payload_of_a_rejection_is_short() -> None:
    item = read_json_line(b"{" + b"x" * 10_000, 1)
    assert isinstance(item, RejectedError) and item.payload is not None and len(item.payload) == 200
