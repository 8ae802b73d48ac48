"""One source's part of a round: its lists, as many as a round may ask for, then the pages that wait to be fetched."""

import logging
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import astuple, dataclass, replace
from datetime import date, datetime, timedelta

from orchestration.apart import Apart, ApartError
from orchestration.articles.markup.refusals import Refusal
from orchestration.collecting.fetching import Fetcher, host_of
from orchestration.collecting.ledger import Ledger
from orchestration.collecting.lists import Agenda, Offer, Wanted, first_list, read_list
from orchestration.collecting.no_articles import NO_ARTICLE, judged
from orchestration.collecting.offers import OfferError
from orchestration.collecting.outcomes import PUT_OFF, Response, Validators, is_fault
from orchestration.collecting.plan import ListedSource

_LOG = logging.getLogger(__name__)
_APART = Apart()
"""Where lists are read, so that one of them can neither hang a round nor end it."""
_MOST_LEADS = 3
"""Pages that only lead on, one after the other."""
_PATIENCE = 3
"""Pages of a host that fail one after the other before it is left alone until the next round."""


@dataclass(frozen=True)
class Found:
    """What a round brought of one source: pages offered that were new, fetched now, faults, and what was put off."""

    source: str
    offered: int
    fetched: int
    faults: int
    put_off: int = 0

    def __add__(self, more: "Found") -> "Found":
        """What both brought of one source."""
        counts = zip(astuple(self)[1:], astuple(more)[1:], strict=True)
        return Found(self.source, *(one + other for one, other in counts))


class Visit:
    """Asks one source, into the ledger; `day` is the day that archives of news are asked for."""

    def __init__(
        self, source: ListedSource, fetcher: Fetcher, ledger: Ledger, day: date, now: Callable[[], datetime]
    ) -> None:
        self._source, self._fetcher, self._ledger, self._day, self._now = source, fetcher, ledger, day, now
        self._key = (source.connector, source.name)
        self._ends = time.monotonic() + fetcher.manners.round_seconds
        self._offered, self._fetched, self._faults, self._put_off = 0, 0, 0, 0
        self._asked, self._passed = set[str](), set[str]()
        """Pages that were asked for, and those that were put off."""

    def made(self) -> Found:
        """What the visit brought.

        Pages come before lists where the last answer was a list's: its host wanted so much patience that none of its
        pages could be asked for, and would again.
        """
        if self._ledger.last_answered(*self._key) == "list":
            self._pages()
        self._lists()
        self._pages()
        waiting = set(self._ledger.waiting(*self._key, self._now())) - self._asked - self._passed
        self._tell("page", len(waiting), "most_pages")
        return Found(self._source.name, self._offered, self._fetched, self._faults, self._put_off)

    @property
    def _is_over(self) -> bool:
        return self._fetcher.is_stopped or time.monotonic() > self._ends

    def _lists(self) -> None:
        wanted = first_list(self._source, self._day, self._now())
        agenda = Agenda(wanted, self._ledger.looked(*self._key))
        asked = 0
        while len(agenda) and asked < self._source.most_lists and not (asked and self._is_over):
            self._list(agenda.next(), agenda)
            asked += 1
        self._tell("list", len(agenda), "most_lists")

    def _list(self, wanted: Wanted, agenda: Agenda) -> None:
        """Ask for a list and note what it offers; one that can't be read is a fault of its source alone."""
        offer = Offer(())
        answer = self._ask(wanted.url, self._ledger.validators(*self._key, wanted.url))
        if answer.is_ok:
            try:
                seconds = self._fetcher.manners.reading_seconds
                offer = _APART.call(seconds, read_list, self._source, wanted, answer)
            except (OfferError, ApartError) as error:
                answer = _unreadable(answer, str(error))
            except Exception as error:  # of a parser, at something that nobody thought of
                _LOG.exception("The list at %s can't be read.", wanted.url)
                answer = _unreadable(answer, f"The list can't be read ({error.__class__.__name__}).")
        if not answer.is_ok:
            self._note("list", answer)
            return
        agenda.arrived(answer.final_url)
        agenda.add(offer.lists)
        if offer.lists:
            # an unchanged index says nothing of the lists that it names, so it is asked for whole each time
            answer = replace(answer, validators=Validators())
        kept = self._ledger.bodies.keep(answer.body)
        answer = replace(answer, reason=offer.note)
        self._offered += self._ledger.listed(*self._key, answer, offer.links, self._now(), kept)

    def _pages(self) -> None:
        most, failing = self._source.most_pages, Counter[str]()
        for url in self._ledger.waiting(*self._key, self._now()):
            if len(self._asked) >= most or len(self._passed) >= most or self._is_over:
                return
            if url in self._asked or url in self._passed:
                continue
            host = host_of(url)
            if failing[host] < _PATIENCE:
                answer = self._page(url)
                failing[host] = failing[host] + 1 if answer.may_pass else 0
            else:
                why = f"{_PATIENCE} pages of {host} failed one after the other; it is asked again in the next round."
                answer = Response(url, PUT_OFF, why)
            (self._passed if answer.outcome == PUT_OFF else self._asked).add(url)
            self._note("page", answer)

    def _page(self, url: str) -> Response:
        """The answer for a page, followed where it only leads on; one that is no article says why."""
        answer = self._ask(url, Validators())
        for _ in range(_MOST_LEADS):
            refusal = self._refusal(answer) if answer.is_ok else None
            if refusal is None:
                return answer
            if not refusal.leads_to:
                return replace(answer, outcome=NO_ARTICLE, reason=refusal.why, body=b"")
            followed = self._ask(refusal.leads_to, Validators())
            answer = replace(followed, url=url, final_url=followed.final_url or refusal.leads_to)
        why = f"The page only leads on, {_MOST_LEADS} times one to the next."
        return replace(answer, outcome=NO_ARTICLE, reason=why, body=b"") if answer.is_ok else answer

    def _refusal(self, answer: Response) -> Refusal | None:
        try:
            return _APART.call(self._fetcher.manners.reading_seconds, judged, answer)
        except Exception:  # of a parser, at something that is told when the page is read
            _LOG.exception("The page at %s can't be judged.", answer.url)
            return None

    def _ask(self, url: str, validators: Validators) -> Response:
        """The answer of an address; what robots.txt said, and how long the host asks to be left alone, is noted."""
        answer = self._fetcher.get(url, validators)
        for robots in answer.robots:
            self._ledger.record(*self._key, "robots", robots, self._now(), None)
        if answer.retry_after and answer.outcome != PUT_OFF:
            self._ledger.rest(host_of(answer.final_url), self._now() + timedelta(seconds=answer.retry_after))
        return answer

    def _note(self, purpose: str, answer: Response) -> None:
        """Note an answer that offers nothing: a page, a fault, or what was put off."""
        kept = self._ledger.bodies.keep(answer.body) if answer.is_ok else None
        self._ledger.record(*self._key, purpose, answer, self._now(), kept)
        self._fetched += answer.is_ok
        self._put_off += answer.outcome == PUT_OFF
        self._faults += is_fault({"purpose": purpose, "outcome": answer.outcome})

    def _tell(self, purpose: str, number: int, setting: str) -> None:
        """Note how many more of a kind were put off, if any, and the setting behind it."""
        if not number:
            return
        manners = self._fetcher.manners
        limit = (
            f"round_seconds: {manners.round_seconds:g}"
            if self._is_over
            else f"{setting}: {getattr(self._source, setting)}"
        )
        more = f"one more {purpose} waits" if number == 1 else f"{number} more {purpose}s wait"
        self._note(
            purpose, Response(self._source.url, PUT_OFF, f"There is a bound ({limit}): {more} for a later round.")
        )


def _unreadable(answer: Response, why: str) -> Response:
    return replace(answer, outcome="unreadable", reason=why, body=b"")
