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
    """Write a picture of the bins, SVG or PNG by the file's ending: right shares over mean confidence, with counts."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    figure = Figure(figsize=(5, 4.4), layout="constrained")
    FigureCanvasAgg(figure)
    axes = figure.add_subplot()
    axes.plot([0, 1], [0, 1], color="#999999", linewidth=1, linestyle="--", label="as it says")
    across, up = [each.confidence for each in found], [each.right / each.reports for each in found]
    axes.plot(across, up, color="#2f6f9f", marker="o", label="as it is")
    for each, x, y in zip(found, across, up, strict=True):
        axes.annotate(
            f"{each.right} of {each.reports}", (x, y), textcoords="offset points", xytext=(0, -14), fontsize=8
        )
    axes.set(xlim=(0, 1.02), ylim=(0, 1.05), xlabel="confidence", ylabel="share of reports that are right")
    axes.legend(frameon=False, loc="upper left")
    axes.spines[["top", "right"]].set_visible(False)
    figure.savefig(path, dpi=130)
