"""An event that was published and that nothing tells of any more leads on, or says since when it is gone."""

from datetime import date

import pytest

from orchestration.events.leaving import Telling, left

MONDAY, TUESDAY, FRIDAY = date(2026, 3, 2), date(2026, 3, 3), date(2026, 3, 6)
TODAY = date(2026, 11, 28)


def telling(event_id: str, article_id: str, day: date | None, kind: str = "drill", end: date | None = None) -> Telling:
    return Telling(event_id, article_id, kind, day, end or day)


def row(event_id: str, merged_into: str | None = None, left_on: date | None = None) -> dict[str, object]:
    return {"event_id": event_id, "kind": "drill", "merged_into": merged_into, "left_on": left_on}


@pytest.mark.parametrize(
    ("tells", "into"),
    [
        ([telling("new", "a", MONDAY)], "new"),
        ([telling("new", "a", None)], "new"),
        ([telling("new", "a", TUESDAY)], None),
        ([telling("new", "a", date(2026, 3, 1), end=FRIDAY)], "new"),
        ([telling("new", "a", MONDAY, "incident")], None),
        ([telling("new", "b", MONDAY)], None),
        ([telling("one", "a", MONDAY), telling("most", "a", MONDAY), telling("most", "c", MONDAY)], "most"),
        ([], None),
    ],
)
def test_where_it_went(tells: list[Telling], into: str | None) -> None:
    told = [telling("old", "a", MONDAY), telling("old", "c", MONDAY)]
    events = [row(each.event_id) for each in tells]
    (found,) = left([row("old")], told, events, tells, TODAY)
    assert (found["merged_into"], found["left_on"]) == (into, None if into else TODAY)


def test_what_is_told_is_not_gone() -> None:
    assert left([row("old")], [telling("old", "a", MONDAY)], [row("old")], [telling("old", "a", MONDAY)], TODAY) == []


def test_an_event_that_was_merged_goes_where_the_other_went() -> None:
    published = [row("young", merged_into="old"), row("old")]
    told, tells = [telling("old", "a", MONDAY)], [telling("new", "a", MONDAY)]
    found = left(published, told, [row("new")], tells, TODAY)
    assert [(each["event_id"], each["merged_into"]) for each in found] == [("young", "new"), ("old", "new")]


def test_it_is_gone_since_it_was_seen_first_and_comes_back_when_it_is_told_again() -> None:
    gone = row("old", left_on=MONDAY)
    assert left([gone], [], [], [], TODAY) == [gone]
    assert left([gone], [], [row("old")], [telling("old", "a", MONDAY)], TODAY) == []
