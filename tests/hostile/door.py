"""A door: where something from outside comes in, with what may come, and what holds for all of it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis.strategies import SearchStrategy


@dataclass(frozen=True)
class Door:
    """Where something comes in.

    holds: takes an input through and raises where a law is broken; examples: inputs in a run of the tests; long: a long
    text as an input, whose work may grow no faster than its length.
    """

    name: str
    inputs: SearchStrategy[Any]
    holds: Callable[[Any], None]
    examples: int
    long: tuple[Callable[[str], Any], ...] = ()


def trial(door: Door, number: int, examples: int, tried: Callable[[Any], None] | None = None) -> Callable[[], None]:
    """A try of a door with so many inputs from a seed; `tried` is told of each, the smallest one that fails last."""

    def once(given_input: Any) -> None:
        if tried is not None:
            tried(given_input)
        door.holds(given_input)

    test = given(door.inputs)(once)
    test = settings(
        max_examples=examples, deadline=None, database=None, print_blob=True, report_multiple_bugs=False,
        phases=(Phase.generate, Phase.shrink), suppress_health_check=list(HealthCheck),
    )(test)  # fmt: skip
    return seed(number)(test)
