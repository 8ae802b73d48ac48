"""Missiles as a text names and counts them. They are no craft: their number counts no aircraft."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Missile:
    """Tokens [first, last) are a group of missiles, its number included.

    value: its type or kind (missile_types.csv); variant: a named one as written; definite: it points back
    ('the missile').
    """

    value: str
    variant: str | None
    count: int | None
    qualifier: str
    definite: bool
    first: int
    last: int
