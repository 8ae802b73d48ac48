"""The days of events that are told one after the other, and seen from each other, by the kinds of wording: two of each.

Days of each report in the order of the article: what is not sure has none.
"""

from datetime import date

import pytest

from orchestration.claims.read import read_article

JAPAN = "Japan scrambled two F-15s against a Russian Il-38 on March 5."
DRILL = "Japan and India held a naval exercise from March 3 to 7."


@pytest.mark.parametrize(
    ("text", "days"),
    [
        # a weekday seen from what was told
        (f"{JAPAN} On the Monday before, two Chinese Y-9s had entered its ADIZ.", ["2026-03-05", "2026-03-02"]),
        (f"{JAPAN} Norway scrambled two F-35s against a Russian Tu-142 the following Saturday.",
         ["2026-03-05", "2026-03-07"]),
        (f"{JAPAN} On the Tuesday before, the third of March, two Chinese Y-9s had entered its ADIZ.",
         ["2026-03-05", "2026-03-03"]),
        # a week before, a week after
        ("Two Russian Su-24s violated Swedish airspace on Sunday week.", ["2026-03-01"]),
        ("Japan and India will hold a naval exercise on Monday week.", ["2026-03-23"]),
        ("Two Russian Su-24s violated Swedish airspace on the Friday before last.", ["2026-02-27"]),
        # the weekday of a week that is told
        ("Norway scrambled two F-35s last week – on Tuesday – against a Russian Tu-142.", ["2026-03-03"]),
        ("Last week, on Thursday, two Russian Su-24s violated Swedish airspace.", ["2026-03-05"]),
        # the day of a month that is told
        ("A Chinese frigate locked its fire-control radar on a Japanese destroyer in January 2013, on the 30th of the month.",
         ["2013-01-30"]),
        ("In May 2022, on the 24th, two Russian Tu-95s entered South Korea's ADIZ.", ["2022-05-24"]),
        ("The naval exercise of Japan and India, which opened on February 9, runs to the 19th.",
         ["2026-02-09..2026-02-19"]),
        # the year told before
        ("On May 5, 2022, Japan scrambled two F-15s against a Russian Il-38; on June 9 of that year South Korea scrambled "
         "two F-16s against two Chinese H-6s.", ["2022-05-05", "2022-06-09"]),
        ("On 5 May 2022 Japan scrambled two F-15s against a Russian Il-38; in June of the same year South Korea scrambled "
         "two F-16s against two Chinese H-6s.", ["2022-05-05", "2022-06-01..2022-06-30"]),
        # a weekday that describes a date
        ("On January 8, a Thursday, two Russian Su-24s violated Swedish airspace.", ["2026-01-08"]),
        ("It was January 13, a Tuesday. Two Russian Su-24s violated Swedish airspace.", ["2026-01-13"]),
        # two days that follow each other
        ("Tomorrow and the day after, Japan and India will hold a naval exercise.", ["2026-03-13..2026-03-14"]),
        ("Japan and India hold a naval exercise today and tomorrow.", ["2026-03-12..2026-03-13"]),
        # a day of a drill
        (f"{DRILL} On the second day a Chinese Y-9 entered Japan's ADIZ.", ["2026-03-03..2026-03-07", "2026-03-04"]),
        (f"{DRILL} On the first day of the drill Japan scrambled two F-15s against a Russian Il-38.",
         ["2026-03-03..2026-03-07", "2026-03-03"]),
        # counted from a day of the same clause
        ("On Wednesday the minister spoke of the joint flight of Chinese and Russian bombers off Hokkaido a week earlier.",
         ["2026-03-04"]),
        ("On Monday the admiral recalled the joint patrol of Japan and India two days earlier.", ["2026-03-07"]),
        # the day on which, and since when
        ("It was a far cry from Friday, when ten Chinese J-16s entered Taiwan's ADIZ.", ["2026-03-06"]),
        ("The week began on Monday, March 2, when two Norwegian F-35s scrambled to meet a Russian Tu-142.", ["2026-03-02"]),
        ("Four U.S. B-52s have been flying with Japanese F-2s over the Sea of Japan since February 11.", ["2026-02-11.."]),
        ("Since February 19, when Chinese coast guard ships entered Japan's territorial waters, fishermen have stayed away.",
         ["2026-02-19.."]),
        # ends
        ("Up to March 20 Japan and India will hold a naval exercise, which began on Monday.", ["2026-03-09..2026-03-20"]),
        ("Japan and India began a naval exercise on Tuesday. It will be over on Saturday.", ["2026-03-10..2026-03-14"]),
        ("From Monday on, and for eleven days, Japan and India hold a naval exercise.", ["2026-03-09..2026-03-19"]),
        # the day of a report, and of a drill that another is measured with
        ("In a statement of March 10 the ministry said that Japan and India had held a naval exercise from March 2 to 6.",
         ["2026-03-02..2026-03-06"]),
        ("The commission presented its report yesterday on the Russian Su-27 that violated Lithuanian airspace on March 2.",
         ["2026-03-02"]),
        # days that aren't sure
        ("A Chinese survey ship entered Japan's territorial waters on Tuesday, only days after a Chinese Y-9 had violated "
         "Japanese airspace.", ["2026-03-10", "?"]),
        (f"{JAPAN} Norway scrambled two F-35s against a Russian Tu-142 some weeks earlier.", ["2026-03-05", "?"]),
        ("Two Russian Il-38s violated Japanese airspace, the admiral told the paper on Tuesday.", ["?"]),
        ("Two Russian Tu-95s entered South Korea's ADIZ, a spokesman said in Seoul on Tuesday.", ["?"]),
        ("The navy told a reporter its F-15s scrambled on Tuesday against two Russian Il-38s.", ["2026-03-10"]),
        # a daily count is of the day on which it is told
        ("Taiwan's ministry on Tuesday reported nine Chinese aircraft around the island in the 24 hours to 6 a.m.",
         ["2026-03-10"]),
        ("As of 6 a.m., Taiwan's ministry said on Wednesday, it had detected nine Chinese aircraft around the island.",
         ["2026-03-11"]),
        # a number of a unit is none of a day
        ("Two Russian Su-27s violated Estonian airspace on Monday, the 4th Air Defence Wing said.", ["2026-03-09"]),
        # an end of its own takes nobody's day
        (f"{JAPAN} The destroyer had finished the naval exercise Malabar with India on February 20.",
         ["2026-03-05", "2026-02-20"]),
    ],
)  # fmt: skip
def test_the_days_of_a_story(text: str, days: list[str], lexicon) -> None:
    reports = read_article("a", text, date(2026, 3, 12), lexicon).reports
    assert [told(report) for report in reports] == days


def told(report) -> str:
    if report.start_date is None:
        return "?"
    single = report.start_date == report.end_date
    return f"{report.start_date}" if single else f"{report.start_date}..{report.end_date or ''}"
