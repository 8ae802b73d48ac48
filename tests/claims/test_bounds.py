"""The work of reading grows in proportion to the text, whatever the text is; and no text is too strange to be read."""

import random
import sys
from datetime import date

import pytest

from orchestration.claims.read import read_article
from tests.generating.writing import write_article

PUBLISHED = date(2026, 3, 12)
LEAD = "The air force scrambled two F-15s. "
STRANGE = [
    "two ", ", ", "F-15 ", "two F-15s, ", '"', '" said ', "and ", "on Monday ", "said ", "Japan ", ". ", "\n", "(",
    "March 3 ", "of the ", "Gen. Smith said that ", "entered the airspace of Japan ", "1,", "7", "x", "- ", "U.S. ",
    "F-15: 4 ", "Japan scrambled two F-15s on Tuesday. ", "the exercise ", '"We are ready for it now," said Smith. ',
]  # fmt: skip


def work(text: str, lexicon) -> int:
    """Function calls that reading a text takes: unlike time, the same on every machine."""
    calls = 0

    def count(_frame, event, _argument) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        read_article("a", text, PUBLISHED, lexicon)
    finally:
        sys.setprofile(None)
    return calls


@pytest.mark.parametrize("unit", STRANGE)
def test_work_is_linear_in_strange_texts(unit: str, lexicon) -> None:
    small, large = (LEAD + unit * (size // len(unit)) for size in (8_000, 24_000))
    assert work(large, lexicon) < 3.6 * work(small, lexicon) + 2_000


def test_work_is_linear_in_events(lexicon) -> None:
    articles = [write_article(random.Random(seed), lexicon).text for seed in range(80)]
    small, large = "\n\n".join(articles[:20]), "\n\n".join(articles)
    grown = len(large) / len(small)
    assert work(large, lexicon) < 1.4 * grown * work(small, lexicon)


@pytest.mark.parametrize("unit", STRANGE)
def test_evidence_cuts_the_text(unit: str, lexicon) -> None:
    text = LEAD + unit * 200 + " Two Russian Tu-95s violated Japanese airspace on Tuesday."
    reading = read_article("a", text, PUBLISHED, lexicon)
    for claim in reading.claims:
        assert text[claim.evidence_start : claim.evidence_end] == claim.surface
