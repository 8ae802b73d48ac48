from datetime import UTC, date, datetime

import pytest

from orchestration.articles.published import head_date, parse_published

LATEST = date(2026, 12, 31)


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("TOKYO, Dec. 11, 2025 (Wire) — Jets flew.", date(2025, 12, 11)),
        ("Daily Post (16/11/2025): Jets flew.", date(2025, 11, 16)),
        ("2025-12-11\nJets flew.", date(2025, 12, 11)),
        ("11 December 2025\nJets flew.", date(2025, 12, 11)),
        ("Published: December 11, 2025\nJets flew.", date(2025, 12, 11)),
        ("By Jane Doe | Dec 11, 2025\nJets flew.", date(2025, 12, 11)),
        ("2025年12月11日\nJets flew.", date(2025, 12, 11)),
        ("Jets flew over the sea on December 11, 2025, the ministry said.", None),
        ("On 11 December 2025 two jets flew.", None),
        ("TOKYO, Dec. 11 — Jets flew.", None),
        ("Jets flew.\n" * 40 + "2025-12-11", None),
        ("2031-01-01\nJets flew.", None),
        ("", None),
    ],
)
def test_a_date_at_the_head_of_a_text(head, expected):
    assert head_date(head, latest=LATEST) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2025-12-11", datetime(2025, 12, 11, tzinfo=UTC)),
        ("2025-12-11T08:00:00+09:00", datetime(2025, 12, 10, 23, tzinfo=UTC)),
        ("2025-12-11T08:00:00Z", datetime(2025, 12, 11, 8, tzinfo=UTC)),
        ("Thu, 11 Dec 2025 08:00:00 GMT", datetime(2025, 12, 11, 8, tzinfo=UTC)),
        ("December 11, 2025", datetime(2025, 12, 11, tzinfo=UTC)),
        ("11 Dec 2025", datetime(2025, 12, 11, tzinfo=UTC)),
    ],
)
def test_dates_that_metadata_give(value, expected):
    assert parse_published(value) == expected


@pytest.mark.parametrize("value", ["soon", "2025", "05/06/2025", "Dec. 11", "2025-13-40"])
def test_dates_that_can_not_be_read(value):
    with pytest.raises(ValueError, match="date"):
        parse_published(value)
