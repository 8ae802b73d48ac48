"""The past can be asked for again: memberships over time are those of resolving what was known then."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orchestration.articles.versions import versions_of
from orchestration.ids import digest
from tests.events.test_resolution import DAY, frames, partition, report, resolve

LATE = dict(start=None, end=None, precision="unknown")


def at(day: date) -> datetime:
    return datetime.combine(day, datetime.min.time(), UTC)


def captured(told):
    return date(2026, 3, 20) + timedelta(told["captured"])


def spans(told, timeline):
    """From when to when the article of each report was the newest of its story; until None: it still is."""
    since, until = {
        "published": ("appeared_at", "superseded_at"),
        "captured": ("captured_at", "superseded_captured_at"),
    }[timeline]
    articles = frames(told)["articles"]
    versions = versions_of(articles).join(articles.select("article_id", "captured_at"), on="article_id")
    of = {row["article_id"]: (row[since], row[until]) for row in versions.iter_rows(named=True)}
    return {r["id"]: of[r["article"]] for r in told}


def is_known(span, moment):
    return span[0] <= moment and (span[1] is None or moment < span[1])


def as_of(resolved, told, timeline, moment):
    """The event of each report that was known at a moment, as the lake tells it."""
    now = dict(resolved["event_reports"].select("report_id", "event_id").iter_rows())
    events = {
        report: now[report] for report, (since, _) in spans(told, timeline).items() if report in now and since <= moment
    }
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
    told, stories = [], draw(st.sampled_from([4, 5, 7]))
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
        one["story"] = f"s{number % stories}"
    ids = [one["id"] for one in told]
    links = draw(st.lists(st.tuples(st.sampled_from(ids), st.sampled_from(ids)), max_size=4))
    return told, [(a, b) for a, b in links if a != b]


@settings(max_examples=150)
@given(reports(), st.sampled_from(["published", "captured"]))
def test_each_past_moment_is_what_resolving_its_reports_gives(given_reports, timeline):
    told, links = given_reports
    resolved = resolve(told, links)
    known = spans(told, timeline)
    for moment in {at for span in known.values() for at in span if at is not None}:
        there = [r for r in told if is_known(known[r["id"]], moment)]
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


def test_a_corrected_text_takes_the_place_of_the_former_and_its_event_keeps_its_id():
    first = {**report("a", story="s", captured=1), "id": "first"}
    told = {**first, "article": "b", "captured": 2, "aircraft": (("B-52", "USA", 4),), "id": "told"}
    before = resolve([first])
    resolved = resolve([first, told], previous=before["events"])
    assert resolved["events"].select("event_id", "founding_report_id").rows() == [(digest("event", "first"), "first")]
    assert partition(resolved) == [["told"]]
    assert resolve([told, first])["events"].equals(resolved["events"])  # taken in at once, in any order
    assert as_of(resolved, [first, told], "captured", at(captured(first))) == {"first": digest("event", "first")}
    assert as_of(resolved, [first, told], "captured", at(captured(told))) == {"told": digest("event", "first")}


def test_a_former_text_that_comes_late_was_never_known_and_wins_nothing():
    newest = {**report("b", story="s", captured=1, published=DAY + timedelta(2)), "id": "newest"}
    former = {**newest, "article": "a", "captured": 3, "published": DAY + timedelta(1), "id": "former"}
    resolved = resolve([newest, former])
    assert partition(resolved) == [["newest"]]
    assert as_of(resolved, [newest, former], "captured", at(captured(former))) == {"newest": digest("event", "newest")}
    assert list(as_of(resolved, [newest, former], "published", at(DAY + timedelta(1)))) == ["former"]


@pytest.mark.parametrize("is_told_elsewhere", [False, True])
def test_an_event_that_a_corrected_text_tells_no_longer_leaves_unless_another_tells_it(is_told_elsewhere):
    first = {**report("a", story="s", captured=1), "id": "first"}
    other = {**report("c", captured=1), "id": "other"}
    day = DAY - timedelta(90)
    corrected = {
        **report("b", story="s", captured=2, kind="incident", event_type="scramble", start=day),
        "id": "corrected",
    }
    told = [first, corrected, *([other] if is_told_elsewhere else [])]
    before = resolve([each for each in told if each is not corrected])
    resolved = resolve(told, previous=before["events"])
    (event,) = before["events"]["event_id"]
    assert partition(resolved) == [["corrected"], *([["other"]] if is_told_elsewhere else [])]
    assert (event in resolved["events"]["event_id"].to_list()) == is_told_elsewhere
    assert as_of(resolved, told, "captured", at(captured(first)))["first"] == event
    again = {**first, "article": "d", "captured": 4, "id": "again"}
    assert event in resolve([*told, again], previous=resolved["events"])["events"]["event_id"].to_list()
