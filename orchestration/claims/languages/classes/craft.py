"""Word classes that the room craft/ asks for."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CraftWords:
    """Classes of words by their name."""
