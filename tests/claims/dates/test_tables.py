"""Every row of a language's tables of dates reads its example, and each is needed: without it some example is read
otherwise."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

import pytest

from orchestration.claims.dates.finding import find_dates
from orchestration.claims.dates.forms import DateForms
from orchestration.claims.dates.readings import READINGS
from orchestration.claims.dates.resolving import DateMention, DateParameters
from tests.claims.dates.telling import told
from tests.claims.languages.facts import TABLES
from tests.conftest import DATES, ENGLISH
from tests.examples import PHENOMENA

Rows = Sequence[Mapping[str, str]]

FORMS, ROLES = ENGLISH.date_forms, ENGLISH.date_roles
PUBLISHED = date(2026, 3, 12)
"""The day from which examples of roles are seen."""


def compiled(forms: Rows = FORMS, roles: Rows = ROLES) -> DateForms:
    return DateForms(ENGLISH.dates, ENGLISH.text, forms, roles)


def found(example: str, published: date | None, forms: DateForms = DATES) -> list[DateMention]:
    return find_dates(example, 0, forms, published, None, DateParameters())


def read(row: Mapping[str, str], forms: DateForms = DATES) -> str:
    published = date.fromisoformat(row["published"]) if row["published"] else None
    return "|".join(map(told, found(row["example"], published, forms)))


def without(rows: Rows) -> Iterator[tuple[Mapping[str, str], Rows]]:
    return ((row, [*rows[:at], *rows[at + 1 :]]) for at, row in enumerate(rows))


@pytest.mark.parametrize("row", FORMS, ids=lambda row: f"{row['rule']}: {row['example']}")
def test_a_form_reads_its_example(row: Mapping[str, str]) -> None:
    published = date.fromisoformat(row["published"]) if row["published"] else None
    assert read(row) == row["expected"]
    assert row["rule"] in {m.rule for m in found(row["example"], published)}


@pytest.mark.parametrize("row", ROLES, ids=lambda row: f"{row['role']}: {row['example']}")
def test_a_role_is_that_of_its_example(row: Mapping[str, str]) -> None:
    assert row["role"] in {m.role for m in found(row["example"], PUBLISHED)}


def test_a_rule_has_one_confidence() -> None:
    told = {(row["rule"], row["confidence"]) for row in FORMS}
    assert len(told) == len({rule for rule, _ in told})
    assert all(0.5 <= float(confidence) <= 0.99 for _, confidence in told)


def test_each_form_is_needed() -> None:
    needless = []
    for row, others in without(FORMS):
        forms = compiled(forms=others)
        if all(read(other, forms) == other["expected"] for other in FORMS):
            needless.append(row)
    assert not needless


def test_each_role_is_needed() -> None:
    needless = []
    for row, others in without(ROLES):
        forms = compiled(roles=others)
        if all(in_role(other, forms) == in_role(other) for other in ROLES):
            needless.append(row)
    assert not needless


def in_role(row: Mapping[str, str], forms: DateForms = DATES) -> list[tuple[str, str]]:
    """The dates of a row's example: the role of each, and the days that its tense gives."""
    return [(mention.role, told(mention)) for mention in found(row["example"], PUBLISHED, forms)]


@pytest.mark.parametrize("row", FORMS, ids=lambda row: f"{row['rule']}: {row['example']}")
def test_a_form_is_tried_wherever_it_stands(row: Mapping[str, str]) -> None:
    alone = compiled(forms=[row])
    unasked = compiled(forms=[{**row, "needs": ""}])
    for examples in PHENOMENA.values():
        for text, _, _ in examples:
            (form,) = unasked.of(text)
            assert form.pattern.search(text) is None or alone.of(text)


def test_every_reading_serves_a_form() -> None:
    assert {row["reading"] for tables in TABLES.values() for row in tables["dates"]} == READINGS


@pytest.mark.parametrize(
    ("forms", "said"),
    [
        ([{**FORMS[0], "reading": "day_of_feast"}], "day_of_feast"),
        ([{**FORMS[0], "pattern": "{yaer}"}], "yaer"),
        ([{**FORMS[0], "needs": "{figures}"}], "figures"),
    ],
)
def test_a_row_that_cannot_be_read_is_named(forms: Rows, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        compiled(forms=forms)


def test_a_role_that_is_not_known_is_named() -> None:
    with pytest.raises(ValueError, match="whence"):
        compiled(roles=[{**ROLES[0], "role": "whence"}])
