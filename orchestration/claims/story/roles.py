"""What craft are to their event: by whose they are where its parties are known, else by what their clause says."""

from collections.abc import Collection
from dataclasses import replace

from orchestration.claims.lexicon.lexicon import Lexicon
from orchestration.claims.lexicon.roles import CraftRoles
from orchestration.claims.model import Role
from orchestration.claims.story.event import Event


def role_of(
    roles: CraftRoles, operator: str | None, countries: Collection[str], targets: Collection[str], told: Role | None
) -> Role | None:
    """The role of craft of an operator (None: unknown), in an event by some countries against some targets.

    roles: those of its type. told: what the clause says that the craft are. Whose they are is surer, as the whole
    article tells it; but craft of a target that were sent out in answer are responders. None where neither tells.
    """
    if roles.of_countries == "participant":
        takes_part = operator is None or not countries or operator in countries
        return roles.of_countries if takes_part else None
    doing, met = operator in countries, operator in targets
    if doing == met:
        return told
    if doing:
        return roles.of_countries
    return told if told == "responder" or (told == "target" and roles.of_targets is None) else roles.of_targets


def give_roles(event: Event, lexicon: Lexicon) -> None:
    """Give, in place, each group of craft of an event its role."""
    roles = lexicon.craft_roles[event.event_type]
    event.crafts = [
        replace(o, role=role_of(roles, o.operator, event.countries, event.targets, o.role)) for o in event.crafts
    ]


def parties_in(event: Event, role: Role | None, lexicon: Lexicon) -> list[str]:
    """Whose craft of a role may be: the targets' where it is theirs, else those of whom the event is told to be by."""
    roles = lexicon.craft_roles[event.event_type]
    theirs = role is not None and role == roles.of_targets
    return [*(event.targets if theirs else event.countries)]
