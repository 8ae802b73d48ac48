"""One span of several dates, and the days that an end and a length leave."""

from datetime import date

import pytest

from orchestration.claims.dates.calendar import Span, day, days, month
from orchestration.claims.dates.resolving import DateMention, Role
from orchestration.claims.story.days.lasting import end_drill
from orchestration.claims.story.days.timing import combined
from orchestration.claims.story.event import Timing

MAY_4, MAY_5, MAY_9 = (day(date(2026, 5, n), "month_day") for n in (4, 5, 9))
MAY = month(2026, 5, "month")


def told(*dates: tuple[Role, Span]) -> list[DateMention]:
    return [DateMention(10 * n, 10 * n + 5, span, span.rule, span.rule, role) for n, (role, span) in enumerate(dates)]


@pytest.mark.parametrize(
    ("dates", "span"),
    [
        ([], None),
        ([("event_day", MAY_4)], ("2026-05-04", "2026-05-04", "day")),
        ([("event_day", MAY), ("event_day", MAY_4)], ("2026-05-04", "2026-05-04", "day")),
        ([("event_day", MAY_4), ("event_day", MAY_5)], ("2026-05-04", "2026-05-05", "range")),
        ([("event_day", MAY_4), ("event_day", MAY_9)], ("2026-05-04", "2026-05-04", "day")),
        ([("first_day", MAY_4), ("last_day", MAY_9)], ("2026-05-04", "2026-05-09", "range")),
        ([("event_day", MAY_4), ("last_day", MAY_9)], ("2026-05-04", "2026-05-09", "range")),
        ([("first_day", MAY_4)], ("2026-05-04", None, "day")),
        ([("last_day", MAY_9)], None),
        ([("first_day", MAY_9), ("last_day", MAY_4)], ("2026-05-09", None, "day")),
        ([("statement_day", MAY_4)], None),
    ],
)
def test_several_dates_are_one_span(dates, span) -> None:
    found = combined(told(*dates))
    assert (found and (str(found.lo), found.hi and str(found.hi), found.precision)) == span


@pytest.mark.parametrize(
    ("when", "span"),
    [
        (Timing(span=MAY_4), MAY_4),
        (Timing(span=MAY_4, until=MAY_9), days(MAY_4.lo, MAY_9.lo, "month_day_until")),
        (Timing(until=MAY_9, length=5), days(date(2026, 5, 5), MAY_9.lo, "ended_after")),
        (Timing(until=MAY_9, ended=True), day(MAY_9.lo, "ended")),
        (Timing(until=MAY_9), None),
        (Timing(span=MAY, until=MAY_9), MAY),
    ],
)
def test_what_an_end_leaves(when: Timing, span: Span | None) -> None:
    assert end_drill(when).span == span
