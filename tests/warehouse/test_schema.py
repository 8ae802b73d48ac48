from datetime import UTC, date, datetime

import pytest

from orchestration.warehouse.schema import published_day


@pytest.mark.parametrize(
    ("at", "on", "expected"),
    [
        (datetime(2026, 3, 3, 21, 10, tzinfo=UTC), date(2026, 3, 4), date(2026, 3, 4)),
        # of before the newsroom's own day was kept
        (datetime(2026, 3, 3, 21, 10, tzinfo=UTC), None, date(2026, 3, 3)),
        (None, None, None),
    ],
)
def test_the_day_of_an_article(at: datetime | None, on: date | None, expected: date | None) -> None:
    assert published_day({"published_at": at, "published_on": on}) == expected
