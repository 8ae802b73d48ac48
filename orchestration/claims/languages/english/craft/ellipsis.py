"""Craft that a sentence counts without naming them again: 'and another from Minot', '26 of which crossed the line'."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from orchestration.claims.craft.groups import Craft
from orchestration.claims.languages.classes.craft import CraftWords
from orchestration.claims.languages.english.craft.modifiers import Row
from orchestration.claims.languages.english.craft.numbers import Number
from orchestration.claims.mentions.mentions import Mention

_ORIGIN = 10
"""Tokens of the place that craft come from ('from Andersen Air Force Base on Guam')."""


def may_count(words: CraftWords, sentence: Iterable[str]) -> bool:
    """Whether a sentence that names no craft may count some: it has a pronoun for them, or a verb of theirs."""
    return any(word in words.pointers or word in words.deeds for word in sentence)


def repeated_heads(
    row: Row, crafts: list[Craft], owners_after: Callable[[int], tuple[tuple[str, ...], int]]
) -> list[Craft]:
    """'four F-35As from Japan and four from the United States', 'a B-52 from Guam and another from Minot'."""
    starting = {n.first: n for n in row.numbers.values()}
    tokens, last, words = row.tokens, row.last, row.language.craft
    extra: list[Craft] = []
    for craft in crafts:
        at = _past_origin(row, craft, crafts)
        while at + 2 < last and row.lists(at):
            number = starting.get(at + 1)
            after = number.last if number else at + 2
            after += after < last and tokens[after].lower in words.more
            counted = number is not None or tokens[at + 1].lower in words.single
            if not counted or after >= last or tokens[after].lower not in words.from_ | words.of:
                break
            owners, end = owners_after(after)
            if tokens[after].lower in words.of and not owners:
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


def _past_origin(row: Row, craft: Craft, crafts: Sequence[Craft]) -> int:
    """Where the phrase ends, the place that it comes from included ('a B-52 from Guam' and …)."""
    at, tokens, words = craft.last, row.tokens, row.language.craft
    if at < row.last and tokens[at].lower in words.from_ and craft.count is not None:
        end = next((k for k in range(at + 1, min(at + _ORIGIN, row.last)) if row.lists(k)), at)
        if tokens[end].lower in words.and_ and not any(at < other.first < end for other in crafts):
            return end
    return at


def respective(row: Row, crafts: list[Craft], mentions: Sequence[Mention]) -> list[Craft]:
    """'South Korea and the United States mobilized 14 and 10 aircraft, respectively': each nation its own.

    Either several counts share one kind of craft, or several groups stand in the order of the nations.
    """
    at = next((k for k in range(row.first, row.last) if row.tokens[k].lower in row.language.craft.respectively), None)
    before = [c for c in crafts if at is not None and c.last <= at and not c.operators]
    if not before:
        return crafts
    head = before[-1]
    counts = _listed_counts(row, head)
    start = counts[0].first if len(counts) > 1 else before[0].first
    named = [m.country for m in mentions if m.category in ("country", "force") and m.country and m.last <= start]
    owners = list(dict.fromkeys(named))
    if len(counts) > 1 and len(owners) >= len(counts):
        shared = [
            replace(head, count=n.value, qualifier=n.qualifier, operators=(owner,), first=n.first, rule="respectively",
                    start=row.tokens[n.first].start)
            for n, owner in zip(counts, owners[-len(counts) :], strict=True)
        ]  # fmt: skip
        return [c for c in crafts if c is not head] + shared
    if len(before) == len(owners) > 1:
        given = dict(zip(map(id, before), owners, strict=True))  # two groups of one list may be equal
        return [replace(c, operators=(given[id(c)],), rule="respectively") if id(c) in given else c for c in crafts]
    return crafts


def _listed_counts(row: Row, head: Craft) -> list[Number]:
    """The numbers before a head that nothing but a list sets apart: '14 and 10 aircraft'."""
    counts = [n for n in sorted(row.numbers.values(), key=lambda n: n.first) if n.last <= head.head]
    while len(counts) > 1 and not all(row.lists(k) for a, b in pairwise(counts) for k in range(a.last, b.first)):
        counts = counts[1:]
    return counts


def bare_counts(row: Row, crafts: list[Craft], before: Sequence[Craft]) -> list[Craft]:
    """'Fourteen of them crossed', 'Of these, 17', 'a day after eighteen had done so': counts of the craft just told.

    `before` are the craft of the sentences before; without any craft to count, a bare number is none.
    'Two of the six were Gripens' counts the Gripens, and 'the others were Hornets' what is left of the six.
    """
    tokens, copulas = row.tokens, row.language.craft.copulas
    found = list(crafts)
    for number in sorted(row.numbers.values(), key=lambda n: n.first):
        if any(c.first <= number.first < c.last for c in found):
            continue
        known = _meant(row, number, [*before, *(c for c in crafts if c.last <= number.first)])
        end = _bare_end(row, number)
        if known is None or end is None:
            continue
        named = next((i for i, c in enumerate(found) if end < c.first + 1 <= end + 2), None)
        if named is not None and tokens[end].lower in copulas and found[named].named and found[named].count is None:
            start = tokens[number.first].start
            found[named] = replace(
                found[named], count=number.value, qualifier=number.qualifier, start=start, first=number.first
            )
            total = _total(row, number) or known.count
            _count_rest(row, found, named, (total or 0) - number.value)
            continue
        if _describes(row, found, number, end):
            continue
        counted = known.value if known.category in ("class", "vessel") else "aircraft"
        start, last_end = tokens[number.first].start, tokens[end - 1].end
        found.append(
            Craft(
                known.category if known.category == "vessel" else "class",
                counted, None, number.value, number.qualifier, known.operators, start, last_end, number.first, end,
                number.first, number.value != 1, part=True,
                rule="part_of" if end > number.last or _follows_total(row, number) else "bare_count",
            )
        )  # fmt: skip
    return found


def _describes(row: Row, found: list[Craft], number: Number, end: int) -> bool:
    """'four warplanes, two of them bombers' counts the bombers; 'Tu-95 bombers, two of them, met …' the Tu-95s.

    Puts the count where it belongs, in place, and tells whether it did.
    """
    if end == number.last:
        return False
    tokens, last = row.tokens, row.last
    for index, craft in enumerate(found):
        follows = craft.first == end and craft.count is None
        closed = end < last and tokens[end].text == "," and tokens[number.first - 1].text == ","
        precedes = closed and craft.last == number.first - 1 and craft.count is None
        if follows or precedes:
            found[index] = replace(craft, count=number.value, qualifier=number.qualifier, part=follows)
            return True
    return False


def _meant(row: Row, number: Number, told: Sequence[Craft]) -> Craft | None:
    """The craft that a bare number counts: those told with the same total ('nine of the 17'), else the last ones."""
    total = _total(row, number)
    return next((c for c in reversed(told) if total is not None and c.count == total), told[-1] if told else None)


def _bare_end(row: Row, number: Number) -> int | None:
    """Where a count without a noun ends; None when the number counts something else."""
    at, words = number.last, row.language.craft
    after = [t.lower for t in row.tokens[at : min(at + 4, row.last)]]
    following = after[0] if after else ""
    if following in words.of and after[1:2] and after[1] in words.pointers:
        return at + 2
    if _is_of_total(row, after):
        return at + 3 if after[3:] and after[3] in words.deeds else None
    before = [t.lower for t in row.tokens[max(row.first, number.first - 3) : number.first]]
    if before[1:] and any(w in words.of for w in before) and any(w in words.pointers for w in before):
        return at
    tells = following in words.deeds
    led = [t.lower for t in row.tokens[row.first : number.first]]
    of_them = led[1:2] and led[0] in words.of and led[1] in words.pointing and 2 < len(led) <= _LED
    if of_them and (tells or following in _DASHES):
        return at
    return at if tells and _opens(row, number) else None


def _opens(row: Row, number: Number) -> bool:
    """Whether a number stands first in its clause, or behind the total that it is of."""
    led = number.first == row.first or row.tokens[number.first - 1].lower in row.language.craft.before_counts
    return led or _follows_total(row, number)


def _follows_total(row: Row, number: Number) -> bool:
    """'Of 45 aircraft detected on Tuesday, 31 crossed': a number behind the total that it is of."""
    tokens, words = row.tokens, row.language.craft
    opens = number.first > row.first and tokens[row.first].lower in words.of and tokens[number.first - 1].text == ","
    return opens and tokens[row.first + 1].lower not in words.pointing


def _is_of_total(row: Row, after: Sequence[str]) -> bool:
    """'of the six', 'of the 30': a part of a total, told in words or figures."""
    words = row.language.craft
    if len(after) < 3 or after[0] not in words.of or after[1] not in words.pointing:
        return False
    value = row.language.dates.numerals.get(after[2]) or (int(after[2]) if _FIGURE.fullmatch(after[2]) else 0)
    return value >= _FEWEST_OF


_LED = 6
_DASHES = frozenset("-–—,")
_FIGURE = re.compile(r"\d{1,3}")
_FEWEST_OF = 2


def _total(row: Row, number: Number) -> int | None:
    """The six in 'two of the six'."""
    words = row.language.craft
    between = [t.lower for t in row.tokens[number.last : number.last + 2]]
    if len(between) < 2 or between[0] not in words.of or between[1] not in words.pointing:
        return None
    return next((n.value for n in row.numbers.values() if n.first == number.last + 2), None)


def _count_rest(row: Row, found: list[Craft], named: int, rest: int) -> None:
    """'…; the others were Hornets': counts, in place, the uncounted craft that is said to be the rest."""
    at = found[named].last
    while at < row.last and row.tokens[at].lower not in row.language.craft.rest:
        at += 1
    for index, craft in enumerate(found):
        if rest > 0 and at < craft.first <= at + 3 and craft.named and craft.count is None:
            found[index] = replace(craft, count=rest, qualifier="exact", other=True, rule="rest")
