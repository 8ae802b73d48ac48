"""Reads a text by a model's answer, as the second reader does."""

import json
from datetime import date
from typing import Any

from orchestration.claims.lexicon.lexicon import build_lexicons
from orchestration.claims.model import KINDS, Reading, one_of
from orchestration.claims.read import read_article, see
from orchestration.second_reader.agreement import Agreed, bring_together
from orchestration.second_reader.answers import read_answer
from orchestration.second_reader.finds import Finds
from orchestration.second_reader.grounded import Grounded
from orchestration.second_reader.grounding import Grounding
from orchestration.second_reader.shares import Shares
from orchestration.second_reader.writing import reading_of
from orchestration.settings import PROJECT
from orchestration.warehouse.reference import language_tables, read_reference

REFERENCE = read_reference(PROJECT / "seeds" / "reference")
LEXICONS = build_lexicons(REFERENCE, language_tables(PROJECT / "seeds" / "languages"))
KINDS_OF = {row["event_type"]: one_of(KINDS, row["kind"]) for row in REFERENCE["event_types"]}
GROUPS = {row["event_type"]: row["event_group"] for row in REFERENCE["event_types"]}
PUBLISHED = date(2026, 3, 6)  # a Friday


def event(kind: str, words: str, **more: Any) -> dict[str, Any]:
    return {"type": kind, "words": words, **more}


def craft(kind: str, words: str, count: int | None = None, operator: str | None = None, **more: Any) -> dict[str, Any]:
    return {"type": kind, "words": words, "count": count, "operator": operator, **more}


def state(country: str, words: str) -> dict[str, str]:
    return {"country": country, "words": words}


def grounded(text: str, *events: dict[str, Any], published: date | None = PUBLISHED, code: str = "en") -> Grounded:
    return _grounded(text, events, published, code)[1]


def _grounded(text: str, events: Any, published: date | None, code: str) -> tuple[Finds, Grounded]:
    return _of_answer(text, json.dumps({"events": list(events)}), published, code)


def _of_answer(text: str, answer: str, published: date | None, code: str) -> tuple[Finds, Grounded]:
    seen = see(text, published, LEXICONS[code])
    assert seen is not None
    finds = Finds(seen, text, LEXICONS[code])
    return finds, Grounding(finds, KINDS_OF).of(read_answer(answer))


def model_reading(text: str, *events: dict[str, Any], published: date | None = PUBLISHED, code: str = "en") -> Reading:
    finds, found = _grounded(text, events, published, code)
    return reading_of("article", found, finds, "stub, prompt 1", Shares({}))


def answered(text: str, answer: str) -> Reading:
    """The model's reading by an answer as it comes. Raises AnswerError."""
    finds, found = _of_answer(text, answer, PUBLISHED, "en")
    return reading_of("article", found, finds, "stub, prompt 1", Shares({}))


def both(
    text: str, *events: dict[str, Any], shares: Shares | None = None, published: date | None = PUBLISHED
) -> Agreed:
    rules = read_article("article", text, published, LEXICONS["en"])
    return bring_together(rules, model_reading(text, *events, published=published), GROUPS, shares or Shares({}))
