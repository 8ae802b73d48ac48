"""Word classes that the room sentences/ asks for."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SentenceWords:
    """Classes of words by their name."""
