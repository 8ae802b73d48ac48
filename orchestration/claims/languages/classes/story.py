"""Word classes that the room story/ asks for."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class StoryWords:
    """Classes of words by their name."""
