"""Every row of the tables of dates and of times of day reads its example."""

from collections.abc import Mapping
from datetime import date

import pytest

from orchestration.claims.dates.finding import find_dates
from orchestration.claims.dates.resolving import DateMention, DateParameters
from tests.claims.dates.telling import told
from tests.claims.languages.facts import TABLES, lexicon_of

JAPANESE = TABLES["ja"]
PUBLISHED = date(2026, 3, 12)


def found(example: str, published: date | None) -> list[DateMention]:
    return find_dates(example, 0, lexicon_of("ja").dates, published, None, DateParameters())


@pytest.mark.parametrize("row", JAPANESE["dates"], ids=lambda row: row["example"])
def test_a_form_reads_its_example(row: Mapping[str, str]) -> None:
    published = date.fromisoformat(row["published"]) if row["published"] else None
    assert "|".join(map(told, found(row["example"], published))) == row["expected"]


@pytest.mark.parametrize("row", JAPANESE["date_roles"], ids=lambda row: f"{row['role']}: {row['example']}")
def test_a_role_is_that_of_its_example(row: Mapping[str, str]) -> None:
    assert row["role"] in {m.role for m in found(row["example"], PUBLISHED)}


@pytest.mark.parametrize("row", JAPANESE["clock"], ids=lambda row: row["example"])
def test_a_form_of_times_reads_its_example(row: Mapping[str, str]) -> None:
    times = lexicon_of("ja").clock.find(row["example"], 0, len(row["example"]))
    assert [time.value for time in times] == [row["gives"]]
