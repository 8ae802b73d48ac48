"""How far a report can be relied on: the share of such reports that are right on annotated articles, about.

Right means that the event is one that an annotator found, on the same day. The weights are rounded from what the
annotated articles show for each kind of support (tests/gold/test_confidence.py holds them to it).
"""

from dataclasses import dataclass

from orchestration.claims.story.event import Event


@dataclass(frozen=True, slots=True)
class ConfidenceWeights:
    """What each kind of support adds."""

    base: float = 0.70
    own_date: float = 0.12
    """The event's own sentence gives its day, rather than one told before or after."""
    counted_craft: float = 0.08
    both_sides: float = 0.08
    """Who acts and against whom (an incident), or two nations that drill together."""
    recall: float = 0.04
    """An earlier event told by its likeness to one of the article has been right as a rule."""
    only_named: float = -0.10
    """An exercise known by its name alone, often told of for other reasons than its taking place."""


def confidence(event: Event, weights: ConfidenceWeights | None = None) -> float:
    """A report's confidence, between 0.05 and 0.99, from what it rests on; no more than that of the rule of its day."""
    weights = weights or ConfidenceWeights()
    sides = bool(event.countries and event.targets) if event.kind == "incident" else len(event.countries) > 1
    counted = any(o.craft.count is not None for o in event.crafts)
    value = weights.base
    value += weights.own_date * event.when.own
    value += weights.counted_craft * counted
    value += weights.both_sides * sides
    value += weights.recall * (event.rule == "recall")
    value += weights.only_named * (event.rule == "named_exercise" and not counted)
    of_the_day = event.when.span.confidence if event.when.span is not None else 1.0
    return round(min(0.99, of_the_day, max(0.05, value)), 2)
