"""Sitemaps as servers write them: other namespaces, damaged XML, packed, lists of lines; none is silent."""

import gzip
from datetime import UTC, date, datetime

import pytest

from orchestration.collecting.lists import Wanted, first_list, read_list, unpacked
from orchestration.collecting.offers import OfferError
from orchestration.collecting.outcomes import Response
from orchestration.collecting.plan import FeedSource, SitemapSource
from orchestration.collecting.sitemaps import sitemap_links

AT = "https://example.org/map.xml"
SPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
NEWS = "http://www.google.com/schemas/sitemap-news/0.9"


def urlset(*items: str, space: str = SPACE) -> str:
    return f'<urlset xmlns="{space}" xmlns:n="{NEWS}">{"".join(f"<url>{item}</url>" for item in items)}</urlset>'


def news(title: str) -> str:
    return (
        f"<loc>/1</loc><n:news><n:publication_date>2026-03-03</n:publication_date><n:title>{title}</n:title></n:news>"
    )


@pytest.mark.parametrize(
    "body",
    [
        urlset("<loc>/1</loc>"),
        urlset("<loc>/1</loc>", space="https://www.sitemaps.org/schemas/sitemap/0.9"),
        urlset("<loc>/1</loc>", space="http://www.google.com/schemas/sitemap/0.84"),
        urlset("<loc>/1</loc>", space="urn:anything"),
        "<urlset><url><loc>/1</loc></url></urlset>",
        "<URLSET><URL><LOC>/1</LOC></URL></URLSET>",
        "<s:urlset><s:url><s:loc>/1</s:loc></s:url></s:urlset>",
        "\ufeff\n\n<?xml version='1.0' encoding='UTF-8'?>\n<!-- x --><urlset><url><loc><![CDATA[/1]]></loc></url></urlset>",
        urlset("<i:image xmlns:i='urn:i'><i:loc>/photo</i:loc></i:image><loc>/1</loc>"),
        urlset("<i:loc xmlns:i='urn:i'>/photo</i:loc><loc>/1</loc>"),
        urlset("<loc>/1</loc>") + "<p>",
        urlset("<loc>/1</loc>")[:-15],
        "https://example.org/1\nhttps://example.org/photo.jpg\n",
    ],
)
def test_a_page_is_found_whatever_the_namespace_and_the_damage(body: str) -> None:
    links = sitemap_links(body.encode(), AT, "").pages.links
    assert [link.url for link in links] == ["https://example.org/1"]


@pytest.mark.parametrize(
    ("written", "url"),
    [
        ("/a?x=1&amp;y=2", "/a?x=1&y=2"),
        ("/a?x=1&y=2", "/a?x=1&y=2"),
        ("/a?x=1&copy=2&amp=3", "/a?x=1&copy=2&amp=3"),
        ("/a?x=&#49;&", "/a?x=1&"),
        ("/caf&eacute;", "/caf%C3%A9"),
    ],
)
def test_an_address_is_whole_though_its_signs_are_not_escaped(written: str, url: str) -> None:
    links = sitemap_links(urlset(f"<loc>{written}</loc>").encode(), AT, "").pages.links
    assert [link.url for link in links] == [f"https://example.org{url}"]


@pytest.mark.parametrize(
    ("title", "read"),
    [
        (b"Bombers & fighters fly", "Bombers & fighters fly"),
        (b"Bombers\x0b fly", "Bombers\ufffd fly"),
        (b"Bombers\x00 fly", "Bombers\ufffd fly"),
        (b"Bombers &nbsp;&hellip; fly", "Bombers … fly"),
        (b"Bombers &#xB; fly", "Bombers"),
        (b"Bombers &unknown; fly", "Bombers &unknown; fly"),
        ("Flüge über See".encode("latin-1"), "Flüge über See"),
        (b"<![CDATA[Bombers <b> fly]]>", "Bombers <b> fly"),
    ],
)
def test_a_title_is_not_cut_at_a_bad_sign(title: bytes, read: str) -> None:
    body = urlset(news("TITLE"), "<loc>/2</loc>").encode().replace(b"TITLE", title)
    first, second = sitemap_links(body, AT, "").pages.links
    assert (first.title or "").startswith(read) and first.published == "2026-03-03"
    assert second.url == "https://example.org/2"


@pytest.mark.parametrize(
    ("encoding", "title"),
    [("utf-16", "飛行"), ("shift_jis", "飛行"), ("windows-1251", "Полёты"), ("utf-8", "Полёты"), ("gb18030", "飞行")],
)
def test_a_sitemap_is_read_in_the_encoding_that_it_declares(encoding: str, title: str) -> None:
    body = f"<?xml version='1.0' encoding='{encoding}'?>{urlset(news(title))}".encode(encoding)
    assert [link.title for link in sitemap_links(body, AT, "").pages.links] == [title]


@pytest.mark.parametrize(
    ("said", "moment"),
    [
        ("<lastmod>2026-03-03T10:00:00+09:00</lastmod>", datetime(2026, 3, 3, 1, tzinfo=UTC)),
        ("<lastmod>2026-03</lastmod>", datetime(2026, 3, 1, tzinfo=UTC)),
        ("<lastmod>Tue, 03 Mar 2026 10:00:00 GMT</lastmod>", datetime(2026, 3, 3, 10, tzinfo=UTC)),
        ("<lastmod>soon</lastmod>", None),
        ("", None),
    ],
)
def test_a_sitemap_says_when_a_page_changed(said: str, moment: datetime | None) -> None:
    (link,) = sitemap_links(urlset(f"<loc>/1</loc>{said}").encode(), AT, "").pages.links
    assert link.changed_at == moment


@pytest.mark.parametrize(
    ("body", "why"),
    [
        (urlset("<link>/1</link>", "<loc></loc>"), "None of the 2 pages that it lists has an address"),
        ("<sitemapindex><sitemap>/s.xml</sitemap></sitemapindex>", "None of the 1 sitemaps that it lists"),
        ("<html><body>Not found</body></html>", "This is no sitemap"),
        ("Not found", "This is no sitemap"),
    ],
)
def test_a_list_of_which_nothing_can_be_read_is_told(body: str, why: str) -> None:
    with pytest.raises(OfferError, match=why):
        sitemap_links(body.encode(), AT, "")


def test_entries_that_cannot_be_used_are_told_by_their_number() -> None:
    found = sitemap_links(urlset("<loc>/1</loc>", "<loc>ftp://h/2</loc>", "").encode(), AT, "").pages
    assert (len(found.links), found.entries) == (1, 3)
    assert found.note == "2 of its 3 entries have no address that can be asked, and are passed over."


SITEMAP = SitemapSource(name="Wire", url=AT, match="/news/")
FEED = FeedSource(name="Wire", url=AT)
RSS = "<rss version='2.0'><channel><item><link>/news/1</link></item><item><link>/sport/2</link></item></channel></rss>"


@pytest.mark.parametrize(
    ("source", "body", "urls"),
    [
        (SITEMAP, urlset("<loc>/news/1</loc>", "<loc>/sport/2</loc>"), ["/news/1"]),
        (SITEMAP, RSS, ["/news/1"]),
        (
            SITEMAP,
            "<feed xmlns='http://www.w3.org/2005/Atom'><entry><link href='/news/1'/></entry></feed>",
            ["/news/1"],
        ),
        (FEED, RSS, ["/news/1", "/sport/2"]),
        (FEED, urlset("<loc>/news/1</loc>"), ["/news/1"]),
    ],
)
@pytest.mark.parametrize("packings", [0, 1, 2])
def test_a_list_is_told_by_its_bytes(
    source: FeedSource | SitemapSource, body: str, urls: list[str], packings: int
) -> None:
    data = body.encode()
    for _ in range(packings):
        data = gzip.compress(data, mtime=0)
    wanted = first_list(source, date(2026, 3, 3), datetime(2026, 3, 3, tzinfo=UTC))
    offer = read_list(source, wanted, Response(AT, "ok", final_url=AT, body=data, content_type="text/html"))
    assert [link.url.removeprefix("https://example.org") for link in offer.links] == urls


def test_what_is_packed_and_damaged_is_read_up_to_the_damage_and_told() -> None:
    whole = gzip.compress(b"a" * 50_000 + bytes(range(256)) * 300, compresslevel=1, mtime=0)
    body, note = unpacked(whole[:-20])
    assert body.startswith(b"aaa") and "cut off" in note
    body, note = unpacked(gzip.compress(b"one ", mtime=0) + gzip.compress(b"two", mtime=0))
    assert (body, note) == (b"one two", "")
    with pytest.raises(OfferError, match="can't be unpacked"):
        unpacked(b"\x1f\x8b\x08 no")
    with pytest.raises(OfferError, match="unpacks to more than"):
        unpacked(gzip.compress(bytes(60 << 20), mtime=0))


def test_sitemaps_that_are_not_followed_are_told() -> None:
    body = b"<sitemapindex><sitemap><loc>/s.xml</loc></sitemap></sitemapindex>"
    offer = read_list(SITEMAP, Wanted(AT, depth=2), Response(AT, "ok", final_url=AT, body=body))
    assert offer.lists == () and offer.note.startswith("It names 1 sitemaps 3 levels below")
