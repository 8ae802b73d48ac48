"""The past can be asked for again: memberships over time are those of resolving what was known then."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orchestration.ids import digest
from tests.events.test_resolution import DAY, partition, report, resolve

LATE = dict(start=None, end=None, precision="unknown")


def at(day: date) -> datetime:
    return datetime.combine(day, datetime.min.time(), UTC)


def known(told, timeline):
    return at(told["published"]) if timeline == "published" and told["published"] else at(captured(told))


def captured(told):
    return date(2026, 3, 20) + timedelta(told["captured"])


def as_of(resolved, told, timeline, moment):
    """The event of each report that was known at a moment, as the lake tells it."""
    now = dict(resolved["event_reports"].select("report_id", "event_id").iter_rows())
    events = {r["id"]: now[r["id"]] for r in told if known(r, timeline) <= moment}
    for row in resolved["past_event_reports"].iter_rows(named=True):
        if row["timeline"] == timeline and row["known_from"] <= moment < row["known_until"]:
            events[row["report_id"]] = row["event_id"]
    return events


def grouped(events):
    found = {}
    for report_id, event_id in events.items():
        found.setdefault(event_id, set()).add(report_id)
    return sorted(map(sorted, found.values()))


@st.composite
def reports(draw):
    told = []
    for n in range(draw(st.integers(2, 9))):
        day = DAY + timedelta(draw(st.integers(0, 3)))
        dated = draw(st.sampled_from([{"start": day}, {"start": day}, LATE]))
        one = report(
            f"a{draw(st.integers(0, 6))}",
            countries=draw(st.sampled_from([("JPN", "USA"), ("USA",), ("JPN",)])),
            aircraft=(draw(st.sampled_from([("B-52", "USA", 2), ("B-52", "USA", 3), ("F-15", "JPN", 4)])),),
            **dated,
        )
        told.append({**one, "id": f"r{n}"})
    for one in told:  # an article appears once, whatever the number of its reports
        number = int(one["article"][1:])
        one["published"] = None if number == 3 else DAY + timedelta(number * 5 % 7)
        one["captured"] = number * 3 % 7
    ids = [one["id"] for one in told]
    links = draw(st.lists(st.tuples(st.sampled_from(ids), st.sampled_from(ids)), max_size=4))
    return told, [(a, b) for a, b in links if a != b]


@settings(max_examples=150, deadline=None)
@given(reports(), st.sampled_from(["published", "captured"]))
def test_each_past_moment_is_what_resolving_its_reports_gives(given_reports, timeline):
    told, links = given_reports
    resolved = resolve(told, links)
    for moment in {known(r, timeline) for r in told}:
        there = [r for r in told if known(r, timeline) <= moment]
        ids = {r["id"] for r in there}
        then = resolve(there, [link for link in links if set(link) <= ids])
        assert grouped(as_of(resolved, told, timeline, moment)) == partition(then)


def test_an_event_has_its_id_before_the_report_that_founded_it_was_known():
    founder = {**report("a", captured=1, published=DAY + timedelta(3)), "id": "founder"}
    earlier = {**report("b", captured=2, published=DAY + timedelta(1)), "id": "earlier"}
    resolved = resolve([founder, earlier])
    assert resolved["events"]["founding_report_id"].to_list() == ["founder"]
    then = as_of(resolved, [founder, earlier], "published", at(DAY + timedelta(1)))
    assert then == {"earlier": digest("event", "founder")}


def test_what_an_undated_report_was_of_before_a_better_fit_was_known():
    undated = {**report("u", **LATE, published=DAY + timedelta(6)), "id": "undated"}
    first = {**report("a", aircraft=(("B-52", "USA", None),)), "id": "first"}
    day = DAY + timedelta(4)
    better = {**report("b", start=day, end=day, published=DAY + timedelta(15), captured=9), "id": "better"}
    told = [undated, first, better]
    resolved = resolve(told)
    assert partition(resolved) == [["better", "undated"], ["first"]]
    assert grouped(as_of(resolved, told, "published", at(DAY + timedelta(6)))) == [["first", "undated"]]
    row = resolved["past_event_reports"].filter(timeline="published").row(0, named=True)
    assert (row["report_id"], row["known_from"], row["known_until"]) == (
        "undated", at(DAY + timedelta(6)), at(DAY + timedelta(15)),
    )  # fmt: skip


@pytest.mark.parametrize("timeline", ["published", "captured"])
def test_a_report_of_its_own_has_no_past(timeline):
    resolved = resolve([{**report("a"), "id": "r"}])
    assert resolved["past_event_reports"].is_empty()
    assert as_of(resolved, [{**report("a"), "id": "r"}], timeline, at(date(2027, 1, 1))) == {"r": digest("event", "r")}
