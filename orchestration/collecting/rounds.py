"""One round over sources that offer lists: ask each for its list, then fetch the pages that are new."""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from orchestration.collecting.fetching import Fetcher, host_of
from orchestration.collecting.gdelt import articles_of, day_window, query_address, windows
from orchestration.collecting.ledger import Ledger, Link
from orchestration.collecting.offers import OfferError, feed_links, index_links, sitemap_links
from orchestration.collecting.outcomes import Response, Validators
from orchestration.collecting.plan import FeedSource, GdeltSource, ListedSource, PageSource, SitemapSource

_PATIENCE = 3
"""Pages of a host that fail one after the other before it is left alone until the next round."""
_DEEPEST = 2
"""Levels of sitemaps under an index that are followed."""


@dataclass(frozen=True)
class Found:
    """What a round brought of one source: pages offered that were new, fetched now, and faults."""

    source: str
    offered: int
    fetched: int
    faults: int


class Round:
    """Collects from sources into the ledger; `day` is the day that archives of news are asked for."""

    def __init__(self, fetcher: Fetcher, ledger: Ledger, day: date, now: Callable[[], datetime]) -> None:
        self._fetcher, self._ledger, self._day, self._now = fetcher, ledger, day, now
        for host, seconds in ledger.resting(now()).items():
            fetcher.rest(host, seconds)

    def collect(self, sources: Sequence[ListedSource]) -> list[Found]:
        """One round over all sources, several hosts at a time, in the order given."""
        if not sources:
            return []
        with ThreadPoolExecutor(self._fetcher.manners.hosts_at_once) as threads:
            return list(threads.map(self._of_source, sources))

    def _of_source(self, source: ListedSource) -> Found:
        faults: list[Response] = []
        offered = self._offers(source, faults)
        fetched, failing = 0, dict[str, int]()
        for url in self._ledger.waiting(source.connector, source.name, source.most_pages):
            host = host_of(url)
            if failing.get(host, 0) >= _PATIENCE or self._fetcher.is_resting(url):
                continue
            answer = self._ask(source, url, Validators())
            kept = self._ledger.bodies.keep(answer.body) if answer.is_ok else None
            self._ledger.record(source.connector, source.name, "page", answer, self._now(), kept)
            fetched += answer.is_ok
            faults.extend([] if answer.is_ok else [answer])
            failing[host] = failing.get(host, 0) + 1 if answer.may_pass else 0
        return Found(source.name, offered, fetched, len(faults))

    def _offers(self, source: ListedSource, faults: list[Response]) -> int:
        match source:
            case FeedSource():
                return self._list(
                    source, source.url, faults,
                    lambda a: feed_links(a.body, a.final_url, a.content_type, follow=source.follow),
                )  # fmt: skip
            case PageSource():
                return self._list(
                    source, source.url, faults,
                    lambda a: index_links(a.body, a.final_url, source.links, a.content_type),
                )  # fmt: skip
            case SitemapSource():
                return self._sitemap(source, source.url, faults, _DEEPEST)
            case GdeltSource():
                return self._gdelt(source, faults)

    def _sitemap(self, source: SitemapSource, url: str, faults: list[Response], deeper: int) -> int:
        below: list[str] = []

        def read(answer: Response) -> Sequence[Link]:
            found = sitemap_links(answer.body, answer.final_url, source.match)
            below.extend(found.sitemaps)
            return found.links

        new = self._list(source, url, faults, read, below)
        return new + sum(self._sitemap(source, at, faults, deeper - 1) for at in below if deeper)

    def _gdelt(self, source: GdeltSource, faults: list[Response]) -> int:
        new = 0

        def ask(window: tuple[datetime, datetime]) -> int:
            nonlocal new
            came = 0

            def read(answer: Response) -> Sequence[Link]:
                nonlocal came
                links = articles_of(answer.body)
                came = len(links)
                return links

            new += self._list(source, query_address(source.url, source.query, window), faults, read)
            return came

        for _ in windows(day_window(self._day, self._now()), ask):
            pass
        return new

    def _list(
        self,
        source: ListedSource,
        url: str,
        faults: list[Response],
        read: Callable[[Response], Sequence[Link]],
        below: Sequence[str] = (),
    ) -> int:
        """Ask for a list and note what it offers; a list that can't be read is a fault of its source alone.

        below: lists that this one names, known once it is read; such a one is asked for whole each time, as an
        unchanged index says nothing of what it names.
        """
        answer = self._ask(source, url, self._ledger.validators(source.connector, source.name, url))
        links: Sequence[Link] = ()
        if answer.is_ok:
            try:
                links = read(answer)
            except OfferError as error:
                answer = _unreadable(answer, str(error))
        if not answer.is_ok:
            self._ledger.record(source.connector, source.name, "list", answer, self._now(), None)
            faults.extend([] if answer.outcome == "not_modified" else [answer])
            return 0
        if below:
            answer = replace(answer, validators=Validators())
        kept = self._ledger.bodies.keep(answer.body)
        return self._ledger.listed(source.connector, source.name, answer, links, self._now(), kept)

    def _ask(self, source: ListedSource, url: str, validators: Validators) -> Response:
        """The answer of an address; what robots.txt said, and how long the host asks to be left alone, is noted."""
        answer = self._fetcher.get(url, validators)
        for robots in answer.robots:
            self._ledger.record(source.connector, source.name, "robots", robots, self._now(), None)
        if answer.retry_after:
            self._ledger.rest(host_of(answer.final_url), self._now() + timedelta(seconds=answer.retry_after))
        return answer


def _unreadable(answer: Response, why: str) -> Response:
    return replace(answer, outcome="unreadable", reason=why, body=b"")
