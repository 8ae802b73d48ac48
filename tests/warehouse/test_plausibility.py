from datetime import UTC, date, datetime

import pytest

from orchestration.warehouse.plausibility import sift
from orchestration.warehouse.schema import frame

REFERENCE = {
    "aircraft_fleets": [{"aircraft_type": "B-2", "operator": "USA", "fleet": "20"}],
    "aircraft_classes": [{"aircraft_class": "aircraft"}],
}
PUBLISHED = datetime(2026, 3, 11, tzinfo=UTC)


def sifted(report, claims=(), links=()):
    row = (
        dict(
            report_id="r",
            article_id="a",
            status="occurred",
            start_date=date(2026, 3, 10),
            end_date=date(2026, 3, 10),
            date_precision="day",
        )
        | report
    )
    frames = {
        "reports": frame("reports", [row, row | {"report_id": "other", "start_date": None, "end_date": None}]),
        "claims": frame(
            "claims",
            [
                dict(claim_id=str(n), report_id="r", claim_type="aircraft", surface="x") | c
                for n, c in enumerate(claims)
            ],
        ),
        "report_links": frame("report_links", [dict(report_id=a, answers_report_id=b) for a, b in links]),
        "statements": frame("statements"),
    }
    return sift(frames, frame("articles", [dict(article_id="a", published_at=PUBLISHED)]), REFERENCE)


@pytest.mark.parametrize(
    ("report", "reason"),
    [
        ({}, None),
        ({"start_date": date(2026, 3, 12), "end_date": date(2026, 3, 12)}, None),
        ({"start_date": date(2026, 3, 13), "end_date": date(2026, 3, 13)}, "after_publication"),
        ({"start_date": date(2026, 3, 13), "end_date": date(2026, 3, 13), "status": "planned"}, None),
        ({"start_date": date(1903, 12, 17), "end_date": date(1903, 12, 17)}, None),
        ({"start_date": date(1903, 12, 16), "end_date": date(1903, 12, 16)}, "before_flight"),
        ({"end_date": date(2026, 3, 9)}, "range_reversed"),
        (
            {"start_date": date(2027, 1, 1), "end_date": date(2027, 1, 31), "date_precision": "month"},
            "after_publication",
        ),
        ({"start_date": date(2027, 1, 1), "end_date": date(2027, 1, 1), "status": "ongoing"}, "after_publication"),
        ({"start_date": None, "end_date": None, "date_precision": "unknown"}, None),
    ],
)
def test_dates_that_can_not_be(report, reason):
    kept, quarantined = sifted(report, claims=[{"value": "B-2"}], links=[("other", "r")])
    assert quarantined["reason"].to_list() == ([reason] if reason else [])
    assert ("r" in kept["reports"]["report_id"]) is (reason is None)
    assert all("B-2" in payload for payload in quarantined["payload"])
    assert kept["claims"].height == kept["report_links"].height == (0 if reason else 1)


@pytest.mark.parametrize(
    ("claim", "reason"),
    [
        ({"value": "B-2", "operator": "USA", "count": 20}, None),
        ({"value": "B-2", "operator": "USA", "count": 21}, "count_over_fleet"),
        ({"value": "B-2", "operator": None, "count": 400}, None),
        ({"value": "B-2", "operator": None, "count": 401}, "count_over_bound"),
        ({"value": "aircraft", "count": 3000}, None),
        ({"value": "aircraft", "count": 3001}, "count_over_bound"),
        ({"value": "aircraft", "count": 0}, "count_not_positive"),
        ({"value": "aircraft", "count": None}, None),
        ({"claim_type": "vessel", "value": "ship", "count": 1000}, None),
        ({"claim_type": "vessel", "value": "ship", "count": 9999}, "count_over_bound"),
        ({"claim_type": "missile", "value": "missile", "count": 1001}, "count_over_bound"),
        ({"claim_type": "crossing", "value": "taiwan-strait", "count": 501}, "count_over_bound"),
        ({"claim_type": "crossing", "value": "taiwan-strait", "count": 0}, "count_not_positive"),
        ({"claim_type": "time", "value": "07:10", "count": None}, None),
    ],
)
def test_counts_that_can_not_be(claim, reason):
    kept, quarantined = sifted({}, claims=[claim])
    assert quarantined["reason"].to_list() == ([reason] if reason else [])
    assert kept["claims"].height == (0 if reason else 1)
    assert all(detail.endswith(".") for detail in quarantined["detail"])
