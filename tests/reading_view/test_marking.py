"""Reports and claims in words."""

from dataclasses import replace
from datetime import date

import pytest

from orchestration.claims.model import Claim
from orchestration.claims.read import read_article
from orchestration.reading_view.marking import describe, headline

TEXT = "Two suspected Chinese H-6K bombers entered Japan's ADIZ on Tuesday."


@pytest.mark.parametrize(
    ("page", "said"),
    [(None, "adiz entry, 2026-03-10 (weekday), occurred"), (2, "adiz entry, 2026-03-10 (weekday), occurred, page 2")],
)
def test_a_report_in_words_has_its_page(page, said, lexicon):
    (report,) = read_article("a", TEXT, date(2026, 3, 12), lexicon).reports
    assert headline(replace(report, evidence_page=page)) == said


def test_a_claim_in_words_says_what_is_presumed(lexicon):
    claims: tuple[Claim, ...] = read_article("a", TEXT, date(2026, 3, 12), lexicon).claims
    (craft,) = (claim for claim in claims if claim.claim_type == "aircraft")
    assert describe(craft, {}) == "H-6 (H-6K), CHN, actor, 2, presumed"
