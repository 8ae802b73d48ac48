"""A small world of sources on a server: their lists grow from day to day, and the pages behind them stay."""

import json
import random
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import count
from pathlib import Path

from orchestration.claims.lexicon.lexicon import Lexicon
from tests.collecting.server import Reply, Server
from tests.collecting.warcs import record, write_warc
from tests.generating.writing import write_article

FIRST = date(2026, 3, 16)
A_DAY = 2
"""Articles that each source adds in a day."""
SOURCES = ("feed", "bare", "sitemap", "index", "gdelt", "crawl")


@dataclass(frozen=True)
class Story:
    """One page of the world."""

    path: str
    title: str
    text: str
    published: date

    @property
    def html(self) -> bytes:
        paragraphs = "".join(f"<p>{part}</p>" for part in self.text.split("\n") if part.strip())
        head = f'<title>{self.title}</title><meta name="author" content="A. Writer">'
        return (
            f"<html><head>{head}</head><body><nav>Home | World | Sport</nav><article><h1>{self.title}</h1>"
            f'<time datetime="{self.published}">{self.published:%B %d, %Y}</time>{paragraphs}</article></body></html>'
        ).encode()


class World:
    """Stories of all sources over some days, and the lists that name them up to a day."""

    def __init__(self, server: Server, lexicon: Lexicon, folder: Path, days: int) -> None:
        self._server, self._folder = server, folder
        self.stories: dict[str, list[list[Story]]] = {}
        for number, name in enumerate(SOURCES):
            of_days = [[self._story(name, number, day, n, lexicon) for n in range(A_DAY)] for day in range(days)]
            self.stories[name] = of_days
        for story in (s for name in SOURCES for day in self.stories[name] for s in day):
            server.replies[f"/{story.path}"] = Reply(story.html, headers={"Content-Type": "text/html; charset=utf-8"})

    @staticmethod
    def _story(name: str, number: int, day: int, n: int, lexicon: Lexicon) -> Story:
        published = FIRST + timedelta(day)
        drawn = (write_article(random.Random(f"{name} {day} {n} {times}"), lexicon, padding=3) for times in count())
        written = next(each for each in drawn if each.published <= published)  # none tells of what is still to come
        return Story(f"{name}/{day}/{n}", f"Report {number}{day}{n}", written.text, published)

    def plan(self) -> Path:
        """A sources.yaml for this world."""
        at = self._server.url
        path = self._folder / "sources.yaml"
        path.write_text(
            f"""
manners: {{delay_seconds: 0, pause_seconds: 0.01, attempts: 12, timeout_seconds: 5, allow_private_addresses: true}}
feeds:
  - {{name: Feed, url: "{at}/feed.xml"}}
  - {{name: Bare, url: "{at}/bare.xml", follow: false}}
sitemaps:
  - {{name: Map, url: "{at}/map.xml", match: "/sitemap/"}}
pages:
  - {{name: Index, url: "{at}/index.html", links: "ul.news a"}}
gdelt:
  - {{name: World, query: bombers, url: "{at}/doc"}}
archive:
  - {{name: Crawl, path: crawls}}
"""
        )
        return path

    def dawn(self, day: int) -> None:
        """Let the lists name what there is up to a day, the newest first."""
        known = {name: [s for past in self.stories[name][: day + 1] for s in past][::-1] for name in SOURCES}
        at, replies = self._server.url, self._server.replies
        replies["/feed.xml"] = Reply(_rss(at, known["feed"], whole=False).encode())
        replies["/bare.xml"] = Reply(_rss(at, known["bare"], whole=True).encode())
        replies["/map.xml"] = Reply(_index(f"{at}/news.xml").encode())
        replies["/news.xml"] = Reply(_sitemap(at, known["sitemap"]).encode())
        links = "".join(f'<li><a href="/{story.path}">{story.title}</a></li>' for story in known["index"])
        replies["/index.html"] = Reply(f'<html><body><ul class="news">{links}</ul></body></html>'.encode())
        listed = [{"url": f"{at}/{s.path}", "title": s.title, "seendate": "20260316T101500Z"} for s in known["gdelt"]]
        replies["/doc"] = Reply(json.dumps({"articles": listed}).encode())
        records = [record(f"{at}/{s.path}", s.html) for s in self.stories["crawl"][day]]
        write_warc(self._folder / "crawls" / f"CC-NEWS-{FIRST + timedelta(day):%Y%m%d}000000-00001.warc.gz", records)


def _rss(at: str, stories: list[Story], *, whole: bool) -> str:
    """A feed with one entry twice, and days of publication in every second entry."""
    items = []
    for number, story in enumerate([*stories, stories[0]]):
        day = f"<pubDate>{story.published:%a, %d %b %Y} 08:00:00 GMT</pubDate>" if number % 2 else ""
        text = f"<description><![CDATA[{story.text}]]></description>" if whole else ""
        link = f"<link>{at}/{story.path}</link><guid isPermaLink='false'>id-{story.path}</guid>"
        items.append(f"<item><title>{story.title}</title>{link}{day}{text}</item>")
    return f"<?xml version='1.0'?><rss version='2.0'><channel><title>F</title>{''.join(items)}</channel></rss>"


def _index(url: str) -> str:
    space = "http://www.sitemaps.org/schemas/sitemap/0.9"
    return f'<sitemapindex xmlns="{space}"><sitemap><loc>{url}</loc></sitemap></sitemapindex>'


def _sitemap(at: str, stories: list[Story]) -> str:
    urls = "".join(f"<url><loc>{at}/{story.path}</loc></url>" for story in stories)
    return (
        f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{urls}<url><loc>{at}/sport</loc></url></urlset>'
    )
