"""Learns what a sentence tells of: python -m training.proposals [--measure] (`make train`).

A multinomial logistic regression over what a sentence shows (claims/sentences/signs.py), by maximum likelihood with a
Gaussian prior; the same weights from the same articles. A sentence tells of the first event whose evidence begins in
it. With --measure, events are read with weights that saw nothing of their article, and each set's figures are printed.
"""

import csv
import sys
import zlib
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from orchestration.claims.learned.proposer import BASE, NOTHING, Proposer
from orchestration.claims.lexicon.lexicon import Lexicon
from orchestration.claims.read import ReadingParameters, read_events
from orchestration.claims.sentences.signs import signs_of
from orchestration.evaluation.scoring import ALIASES, evaluate
from orchestration.evaluation.warehouse import Holdings
from orchestration.settings import PROJECT
from training.first_look import reports_in
from training.sets import Article, articles_of, known_sets, lexicon, tables

WEIGHTS = PROJECT / "seeds" / "languages" / "en" / "proposals.csv"
_FEWEST = 3
"""Sentences that have a feature before it has a weight."""
_SPREAD = 1.0
"""Variance of the prior of each weight."""
_SMALL = 0.05
_FOLDS = 8
_BEGINNING = 25
"""Letters of an event's evidence by which its sentence is found."""
Vector = NDArray[np.float64]


@dataclass(frozen=True)
class Example:
    """A sentence: its article's key, its features, and the kind of event that it tells of."""

    key: str
    features: Mapping[str, float]
    kind: str


def examples_of(article: Article, reader: Lexicon, groups: Mapping[str, str]) -> list[Example]:
    """The sentences of an article in which something is named; rules alone say what was told before each."""
    document, scenes, events = read_events(article.text, article.published, reader, ReadingParameters())
    kinds: dict[int, str] = {}
    for event in article.gold.events:
        at = article.text.find(event.evidence[:_BEGINNING]) if event.evidence else -1
        if at >= 0 and document.sentences:
            own = "bomber_mission" if event.type == "bomber_mission" else groups[ALIASES.get(event.type, event.type)]
            kinds.setdefault(document.sentence_at(at).index, own)
    if len(kinds) < bool(article.gold.events):
        return []  # its events can't be placed, so that its sentences tell nothing of where they stand
    key = f"{article.of}/{article.gold.id}"
    return [
        Example(
            key, signs_of(scene, [e.event_type for e in events if e.scene < scene.sentence.index]),
            kinds.get(scene.sentence.index, NOTHING),
        )
        for scene in scenes
        if not scene.is_bare
    ]  # fmt: skip


def fitted(examples: Sequence[Example]) -> list[dict[str, Any]]:
    """The rows of proposals.csv: of each feature that enough sentences have, what it adds to each kind."""
    counts = Counter(name for example in examples for name in example.features)
    names = sorted(name for name, count in counts.items() if count >= _FEWEST)
    index = {name: number for number, name in enumerate(names)}
    kinds = sorted({example.kind for example in examples})
    cells = [
        (row, index[name], value)
        for row, example in enumerate(examples)
        for name, value in example.features.items()
        if name in index
    ]
    rows, columns, values = zip(*cells, strict=True)
    matrix = csr_matrix((values, (rows, columns)), shape=(len(examples), len(names)))
    told = np.array([kinds.index(example.kind) for example in examples])
    weights = _maximum(matrix, told, len(kinds))
    return [
        {"feature": name, "kind": kind, "weight": round(float(weights[row, column]), 2)}
        for row, name in enumerate([BASE, *names])
        for column, kind in enumerate(kinds)
        if abs(weights[row, column]) >= _SMALL
    ]


def _maximum(matrix: csr_matrix, told: NDArray[np.int64], kinds: int) -> Vector:
    """Weights of base and features by kind at which the sentences are likeliest."""
    number, features = matrix.shape
    across = matrix.T.tocsr()

    def loss(flat: Vector) -> tuple[float, Vector]:
        weights = flat.reshape(features + 1, kinds)
        scores = matrix @ weights[1:] + weights[0]
        scores -= scores.max(axis=1, keepdims=True)
        shares = np.exp(scores)
        shares /= shares.sum(axis=1, keepdims=True)
        value = -np.log(shares[np.arange(number), told] + 1e-12).sum() + (weights[1:] ** 2).sum() / (2 * _SPREAD)
        shares[np.arange(number), told] -= 1
        slope = np.vstack([shares.sum(axis=0), across @ shares + weights[1:] / _SPREAD])
        return float(value), slope.ravel()

    start = np.zeros((features + 1) * kinds)
    best = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 150})
    return np.asarray(best.x).reshape(features + 1, kinds)


def measure(articles: Sequence[Article], examples: Sequence[Example], reader: Lexicon) -> None:
    """Print the figures of each set, read by weights that saw nothing of the article, and by rules alone."""
    groups = {row["event_type"]: row["event_group"] for row in tables()["event_types"]}
    names = {row["place_id"]: row["name"] for row in tables()["places"]}
    proposers = [_proposer([e for e in examples if fold_of(e.key) != fold]) for fold in range(_FOLDS)]
    for of in dict.fromkeys(article.of for article in articles):
        chosen = [article for article in articles if article.of == of]
        for label, learned in (("rules", False), ("rules and learned", True)):
            found = {}
            for article in chosen:
                proposer = proposers[fold_of(f"{of}/{article.gold.id}")] if learned else Proposer(())
                found[article.gold.id] = reports_in(article, replace(reader, proposer=proposer), names)
            result = evaluate([a.gold for a in chosen], Holdings(frozenset(found), groups, found, frozenset()))
            events, craft = result.events, result.aircraft
            print(
                f"{of:16} {label:18} events P {events.precision:.3f} R {events.recall:.3f} F1 {events.f1:.3f}"
                f" ({events.right}/{events.found}/{events.wanted}) aircraft {craft.f1:.3f} dates {result.dates:.3f}"
                f" places {result.places.f1:.3f} empty {result.empty_kept}/{result.empty}"
            )


def _proposer(examples: Sequence[Example]) -> Proposer:
    return Proposer({**row, "weight": str(row["weight"])} for row in fitted(examples))


def fold_of(key: str) -> int:
    """The fold of an article, by its key."""
    return zlib.crc32(key.encode()) % _FOLDS


def main(weights: Path = WEIGHTS, *, measured: bool) -> None:
    """Learn from all known sets and write the weights."""
    reader = replace(lexicon(), proposer=Proposer(()))
    groups = {row["event_type"]: row["event_group"] for row in tables()["event_types"]}
    articles = [article for path in known_sets() for article in articles_of(path)]
    examples = [example for article in articles for example in examples_of(article, reader, groups)]
    print(f"{len(articles)} articles, {len(examples)} sentences, of which tell: {Counter(e.kind for e in examples)}")
    if measured:
        measure(articles, examples, reader)
    rows = list(fitted(examples))
    with weights.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, ["feature", "kind", "weight"], lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


if __name__ == "__main__":
    main(measured="--measure" in sys.argv)
