"""Every rule has a name that means something, and reads its example."""

from collections.abc import Iterator, Mapping
from datetime import date

import pytest

from orchestration.claims.languages.pack import Language, read_language
from orchestration.claims.languages.registry import grammar_of
from orchestration.claims.lexicon.lexicon import Lexicon
from orchestration.claims.read import ReadingParameters, read_article, read_scenes
from orchestration.warehouse.reference import read_reference
from tests.claims.languages.facts import TABLES, lexicon_of
from tests.conftest import PROJECT
from tests.examples import PHENOMENA

MEANT = {(row["rule"], row["of"]) for row in read_reference(PROJECT / "seeds" / "reference")["rules"]}
EXAMPLES = [(code, row) for code, tables in TABLES.items() for row in tables["rules"]]
LANGUAGES = [read_language(code, tables) for code, tables in TABLES.items()]
ROLES = ("doers", "undergoers", "purpose", "instrument")


def read(row: Mapping[str, str], code: str) -> Iterator[tuple[str, str]]:
    """(rule, what it gave) of all that is read from a row's text."""
    lexicon = lexicon_of(code)
    published = date.fromisoformat(row["published"])
    reading = read_article("a", row["text"], published, lexicon)
    for report in reading.reports:
        yield report.rule, f"event {report.event_type}"
    for claim in reading.claims:
        yield claim.rule, " ".join(str(x) for x in (claim.claim_type, claim.value, claim.operator, claim.count) if x)
    for scene in read_scenes(
        grammar_of(code).cut(row["text"], lexicon.language.text), published, lexicon, ReadingParameters()
    ):
        for clause in scene.clauses():
            for trigger in clause.triggers:
                found = scene.parties(clause, trigger)
                for role in ROLES:
                    for party in getattr(found, role):
                        named = getattr(party.named, "countries", None) or (party.named.value,)
                        yield from ((party.rule, f"{role} {value}") for value in named)


@pytest.mark.parametrize(("code", "row"), EXAMPLES, ids=[f"{code} {row['rule']}" for code, row in EXAMPLES])
def test_a_rule_reads_its_example(code: str, row: Mapping[str, str]) -> None:
    assert (row["rule"], row["gives"]) in set(read(row, code))


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.code)
def test_rules_of_examples_dates_and_statements_mean_something(language: Language) -> None:
    named = {row["rule"] for code, row in EXAMPLES if code == language.code}
    named |= {row["rule"] for row in language.date_forms} | {row["form"] for row in language.speech_forms}
    assert named <= {rule for rule, _ in MEANT}


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.code)
def test_triggers_are_rules(language: Language) -> None:
    assert {row["trigger"] for row in language.triggers} <= {rule for rule, of in MEANT if of == "event"}


@pytest.mark.parametrize("phenomenon", PHENOMENA)
def test_who_and_where_of_every_example_are_read_by_rules_that_mean_something(
    phenomenon: str, lexicon: Lexicon
) -> None:
    told = {"country": "party", "target": "party", "place": "place", "base": "base"}
    for text, published, _ in PHENOMENA[phenomenon]:
        claims = read_article("a", text, date.fromisoformat(published), lexicon).claims
        assert {(c.rule, told[c.claim_type]) for c in claims if c.claim_type in told} <= MEANT, text
