"""Pages of series of bulletins: bars for days, marks for days without a bulletin, the band that a day is set against."""

from datetime import date, datetime, timedelta
from types import SimpleNamespace
from typing import Any

import pytest

from orchestration.reporting.series import DaysChart, SeriesPage, series_pages
from orchestration.reporting.timeline import FOOT, HEIGHT

FIRST = date(2026, 3, 1)
SERIES = {
    "title": "Flights", "publisher": "A ministry", "zone": "Asia/Taipei", "nation": "CHN", "first_day": FIRST,
    "last_day": FIRST,
}  # fmt: skip


def day(number: int, count: int | None, **told: Any) -> dict[str, Any]:
    row = {
        "series_id": "s",
        "category": "naval_vessels",
        "nation": "CHN",
        "day": FIRST + timedelta(number),
        "count": count,
    }
    return row | {"median_30": None, "median_90": None, "mad_90": None, "bulletins_before": 0, "deviation": None} | told


def counted(article: str, count: int, **told: Any) -> dict[str, Any]:
    window = {
        "window_start": datetime(2026, 2, 28, 22),
        "window_end": datetime(2026, 3, 1, 22),
        "day": date(2026, 3, 2),
    }
    row = {"series_id": "s", "category": "aircraft", "aircraft_type": None, "nation": "CHN", "count": count}
    return row | window | {"evidence": f"{count} aircraft", "article_id": article, "is_replaced": False} | told


def page(activity: list[dict[str, Any]], counts: list[dict[str, Any]]) -> SeriesPage:
    articles = {"a": {"title": "A bulletin", "url": "https://ministry.example/a"}}
    marts = SimpleNamespace(activity=activity, counts=counts, series={"s": SERIES, "none": SERIES}, articles=articles)
    (found,) = series_pages(marts, SimpleNamespace(country_name=lambda code: "China"))  # type: ignore[arg-type]
    return found


def chart(*days: dict[str, Any]) -> DaysChart:
    (found,) = page(list(days), [counted("a", 9)]).charts
    return found


def test_a_day_without_a_bulletin_is_marked_and_has_no_bar() -> None:
    shown = chart(day(0, 4), day(1, None), day(2, 0))
    assert [(bar.kind, bar.height > 0) for bar in shown.bars] == [("count", True), ("count", False)]
    assert [gap.text for gap in shown.gaps] == ["2 March 2026: no bulletin at hand"]
    assert [row[:2] for row in shown.figures] == [("3 March 2026", "0"), ("2 March 2026", "—"), ("1 March 2026", "4")]
    assert shown.text.endswith("2 of 3 days told")


@pytest.mark.parametrize(("deviation", "kind"), [(2.9, "count"), (3.0, "unusual"), (-3.4, "unusual"), (None, "count")])
def test_a_day_far_from_the_median_is_marked(deviation: float | None, kind: str) -> None:
    assert [bar.kind for bar in chart(day(0, 4, deviation=deviation)).bars] == [kind]


def test_the_band_breaks_where_no_bulletin_is_at_hand_and_stays_in_the_picture() -> None:
    known = {"median_90": 10.0, "mad_90": 2.0, "bulletins_before": 30}
    shown = chart(day(0, 9, **known), day(1, 8, **known), day(2, None), day(3, 9, **known))
    assert [len(points.split()) for points in shown.bands] == [4, 2]
    heights = [float(point.partition(",")[2]) for points in shown.bands for point in points.split()]
    assert min(heights) >= 0 and max(heights) <= HEIGHT - FOOT
    assert shown.bars[0].text.endswith("median of the 30 bulletins before: 10")


def test_bulletins_stand_with_their_windows_by_the_publishers_clock_and_their_words() -> None:
    shown = page([], [counted("a", 9), counted("a", 4, aircraft_type="J-16"), counted("b", 8, is_replaced=True)])
    assert [(b.window, b.numbers, b.is_replaced) for b in shown.bulletins] == [
        ("2026-03-01 06:00 to 2026-03-02 06:00", [("Aircraft (CHN)", "9"), ("J-16 (CHN)", "4")], False),
        ("2026-03-01 06:00 to 2026-03-02 06:00", [("Aircraft (CHN)", "8")], True),
    ]
    assert shown.bulletins[0].article.path == "https://ministry.example/a"
    assert (shown.total, shown.facts[1]) == (2, ("Counts those of", "China"))
