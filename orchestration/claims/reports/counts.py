"""Which craft groups are claims: restatements once, additions summed, unnamed classes where they add something."""

from collections.abc import Sequence
from dataclasses import replace

from orchestration.claims.craft.groups import Owned
from orchestration.claims.lexicon.lexicon import FIGHTING, Lexicon

_MEMORY = 40
"""Groups of unnamed craft before one that it may restate."""
_LIST = 6
"""Tokens between two groups of one list."""
_SHORT = 4
"""Tokens of a group without attributes of its own: 'a B-52' is one of those counted before."""


def tally(crafts: Sequence[Owned], lexicon: Lexicon) -> list[Owned]:
    """The aircraft claims of one event, in order of the text, from all mentions of aircraft in its sentences."""
    named = _named([o for o in crafts if o.craft.named])
    classes = [o for o in crafts if not o.craft.named]
    named, classes = _identified(named, classes, lexicon)
    kept = [o for i, o in enumerate(classes) if _adds(o, named, classes[max(0, i - _MEMORY) : i], lexicon)]
    kept = [o for o in kept if not any(_is_counted_later(o, other) for other in kept)]
    return sorted([*named, *kept], key=lambda o: o.craft.start)


def _is_counted_later(owned: Owned, other: Owned) -> bool:
    """'Chinese planes came into the zone … . The five planes': of one class and nation, of which the number follows."""
    alike = (owned.craft.value, owned.operator, owned.role) == (other.craft.value, other.operator, other.role)
    return (
        alike and owned.craft.count is None and other.craft.count is not None and owned.craft.end <= other.craft.start
    )


def _named(crafts: Sequence[Owned]) -> list[Owned]:
    kept: list[Owned] = []
    for owned in crafts:
        alike = [i for i, k in enumerate(kept) if k.craft.value == owned.craft.value and _compatible(k, owned)]
        if alike:
            kept[alike[-1]], *others = _told_again(owned, [kept[i] for i in alike])
            kept += others
        else:
            kept.append(owned)
    return kept


def _told_again(again: Owned, alike: Sequence[Owned]) -> list[Owned]:
    """What stands for the last of some mentions of one type when it is named again: itself, the two, or their sum."""
    before, craft = alike[-1], again.craft
    if craft.other and craft.count and before.craft.count and not craft.definite:
        total = before.craft.counted(before.craft.count + craft.count)
        total = replace(total, end=max(total.end, craft.end))
        return [replace(before, craft=total, rule="sum")]
    if _listed_apart(before, again):
        return [before, again]
    if craft.definite or craft.count is None or any(known.craft.count == craft.count for known in alike):
        return [_filled(before, again)]
    if before.craft.count is None:
        is_one_of_them = before.craft.plural and craft.count == 1 and before.role != "participant"
        return [before if is_one_of_them else _with_owner(again, before)]
    if craft.count == 1 and craft.last - craft.first < _SHORT and before.craft.count > 1:
        return [before]
    if _in_one_list(before, again):
        return [before, again]
    exact = before.craft.count == 1 and craft.count > 1
    return [_with_owner(again, before) if exact else before]


def _with_owner(owned: Owned, other: Owned) -> Owned:
    """A group, with the operator and the role that another mention of it tells where it has none."""
    return replace(owned, operator=owned.operator or other.operator, role=owned.role or other.role)


def _identified(named: Sequence[Owned], classes: Sequence[Owned], lexicon: Lexicon) -> tuple[list[Owned], list[Owned]]:
    """'Two bombers flew … The B-1Bs': the type that a later sentence takes a counted class up with has its count."""
    types, left = list(named), list(classes)
    for general in classes:
        craft = general.craft
        if craft.count is None or craft.definite:
            continue
        alike = [i for i, o in enumerate(types) if _covers(craft.value, o.craft.value, lexicon)
                 and _compatible(o, general)]  # fmt: skip
        if len(alike) != 1:
            continue
        found = types[alike[0]]
        if craft.value == "aircraft" and (craft.count > 1 or found.craft.plural or found.operator != general.operator):
            continue
        if found.craft.count is None and found.craft.definite and found.craft.sentence > craft.sentence:
            counted = replace(found.craft, count=craft.count, qualifier=craft.qualifier)
            types[alike[0]] = _with_owner(replace(found, craft=counted), general)
            left.remove(general)
    return types, left


def _listed_apart(before: Owned, again: Owned) -> bool:
    """'1 Y-8 anti-submarine plane, 1 Y-8 reconnaissance plane': one list names a type twice, so there are both."""
    counted = before.craft.count is not None and again.craft.count is not None
    near = 0 <= again.craft.first - before.craft.last <= _LIST
    return counted and not again.craft.definite and near and again.craft.sentence == before.craft.sentence


def _filled(before: Owned, again: Owned) -> Owned:
    """A restatement adds what the first mention left open."""
    craft = before.craft
    if craft.count is None and again.craft.count is not None:
        craft = again.craft
    if craft.variant is None and again.craft.variant is not None:
        craft = replace(craft, variant=again.craft.variant)
    return _with_owner(replace(before, craft=craft), again)


def _in_one_list(before: Owned, again: Owned) -> bool:
    """'two Y-8s, a KJ-500 and a Y-8': both stand in one sentence, so both count."""
    return 0 <= again.craft.first - before.craft.last < 40 and again.craft.sentence == before.craft.sentence


def _adds(owned: Owned, named: Sequence[Owned], before: Sequence[Owned], lexicon: Lexicon) -> bool:
    """Whether craft of a class are more than a restatement of what is named, or was told of before."""
    craft = owned.craft
    alike = [n for n in named if _covers(craft.value, n.craft.value, lexicon) and _compatible(n, owned)]
    earlier = [b for b in before if _related(craft.value, b.craft.value, lexicon) and _compatible(b, owned)]
    if craft.count is None:
        pointing = craft.definite and not craft.operators
        return not pointing and (craft.other or not (alike or earlier))
    if craft.definite and not craft.part:
        return not named and not before
    if any(_is_same_number(owned, known) for known in (*alike, *earlier)):
        return False
    restates = any(_covers(craft.value, b.craft.value, lexicon) for b in earlier)
    return not (craft.count == 1 and (alike or restates))


def _is_same_number(owned: Owned, known: Owned) -> bool:
    """Whether craft are as many as others, so that they are these; a list's shared head counts what stands behind."""
    craft = owned.craft
    ahead = craft.rule == "shared_head" and known.craft.start > craft.end
    return known.craft.count == craft.count and not ahead


def _covers(general: str, value: str, lexicon: Lexicon) -> bool:
    """Whether a class takes in a type or class."""
    if general == "aircraft":
        return True
    role = lexicon.roles.get(value, "")
    if general == "fighter":
        return role in FIGHTING
    return lexicon.roles.get(general, general) == role


def _related(one: str, other: str, lexicon: Lexicon) -> bool:
    return _covers(one, other, lexicon) or _covers(other, one, lexicon)


def _compatible(one: Owned, other: Owned) -> bool:
    """Whether two groups may be one: of one operator and one role, as far as both are known."""
    operators, roles = {one.operator, other.operator} - {None}, {one.role, other.role} - {None}
    return len(operators) < 2 and len(roles) < 2
