"""Every file of a home has a row that says what it is, and the documentation shows these rows."""

import pytest

from orchestration.keeping.files import FILES, as_markdown, row_of
from orchestration.settings import PROJECT


@pytest.mark.parametrize(
    ("name", "pattern"),
    [
        ("lake/articles/captured_on=2026-03-10/part.parquet", "lake/articles/captured_on=*/part.parquet"),
        ("lake/articles/schema.parquet", "lake/*/schema.parquet"),
        ("lake/claims/captured_on=2026-03-10/part.parquet", "lake/*/captured_on=*/part.parquet"),
        ("lake/event_reports/part.parquet", "lake/*/part.parquet"),
        ("lake/events/part.parquet", "lake/events/part.parquet"),
        ("dagster/history/runs.db", "dagster/history/**/*.db"),
        ("dagster/history/runs/a1.db", "dagster/history/**/*.db"),
        ("collecting/raw/ab/abcd.gz", "collecting/raw/*/*.gz"),
        ("notes.txt", "**"),
        ("site/index.html", "site/**"),
    ],
)
def test_a_file_has_the_first_row_that_fits(name: str, pattern: str) -> None:
    assert row_of(name).pattern == pattern


def test_what_nothing_makes_again_is_backed_up() -> None:
    assert {row.pattern for row in FILES if row.remedy == "ask"} <= {row.pattern for row in FILES if row.backup}


def test_the_documentation_shows_the_rows() -> None:
    page = (PROJECT / "docs" / "operations.md").read_text(encoding="utf-8")
    assert as_markdown() in page, "write the table anew: python -m orchestration.keeping.files"
