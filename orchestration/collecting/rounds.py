"""One round over sources that offer lists: each is visited, several at a time, and none ends it for the others."""

import logging
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime

from orchestration.collecting.fetching import Fetcher
from orchestration.collecting.ledger import Ledger
from orchestration.collecting.outcomes import failed
from orchestration.collecting.plan import ListedSource
from orchestration.collecting.visits import Found, Visit

_LOG = logging.getLogger(__name__)


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
        threads = ThreadPoolExecutor(self._fetcher.manners.hosts_at_once)
        try:
            return list(threads.map(self._of_source, sources))
        except BaseException:  # as when the run is told to end: nobody is asked any more
            self._fetcher.stop()
            raise
        finally:
            threads.shutdown(cancel_futures=True)

    def _of_source(self, source: ListedSource) -> Found:
        try:
            return Visit(source, self._fetcher, self._ledger, self._day, self._now).made()
        except Exception as error:
            _LOG.exception("Asking %s ended in an error.", source.name)
            # where the ledger itself is at fault (a full disk), this raises too, and ends the round as it must
            self._ledger.record(source.connector, source.name, "list", failed(source.url, error), self._now(), None)
            return Found(source.name, 0, 0, 1)
