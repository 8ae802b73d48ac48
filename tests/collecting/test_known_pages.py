"""Which entries of a list are new, which are asked for again, and when."""

import sqlite3
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from orchestration.collecting.ledger import Ledger
from orchestration.collecting.outcomes import Response
from orchestration.collecting.pages import Link

AT = datetime(2026, 3, 20, 9, tzinfo=UTC)
HOUR = timedelta(hours=1)
PAGE = "https://news.example/1"
LINK = Link(PAGE, "Bombers fly", "2026-03-20", "id-1", changed_at=AT)


def offer(ledger: Ledger, *links: Link, at: datetime = AT, source: str = "Wire") -> int:
    return ledger.listed("feeds", source, Response("https://news.example/feed", "ok", status=200), links, at, "")


def waiting(ledger: Ledger, at: datetime = AT, source: str = "Wire") -> list[str]:
    return ledger.waiting("feeds", source, at)


def fetch(ledger: Ledger, at: datetime, body: bytes = b"text") -> None:
    answer = Response(PAGE, "ok", status=200, final_url=PAGE, content_type="text/html")
    ledger.record("feeds", "Wire", "page", answer, at, ledger.bodies.keep(body))


def test_a_page_that_changed_is_asked_for_again_and_its_earlier_text_stays(ledger: Ledger) -> None:
    offer(ledger, LINK)
    fetch(ledger, AT, b"four")
    ledger.taken(ledger.fetched(10), AT)
    assert offer(ledger, LINK, at=AT + HOUR) == 0
    changed = replace(LINK, changed_at=AT + HOUR)
    assert offer(ledger, changed, at=AT + HOUR) == 1
    assert offer(ledger, replace(LINK, changed_at=AT + 2 * HOUR), at=AT + 2 * HOUR) == 0  # it waits already
    assert waiting(ledger, AT + HOUR) == [PAGE]
    fetch(ledger, AT + HOUR, b"eight")
    (later,) = ledger.fetched(10)
    ledger.taken([later], AT + HOUR)
    earlier, _ = ledger.taken_on(AT.date())
    assert [ledger.bodies.get(page.body_hash or "") for page in (earlier, later)] == [b"four", b"eight"]
    assert waiting(ledger, AT + HOUR) == []


@pytest.mark.parametrize(
    "changed_at", [None, AT, AT - HOUR, AT + timedelta(days=400), datetime(9999, 1, 1, tzinfo=UTC)]
)
def test_what_does_not_say_that_it_changed_or_cannot_have_is_not(ledger: Ledger, changed_at: datetime | None) -> None:
    offer(ledger, LINK)
    fetch(ledger, AT)
    assert offer(ledger, replace(LINK, changed_at=changed_at), at=AT + HOUR) == 0


def test_where_a_list_said_nothing_before_the_moment_of_the_fetch_decides(ledger: Ledger) -> None:
    offer(ledger, replace(LINK, changed_at=None), at=AT - HOUR)
    fetch(ledger, AT)
    assert offer(ledger, replace(LINK, changed_at=AT - HOUR), at=AT + HOUR) == 0
    assert offer(ledger, replace(LINK, changed_at=AT + HOUR), at=AT + HOUR) == 1


def test_another_source_has_no_page_asked_for_again(ledger: Ledger) -> None:
    offer(ledger, LINK)
    fetch(ledger, AT)
    assert offer(ledger, replace(LINK, changed_at=AT + HOUR), at=AT + HOUR, source="Other") == 0


def test_new_pages_come_before_changed_ones(ledger: Ledger) -> None:
    offer(ledger, LINK)
    fetch(ledger, AT)
    offer(ledger, replace(LINK, changed_at=AT + HOUR), at=AT + HOUR)
    offer(ledger, Link("https://news.example/2"), at=AT + 2 * HOUR)
    assert waiting(ledger, AT + 2 * HOUR) == ["https://news.example/2", PAGE]


def test_a_page_that_changes_in_every_look_is_asked_for_ever_more_rarely(ledger: Ledger) -> None:
    asked = []
    for minutes in range(0, 60 * 24 * 60, 15):
        at = AT + timedelta(minutes=minutes)
        offer(ledger, replace(LINK, changed_at=at), at=at)
        if waiting(ledger, at):
            fetch(ledger, at)
            asked.append(at - AT)
    assert [moment / HOUR for moment in asked[:7]] == [0, 0.25, 0.5, 1.5, 3.5, 7.5, 15.5]
    assert len(asked) < 20 and asked[-1] - asked[-2] <= timedelta(days=7, minutes=15)


@pytest.mark.parametrize(
    ("more", "new"),
    [
        (Link("https://news.example/2", "Bombers fly", "2026-03-20", "id-1"), 0),
        (Link("https://news.example/2", "Fighters fly", "2026-03-20", "id-1"), 1),
        (Link("https://news.example/2", "Bombers fly", "2026-03-21", "id-1"), 1),
        (Link("https://news.example/2", "Bombers fly", None, "id-1"), 1),
        (Link("https://news.example/2", "Bombers fly", "2026-03-20", "id-2"), 1),
        (Link(PAGE, "Fighters fly", "2026-03-20", "id-2"), 0),
    ],
)
def test_an_entry_is_the_same_at_another_address_where_all_else_is_the_same(
    ledger: Ledger, more: Link, new: int
) -> None:
    offer(ledger, LINK)
    assert offer(ledger, more) == new


@pytest.mark.parametrize(
    ("more", "new"),
    [
        (Link(PAGE, guid="id-1", text="Four F-15s flew."), 0),
        (Link(PAGE, guid="id-1", text="Eight F-15s flew."), 1),
        (Link(PAGE, guid="id-2", text="Four F-15s flew."), 0),
        (Link(PAGE, guid="id-2", text="Eight F-15s flew."), 1),
        (Link("https://news.example/2", guid="id-1", text="Four F-15s flew."), 0),
        (Link("https://news.example/2", guid="id-1", text="Eight F-15s flew."), 1),
        (Link("", guid="id-1", text="Eight F-15s flew."), 1),
        (Link("", guid="id-3", text="Four F-15s flew."), 1),
    ],
)
def test_an_entry_that_carries_its_text_is_known_by_that_and_where_it_stands(
    ledger: Ledger, more: Link, new: int
) -> None:
    offer(ledger, Link(PAGE, guid="id-1", text="Four F-15s flew."))
    assert offer(ledger, more) == new
    assert len(ledger.fetched(10)) == 1 + new


def test_a_feed_that_makes_up_a_text_each_time_fills_no_disk(ledger: Ledger) -> None:
    assert sum(offer(ledger, Link(PAGE, guid="id-1", text=f"{n} visits")) for n in range(100)) == 50


def test_a_ledger_of_an_earlier_version_keeps_its_pages(tmp_path: Path) -> None:
    (tmp_path / "collecting").mkdir()
    earlier = sqlite3.connect(tmp_path / "collecting" / "ledger.sqlite")
    earlier.executescript(
        "create table pages (url text primary key, connector text, source text, title text, published text, guid text,"
        " found_at text, state text, tries integer default 0, body_hash text, content_type text, captured_at text,"
        " final_url text, text text, taken_at text);"
        "create index pages_by_state on pages (state, connector, source, found_at);"
        "insert into pages (url, connector, source, found_at, state, content_type, captured_at, final_url, taken_at)"
        " values ('https://News.example/é', 'feeds', 'Wire', '2026-03-19T09:00:00+00:00', 'taken', 'text/html',"
        " '2026-03-19T09:00:00+00:00', 'https://News.example/é', '2026-03-19T09:00:00+00:00'),"
        " ('https://news.example/2', 'feeds', 'Wire', '2026-03-19T09:00:00+00:00', 'waiting', '', null, null, null);"
    )
    earlier.close()
    for _ in range(2):
        ledger = Ledger(tmp_path / "collecting")
        assert waiting(ledger) == ["https://news.example/2"]
        (page,) = ledger.taken_on(AT.date() - timedelta(days=1))
        assert (page.url, page.final_url) == ("https://news.example/%C3%A9", "https://News.example/é")
        assert offer(ledger, Link("https://news.example/%C3%A9")) == 0
        ledger.close()
