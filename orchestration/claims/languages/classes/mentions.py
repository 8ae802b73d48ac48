"""Word classes that the room mentions/ asks for."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class MentionWords:
    """Classes of words by their name."""
