"""The work of reading grows in proportion to the text, whatever the text is; no text is too strange to be read; and
what is read is possible."""

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


@pytest.mark.parametrize(
    "text",
    [
        "A jet of the air force flew through Latvian airspace",
        "Russian jets violated airspace over",
        "The exercise",
        "Japan scrambled two F-15s in Exercise Red Exercise Red Fox",
        "The air force scrambled two",
        "Fighters flew with another",
        "The North",
        "Exercise",
    ],
)
def test_a_text_may_end_anywhere(text: str, lexicon) -> None:
    for end in range(len(text) + 1):
        for last in ("", " airspace", " Exercise", " Exercise Exercise Exercise"):
            read_article("a", text[:end] + last, PUBLISHED, lexicon)


RELATIVE = (
    "Japan scrambled two F-15s on Tuesday. Two years ago the air force flew there on 29 February, and last year on March 1. "
    "Yesterday two Russian Tu-95s came, a day after two H-6s; tomorrow a drill begins and lasts until next week."
)


@pytest.mark.parametrize("published", [date.min, date(1, 3, 1), date(1899, 12, 31), date(2200, 1, 1), date.max])
def test_a_day_of_publication_that_cannot_be_is_not_believed(published: date, lexicon) -> None:
    assert read_article("a", RELATIVE, published, lexicon) == read_article("a", RELATIVE, None, lexicon)


def test_days_counted_from_event_to_event_stay_within_history(lexicon) -> None:
    text = "Japan scrambled two F-15s on 3 March 1901. " + "Ninety-nine weeks earlier Japan scrambled two F-15s. " * 20
    text += "12 weeks earlier Japan scrambled two F-15s over Okinawa. " * 2_000
    days = [r.start_date for r in read_article("a", text, date(1901, 3, 4), lexicon).reports if r.start_date]
    assert days and min(days) >= date(1800, 1, 1)


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("0 Chinese J-16 fighters crossed the median line on March 9, 2026.", [None]),
        ("At least 5,000 Russian drones violated Polish airspace on March 9, 2026.", [5000]),
        ("Some 5,001 Russian drones violated Polish airspace on March 9, 2026.", [None]),
        ("7906 F/A-18 Hornets flew near Okinawa on March 9, 2026 and Japan scrambled two F-15s.", [None, 2]),
        ("Taiwan said 3,000 Chinese J-16s entered its air defense identification zone on Tuesday, followed by 3,000 more "
         "J-16s.", [None]),
        ("Taiwan detected 0 H-6 bombers and 12 J-16 fighters near the island on Tuesday. 4 H-6 bombers flew there at "
         "night.", [12, 4]),
    ],
)  # fmt: skip
def test_a_count_that_no_force_has_is_unknown(text: str, counts: list[int | None], lexicon) -> None:
    claims = [c for c in read_article("a", text, PUBLISHED, lexicon).claims if c.claim_type == "aircraft"]
    assert [c.count for c in claims] == counts
    assert all(c.count_qualifier == "unknown" for c in claims if c.count is None)
    assert all(text[c.evidence_start : c.evidence_end] == c.surface for c in claims)


@pytest.mark.parametrize(
    ("text", "published", "days"),
    [
        ("Russia and China held a naval drill on March 11, running until March 12.", date(2028, 2, 29), ["2027-03-11", None]),
        ("Japan and India held a naval drill from 1 March 2021 to 5 April 2023.", PUBLISHED, ["2021-03-01", None]),
        ("Japan and India began a 99-week naval drill on March 2.", PUBLISHED, ["2026-03-02", None]),
        ("Japan and India held a naval drill from 28 December to 3 January.", date(2026, 1, 5), ["2025-12-28", "2026-01-03"]),
    ],
)  # fmt: skip
def test_no_event_ends_before_it_starts_or_a_year_after(
    text: str, published: date, days: list[str | None], lexicon
) -> None:
    reports = read_article("a", text, published, lexicon).reports
    assert [[r.start_date and r.start_date.isoformat(), r.end_date and r.end_date.isoformat()] for r in reports] == [
        days
    ]
