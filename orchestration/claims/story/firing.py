"""Craft that fire at others: bringing an intruder down is no event of its own, so they stand in what they answer."""

from collections.abc import Iterator, Sequence

from orchestration.claims.craft.groups import Owned
from orchestration.claims.drafts.common import occurred
from orchestration.claims.drafts.sides import playing
from orchestration.claims.sentences.ownership import Ownership
from orchestration.claims.sentences.scene import Scene
from orchestration.claims.story.event import Event

_NEAR = 1
"""Sentences behind those that tell of an intrusion in which it may stand who fired."""


def take_firing(event: Event, scenes: Sequence[Scene], ownership: Ownership) -> None:
    """Add to an intrusion into airspace, in place, the craft of whose it is that bring the intruder down."""
    if event.group != "violation" or len(event.targets) != 1:
        return
    (owner,) = event.targets
    told = {event.scene, *event.scenes}
    near = sorted({index + step for index in told for step in range(_NEAR + 1)})
    held = {o.craft.start for o in event.crafts}
    for index in near:
        if index < len(scenes):
            fired = (o for o in _firing(scenes[index], ownership) if _may_guard(o, owner, event, ownership))
            event.crafts += [o.of(owner, "fires_at_intruder") for o in fired if o.craft.start not in held]


def _firing(scene: Scene, ownership: Ownership) -> Iterator[Owned]:
    """The craft of a sentence that bring others down, as it asserts."""
    for clause in scene.clauses():
        crafts = [ownership.owned(scene, c) for c in scene.crafts if c.category != "vessel"]
        for trigger in occurred(scene, clause, ("downing",)):
            yield from playing(crafts, scene.parties(clause, trigger).acting)


def _may_guard(owned: Owned, owner: str, event: Event, ownership: Ownership) -> bool:
    """Whether craft may be of whose airspace it is: theirs, or nobody's that is told and of a type that they have."""
    if owned.operator is None:
        return not owned.craft.operators and ownership.may_fly(owned.craft, owner)
    return owned.operator == owner and owner not in event.countries
