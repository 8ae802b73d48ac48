"""Where something happens, as against where somebody is from, lives or speaks."""

from dataclasses import dataclass

from orchestration.claims.model import PlaceRelation


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """How a place belongs to what its sentence tells, and the rule that says so.

    relation: None where it doesn't: a dateline, somebody who speaks, what only says where another place lies.
    measured: it is said how far from the place it is.
    """

    relation: PlaceRelation | None
    rule: str
    measured: bool = False
