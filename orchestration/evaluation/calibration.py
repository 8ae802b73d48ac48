"""Whether confidence means what it says: how many reports of each span of it are right."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

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


def draw(found: Sequence[Bin], path: Path) -> None:
    """Write a picture of the bins, SVG or PNG by the file's ending: the share that is right, with counts."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    figure = Figure(figsize=(6.4, 4), layout="constrained")
    FigureCanvasAgg(figure)
    axes = figure.add_subplot()
    places, shares = range(len(found)), [each.right / each.reports for each in found]
    axes.bar(places, shares, color="#9dbdd3", label="are right")
    axes.plot(places, [each.confidence for each in found], "D", color="#c4622d", label="should be, by their confidence")
    for place, each in zip(places, found, strict=True):
        axes.annotate(f"{each.right} of {each.reports}", (place, 0.02), ha="center", fontsize=8)
    axes.set_xticks(list(places), [f"{each.low:.2f} to\n{each.high:.2f}" for each in found])
    axes.set(ylim=(0, 1.18), xlabel="confidence", ylabel="share of reports that are right")
    axes.legend(frameon=False, loc="upper left", ncols=2)
    axes.spines[["top", "right"]].set_visible(False)
    figure.savefig(path, dpi=130)
