"""What became of an event between two moments."""

import pytest

from orchestration.differing.differences import Difference, Then, Value, differences


def then(event_id, *reports, **values):
    return Then(event_id, f"Event {event_id}", values, frozenset(reports))


def told(found):
    return [
        (d.became, d.event_id, d.other, [(v.of, v.before, v.after) for v in d.values], list(d.came), list(d.left))
        for d in found
    ]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ([], [], []),
        ([then("a", "r", dates="2026-03-10")], [then("a", "r", dates="2026-03-10")], []),
        ([], [then("a", "r", dates="2026-03-10", place=None)], [("new", "a", None, [("dates", None, "2026-03-10")], ["r"], [])]),
        ([then("a", "r")], [], [("gone", "a", None, [], [], ["r"])]),
        ([then("a", "r", dates="2026-03")], [then("a", "r", "s", dates="2026-03-10")],
         [("changed", "a", None, [("dates", "2026-03", "2026-03-10")], ["s"], [])]),
        ([then("a", "r", place="guam")], [then("a", "r", place=None)], [("changed", "a", None, [("place", "guam", None)], [], [])]),
        ([then("a", "r", **{"B-52 USA": "2"})], [then("a", "r")], [("changed", "a", None, [("B-52 USA", "2", None)], [], [])]),
        ([then("a", "r"), then("b", "s")], [then("a", "r", "s")],
         [("changed", "a", None, [], ["s"], []), ("merged", "b", "a", [], [], ["s"])]),
        ([then("a", "r", "s")], [then("a", "r"), then("b", "s")],
         [("changed", "a", None, [], [], ["s"]), ("split", "b", "a", [], ["s"], [])]),
    ],
    ids=["nothing", "the same", "new", "gone", "a date and a report more", "a value unknown now", "an aircraft less", "merged", "split"],
)  # fmt: skip
def test_what_became_of_events(before, after, expected):
    assert told(differences(before, after)) == expected


def test_an_event_merged_into_the_one_that_holds_most_of_its_reports():
    [gone, *_] = differences([then("z", "r", "s", "t")], [then("a", "r"), then("b", "s", "t")])[2:]
    assert gone == Difference("merged", "z", "Event z", "b", left=["r", "s", "t"])


def test_differences_are_told_by_title():
    assert [d.title for d in differences([], [then("b", "r"), then("a", "s")])] == ["Event a", "Event b"]


def test_a_value_holds_before_and_after():
    [difference] = differences([then("a", "r", status="planned")], [then("a", "r", status="occurred")])
    assert difference.values == [Value("status", "planned", "occurred")]
