"""How often values were right in annotated articles: stated by both readers, by the rules or a model alone. Pure.

The counts lie in seeds/reference/readers.csv, made by `overflight evaluate GOLD --reader both --counts FILE`.
"""

from collections.abc import Iterable, Mapping
from typing import Literal, Self, get_args

from orchestration.claims.learned.confidence import DOUBTED
from orchestration.claims.model import ClaimType, one_of

Case = Literal["agreed", "rules", "model"]
"""Who states a value of an article that both read: both, the rules alone, a model alone."""
Valued = Literal["event", "day", "type", "aircraft", "country", "target", "place"]
"""What is judged: that there is the event; of such events its days and its exact type; its claims."""
CASES: tuple[Case, ...] = get_args(Case)
VALUED: tuple[Valued, ...] = get_args(Valued)
_AS: Mapping[ClaimType, Valued] = {
    "aircraft": "aircraft",
    "vessel": "aircraft",
    "country": "country",
    "target": "target",
    "place": "place",
    "date": "day",
}


class Shares:
    """The share of right values of each case, by Laplace's rule of succession, so that nothing is sure for few."""

    def __init__(self, counts: Mapping[tuple[Valued, Case], tuple[int, int]]) -> None:
        """counts: (right, judged) of each value and case; what was never judged is as likely right as wrong."""
        self._counts = counts

    @classmethod
    def of(cls, rows: Iterable[Mapping[str, str]]) -> Self:
        """The shares of rows (value, case, right, judged)."""
        return cls({
            (one_of(VALUED, row["value"]), one_of(CASES, row["case"])): (int(row["right"]), int(row["judged"]))
            for row in rows
        })  # fmt: skip

    def share(self, value: Valued, case: Case) -> float:
        """How likely a value of a case is right."""
        right, judged = self._counts.get((value, case), (0, 0))
        return (right + 1) / (judged + 2)

    def claim(self, kind: ClaimType, case: Case) -> float:
        """How likely a claim of a kind is right, to two places."""
        return round(self.share(_AS[kind], case), 2)

    def report(self, case: Case, day: Case) -> float:
        """How likely a report is right with its day, to two places. day: who states the day."""
        return round(self.share("event", case) * self.share("day", day), 2)

    def is_doubted(self, case: Case) -> bool:
        """Whether an event of a case has mostly been none."""
        return self.share("event", case) < DOUBTED

    def untold(self, confidence: float) -> float:
        """How likely a report of the rules is right that a model leaves untold, to two places.

        confidence: how likely the rules hold it to be. By Bayes: a model that misses little of what there is, and tells
        little of what there is not, speaks against what it leaves untold; one that misses much says little.
        """
        (missed, there), (passed, none) = self._of_rules()
        right, wrong = (missed + 1) / (there + 2) * confidence, (passed + 1) / (none + 2) * (1 - confidence)
        return round(right / (right + wrong), 2)

    def leaves_out(self, confidence: float) -> bool:
        """Whether a report of the rules becomes doubtful by being left untold."""
        return self.untold(confidence) < min(DOUBTED, confidence)

    def _of_rules(self) -> tuple[tuple[int, int], tuple[int, int]]:
        """Of the events of the rules that there were, then of those that were none: (untold by the model, all)."""
        right, judged = self._counts.get(("event", "agreed"), (0, 0))
        right_alone, judged_alone = self._counts.get(("event", "rules"), (0, 0))
        wrong, wrong_alone = judged - right, judged_alone - right_alone
        return (right_alone, right + right_alone), (wrong_alone, wrong + wrong_alone)

    def in_words(self, case: Case) -> str:
        """What a report rests on: 'the model alone: 21 of 24 such events were right'."""
        if case == "rules":
            (missed, there), (passed, none) = self._of_rules()
            told = f"{missed} of {there} events that there were, {passed} of {none} that were none"
            return f"the rules alone: of what they tell, the model left untold {told}"
        right, judged = self._counts.get(("event", case), (0, 0))
        who = "both readers" if case == "agreed" else "the model alone"
        return f"{who}: {right} of {judged} such events were right"


def is_compared(kind: ClaimType) -> bool:
    """Whether a model is asked for claims of a kind, so that both can agree on them."""
    return kind in _AS
