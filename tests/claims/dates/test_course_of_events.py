"""Days that an article tells bit by bit: a drill's first and last day, days of statements, days told by other days."""

from datetime import date

import pytest

from orchestration.claims.read import read_article
from tests.claims.dates.test_days_of_a_story import JAPAN, told


@pytest.mark.parametrize(
    ("text", "days"),
    [
        # the first day of a drill whose end was told, and the other way round
        ("Japan and India concluded a naval exercise on Wednesday. It had begun on the 3rd.", ["2026-03-03..2026-03-11"]),
        ("Oman and India wrapped up a naval exercise on Tuesday. Over four days, from Saturday, twelve ships took part.",
         ["2026-03-07..2026-03-10"]),
        ("Greece and Egypt hold an air exercise until March 20. Crews have flown from Crete since March 6.",
         ["2026-03-06..2026-03-20"]),
        ("Kenya and France began a naval exercise off Mombasa on Monday and will close it there; it ends in Lamu on "
         "Saturday.", ["2026-03-09..2026-03-14"]),
        ("A naval exercise of Brazil and Peru came to an end on Wednesday. The exercise began on March 2.",
         ["2026-03-02..2026-03-11"]),
        # lengths
        ("The weeklong air exercise of Poland and Germany started on Monday.", ["2026-03-09..2026-03-15"]),
        ("France will on March 20 hold a week's air exercise with Cyprus.", ["2026-03-20..2026-03-26"]),
        ("Saudi F-15s flew in for a three-week air exercise with Pakistan that gets under way at Sargodha, in Punjab, on "
         "Saturday.", ["2026-03-14..2026-04-03"]),
        # what is to come is not what is going on
        ("Iran began a naval exercise in the Gulf of Oman on Tuesday. Iran will hold an air exercise from May 2 to 5.",
         ["2026-03-10..", "2026-05-02..2026-05-05"]),
        # the day on which somebody complains
        ("Georgia on Tuesday accused Russia of letting two Su-25s violate Georgian airspace on Sunday.", ["2026-03-08"]),
        ("Estonia called in the Russian ambassador yesterday evening after two Su-24s violated Estonian airspace on Monday.",
         ["2026-03-09"]),
        ("Manila complained to Beijing on Wednesday: a Chinese frigate had entered Philippine territorial waters on Friday.",
         ["2026-03-06"]),
        ("According to Greek sources a Turkish CN-235 violated Greek airspace on Tuesday.", ["2026-03-10"]),
        # told by another day
        ("Shares fell on Tuesday. Steel makers gained, a day after North Korea fired a ballistic missile.", ["2026-03-09"]),
        ("On Tuesday, six days after the last trucks had left, Turkey and Azerbaijan held an air exercise.",
         ["2026-03-10"]),
        ("It is three weeks since two Russian Su-24s violated Estonian airspace.", ["2026-02-19"]),
        ("Estonia was last visited in January last year, when a Russian Mi-8 violated its airspace on Jan. 13.",
         ["2025-01-13"]),
        ("The 2024 edition, a naval exercise of India and France, was held from June 3 to 9.", ["2024-06-03..2024-06-09"]),
        ("North Korea has fired no missile since Feb. 5, when it launched two ballistic missiles.", ["2026-02-05"]),
        # a day told in a sentence of its own
        ("On Monday came the largest flight. Twelve Russian Su-24s violated Swedish airspace.", ["2026-03-09"]),
        ("In February bombers came to Norway. Two U.S. B-1Bs and four Norwegian F-35s held a joint exercise.",
         ["2026-02-01..2026-02-28"]),
        ("A Chinese J-16 released flares in front of an Australian P-8A earlier this month. The plane was on a routine "
         "flight on Tuesday, March 3.", ["2026-03-03"]),
        # no day
        (f"{JAPAN} Norway recently scrambled two F-35s against a Russian Tu-142.", ["2026-03-05", "?"]),
        (f"{JAPAN} Weeks earlier Norway had scrambled two F-35s against a Russian Tu-142.", ["2026-03-05", "?"]),
        # what is going on is of the day of the page
        (f"{JAPAN} China and Russia are holding a naval exercise in the Yellow Sea.", ["2026-03-05", "2026-03-12"]),
        # days that follow each other are one stretch, unless they are told apart
        ("Two Russian Su-30s violated Estonian airspace on Saturday and Sunday.", ["2026-03-07..2026-03-08"]),
        ("Two Russian Su-30s violated Estonian airspace on Saturday and again on Sunday.", ["2026-03-07", "2026-03-08"]),
        # verbs far before a day, and words that only look like verbs of the past
        ("Iran will hold a four-day joint naval exercise with China and Russia in the Indian Ocean and in the Gulf of Oman "
         "from Friday, a spokesman said on Wednesday.", ["2026-03-13..2026-03-16"]),
        ("The armed forces of Indonesia plan an air exercise in April.", ["2026-04-01..2026-04-30"]),
        # a dateline with two towns and an agency of two
        ("CARACAS/LIMA, March 11 (Day & Co) - Two Russian Tu-160s violated Colombian airspace on Monday.", ["2026-03-09"]),
    ],
)  # fmt: skip
def test_the_days_that_are_told_bit_by_bit(text: str, days: list[str], lexicon) -> None:
    reports = read_article("a", text, date(2026, 3, 12), lexicon).reports
    assert [told(report) for report in reports] == days
