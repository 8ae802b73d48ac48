"""How a clause tells of something: what keeps it from saying that it happened, and what it takes up."""

from dataclasses import dataclass
from typing import Literal

from orchestration.claims.model import PlaceRelation

Doubt = Literal[
    "denied", "supposed", "foretold", "shown", "cancelled", "other_sense", "practised", "discussed", "likened",
    "yardstick", "continued", "welcomed", "called_off", "put_off",
]  # fmt: skip
"""What keeps a word from telling that something happened.

It is denied or only supposed; to come; shown, in a film or at an air show; something is cancelled; it means
something else ('exercise restraint'); rehearsed in an exercise; talked about ('agreed on such drills'); used for a
likeness ('escorted as …'); a yardstick for something else ('before Sea Breeze'); what it tells of only goes on; craft
are where they are foreign as guests. called_off, put_off: it is this drill that is cancelled, or postponed.
"""


@dataclass(frozen=True, slots=True)
class Governed:
    """What an expression that relates two events ('in response to') governs.

    head: it opens its sentence. until: the character where its words end. pronoun: what it governs is a pronoun for
    what was just told. groups: else the groups of events that its noun can mean, None without one; known: that noun
    points back ('the patrol'). end: the character where the pronoun or noun ends. several: the pronoun is for all that
    was told ('against these').
    """

    head: bool
    until: int
    pronoun: bool
    groups: frozenset[str] | None
    known: bool
    end: int
    several: bool = False


Since = Literal["since", "first_since"]
"""What a date is to a noun for an event: the day since when there was none, or the one on which the last was."""


Identified = bool | Literal["whole"]
"""Whether a sentence tells what the craft just told of are; whole: of a count and its part those of the whole."""


@dataclass(frozen=True, slots=True)
class Nearness:
    """How a sentence says that something is near a nation's land, around it or right beside it, or comes from it.

    coast: the nation is named for its coast, which something is near to ('off the Indian coast').
    land: how the land itself belongs to what is told ('in northern Iraq'); None where it doesn't.
    """

    around: bool
    beside: bool
    origin: bool = False
    coast: bool = False
    land: PlaceRelation | None = None
