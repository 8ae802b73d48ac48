"""The door of a whole round: lists and pages of many sources, through the ledger and the intake into the lake."""

import logging
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import polars as pl
from hypothesis import strategies as st

from orchestration.collecting.outcomes import Response, Validators
from orchestration.collecting.plan import FeedSource, GdeltSource, ListedSource, Manners, PageSource, SitemapSource
from orchestration.collecting.rounds import Round
from orchestration.collecting.stage import ledger_of
from orchestration.intake import take_in
from orchestration.settings import Settings
from orchestration.warehouse.lake import Lake
from tests.hostile import documents, lists
from tests.hostile.atoms import mostly, strings, words
from tests.hostile.door import Door
from tests.hostile.laws import rows_can_be_kept
from tests.samples import DRILL

_AT = datetime(2026, 3, 20, 12, tzinfo=UTC)
_A, _GOOD = "https://a.example", "https://good.example"
_HOSTILE: tuple[ListedSource, ...] = (
    FeedSource(name="Feed", url=f"{_A}/feed", most_pages=3),
    FeedSource(name="Bare", url=f"{_A}/bare", follow=False),
    SitemapSource(name="Map", url=f"{_A}/map", most_pages=3, most_lists=3),
    PageSource(name="Index", url=f"{_A}/index", links="ul.news a", most_pages=3),
    GdeltSource(name="World", url=f"{_A}/gdelt", query="bombers", most_pages=3, most_lists=3),
)
_KIND = FeedSource(name="Good", url=f"{_GOOD}/feed")
_GOOD_FEED = (
    "<rss version='2.0'><channel><item><title>Bombers fly</title><link>https://good.example/1</link>"
    "<guid isPermaLink='false'>good-1</guid></item></channel></rss>"
)
_GOOD_PAGE = f"<html><body><article><h1>Bombers fly</h1><p>{DRILL}</p></article></body></html>"
_TYPES = ("text/html", "text/html; charset=utf-8", "text/plain", "application/pdf", "", "text/html; charset=punycode")


@dataclass
class Scripted:
    """What the network gives, without one: each address's answer, and one for all others."""

    answers: Mapping[str, Response]
    others: Response
    manners: Manners = field(default_factory=lambda: Manners(hosts_at_once=2, total_seconds=20))
    is_stopped = False

    def get(self, url: str, validators: Validators) -> Response:
        """The answer of an address."""
        given = self.answers.get(url.partition("?")[0], self.others)
        return Response(
            url, given.outcome, given.reason, status=given.status, final_url=url, body=given.body,
            content_type=given.content_type, validators=given.validators, retry_after=given.retry_after,
        )  # fmt: skip

    def rest(self, host: str, seconds: float) -> None:
        """Nobody has to be left alone."""


def _ok(body: bytes, kind: str = "text/html", etag: str | None = None) -> Response:
    return Response("", "ok", status=200, body=body, content_type=kind, validators=Validators(etag, etag))


def _round(given: dict[str, Response]) -> None:
    """Every hostile source costs itself: the good one's article is in the lake, and every row can be kept."""
    answers = {f"{_A}/{name}": answer for name, answer in given.items()}
    good = {_KIND.url: _ok(_GOOD_FEED.encode(), "text/xml"), f"{_GOOD}/1": _ok(_GOOD_PAGE.encode())}
    logging.disable()
    try:
        with tempfile.TemporaryDirectory() as folder:
            settings = Settings(home=Path(folder), now=_AT)
            with ledger_of(settings) as ledger:
                network: Any = Scripted({**answers, **good}, given["page"])
                found = Round(network, ledger, _AT.date(), settings.clock).collect([*_HOSTILE, _KIND])
            take_in(settings, None, _AT)
            lake = Lake(settings.lake)
            articles, quarantine, fetches = (lake.read(table) for table in ("articles", "quarantine", "fetches"))
    finally:
        logging.disable(logging.NOTSET)
    assert [each.source for each in found] == [source.name for source in (*_HOSTILE, _KIND)]
    mine = articles.filter(pl.col("external_id") == "good-1")
    assert mine.height == 1 and DRILL in mine["text"][0]
    for table in (articles, quarantine, fetches):
        rows_can_be_kept(table)
    assert {source.name for source in _HOSTILE} <= set(fetches["source"])


def _answers() -> st.SearchStrategy[dict[str, Response]]:
    def of(bodies: st.SearchStrategy[bytes]) -> st.SearchStrategy[Response]:
        usual = st.builds(_ok, bodies, st.sampled_from(_TYPES), st.one_of(st.none(), words()))
        fault = st.builds(
            lambda reason, wait: Response("", "rate_limited", reason, status=429, retry_after=wait),
            strings().map(lambda s: s.encode("utf-8", "replace").decode()), st.sampled_from((None, 0.0, 1e9)),
        )  # fmt: skip
        return mostly(usual, fault, 9)

    return st.fixed_dictionaries({
        "feed": of(lists.feeds()), "bare": of(lists.feeds()), "map": of(lists.sitemaps()), "index": of(lists.indexes()),
        "gdelt": of(lists.answers_of_gdelt()), "page": of(documents.pages()),
    })  # fmt: skip


DOORS = (Door("rounds", _answers(), _round, 30),)
