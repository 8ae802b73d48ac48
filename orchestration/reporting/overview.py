"""The models of the overview and of the lists of events by month."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from orchestration.claims.model import TO_COME
from orchestration.reporting import timeline
from orchestration.reporting.catalogue import Brief, Catalogue, Link
from orchestration.reporting.corrections import CorrectionsPage
from orchestration.reporting.overview_map import World
from orchestration.reporting.rows import Marts
from orchestration.reporting.timeline import Chart, Strip

_NEWEST, _ANNOUNCED, _DISPUTED, _STATES = 12, 5, 8, 16
UNDATED = "undated"


@dataclass(frozen=True, slots=True)
class Totals:
    """The numbers that the overview opens with."""

    drills: int
    incidents: int
    articles: int
    copies: int
    sources: int
    claims: int
    answers: int
    disagreements: int


@dataclass(frozen=True, slots=True)
class Overview:
    """All that the first page shows; the chart is None when no event has a week."""

    totals: Totals
    corrections: CorrectionsPage | None
    world: World | None
    chart: Chart | None
    by_type: list[tuple[str, str, Strip]]
    by_country: list[tuple[Link, Strip]]
    vague: int
    outside: int
    newest: list[Brief]
    announced: list[Brief]
    disputed: list[Brief]


@dataclass(frozen=True, slots=True)
class Month:
    """The events that began in a month, the newest first; the key is '2026-03', or 'undated'."""

    key: str
    name: str
    events: list[Brief]

    @property
    def path(self) -> str:
        """Its page, from the site's root."""
        return f"months/{self.key}.html"


def overview(marts: Marts, catalogue: Catalogue, corrections: CorrectionsPage | None, world: World | None) -> Overview:
    """The first page."""
    events = list(catalogue.briefs.values())
    weeks = timeline.weeks_of(events)
    past = [e for e in events if e.status not in TO_COME]
    ahead = [e for e in events if e.status in TO_COME]
    by_type = _largest(events, lambda e: (e.event_type,))
    by_country = _largest(events, lambda e: e.countries)[:_STATES]
    labels = {e.event_type: (e.label, e.kind) for e in events}
    vague, outside = timeline.left_out(events, weeks)

    def strips(groups: Sequence[tuple[str, list[Brief]]]) -> list[Strip]:
        if weeks is None:
            return [Strip("no dated event", len(group), ()) for _, group in groups]
        top = timeline.highest((group for _, group in groups), weeks)
        return [timeline.strip(group, weeks, top) for _, group in groups]

    return Overview(
        totals=Totals(**marts.totals),
        corrections=corrections,
        world=world,
        chart=timeline.chart(events, weeks) if weeks else None,
        by_type=[(*labels[name], strip) for (name, _), strip in zip(by_type, strips(by_type), strict=True)],
        by_country=[
            (catalogue.country(code), strip) for (code, _), strip in zip(by_country, strips(by_country), strict=True)
        ],
        vague=vague,
        outside=outside,
        newest=past[:_NEWEST],
        announced=[e for e in reversed(ahead) if e.start_date][:_ANNOUNCED],
        disputed=[e for e in past if e.disagreement][:_DISPUTED],
    )


def months(events: Iterable[Brief]) -> list[Month]:
    """Lists of events by the month they began, the newest first, those without a date last."""
    groups: dict[str, list[Brief]] = defaultdict(list)
    for event in events:
        groups[event.month or UNDATED].append(event)
    dated = sorted((key for key in groups if key != UNDATED), reverse=True)
    keys = dated + [UNDATED] * (UNDATED in groups)
    return [Month(key, _month_name(groups[key][0]), groups[key]) for key in keys]


def _month_name(event: Brief) -> str:
    return f"{event.start_date:%B %Y}" if event.start_date else "Without a date"


def _largest(events: Iterable[Brief], keys: Callable[[Brief], Iterable[str]]) -> list[tuple[str, list[Brief]]]:
    """Groups of events, the largest first."""
    groups: dict[str, list[Brief]] = defaultdict(list)
    for event in events:
        for key in keys(event):
            groups[key].append(event)
    return sorted(groups.items(), key=lambda group: (-len(group[1]), group[0]))
