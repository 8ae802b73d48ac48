"""Confidence that means something: of the reports that the reader is sure of, at least 95 in 100 are right."""

import json
from datetime import date
from pathlib import Path

import pytest
from scipy.optimize import linear_sum_assignment

from orchestration.claims.model import Reading
from orchestration.claims.read import read_article
from orchestration.evaluation.scoring import ALIASES
from orchestration.settings import PROJECT
from orchestration.warehouse.reference import read_reference
from tests.gold.test_gold import SAMPLE

SURE = 0.9
RIGHT = 0.95
EVENT_TYPES = read_reference(PROJECT / "seeds" / "reference")["event_types"]
GROUPS = {row["event_type"]: row["event_group"] for row in EVENT_TYPES}


def rightness(reading: Reading, events: list[dict]) -> list[tuple[float, bool]]:
    """For each report its confidence, and whether an annotated event of its kind lies on the same day."""

    def alike(report, event) -> float:
        types = {GROUPS[ALIASES.get(kind, kind)] for kind in (report.event_type, event["type"])}
        if len(types) > 1:
            return 0.0
        return 2.0 if event["date"]["start"] == (report.start_date and str(report.start_date)) else 1.0

    right = [False] * len(reading.reports)
    if events and reading.reports:
        rows, columns = linear_sum_assignment([[-alike(r, e) for e in events] for r in reading.reports])
        for row, column in zip(rows, columns, strict=True):
            right[row] = alike(reading.reports[row], events[column]) == 2.0
    return [(report.confidence, ok) for report, ok in zip(reading.reports, right, strict=True)]


def check(gold: Path, folder: Path | None, lexicon) -> None:
    told = []
    for line in gold.read_text(encoding="utf-8").splitlines():
        article = json.loads(line)
        text = article.get("text") or (folder / article["id"]).read_text(encoding="utf-8")
        published = date.fromisoformat(article["published"]) if article["published"] else None
        told += rightness(read_article(article["id"], text, published, lexicon), article["events"])
    sure = [ok for confidence, ok in told if confidence >= SURE]
    unsure = [ok for confidence, ok in told if confidence < SURE]
    assert sum(sure) >= RIGHT * len(sure)
    assert not unsure or not sure or sum(sure) / len(sure) >= sum(unsure) / len(unsure)


def test_the_embedded_sample(lexicon) -> None:
    check(SAMPLE, PROJECT / "seeds" / "articles", lexicon)


@pytest.mark.parametrize("name", ["articles.jsonl", "seeds.gold.jsonl"])
def test_the_annotated_articles(name: str, shared: Path, lexicon) -> None:
    check(shared / "corpus" / name, shared / "seeds", lexicon)
