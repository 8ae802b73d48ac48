"""What groups of craft in one sentence share: appositions, and the owners of a list."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from orchestration.claims.craft.groups import Craft
from orchestration.claims.languages.classes.craft import CraftWords
from orchestration.claims.text.tokens import Token

_LONGEST_LINK = 4
"""Words between a total and the type that it is said to be of."""
_MARKS = frozenset({",", "&"})
"""What joins the groups of a list beside words."""


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


def told_types(crafts: list[Craft], tokens: Sequence[Token], words: CraftWords) -> list[Craft]:
    """'Nine planes came over the line, all of them J-10s', 'four aircraft presumed to be Tu-95s': as many of that type.

    Only where the type ends the list, so that the total is of it alone.
    """
    told: list[Craft] = []
    for index, craft in enumerate(crafts):
        last = told[-1] if told else None
        ends = index + 1 == len(crafts) or not _only_joiners(tokens[craft.last : crafts[index + 1].first], words)
        if last is not None and ends and _is_total_of(last, craft, tokens, words):
            operators = craft.operators or last.operators
            near = craft if craft.first - last.last <= _LONGEST_LINK + 1 else last
            told[-1] = replace(
                last, category="type", value=craft.value, variant=craft.variant, operators=operators, end=near.end,
                last=near.last,
            )  # fmt: skip
        else:
            told.append(craft)
    return told


def _is_total_of(total: Craft, craft: Craft, tokens: Sequence[Token], words: CraftWords) -> bool:
    """Whether what stands before a named type without a count of its own says that a counted class is of it."""
    if total.category != "class" or not total.count or not craft.named or craft.count is not None:
        return False
    between = [token.lower for token in tokens[total.last : craft.first]]
    beside = between[1:] if between[:1] == [","] else between
    if beside and words.told_type.at(beside) == len(beside):
        return True
    longest = range(1, min(_LONGEST_LINK, len(between) - 1) + 1)
    return total.count > 1 and any(
        between[-size - 1] == "," and words.told_all.at(between[-size:]) == size for size in longest
    )


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
            if owners[index] or result[index].other or result[index].allied:
                continue
            shared = _shared(crafts, owners, run, index)
            if len(shared) == 1:
                result[index] = replace(result[index], operators=shared, rule="shared_operator")
    return result


def _shared(
    crafts: Sequence[Craft], owners: Sequence[tuple[str, ...]], run: Sequence[int], index: int
) -> tuple[str, ...]:
    """The stated owner of the neighbours in a list, those before first; tankers fly for the bombers before them too."""
    before = next((i for i in reversed(run) if i < index and owners[i]), None)
    after = next((i for i in run if i > index and owners[i]), None)
    stated = next((crafts[i].operators for i in (before, after) if i is not None and crafts[i].operators), ())
    behind = before is not None and crafts[index].value == "tanker"
    return stated or (owners[before] if behind and before is not None else ())


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
