"""GDELT's lists: their pages, the windows of time that they are asked for, and what is broken in them."""

import json
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import pytest

from orchestration.collecting import gdelt
from orchestration.collecting.offers import OfferError


def test_gdelt_lists_pages() -> None:
    body = json.dumps({"articles": [{"url": "https://e.org/1", "title": "One"}, {"url": "https://e.org/1"}, {}]})
    assert [(link.url, link.title) for link in gdelt.articles_of(body.encode()).links] == [("https://e.org/1", "One")]
    assert gdelt.articles_of(b"{}").links == () == gdelt.articles_of(b"").links


def test_gdelt_says_what_is_wrong_with_a_query() -> None:
    with pytest.raises(OfferError, match="too short"):
        gdelt.articles_of(b"The specified phrase is too short.")


def windows(first: gdelt.Window, ask: Callable[[gdelt.Window], int]) -> list[gdelt.Window]:
    """All windows that are asked for, by how many articles each answer holds."""
    asked, waiting = [], [first]
    while waiting:
        asked.append(waiting.pop())
        waiting.extend(gdelt.parts_of(asked[-1], ask(asked[-1])))
    return asked


@pytest.mark.parametrize("now", [datetime(2026, 3, 9, tzinfo=UTC), datetime(2026, 3, 3, 21, 13, 7, 5, tzinfo=UTC)])
def test_windows_are_parted_until_all_articles_fit(now: datetime) -> None:
    start = datetime(2026, 3, 3, tzinfo=UTC)
    seen = [start + timedelta(minutes=2 * n) for n in range(600)]  # more than an answer holds

    def count(window: gdelt.Window) -> int:
        return sum(window[0] <= at < window[1] for at in seen)

    asked = windows(gdelt.day_window(date(2026, 3, 3), now), lambda window: min(gdelt.MOST, count(window)))
    assert sum(count(window) for window in asked if count(window) < gdelt.MOST) == len(seen)


def test_windows_end_at_a_quarter_of_an_hour() -> None:
    for now in (datetime(2026, 3, 9, tzinfo=UTC), datetime(2026, 3, 3, 5, 59, 59, 999_999, tzinfo=UTC)):
        asked = windows(gdelt.day_window(date(2026, 3, 3), now), lambda window: gdelt.MOST)
        assert len(asked) == len(set(asked)) < 2 * 100
        assert min(end - start for start, end in asked[:-1]) <= timedelta(minutes=15)


def test_the_past_of_a_day_has_the_same_parts_at_any_hour() -> None:
    morning = datetime(2026, 3, 3, tzinfo=UTC), datetime(2026, 3, 3, 12, tzinfo=UTC)
    for now in (datetime(2026, 3, 3, 13, 1, tzinfo=UTC), datetime(2026, 3, 3, 20, 47, tzinfo=UTC)):
        assert morning in windows(gdelt.day_window(date(2026, 3, 3), now), lambda window: gdelt.MOST)


@pytest.mark.parametrize(
    ("now", "first", "last"),
    [
        (datetime(2026, 3, 9, tzinfo=UTC), datetime(2026, 3, 3, tzinfo=UTC), datetime(2026, 3, 4, tzinfo=UTC)),
        (datetime(2026, 3, 4, tzinfo=UTC), datetime(2026, 3, 3, tzinfo=UTC), datetime(2026, 3, 4, tzinfo=UTC)),
        (datetime(2026, 3, 3, 14, tzinfo=UTC), datetime(2026, 3, 3, tzinfo=UTC), datetime(2026, 3, 3, 14, tzinfo=UTC)),
        # what was seen after the last look of the day before
        (
            datetime(2026, 3, 3, 0, 5, tzinfo=UTC),
            datetime(2026, 3, 2, 12, 5, tzinfo=UTC),
            datetime(2026, 3, 3, 0, 5, tzinfo=UTC),
        ),
    ],
)
def test_the_window_of_a_day(now: datetime, first: datetime, last: datetime) -> None:
    assert gdelt.day_window(date(2026, 3, 3), now) == (first, last)


def test_the_address_names_query_and_window() -> None:
    window = gdelt.day_window(date(2026, 3, 3), datetime(2026, 3, 3, 12, tzinfo=UTC))
    address = gdelt.query_address("https://g.org/doc", '"B-52" drill', window)
    assert "startdatetime=20260303000000" in address and "enddatetime=20260303120000" in address
    assert "maxrecords=250" in address and "%22B-52%22" in address


@pytest.mark.parametrize(
    ("broken", "lost"),
    [
        (r'{"url": "https://e.org/2", "title": "F-15 \x flew"}', 1),
        (r'{"url": "https://e.org/2", "title": "C:\Users"}', 1),
        ('{"url": "https://e.org/2", "title": "He said "no" today"}', 1),
        ('{"url": "https://e.org/2", "title": "cut}', 1),
        ('{"url": "https://e.org/2", "title": "{odd} , {signs}"}', 0),
    ],
)
def test_a_broken_entry_of_gdelt_costs_itself_alone(broken: str, lost: int) -> None:
    good = '{"url": "https://e.org/%d", "title": "Bombers fly"}'
    body = f'{{"articles": [{good % 1}, {broken.replace(chr(92) * 2, chr(92))}, {good % 3}]}}'
    found = gdelt.articles_of(body.encode())
    assert [link.url[-1] for link in found.links] == (["1", "3"] if lost else ["1", "2", "3"])
    assert found.note == ("1 of its 3 entries can't be read, and are passed over." if lost else "")


def test_gdelt_is_asked_in_parts_where_its_answer_is_full_though_two_entries_are_one() -> None:
    rows = [{"url": f"https://e.org/{n // 2}"} for n in range(gdelt.MOST)]
    assert gdelt.articles_of(json.dumps({"articles": rows}).encode()).entries == gdelt.MOST
