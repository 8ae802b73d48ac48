"""A draft: one clause's account of one event, before the accounts of an article are brought together."""

from dataclasses import dataclass, field
from datetime import date

from orchestration.claims.craft.groups import Owned
from orchestration.claims.dates.calendar import Span


@dataclass(slots=True)
class Draft:
    """What a clause says of one event. Countries are in order of mention; places are place ids.

    group: exercise, patrol, scramble, presence, violation, incursion, lock_on, unsafe or launch: drafts of
    different groups never speak of the same event (but for exercise and patrol). points_back: the clause
    refers to an event already told ('the exercise'). apart: it tells of drills held one after the other.
    needs_date: the clause counts only with a date of its own. length: days that it is said to last.
    by_country: its place is merely the country that it is said to be near.
    founders: the countries that the event was first told of, before others joined.
    until, ended: the day it goes on to, and whether the text says that it ended on that day.
    """

    kind: str
    event_type: str
    group: str
    rule: str
    scene: int
    start: int
    end: int
    first: int
    last: int
    countries: list[str] = field(default_factory=list)
    targets: list[str] = field(default_factory=list)
    crafts: list[Owned] = field(default_factory=list)
    places: list[str] = field(default_factory=list)
    bases: list[tuple[str, int, int]] = field(default_factory=list)
    scenes: set[int] = field(default_factory=set)
    span: Span | None = None
    own_date: bool = False
    status: str = "occurred"
    points_back: bool = False
    needs_date: bool = False
    weak: bool = False
    exercise: str | None = None
    answers: list[tuple["Draft", str, int | None, tuple[int, int]]] = field(default_factory=list)
    date_at: tuple[int, int] | None = None
    by_country: bool = False
    founders: tuple[str, ...] = ()
    binational: bool = False
    apart: bool = False
    until: date | None = None
    length: int | None = None
    ended: bool = False
    last_scene: int = -1
    opener: str = ""
