"""Where something happens, as against where somebody is from, lives or speaks."""

from dataclasses import dataclass
from typing import Literal

Part = Literal["where", "origin"]
"""What a place is to the sentence: where something happens, or where somebody comes from, belongs or speaks."""


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """The part that a place plays, and the rule that gives it this part."""

    part: Part
    rule: str
