"""What craft are to their event: by whose they are where its parties are known, else by what their clause says."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from orchestration.claims.model import Group, Kind, Role
from orchestration.claims.story.event import Event


@dataclass(frozen=True, slots=True)
class Roles:
    """The roles of craft of those by whom an event of some group is told to be done, and of those it is done to."""

    of_countries: Role
    of_targets: Role


_DEED = Roles("actor", "target")
ROLES_IN: Mapping[Group, Roles] = {
    "scramble": Roles("responder", "actor"),
    "presence": _DEED,
    "violation": _DEED,
    "incursion": _DEED,
    "lock_on": _DEED,
    "unsafe": _DEED,
    "launch": _DEED,
    "exercise": Roles("participant", "participant"),
    "patrol": Roles("participant", "participant"),
}
"""A scramble is by those who answer, against those who came; every other incident is by those who come."""


def role_of(
    kind: Kind, group: Group, operator: str | None, countries: Collection[str], targets: Collection[str],
    told: Role | None,
) -> Role | None:  # fmt: skip
    """The role of craft of an operator (None: unknown), in an event by some countries against some targets.

    told: what the clause says that they are. Whose they are is surer, as the whole article tells it; but craft of the
    other side that were sent out in answer to the event are responders. None where neither tells.
    """
    if kind == "drill":
        return "participant" if operator is None or not countries or operator in countries else None
    doing, met = operator in countries, operator in targets
    roles = ROLES_IN[group]
    if doing == met or (met and told == "responder"):
        return told
    return roles.of_countries if doing else roles.of_targets


def give_roles(event: Event) -> None:
    """Give, in place, each group of craft of an event its role."""
    event.crafts = [
        replace(o, role=role_of(event.kind, event.group, o.operator, event.countries, event.targets, o.role))
        for o in event.crafts
    ]


def parties_in(event: Event, role: Role | None) -> list[str]:
    """Whose craft of a role may be: those of its side; of an unknown one that of who the event is told to be by."""
    roles = ROLES_IN[event.group]
    return [*(event.targets if role == roles.of_targets != roles.of_countries else event.countries)]
