"""What groups of craft in one sentence share: appositions, and the owners of a list."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from orchestration.claims.craft.groups import Craft
from orchestration.claims.languages.classes.craft import CraftWords
from orchestration.claims.mentions.mentions import Mention
from orchestration.claims.text.tokens import Token

_LONGEST_LINK = 4
"""Words between a total and the type that it is said to be of."""
_MARKS = frozenset({",", "&"})
"""What joins the groups of a list beside words."""
_ENTRIES = frozenset(";:-–—•*")
_SET_APART = frozenset(",;.")
"""What stands before a member of a list, and what before an aside in it."""


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


def broken_down(
    crafts: list[Craft], tokens: Sequence[Token], words: CraftWords, may_fly: Callable[[str, str], bool]
) -> list[Craft]:
    """'four Russian aircraft, among them Tu-95s and Su-35s': of a total's owner are those that it consists of.

    `may_fly` tells whether an aircraft type is one that a country has, as far as the fleets are known.
    """
    result = list(crafts)
    for index, total in enumerate(crafts):
        if total.category != "class" or len(total.operators) != 1:
            continue
        last, owner = total, total.operators[0]
        for at in range(index + 1, len(crafts)):
            between = [token.lower for token in tokens[last.last : crafts[at].first]]
            opened = at == index + 1 and _breaks_down(between, words)
            if not (opened or (at > index + 1 and _goes_on(between, words))):
                break
            last = crafts[at]
            if last.named and not last.operators and may_fly(last.value, owner):
                result[at] = replace(last, operators=total.operators, rule="shared_operator")
    return result


_LONGEST_ASIDE = 14
"""Tokens between a total and the list of what it consists of ('… in the zone on Wednesday: two Tu-95s')."""


def _breaks_down(between: Sequence[str], words: CraftWords) -> bool:
    """Whether a list of what a total consists of begins behind these words."""
    ends = (words.consisting.at(between[at:]) == len(between) - at for at in range(len(between)))
    return len(between) <= _LONGEST_ASIDE and any(ends)


def _goes_on(between: Sequence[str], words: CraftWords) -> bool:
    """Whether a list goes on behind these words: ', and', ', with'."""
    return all(word in _MARKS or word in words.joiners or word in words.company for word in between)


def led_by_company(
    crafts: list[Craft], tokens: Sequence[Token], words: CraftWords, ending: Mapping[int, Mention]
) -> list[Craft]:
    """'Qatar with four Rafales', 'Norway takes part with F-35s', '…; Peru, four Mirages': whom a list tells with what.

    ending: the mentions of the sentence by the token that they end before.
    """
    result = list(crafts)
    for index, craft in enumerate(crafts):
        if craft.operators or craft.definite or craft.first < 2:
            continue
        owner = _who_comes_with(craft, tokens, words, ending) or _whose_entry(craft, tokens, words, ending)
        if owner is not None:
            result[index] = replace(craft, operators=owner.countries, rule="in_company")
    return result


def _who_comes_with(
    craft: Craft, tokens: Sequence[Token], words: CraftWords, ending: Mapping[int, Mention]
) -> Mention | None:
    """Who stands before 'with', with a verb of taking part between them or none."""
    if tokens[craft.first - 1].lower not in words.company:
        return None
    at = craft.first - 1
    while at > 0 and at not in ending and tokens[at - 1].lower in words.attending:
        at -= 1
    mention = _one_country(ending.get(at))
    opens = mention is not None and (
        mention.first == 0
        or tokens[mention.first - 1].lower in words.before_company
        or tokens[mention.first - 1].text in ".,;"
    )
    return mention if opens else None


def _whose_entry(
    craft: Craft, tokens: Sequence[Token], words: CraftWords, ending: Mapping[int, Mention]
) -> Mention | None:
    """Who stands before a comma where a member of a list begins: '; Peru, three A-37Bs', 'and, from Chile, F-16s'."""
    mention = _one_country(ending.get(craft.first - 1))
    if mention is None or tokens[craft.first - 1].text != ",":
        return None
    at = mention.first - 1
    while at > 0 and (tokens[at].lower in words.pointing or tokens[at].lower in words.and_):
        at -= 1
    counted = craft.count is not None and tokens[at].text in _ENTRIES
    set_apart = tokens[at].lower in words.from_ and (at == 0 or tokens[at - 1].text in _SET_APART)
    return mention if counted or set_apart else None


def _one_country(mention: Mention | None) -> Mention | None:
    of_one = mention is not None and mention.category in ("country", "force") and len(mention.countries) == 1
    return mention if of_one else None


def shared_operators(
    crafts: list[Craft], tokens: Sequence[Token], words: CraftWords, implied: Callable[[Craft], str | None],
    may_fly: Callable[[str, str], bool],
) -> list[Craft]:  # fmt: skip
    """In a list ('two Su-27s and two Su-24s of the Russian air force') one owner stands for its neighbours.

    `implied` gives the operator that a type has by itself, where the share of a stated one ends; `may_fly` tells
    whether a type is one that a country has. A list that ends 'of both sides' is each one's as a whole.
    """
    runs: list[list[int]] = []
    for index, craft in enumerate(crafts):
        joined = bool(runs) and _only_joiners(tokens[crafts[runs[-1][-1]].last : craft.first], words)
        alike = joined and (crafts[runs[-1][-1]].category == "vessel") == (craft.category == "vessel")
        if alike or (joined and _owner_behind(craft, tokens, words)):
            runs[-1].append(index)
        else:
            runs.append([index])
    result = list(crafts)
    owners = [c.operators or ((own,) if (own := implied(c)) else ()) for c in crafts]
    for run in runs:
        for index in run:
            if owners[index] or result[index].other or result[index].allied:
                continue
            result[index] = replace(result[index], shared=crafts[run[-1]].shared)
            shared = _shared(crafts, owners, run, index, lambda craft: _owner_behind(craft, tokens, words))
            if len(shared) == 1 and may_fly(result[index].value, shared[0]):
                result[index] = replace(result[index], operators=shared, rule="shared_operator")
    return result


def _owner_behind(craft: Craft, tokens: Sequence[Token], words: CraftWords) -> bool:
    """'J-10s and Y-8s of China': whether the owner stands behind the craft."""
    behind = (token.lower for token in tokens[craft.head + 1 : craft.last])
    return bool(craft.operators) and not words.owner_links.isdisjoint(behind)


def _shared(
    crafts: Sequence[Craft], owners: Sequence[tuple[str, ...]], run: Sequence[int], index: int,
    is_behind: Callable[[Craft], bool],
) -> tuple[str, ...]:  # fmt: skip
    """The stated owner of the neighbours in a list, those before first; tankers fly for the bombers before them too.

    Of 'two Y-8s of China and F-16s and a tanker of Pakistan' the F-16s are whose the list is that ends behind them.
    """
    before = next((i for i in reversed(run) if i < index and owners[i]), None)
    after = next((i for i in run if i > index and owners[i]), None)
    closed = before is not None and after is not None and is_behind(crafts[before]) and is_behind(crafts[after])
    order = (after, before) if closed else (before, after)
    stated = next((crafts[i].operators for i in order if i is not None and crafts[i].operators), ())
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
