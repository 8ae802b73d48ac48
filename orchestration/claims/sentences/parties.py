"""Who does what to whom: the answer that every language gives in the same form."""

from dataclasses import dataclass
from typing import Literal

from orchestration.claims.craft.groups import Craft
from orchestration.claims.mentions.nations import Nation

Named = Craft | Nation
Form = Literal["active", "passive", "noun"]
"""How a word tells of a deed: 'intercepted two bombers', 'were intercepted by', 'the interception of'."""
Pronoun = Literal["subject", "object"]
Role = Literal["doers", "undergoers", "purpose", "instrument"]


def place_of(named: Named) -> int:
    """The token that stands for somebody named: the head of craft, the first word of a nation."""
    return named.head if isinstance(named, Craft) else named.first


@dataclass(frozen=True, slots=True)
class Party:
    """A nation or craft named in a clause, and the rule of grammar that gives it its part."""

    named: Named
    rule: str

    @property
    def at(self) -> int:
        """The token that stands for it."""
        return place_of(self.named)


@dataclass(frozen=True, slots=True)
class Parties:
    """Who plays which part in what a trigger tells, each in order of the text.

    doers: who does it; undergoers: to whom it is done; purpose: against whom or what for something is sent;
    instrument: what is sent, or by what it is done. A nation that is only a place, or who says so, is in none.
    pronouns: the parts of which a pronoun stands for somebody ('it').
    """

    form: Form
    doers: tuple[Party, ...] = ()
    undergoers: tuple[Party, ...] = ()
    purpose: tuple[Party, ...] = ()
    instrument: tuple[Party, ...] = ()
    pronouns: frozenset[Pronoun] = frozenset()

    @property
    def acting(self) -> tuple[Party, ...]:
        """Who does it, and with what."""
        return (*self.doers, *self.instrument)

    @property
    def faced(self) -> tuple[Party, ...]:
        """To whom or against whom it is done."""
        return (*self.undergoers, *self.purpose)
