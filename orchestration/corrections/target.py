"""Which value of an event a command means, what was read of it, and what it is by now."""

from dataclasses import dataclass

from orchestration.corrections.desk import Desk, about
from orchestration.corrections.knowledge import closest
from orchestration.corrections.lookup import Known, Subject
from orchestration.corrections.model import FIELDS, OF_AIRCRAFT, SAME_AS, Correction, CorrectionsError
from orchestration.corrections.recording import Draft

_UNKNOWN = Known(None, None, None)


@dataclass(frozen=True)
class Aircraft:
    """The aircraft that a command names, as typed; None where nothing was typed."""

    type: str | None = None
    operator: str | None = None


@dataclass(frozen=True)
class Target:
    """One value of an event. last: the correction that holds on it; value: what it is with that one."""

    event: Subject
    field: str
    aircraft_type: str | None
    operator: str | None
    read: str | None
    value: str | None
    last: Correction | None

    @property
    def name(self) -> str:
        """How it is told to a person."""
        if self.aircraft_type is None:
            return f"{self.field} of {self.event.name}"
        what = "role" if self.field == "role" else "number"
        return (
            f"The {what} of {self.aircraft_type}{f' of {self.operator}' if self.operator else ''} in {self.event.name}"
        )

    @property
    def past(self) -> str:
        """What was read, and what a correction made of it."""
        read = f"was read as {self.read}" if self.read is not None else "was not read"
        if self.last is None or self.value == self.read:
            return read
        return f"{read} and corrected by {self.last.made_by} to {self.value or 'unknown'}"

    def draft(self, action: str, value: str | None) -> Draft:
        """A row about this value."""
        more = {"field": self.field, "aircraft_type": self.aircraft_type, "operator": self.operator, "was": self.read}
        return {**about(self.event, action, value), **more}


def target_of(desk: Desk, event: Subject, field: str | None, aircraft: Aircraft, *, new: bool = False) -> Target:
    """The value that is meant by a field, or by aircraft alone; a CorrectionsError says what is not understood.

    new: aircraft may be meant that nothing was read of.
    """
    name = (field or "aircraft").strip().lower().replace("-", "_").replace(" ", "_")
    name = SAME_AS.get(name, name)
    if event.subject != "event":
        raise CorrectionsError(
            f"Only an event has values, and {event.subject_id} is a {event.subject}: leave {name} out."
        )
    if name not in FIELDS:
        raise CorrectionsError(f"'{field}' is no field of an event{closest(name, FIELDS)}")
    known = desk.lookup.known(event.subject_id, "status" if name in OF_AIRCRAFT else name)
    if known is None:
        raise CorrectionsError(f"{event.name} is left out of the warehouse: confirm it first, and run.")
    if name in OF_AIRCRAFT:
        return _aircraft(desk, event, name, aircraft, new=new and name == "aircraft")
    if aircraft != Aircraft():
        raise CorrectionsError(f"--aircraft and --operator go with the fields aircraft and role, not with {name}.")
    last = desk.last_word("event", event.subject_id, name)
    return Target(event, name, None, None, known.read, desk.value(known, last), last)


def _aircraft(desk: Desk, event: Subject, field: str, typed: Aircraft, *, new: bool) -> Target:
    rows = {(type_, operator): known for type_, operator, known in desk.lookup.aircraft(event.subject_id, field)}
    options = "; ".join(f"--aircraft {t} --operator {o or chr(34) * 2}" for t, o in rows) or "none is read of it"
    if typed.type is None:
        raise CorrectionsError(f"Say which aircraft of {event.name}: {options}.")
    aircraft_type = desk.knowledge.aircraft.find(typed.type)
    if typed.operator is None:
        operators = [operator for type_, operator in rows if type_ == aircraft_type]
        if len(operators) > 1:
            raise CorrectionsError(f"Say whose {aircraft_type} of {event.name}: {options}.")
        operator = operators[0] if operators else None
    else:
        operator = desk.knowledge.countries.find(typed.operator) if typed.operator.strip() else None
    last = desk.last_word("event", event.subject_id, field, (aircraft_type, operator))
    there = (last.action != "reject" or field == "role") if last is not None else (aircraft_type, operator) in rows
    if not there and not new:
        whose = f" of {operator}" if operator else ""
        raise CorrectionsError(f"{event.name} has no {aircraft_type}{whose}; it has: {options}.")
    known = rows.get((aircraft_type, operator), _UNKNOWN)
    return Target(event, field, aircraft_type, operator, known.read, desk.value(known, last), last)
