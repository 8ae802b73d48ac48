"""The days of events in whole sentences, by the kinds of wording that once gave a wrong day: two of each."""

from datetime import date

import pytest

from orchestration.claims.read import read_article


@pytest.mark.parametrize(
    ("published", "text", "start", "end"),
    [
        # month and year of a comparison
        ("2026-03-13", "Four Russian Su-35s entered Japan's ADIZ on March 9, the first since October 2025.",
         "2026-03-09", "2026-03-09"),
        ("2026-02-20", "Norway scrambled two F-35s on Feb. 12 against a Russian Il-38, the fifth time since Winter 2024.",
         "2026-02-12", "2026-02-12"),
        # a later verb in the future
        ("2026-03-13", "South Korea scrambled F-15K fighters on Tuesday and is to lodge a protest.",
         "2026-03-10", "2026-03-10"),
        ("2026-03-13", "North Korea fired a ballistic missile on Monday that the council will discuss.",
         "2026-03-09", "2026-03-09"),
        # an end in the past
        ("2026-02-05", "The air exercise, in which six Finnish F/A-18s flew, began on Jan. 12 and ended on Jan. 23.",
         "2026-01-12", "2026-01-23"),
        ("2025-11-20", "The naval exercise of Japan and India ran from Nov. 3 until Nov. 9.", "2025-11-03", "2025-11-09"),
        # announced without 'will'
        ("2026-10-28", "Finland announced the air exercise, in which 20 F/A-18s take part, for Nov. 24 to 28.",
         "2026-11-24", "2026-11-28"),
        ("2026-10-28", "Before the air exercise on Nov. 24, in which four Polish F-16s are to fly, a road was closed.",
         "2026-11-24", "2026-11-24"),
        # a weekday with its week
        ("2026-03-12", "Norway scrambled two F-35s against a Russian Tu-142 on Wednesday last week.",
         "2026-03-04", "2026-03-04"),
        ("2026-03-12", "Estonia and Finland will hold an air exercise on Thursday next week.", "2026-03-19", "2026-03-19"),
        # a weekday of a month, by its number
        ("2026-03-13", "Two US B-52H bombers flew with Norwegian F-35s over the Barents Sea on the third Friday of January.",
         "2026-01-16", "2026-01-16"),
        ("2026-03-13", "Japan scrambled two F-2s against a Chinese Y-9 on the last Thursday of February.",
         "2026-02-26", "2026-02-26"),
        # a weekday with its date
        ("2026-03-12", "Japan scrambled on Tuesday, March 3: two Russian Il-38s flew off Hokkaido.",
         "2026-03-03", "2026-03-03"),
        ("2026-03-12", "On Thursday the 5th Japan scrambled two F-15s against a Russian Il-38.", "2026-03-05", "2026-03-05"),
        # relative days
        ("2026-03-13", "Two Russian Tu-95s flew near Alaska the day before yesterday, NORAD said.",
         "2026-03-11", "2026-03-11"),
        ("2026-03-13", "Sweden and Finland hold an air exercise this coming Tuesday.", "2026-03-17", "2026-03-17"),
        # the week of a date
        ("2026-03-13", "In the week of 23 February Norwegian F-35s scrambled against Russian Tu-142s.",
         "2026-02-23", "2026-03-01"),
        ("2026-02-20", "Japan and India will hold a naval exercise in the week of March 9.", "2026-03-09", "2026-03-15"),
        # a year stated
        ("2026-03-13", "The first drill was like it: six F-16s flew over the Yellow Sea on May 2, 2024, it said.",
         "2024-05-02", "2024-05-02"),
        ("2026-03-13", "Japan scrambled two F-15s on 9-Mar-2026 against a Russian Il-38.", "2026-03-09", "2026-03-09"),
        # a day in words
        ("2026-03-13", "On the ninth of March two F-35s of Norway and two US B-52H bombers flew a joint mission.",
         "2026-03-09", "2026-03-09"),
        ("2026-03-13", "Japan scrambled two F-15s on March third against a Russian Il-38.", "2026-03-03", "2026-03-03"),
        # part of a month
        ("2026-03-13", "Norway scrambled two F-35s against a Russian Il-38 at the beginning of February.",
         "2026-02-01", "2026-02-28"),
        ("2026-03-13", "Norway scrambled two F-35s against a Russian Il-38 in mid-February.", "2026-02-01", "2026-02-28"),
        # what another thing is named by
        ("2026-03-13", "Two Su-24s violated Swedish airspace on Monday, as in the 2022 incident.",
         "2026-03-09", "2026-03-09"),
        ("2026-03-13", "Since 2023 the navies have met each year; Japan and India held a naval exercise on March 9.",
         "2026-03-09", "2026-03-09"),
        # counted from a day that is told for no event
        ("2026-03-13", "The minister spoke of it on Thursday, two days after North Korea had fired a missile.",
         "2026-03-10", "2026-03-10"),
        ("2026-03-13", "The visit on Monday came a week before Japan and India hold a naval exercise.",
         "2026-03-16", "2026-03-16"),
    ],
)  # fmt: skip
def test_the_days_of_an_event(published: str, text: str, start: str, end: str, lexicon) -> None:
    reports = read_article("a", text, date.fromisoformat(published), lexicon).reports
    assert (start, end) in [(str(report.start_date), str(report.end_date)) for report in reports]
