"""Whether confidence means what it says: how many reports of each span of it are right."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from orchestration.output.bars import Column, draw

_EDGES = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.0)
SURE = 0.9
"""From here on a report is meant to be right 95 times in 100."""


@dataclass(frozen=True)
class Bin:
    """Reports with a confidence from `low` to below `high`: their mean confidence, how many, how many are right."""

    low: float
    high: float
    confidence: float
    reports: int
    right: int


def bins(judged: Iterable[tuple[float, bool]]) -> list[Bin]:
    """The spans of confidence that hold a report; `judged` are reports by their confidence, each right or not."""
    rows = list(judged)
    found = []
    for low, high in pairwise(_EDGES):
        inside = [(sure, right) for sure, right in rows if low <= sure < high or sure == high == _EDGES[-1]]
        if inside:
            mean = sum(sure for sure, _ in inside) / len(inside)
            found.append(Bin(low, high, mean, len(inside), sum(right for _, right in inside)))
    return found


def sure(judged: Iterable[tuple[float, bool]]) -> tuple[int, int]:
    """How many reports have a confidence of SURE and more, and how many of these are right."""
    rows = [right for confidence, right in judged if confidence >= SURE]
    return len(rows), sum(rows)


def picture(found: Sequence[Bin]) -> str:
    """The bins as SVG: the share that is right, with counts, and what it should be."""
    columns = [
        Column(
            [each.right / each.reports],
            label=f"{each.low:.2f} to\n{each.high:.2f}",
            mark=each.confidence,
            note=f"{each.right} of {each.reports}",
        )
        for each in found
    ]
    return draw(
        columns,
        [("are right", "#9dbdd3")],
        axis="share of reports that are right",
        below="confidence",
        marks=("should be, by their confidence", "#c4622d"),
        size=(640, 400),
    )
