"""Each row of a table of rules has an example that it is needed for: what the example gives is not read without the row."""

from collections.abc import Mapping

import pytest

from tests.claims.languages.facts import NAMED_BY, TABLES, facts, lexicon_of, name_of, without

EXAMPLES = [(code, row) for code, tables in TABLES.items() for row in tables["examples"]]
ELSEWHERE = {
    ("words/text", "scripts"), ("words/text", "common"), ("words/drafts", "endings"), ("words/speech", "filling"),
    ("words/speech", "spelt_otherwise"),
}  # fmt: skip
"""Classes that no single text shows: what tells a language from others (test_recognition.py), which words are the same
to what was learned (learned/), which names are one organisation's (lexicon/test_organisations.py)."""


def named(code: str) -> list[tuple[str, str]]:
    """(table, row) of all rows of a language that say something."""
    tables = TABLES[code]
    asked = [*NAMED_BY, *(table for table in tables if table.startswith("words/"))]
    return [
        (table, name_of(table, row)) for table in asked for row in tables[table] if not {"-", "—"} & {*row.values()}
    ]


@pytest.mark.parametrize("code", TABLES)
def test_every_row_has_one_example(code: str) -> None:
    examples = sorted((row["table"], row["row"]) for row in TABLES[code]["examples"])
    assert examples == sorted({*named(code)} - ELSEWHERE)


@pytest.mark.parametrize(
    ("code", "row"), EXAMPLES, ids=[f"{code} {row['table']} {row['row']}" for code, row in EXAMPLES]
)
def test_an_example_is_read_by_its_row(code: str, row: Mapping[str, str]) -> None:
    given, denied = row["gives"].removeprefix("no "), row["gives"].startswith("no ")
    assert (given in facts(row["text"], row["published"], lexicon_of(code))) is not denied
    less = without(row["table"], row["row"], code)
    assert (given in facts(row["text"], row["published"], less)) is denied
