"""What a value of a draft rests on: the words that it was read from, and the rule that read it."""

from dataclasses import dataclass, replace
from typing import Self

from orchestration.claims.model import PlaceRelation


@dataclass(frozen=True, slots=True)
class Evidence:
    """The rule that read a value, and the characters [start, end) that state it or that it was inferred from."""

    rule: str
    start: int
    end: int

    def by(self, rule: str) -> Self:
        """The same words, from which another rule takes the value."""
        return replace(self, rule=rule)


@dataclass(frozen=True, slots=True)
class Located(Evidence):
    """The same for a place, with how it belongs to the event."""

    relation: PlaceRelation
