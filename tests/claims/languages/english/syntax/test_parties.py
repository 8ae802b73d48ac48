"""Who does what to whom, as grammar tells it: each part with the words that play it and the rule that says so."""

from datetime import date
from typing import get_args

import pytest

from orchestration.claims.read import ReadingParameters, read_scenes
from orchestration.claims.sentences.parties import Role
from orchestration.claims.text.tokens import cut

CASES = [
    (
        "British Typhoons intercepted two Russian Tu-95s off Scotland on Tuesday.",
        "intercepted",
        ["doers: British Typhoons, subject_before_verb", "undergoers: two Russian Tu-95s, object_behind_verb"],
    ),
    (
        "Two Russian Tu-95s were intercepted by British Typhoons.",
        "intercepted",
        ["doers: British Typhoons, agent_behind_by", "undergoers: Two Russian Tu-95s, passive_subject"],
    ),
    (
        "Two Il-38s intercepted over the Baltic Sea by Italian Eurofighters were flying without a plan.",
        "intercepted",
        ["doers: Italian Eurofighters, agent_behind_by", "undergoers: Two Il-38s, passive_subject"],
    ),
    (
        "The interception of two Il-38s by Italian Eurofighters lasted an hour.",
        "interception",
        ["doers: Italian Eurofighters, agent_behind_by", "undergoers: two Il-38s, object_behind_noun"],
    ),
    (
        "Norway reported the interception of two Il-38s by Italian Eurofighters.",
        "interception",
        ["doers: Italian Eurofighters, agent_behind_by", "undergoers: two Il-38s, object_behind_noun"],
    ),
    (
        "Italy's interception of two Russian Il-38s was the third this month.",
        "interception",
        ["doers: Italy, possessor_before_noun", "undergoers: two Russian Il-38s, object_behind_noun"],
    ),
    (
        "Finnish Hornets made an interception of a Russian Il-20.",
        "interception",
        ["doers: Finnish Hornets, subject_before_noun", "undergoers: a Russian Il-20, object_behind_noun"],
    ),
    (
        "Greek F-16s intercepted four Turkish F-16s over the Aegean Sea.",
        "intercepted",
        ["doers: Greek F-16s, subject_before_verb", "undergoers: four Turkish F-16s, object_behind_verb"],
    ),
    (
        "Four Turkish F-16s that Greek F-16s intercepted turned back.",
        "intercepted",
        ["doers: Greek F-16s, subject_before_verb", "undergoers: Four Turkish F-16s, relative_object"],
    ),
    (
        "Two Turkish F-16s flew past as Greek F-16s that had intercepted a drone returned.",
        "intercepted",
        ["doers: Greek F-16s, relative_subject", "undergoers: a drone, object_behind_verb"],
    ),
    (
        "Norway saw a Russian Il-38, which was escorted by a Su-33.",
        "escorted",
        ["doers: a Su-33, agent_behind_by", "undergoers: a Russian Il-38, relative_subject"],
    ),
    (
        "A Russian Il-20 neared the coast and was escorted away by Danish F-16s.",
        "escorted",
        ["doers: Danish F-16s, agent_behind_by", "undergoers: A Russian Il-20, passive_subject"],
    ),
    (
        "Two Tu-95s were tracked by Norway and then intercepted by British Typhoons.",
        "were tracked",
        ["doers: Norway, agent_behind_by", "undergoers: Two Tu-95s, passive_subject"],
    ),
    (
        "Two Tu-95s were tracked by Norway and then intercepted by British Typhoons.",
        "intercepted",
        ["doers: British Typhoons, agent_behind_by", "undergoers: Two Tu-95s, shared_subject"],
    ),
    (
        "Danish F-16s took off on Monday, intercepting a Russian Il-20.",
        "intercepting",
        ["doers: Danish F-16s, shared_subject", "undergoers: a Russian Il-20, object_behind_verb"],
    ),
    (
        "Danish F-16s took off on Monday, intercepting a Russian Il-20.",
        "took off",
        ["doers: Danish F-16s, subject_before_verb"],
    ),
    (
        "Japan scrambled two F-15s against a Chinese drone.",
        "scrambled",
        [
            "doers: Japan, subject_before_verb",
            "purpose: a Chinese drone, against_phrase",
            "instrument: two F-15s, object_of_sending",
        ],
    ),
    (
        "Two F-15s were scrambled by Japan after Russian bombers had neared Hokkaido.",
        "scrambled",
        [
            "doers: Japan, agent_behind_by",
            "purpose: Russian bombers, reason_clause",
            "instrument: Two F-15s, subject_of_sending",
        ],
    ),
    (
        "Spain sent up Eurofighters to identify a Russian Il-20.",
        "sent up",
        [
            "doers: Spain, subject_before_verb",
            "purpose: a Russian Il-20, purpose_clause",
            "instrument: Eurofighters, object_of_sending",
        ],
    ),
    (
        "Spanish Eurofighters took off to identify a Russian Il-20.",
        "took off to identify",
        ["doers: Spanish Eurofighters, subject_before_verb", "purpose: a Russian Il-20, purpose_clause"],
    ),
    (
        "Chinese drones forced Japan to scramble fighters.",
        "scramble",
        [
            "doers: Japan, subject_before_verb",
            "purpose: Chinese drones, cause_of_deed",
            "instrument: fighters, object_of_sending",
        ],
    ),
    (
        "Japan said that it had scrambled fighters against a Chinese Y-9.",
        "scrambled",
        [
            "doers: Japan, pronoun_of_speaker",
            "purpose: a Chinese Y-9, against_phrase",
            "instrument: fighters, object_of_sending",
        ],
    ),
    (
        "Danish F-16s, near Poland at the time, intercepted a Russian Il-20, Germany said.",
        "intercepted",
        ["doers: Danish F-16s, subject_before_verb", "undergoers: a Russian Il-20, object_behind_verb"],
    ),
    (
        "Turkish jets approached Lesbos, and Greek F-16s were sent up to meet them.",
        "sent up",
        ["purpose: Turkish jets, pronoun_of_clause_before", "instrument: Greek F-16s, subject_of_sending"],
    ),
    (
        "Pakistani jets crossed the line and Indian MiG-21s intercepted them.",
        "intercepted",
        ["doers: Indian MiG-21s, subject_before_verb", "undergoers: Pakistani jets, pronoun_of_clause_before"],
    ),
    (
        "The fighters identified five aircraft.",
        "fighters identified",
        ["doers: The fighters, subject_before_verb", "undergoers: five aircraft, object_behind_verb"],
    ),
    (
        "A Chinese J-15 directed its radar at two Japanese F-15s.",
        "directed its radar",
        ["doers: A Chinese J-15, subject_before_verb", "undergoers: two Japanese F-15s, object_behind_verb"],
    ),
    (
        "A Japanese P-1 was locked on by a South Korean destroyer.",
        "locked on by",
        ["doers: a South Korean destroyer, agent_behind_by", "undergoers: A Japanese P-1, passive_subject"],
    ),
    (
        "Greek airspace was violated by two Turkish F-16s.",
        "violated",
        ["doers: two Turkish F-16s, agent_behind_by"],
    ),
    (
        "Two missiles were fired by North Korea.",
        "missiles were fired",
        ["doers: North Korea, agent_behind_by"],
    ),
    (
        "Pakistan launched a missile and India fired two rockets.",
        "fired two rockets",
        ["doers: India, subject_before_verb"],
    ),
    (
        "Iran fired a missile, Israel fired three missiles.",
        "fired three missiles",
        ["doers: Israel, subject_before_verb"],
    ),
    (
        "The drill follows the missile that Iran fired on Sunday.",
        "missile that Iran fired",
        ["doers: Iran, subject_before_verb"],
    ),
    (
        "Tokyo protested against North Korea's missile launches.",
        "missile launches",
        ["doers: North Korea, possessor_before_noun"],
    ),
    (
        "Two Turkish F-16s entered Greek airspace and Italy scrambled Eurofighters.",
        "scrambled",
        [
            "doers: Italy, subject_before_verb",
            "purpose: Two Turkish F-16s, doer_before_sending",
            "instrument: Eurofighters, object_of_sending",
        ],
    ),
    (
        "Greek Typhoons went up against two Turkish F-16s.",
        "went up against",
        ["doers: Greek Typhoons, subject_before_verb", "purpose: two Turkish F-16s, against_phrase"],
    ),
    (
        "Greece praised the interception by Italian F-35s of a Turkish F-16.",
        "interception",
        ["doers: Italian F-35s, agent_behind_by", "undergoers: a Turkish F-16, object_behind_noun"],
    ),
    (
        "Two Greek patrol boats came close to a Turkish frigate in an unsafe approach.",
        "unsafe approach",
        ["doers: Two Greek patrol boats, subject_before_noun", "undergoers: a Turkish frigate, object_of_verb_before"],
    ),
    (
        "A Greek P-3 was intercepted in an unsafe manner by a Turkish F-16.",
        "unsafe",
        ["doers: a Turkish F-16, agent_behind_by", "undergoers: A Greek P-3, passive_subject"],
    ),
    (
        "An exercise between Japan and Australia began.",
        "exercise",
        ["doers: Japan, partner_behind_with", "doers: Australia, partner_behind_with"],
    ),
    (
        "Japan held an exercise with Australia.",
        "exercise",
        ["doers: Japan, subject_before_noun", "doers: Australia, partner_behind_with"],
    ),
]


@pytest.mark.parametrize(("text", "words", "parts"), CASES)
def test_who_does_what_to_whom(text: str, words: str, parts: list[str], lexicon) -> None:
    document = cut(text, lexicon.language.text)
    (scene,) = read_scenes(document, date(2026, 3, 5), lexicon, ReadingParameters())

    def said(first: int, last: int) -> str:
        return text[document.tokens[first].start : document.tokens[last - 1].end]

    (asked,) = [
        scene.parties(clause, trigger)
        for clause in scene.clauses()
        for trigger in clause.triggers
        if said(trigger.first, trigger.last) == words
    ]
    found = [
        f"{role}: {said(party.named.first, party.named.last)}, {party.rule}"
        for role in get_args(Role)
        for party in getattr(asked, role)
    ]
    assert found == parts
