"""Kinds of missiles and named ones, by their spellings; each with the more general kind that it is of."""

from collections.abc import Iterable, Mapping

from orchestration.claims.lexicon.cells import Rows, listed
from orchestration.claims.text.terms import TermIndex


class Missiles:
    """The missiles of missile_types.csv, by their English names and those of a language."""

    def __init__(self, rows: Rows, names: Iterable[Mapping[str, str]] = ()) -> None:
        self._parents: Mapping[str, str] = {row["missile_type"]: row["parent"] for row in rows}
        self.classes = frozenset(row["missile_type"] for row in rows if row["is_class"])
        """Kinds of missiles, unlike those that are named."""
        own = [(spelling, row["value"]) for row in names for spelling in listed(row["spellings"])]
        self.terms: TermIndex[str] = TermIndex(
            [*own, *((spelling, row["missile_type"]) for row in rows for spelling in listed(row["spellings"]))]
        )

    def is_of(self, missile_type: str, general: str) -> bool:
        """Whether a type is another, or of its kind: a Hwasong-18 is a ballistic missile."""
        found: str = missile_type
        while found and found != general:
            found = self._parents[found]
        return bool(found)
