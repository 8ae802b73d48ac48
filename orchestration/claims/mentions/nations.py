"""Nations as a sentence names them: by name, people, capital or force."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, cast

from orchestration.claims.lexicon.entries import SHIP
from orchestration.claims.mentions.mentions import Mention

Form = Literal["name", "demonym", "metonym", "force", "ship"]
"""How a nation is named: as a country, as a people, by its capital, by a force of it or by a ship's prefix."""


@dataclass(frozen=True, slots=True)
class Nation:
    """Tokens [first, last) name a country, its people, its government or one of its forces."""

    countries: tuple[str, ...]
    first: int
    last: int
    form: Form


def nations_of(mentions: Sequence[Mention]) -> list[Nation]:
    """The countries and blocs named, in order, each with its token bounds and how it is named."""
    return [
        Nation(
            m.countries,
            m.first,
            m.last,
            "ship" if m.detail == SHIP else "force" if m.category == "force" else cast(Form, m.detail),
        )
        for m in mentions
        if m.category in ("country", "force") and m.countries
    ]
