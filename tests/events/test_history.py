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


def bridged():
    """Two accounts that nothing connects until a third, published last, agrees with both."""
    first = {**report("a", start=DAY, captured=2), "id": "first"}
    other = {**report("b", start=DAY, countries=(), places=(), aircraft=(), captured=1), "id": "other"}
    return first, other


def test_an_event_of_today_keeps_its_id_in_the_past_with_the_report_known_first():
    first, other = bridged()
    link = {**report("c", start=DAY, captured=3, published=DAY + timedelta(3)), "id": "link"}
    resolved = resolve([first, other, link])
    event = resolved["event_reports"].filter(report_id="link")["event_id"].item()
    assert as_of(resolved, [first, other, link], "published", at(DAY + timedelta(1)))["first"] == event


def test_what_was_two_events_had_two_ids_and_one_of_them_lives_on():
    month = dict(start=DAY.replace(day=1), end=DAY.replace(day=31), precision="month")
    one = {**report("a", aircraft=(("B-52", "USA", 2),)), "id": "one"}
    two = {**report("b", **month, places=(), aircraft=(("F-15", "USA", 4),)), "id": "two"}
    three = {**report("c", **LATE, published=DAY + timedelta(2)), "id": "three"}
    told = [one, two, three]
    resolved = resolve(told)
    then = as_of(resolved, told, "published", at(DAY + timedelta(1)))
    assert set(then) == {"one", "two"}
    assert len(set(then.values())) == 2


@pytest.mark.parametrize("timeline", ["published", "captured"])
def test_a_report_of_its_own_has_no_past(timeline):
    resolved = resolve([{**report("a"), "id": "r"}])
    assert resolved["past_event_reports"].is_empty()
    assert as_of(resolved, [{**report("a"), "id": "r"}], timeline, at(date(2027, 1, 1))) == {"r": digest("event", "r")}
