"""Two readings of one article are one account: agreed, of one alone, or contradicting; the article counts once."""

import pytest

from orchestration.second_reader.shares import Shares
from tests.second_reader.reading import both, craft, event, state

TEXT = "Japan scrambled four F-15s on Tuesday against two Russian Tu-95 bombers over the Sea of Japan."
SURE = {("event", "agreed"): (98, 100), ("aircraft", "model"): (95, 100), ("aircraft", "rules"): (50, 100)}
SENT = "Japan scrambled four F-15s on Tuesday against two Russian Tu-95 bombers"


def scramble(**more) -> dict:
    told = {
        "when": ["on Tuesday"], "countries": [state("JPN", "Japan")], "targets": [state("RUS", "Russian")],
        "places": ["Sea of Japan"], "aircraft": [craft("F-15", "four F-15s", 4, "JPN"), craft("Tu-95", "two Russian Tu-95 bombers", 2, "RUS")],
    }  # fmt: skip
    return event("scramble", SENT, **(told | more))


def test_what_both_state_is_agreed_and_one_report() -> None:
    found = both(TEXT, scramble(), shares=Shares(SURE))
    [report] = found.reading.reports
    assert (report.reader, report.agreed) == ("rules + stub, prompt 1", True)
    assert (found.both, found.rules_alone, found.model_alone) == (1, 0, 0)
    aircraft = [c for c in found.reading.claims if c.claim_type == "aircraft"]
    assert {(c.value, c.count, c.agreed) for c in aircraft} == {("F-15", 4, True), ("Tu-95", 2, True)}
    assert all(c.reader_confidence is not None for c in aircraft)


def test_what_contradicts_stays_and_the_surer_counts() -> None:
    told = scramble(aircraft=[craft("F-15", "four F-15s", None, "JPN")])
    found = both(TEXT, told, shares=Shares(SURE))
    fighters = {c.reader: c for c in found.reading.claims if c.value == "F-15"}
    assert (fighters["rules"].count, fighters["rules"].is_doubted) == (4, True)
    assert (fighters["stub, prompt 1"].count, fighters["stub, prompt 1"].is_doubted) == (None, False)


@pytest.mark.parametrize(("count", "operator", "agreed"), [(40, "JPN", True), (None, "JPN", False), (40, "RUS", False)])
def test_a_number_that_was_refused_leaves_it_open(count: int | None, operator: str, agreed: bool) -> None:
    told = scramble(aircraft=[craft("F-15", "four F-15s", count, operator)])
    fighters = {c.agreed: c for c in both(TEXT, told, shares=Shares(SURE)).reading.claims if c.value == "F-15"}
    assert agreed in fighters
    if agreed:
        assert (fighters[True].count, fighters[True].is_doubted) == (4, False)


def test_what_is_known_of_none_is_doubted_of_none() -> None:
    found = both(TEXT, scramble(aircraft=[craft("F-15", "four F-15s", None, "JPN")]))
    assert not any(c.is_doubted for c in found.reading.claims)
    assert found.reading.reports[0].confidence == 0.25


CAREFUL = {("event", "agreed"): (99, 99), ("event", "rules"): (1, 5)}
CARELESS = {("event", "agreed"): (60, 60), ("event", "rules"): (40, 45)}


@pytest.mark.parametrize(
    ("counts", "confidence", "untold", "left_out"),
    [
        (CAREFUL, 0.7, 0.05, True),
        (CAREFUL, 0.99, 0.7, False),
        (CARELESS, 0.7, 0.52, False),
        (CARELESS, 0.5, 0.32, True),
        ({}, 0.7, 0.7, False),
        ({}, 0.3, 0.3, False),
    ],
)
def test_silence_speaks_as_loud_as_the_model_is_careful(
    counts: dict, confidence: float, untold: float, left_out: bool
) -> None:
    shares = Shares(counts)
    assert shares.untold(confidence) == untold
    assert shares.leaves_out(confidence) == left_out


def test_an_event_of_the_rules_alone_is_left_out_where_a_careful_model_is_silent() -> None:
    kept, left = (both(TEXT, shares=Shares(counts)).reading for counts in (CARELESS, CAREFUL))
    assert (len(kept.reports), len(kept.doubted), kept.reports[0].agreed) == (1, 0, False)
    assert (len(left.reports), len(left.doubted), len(left.claims)) == (0, 1, 0)
    assert "1 of 100 events that there were, 4 of 4 that were none" in left.doubted[0].support


def test_an_event_of_the_model_alone_is_its_own_report() -> None:
    text = f"{TEXT} On Wednesday the navies of Japan and India concluded their exercise JIMEX off Kochi."
    naval = event(
        "naval_exercise", "the navies of Japan and India concluded their exercise", when=["On Wednesday"],
        countries=[state("JPN", "Japan"), state("IND", "India")],
    )  # fmt: skip
    found = both(text, scramble(), naval)
    types = sorted((report.event_type, report.reader) for report in found.reading.reports)
    assert [kind for kind, _ in types] == ["naval_exercise", "scramble"]
    ids = {report.report_id for report in found.reading.reports}
    assert {claim.report_id for claim in found.reading.claims} <= ids
    assert len({claim.claim_id for claim in found.reading.claims}) == len(found.reading.claims)
