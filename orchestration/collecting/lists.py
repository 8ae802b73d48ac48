"""The lists of a source: which it has, what each offers, and in which order a round asks for them. No network."""

import heapq
import re
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import count

from orchestration.collecting.gdelt import Window, articles_of, day_window, parts_of, query_address
from orchestration.collecting.offers import OfferError, feed_links, index_links
from orchestration.collecting.outcomes import Response
from orchestration.collecting.pages import Link
from orchestration.collecting.plan import FeedSource, GdeltSource, ListedSource, PageSource, SitemapSource
from orchestration.collecting.sitemaps import root_of, sitemap_links

SITEMAPS, _FEEDS = ("urlset", "sitemapindex"), ("rss", "feed", "rdf")
"""What the root elements of lists are called, in small letters."""
_GZIP, _PIECE = b"\x1f\x8b\x08", 1 << 16
_MOST_PACKINGS = 2
_MOST_UNPACKED = 50 << 20
"""Bytes of a list, as of a sitemap (sitemaps.org)."""
_DEEPEST = 2
"""Levels of sitemaps under an index that are followed."""


@dataclass(frozen=True)
class Wanted:
    """A list to ask for.

    changed_at: when it last changed, as far as that is said; depth: of a sitemap, below its index; window: of GDELT's
    list, the time that it covers.
    """

    url: str
    changed_at: datetime | None = None
    depth: int = 0
    window: Window | None = None


@dataclass(frozen=True)
class Offer:
    """What a list offers: pages, and further lists; note: what is told of it beside that."""

    links: tuple[Link, ...]
    lists: tuple[Wanted, ...] = ()
    note: str = ""


def first_list(source: ListedSource, day: date, now: datetime) -> Wanted:
    """The list of a source that a round begins with; day: that which GDELT is asked for."""
    return _windowed(source, day_window(day, now)) if isinstance(source, GdeltSource) else Wanted(source.url)


def read_list(source: ListedSource, wanted: Wanted, answer: Response) -> Offer:
    """What a list offers. Raises OfferError where it can't be read.

    Its bytes tell what it is: packed or not, and for feeds and sitemaps, which of them.
    """
    body, cut = unpacked(answer.body)
    offer = _read(source, wanted, replace(answer, body=body))
    return replace(offer, note=" ".join(filter(None, (cut, offer.note))))


def _read(source: ListedSource, wanted: Wanted, answer: Response) -> Offer:
    match source:
        case PageSource():
            return Offer(tuple(index_links(answer.body, answer.final_url, source.links, answer.content_type)))
        case GdeltSource():
            listed = articles_of(answer.body)
            parts = parts_of(wanted.window, listed.entries) if wanted.window is not None else ()
            return Offer(listed.links, tuple(_windowed(source, part) for part in parts), listed.note)
        case FeedSource() | SitemapSource():
            root = root_of(answer.body, answer.content_type)
            is_sitemap = root in SITEMAPS or (isinstance(source, SitemapSource) and root not in _FEEDS)
            return (_of_sitemap if is_sitemap else _of_feed)(source, wanted, answer)


def _of_feed(source: FeedSource | SitemapSource, wanted: Wanted, answer: Response) -> Offer:
    follow, match = (source.follow, "") if isinstance(source, FeedSource) else (True, source.match)
    listed = feed_links(answer.body, answer.final_url, answer.content_type, follow=follow)
    return Offer(tuple(link for link in listed.links if re.search(match, link.url)), note=listed.note)


def _of_sitemap(source: FeedSource | SitemapSource, wanted: Wanted, answer: Response) -> Offer:
    match = source.match if isinstance(source, SitemapSource) else ""
    found = sitemap_links(answer.body, answer.final_url, match, answer.content_type)
    deeper = wanted.depth + 1
    named = tuple(Wanted(sitemap.url, sitemap.changed_at, deeper) for sitemap in found.sitemaps)
    if named and deeper > _DEEPEST:
        note = f"It names {len(named)} sitemaps {deeper} levels below the first index; {_DEEPEST} are followed."
        return Offer((), note=note)
    return Offer(found.pages.links, named, found.pages.note)


def unpacked(body: bytes) -> tuple[bytes, str]:
    """A list's bytes, unpacked where they are gzip, whatever they are called; and what is told of them, if anything.

    Raises OfferError where nothing can be unpacked, or too much.
    """
    note = ""
    for _ in range(_MOST_PACKINGS):
        if not body.startswith(_GZIP):
            break
        pieces, size, rest = list[bytes](), 0, body
        while rest.startswith(_GZIP) and not note:
            unpacker = zlib.decompressobj(zlib.MAX_WBITS | 16)
            while rest and not unpacker.eof and not note:
                try:
                    pieces.append(unpacker.decompress(rest[:_PIECE], _MOST_UNPACKED + 1 - size))
                except zlib.error:
                    note = "Its packing is damaged; what stands before the damage was read."
                    continue
                rest = unpacker.unused_data + unpacker.unconsumed_tail + rest[_PIECE:]
                size += len(pieces[-1])
                if size > _MOST_UNPACKED:
                    raise OfferError(f"It unpacks to more than {_MOST_UNPACKED} bytes.")
            note = note or ("" if unpacker.eof else "It is cut off; what there is of it was read.")
        body = b"".join(pieces)
        if note and not body:
            raise OfferError("It can't be unpacked: its packing is damaged.")
    return body, note


def _windowed(source: GdeltSource, window: Window) -> Wanted:
    return Wanted(query_address(source.url, source.query, window), changed_at=window[1], window=window)


class Agenda:
    """The lists that a round has still to ask for: first what has changed since it was last read, newest first, then
    what was read longest ago. None is given twice."""

    def __init__(self, first: Wanted, looked: Mapping[str, datetime]) -> None:
        """looked: when each list of the source was last asked for."""
        self._looked, self._known = looked, {first.url}
        self._number = count()
        self._waiting = [(self._place(first), first)]

    def __len__(self) -> int:
        return len(self._waiting)

    def add(self, lists: tuple[Wanted, ...]) -> None:
        """Note further lists, those that are not known in this round."""
        for wanted in lists:
            if wanted.url not in self._known:
                self._known.add(wanted.url)
                heapq.heappush(self._waiting, (self._place(wanted), wanted))

    def next(self) -> Wanted:
        """The list to ask for now, which is not given again."""
        return heapq.heappop(self._waiting)[1]

    def arrived(self, url: str) -> None:
        """Note where a list was found in the end: what leads there needs no asking any more."""
        self._known.add(url)

    def _place(self, wanted: Wanted) -> tuple[int, float, int]:
        """What sorts lists in their order; the number keeps that in which they were named."""
        looked, changed = self._looked.get(wanted.url), wanted.changed_at
        if looked is None or (changed is not None and changed > looked):
            return 0, -changed.timestamp() if changed is not None else 0.0, next(self._number)
        return 1, looked.timestamp(), next(self._number)
