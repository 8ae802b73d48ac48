"""How far a report can be relied on: the share of such reports that were right in articles that nobody tuned for.

The weights are fitted to first looks (`make train`) and lie in seeds/reference/support.csv; what a report rests on is
told by reports/support.py. Right means that an annotator found the event too, and on the same day: confidence is how
likely both are together, and no surer than the rule that read the day.
"""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from typing import Self

Support = Mapping[str, float]
"""What a report rests on: features by name, each between 0 and 1; those that are not there are 0."""
BASE = "base"
"""The feature that every report has."""
DOUBTED = 0.4
"""How likely an event has to be before it is reported: below it, such words have mostly told of something else."""
_LEAST, _MOST = 0.01, 0.99
_MOMENTS = frozenset(
    {"type_scramble", "type_radar_lock_on", "type_unsafe_maneuver", "type_missile_launch", "type_airspace_violation"}
)
_SPANS = frozenset({"precision_range", "precision_week", "precision_month", "precision_year"})
_SPANNED = 0.85
"""The most that a moment is sure of which is told with more than a day: of 31 such first looks 19 were right."""
_TOLD = 5
"""Features that are told of a report."""


@dataclass(frozen=True, slots=True)
class Weights:
    """What each feature adds to the logarithm of the odds: that there is the event, and that its day is right."""

    event: Mapping[str, float]
    day: Mapping[str, float]

    @classmethod
    def of(cls, rows: Iterable[Mapping[str, str]]) -> Self:
        """The weights of rows (feature, event, day)."""
        listed = list(rows)
        return cls(*({row["feature"]: float(row[part.name]) for row in listed} for part in fields(cls)))

    def likely(self, support: Support) -> float:
        """How likely there is an event that is told so."""
        return _probability(support, self.event)

    def confidence(self, support: Support, day: float = 1.0) -> float:
        """How likely a report is right, to two places, from 0.01 to 0.99; day: how far the rule of its day is right."""
        both = self.likely(support) * min(day, _probability(support, self.day))
        most = _MOST if support.keys().isdisjoint(_MOMENTS) or support.keys().isdisjoint(_SPANS) else _SPANNED
        return round(min(most, max(_LEAST, both)), 2)

    def in_words(self, support: Support) -> str:
        """What speaks most for and against the event: 'a place +0.81, few military sentences -0.62'."""
        parts = [(round(self.event.get(name, 0.0) * value, 2), name) for name, value in support.items()]
        most = sorted((part for part in parts if part[0]), key=lambda part: (-abs(part[0]), part[1]))[:_TOLD]
        return ", ".join(f"{name.replace('_', ' ')} {weight:+.2f}" for weight, name in most)


def _probability(support: Support, weights: Mapping[str, float]) -> float:
    odds = weights[BASE] + sum(weights.get(name, 0.0) * value for name, value in support.items())
    return 1 / (1 + math.exp(-odds))
