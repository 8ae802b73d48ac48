"""What a sentence says of a zone: whether something is in it, and whose it is."""

from dataclasses import dataclass
from typing import Literal

Whose = Literal["speaker", "nation"]
"""Whose a possessive makes a zone: of who speaks ('our airspace'), or of a nation named before ('its airspace')."""


@dataclass(frozen=True, slots=True)
class Space:
    """What the words of a zone say of it.

    first: the token at which its words begin, a possessive before it among them.
    inside: something is in it, or comes into it. international: it is nobody's. sovereign: it is a state's own.
    """

    first: int
    inside: bool
    international: bool
    sovereign: bool
    whose: Whose | None


@dataclass(frozen=True, slots=True)
class Crossing:
    """What a zone is to a word that tells of craft: what they come into, or that of the word's own subject."""

    entered: bool
    of_subject: bool
