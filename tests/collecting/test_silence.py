"""When a source counts as quiet: by its own rhythm, or by what the plan says."""

from datetime import UTC, datetime, timedelta

import pytest

from orchestration.collecting.plan import FeedSource
from orchestration.collecting.silence import hear, sentence

NOW = datetime(2026, 3, 31, 12, tzinfo=UTC)
SOURCE = FeedSource(name="Wire", url="https://wire.example/feed")


def fetch(days_ago: float, purpose: str = "list", outcome: str = "ok", offered: int | None = 1) -> dict[str, object]:
    told = {"outcome": outcome, "offered": offered, "reason": f"{outcome} then"}
    return {"source": "Wire", "purpose": purpose, "fetched_at": NOW - timedelta(days=days_ago)} | told


@pytest.mark.parametrize(
    ("pages", "after", "is_quiet"),
    [
        ([0.1], None, False),
        ([6.9], None, False),
        ([7.1], None, True),
        ([3], 2, True),
        ([20], 30, False),
        # every day a page, then three days of silence
        ([9, 8, 7, 6, 5, 4, 3.4], None, True),
        ([9, 8, 7, 6, 5, 4, 2.6], None, False),
        ([9, 8, 7, 6, 5, 4, 3.4], 10, False),
        # one a week: two weeks of silence are nothing yet
        ([56, 49, 42, 35, 28, 21, 14], None, False),
        ([58, 51, 44, 37, 30, 23, 22], None, True),
    ],
)
def test_silence(pages: list[float], after: float | None, is_quiet: bool) -> None:
    source = SOURCE.model_copy(update={"quiet_after_days": after})
    (heard,) = hear([fetch(days) for days in pages], [source], NOW)
    assert heard.is_quiet is is_quiet
    assert (heard.pages, heard.newest) == (len(pages), NOW - timedelta(days=min(pages)))


def test_a_source_that_never_gave_a_page_is_quiet_from_its_first_request_on() -> None:
    lists = [fetch(days, "list", "server_error", None) for days in (8, 4, 1)]
    (heard,) = hear(lists, [SOURCE], NOW)
    assert (heard.is_quiet, heard.pages, heard.faults, heard.newest) == (True, 0, 3, None)
    assert heard.last_fault == "server_error then"
    assert not hear(lists[1:], [SOURCE], NOW)[0].is_quiet


def test_a_source_that_was_never_asked_is_not_quiet() -> None:
    (heard,) = hear([fetch(40) | {"source": "Other"}], [SOURCE], NOW)
    assert (heard.is_quiet, heard.pages) == (False, 0)


def test_what_is_no_fault() -> None:
    asked = [
        fetch(0.3, "robots", "gone", None),
        fetch(0.2, "list", "not_modified", None),
        fetch(0.1, "page", "ok", None),
    ]
    (heard,) = hear([fetch(0.4), *asked], [SOURCE], NOW)
    assert (heard.faults, heard.last_fault, heard.pages) == (0, "", 1)


def test_lists_without_a_new_page_do_not_break_the_silence() -> None:
    (heard,) = hear([fetch(9), fetch(1, offered=0), fetch(0.5, "page", "ok", None)], [SOURCE], NOW)
    assert heard.is_quiet


def test_a_list_with_a_fault_is_told_until_it_is_read_again() -> None:
    (heard,) = hear([fetch(3), fetch(2, "list", "unreadable", None), fetch(1, "list", "put_off", None)], [SOURCE], NOW)
    assert (heard.list_fault, heard.faults) == ("unreadable then", 1)
    assert sentence([heard]) == "Every source that was asked is heard. Lists with a fault: `Wire` (`unreadable then`)."
    (heard,) = hear([fetch(3, "list", "unreadable", None), fetch(1, "list", "not_modified", None)], [SOURCE], NOW)
    assert (heard.list_fault, sentence([heard])) == ("", "Every source that was asked is heard.")


@pytest.mark.parametrize(
    ("outcomes", "is_broken"),
    [
        (["ok", "unreadable"], True),
        (["ok", "ok"], False),
        (["ok", "unreadable", "ok"], False),
        (["ok", "server_error"], False),
        (["unreadable", "unreadable"], False),
        ([], False),
    ],
)
def test_a_list_that_came_and_holds_no_row_where_it_did_has_changed(outcomes: list[str], is_broken: bool) -> None:
    lists = [fetch(len(outcomes) - day, "list", outcome, None) for day, outcome in enumerate(outcomes)]
    assert hear(lists, [SOURCE], NOW)[0].is_broken is is_broken
