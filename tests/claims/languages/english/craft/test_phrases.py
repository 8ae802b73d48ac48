"""What a phrase about craft counts, and what beside it is no count."""

from datetime import date

import pytest

from orchestration.claims.read import read_article


@pytest.mark.parametrize("day", ["September 7", "Sept. 7"])
def test_the_day_of_a_month_counts_no_craft(day: str, lexicon) -> None:
    text = f"On {day} Russian bombers entered the air defense identification zone of Japan."
    claims = read_article("a", text, date(2025, 9, 9), lexicon).claims
    assert [(c.value, c.count) for c in claims if c.claim_type == "aircraft"] == [("bomber", None)]
