"""What values can be: event types, places, countries, exercises and aircraft types, each by its id or a name."""

import difflib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from orchestration.corrections.model import CorrectionsError

_SUGGESTIONS = 3


@dataclass(frozen=True)
class Names:
    """Ids of one sort of thing by every name that they go by, in lower case; a name may be of several."""

    what: str
    ids: Mapping[str, frozenset[str]]

    @classmethod
    def of(cls, what: str, names: Iterable[tuple[str, Iterable[str]]]) -> "Names":
        """names: each id with its other names."""
        ids: dict[str, set[str]] = defaultdict(set)
        exact = {}
        for id_, others in names:
            exact[id_.casefold()] = frozenset({id_})
            for name in others:
                if name:
                    ids[name.casefold()].add(id_)
        return cls(what, {name: frozenset(found) for name, found in ids.items()} | exact)

    def find(self, name: str) -> str:
        """The id that a name stands for; a CorrectionsError with near ones when there is none, or more than one."""
        found = self.ids.get(" ".join(name.casefold().split()), frozenset())
        if len(found) == 1:
            return next(iter(found))
        if found:
            raise CorrectionsError(f"'{name}' can be {in_a_row(sorted(found))}: say which {self.what}.")
        near = self._near(name)
        raise CorrectionsError(f"'{name}' is no {self.what} that is known{_or(near)}")

    def _near(self, name: str) -> list[str]:
        """Ids with a name like this one."""
        names = difflib.get_close_matches(name.casefold(), self.ids, n=_SUGGESTIONS, cutoff=0.6)
        return list(dict.fromkeys(id_ for like in names for id_ in sorted(self.ids[like])))[:_SUGGESTIONS]


@dataclass(frozen=True)
class Knowledge:
    """The reference tables as far as corrections need them."""

    reference: Mapping[str, Sequence[Mapping[str, str]]]

    @cached_property
    def event_types(self) -> Names:
        """Event types by id or label."""
        return Names.of("event type", ((r["event_type"], (r["label"],)) for r in self.reference["event_types"]))

    @cached_property
    def kind_of_type(self) -> Mapping[str, str]:
        """Drill or incident, by event type."""
        return {row["event_type"]: row["kind"] for row in self.reference["event_types"]}

    @cached_property
    def places(self) -> Names:
        """Places by id, name or spelling."""
        rows = self.reference["places"]
        return Names.of("place", ((r["place_id"], (r["name"], *r["spellings"].split("|"))) for r in rows))

    @cached_property
    def countries(self) -> Names:
        """Countries by alpha-3 code, name or spelling."""
        rows = self.reference["countries"]
        return Names.of("country", ((r["country"], (r["name"], *r["spellings"].split("|"))) for r in rows))

    @cached_property
    def exercises(self) -> Names:
        """Series of exercises by id, name or spelling."""
        rows = self.reference["exercises"]
        return Names.of("exercise", ((r["exercise_id"], (r["exercise"], *r["spellings"].split("|"))) for r in rows))

    @cached_property
    def aircraft(self) -> Names:
        """Aircraft types by designation or name, and the classes that aircraft go by when no type is named."""
        columns = ("name", "nato_name", "spellings")
        types = [
            (row["aircraft_type"], [name for column in columns for name in row[column].split("|")])
            for row in self.reference["aircraft_types"]
        ]
        classes = [(row["aircraft_class"], row["spellings"].split("|")) for row in self.reference["aircraft_classes"]]
        return Names.of("aircraft type", [*types, *classes])


def closest(word: str, known: Iterable[str]) -> str:
    """The end of a sentence: ': did you mean …?' with the known words like this one, else ': it is one of ….'."""
    words = list(known)
    near = difflib.get_close_matches(word, words, n=_SUGGESTIONS, cutoff=0.5)
    return _or(near) if near else f": it is one of {', '.join(words)}."


def in_a_row(words: Sequence[str]) -> str:
    """'a, b or c'."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} or {words[-1]}"


def _or(near: Sequence[str]) -> str:
    return f": did you mean {in_a_row(near)}?" if near else "."
