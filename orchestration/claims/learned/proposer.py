"""What a sentence is likely to tell of, by weights that were learned from annotated articles (`make train`)."""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

NOTHING = "nothing"
"""What most sentences tell of; the other kinds are groups of events, and bombers flown by themselves."""
BASE = "base"
"""The feature that every sentence has."""


@dataclass(frozen=True, slots=True)
class Likely:
    """The likeliest kind of event of a sentence, how likely any is, and what each feature speaks for that kind."""

    kind: str
    probability: float
    shares: Mapping[str, float]


class Proposer:
    """The weights of proposals.csv: for each feature what it adds to the score of each kind."""

    def __init__(self, rows: Iterable[Mapping[str, str]]) -> None:
        weights: dict[str, dict[str, float]] = {}
        for row in rows:
            weights.setdefault(row["feature"], {})[row["kind"]] = float(row["weight"])
        self._weights: Mapping[str, Mapping[str, float]] = weights
        self.kinds = sorted({kind for by_kind in weights.values() for kind in by_kind} | {NOTHING})

    def likely(self, features: Mapping[str, float]) -> Likely | None:
        """What a sentence with these features tells of; None where nothing was learned."""
        if len(self.kinds) < 2:
            return None
        parts = self.shares(features)
        nothing = parts.pop(NOTHING)
        best = max(parts, key=lambda kind: (parts[kind], kind))
        return Likely(best, 1 - nothing, self._spoken(features, best))

    def shares(self, features: Mapping[str, float]) -> dict[str, float]:
        """How likely a sentence with these features tells of each kind, and of nothing: softmax over the kinds."""
        scores = dict.fromkeys(self.kinds, 0.0)
        for name, value in (*features.items(), (BASE, 1.0)):
            for kind, weight in self._weights.get(name, {}).items():
                scores[kind] += weight * value
        highest = max(scores.values())
        parts = {kind: math.exp(score - highest) for kind, score in scores.items()}
        whole = sum(parts.values())
        return {kind: part / whole for kind, part in parts.items()}

    def _spoken(self, features: Mapping[str, float], kind: str) -> Mapping[str, float]:
        """What each feature adds to a kind's score above that of nothing."""
        found: dict[str, float] = {}
        for name, value in features.items():
            of = self._weights.get(name)
            if of is not None:
                found[name] = (of.get(kind, 0.0) - of.get(NOTHING, 0.0)) * value
        return found
