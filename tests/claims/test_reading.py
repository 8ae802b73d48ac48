"""What the reader makes of small texts, and the laws that hold for any text."""

from datetime import date

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from orchestration.claims.read import read_article

PUBLISHED = date(2026, 3, 12)  # a Thursday


def read(text, lexicon, published=PUBLISHED):
    reading = read_article("a", text, published, lexicon)
    found = []
    for report in reading.reports:
        claims = [c for c in reading.claims if c.report_id == report.report_id]
        found.append(
            {
                "type": report.event_type,
                "start": report.start_date and report.start_date.isoformat(),
                "countries": {c.value for c in claims if c.claim_type == "country"},
                "targets": {c.value for c in claims if c.claim_type == "target"},
                "places": {c.value for c in claims if c.claim_type == "place"},
                "aircraft": sorted(
                    (c.value, c.operator or "", c.count or 0) for c in claims if c.claim_type == "aircraft"
                ),
            }
        )
    return found


@pytest.mark.parametrize("end", [". ", ".\n\n"])
def test_a_count_that_opens_a_sentence_is_no_day_of_the_month_before(end, lexicon):
    text = f"A patrol ended on 10 March{end}8 Chinese H-6K bombers flew a joint patrol with Russian Tu-95s on Monday."
    assert ("H-6", "CHN", 8) in [each for report in read(text, lexicon) for each in report["aircraft"]]


def aircraft(text, lexicon):
    return [each for report in read(text, lexicon) for each in report["aircraft"]]


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("Two U.S. B-52H Stratofortress bombers", [("B-52", "USA", 2)]),
        ("Two American B52s", [("B-52", "USA", 2)]),
        ("A pair of B-52 bombers of the U.S. Air Force", [("B-52", "USA", 2)]),
        ("At least 30 F-16s of the U.S. Air Force", [("F-16", "USA", 30)]),
        ("Two B-1Bs and four F-16s of the U.S. Air Force", [("B-1", "USA", 2), ("F-16", "USA", 4)]),
        ("Four KF-16 fighters and a B-52", [("B-52", "USA", 1), ("F-16", "KOR", 4)]),
        ("Six Japanese F-15Js", [("F-15", "JPN", 6)]),
        ("Four F-35As from Japan and four from the United States", [("F-35", "JPN", 4), ("F-35", "USA", 4)]),
        ("Some 100 Australian aircraft", [("aircraft", "AUS", 100)]),
        ("A RAAF KC-30A and two RAAF E/A-18Gs", [("A330", "AUS", 1), ("EA-18", "AUS", 2)]),
    ],
)
def test_aircraft_of_a_drill(phrase, expected, lexicon):
    assert aircraft(f"{phrase} took part in a joint exercise over the Pacific on Tuesday.", lexicon) == expected


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (
            "The air forces of Japan and the United States hold the exercise Amber Shield from March 16 to 20.",
            "planned",
        ),
        ("The air forces of Japan and the United States kicked off a joint exercise on Tuesday.", "occurred"),
    ],
)
def test_a_drill_of_days_to_come_is_planned(text, status, lexicon):
    assert [report.status for report in read_article("a", text, PUBLISHED, lexicon).reports] == [status]


@pytest.mark.parametrize(
    ("text", "event_type", "start", "countries", "targets"),
    [
        ("Japan scrambled fighters on Tuesday against two Russian Tu-95 bombers.", "scramble", "2026-03-10", {"JPN"}, {"RUS"}),
        ("Two Russian Su-27s violated Swedish airspace on Tuesday.", "airspace_violation", "2026-03-10", {"RUS"}, {"SWE"}),
        ("Eight Chinese J-16s entered Taiwan's air defense identification zone on Tuesday.", "adiz_entry", "2026-03-10", {"CHN"}, {"TWN"}),
        ("Ten Chinese planes crossed the median line of the Taiwan Strait on Wednesday.", "adiz_entry", "2026-03-11", {"CHN"}, {"TWN"}),
        ("A Chinese J-15 locked its radar on a Japanese F-15 on Tuesday.", "radar_lock_on", "2026-03-10", {"CHN"}, {"JPN"}),
        ("North Korea fired two ballistic missiles on Tuesday.", "missile_launch", "2026-03-10", {"PRK"}, set()),
        ("Three Chinese coast guard ships entered Japan's territorial waters on Tuesday.", "maritime_incursion", "2026-03-10", {"CHN"}, {"JPN"}),
        ("A Chinese J-16 flew dangerously close to an Australian P-8 on Tuesday.", "unsafe_maneuver", "2026-03-10", {"CHN"}, {"AUS"}),
        ("Chinese and Russian bombers flew a joint patrol over the Sea of Japan on Tuesday.", "joint_patrol", "2026-03-10", {"CHN", "RUS"}, set()),
        ("Japan and the United States held a naval exercise in the Philippine Sea on Tuesday.", "naval_exercise", "2026-03-10", {"JPN", "USA"}, set()),
        ("Taiwan's ministry detected 20 Chinese aircraft and six ships around Taiwan on Tuesday.", "military_activity", "2026-03-10", {"CHN"}, {"TWN"}),
    ],
)  # fmt: skip
def test_types_of_event(text, event_type, start, countries, targets, lexicon):
    (found,) = read(text, lexicon)
    assert (found["type"], found["start"], found["countries"], found["targets"]) == (
        event_type,
        start,
        countries,
        targets,
    )


@pytest.mark.parametrize(
    "text",
    [
        "The Russian aircraft did not enter Estonian airspace on Tuesday.",
        "There was no violation of Japanese airspace.",
        "Chinese aircraft routinely enter Taiwan's air defense identification zone.",
        "If Russian jets entered the airspace, fighters could intercept them.",
        "The State Department approved the sale of 66 F-16 fighters to Taiwan on Tuesday.",
        "Visitors to the air show on Tuesday saw an F-16 and two F-15s fly.",
        "Each March the two countries hold a large joint exercise.",
        "The ADIZ was entered by some 200 Chinese aircraft a month.",
        "The bomber can carry nuclear weapons and could be intercepted by fighters.",
        "The drill planned for Tuesday by Japan and the United States was called off.",
        "",
    ],
)
def test_what_is_no_event(text, lexicon):
    assert read(text, lexicon) == []


def test_an_answer_and_its_lag(lexicon):
    text = (
        "Two U.S. B-52 bombers and four Japanese F-2s held a joint exercise on Wednesday. The exercise came a day after Chinese and "
        "Russian bombers flew together near Japan, prompting Tokyo to scramble fighter jets."
    )
    reading = read_article("a", text, PUBLISHED, lexicon)
    types = {r.report_id: r.event_type for r in reading.reports}
    assert {(types[link.report_id], types[link.answers_report_id], link.lag_days) for link in reading.links} == {
        ("air_exercise", "joint_patrol", 1),
        ("scramble", "joint_patrol", 0),
    }
    assert [r["start"] for r in read(text, lexicon)] == ["2026-03-11", "2026-03-10", "2026-03-10"]


def test_may_is_a_month(lexicon):
    (found,) = read(
        "On May 7 two B-2 bombers of the U.S. Air Force held an exercise with Australia.", lexicon, date(2026, 5, 12)
    )
    assert found["start"] == "2026-05-07"


PIECES = st.sampled_from(
    ["two", "B-52s", "Chinese", "Russian", "entered", "the ADIZ", "on Tuesday", "scrambled", "a day after", ",", ".", "and", "Japan",
     "exercise", "60", "fighters", "\n", "“", "No.", "May", "of the", "U.S.", "flew together", "🚀", "ä"]
)  # fmt: skip


@settings(max_examples=60)
@given(st.lists(PIECES, max_size=60).map(" ".join))
def test_evidence_is_always_cut_out_of_the_text(lexicon, text):
    reading = read_article("a", text, PUBLISHED, lexicon)
    reports = {r.report_id: r for r in reading.reports}
    assert len(reports) == len(reading.reports)
    for report in reading.reports:
        assert 0 <= report.evidence_start < report.evidence_end <= len(text)
        assert 0 <= report.confidence <= 1
    for claim in reading.claims:
        assert claim.report_id in reports
        assert text[claim.evidence_start : claim.evidence_end] == claim.surface != ""
    assert len({c.claim_id for c in reading.claims}) == len(reading.claims)
    assert all(link.report_id in reports and link.answers_report_id in reports for link in reading.links)


@settings(max_examples=15)
@given(st.lists(PIECES, max_size=40).map(" ".join))
@example("Chinese Russian exercise two fighters U.S.")
def test_reading_again_gives_the_same(lexicon, text):
    assert read_article("a", text, PUBLISHED, lexicon) == read_article("a", text, PUBLISHED, lexicon)


@pytest.mark.parametrize(
    ("text", "pages"),
    [
        ("Two Chinese H-6K bombers entered Japan's ADIZ on Tuesday.", [None]),
        ("Two Chinese H-6K bombers entered Japan's ADIZ on Tuesday.\n\f\nNothing more.", [1]),
        (
            "A release of three pages.\n\f\nIts letter.\n\fTwo Chinese H-6K bombers entered Japan's ADIZ on Tuesday.",
            [3],
        ),
        # it begins on the first page and goes on over its end
        (
            "On Tuesday two Chinese H-6K bombers and a Y-9, which came from the East China Sea, entered\fJapan's ADIZ.",
            [1],
        ),
    ],
)
def test_a_report_says_on_which_page_its_sentence_begins(text, pages, lexicon):
    assert [report.evidence_page for report in read_article("a", text, PUBLISHED, lexicon).reports] == pages
