"""What the dates of a clause tell together: one span of a start and an end, of two days, of a day put off to another."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from orchestration.claims.dates.calendar import Span
from orchestration.claims.dates.resolving import HAPPENING, DateMention


@dataclass(frozen=True, slots=True)
class PutOff:
    """The days that something is put off to, and those from which. None where not told."""

    new: Span | None
    former: Span | None


def combined(mentions: Sequence[DateMention]) -> Span | None:
    """One span of the dates in a clause: a start and an end make a range; else the most precise, the first of those."""
    told = [(m.role, m.span) for m in mentions if m.span is not None]
    start = next((span for role, span in told if role == "first_day"), None)
    end = next((span for role, span in told if role == "last_day"), None)
    plain = [span for role, span in told if role == "event_day"]
    begun = [start] if start is not None else []
    candidates = _put_off_to([span for role, span in told if role == "new_day"], [*begun, *plain]) or [*begun, *plain]
    if not candidates:
        return None
    first = candidates[0]
    if end is not None and first.lo <= (end.hi or end.lo):
        return first.until(end.hi or end.lo, f"{first.rule}_until_{end.rule}", end)
    best = _sharpest(candidates)
    return replace(best, hi=None) if best is start and start.precision == "day" else best


def put_off(mentions: Sequence[DateMention]) -> PutOff:
    """What the dates of a sentence say of something that it tells to be put off.

    The new day is named as such, or is any other beside a day 'from' which it was moved; all others are former days.
    """
    told = [m for m in mentions if m.role in (*HAPPENING, "former_day") and m.span is not None]
    moved = [m for m in told if m.role == "former_day"]
    new = [m for m in told if m.role == "new_day"] or [m for m in told if moved and m.role == "event_day"]
    former = [m for m in told if m not in new]
    if len(former) == 1 and not new and moved:
        former, new = _from_one_to_another(moved[0])
    return PutOff(
        combined([replace(m, role="new_day") for m in new]),
        combined([replace(m, role="event_day") if m.role == "former_day" else m for m in former]),
    )


def _put_off_to(new: Sequence[Span], others: Sequence[Span]) -> list[Span]:
    """The new days, and those that lie within them ('moved to June: it is to be held from 8 to 12 June')."""
    return [*new, *(span for span in others if any(n.holds(span) for n in new))]


def _from_one_to_another(told: DateMention) -> tuple[list[DateMention], list[DateMention]]:
    """'Moved from May 19 to June 2' is no range: its first day is the former one, its last the new one."""
    span = told.span
    if span is None or span.precision != "range" or span.hi is None:
        return [told], []
    first, last = (replace(span, lo=value, hi=value, precision="day") for value in (span.lo, span.hi))
    return [replace(told, span=first)], [replace(told, span=last)]


def _sharpest(spans: Sequence[Span]) -> Span:
    """The most precise, the first of those; two days that follow each other, told alike, are both meant."""
    best = min(spans, key=lambda s: s.coarseness)
    alike = [s for s in spans if s.precision == "day" and s.rule == best.rule]
    if len(alike) == 2 and alike[1].lo - alike[0].lo == timedelta(1):
        return alike[0].until(alike[1].lo, best.rule, alike[1])
    return best
