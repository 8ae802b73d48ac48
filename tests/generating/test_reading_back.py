"""What the generator writes, the reader reads back: types, days, nations, targets, and aircraft with their counts."""

import random
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orchestration.claims.read import read_article
from tests.generating.scenarios import KINDS, Truth, draw
from tests.generating.writing import PHRASES, Written, write_article, write_ordinary


def found(written: Written, lexicon) -> Counter:
    reading = read_article("a", written.text, written.published, lexicon)
    told = []
    for report in reading.reports:
        claims = [c for c in reading.claims if c.report_id == report.report_id]
        values = {
            kind: tuple(sorted(c.value for c in claims if c.claim_type == kind)) for kind in ("country", "target")
        }
        aircraft = tuple(sorted((c.value, c.operator, c.count) for c in claims if c.claim_type == "aircraft"))
        told.append(
            (report.event_type, report.start_date, report.end_date, values["country"], values["target"], aircraft)
        )
    return Counter(told)


def wanted(truths: tuple[Truth, ...]) -> Counter:
    return Counter(
        (t.event_type, t.start, t.end, tuple(sorted(t.countries)), tuple(sorted(t.targets)), tuple(sorted(t.aircraft)))
        for t in truths
    )


@settings(max_examples=150)
@given(seed=st.integers(0, 10**6))
def test_articles_are_read_back(seed: int, lexicon) -> None:
    written = write_article(random.Random(seed), lexicon)
    assert found(written, lexicon) == wanted(written.truths), written.text


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_drawn_and_phrased(kind: str, lexicon) -> None:
    from datetime import date

    scenario = draw(random.Random(kind), date(2026, 3, 12), lexicon, kind)
    assert PHRASES[kind]
    assert scenario.truth.start <= date(2026, 3, 12)


@settings(max_examples=50)
@given(seed=st.integers(0, 10**6))
def test_ordinary_news_tells_of_nothing(seed: int, lexicon) -> None:
    text = write_ordinary(random.Random(seed))
    assert not read_article("a", text, None, lexicon).reports, text
