"""What servers list: feeds, sitemaps, index pages, GDELT's answers and robots.txt, odd in every field."""

import json
from xml.sax.saxutils import escape

from hypothesis import strategies as st

from tests.hostile.atoms import ADDRESSES, FORMS, MOMENTS, PATHS, SIGNS, or_value, strings, values, words
from tests.hostile.mutating import mutated, mutated_bytes, written
from tests.hostile.texts import SAMPLES

PAGE = "https://a.example/news/1"
_ATOMS = (*SIGNS, *FORMS, *ADDRESSES, *MOMENTS)
_ENTITIES = (
    '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">'
    '<!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;"><!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;"><!ENTITY f SYSTEM "file:///etc/hostname">]>'
)
_PROLOGUES = (
    "", "<?xml version='1.0'?>", "<?xml version='1.0' encoding='utf-8'?>", "<?xml version='1.0' encoding='utf-16'?>",
    "<?xml version='1.0' encoding='hex'?>", "<?xml version='9'?>", "<?xml version='1.0' encoding='x'?>", "\n ",
    _ENTITIES, "<?xml-stylesheet href='file:///etc/hostname'?>",
)  # fmt: skip
_ADDRESS = st.one_of(st.just(PAGE), st.sampled_from((*ADDRESSES, *PATHS)), words())
_MOMENT = st.one_of(st.sampled_from(MOMENTS), words())


def _element(name: str, content: str) -> str:
    return f"<{name}>{content}</{name.split()[0]}>"


def _content(*usual: str) -> st.SearchStrategy[str]:
    """What stands in an element: escaped, in a CDATA section, or as it is."""
    said = words(*usual)
    return st.one_of(said.map(escape), said.map(escape), said.map(lambda s: f"<![CDATA[{s}]]>"), said)


def _items() -> st.SearchStrategy[str]:
    """Entries of RSS or Atom."""
    parts = {
        "title": _content("Bombers fly"), "link": _ADDRESS.map(escape), "guid": _content("id-1"), "id": _content(),
        "pubDate": _MOMENT.map(escape), "updated": _MOMENT.map(escape), "description": _content(SAMPLES[0]),
        "content:encoded": _content(SAMPLES[0]), "summary": _content(), "author": _content(), "source": _content(),
        "media:title": _content(), "georss:point": _content("1 2"), "enclosure url='x' length='y'": st.just(""),
        "content type='xhtml'": _content("<div>a</div>"), "link href='https://a.example/2' rel='alternate'": st.just(""),
        "itunes:duration": _content(), "dc:date": _MOMENT.map(escape), "georss:polygon": _content("1 2 3"),
    }  # fmt: skip
    chosen = st.fixed_dictionaries({}, optional=parts)
    return chosen.map(lambda item: "".join(_element(name, content) for name, content in item.items()))


def feeds() -> st.SearchStrategy[bytes]:
    """RSS and Atom feeds."""
    spaces = (
        "xmlns:content='http://purl.org/rss/1.0/modules/content/' xmlns:media='http://search.yahoo.com/mrss/'"
        " xmlns:georss='http://www.georss.org/georss' xmlns:dc='http://purl.org/dc/elements/1.1/'"
        " xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd'"
    )
    roots = st.sampled_from((
        (f"rss version='2.0' {spaces}", "channel", "item"), (f"rss version='9' {spaces}", "channel", "item"),
        (f"feed xmlns='http://www.w3.org/2005/Atom' {spaces}", "x", "entry"), (f"rdf:RDF {spaces}", "channel", "item"),
    ))  # fmt: skip

    def written_out(prologue: str, names: tuple[str, str, str], base: str, items: list[str]) -> str:
        root, channel, item = names
        inside = _element("title", "F") + "".join(_element(item, content) for content in items)
        return prologue + _element(f"{root} xml:base='{escape(base, {chr(39): ''})}'", _element(channel, inside))

    feed = st.builds(written_out, st.sampled_from(_PROLOGUES), roots, _ADDRESS, st.lists(_items(), max_size=4))
    damaged = feed.flatmap(lambda text: mutated((text,), _ATOMS, most=3))
    return mutated_bytes(written(st.one_of(feed, feed, damaged, strings(*PATHS))))


def sitemaps() -> st.SearchStrategy[bytes]:
    """Sitemaps, of news too, and indexes of sitemaps."""
    spaces = st.sampled_from((
        "xmlns='http://www.sitemaps.org/schemas/sitemap/0.9' xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'",
        "xmlns='http://www.google.com/schemas/sitemap/0.84'", "", "xmlns='x'",
    ))  # fmt: skip
    news = st.builds(
        lambda title, at: _element("news:news", _element("news:title", title) + _element("news:publication_date", at)),
        _content("Bombers fly"), _MOMENT.map(escape),
    )  # fmt: skip
    item = st.builds(
        lambda loc, modified, more: _element("loc", loc) + _element("lastmod", modified) + more,
        _ADDRESS.map(escape), _MOMENT.map(escape), st.one_of(st.just(""), news, _content()),
    )  # fmt: skip
    kinds = st.sampled_from((("urlset", "url"), ("sitemapindex", "sitemap"), ("urlset", "x"), ("html", "p")))

    def written_out(prologue: str, kind: tuple[str, str], space: str, items: list[str], between: str) -> str:
        root, name = kind
        return prologue + _element(f"{root} {space}", between.join(_element(name, content) for content in items))

    between = st.sampled_from(("", "\n", "<!-- a -->", "<?php x ?>", "text", "&f;", "&e;"))
    whole = st.builds(written_out, st.sampled_from(_PROLOGUES), kinds, spaces, st.lists(item, max_size=5), between)
    damaged = whole.flatmap(lambda text: mutated((text,), _ATOMS, most=3))
    return mutated_bytes(written(st.one_of(whole, whole, damaged, strings(*PATHS))))


def indexes() -> st.SearchStrategy[bytes]:
    """Pages that list links."""
    link = st.builds(
        lambda href, title, inside: f"<li><a href=\"{escape(href)}\">{inside}{title}</a></li>",
        _ADDRESS, _content("Bombers fly"), st.sampled_from(("", "<b>", "<!-- a -->", "<?php x ?>", "<svg>", "<a>")),
    )  # fmt: skip
    page = st.builds(
        lambda start, links: f"{start}<html><body><ul class='news'>{''.join(links)}</ul></body></html>",
        st.sampled_from((*_PROLOGUES, "<!DOCTYPE html>", "<base href='http://['>", "<meta charset='hex'>")),
        st.lists(link, max_size=5),
    )
    damaged = page.flatmap(lambda text: mutated((text,), _ATOMS, most=3))
    return mutated_bytes(written(st.one_of(page, page, damaged, strings(*PATHS), st.just("%PDF-1.7"))))


def answers_of_gdelt() -> st.SearchStrategy[bytes]:
    """GDELT's lists of articles, and what it answers instead."""
    fields = {"url": or_value(_ADDRESS), "title": or_value("Bombers fly"), "seendate": values(), "domain": values()}
    row = st.one_of(st.fixed_dictionaries({}, optional=fields), values())
    usual = st.lists(row, max_size=4).map(lambda rows: {"articles": rows})
    said = st.one_of(usual, usual, values().map(lambda value: {"articles": value}), values()).map(json.dumps)
    nested = st.just("[" * 100_000)
    return mutated_bytes(written(st.one_of(said, said, said, strings("Your query was too short."), nested)))


def robots() -> st.SearchStrategy[bytes]:
    """robots.txt: rules, delays and groups, odd ones too."""
    name = st.sampled_from(("User-agent", "Disallow", "Allow", "Crawl-delay", "Request-rate", "Visit-time", "Sitemap",
                            "disallow", "user-agent", "Host", "Noindex", "X"))  # fmt: skip
    rule = st.sampled_from(("*", "/", "/news", "Overflight", "Overflight*", "1", "86400", "-1", "nan", "inf", "1e400", "1/0",
                            "1/5s 0100-9999", "9999-0000", "/*a*a*a*a*a*a*a*b$", "/%zz", "/%e2%80", "$", "**$**", "/?*",
                            "http://a.example/map.xml", "a" * 3000))  # fmt: skip
    line = st.builds(lambda left, joint, right: left + joint + right, name, st.sampled_from((": ", ":", " ", "：", "\t:")),
                     st.one_of(rule, rule, words()))  # fmt: skip
    lines = st.lists(st.one_of(line, line, st.sampled_from(("", "# a", "User-agent: *")), words()), max_size=10)
    text = st.builds(lambda parts, ending: ending.join(parts), lines, st.sampled_from(("\n", "\r\n", "\r", "\u2028")))
    return mutated_bytes(written(text))
