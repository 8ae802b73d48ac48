"""An answer or a ledger that is damaged costs itself, and never the articles that were made of it."""

import os
from pathlib import Path

import pytest

from orchestration.durable import DamagedError
from orchestration.intake import reread, take_in
from orchestration.keeping.mending import LostError, mended_by_request, ready
from orchestration.settings import Settings
from orchestration.warehouse.lake import Lake
from tests.collecting.server import Reply, Server
from tests.collecting.test_stage import BODY, articles, collect, feed, page, settings

__all__ = ["settings"]


def answers(settings: Settings) -> list[Path]:
    """The kept answers that are of pages, by what they hold."""
    import gzip

    return [
        path
        for path in sorted(settings.collecting.glob("raw/*/*.gz"))
        if b"<article>" in gzip.decompress(path.read_bytes())
    ]


@pytest.mark.parametrize("how", ["cut", "noise", "other", "gone"])
def test_reading_anew_keeps_the_article_of_a_damaged_answer(settings: Settings, server: Server, how: str) -> None:
    feed(server, a=Reply(page()), b=Reply(page(BODY.replace("Two", "Nine").replace("four", "eight"))))
    collect(settings)
    before = articles(settings).sort("article_id")
    kept = answers(settings)
    assert before.height == len(kept) == 2
    if how == "gone":
        kept[0].unlink()
    else:
        held = kept[0].read_bytes()
        kept[0].write_bytes({"cut": held[:40], "noise": os.urandom(900), "other": kept[1].read_bytes()}[how])
    assert reread(settings) == 0
    assert articles(settings).sort("article_id").equals(before)
    told = Lake(settings.lake).read("quarantine").filter(stage="articles")
    assert told["reason"].to_list() == ["missing" if how == "gone" else "damaged"]
    assert reread(settings) == 0 and articles(settings).height == 2


def test_a_damaged_answer_that_was_not_read_yet_costs_itself(settings: Settings, server: Server) -> None:
    from orchestration.collecting.stage import collect_from

    feed(server, a=Reply(page()), b=Reply(page(BODY.replace("Two", "Nine"))))
    collect_from(settings, "feeds", settings.clock().date())
    answers(settings)[0].write_bytes(b"")
    assert take_in(settings, None, settings.clock()).new == 1


@pytest.mark.parametrize("size", [0, 100, 9000])
def test_a_new_ledger_knows_what_the_lake_knows(settings: Settings, server: Server, size: int) -> None:
    feed(server, a=Reply(page()), b=Reply(page(BODY.replace("Two", "Nine").replace("four", "eight"))))
    collect(settings)
    before, asked = articles(settings).sort("article_id"), dict(server.asked)
    ledger = settings.collecting / "ledger.sqlite"
    for log in ("-wal", "-shm"):
        ledger.with_name(ledger.name + log).unlink(missing_ok=True)
    ledger.write_bytes(os.urandom(size))
    with pytest.raises(LostError, match=r"ledger\.sqlite"):
        ready(settings)
    assert any("2 pages of the lake" in sentence for sentence in mended_by_request(settings))
    assert ready(settings) == []
    collect(settings)
    assert articles(settings).sort("article_id").equals(before)
    assert (server.asked["/a"], server.asked["/b"]) == (asked["/a"], asked["/b"])
    fetched = Lake(settings.lake).read("fetches")
    assert fetched["fetch_id"].is_unique().all() and fetched.height > 3
    reread(settings)
    assert articles(settings).sort("article_id").equals(before)


def test_a_ledger_that_can_not_be_opened_is_named(settings: Settings) -> None:
    settings.collecting.mkdir(parents=True)
    (settings.collecting / "ledger.sqlite").write_bytes(os.urandom(5000))
    with pytest.raises(DamagedError, match=r"ledger\.sqlite.*overflight doctor"):
        collect(settings)
