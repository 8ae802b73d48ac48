"""Reads a folder or file of articles in memory, as the pipeline does, into what evaluation compares."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from orchestration.articles.files import Limits
from orchestration.articles.known import Known
from orchestration.articles.stage import collect
from orchestration.claims.learned.confidence import BASE, Weights
from orchestration.claims.learned.proposer import Proposer
from orchestration.claims.lexicon.lexicon import Lexicon, build_lexicons
from orchestration.evaluation.readers import read_anew
from orchestration.evaluation.warehouse import Holdings
from orchestration.settings import PROJECT
from orchestration.warehouse.reference import language_tables, read_reference

NOW = datetime(2026, 11, 1, tzinfo=UTC)


def holdings(source: Path, *, learned: bool = True) -> Holdings:
    """learned: whether what was learned proposes and doubts too; else rules alone read."""
    reference = read_reference(PROJECT / "seeds" / "reference")
    articles = collect(
        source, known=Known.nothing(), captured_at=NOW, limits=Limits(), sources=reference["sources"]
    ).articles
    lexicons = build_lexicons(reference, language_tables(PROJECT / "seeds" / "languages"))
    chosen = {code: each if learned else by_rules_alone(each) for code, each in lexicons.items()}
    return read_anew(articles, chosen, reference)[1]


def by_rules_alone(lexicon: Lexicon) -> Lexicon:
    """A reader that has learned nothing."""
    return replace(lexicon, proposer=Proposer(()), weights=Weights({BASE: 9.0}, {BASE: 9.0}))


def write_articles(gold: Path, target: Path) -> Path:
    """The articles that an annotated file carries with it, as a file that the connector reads."""
    lines = [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines() if line.strip()]
    kept = ("id", "source", "title", "text", "published")
    target.write_text("\n".join(json.dumps({k: line.get(k) for k in kept}) for line in lines), encoding="utf-8")
    return target
