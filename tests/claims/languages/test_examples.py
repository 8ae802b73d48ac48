"""Each row of a table of rules has an example that it is needed for: what the example gives is not read without the row."""

from collections.abc import Mapping

import pytest

from orchestration.claims.lexicon.lexicon import Lexicon
from tests.claims.languages.facts import NAMED_BY, TABLES, facts, name_of, without

EXAMPLES = TABLES["examples"]
ELSEWHERE = {
    ("words/text", "scripts"), ("words/text", "common"), ("words/drafts", "endings"), ("words/speech", "filling"),
    ("words/speech", "spelt_otherwise"),
}  # fmt: skip
"""Classes that no single text shows: what tells a language from others (test_recognition.py), which words are the same
to what was learned (learned/), which names are one organisation's (lexicon/test_organisations.py)."""


def test_every_row_has_one_example() -> None:
    tables = [*NAMED_BY, *(table for table in TABLES if table.startswith("words/"))]
    rows = [(table, name_of(table, row)) for table in tables for row in TABLES[table]]
    assert sorted((row["table"], row["row"]) for row in EXAMPLES) == sorted(set(rows) - ELSEWHERE)


@pytest.mark.parametrize("row", EXAMPLES, ids=lambda row: f"{row['table']} {row['row']}")
def test_an_example_is_read_by_its_row(row: Mapping[str, str], lexicon: Lexicon) -> None:
    given, denied = row["gives"].removeprefix("no "), row["gives"].startswith("no ")
    assert (given in facts(row["text"], row["published"], lexicon)) is not denied
    less = without(row["table"], row["row"], lexicon)
    assert (given in facts(row["text"], row["published"], less)) is denied
