"""What was one event at past times: reports resolved with only those that were known by then."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from typing import Any

from orchestration.events.clustering import Pair
from orchestration.events.geography import Geography
from orchestration.events.growing import Cluster, Growing
from orchestration.events.identity import Known, identify
from orchestration.events.parameters import ResolutionParameters
from orchestration.events.profiles import Profile


@dataclass(frozen=True, slots=True)
class Timeline:
    """When a report came to be known, and when a later version of its article took its place (None: never yet)."""

    since: Callable[[Profile], datetime]
    until: Callable[[Profile], datetime | None]


TIMELINES: Mapping[str, Timeline] = {
    "published": Timeline(lambda profile: profile.appeared, lambda profile: profile.superseded[0]),
    "captured": Timeline(lambda profile: profile.captured[1], lambda profile: profile.superseded[1]),
}
"""As articles were published, and as they entered the warehouse."""


@dataclass(frozen=True, slots=True)
class Resolution:
    """What a resolution rests on, and what it gave: the event of each report; by founding report, and since when."""

    found: Sequence[Profile]
    ranked: Sequence[Pair]
    links: Sequence[tuple[str, str]]
    geography: Geography
    params: ResolutionParameters
    event_of: Mapping[str, str]
    founded: Mapping[str, Known]
    since: Mapping[str, date]


def past_memberships(resolution: Resolution) -> list[dict[str, Any]]:
    """Rows of the lake's "past_event_reports": each report's membership over the times in which it was another."""
    return [
        {"timeline": name, "report_id": report_id, "event_id": event_id, "known_from": since, "known_until": until}
        for name, known in sorted(TIMELINES.items())
        for report_id, event_id, since, until in sorted(_past(resolution, known))
    ]


def _past(resolution: Resolution, known: Timeline) -> Iterator[tuple[str, str, datetime, datetime]]:
    """(report, event, from, until) for the times in which a report's event was not the one that it is now."""
    found = resolution.found
    growing = Growing(found, resolution.ranked, resolution.links, resolution.geography, resolution.params)
    names = _Names(resolution, growing, known)
    last: dict[int, tuple[str, datetime]] = {}
    for moment, happening in groupby(sorted(_happenings(found, known)), key=lambda each: each[0]):
        steps = list(happening)
        new = [report for _, is_new, report in steps if is_new]
        gone = [report for _, is_new, report in steps if not is_new]
        for report in gone:
            yield found[report].report_id, *last.pop(report), moment
        for report, event_id in names.after({*growing.change(new, gone), *gone}).items():
            if report in last and last[report][0] != event_id:
                yield found[report].report_id, *last[report], moment
            if report not in last or last[report][0] != event_id:
                last[report] = (event_id, moment)


def _happenings(found: Sequence[Profile], known: Timeline) -> Iterator[tuple[datetime, bool, int]]:
    """When each report came to be known (True) and ceased to be (False); one that was never the newest is left out."""
    for report, profile in enumerate(found):
        since, until = known.since(profile), known.until(profile)
        if until is None or since < until:
            yield since, True, report
        if until is not None and since < until:
            yield until, False, report


class _Names:
    """The ids of clusters at a past time: those of the events of today that they grew into.

    Of several clusters that are one event today, that with its founding report has its id, else that with the report
    known first. One that could have several ids has that of an event that it founded, then the oldest; one that has
    none so has the id that its own reports would have given it.
    """

    def __init__(self, resolution: Resolution, growing: Growing, known: Timeline) -> None:
        self._resolution, self._growing, self._known = resolution, growing, known
        self._event = [resolution.event_of[profile.report_id] for profile in resolution.found]
        self._reports: dict[str, list[int]] = {}
        for index, event in enumerate(self._event):
            self._reports.setdefault(event, []).append(index)
        self._founders = {known_event.event_id: founder for founder, known_event in resolution.founded.items()}
        for event, reports in self._reports.items():
            reports.sort(key=lambda i: self._claim(i, self._founders.get(event)))

    def _claim(self, report: int, founder: str | None) -> tuple[bool, datetime, str]:
        profile = self._resolution.found[report]
        return (profile.report_id != founder, self._known.since(profile), profile.report_id)

    def after(self, changed: Iterable[int]) -> dict[int, str]:
        """The ids of reports that may have another now that the clusters of some have changed."""
        events = {self._event[report] for report in changed}
        clusters = {cluster for event in events for cluster in self._clusters(event)}
        return {report: name for cluster in clusters for name in [self._name(cluster)] for report in cluster}

    def _clusters(self, event: str) -> Iterator[Cluster]:
        return (c for report in self._reports[event] if (c := self._growing.cluster(report)) is not None)

    def _name(self, cluster: Cluster) -> str:
        events = {self._event[report] for report in cluster}
        held = [event for event in events if next(self._clusters(event)) == cluster]
        if held:
            there = {self._resolution.found[report].report_id for report in cluster}
            since = self._resolution.since
            never = date.max  # an event of the past alone
            return min(held, key=lambda event: (self._founders.get(event) not in there, since.get(event, never), event))
        return identify([self._resolution.found[i] for i in sorted(cluster)], self._resolution.founded).event_id
