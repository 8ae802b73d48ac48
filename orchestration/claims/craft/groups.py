"""A group of aircraft or ships, and what groups of one sentence share: appositions and the owners of a list."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from orchestration.claims.languages.classes.craft import CraftWords
from orchestration.claims.text.tokens import Token

_MARKS = frozenset({",", "&"})
"""What joins the groups of a list beside words."""
_MOST = 5_000
"""Craft of one kind in one event at most: more than any fleet of seeds/reference/aircraft_fleets.csv (4,000)."""


@dataclass(frozen=True, slots=True)
class Craft:
    """text[start:end] is a group of aircraft or vessels; tokens [first, last) with its modifiers.

    value: aircraft type, class or vessel type; operators: countries that the phrase itself names (several when
    one count is of them all); named: whether it is a designation or name rather than a class; definite:
    whether it points back ('the bombers'); other: whether it is set apart from the ones before; part: whether
    it is a part of a total named before ('nine of the 17'); sentence: the index of its sentence.
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
    rule: str = "noun_phrase"
    name: str | None = None
    sentence: int = -1

    @property
    def named(self) -> bool:
        """Whether it names a type rather than a class of aircraft."""
        return self.category == "type"

    def counted(self, count: int) -> "Craft":
        """The same group with a count; with none where no force can have flown or sailed so many."""
        return replace(self, count=count) if 1 <= count <= _MOST else replace(self, count=None, qualifier="unknown")


@dataclass(frozen=True, slots=True)
class Owned:
    """A craft group and the country that operates it (None: not said, or of several)."""

    craft: Craft
    operator: str | None
    rule: str


def merged_appositions(crafts: list[Craft], tokens: Sequence[Token]) -> list[Craft]:
    """'The aircraft, an Il-76' is one craft; 'one of the planes, a Russian A-50' is the A-50."""
    merged: list[Craft] = []
    for craft in crafts:
        last = merged[-1] if merged else None
        if (
            last is not None
            and last.category == "class"
            and craft.named
            and craft.count == 1
            and tokens[last.last].text in (",", "(")
            and craft.first == last.last + 1
            and (last.definite or last.count == 1)
        ):
            merged[-1] = replace(craft, operators=craft.operators or last.operators)
        else:
            merged.append(craft)
    return merged


def shared_operators(
    crafts: list[Craft], tokens: Sequence[Token], words: CraftWords, implied: Callable[[Craft], str | None]
) -> list[Craft]:
    """In a list ('two Su-27s and two Su-24s of the Russian air force') one owner stands for its neighbours.

    `implied` gives the operator that a type has by itself, where the share of a stated one ends.
    """
    runs: list[list[int]] = []
    for index, craft in enumerate(crafts):
        joined = bool(runs) and _only_joiners(tokens[crafts[runs[-1][-1]].last : craft.first], words)
        if joined and (crafts[runs[-1][-1]].category == "vessel") == (craft.category == "vessel"):
            runs[-1].append(index)
        else:
            runs.append([index])
    result = list(crafts)
    owners = [c.operators or ((own,) if (own := implied(c)) else ()) for c in crafts]
    for run in runs:
        for index in run:
            if owners[index] or result[index].other:
                continue
            before = next((i for i in reversed(run) if i < index and owners[i]), None)
            after = next((i for i in run if i > index and owners[i]), None)
            shared = next((crafts[i].operators for i in (before, after) if i is not None and crafts[i].operators), ())
            if len(shared) == 1:
                result[index] = replace(result[index], operators=shared, rule="shared_operator")
    return result


def _only_joiners(between: Sequence[Token], words: CraftWords) -> bool:
    """Whether nothing but commas and 'and' stands between two groups, where they come from put aside."""
    written = [token.text for token in between]
    if written[:1] == ["("] and ")" in written[:6]:
        written = written[written.index(")") + 1 :]
    if written and written[0] in words.from_:
        written = written[1:]
        while written and written[0][0].isupper():
            written = written[1:]
    return len(written) <= 2 and all(word in _MARKS or word.lower() in words.joiners for word in written)
