"""Ordinary news tells of no drill and no incident, and most of it is not even looked at."""

from datetime import date
from pathlib import Path

import pytest

from orchestration.claims.read import read_article
from tests.claims.languages.facts import lexicon_of

PUBLISHED = date(2026, 3, 12)
LOOKED_AT = {("chinese", "zh"): 1 / 2, ("japanese", "ja"): 2 / 3, ("korean", "ko"): 1 / 2, ("russian", "ru"): 1 / 3}
"""The share of ordinary news that the screen of a language may let through, which may only fall."""
NEWS = {
    code: Path(__file__).with_name(language).joinpath("ordinary.txt").read_text("utf-8").strip().split("\n\n")
    for language, code in LOOKED_AT
}
"""Paragraphs, by the code of their language."""
EACH = [(code, text) for code, paragraphs in NEWS.items() for text in paragraphs]


@pytest.mark.parametrize(("code", "text"), EACH, ids=[f"{code} {text[:16]}" for code, text in EACH])
def test_nothing_is_read_of_it(code: str, text: str) -> None:
    reports = read_article("a", text, PUBLISHED, lexicon_of(code)).reports
    assert [report.event_type for report in reports] == []


@pytest.mark.parametrize(("language", "share"), LOOKED_AT.items(), ids=NEWS)
def test_most_of_it_is_rejected_by_the_screen(language: tuple[str, str], share: float) -> None:
    code = language[1]
    assert len(NEWS[code]) >= 40
    assert sum(map(lexicon_of(code).screen.may_matter, NEWS[code])) <= len(NEWS[code]) * share
