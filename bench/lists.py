"""Feeds and sitemaps of the suites of others: none crashes our readers, and none is silent.

Usage: python bench/lists.py FOLDER, which holds checkouts of kurtmckee/feedparser (as `feedparser`), of
crawler-commons/crawler-commons and of GateNLP/ultimate-sitemap-parser under their names, each where it is there.
"""

import re
import sys
import textwrap
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from orchestration.collecting.lists import Offer, Wanted, read_list
from orchestration.collecting.offers import OfferError
from orchestration.collecting.outcomes import Response
from orchestration.collecting.plan import FeedSource, SitemapSource

_AT = "https://host.example/list"
_SUFFIXES = (".xml", ".gz", ".txt")
_DOCUMENT = re.compile(r'"""\s*(<\?xml.*?|<urlset.*?|<sitemapindex.*?|<rss.*?)"""', re.DOTALL)


def main(folder: Path) -> None:
    feeds, maps = FeedSource(name="a", url=_AT, follow=False), SitemapSource(name="a", url=_AT)
    for name, source, found in (
        ("feedparser", feeds, _files(folder / "feedparser" / "tests")),
        ("crawler-commons", maps, _files(folder / "crawler-commons" / "src" / "test" / "resources" / "sitemaps")),
        ("ultimate-sitemap-parser", maps, _documents(folder / "ultimate-sitemap-parser" / "tests")),
    ):
        told = Counter(_told(source, name, body) for name, body in found)
        print(f"{name}: " + (", ".join(f"{count} {what}" for what, count in told.most_common()) or f"not in {folder}"))


def _files(folder: Path) -> Iterator[tuple[str, bytes]]:
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.suffix in _SUFFIXES:
            yield str(path.relative_to(folder)), path.read_bytes()


def _documents(folder: Path) -> Iterator[tuple[str, bytes]]:
    """The documents that stand in the tests themselves."""
    for path in sorted(folder.rglob("*.py")):
        for number, document in enumerate(_DOCUMENT.findall(path.read_text(encoding="utf-8"))):
            text = textwrap.dedent(document).replace("{self.TEST_BASE_URL}", "https://host.example")
            yield f"{path.name}#{number}", text.encode()


def _told(source: FeedSource | SitemapSource, name: str, body: bytes) -> str:
    try:
        offer: Offer = read_list(source, Wanted(_AT), Response(_AT, "ok", final_url=_AT, body=body))
    except OfferError:
        return "told as a fault"
    except Exception as error:  # what a law forbids is to be counted
        print(f"  {name}: {error!r}")
        return "raised"
    if offer.links or offer.lists:
        return "read" + (", some entries passed over and told" if offer.note else "")
    entries = rb"item|entry" if isinstance(source, FeedSource) else rb"url|sitemap|loc"
    has_entries = re.search(rb"<(?:[\w-]+:)?(?:%s)[\s>]" % entries, body, re.IGNORECASE)
    if has_entries:
        print(f"  {name}: silent")
    return "silent" if has_entries else "without entries"


if __name__ == "__main__":
    main(Path(sys.argv[1]))
