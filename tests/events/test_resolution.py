from datetime import UTC, date, datetime, timedelta

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orchestration.articles.versions import versions_of
from orchestration.events import comparing
from orchestration.events.stage import resolve_events
from orchestration.ids import digest
from orchestration.warehouse.schema import frame

DAY = date(2026, 3, 10)
PLACES = [
    {"place_id": "japan", "kind": "country", "country": "JPN", "within": ""},
    {"place_id": "sea-of-japan", "kind": "sea", "country": "", "within": ""},
    {"place_id": "kyushu", "kind": "island", "country": "JPN", "within": ""},
    {"place_id": "black-sea", "kind": "sea", "country": "", "within": ""},
]

TYPES = [
    {
        "event_type": name,
        "match_group": "exercise" if name.endswith(("exercise", "mission")) else name,
        "specificity": str(rank),
    }
    for rank, name in enumerate(("joint_patrol", "bomber_mission", "air_exercise", "joint_exercise", "scramble"))
]
CLASSES = [{"aircraft_class": "fighter"}, {"aircraft_class": "aircraft"}]


def report(article, *, kind="drill", event_type="air_exercise", start=DAY, end=None, precision="day", status="occurred",
           countries=("JPN", "USA"), targets=(), places=("sea-of-japan",), aircraft=(("B-52", "USA", 2),), published=DAY + timedelta(1),
           copy_of=None, captured=1, story=None, text="Two bombers flew.", time=None):  # fmt: skip
    end = start if precision == "day" and end is None else end
    return dict(article=article, kind=kind, event_type=event_type, start=start, end=end, precision=precision, status=status,
                countries=countries, targets=targets, places=places, aircraft=aircraft, published=published,
                copy_of=copy_of, captured=captured, story=story or article, text=text, time=time)  # fmt: skip


def frames(told, links=()):
    articles, reports, claims = {}, [], []
    for n, r in enumerate(told):
        day = date(2026, 3, 20) + timedelta(r["captured"])
        published = datetime.combine(r["published"], datetime.min.time(), UTC) if r["published"] else None
        articles[r["article"]] = dict(
            article_id=r["article"], published_at=published, captured_at=datetime.combine(day, datetime.min.time(), UTC),
            captured_on=day, duplicate_of=r["copy_of"], external_id=r["article"], source_id="wire", text=r["text"],
            url=f"https://wire.example/{r['story']}",
        )  # fmt: skip
        report_id = r.get("id", f"{r['article']}-{n}")
        reports.append(
            dict(report_id=report_id, article_id=r["article"], kind=r["kind"], event_type=r["event_type"], status=r["status"],
                 start_date=r["start"], end_date=r["end"], date_precision=r["precision"], confidence=0.9)
        )  # fmt: skip
        for kind in ("countries", "targets", "places"):
            name = {"countries": "country", "targets": "target", "places": "place"}[kind]
            claims += [dict(report_id=report_id, claim_type=name, value=v) for v in r[kind]]
        claims += [dict(report_id=report_id, claim_type="time", value=r["time"])] if r["time"] else []
        claims += [
            dict(report_id=report_id, claim_type="aircraft", value=v, operator=o, count=c) for v, o, c in r["aircraft"]
        ]
    return dict(
        articles=frame("articles", articles.values()),
        reports=frame("reports", reports),
        claims=frame("claims", claims),
        report_links=frame(
            "report_links", [dict(report_id=a, answers_report_id=b, relation="after") for a, b in links]
        ),
    )


def resolve(told, links=(), previous=None, index=None):
    return resolve_events(
        **frames(told, links),
        index=index,
        places=PLACES,
        event_types=TYPES,
        aircraft_classes=CLASSES,
        previous_events=frame("events") if previous is None else previous,
        versions=versions_of(frames(told, links)["articles"]),
    )


def partition(resolved):
    found = {}
    for event, rid in resolved["event_reports"].select("event_id", "report_id").iter_rows():
        found.setdefault(event, set()).add(rid)
    return sorted(map(sorted, found.values()))


SAME = report("b")


@pytest.mark.parametrize(
    ("other", "one_event"),
    [
        (SAME, True),
        (report("b", start=DAY + timedelta(2)), False),
        (report("b", start=DAY + timedelta(1)), False),
        (report("b", start=DAY + timedelta(1), time="23:40"), True),
        (report("b", start=DAY + timedelta(1), aircraft=(("F-15", "JPN", 4),)), False),
        (report("b", start=date(2026, 3, 1), end=date(2026, 3, 31), precision="month"), True),
        (report("b", start=date(2026, 4, 1), end=date(2026, 4, 30), precision="month"), False),
        (report("b", countries=("KOR", "USA")), False),
        (report("b", countries=("USA",)), True),
        (report("b", kind="incident", event_type="scramble"), False),
        (report("b", event_type="joint_exercise"), True),
        (report("b", event_type="joint_patrol"), False),
        (report("b", start=None, end=None, precision="unknown", published=None), True),
        (report("b", start=None, end=None, precision="unknown", published=None, aircraft=()), False),
        (report("b", start=None, end=None, precision="unknown", published=DAY + timedelta(400)), False),
        (report("b", places=("black-sea",), aircraft=(("F-15", "USA", 3),)), False),
        (report("a"), False),
    ],
    ids=[
        "the same", "two days on", "the next day, same bombers", "the next day, same hour", "the next day, other aircraft", "its month", "another month",
        "other partners", "a partner left out", "another kind", "a type of its group", "a type of another group",
        "undated, same bombers", "undated, no aircraft", "undated, long after", "elsewhere, other aircraft", "the same article",
    ],
)  # fmt: skip
def test_which_reports_are_one_event(other, one_event):
    assert (len(partition(resolve([report("a", time="23:40"), other]))) == 1) is one_event


def test_a_denial_makes_no_event():
    assert resolve([report("a", status="denied")])["events"].is_empty()


def test_linked_undated_reports_follow():
    patrol = dict(event_type="joint_patrol", countries=("CHN", "RUS"), aircraft=(("H-6", "CHN", None),))
    undated = dict(start=None, end=None, precision="unknown", published=None)
    told = [
        {**report("a"), "id": "drill-a"}, {**report("a", **{**patrol, "start": DAY - timedelta(1)}), "id": "patrol-a"},
        {**report("b", **undated), "id": "drill-b"},
        {**report("b", **{**patrol, **undated, "aircraft": (("Tu-95", "RUS", None),)}), "id": "patrol-b"},
    ]  # fmt: skip
    links = [("drill-a", "patrol-a"), ("drill-b", "patrol-b")]
    assert partition(resolve(told, links)) == [["drill-a", "drill-b"], ["patrol-a", "patrol-b"]]
    assert resolve(told, links)["event_links"].select("relation", "lag_days").rows() == [("after", 1)]


def test_an_undated_report_does_not_bridge_events_years_apart():
    told = [
        report("a"), report("b", start=date(2023, 3, 10), published=date(2023, 3, 11)),
        report("c", start=None, end=None, precision="unknown", published=None),
    ]  # fmt: skip
    assert sorted(map(len, partition(resolve(told)))) == [1, 2]


def test_the_date_that_most_independent_articles_give_is_settled():
    told = [
        report("a", time="23:40"),
        report("b", start=DAY + timedelta(1), time="23:40"),
        report("c", time="23:40"),
        report("d", start=DAY + timedelta(1), copy_of="b", time="23:40"),
    ]
    [event] = resolve(told)["events"].rows(named=True)
    assert (event["start_date"], event["date_precision"]) == (DAY, "day")


def test_ids_stay_when_articles_are_added_and_the_older_id_survives_a_merger():
    first = [
        {**report("a"), "id": "r1"},
        {**report("b", countries=("USA",), aircraft=(), places=(), captured=2), "id": "r2"},
    ]
    before = resolve(first[:1])
    assert before["events"]["event_id"].to_list() == [digest("event", "r1")]
    apart = resolve(
        [first[0], {**first[1], "start": DAY + timedelta(5), "end": DAY + timedelta(5)}], previous=before["events"]
    )
    assert apart["events"].height == 2
    merged = resolve(first, previous=apart["events"])
    rows = {r["event_id"]: r["merged_into"] for r in merged["events"].iter_rows(named=True)}
    assert rows == {digest("event", "r1"): None, digest("event", "r2"): digest("event", "r1")}
    again = resolve(first, previous=merged["events"])
    assert again["events"].equals(merged["events"])


@settings(max_examples=25)
@given(st.permutations(range(8)))
def test_the_order_of_reports_plays_no_part(order):
    told = [
        {**report(f"a{n}", start=DAY + timedelta(n // 3), aircraft=(("B-52", "USA", 2 + n % 2),)), "id": f"r{n}"}
        for n in range(8)
    ]
    expected = resolve(told)
    shuffled = resolve([told[n] for n in order])
    for table in ("events", "event_reports", "event_links", "past_event_reports"):
        assert shuffled[table].equals(expected[table])


def test_work_grows_with_the_reports_of_the_same_days(monkeypatch):
    calls = []
    monkeypatch.setattr(comparing, "score", lambda *pair: calls.append(pair))

    def compared(days):
        calls.clear()
        resolve([report(f"{d}-{n}", start=DAY + timedelta(3 * d)) for d in range(days) for n in range(4)])
        return len(calls)

    assert compared(40) == 10 * compared(4) == 40 * 6


def test_frames_have_the_lakes_columns():
    resolved = resolve([report("a")])
    assert all(isinstance(resolved[t], pl.DataFrame) and resolved[t].schema == frame(t).schema for t in resolved)
