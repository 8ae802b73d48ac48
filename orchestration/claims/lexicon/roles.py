"""What craft are to events, by the type of event and by whose they are (event_types.csv)."""

from collections.abc import Mapping
from dataclasses import dataclass

from orchestration.claims.lexicon.cells import Rows
from orchestration.claims.model import ROLES, Role, one_of


@dataclass(frozen=True, slots=True)
class CraftRoles:
    """What craft of the countries by whom an event of some type is, and of its targets, are to it.

    of_targets: None where it is done to a space or a coast, so that only a text tells what craft are there for.
    """

    of_countries: Role
    of_targets: Role | None


def craft_roles(rows: Rows) -> Mapping[str, CraftRoles]:
    """The roles of each event type; raises ValueError for one that is none."""
    return {
        row["event_type"]: CraftRoles(_role(row["role_of_countries"]), _known(row["role_of_targets"])) for row in rows
    }


def _role(cell: str) -> Role:
    return one_of(ROLES, cell)


def _known(cell: str) -> Role | None:
    return _role(cell) if cell else None
