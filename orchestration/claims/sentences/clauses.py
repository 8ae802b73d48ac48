"""A part of a sentence that tells of something by itself."""

from dataclasses import dataclass

from orchestration.claims.text.triggers import Trigger


@dataclass(frozen=True, slots=True)
class Clause:
    """Tokens [first, last) of a scene with at least one trigger; `opener` is the word that opens it ('' for none)."""

    first: int
    last: int
    opener: str
    triggers: tuple[Trigger, ...]

    def holds(self, position: int) -> bool:
        """Whether a token lies in the clause."""
        return self.first <= position < self.last
