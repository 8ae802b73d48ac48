"""Which type a class of craft is that points back: 'Four B-1Bs came to Guam. Two of the bombers flew to Japan'."""

from collections.abc import Sequence
from dataclasses import replace

from orchestration.claims.craft.groups import Craft, Owned
from orchestration.claims.lexicon.lexicon import FIGHTING, Lexicon
from orchestration.claims.model import Group
from orchestration.claims.sentences.ownership import Ownership
from orchestration.claims.sentences.scene import Scene
from orchestration.claims.story.event import Event

_REACH = 8
"""Sentences back to which a class of craft may point."""
_MET: frozenset[Group] = frozenset({"scramble"})
"""Groups of events whose craft another event may carry, so that a class adds nothing to them."""


def name_classes(event: Event, scenes: Sequence[Scene], ownership: Ownership) -> None:
    """Give, in place, classes of craft that point back the type of the craft named last, where no other may be meant.

    An event that names craft of the class itself is told with these.
    """
    if event.group in _MET:
        return
    named = [o for o in event.crafts if o.craft.named]
    event.crafts = [
        o if any(_may_be(o, n, ownership.lexicon) for n in named) else _as_named(o, scenes, ownership)
        for o in event.crafts
    ]


def _as_named(owned: Owned, scenes: Sequence[Scene], ownership: Ownership) -> Owned:
    """Craft with the type that their class points back to, and its number where they are all of them."""
    craft = owned.craft
    if craft.category != "class" or not (craft.definite or craft.part):
        return owned
    for scene in reversed(scenes[max(0, craft.sentence - _REACH) : craft.sentence + 1]):
        before = [ownership.owned(scene, c) for c in scene.crafts if c.named and c.end <= craft.start]
        meant = [o for o in before if _may_be(owned, o, ownership.lexicon)]
        if meant:
            alone = len({o.craft.value for o in meant}) == 1
            named = meant[-1]
            typed = replace(owned, craft=_typed(craft, named.craft))
            return (typed if owned.operator else typed.of(named.operator, named.rule)) if alone else owned
    return owned


def _typed(craft: Craft, named: Craft) -> Craft:
    whole = craft.count is None and craft.plural == named.plural and named.count is not None
    count, qualifier = (named.count, named.qualifier) if whole else (craft.count, craft.qualifier)
    return replace(
        craft, category="type", value=named.value, variant=named.variant, count=count, qualifier=qualifier,
        definite=False,
    )  # fmt: skip


def _may_be(general: Owned, named: Owned, lexicon: Lexicon) -> bool:
    """Whether a class may stand for craft of a type: of its role and of nobody else; 'aircraft' only for a part."""
    if None not in (general.operator, named.operator) and general.operator != named.operator:
        return False
    value, role = general.craft.value, lexicon.roles.get(named.craft.value)
    if value == "aircraft":
        return general.craft.part
    return role in FIGHTING if value == "fighter" else role == value
