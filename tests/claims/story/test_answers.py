"""Which event answers which: by the words of answering, by their place in the sentence, and never the later one."""

from datetime import date

import pytest

from orchestration.claims.lexicon.lexicon import build_lexicon
from orchestration.claims.read import read_article
from orchestration.settings import PROJECT
from orchestration.warehouse.reference import read_reference
from tests.conftest import ENGLISH

PUBLISHED = date(2026, 3, 16)  # a Monday
PATROL = "Chinese and Russian bombers flew a joint patrol over the Sea of Japan on Thursday."
LAUNCH = "North Korea launched a ballistic missile on Wednesday."
EXERCISE = "The United States and South Korea held an air exercise on Tuesday."
ANSWERED = {"air_exercise > joint_patrol response 1"}


def links(text: str, lexicon) -> set[str]:
    reading = read_article("a", text, PUBLISHED, lexicon)
    types = {r.report_id: r.event_type for r in reading.reports}
    return {f"{types[k.report_id]} > {types[k.answers_report_id]} {k.relation} {k.lag_days}" for k in reading.links}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"{PATROL} In response to the patrol, Japan and the United States held an air exercise on Friday.", ANSWERED),
        (f"{PATROL} In response to the joint patrol, Japan and the US held an air exercise on Friday.", ANSWERED),
        (f"{PATROL} But in reply to the flight, Japan and the US held an air exercise on Friday.", ANSWERED),
        (f"{PATROL} Japan and the US held an air exercise on Friday in response to the patrol.", ANSWERED),
        (f"{PATROL} Japan and the US held an air exercise on Friday in response.", ANSWERED),
        (f"{PATROL} In response, Japan and the United States held an air exercise on Friday.", ANSWERED),
        (f"{PATROL} Japan and the United States answered with an air exercise on Friday.", ANSWERED),
        (
            "In response to a joint patrol by Chinese and Russian bombers on Thursday, Japan and the United States held an"
            " air exercise on Friday.",
            ANSWERED,
        ),
        (
            "Japan and the United States held an air exercise on Friday in response to a joint patrol that Chinese and"
            " Russian bombers flew on Thursday.",
            ANSWERED,
        ),
        (
            "Japan and the United States held an air exercise on Friday. It was a response to a joint patrol that Chinese"
            " and Russian bombers flew on Thursday.",
            ANSWERED,
        ),
        (
            "Japan and the United States held an air exercise on Friday. The drill was in response to the Chinese and"
            " Russian joint patrol on Thursday.",
            ANSWERED,
        ),
        (
            f"{LAUNCH} In response to the launch, two U.S. B-1Bs and four South Korean F-15Ks flew together on Friday.",
            {"air_exercise > missile_launch response 2"},
        ),
        (
            f"{EXERCISE} In response to the drill, North Korea fired a ballistic missile on Wednesday.",
            {"missile_launch > air_exercise response 1"},
        ),
        (
            f"{EXERCISE} North Korea fired a ballistic missile on Wednesday in response to the exercise.",
            {"missile_launch > air_exercise response 1"},
        ),
        (
            "The joint patrol by Chinese and Russian bombers on Thursday was followed by an air exercise of Japan and the"
            " United States on Friday.",
            {"air_exercise > joint_patrol after 1"},
        ),
        (
            f"{PATROL} Hours after the flight, Japan and the United States held an air exercise.",
            {"air_exercise > joint_patrol after 0"},
        ),
    ],
)
def test_what_answers_what(text: str, found: set[str], lexicon) -> None:
    assert links(text, lexicon) == found


@pytest.mark.parametrize(
    ("sentence", "relation"),
    [
        ("In response to that, Japan scrambled fighters.", "response"),
        ("In response, Japan scrambled fighters.", "response"),
        ("Japan scrambled F-15s in response to that.", "response"),
        ("Japan scrambled F-15s in response to the flight.", "response"),
        ("That prompted Japan to scramble F-15s.", "prompted"),
        ("Japan scrambled F-15s.", "response"),
    ],
)
def test_fighters_sent_up_answer_once_and_one_way(sentence: str, relation: str, lexicon) -> None:
    assert links(f"{PATROL} {sentence}", lexicon) == {f"scramble > joint_patrol {relation} 0"}


@pytest.mark.parametrize(
    "text",
    [
        f"{PATROL} Japan and the United States held an air exercise on Wednesday in response to the patrol.",
        f"{PATROL} In response to the patrol, Japan and the United States held an air exercise on March 9.",
        f"{EXERCISE} In response to growing threats, Japan and Australia held a naval exercise on Friday.",
    ],
    ids=["the answer came before", "a day of its own, earlier", "nothing told"],
)
def test_nothing_is_answered(text: str, lexicon) -> None:
    assert links(text, lexicon) == set()


def test_a_day_earlier_counts_from_what_the_sentence_before_was_about(lexicon) -> None:
    text = (
        "Japan and the United States held an air exercise on Friday, after North Korea fired a missile on Wednesday."
        " A day earlier, South Korea and Australia held a naval exercise."
    )
    reports = read_article("a", text, PUBLISHED, lexicon).reports
    assert {r.event_type: r.start_date for r in reports}["naval_exercise"] == date(2026, 3, 12)


def test_a_scramble_without_a_place_is_wherever_what_it_answers_was(lexicon) -> None:
    flight = "Two Russian Su-27s violated Finnish airspace near Porvoo and Hanko on Thursday."
    reading = read_article("a", f"{flight} Finland scrambled F-18s in response.", PUBLISHED, lexicon)
    (scramble,) = (r.report_id for r in reading.reports if r.event_type == "scramble")
    places = {c.value for c in reading.claims if c.report_id == scramble and c.claim_type == "place"}
    assert places == {"finland", "porvoo", "hanko"}


@pytest.mark.parametrize(("named", "country"), [("Chinese warships", "CHN"), ("Russian frigates", "RUS")])
def test_earlier_events_recalled_are_those_of_the_craft_named(named: str, country: str, lexicon) -> None:
    told = "A Chinese frigate entered Japan's territorial waters near Uotsuri Island on Thursday."
    further = "A Russian frigate was seen near Okinawa on the same day."
    recall = f"{named} have been there three times; the others were in June 2025 and January 2026."
    reading = read_article("a", f"{told} {further} {recall}", PUBLISHED, lexicon)
    recalled = {r.report_id for r in reading.reports if r.rule == "recall"}
    doers = [c.value for c in reading.claims if c.report_id in recalled and c.claim_type == "country"]
    assert doers == [country, country]


def test_two_events_never_answer_each_other() -> None:
    learned = build_lexicon(read_reference(PROJECT / "seeds" / "reference"), ENGLISH)
    text = (PROJECT / "seeds" / "articles" / "mnd-bulletin-0312.txt").read_text(encoding="utf-8")
    assert links(text, learned) == {"scramble > adiz_entry response 0"}
