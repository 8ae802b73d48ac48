"""A draft: what one clause says of one event, before the accounts of an article are brought together."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from orchestration.claims.craft.groups import Owned
from orchestration.claims.drafts.evidence import Evidence, Located
from orchestration.claims.mentions.zones import Zone
from orchestration.claims.model import Group, Kind, Status
from orchestration.claims.text.triggers import Trigger

Countries = Mapping[str, Evidence]
"""Countries in order of mention, each with what it was read from."""
Places = Mapping[str, Located]
"""Place ids in order of mention, each with what it was read from and how it belongs to the event."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """That a clause tells of an event of some type, for the words that speak of it; the name of the words is the rule.

    Who, what and where is for those who fill it, who may find that it can't be: then the clause tells of none, or of
    the event that the next proposal has. zone: the zone that an entry is about.
    """

    event_type: str
    group: Group
    trigger: Trigger
    zone: Zone | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """What a clause says of one event: who, against whom, with what, where (place ids).

    rule: which rule read it. scene: the sentence; text[start:end] are the words that speak of the event; tokens
    [first, last) are the clause and `opener` the word that opens it. points_back: the clause refers to an event
    already told ('the exercise'). needs_date: it counts only with a date of its own. weak: it tells of no event by
    itself, but may add to one. length: days that it is said to last. binational: its force is of several nations.
    called_off_at: the characters that say that it is cancelled or postponed.
    """

    kind: Kind
    event_type: str
    group: Group
    rule: str
    scene: int
    start: int
    end: int
    first: int
    last: int
    opener: str = ""
    countries: Countries = field(default_factory=dict)
    targets: Countries = field(default_factory=dict)
    crafts: tuple[Owned, ...] = ()
    places: Places = field(default_factory=dict)
    status: Status = "occurred"
    points_back: bool = False
    needs_date: bool = False
    weak: bool = False
    exercise: str | None = None
    binational: bool = False
    length: int | None = None
    called_off_at: tuple[int, int] | None = None

    @property
    def last_scene(self) -> int:
        """The sentence that told of it last: its own."""
        return self.scene


class Told(Protocol):
    """What a clause may ask of events told before it: drafts of its own sentence, or what earlier ones add up to."""

    @property
    def kind(self) -> Kind:
        """A drill or an incident."""
        ...

    @property
    def event_type(self) -> str:
        """The type of event (event_types.csv)."""
        ...

    @property
    def group(self) -> Group:
        """What the type is told as."""
        ...

    @property
    def countries(self) -> Countries:
        """Who acted."""
        ...

    @property
    def targets(self) -> Countries:
        """Against whom."""
        ...

    @property
    def places(self) -> Places:
        """Where (place ids)."""
        ...

    @property
    def scene(self) -> int:
        """The sentence that told of it first."""
        ...

    @property
    def last_scene(self) -> int:
        """The sentence that told of it last."""
        ...
