"""Every rule has a name that means something, and reads its example."""

from collections.abc import Iterator, Mapping
from datetime import date

import pytest

from orchestration.claims.lexicon.lexicon import Lexicon
from orchestration.claims.read import ReadingParameters, read_article, read_scenes
from orchestration.claims.text.tokens import cut
from orchestration.warehouse.reference import read_reference
from tests.conftest import ENGLISH, PROJECT
from tests.examples import PHENOMENA

MEANT = {(row["rule"], row["of"]) for row in read_reference(PROJECT / "seeds" / "reference")["rules"]}
EXAMPLES = read_reference(PROJECT / "seeds" / "languages" / "en")["rules"]
ROLES = ("doers", "undergoers", "purpose", "instrument")


def read(row: Mapping[str, str], lexicon: Lexicon) -> Iterator[tuple[str, str]]:
    """(rule, what it gave) of all that is read from a row's text."""
    published = date.fromisoformat(row["published"])
    reading = read_article("a", row["text"], published, lexicon)
    for report in reading.reports:
        yield report.rule, f"event {report.event_type}"
    for claim in reading.claims:
        yield claim.rule, " ".join(str(x) for x in (claim.claim_type, claim.value, claim.operator, claim.count) if x)
    for scene in read_scenes(cut(row["text"], ENGLISH.text), published, lexicon, ReadingParameters()):
        for clause in scene.clauses():
            for trigger in clause.triggers:
                found = scene.parties(clause, trigger)
                for role in ROLES:
                    for party in getattr(found, role):
                        named = getattr(party.named, "countries", None) or (party.named.value,)
                        yield from ((party.rule, f"{role} {value}") for value in named)


@pytest.mark.parametrize("row", EXAMPLES, ids=lambda row: row["rule"])
def test_a_rule_reads_its_example(row: Mapping[str, str], lexicon: Lexicon) -> None:
    assert (row["rule"], row["gives"]) in set(read(row, lexicon))


def test_rules_of_examples_dates_and_statements_mean_something() -> None:
    named = {row["rule"] for row in EXAMPLES} | {row["rule"] for row in ENGLISH.date_forms}
    named |= {row["form"] for row in ENGLISH.speech_forms}
    assert named <= {rule for rule, _ in MEANT}


def test_triggers_are_rules() -> None:
    assert {row["trigger"] for row in ENGLISH.triggers} <= {rule for rule, of in MEANT if of == "event"}


@pytest.mark.parametrize("phenomenon", PHENOMENA)
def test_who_and_where_of_every_example_are_read_by_rules_that_mean_something(
    phenomenon: str, lexicon: Lexicon
) -> None:
    told = {"country": "party", "target": "party", "place": "place", "base": "base"}
    for text, published, _ in PHENOMENA[phenomenon]:
        claims = read_article("a", text, date.fromisoformat(published), lexicon).claims
        assert {(c.rule, told[c.claim_type]) for c in claims if c.claim_type in told} <= MEANT, text
