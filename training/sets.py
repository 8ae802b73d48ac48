"""The annotated English articles that are learned from: those that the project ships, and those beside the checkout.

A packet of first_look joins when its first look has been taken (training/first_looks.jsonl has its name).
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from orchestration.claims.lexicon.lexicon import Lexicon, build_lexicons
from orchestration.evaluation.gold import GoldArticle, read_gold
from orchestration.settings import PROJECT
from orchestration.warehouse.reference import language_tables, read_reference

KEPT = Path(__file__).with_name("first_looks.jsonl")
LEFT_OUT = frozenset({"pages_3", "pages_4", "pages_5", "packet_8"})
"""Sets that were looked at, but are not learned from: with them others and a newswire stream were read worse."""
_OWN = PROJECT / "seeds" / "training"
_SHARED = PROJECT.parent / "shared" / "corpus"


@dataclass(frozen=True)
class Article:
    """An annotated article with its text, and the name of its set."""

    of: str
    gold: GoldArticle
    text: str
    published: date | None


def articles_of(path: Path) -> list[Article]:
    """The articles of an annotated file that carries its texts."""
    rows: list[Mapping[str, Any]] = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
    return [
        Article(path.stem, gold, row["text"], date.fromisoformat(row["published"][:10]) if row["published"] else None)
        for gold, row in zip(read_gold(path), rows, strict=True)
    ]


def looked_at() -> Sequence[Mapping[str, Any]]:
    """The reports of all first looks, as rows."""
    return [json.loads(line) for line in KEPT.read_text("utf-8").splitlines()] if KEPT.exists() else []


def known_sets() -> list[Path]:
    """The files that are learned from, in one order."""
    seen = {row["set"] for row in looked_at()}
    packets = sorted((_SHARED / "first_look").glob("*.jsonl"))
    beside = [_SHARED / "articles.jsonl", _SHARED / "faults_en.jsonl", *(p for p in packets if p.stem in seen)]
    found = [*sorted(_OWN.glob("*.jsonl")), *(path for path in beside if path.exists())]
    return [path for path in found if path.stem not in LEFT_OUT]


def tables() -> Mapping[str, list[dict[str, str]]]:
    """The reference tables."""
    return read_reference(PROJECT / "seeds" / "reference")


def lexicon() -> Lexicon:
    """The lexicon of English."""
    return build_lexicons(tables(), language_tables(PROJECT / "seeds" / "languages"))["en"]
