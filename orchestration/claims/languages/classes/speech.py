"""Word classes that the room speech/ asks for."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SpeechWords:
    """Classes of words by their name."""
