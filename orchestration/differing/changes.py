"""What a release changed of an event, and the record of such changes that each release carries on. Pure."""

import contextlib
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError

from orchestration.differing.differences import Became, Difference
from orchestration.ids import digest

KEPT = timedelta(days=30)
"""How long a change stays in the record: the time in which an alert that can't be sent may still be."""
MOST = 20_000
"""Changes in the record at most; the oldest leave first."""
_REPORTS = 5
"""Reports that are named with a change."""


class _Plain(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


class ChangedValue(_Plain):
    """A value before and after, in words; null: unknown."""

    of: str
    before: str | None
    after: str | None


class ToldBy(_Plain):
    """A report that came with a change: whose it is, where it stands, and its sentence."""

    source: str
    title: str | None
    url: str | None
    published_on: date | None
    evidence: str | None


class Change(_Plain):
    """What became of one event in one release. Of an event that is gone, what the release before told of it.

    other: the event that it merged into or was split from. further: whether nothing but another report changed.
    invented: whether an article of the embedded sample tells of it. anew: whether the release was made of its articles
    in another way than the one before, as after an upgrade, so that no news may stand behind it.
    """

    change_id: str
    release: str
    at: datetime
    became: Became
    event_id: str
    title: str
    kind: str
    event_type: str
    label: str
    status: str
    start_date: date | None
    end_date: date | None
    date_precision: str
    places: tuple[str, ...]
    countries: tuple[str, ...]
    targets: tuple[str, ...]
    confidence: float | None
    independent_sources: int
    other: str | None
    other_title: str | None
    further: bool
    invented: bool
    anew: bool = False
    values: tuple[ChangedValue, ...]
    reports: tuple[ToldBy, ...]


def change(
    difference: Difference,
    release: str,
    at: datetime,
    event: Mapping[str, Any],
    told_by: Mapping[str, Mapping[str, Any]],
    names: Mapping[str, str],
    anew: bool = False,
) -> Change:
    """A difference between two releases as a change.

    event: its row, of the release that has it, with the fields of a change that are of the event. told_by: reports by
    id, with the fields of ToldBy. names: what ids of events, places and exercises are called.
    """
    said = [told_by[report] for report in difference.came if report in told_by]
    values = tuple(
        ChangedValue(of=value.of, before=_worded(value.before, names), after=_worded(value.after, names))
        for value in difference.values
        if difference.became == "changed"  # of a new event its own row tells all of them
    )
    return Change(
        change_id=digest(release, difference.event_id, difference.became),
        release=release,
        at=at,
        became=difference.became,
        other=difference.other,
        other_title=names.get(difference.other or ""),
        further=difference.became == "changed" and not values and not difference.left,
        values=values,
        anew=anew,
        reports=tuple(ToldBy(**report) for report in sorted(said, key=_earliest)[:_REPORTS]),
        **event,
    )


def _worded(value: str | None, names: Mapping[str, str]) -> str | None:
    return None if value is None else ", ".join(names.get(part, part) for part in value.split("|"))


def _earliest(report: Mapping[str, Any]) -> tuple[str, str]:
    return str(report["published_on"] or "9"), report["source"]


def carried_on(earlier: Iterable[Change], new: Sequence[Change], now: datetime) -> list[Change]:
    """The record of a release: its own changes and those before that are not too old, the newest first."""
    kept = [change for change in earlier if now - change.at < KEPT]
    return [*new, *kept][: max(MOST, len(new))]


def written(changes: Iterable[Change]) -> str:
    """Changes as lines of JSON."""
    return "".join(f"{change.model_dump_json()}\n" for change in changes)


def read(lines: str) -> list[Change]:
    """The changes that `written` made lines of; a line that is none (doctor tells of it) is passed over."""
    found = []
    for line in lines.split("\n"):
        with contextlib.suppress(ValidationError):
            found += [Change.model_validate_json(line)] if line else []
    return found
