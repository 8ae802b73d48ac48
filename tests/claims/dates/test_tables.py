"""Rows of a table of dates: none is passed over where it may stand, and what cannot be read is refused.

That each row of every language reads its example is told in languages/test_tables.py.
"""

from collections.abc import Mapping, Sequence

import pytest

from orchestration.claims.dates.forms import DateForms
from orchestration.claims.dates.readings import READINGS
from tests.claims.languages.facts import TABLES
from tests.conftest import ENGLISH
from tests.examples import PHENOMENA

Rows = Sequence[Mapping[str, str]]

FORMS, ROLES = ENGLISH.date_forms, ENGLISH.date_roles


def compiled(forms: Rows = FORMS, roles: Rows = ROLES) -> DateForms:
    return DateForms(ENGLISH.dates, ENGLISH.text, forms, roles)


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
