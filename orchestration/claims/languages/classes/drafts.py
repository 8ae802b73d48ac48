"""Word classes that the room drafts/ asks for."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DraftWords:
    """Classes of words by their name."""
