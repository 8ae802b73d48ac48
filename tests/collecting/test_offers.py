"""What feeds, sitemaps and index pages offer."""

from datetime import UTC, datetime

import pytest

from orchestration.collecting.offers import OfferError, feed_links, index_links
from orchestration.collecting.sitemaps import Named, sitemap_links

BASE = "https://example.org/news/"


RSS = b"""<?xml version="1.0"?><rss version="2.0"><channel><title>Wire</title>
<item><title>Bombers fly</title><link>/a</link><guid isPermaLink="false">tag:1</guid><pubDate>Tue, 03 Mar 2026 10:00:00 +0900</pubDate></item>
<item><title>Again</title><link>https://example.org/a?x=1#top</link><guid isPermaLink="false">tag:1</guid></item>
<item><title>No date</title><link>b.html</link><description>&lt;p&gt;Short&lt;/p&gt;</description></item>
<item><title>No link</title></item><item><link>javascript:void(0)</link></item><item><link>/photo.jpg</link></item>
</channel></rss>"""


ATOM = b"""<feed xmlns="http://www.w3.org/2005/Atom"><title>t</title><entry><id>urn:1</id><title>Entry</title>
<link href="https://example.org/e"/><updated>2026-03-03T10:00:00Z</updated></entry></feed>"""


def test_a_feed_offers_each_entry_once_and_believes_no_guid_of_two() -> None:
    links = feed_links(RSS, BASE, "application/rss+xml", follow=True).links
    assert [(link.url, link.title, link.published, link.guid) for link in links] == [
        ("https://example.org/a", "Bombers fly", "Tue, 03 Mar 2026 10:00:00 +0900", None),
        ("https://example.org/a?x=1", "Again", None, None),
        ("https://example.org/news/b.html", "No date", None, None),
    ]


def test_an_entry_may_carry_its_text() -> None:
    found = feed_links(RSS, BASE, "", follow=False)
    assert [link.text for link in found.links] == ["", "", "<p>Short</p>"]
    assert (found.entries, found.note[:24]) == (6, "3 of its 6 entries have ")


def test_atom_is_a_feed_too() -> None:
    (link,) = feed_links(ATOM, BASE, "application/atom+xml", follow=True).links
    assert (link.url, link.guid, link.published) == ("https://example.org/e", "urn:1", None)


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (
            "<published>2026-03-03T10:00:00+09:00</published><updated>2026-03-09T10:00:00Z</updated>",
            "2026-03-03T10:00:00+09:00",
        ),
        ("<updated>2026-03-09T10:00:00Z</updated>", None),
    ],
)
def test_a_last_change_is_no_publication(told: str, expected: str | None) -> None:
    body = ATOM.replace(b"<updated>2026-03-03T10:00:00Z</updated>", told.encode())
    assert [link.published for link in feed_links(body, BASE, "application/atom+xml", follow=True).links] == [expected]


@pytest.mark.parametrize("written", ["2026年6月29日", "2026. 6. 29.", "29 июня 2026", "1782691200"])
@pytest.mark.parametrize("name", ["pubDate", "dc:date"])
def test_a_date_is_kept_as_a_feed_writes_it(written: str, name: str) -> None:
    item = f"<item><title>t</title><link>/a</link><{name}>{written}</{name}></item>"
    body = f'<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>{item}</channel></rss>'
    assert [link.published for link in feed_links(body.encode(), BASE, "application/rss+xml", follow=True).links] == [
        written
    ]


@pytest.mark.parametrize(
    ("encoding", "kind"),
    [
        ("utf-8", "text/xml; charset=utf-16"),
        ("utf-8", "text/xml; charset=utf-7"),
        ("utf-8", "text/xml; charset=rot13"),
        ("utf-16", "text/xml; charset=utf-16"),
        ("utf-16", "text/xml"),
        ("windows-1251", "text/xml; charset=cp1251"),
        ("windows-1251", "application/xml; charset=WINDOWS-1251"),
        ("gb18030", "application/xml; charset=gb2312"),
        ("shift_jis", "application/xml; charset=x-sjis"),
    ],
)
def test_a_feed_is_read_by_the_charset_that_its_server_names_where_it_can_be(encoding: str, kind: str) -> None:
    title = {"windows-1251": "Самолёты", "gb18030": "飞机", "shift_jis": "飛行機"}.get(encoding, "Flüge")
    body = f"<rss version='2.0'><channel><item><title>{title}</title><link>/a</link></item></channel></rss>"
    assert [found.title for found in feed_links(body.encode(encoding), BASE, kind, follow=True).links] == [title]


def test_a_feed_that_breaks_off_gives_what_it_has() -> None:
    found = feed_links(RSS[:330], BASE, "application/rss+xml", follow=True).links
    assert [link.title for link in found] == ["Bombers fly", "Again"]


@pytest.mark.parametrize("body", [b"", b"<html><body>Not found</body></html>", b"\x00\x01\x02", b"{}"])
def test_what_is_no_feed_says_so(body: bytes) -> None:
    with pytest.raises(OfferError, match="no RSS or Atom feed"):
        feed_links(body, BASE, "text/html", follow=True)


def test_a_news_sitemap_gives_titles_and_dates() -> None:
    body = b"""<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
      xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
      <url><loc> https://example.org/press/1 </loc><news:news><news:publication_date>2026-03-03</news:publication_date>
      <news:title>One</news:title></news:news></url>
      <url><loc>https://example.org/sport/2</loc></url><url></url></urlset>"""
    found = sitemap_links(body, BASE, "/press/")
    assert [(link.url, link.title, link.published) for link in found.pages.links] == [
        ("https://example.org/press/1", "One", "2026-03-03")
    ]


def test_an_index_of_sitemaps_names_them() -> None:
    body = b'<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>/s1.xml</loc></sitemap></sitemapindex>'
    assert sitemap_links(body, BASE, "").sitemaps == (Named("https://example.org/s1.xml", None),)


@pytest.mark.parametrize(
    ("lastmod", "moment"),
    [
        ("2026-03-03", datetime(2026, 3, 3, tzinfo=UTC)),
        (" 2026-03-03T10:00:00+09:00\n", datetime(2026, 3, 3, 1, tzinfo=UTC)),
        ("2026-03-03T10:00:00.5Z", datetime(2026, 3, 3, 10, 0, 0, 500_000, tzinfo=UTC)),
        ("0001-01-01T00:00:00+14:00", None),
        ("2026-02-30", None),
        ("yesterday", None),
        ("9" * 5000, None),
        ("", None),
    ],
)
def test_an_index_says_when_a_sitemap_changed(lastmod: str, moment: datetime | None) -> None:
    body = f"<sitemapindex><sitemap><loc>/s1.xml</loc><lastmod>{lastmod}</lastmod></sitemap></sitemapindex>"
    assert [named.changed_at for named in sitemap_links(body.encode(), BASE, "").sitemaps] == [moment]


@pytest.mark.parametrize("body", [b"", b"<rss/>", b"<html></html>", b"nonsense"])
def test_what_is_no_sitemap_says_so(body: bytes) -> None:
    with pytest.raises(OfferError, match="no sitemap"):
        sitemap_links(body, BASE, "")


def test_an_entity_in_a_sitemap_reads_no_file() -> None:
    body = b'<!DOCTYPE urlset [<!ENTITY x SYSTEM "file:///etc/passwd">]><urlset><url><loc>https://e.org/&x;</loc></url></urlset>'
    assert all("root" not in link.url for link in sitemap_links(body, BASE, "").pages.links)


def test_an_index_page_gives_the_links_of_the_selector() -> None:
    body = b"""<ul class="news"><li><a href="1.html">One <b>bold</b></a></li><li><a href="/2">Two</a></li>
      <li><a href="1.html#more">One again</a></li></ul><a href="/about">About</a>"""
    found = index_links(body, BASE, "ul.news li", "text/html")
    assert [(link.url, link.title) for link in found] == [
        ("https://example.org/news/1.html", "One bold"),
        ("https://example.org/2", "Two"),
    ]


def test_a_selector_that_finds_nothing_says_so() -> None:
    with pytest.raises(OfferError, match="redesigned"):
        index_links(b"<p>new design</p>", BASE, "ul.news a", "text/html")


@pytest.mark.parametrize(
    ("base", "found"),
    [
        ("<base href='/deep/'>", "https://example.org/deep/b.html"),
        ("<base href='https://other.example/x/'>", "https://other.example/x/b.html"),
        ("<base target='_top'><base href='/deep/'>", "https://example.org/deep/b.html"),
        ("<base href='javascript:x'>", "https://example.org/news/b.html"),
        ("", "https://example.org/news/b.html"),
    ],
)
def test_links_are_seen_from_the_base_that_a_page_names(base: str, found: str) -> None:
    page = f"<html><head>{base}</head><body><ul><li><a href='b.html'>B</a></li></ul></body></html>".encode()
    assert [link.url for link in index_links(page, "https://example.org/news/", "li a", "text/html")] == [found]


TEXTS = b"""<rss version="2.0"><channel>
<item><guid isPermaLink="false">tag:1</guid><description>Four F-15s flew.</description></item>
<item><guid isPermaLink="false">tag:2</guid><title>Six</title><description>Six F-15s flew.</description></item>
<item><link>/b</link><title>Seven</title></item><item><description>Eight F-15s flew.</description></item>
<item><title>Nine</title></item></channel></rss>"""


@pytest.mark.parametrize(
    ("follow", "texts"),
    [
        (False, ["Four F-15s flew.", "Six F-15s flew.", "", "Eight F-15s flew."]),
        (True, ["Four F-15s flew.", "Six F-15s flew.", None, "Eight F-15s flew."]),
    ],
)
def test_an_entry_that_leads_nowhere_gives_its_own_text(follow: bool, texts: list[str | None]) -> None:
    found = feed_links(TEXTS, BASE, "", follow=follow)
    assert [link.text for link in found.links] == texts
    assert [link.url for link in found.links] == ["", "", "https://example.org/b", ""]
    assert [(link.guid or "")[:6] for link in found.links] == ["tag:1", "tag:2", "", "entry:"]
    assert found.note.startswith("1 of its 5 entries")


def test_one_guid_for_all_loses_no_entry() -> None:
    one = TEXTS.replace(b"tag:2", b"tag:1")
    guids = [link.guid for link in feed_links(one, BASE, "", follow=False).links]
    assert len(set(guids)) == 4 and "tag:1" not in guids


def test_a_feed_of_which_no_entry_can_be_used_is_told() -> None:
    body = (
        b"<rss version='2.0'><channel><item><title>A</title></item><item><link>ftp://h/</link></item></channel></rss>"
    )
    with pytest.raises(OfferError, match="None of its 2 entries"):
        feed_links(body, BASE, "", follow=True)


@pytest.mark.parametrize(
    ("said", "moment"),
    [
        ("<pubDate>Tue, 03 Mar 2026 10:00:00 +0900</pubDate>", datetime(2026, 3, 3, 1, tzinfo=UTC)),
        ("<dc:date>2026-03-03T10:00:00Z</dc:date>", datetime(2026, 3, 3, 10, tzinfo=UTC)),
        (
            "<pubDate>Tue, 03 Mar 2026 10:00:00 GMT</pubDate><a:updated>2026-03-03T12:00:00Z</a:updated>",
            datetime(2026, 3, 3, 12, tzinfo=UTC),
        ),
        ("<pubDate>2026年3月3日</pubDate>", None),
        ("", None),
    ],
)
def test_an_entry_says_when_it_changed(said: str, moment: datetime | None) -> None:
    spaces = "xmlns:a='http://www.w3.org/2005/Atom' xmlns:dc='http://purl.org/dc/elements/1.1/'"
    body = f"<rss version='2.0' {spaces}><channel><item><link>/a</link>{said}</item></channel></rss>"
    (link,) = feed_links(body.encode(), BASE, "", follow=True).links
    assert link.changed_at == moment
