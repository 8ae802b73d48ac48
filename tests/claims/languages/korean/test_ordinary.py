"""Ordinary news tells of no drill and no incident, and most of it is not even looked at."""

from datetime import date
from pathlib import Path

import pytest

from orchestration.claims.read import read_article
from tests.claims.languages.facts import lexicon_of

PARAGRAPHS = Path(__file__).with_name("ordinary.txt").read_text(encoding="utf-8").strip().split("\n\n")
PUBLISHED = date(2026, 3, 12)


@pytest.mark.parametrize("text", PARAGRAPHS, ids=lambda text: text[:16])
def test_nothing_is_read_of_it(text: str) -> None:
    assert not read_article("a", text, PUBLISHED, lexicon_of("ko")).reports


def test_most_of_it_is_rejected_by_the_screen() -> None:
    looked_at = [text for text in PARAGRAPHS if lexicon_of("ko").screen.may_matter(text)]
    assert len(PARAGRAPHS) >= 40
    assert len(looked_at) <= len(PARAGRAPHS) / 2
