"""Events counted by the week they began, and the bars that show it. Pure: what is drawn where."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from orchestration.claims.model import TO_COME
from orchestration.reporting import words
from orchestration.reporting.catalogue import Brief

KINDS = ("drill", "incident")
_MOST_WEEKS, _FEWEST_WEEKS = 104, 12
_WEEKS_AHEAD = 8
"""Announced events are shown no farther ahead, so that a drill of years to come doesn't empty the picture."""
WIDTH, HEIGHT, LEFT, FOOT = 960, 220, 34, 22
STRIP_WIDTH, STRIP_HEIGHT = 480, 26
_LEAST_BAR = 2.0
_RUNGS = 4


@dataclass(frozen=True, slots=True)
class Weeks:
    """A span of whole weeks, from a Monday on."""

    first: date
    count: int

    def index(self, day: date) -> int | None:
        """The number of a day's week in the span, from 0; None outside it."""
        number = (day - self.first).days // 7
        return number if 0 <= number < self.count else None

    def monday(self, index: int) -> date:
        """The first day of a week."""
        return self.first + timedelta(weeks=index)


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar of a chart, in pixels."""

    x: float
    y: float
    width: float
    height: float
    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark on an axis, in pixels, with its label."""

    at: float
    label: str


@dataclass(frozen=True, slots=True)
class Chart:
    """Stacked bars of drills and incidents by week; `figures` gives the weeks that have any in numbers."""

    text: str
    bars: tuple[Bar, ...]
    months: tuple[Tick, ...]
    rungs: tuple[Tick, ...]
    figures: tuple[tuple[str, int, int], ...]


@dataclass(frozen=True, slots=True)
class Strip:
    """One row of small bars: a type or a country by week; `total` counts all its events, dated or not."""

    text: str
    total: int
    bars: tuple[Bar, ...]


def weeks_of(events: Iterable[Brief]) -> Weeks | None:
    """The weeks that the charts show: up to two years that end with the newest; None when no event has a week."""
    dated = [(e.start_date, e.status) for e in events if e.by_week and e.start_date]
    if not dated:
        return None
    last = max(day for day, _ in dated)
    behind = [day for day, status in dated if status not in TO_COME]
    if behind:
        last = min(last, max(behind) + timedelta(weeks=_WEEKS_AHEAD))
    end = _monday(last)
    first = _monday(min(day for day, _ in dated))
    count = min(_MOST_WEEKS, max(_FEWEST_WEEKS, (end - first).days // 7 + 1))
    return Weeks(end - timedelta(weeks=count - 1), count)


def chart(events: Sequence[Brief], weeks: Weeks) -> Chart:
    """The stacked bars of some events."""
    counts = {kind: _counted([e for e in events if e.kind == kind], weeks) for kind in KINDS}
    sums = [sum(counts[kind][week] for kind in KINDS) for week in range(weeks.count)]
    rungs, top = rungs_of(max(sums, default=0))
    slot, tall = (WIDTH - LEFT) / weeks.count, HEIGHT - FOOT - 8
    bars, figures = [], []
    for week in range(weeks.count):
        base = float(HEIGHT - FOOT)
        drills, incidents = (counts[kind][week] for kind in KINDS)
        if not sums[week]:
            continue
        monday = words.day(weeks.monday(week))
        figures.append((monday, drills, incidents))
        text = f"Week of {monday}: {words.number(drills, 'drill')}, {words.number(incidents, 'incident')}"
        for kind, count in zip(KINDS, (drills, incidents), strict=True):
            height = tall * count / top
            base -= height
            if count:
                bars.append(bar(LEFT + week * slot, base, slot, height, kind, text))
    total = sum(sums)
    text = f"{words.number(total, 'event')} by the week they began, {_between(weeks)}"
    ticks = tuple(Tick(round(HEIGHT - FOOT - tall * rung / top, 1), f"{rung:,}") for rung in rungs)
    return Chart(text, tuple(bars), _months(weeks, slot), ticks, tuple(figures))


def strip(events: Sequence[Brief], weeks: Weeks, highest: int) -> Strip:
    """One row of bars; `highest` is the count of a bar of full height, shared by rows that stand together."""
    counts = _counted(events, weeks)
    kinds = {e.kind for e in events}
    kind = kinds.pop() if len(kinds) == 1 else "both"
    slot = STRIP_WIDTH / weeks.count
    bars = []
    for week, count in enumerate(counts):
        if count:
            height = max(_LEAST_BAR, STRIP_HEIGHT * count / max(1, highest))
            text = f"Week of {words.day(weeks.monday(week))}: {words.number(count, 'event')}"
            bars.append(bar(week * slot, STRIP_HEIGHT - height, slot, height, kind, text))
    busiest = max(range(weeks.count), key=lambda week: counts[week])
    text = f"{words.number(sum(counts), 'event')} in these weeks"
    if counts[busiest]:
        text += f", most in the week of {words.day(weeks.monday(busiest))}: {counts[busiest]:,}"
    return Strip(text, len(events), tuple(bars))


def highest(groups: Iterable[Sequence[Brief]], weeks: Weeks) -> int:
    """The most events that any of some groups has in a week."""
    return max((max(_counted(events, weeks)) for events in groups), default=0)


def left_out(events: Iterable[Brief], weeks: Weeks | None) -> tuple[int, int]:
    """How many events no chart shows: those without a week, and those whose week lies outside."""
    listed = list(events)
    vague = sum(not e.by_week for e in listed)
    shown = sum(weeks is not None and e.by_week and weeks.index(e.start_date or date.min) is not None for e in listed)
    return vague, len(listed) - vague - shown


def _counted(events: Iterable[Brief], weeks: Weeks) -> list[int]:
    counts = Counter(weeks.index(e.start_date) for e in events if e.by_week and e.start_date)
    return [counts[week] for week in range(weeks.count)]


def bar(x: float, y: float, slot: float, height: float, kind: str, text: str) -> Bar:
    """A bar in the middle of its slot."""
    return Bar(round(x + slot * 0.1, 1), round(y, 1), round(slot * 0.8, 1), round(height, 1), kind, text)


def rungs_of(most: int) -> tuple[list[int], int]:
    """Round numbers for the lines behind the bars, and the number at the top."""
    steps = (size * power for power in (1, 10, 100, 1000, 10_000) for size in (1, 2, 5))
    step = next(s for s in steps if most <= s * _RUNGS)
    top = max(1, -(-most // step)) * step
    return list(range(0, top + 1, step)), top


def _months(weeks: Weeks, slot: float) -> tuple[Tick, ...]:
    """The months on the axis; only some of them when they are many."""
    each = 1 if weeks.count <= 30 else 2 if weeks.count <= 60 else 3
    ticks, before = [], ""
    for week in range(weeks.count):
        monday = weeks.monday(week)
        name = f"{monday:%b %Y}"
        if name != before and monday.month % each == (1 % each):
            ticks.append(Tick(round(LEFT + week * slot, 1), name))
        before = name
    return tuple(tick for tick in ticks if tick.at < WIDTH - 50)


def _between(weeks: Weeks) -> str:
    return f"{words.day(weeks.first)} to {words.day(weeks.monday(weeks.count - 1) + timedelta(days=6))}"


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())
