"""The pages of series of official bulletins: each category by day, and the bulletins with their words. Pure."""

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from zoneinfo import ZoneInfo

from orchestration.reporting import words
from orchestration.reporting.catalogue import Catalogue, Link
from orchestration.reporting.rows import Marts, Row
from orchestration.reporting.timeline import FOOT, HEIGHT, LEFT, WIDTH, Bar, Tick, bar, rungs_of

HOME = "counts/index.html"
_MOST_DAYS = 180
_MOST_BULLETINS = 60
_FEWEST_SLOTS = 40
"""Days that the width of a chart holds at least, so that a single day is a bar and no wall."""
_UNUSUAL = 3.0
"""Deviations from the median, in standard deviations as the MAD gives them, from which a day is marked."""
_NORMAL = 1.4826
_TALL = HEIGHT - FOOT - 8


@dataclass(frozen=True, slots=True)
class DaysChart:
    """Bars of a category by day; a day without a bulletin has a mark on the axis instead of a bar.

    bands: corners of the areas within one deviation of the median of the 90 bulletins before each day; medians: lines
    of that median; both as points of SVG, broken where no bulletin is at hand. figures: days in numbers, newest first.
    """

    name: str
    text: str
    bars: tuple[Bar, ...]
    gaps: tuple[Bar, ...]
    bands: tuple[str, ...]
    medians: tuple[str, ...]
    months: tuple[Tick, ...]
    rungs: tuple[Tick, ...]
    figures: tuple[tuple[str, str, str, str], ...]

    @property
    def has_unusual(self) -> bool:
        """Whether a day of it is unusual."""
        return any(bar.kind == "unusual" for bar in self.bars)


@dataclass(frozen=True, slots=True)
class Bulletin:
    """One bulletin: its window in the publisher's clock, its numbers by category, and its own words."""

    window: str
    numbers: list[tuple[str, str]]
    evidence: list[str]
    article: Link
    is_replaced: bool
    anchor: str


@dataclass(frozen=True, slots=True)
class SeriesPage:
    """All that the page of one series shows, the newest bulletin first."""

    link: Link
    facts: list[tuple[str, str]]
    charts: list[DaysChart]
    bulletins: list[Bulletin]
    left_out: int

    def fact(self, name: str) -> str:
        """What a fact says; empty where there is none."""
        return dict(self.facts).get(name, "")

    @property
    def total(self) -> int:
        """How many bulletins there are."""
        return len(self.bulletins) + self.left_out


def series_pages(marts: Marts, catalogue: Catalogue) -> Iterator[SeriesPage]:
    """The page of each series that has a bulletin."""
    days, counts = defaultdict[str, list[Row]](list), defaultdict[str, list[Row]](list)
    for row in marts.activity:
        days[row["series_id"]].append(row)
    for row in marts.counts:
        counts[row["series_id"]].append(row)
    for series_id, row in marts.series.items():
        if not counts[series_id]:
            continue
        bulletins = [_bulletin(list(rows), row, marts) for _, rows in groupby(counts[series_id], _of_bulletin)]
        facts = [
            ("Publisher", row["publisher"]),
            ("Clock", row["zone"]),
            ("Days", words.days(row["first_day"], row["last_day"], "range")),
            ("Bulletins", f"{len(bulletins):,}"),
        ]
        if row["nation"]:
            facts.insert(1, ("Counts those of", catalogue.country_name(row["nation"])))
        charts = [
            _chart(list(rows)) for _, rows in groupby(days[series_id], lambda day: (day["category"], day["nation"]))
        ]
        yield SeriesPage(
            Link(row["title"], f"counts/{series_id}.html"), facts, charts, bulletins[:_MOST_BULLETINS],
            max(0, len(bulletins) - _MOST_BULLETINS),
        )  # fmt: skip


def _of_bulletin(row: Row) -> tuple[object, ...]:
    return row["window_end"], row["window_start"], row["article_id"]


def _bulletin(rows: Sequence[Row], series: Row, marts: Marts) -> Bulletin:
    first, zone = rows[0], ZoneInfo(series["zone"])
    article = marts.articles.get(first["article_id"], {})
    start, end = (
        first[edge].replace(tzinfo=ZoneInfo("UTC")).astimezone(zone) for edge in ("window_start", "window_end")
    )
    numbers = [
        (_named(row), f"{row['count']:,}") for row in sorted(rows, key=lambda row: row["aircraft_type"] is not None)
    ]
    evidence = list(dict.fromkeys(row["evidence"].strip() for row in rows))
    title = article.get("title") or words.day(first["day"])
    return Bulletin(
        f"{start:%Y-%m-%d %H:%M} to {end:%Y-%m-%d %H:%M}", numbers, evidence, Link(title, article.get("url")),
        first["is_replaced"], f"b{first['article_id'][:12]}",
    )  # fmt: skip


def _named(row: Row) -> str:
    name = row["aircraft_type"] or words.spaced(row["category"]).capitalize()
    return f"{name} ({row['nation']})" if row["nation"] else name


def _chart(rows: Sequence[Row]) -> DaysChart:
    """The chart of one category's last days; `rows` are its days in order, none left out."""
    shown = rows[-_MOST_DAYS:]
    highest = max((row["count"] or 0 for row in shown), default=0)
    rungs, top = rungs_of(max(highest, *(math.ceil(_edges(row)[1]) if _has_band(row) else 0 for row in shown)))
    slot = (WIDTH - LEFT) / max(_FEWEST_SLOTS, len(shown))
    name = words.spaced(shown[-1]["category"]).capitalize()
    bars, gaps = [], []
    for number, row in enumerate(shown):
        x, told = LEFT + number * slot, words.day(row["day"])
        if row["count"] is None:
            gaps.append(Bar(round(x, 1), HEIGHT - FOOT, round(slot, 1), 4, "gap", f"{told}: no bulletin at hand"))
            continue
        height = _TALL * row["count"] / top
        kind = "unusual" if abs(row["deviation"] or 0) >= _UNUSUAL else "count"
        text = f"{told}: {row['count']:,}{_against(row)}"
        bars.append(bar(x, HEIGHT - FOOT - height, slot, height, kind, text))
    stretches = [list(some) for has, some in groupby(enumerate(shown), lambda each: _has_band(each[1])) if has]
    reported, days = len(bars), words.days(shown[0]["day"], shown[-1]["day"], "range")
    text = f"{name}, {days}: {reported} of {words.number(len(shown), 'day')} told"
    ticks = tuple(Tick(round(HEIGHT - FOOT - _TALL * rung / top, 1), f"{rung:,}") for rung in rungs)
    figures = tuple(
        (words.day(row["day"]), "—" if row["count"] is None else f"{row['count']:,}", _number(row["median_30"]),
         _number(row["deviation"]))
        for row in reversed(shown)
    )  # fmt: skip
    bands = tuple(_band(some, slot, top) for some in stretches)
    medians = tuple(_line(some, slot, top) for some in stretches)
    return DaysChart(name, text, tuple(bars), tuple(gaps), bands, medians, _months(shown, slot), ticks, figures)


def _has_band(row: Row) -> bool:
    return row["median_90"] is not None and row["mad_90"] is not None


def _edges(row: Row) -> tuple[float, float]:
    spread = _NORMAL * row["mad_90"]
    return max(0.0, row["median_90"] - spread), row["median_90"] + spread


def _band(stretch: Sequence[tuple[int, Row]], slot: float, top: int) -> str:
    lows = [_point(number, _edges(row)[0], slot, top) for number, row in stretch]
    highs = [_point(number, _edges(row)[1], slot, top) for number, row in stretch]
    return " ".join([*lows, *reversed(highs)])


def _line(stretch: Sequence[tuple[int, Row]], slot: float, top: int) -> str:
    return " ".join(_point(number, row["median_90"], slot, top) for number, row in stretch)


def _point(number: int, value: float, slot: float, top: int) -> str:
    return f"{LEFT + (number + 0.5) * slot:.1f},{HEIGHT - FOOT - _TALL * value / top:.1f}"


def _against(row: Row) -> str:
    if row["median_90"] is None:
        return ""
    return f", median of the {row['bulletins_before']} bulletins before: {_number(row['median_90'])}"


def _number(value: float | None) -> str:
    return "—" if value is None else f"{value:g}"


def _months(rows: Sequence[Row], slot: float) -> tuple[Tick, ...]:
    firsts = [(number, row["day"]) for number, row in enumerate(rows) if _opens(row["day"])]
    ticks = (Tick(round(LEFT + number * slot, 1), f"{day:%b %Y}") for number, day in firsts)
    return tuple(tick for tick in ticks if tick.at < WIDTH - 50)


def _opens(day: date) -> bool:
    return (day - timedelta(days=1)).month != day.month
