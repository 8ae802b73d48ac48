"""Craft that a sentence counts without naming them again: 'and another from Minot', '26 of which crossed the line'."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from orchestration.claims.craft.groups import Craft
from orchestration.claims.craft.numbers import Number
from orchestration.claims.mentions.mentions import Mention
from orchestration.claims.text.tokens import Token

_ORIGIN = 10
"""Tokens of the place that craft come from ('from Andersen Air Force Base on Guam')."""
_POINTERS = frozenset("them these those which whom".split())
_DEEDS = frozenset(
    "had have has were was are crossed entered flew violated came did went took sailed passed approached"
    " operated intruded penetrated landed returned also".split()
)
"""Verbs that follow a bare count of craft ('Eighteen crossed the line')."""
COUNTED = _POINTERS | _DEEDS
"""Words without which a sentence that names no craft counts none."""
_COPULAS = frozenset("was were are is being".split())
_REST = frozenset("others rest remainder".split())


def repeated_heads(
    crafts: list[Craft],
    numbers: Mapping[int, Number],
    owners_after: Callable[[int], tuple[tuple[str, ...], int]],
    tokens: Sequence[Token],
    last: int,
) -> list[Craft]:
    """'four F-35As from Japan and four from the United States', 'a B-52 from Guam and another from Minot'."""
    starting = {n.first: n for n in numbers.values()}
    extra: list[Craft] = []
    for craft in crafts:
        at = _past_origin(craft, crafts, tokens, last)
        while at + 2 < last and tokens[at].lower in ("and", ","):
            number = starting.get(at + 1)
            after = number.last if number else at + 2
            after += after < last and tokens[after].lower in ("more", "others")
            counted = number is not None or tokens[at + 1].lower in ("another", "one")
            if not counted or after >= last or tokens[after].lower not in ("from", "of"):
                break
            owners, end = owners_after(after)
            if tokens[after].lower == "of" and not owners:
                break
            extra.append(
                replace(
                    craft,
                    count=number.value if number else 1,
                    qualifier=number.qualifier if number else "exact",
                    operators=owners or craft.operators,
                    start=tokens[at + 1].start,
                    end=tokens[max(end, after) - 1].end,
                    first=at + 1,
                    last=max(end, after),
                    definite=False,
                    other=True,
                    rule="ellipsis",
                )
            )
            at = max(end, after)
    return [*crafts, *extra]


def _past_origin(craft: Craft, crafts: Sequence[Craft], tokens: Sequence[Token], last: int) -> int:
    """Where the phrase ends, the place that it comes from included ('a B-52 from Guam' and …)."""
    at = craft.last
    if at < last and tokens[at].lower == "from" and craft.count is not None:
        end = next((k for k in range(at + 1, min(at + _ORIGIN, last)) if tokens[k].lower in ("and", ",")), at)
        if end < last and tokens[end].lower == "and" and not any(at < other.first < end for other in crafts):
            return end
    return at


def respective(
    crafts: list[Craft],
    numbers: Mapping[int, Number],
    mentions: Sequence[Mention],
    tokens: Sequence[Token],
    sentence: tuple[int, int],
) -> list[Craft]:
    """'South Korea and the United States mobilized 14 and 10 aircraft, respectively': each nation its own.

    Either several counts share one kind of craft, or several groups stand in the order of the nations.
    """
    first, last = sentence
    at = next((k for k in range(first, last) if tokens[k].lower == "respectively"), None)
    if at is None:
        return crafts
    before = [c for c in crafts if c.last <= at and not c.operators]
    if not before:
        return crafts
    head = before[-1]
    counts = [n for n in sorted(numbers.values(), key=lambda n: n.first) if n.last <= head.head]
    while len(counts) > 1 and not all(
        {t.lower for t in tokens[a.last : b.first]} <= {"and", ","} for a, b in pairwise(counts)
    ):
        counts = counts[1:]
    start = counts[0].first if len(counts) > 1 else before[0].first
    owners = [m.country for m in mentions if m.category in ("country", "force") and m.country and m.last <= start]
    owners = list(dict.fromkeys(owners))
    if len(counts) > 1 and len(owners) >= len(counts):
        shared = [
            replace(head, count=n.value, qualifier=n.qualifier, operators=(owner,), first=n.first, rule="respectively",
                    start=tokens[n.first].start)
            for n, owner in zip(counts, owners[-len(counts) :], strict=True)
        ]  # fmt: skip
        return [c for c in crafts if c is not head] + shared
    if len(before) == len(owners) > 1:
        given = {id(c): (owner,) for c, owner in zip(before, owners, strict=True)}
        return [replace(c, operators=given[id(c)], rule="respectively") if id(c) in given else c for c in crafts]
    return crafts


def bare_counts(
    crafts: list[Craft],
    numbers: Mapping[int, Number],
    tokens: Sequence[Token],
    sentence: tuple[int, int],
    before: Sequence[Craft],
) -> list[Craft]:
    """'Fourteen of them crossed', 'Of these, 17', 'a day after eighteen had done so': counts of the craft just told.

    `before` are the craft of the sentences before; without any craft to count, a bare number is none.
    'Two of the six were Gripens' counts the Gripens, and 'the others were Hornets' what is left of the six.
    """
    first, last = sentence
    found = list(crafts)
    for number in sorted(numbers.values(), key=lambda n: n.first):
        if any(c.first <= number.first < c.last for c in found):
            continue
        known = _meant(number, [*before, *(c for c in crafts if c.last <= number.first)], tokens, numbers)
        end = _bare_end(number, tokens, first, last)
        if known is None or end is None:
            continue
        named = next((i for i, c in enumerate(found) if end < c.first + 1 <= end + 2), None)
        if named is not None and tokens[end].lower in _COPULAS and found[named].named and found[named].count is None:
            start = tokens[number.first].start
            found[named] = replace(
                found[named], count=number.value, qualifier=number.qualifier, start=start, first=number.first
            )
            total = _total(number, tokens, numbers) or known.count
            _count_rest(found, named, (total or 0) - number.value, tokens, last)
            continue
        if _describes(found, number, end, tokens, last):
            continue
        counted = known.value if known.category in ("class", "vessel") else "aircraft"
        start, last_end = tokens[number.first].start, tokens[end - 1].end
        found.append(
            Craft(
                known.category if known.category == "vessel" else "class",
                counted, None, number.value, number.qualifier, known.operators, start, last_end, number.first, end,
                number.first, number.value != 1, part=True,
                rule="part_of" if end > number.last else "bare_count",
            )
        )  # fmt: skip
    return found


def _describes(found: list[Craft], number: Number, end: int, tokens: Sequence[Token], last: int) -> bool:
    """'four warplanes, two of them bombers' counts the bombers; 'Tu-95 bombers, two of them, met …' the Tu-95s.

    Puts the count where it belongs, in place, and tells whether it did.
    """
    if end == number.last:
        return False
    for index, craft in enumerate(found):
        follows = craft.first == end and craft.count is None
        closed = end < last and tokens[end].text == "," and tokens[number.first - 1].text == ","
        precedes = closed and craft.last == number.first - 1 and craft.count is None
        if follows or precedes:
            found[index] = replace(craft, count=number.value, qualifier=number.qualifier, part=follows)
            return True
    return False


def _meant(
    number: Number, told: Sequence[Craft], tokens: Sequence[Token], numbers: Mapping[int, Number]
) -> Craft | None:
    """The craft that a bare number counts: those told with the same total ('nine of the 17'), else the last ones."""
    total = _total(number, tokens, numbers)
    return next((c for c in reversed(told) if total is not None and c.count == total), told[-1] if told else None)


def _bare_end(number: Number, tokens: Sequence[Token], first: int, last: int) -> int | None:
    """Where a count without a noun ends; None when the number counts something else."""
    at = number.last
    words = [t.lower for t in tokens[at : min(at + 3, last)]]
    if words[:1] == ["of"] and words[1:2] and words[1] in _POINTERS:
        return at + 2
    if words[:1] == ["of"] and words[1:2] == ["the"] and at + 2 < last and tokens[at + 2].lower in _NUMBER_WORDS:
        return at + 3 if at + 3 < last and tokens[at + 3].lower in _DEEDS else None
    before = [t.lower for t in tokens[max(first, number.first - 3) : number.first]]
    if before[:2] and "of" in before and any(w in _POINTERS for w in before):
        return at
    led = [t.lower for t in tokens[first : number.first]]
    if led[:2] == ["of", "the"] and 2 < len(led) <= _LED and words[:1] and words[0] in _DEEDS | _DASHES:
        return at
    opens = number.first == first or (before[-1:] and before[-1] in ("after", "when", "while", "and", "before"))
    return at if opens and words[:1] and words[0] in _DEEDS else None


_LED = 6
_DASHES = frozenset("-–—,")
_NUMBER_WORDS = frozenset(
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen twenty thirty forty".split()
) | frozenset(str(n) for n in range(2, 200))


def _total(number: Number, tokens: Sequence[Token], numbers: Mapping[int, Number]) -> int | None:
    """The six in 'two of the six'."""
    words = [t.lower for t in tokens[number.last : number.last + 2]]
    return next((n.value for n in numbers.values() if words == ["of", "the"] and n.first == number.last + 2), None)


def _count_rest(found: list[Craft], named: int, rest: int, tokens: Sequence[Token], last: int) -> None:
    """'…; the others were Hornets': counts, in place, the uncounted craft that is said to be the rest."""
    at = found[named].last
    while at < last and tokens[at].lower not in _REST:
        at += 1
    for index, craft in enumerate(found):
        if rest > 0 and at < craft.first <= at + 3 and craft.named and craft.count is None:
            found[index] = replace(craft, count=rest, qualifier="exact", other=True, rule="rest")
