"""What the commands do that merge and split events: each says what will be one, or apart, and writes the rows."""

from collections.abc import Sequence

from orchestration.corrections.checking import in_time, leads_back, mergers, withdrawn
from orchestration.corrections.desk import NEXT, Desk, Signed, about, open_desk
from orchestration.corrections.lookup import SHOWN, Subject
from orchestration.corrections.model import CorrectionsError
from orchestration.corrections.recording import Draft
from orchestration.ids import digest
from orchestration.settings import Settings


def merge(settings: Settings, id_: str, others: Sequence[str], signed: Signed) -> str:
    """Say that other events are this one; what is told."""
    with open_desk(settings) as desk:
        stays = desk.lookup.event(id_)
        going = {other.subject_id: other for other in map(desk.lookup.event, others)}
        merged = mergers(desk.corrections)
        for event, other in going.items():
            _check_kind(other, stays)
            if event == stays.subject_id:
                raise CorrectionsError(f"{stays.name} can't be merged into itself: give another event.")
            if merged.get(event) == stays.subject_id:
                raise CorrectionsError(f"{other.name} was merged into {stays.name} already.")
            if leads_back(event, stays.subject_id, merged):
                raise CorrectionsError(f"{stays.name} was merged into {other.name}: withdraw that correction first.")
        told = f"{' and '.join(other.name for other in going.values())} will be part of {stays.name} {NEXT}."
        return desk.record(signed, told, lambda _: [about(o, "merge", stays.subject_id) for o in going.values()])


def split(settings: Settings, id_: str, reports: Sequence[str], into: str | None, signed: Signed) -> str:
    """Move reports of an event to another event, or to a new one of their own; what is told."""
    with open_desk(settings) as desk:
        event = desk.lookup.event(id_)
        going = {found.subject_id: found for found in (desk.lookup.find(report, "report") for report in reports)}
        for report in going.values():
            if report.event_id != event.subject_id:
                raise CorrectionsError(f"The report {report.subject_id[:SHOWN]} is none of {event.name}.")
        if not _standing(desk, event) - set(going):
            raise CorrectionsError(f"That would leave {event.name} without a report: leave at least one in it.")
        target = None if into is None else desk.lookup.event(into)
        if target is not None:
            _check_kind(target, event)
            if target.subject_id == event.subject_id:
                raise CorrectionsError("The reports are of that event already: name another, or none for a new one.")

        def drafts(at: str) -> list[Draft]:
            new = target.subject_id if target is not None else digest("split", at, next(iter(going)))
            return [about(report, "split", new) for report in going.values()]

        what = "1 report" if len(going) == 1 else f"{len(going)} reports"
        where = "an event of their own" if target is None else f"part of {target.name}"
        return desk.record(signed, f"{what} of {event.name} will be {where} {NEXT}.", drafts)


def _check_kind(one: Subject, other: Subject) -> None:
    if one.kind and other.kind and one.kind != other.kind:
        raise CorrectionsError(
            f"{one.name} is of kind {one.kind}, {other.name} of kind {other.kind}: they have nothing to join."
        )


def _standing(desk: Desk, event: Subject) -> set[str]:
    """An event's reports that no correction has rejected or moved away."""
    gone = withdrawn(desk.corrections)
    moved = {
        c.subject_id: c.value
        for c in sorted(desk.corrections, key=in_time)
        if c.action == "split" and c.correction_id not in gone
    }
    reports = set()
    for report in desk.lookup.reports_of(event.subject_id):
        last = desk.last_word("report", report)
        is_rejected = last is not None and last.action == "reject"
        if not is_rejected and moved.get(report, event.subject_id) == event.subject_id:
            reports.add(report)
    return reports
