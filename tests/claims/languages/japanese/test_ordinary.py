"""Ordinary news, of which nothing is read, and most of which is known at a glance to tell of nothing."""

from datetime import date
from pathlib import Path

import pytest

from orchestration.claims.read import read_article
from tests.claims.languages.facts import lexicon_of

PARAGRAPHS = (Path(__file__).parent / "ordinary.txt").read_text("utf-8").strip().split("\n\n")
PUBLISHED = date(2026, 3, 13)


@pytest.mark.parametrize("text", PARAGRAPHS, ids=lambda text: text[:16])
def test_nothing_is_read_of_ordinary_news(text: str) -> None:
    assert [report.event_type for report in read_article("a", text, PUBLISHED, lexicon_of("ja")).reports] == []


def test_most_is_screened_out() -> None:
    assert len(PARAGRAPHS) >= 40
    assert sum(lexicon_of("ja").screen.may_matter(text) for text in PARAGRAPHS) <= len(PARAGRAPHS) * 2 // 3
