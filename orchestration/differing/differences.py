"""What became of each event between two moments. Pure."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

Became = Literal["new", "changed", "merged", "split", "gone"]
"""In the order in which they are told."""


@dataclass(frozen=True, slots=True)
class Then:
    """An event as it was known at a moment: its values by what they are of, and the reports that tell of it."""

    event_id: str
    title: str
    values: Mapping[str, str | None]
    reports: frozenset[str]


@dataclass(frozen=True, slots=True)
class Value:
    """A value before and after; None: unknown."""

    of: str
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class Difference:
    """What became of an event. `other`: what it merged into, or split from; reports that came to it and left it."""

    became: Became
    event_id: str
    title: str
    other: str | None = None
    values: Sequence[Value] = ()
    came: Sequence[str] = ()
    left: Sequence[str] = ()


def differences(before: Iterable[Then], after: Iterable[Then]) -> list[Difference]:
    """Every event that is not at both moments the same, by title.

    An id that only one moment knows is new or gone when none of its reports stands elsewhere at the other moment;
    else it was split from, or merged into, the event that holds most of its reports.
    """
    old, new = {e.event_id: e for e in before}, {e.event_id: e for e in after}
    was_of, is_of = _by_report(old.values()), _by_report(new.values())
    found = []
    for event_id in {**old, **new}:
        one, other = old.get(event_id), new.get(event_id)
        if one is None and other is not None:
            found.append(_appeared(other, was_of))
        elif one is not None and other is None:
            found.append(_disappeared(one, is_of))
        elif one is not None and other is not None and (difference := _changed(one, other)):
            found.append(difference)
    return sorted(found, key=lambda d: (d.title, d.event_id))


def _appeared(event: Then, was_of: Mapping[str, str]) -> Difference:
    source = _most(event.reports, was_of)
    values = [Value(of, None, value) for of, value in event.values.items() if value is not None]
    return Difference(
        "split" if source else "new", event.event_id, event.title, source, values, came=sorted(event.reports)
    )


def _disappeared(event: Then, is_of: Mapping[str, str]) -> Difference:
    into = _most(event.reports, is_of)
    return Difference("merged" if into else "gone", event.event_id, event.title, into, left=sorted(event.reports))


def _changed(one: Then, other: Then) -> Difference | None:
    names = [*other.values, *(of for of in one.values if of not in other.values)]
    pairs = [Value(of, one.values.get(of), other.values.get(of)) for of in names]
    values = [value for value in pairs if value.before != value.after]
    came, left = sorted(other.reports - one.reports), sorted(one.reports - other.reports)
    if not values and not came and not left:
        return None
    return Difference("changed", other.event_id, other.title, None, values, came, left)


def _by_report(events: Iterable[Then]) -> dict[str, str]:
    return {report: event.event_id for event in events for report in event.reports}


def _most(reports: Iterable[str], event_of: Mapping[str, str]) -> str | None:
    events = [event_of[report] for report in reports if report in event_of]
    return min(set(events), key=lambda event: (-events.count(event), event)) if events else None
