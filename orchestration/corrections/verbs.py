"""What the commands do that confirm, reject, change and withdraw: each says what was read and what it will be."""

from orchestration.corrections.checking import withdrawn
from orchestration.corrections.desk import NEXT, Desk, Signed, about, made_by, open_desk
from orchestration.corrections.lookup import SHOWN, Subject
from orchestration.corrections.model import CorrectionsError
from orchestration.corrections.target import Aircraft, target_of
from orchestration.corrections.values import read_value
from orchestration.settings import Settings


def confirm(settings: Settings, id_: str, field: str | None, aircraft: Aircraft, signed: Signed) -> str:
    """Keep an event, a report or a value as it is; what is told."""
    with open_desk(settings) as desk:
        subject = desk.lookup.find(id_, "event", "report")
        if field is None and aircraft == Aircraft():
            _refuse_again(desk, subject, "confirm")
            return desk.record(signed, f"{subject.name} stands {NEXT}.", lambda _: [about(subject, "confirm")])
        target = target_of(desk, subject, field, aircraft)
        value = target.value
        if value is None:
            raise CorrectionsError(f"{target.name} is unknown, so there is nothing to confirm: change it to a value.")
        if target.last is not None and target.last.action == "confirm":
            raise CorrectionsError(f"{target.name} was confirmed as {value}{made_by(target.last)}.")
        told = f"{target.name} {target.past}; {NEXT} it stays {value}, whatever later articles say."
        return desk.record(signed, told, lambda _: [target.draft("confirm", value)])


def reject(settings: Settings, id_: str, field: str | None, aircraft: Aircraft, signed: Signed) -> str:
    """Leave an event, a report or a claim out, or say that a value is unknown; what is told."""
    with open_desk(settings) as desk:
        subject = desk.lookup.find(id_, "event", "report", "claim")
        if field is None and aircraft == Aircraft():
            _refuse_again(desk, subject, "reject")
            told = f"{subject.name} is left out {NEXT}{_with_reports(desk, subject)}."
            return desk.record(signed, told, lambda _: [about(subject, "reject")])
        target = target_of(desk, subject, field, aircraft)
        if target.value is None and target.field != "aircraft":
            raise CorrectionsError(f"{target.name} is unknown already.")
        will_be = "is left out" if target.field == "aircraft" else "is unknown"
        told = f"{target.name} {target.past}; {NEXT} it {will_be}."
        return desk.record(signed, told, lambda _: [target.draft("reject", None)])


def change(settings: Settings, id_: str, field: str, value: str, aircraft: Aircraft, signed: Signed) -> str:
    """Give a field of an event another value; what is told."""
    with open_desk(settings) as desk:
        event = desk.lookup.event(id_)
        target = target_of(desk, event, field, aircraft, new=True)
        new = read_value(target.field, value, desk.knowledge, event.kind).text
        if target.field == "answers":
            new = desk.lookup.event(new).subject_id
        if new == target.value:
            raise CorrectionsError(f"{target.name} is {new} already: to keep it so, confirm it.")
        told = f"{target.name} {target.past}; {NEXT} it is {new}."
        return desk.record(signed, told, lambda _: [target.draft("change", new)])


def withdraw(settings: Settings, id_: str, signed: Signed) -> str:
    """Say that a correction no longer holds; what is told."""
    with open_desk(settings) as desk:
        begins = [c for c in desk.corrections if c.correction_id.startswith(id_)]
        found = [c for c in begins if c.correction_id == id_] or begins
        if not id_ or len(found) != 1:
            many = f"begins {len(found)} ids of corrections" if found else "begins no correction's id"
            raise CorrectionsError(f"'{id_}' {many}: `{settings.command('correct list')}` shows them.")
        of = found[0]
        if of.action == "withdraw":
            raise CorrectionsError("That is a withdrawal: make the correction that it withdraws again instead.")
        if of.correction_id in withdrawn(desk.corrections):
            raise CorrectionsError(f"The correction {of.correction_id[:SHOWN]} was withdrawn already.")
        draft = {"action": "withdraw", "subject": "correction", "subject_id": of.correction_id}
        told = f"The {of.action}{made_by(of)} no longer holds {NEXT}."
        return desk.record(signed, told, lambda _: [draft])


def _refuse_again(desk: Desk, subject: Subject, action: str) -> None:
    last = desk.last_word(subject.subject, subject.subject_id)
    if last is not None and last.action == action:
        raise CorrectionsError(f"{subject.name} was {action}ed already{made_by(last)}.")


def _with_reports(desk: Desk, subject: Subject) -> str:
    if subject.subject != "event":
        return ""
    reports = len(desk.lookup.reports_of(subject.subject_id))
    return f", with {reports} report{'s' if reports > 1 else ''}" if reports else ""
