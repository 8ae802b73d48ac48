"""What no rule proposes is proposed by what was learned, and filled by rules; what is denied or habitual is not."""

from dataclasses import replace
from datetime import date

import pytest

from orchestration.claims.learned.confidence import BASE as SURE
from orchestration.claims.learned.confidence import Weights
from orchestration.claims.learned.proposer import NOTHING, Proposer
from orchestration.claims.lexicon.lexicon import Lexicon
from orchestration.claims.model import Reading
from orchestration.claims.read import read_article

DAY = date(2026, 3, 12)


def read(text: str, word: str, kind: str, lexicon: Lexicon) -> Reading:
    """A text read by a reader that has learned one word."""
    rows = [
        {"feature": f"word {word}", "kind": kind, "weight": "9"}, {"feature": "base", "kind": NOTHING, "weight": "2"},
    ]  # fmt: skip
    return read_article(
        "a", text, DAY, replace(lexicon, proposer=Proposer(rows), weights=Weights({SURE: 9.0}, {SURE: 9.0}))
    )


@pytest.mark.parametrize(
    ("text", "word", "kind", "event_type", "countries", "targets"),
    [
        ("A Chinese Y-9 hassled a Japanese P-3 on Monday.", "hassl", "unsafe", "unsafe_maneuver", {"CHN"}, {"JPN"}),
        ("A Japanese P-3 was hassled by a Chinese Y-9 on Monday.", "hassl", "unsafe", "unsafe_maneuver", {"CHN"}, {"JPN"}),
        ("Two Russian Tu-95 bombers pestered Japan on Monday.", "pester", "presence", "military_activity", {"RUS"}, {"JPN"}),
        ("Two Russian Tu-95s poked the Alaskan air defense identification zone on Monday.", "pok", "presence",
         "adiz_entry", {"RUS"}, {"USA"}),
        ("Two American B-52 bombers thumbed over the Sea of Japan on Monday.", "thumb", "bomber_mission", "bomber_mission",
         {"USA"}, set()),
        ("Japanese F-15s and American B-52s mingled over the Sea of Japan on Monday.", "mingl", "exercise",
         "air_exercise", {"USA", "JPN"}, set()),
    ],
)  # fmt: skip
def test_a_learned_word_proposes_and_rules_fill(
    text: str, word: str, kind: str, event_type: str, countries: set[str], targets: set[str], lexicon: Lexicon
) -> None:
    reading = read(text, word, kind, lexicon)
    (report,) = reading.reports
    assert (report.event_type, report.rule, report.start_date) == (event_type, "likely_words", date(2026, 3, 9))
    values = {
        name: {c.value for c in reading.claims if c.claim_type == name} for name in ("country", "target", "aircraft")
    }
    assert (values["country"], values["target"]) == (countries, targets)
    assert values["aircraft"] and text[report.evidence_start : report.evidence_end] == text


@pytest.mark.parametrize(
    "text",
    [
        "Chinese Y-9s did not hassle Japanese P-3s on Monday.",
        "Chinese Y-9s may hassle Japanese P-3s on Monday.",
        "Chinese Y-9s regularly hassle Japanese P-3s.",
        "On Monday, many guests were hassled.",
        "An Israeli aircraft fired a missile at a car on Monday and hassled two villages.",
    ],
)
def test_what_is_denied_supposed_or_usual_is_not_proposed(text: str, lexicon: Lexicon) -> None:
    assert read(text, "hassl", "unsafe", lexicon).reports == ()


@pytest.mark.parametrize(
    ("text", "word", "kind", "countries", "targets"),
    [
        ("The French Air Force said that two Rafales hassled on Monday had to turn because of a Russian Su-35.", "hassl",
         "unsafe", {"RUS"}, {"FRA"}),
        ("Britain's defence secretary said on Monday that a Russian Su-27 had hassled a Rivet Joint.", "hassl",
         "unsafe", {"RUS"}, {"GBR"}),
        ("Russia's Defense Ministry said that an American P-8 hassled on Monday a Russian Su-27.", "hassl", "presence",
         {"USA"}, {"RUS"}),
        ("A drone came from Lebanon on Monday and idled over Metula.", "idl", "violation", {"LBN"}, {"ISR"}),
        ("Khartoum said that two Egyptian F-16s, fighter jets of the Egyptian Air Force, idled over Port Sudan on Monday.", "idl", "violation",
         {"EGY"}, {"SDN"}),
        ("Two Turkish F-16s idled above Crete on Monday until two Greek F-16s came.", "idl", "violation", {"TUR"},
         {"GRC"}),
        ("The U.S. Navy destroyer USS Lassen, a warship, idled near Subi Reef on Monday, to the fury of China.", "idl", "incursion", {"USA"},
         {"CHN"}),
        ("Russian Su-35s chased an American B-52 over the Baltic Sea on Monday.", "chas", "scramble", {"RUS"}, {"USA"}),
    ],
)  # fmt: skip
def test_who_comes_to_whom(
    text: str, word: str, kind: str, countries: set[str], targets: set[str], lexicon: Lexicon
) -> None:
    reading = read(text, word, kind, lexicon)
    assert [report.rule for report in reading.reports] == ["likely_words"]
    values = {name: {c.value for c in reading.claims if c.claim_type == name} for name in ("country", "target")}
    assert (values["country"], values["target"]) == (countries, targets)


@pytest.mark.parametrize(
    ("text", "word", "kind", "told"),
    [
        ("Two Russian Su-24s violated Estonian airspace on Monday. The like of it had happened on March 3 as well.", "like",
         "violation", ("airspace_violation", date(2026, 3, 3), {"RUS"}, {"EST"})),
        ("Norwegian F-16s intercepted two Russian Tu-95s on Monday. Another pair had been waved off on March 2.", "pair",
         "scramble", ("scramble", date(2026, 3, 2), {"NOR"}, {"RUS"})),
        ("A Russian Il-20 flew along the coast of Latvia on Monday. In that case, too, jets were roused.", "rous",
         "scramble", ("scramble", date(2026, 3, 9), {"LVA"}, {"RUS"})),
        ("The navies of Peru and Chile held a drill off Callao from March 2 to 5. There was one in May 2024 as well.", "well",
         "exercise", ("naval_exercise", date(2024, 5, 1), {"PER", "CHL"}, set())),
        ("Norway's F-35s drilled with American B-1s over Andøya on Monday. On Tuesday they flew with Swedish Gripens, practising strikes.",
         "practis", "exercise", ("air_exercise", date(2026, 3, 10), {"SWE"}, set())),
    ],
)  # fmt: skip
def test_a_day_of_its_own_goes_on_with_who_was_told_before(
    text: str, word: str, kind: str, told: tuple[str, date, set[str], set[str]], lexicon: Lexicon
) -> None:
    reading = read(text, word, kind, lexicon)
    (report,) = (report for report in reading.reports if report.rule == "likely_words")
    claims = [c for c in reading.claims if c.report_id == report.report_id]
    who, whom = ({c.value for c in claims if c.claim_type == name} for name in ("country", "target"))
    assert (report.event_type, report.start_date, who, whom) == told


def test_what_means_something_else_is_not_all_that_a_sentence_tells(lexicon: Lexicon) -> None:
    text = "Pakistan's navy, exercising restraint on its mission, hassled an Indian submarine off Karachi on Monday."
    assert [report.event_type for report in read(text, "hassl", "presence", lexicon).reports] == ["military_activity"]
