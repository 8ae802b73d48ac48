"""When an article was published: of what is said of it the first that can be, with the newsroom's own day. No clock.

What is said comes in the order of its trust: what a person wrote beside the files, a record's own field, the list that
offered a page, the page, and at last the head of the text. Every door's dates pass here, and are bounded here alone.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any, Literal
from zoneinfo import ZoneInfo

from pydantic import BaseModel, ConfigDict

from orchestration.articles.checking import FieldLimits, said_text
from orchestration.articles.heads import head_stamp
from orchestration.articles.rejected import RejectedError
from orchestration.articles.stamps import Stamp, read_stamp
from orchestration.articles.stated import Door, Stated

Decided = Literal["stated_zone", "stated_day", "stated_clock", "source_zone", "other_date", "utc"]
"""How the newsroom's own day was decided (`published_on_from`), the surest first.

The moment states its zone; a day alone is stated, or a clock without a zone; the moment is in UTC, and the zone of the
source is configured, or another date of the article says which of the days around that moment it is; or nothing does,
so that the day is that of UTC and may be another one there.
"""
_WEST, _EAST = timedelta(hours=-12), timedelta(hours=14)
"""The clocks that are farthest from UTC (IANA: Etc/GMT+12, Pacific/Kiritimati)."""


class PublicationLimits(BaseModel):
    """Which days of publication are believed, whatever door an article came in by."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    earliest: date = date(1990, 1, 1)
    """An older date belongs to what is told, or is a clock's zero (1970): the web, and news on it, are younger."""
    ahead: timedelta = timedelta(days=2)
    """A date may lie this long after the capture: east of it the day is another, and clocks go wrong."""

    def latest(self, captured: date) -> date:
        """The last day that an article captured on a day can have appeared on."""
        return captured + min(self.ahead, date.max - captured)

    def fault(self, day: date, captured: date) -> str | None:
        """Why a day of publication can't be, as a sentence for a person; None where it can."""
        if day < self.earliest:
            return f"The publication date {day} is before {self.earliest}: it is not believed."
        if day > self.latest(captured):
            return f"The publication date {day} is after the capture on {captured}: it is not believed."
        return None


@dataclass(frozen=True)
class Publication:
    """When an article was published: the moment in UTC, the newsroom's day, how that was decided, and who says so.

    zone: as it was stated, None where it was not.
    """

    at: datetime
    on: date
    on_from: Decided
    zone: str | None
    door: Door
    rule: str


_LIMITS = FieldLimits()


def publication_of(
    stated: Sequence[Stated],
    text: str,
    captured_on: date,
    possible: PublicationLimits,
    *,
    zone: ZoneInfo | None = None,
    language: str | None = None,
) -> tuple[Publication | None, list[RejectedError]]:
    """The first date that can be of those that are stated, in their order, else the one at the text's head.

    Beside it: why those before it can't be used; what says nothing is passed over. zone: the source's, where it is
    configured; language: the text's (ISO 639-1).
    """
    faults: list[RejectedError] = []
    for number, each in enumerate(stated):
        stamp = each.value if isinstance(each.value, Stamp) else _read(each.value, language, faults)
        if stamp is None:
            continue
        found = _publication(stamp, each, zone)
        why = possible.fault(found.on, captured_on) if found is not None else "The date lies outside the calendar."
        if found is not None and why is None:
            if found.on_from == "utc":
                found = _dated(found, stated[number + 1 :], text, language)
            return found, faults
        faults.append(RejectedError("bad_metadata", why or "", str(stamp.day)))
    stamp = head_stamp(text, lambda told: possible.fault(told.day, captured_on) is None, language)
    return (_publication(stamp, Stated(stamp, "text", "head"), zone) if stamp is not None else None), faults


def _read(value: Any, language: str | None, faults: list[RejectedError]) -> Stamp | None:
    written = said_text("published", value, _LIMITS, faults)
    if written is None:
        return None
    stamp = read_stamp(written, language)
    if stamp is None:
        why = f"The publication date {written[:60]!r} can't be read: write it as YYYY-MM-DD."
        faults.append(RejectedError("bad_metadata", why, written))
    return stamp


def _dated(moment: Publication, others: Sequence[Stated], text: str, language: str | None) -> Publication:
    """A moment in UTC with the day that another date of the same article gives it, where that can be its day."""
    first, last = (moment.at + _WEST).date(), (moment.at + _EAST).date()
    if first == last:
        return moment
    told = (
        each.value if isinstance(each.value, Stamp) else _read(each.value, language, [])
        for each in others
        if each.rule != "headline"
    )
    local = (stamp.day for stamp in told if stamp is not None and not stamp.is_utc and first <= stamp.day <= last)
    day = next(local, None)
    if day is None:
        head = head_stamp(text, lambda stamp: first <= stamp.day <= last, language)
        day = head.day if head is not None else None
    return replace(moment, on=day, on_from="other_date") if day is not None else moment


def _publication(stamp: Stamp, stated: Stated, zone: ZoneInfo | None) -> Publication | None:
    """A stamp as publication; None where its moment lies outside of the calendar."""
    try:
        at = stamp.moment(zone)
        on, on_from = _local_day(stamp, at, zone)
    except OverflowError:
        return None
    return Publication(at, on, on_from, stamp.zone or None, stated.door, stated.rule)


def _local_day(stamp: Stamp, at: datetime, zone: ZoneInfo | None) -> tuple[date, Decided]:
    """The newsroom's day. A moment that is midnight in UTC is a day alone, as programs write it."""
    if stamp.is_utc:
        return (at.astimezone(zone).date(), "source_zone") if zone is not None else (at.date(), "utc")
    if stamp.clock is None or stamp.offset == timedelta():
        return stamp.day, "stated_day"
    return stamp.day, "stated_clock" if stamp.offset is None else "stated_zone"
