"""Fits the weights of confidence to first looks: python -m training.confidence (`make train`).

A logistic regression over what reports rest on (claims/reports/support.py), by maximum likelihood with a Gaussian
prior; the same weights from the same first looks. What it prints is cross-fitted by article: no report is judged by
weights that saw its article.
"""

import csv
import zlib
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from orchestration.claims.learned.confidence import BASE, Weights
from orchestration.evaluation.calibration import SURE
from orchestration.settings import PROJECT
from training.sets import LEFT_OUT, looked_at

WEIGHTS = PROJECT / "seeds" / "reference" / "support.csv"
_FEWEST = 5
"""Reports that have a feature before it has a weight."""
_SPREAD = 0.15
"""Variance of the prior of each weight: of those tried from 0.05 to 1, the one by which first looks are likeliest."""
_STREAMS, _SHARE = frozenset({"stream_afp", "ordinary"}), 3.0
"""Sets of ordinary news, and how much more each report of them counts: most of what users read is such."""
_FOLDS = 10
_BINS = (0.0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 1.01)
Vector = NDArray[np.float64]
Row = Mapping[str, Any]


def fitted(rows: Sequence[Row]) -> Weights:
    """The weights, rounded to two places, of each feature that enough of the rows have.

    Of the event they are fitted to all reports, of the day to those whose event an annotator found.
    """
    right = [row for row in rows if row["right"]]
    return Weights(
        _fitted(rows, [float(row["right"]) for row in rows]),
        _fitted(right, [float(row["same_day"]) for row in right]),
    )


def _fitted(rows: Sequence[Row], outcomes: Sequence[float]) -> dict[str, float]:
    counts = Counter(name for row in rows for name in row["features"])
    names = sorted(name for name, count in counts.items() if count >= _FEWEST)
    matrix = np.array([[row["features"].get(name, 0.0) for name in names] for row in rows])
    came = np.array(outcomes)
    share = np.array([_SHARE if row["set"] in _STREAMS else 1.0 for row in rows])

    def loss(weights: Vector) -> tuple[float, Vector]:
        z = matrix @ weights[1:] + weights[0]
        away = share * (1 / (1 + np.exp(-z)) - came)
        value = share @ np.logaddexp(0, z) - (share * came) @ z + weights[1:] @ weights[1:] / (2 * _SPREAD)
        return float(value), np.r_[away.sum(), matrix.T @ away + weights[1:] / _SPREAD]

    best = minimize(loss, np.zeros(len(names) + 1), jac=True, method="L-BFGS-B", options={"maxiter": 1_000}).x
    return {name: round(float(weight), 2) for name, weight in zip([BASE, *names], best, strict=True)}


def cross_fitted(rows: Sequence[Row]) -> Vector:
    """The confidence of each row by weights that saw no report of its article."""
    folds = np.array([zlib.crc32(f"{row['set']}/{row['article']}".encode()) % _FOLDS for row in rows])
    found = np.zeros(len(rows))
    for fold in range(_FOLDS):
        weights = fitted([row for row, other in zip(rows, folds, strict=True) if other != fold])
        for index in np.flatnonzero(folds == fold):
            found[index] = weights.confidence(rows[index]["features"])
    return found


def tell(rows: Sequence[Row], found: Vector) -> None:
    """Print how often reports of each span of confidence are right, in all and set by set."""
    right = np.array([bool(row["right"] and row["same_day"]) for row in rows])
    names = np.array([row["set"] for row in rows])
    for name in ("", *dict.fromkeys(names)):
        chosen = names == name if name else np.ones(len(rows), bool)
        sure = chosen & (found >= SURE)
        told = f"of {SURE} and more {right[sure].sum()} of {sure.sum()}"
        print(f"{name or 'all'}: {chosen.sum()} reports, {right[chosen].mean():.2f} right, {told}")
        for low, high in pairwise(_BINS):
            inside = chosen & (found >= low) & (found < high)
            if inside.any():
                print(
                    f"   {low:.2f} to {min(high, 1):.2f}: {inside.sum():4d} reports, {right[inside].mean():.2f} right"
                )


def main(weights: Path = WEIGHTS) -> None:
    """Fit the weights, write them, and print what cross-fitting shows."""
    rows = looked_at()
    weights_of = fitted([row for row in rows if row["set"] not in LEFT_OUT])
    with weights.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["feature", "event", "day"])
        for name in dict.fromkeys((*weights_of.event, *weights_of.day)):
            writer.writerow([name, weights_of.event.get(name, 0.0), weights_of.day.get(name, 0.0)])
    tell(rows, cross_fitted(rows))


if __name__ == "__main__":
    main()
