"""Ships by their names, and kinds of ships by the codes of their hull numbers. Pure: rows in, lookups out."""

from collections.abc import Sequence
from dataclasses import dataclass

from orchestration.claims.lexicon.cells import Rows, listed
from orchestration.ids import slug

LONGEST = 6
"""Tokens of a ship's name: 'Frankfurt am Main', 'George H.W. Bush'."""


@dataclass(frozen=True, slots=True)
class Ship:
    """A ship of ships.csv."""

    vessel_id: str
    name: str
    country: str
    vessel_type: str


class Fleet:
    """The named ships that the tables know, and what prefixes and hull codes tell of others."""

    def __init__(self, ships: Rows, prefixes: Rows, vessel_types: Rows) -> None:
        self._ships: dict[str, list[Ship]] = {}
        for row in ships:
            ship = Ship(row["vessel_id"], row["ship"], row["country"], row["vessel_type"])
            for name in (row["ship"], *listed(row["spellings"])):
                self._ships.setdefault(name, []).append(ship)
        self._prefixes = {row["prefix"]: row["vessel_type"] for row in prefixes}
        self._codes = {code: row["vessel_type"] for row in vessel_types for code in listed(row["hull_codes"])}

    def named(self, name: str, country: str | None) -> Ship | None:
        """The ship of a name, and of a country where that is known; None where no such ship is known."""
        return next((ship for ship in self._ships.get(name, ()) if country in (None, ship.country)), None)

    def opening(self, text: str, ends: Sequence[int], country: str | None) -> tuple[int, Ship] | None:
        """The longest known name that a text begins with, as (words, ship); `ends`: where its words end."""
        for length in range(min(len(ends), LONGEST), 0, -1):
            ship = self.named(text[: ends[length - 1]], country)
            if ship is not None:
                return length, ship
        return None

    def kind_of_prefix(self, prefix: str) -> str:
        """The kind of ship that a prefix tells ('USCGC'), the general one where it tells none."""
        return self._prefixes[prefix]

    def kind_of_code(self, code: str) -> str | None:
        """The kind of ship of a hull code ('DDG')."""
        return self._codes.get(code)


def vessel_id_of(name: str, country: str | None, fleet: Fleet) -> str:
    """The id of a ship: that of the tables, else its country's code with its name."""
    ship = fleet.named(name, country)
    return ship.vessel_id if ship is not None else slug(f"{country} {name}" if country else name)
