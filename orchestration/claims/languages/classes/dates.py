"""Word classes that the room dates/ asks for."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DateWords:
    """Classes of words by their name."""
