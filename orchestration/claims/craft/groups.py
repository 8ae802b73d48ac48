"""A group of aircraft or ships as a text names it, and whose it is."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from orchestration.claims.model import Role

_MOST = 5_000
"""Craft of one kind in one event at most: more than any fleet of seeds/reference/aircraft_fleets.csv (4,000)."""


@dataclass(frozen=True, slots=True)
class NamedShip:
    """A ship by its name, which is tokens [first, last) with its prefix.

    name: as the tables have it, else as written; country: whose it is, by its prefix or the tables. head: the token of
    the kind of ship that it stands behind, None where it stands by itself.
    """

    name: str
    vessel_type: str
    country: str | None
    first: int
    last: int
    head: int | None


@dataclass(frozen=True, slots=True)
class Craft:
    """text[start:end] is a group of aircraft or vessels; tokens [first, last) with its modifiers.

    value: aircraft type, class or vessel type; operators: countries that the phrase itself names (several when
    one count is of them all); named: whether it is a designation or name rather than a class; definite:
    whether it points back ('the bombers'); other: whether it is set apart from the ones before; part: whether
    it is a part of a total named before ('nine of the 17'); possessed: whether it is somebody's who is named elsewhere
    ('one of its fighters'); allied: whether it is an alliance's, of no one nation ('NATO fighters'); presumed: whether
    the text only takes it for such; shared: whether it is each one's who takes part ('of both sides'); ships: those
    that are named; sentence: the index of its sentence.
    """

    category: str
    value: str
    variant: str | None
    count: int | None
    qualifier: str
    operators: tuple[str, ...]
    start: int
    end: int
    first: int
    last: int
    head: int
    plural: bool
    definite: bool = False
    other: bool = False
    part: bool = False
    possessed: bool = False
    allied: bool = False
    presumed: bool = False
    shared: bool = False
    rule: str = "noun_phrase"
    ships: tuple[NamedShip, ...] = ()
    sentence: int = -1

    @property
    def named(self) -> bool:
        """Whether it names a type rather than a class of aircraft."""
        return self.category == "type"

    def counted(self, count: int) -> "Craft":
        """The same group with a count; with none where no force can have flown or sailed so many."""
        if not 1 <= count <= _MOST:
            return replace(self, count=None, qualifier="unknown")
        return self if self.count == count else replace(self, count=count)


@dataclass(frozen=True, slots=True)
class Owned:
    """A craft group and the country that operates it (None: not said, or of several).

    role: what the clause says that they are to its event, None where it does not; the same group in another role is
    still the same.
    """

    craft: Craft
    operator: str | None
    rule: str
    role: Role | None = field(default=None, compare=False)

    def of(self, operator: str | None, rule: str) -> "Owned":
        """The same group as somebody's, by another rule."""
        return replace(self, operator=operator, rule=rule)


def in_role(role: Role, crafts: Iterable[Owned]) -> tuple[Owned, ...]:
    """Craft as what a clause says that they are to its event."""
    return tuple(replace(owned, role=role) for owned in crafts)
