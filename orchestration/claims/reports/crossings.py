"""Crossings of a median line: that craft crossed it, and how many. A number of crossings counts no aircraft."""

from collections.abc import Sequence
from dataclasses import dataclass

from orchestration.claims.craft.groups import Craft
from orchestration.claims.drafts.common import occurred
from orchestration.claims.mentions.zones import Zone
from orchestration.claims.sentences.clauses import Clause
from orchestration.claims.sentences.scene import Scene
from orchestration.claims.story.event import Event
from orchestration.claims.text.triggers import Trigger

_REACH = 10
"""Tokens between the line and the word that tells of crossing it."""
_LIST = 4
"""Tokens between two groups of one list."""
_TOLD_IN = ("adiz_entry", "military_activity")
"""Types of events that a crossing belongs to first, where a sentence tells of several."""


@dataclass(frozen=True, slots=True)
class MedianCrossing:
    """text[start:end] tells that `count` craft of an operator crossed the line at a place; None: how many is open."""

    place: str
    count: int | None
    qualifier: str
    operator: str | None
    start: int
    end: int


def crossings_of(event: Event, events: Sequence[Event], scenes: Sequence[Scene]) -> list[MedianCrossing]:
    """The crossings that an event's sentences tell of, in order; each is told in one event alone."""
    found = []
    for index in sorted({event.scene, *event.scenes}):
        tellers = [e for e in events if index in {e.scene, *e.scenes} and e.group not in ("scramble", "launch")]
        if tellers and _first(tellers, index) is event:
            found += [crossing for crossing in [_crossing(scenes[index], event)] if crossing is not None]
    return found


def _first(tellers: Sequence[Event], index: int) -> Event:
    """The event that a sentence's crossing is a part of: of the types of such events, told there first."""

    def rank(event: Event) -> tuple[int, bool]:
        known = event.event_type in _TOLD_IN
        return (_TOLD_IN.index(event.event_type) if known else len(_TOLD_IN)), event.scene != index

    return min(tellers, key=rank)


def _crossing(scene: Scene, event: Event) -> MedianCrossing | None:
    zone = next((z for z in scene.zones if z.kind == "median_line" and z.place), None)
    clause = next((c for c in scene.clauses() if zone is not None and c.holds(zone.first)), None)
    if zone is None or clause is None:
        return None
    near = [t for t in occurred(scene, clause, ("entry",)) if abs(t.first - zone.first) <= _REACH]
    trigger = min(near, key=lambda t: abs(t.first - zone.first), default=None)
    if trigger is None:
        return None
    own = [o.craft for o in event.crafts if o.craft.part and o.craft.sentence == scene.sentence.index]
    crafts = own if len(own) == 1 else _crossing_craft(scene, clause, trigger, zone)
    operators = {o for c in crafts for o in c.operators} or set(event.countries)
    count, qualifier = _counted(crafts)
    first = min([trigger.first, zone.first, *(c.first for c in crafts)])
    last = max([trigger.last, zone.last, *(c.last for c in crafts)])
    return MedianCrossing(
        zone.place or "", count, qualifier, operators.pop() if len(operators) == 1 else None,
        scene.tokens[first].start, scene.tokens[last - 1].end,
    )  # fmt: skip


def _counted(crafts: Sequence[Craft]) -> tuple[int | None, str]:
    """How many craft some groups are together, where each has its number, and how exactly that is meant."""
    counts = [c.count for c in crafts if c.count is not None]
    if not crafts or len(counts) < len(crafts):
        return None, "unknown"
    return sum(counts), crafts[0].qualifier if len(crafts) == 1 else "exact"


def _crossing_craft(scene: Scene, clause: Clause, trigger: Trigger, zone: Zone) -> list[Craft]:
    """The craft that crossed: the list that ends before the verb; a part of a total stands for itself."""
    edge = min(trigger.first, zone.first)
    before = [c for c in scene.crafts if clause.holds(c.head) and c.first < edge and c.category != "vessel"]
    row = before[-1:]
    for craft in reversed(before[:-1]):
        told = any(craft.last <= t.first < row[0].first for t in scene.triggers)
        if row[0].part or told or row[0].first - craft.last > _LIST:
            break
        row.insert(0, craft)
    return row
