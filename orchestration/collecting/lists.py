"""The lists of a source: which it has, what each offers, and in which order a round asks for them. No network."""

import heapq
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from itertools import count

from orchestration.collecting.gdelt import Window, articles_of, day_window, parts_of, query_address
from orchestration.collecting.offers import feed_links, index_links, sitemap_links
from orchestration.collecting.outcomes import Response
from orchestration.collecting.pages import Link
from orchestration.collecting.plan import FeedSource, GdeltSource, ListedSource, PageSource, SitemapSource

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
    """What a list offers: pages, and further lists."""

    links: tuple[Link, ...]
    lists: tuple[Wanted, ...] = ()


def first_list(source: ListedSource, day: date, now: datetime) -> Wanted:
    """The list of a source that a round begins with; day: that which GDELT is asked for."""
    return _windowed(source, day_window(day, now)) if isinstance(source, GdeltSource) else Wanted(source.url)


def read_list(source: ListedSource, wanted: Wanted, answer: Response) -> Offer:
    """What a list offers. Raises OfferError where it can't be read."""
    match source:
        case FeedSource():
            return Offer(tuple(feed_links(answer.body, answer.final_url, answer.content_type, follow=source.follow)))
        case PageSource():
            return Offer(tuple(index_links(answer.body, answer.final_url, source.links, answer.content_type)))
        case SitemapSource():
            found = sitemap_links(answer.body, answer.final_url, source.match)
            deeper = wanted.depth + 1
            named = (Wanted(sitemap.url, sitemap.changed_at, deeper) for sitemap in found.sitemaps)
            return Offer(found.links, tuple(named) if deeper <= _DEEPEST else ())
        case GdeltSource():
            links = articles_of(answer.body)
            parts = parts_of(wanted.window, len(links)) if wanted.window is not None else ()
            return Offer(tuple(links), tuple(_windowed(source, part) for part in parts))


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
