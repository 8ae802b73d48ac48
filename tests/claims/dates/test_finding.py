from datetime import date

import pytest

from orchestration.claims.dates.finding import anchor_of, find_dates
from orchestration.claims.dates.resolving import DateParameters
from tests.claims.dates.telling import told
from tests.conftest import DATES

D = date


def read(text: str, published: date | None, *, year: int | None = None) -> list[tuple]:
    found = find_dates(text, 0, DATES, published, year, DateParameters())
    return [(m.span and m.span.lo, m.span and m.span.hi, m.span and m.span.precision, m.role) for m in found]


THURSDAY = D(2025, 12, 11)


@pytest.mark.parametrize(
    ("text", "published", "lo", "hi", "precision"),
    [
        ("flew on Wednesday", THURSDAY, D(2025, 12, 10), D(2025, 12, 10), "day"),
        ("flew on Thursday", THURSDAY, D(2025, 12, 11), D(2025, 12, 11), "day"),
        ("flew last Thursday", D(2022, 9, 30), D(2022, 9, 22), D(2022, 9, 22), "day"),
        ("flew last Thursday", D(2022, 3, 15), D(2022, 3, 10), D(2022, 3, 10), "day"),
        ("on Friday of next week", D(2022, 10, 28), D(2022, 11, 4), D(2022, 11, 4), "day"),
        ("early on Sunday jets came", D(2024, 1, 10), D(2024, 1, 7), D(2024, 1, 7), "day"),
        ("flew today", THURSDAY, THURSDAY, THURSDAY, "day"),
        ("entered yesterday", THURSDAY, D(2025, 12, 10), D(2025, 12, 10), "day"),
        ("came overnight", THURSDAY, D(2025, 12, 10), D(2025, 12, 11), "range"),
        ("over the weekend a ship came", D(2023, 6, 6), D(2023, 6, 3), D(2023, 6, 4), "range"),
        ("last week they flew", D(2022, 6, 7), D(2022, 5, 30), D(2022, 6, 5), "week"),
        ("last month two jets came", D(2020, 9, 18), D(2020, 8, 1), D(2020, 8, 31), "month"),
        ("on Dec. 21 a jet came", D(2022, 12, 30), D(2022, 12, 21), D(2022, 12, 21), "day"),
        ("on Dec. 31 a jet came", D(2023, 1, 2), D(2022, 12, 31), D(2022, 12, 31), "day"),
        ("on 19 Nov ships came", D(2022, 11, 20), D(2022, 11, 19), D(2022, 11, 19), "day"),
        ("on 3 January 2019", None, D(2019, 1, 3), D(2019, 1, 3), "day"),
        ("on January 3, 2019", None, D(2019, 1, 3), D(2019, 1, 3), "day"),
        ("on 2019-01-03", None, D(2019, 1, 3), D(2019, 1, 3), "day"),
        ("on 16/11/2025", None, D(2025, 11, 16), D(2025, 11, 16), "day"),
        ("on 11/16/2025", None, D(2025, 11, 16), D(2025, 11, 16), "day"),
        ("on Tuesday (April 13)", D(2021, 4, 14), D(2021, 4, 13), D(2021, 4, 13), "day"),
        ("Wednesday, June 17, 2020", None, D(2020, 6, 17), D(2020, 6, 17), "day"),
        ("from October 14 to 17", D(2021, 10, 24), D(2021, 10, 14), D(2021, 10, 17), "range"),
        ("from the 21st to the 28th of July 2017", None, D(2017, 7, 21), D(2017, 7, 28), "range"),
        ("from 28 November to 2 December", D(2022, 12, 5), D(2022, 11, 28), D(2022, 12, 2), "range"),
        ("from Dec. 28 to Jan. 3", D(2023, 1, 5), D(2022, 12, 28), D(2023, 1, 3), "range"),
        ("in June four jets came", D(2023, 12, 14), D(2023, 6, 1), D(2023, 6, 30), "month"),
        ("in December last year", D(2026, 6, 27), D(2025, 12, 1), D(2025, 12, 31), "month"),
        ("on Dec. 5 last year", D(2026, 6, 27), D(2025, 12, 5), D(2025, 12, 5), "day"),
        ("until Dec. 5 of this year", D(2026, 1, 5), D(2026, 12, 5), D(2026, 12, 5), "day"),
        ("from 4 to 8 March last year", D(2026, 6, 27), D(2025, 3, 4), D(2025, 3, 8), "range"),
        ("from Dec. 28, 2024 to Jan. 3", D(2026, 6, 27), D(2024, 12, 28), D(2025, 1, 3), "range"),
        ("Last April they flew", D(2018, 11, 12), D(2018, 4, 1), D(2018, 4, 30), "month"),
        ("last April they flew", D(2018, 4, 12), D(2017, 4, 1), D(2017, 4, 30), "month"),
        ("next March they fly", D(2018, 3, 12), D(2019, 3, 1), D(2019, 3, 31), "month"),
        ("next July they fly", D(2018, 3, 12), D(2018, 7, 1), D(2018, 7, 31), "month"),
        ("Last Tuesday they flew", D(2026, 3, 12), D(2026, 3, 3), D(2026, 3, 3), "day"),
        ("on Monday last week", D(2026, 3, 12), D(2026, 3, 2), D(2026, 3, 2), "day"),
        ("a fortnight ago they flew", D(2026, 3, 12), D(2026, 2, 26), D(2026, 2, 26), "day"),
        ("on 2026/03/04 they flew", None, D(2026, 3, 4), D(2026, 3, 4), "day"),
        ("in May 2022", D(2023, 6, 6), D(2022, 5, 1), D(2022, 5, 31), "month"),
        ("three days ago", THURSDAY, D(2025, 12, 8), D(2025, 12, 8), "day"),
        ("had entered on the 27th", D(2026, 6, 29), D(2026, 6, 27), D(2026, 6, 27), "day"),
    ],
)
def test_a_date_expression(text: str, published: date | None, lo: date, hi: date, precision: str) -> None:
    assert [r[:3] for r in read(text, published)] == [(lo, hi, precision)]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("SEOUL, Dec. 10 — Jets flew", "dateline_day"),
        ("Daily Post (10/12/2025): Jets flew", "dateline_day"),
        ("the ministry said on Wednesday that jets flew", "statement_day"),
        ("the ministry said in a statement on Wednesday", "statement_day"),
        ("the ministry on Wednesday released a video", "statement_day"),
        ("it has flown there since Wednesday", "origin_day"),
        ("the drill runs until Friday", "last_day"),
        ("it began on Wednesday", "first_day"),
        ("jets flew on Wednesday", "event_day"),
    ],
)
def test_the_role_of_a_date(text: str, role: str) -> None:
    assert [r[3] for r in read(text, THURSDAY)] == [role]


def test_an_end_lies_ahead() -> None:
    assert read("it will run until 8 September", D(2022, 8, 19))[0][0] == D(2022, 9, 8)


@pytest.mark.parametrize(
    ("text", "published", "first", "last"),
    [
        ("from Tuesday until Thursday they flew", D(2026, 3, 12), D(2026, 3, 10), D(2026, 3, 12)),
        ("it began last Monday and ran through Friday", D(2026, 3, 19), D(2026, 3, 9), D(2026, 3, 13)),
        ("it began on 3 January and went on until 9 January", D(2026, 3, 30), D(2026, 1, 3), D(2026, 1, 9)),
        ("it began on Dec. 28 and ended on Jan. 3", D(2026, 3, 30), D(2025, 12, 28), D(2026, 1, 3)),
    ],
)
def test_an_end_is_the_next_one_after_its_beginning(text: str, published: date, first: date, last: date) -> None:
    assert [(r[0], r[3]) for r in read(text, published)] == [(first, "first_day"), (last, "last_day")]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("on March 3 and 5 they flew", ["2026-03-03", "2026-03-05"]),
        ("on the 3rd, 5th and 9th of March 2025", ["2025-03-03", "2025-03-05", "2025-03-09"]),
        ("on 3 and 4 March they flew", ["2026-03-03..2026-03-04"]),
        ("between 3 and 9 March they flew", ["2026-03-03..2026-03-09"]),
        ("between March 3 and 9 they flew", ["2026-03-03..2026-03-09"]),
        ("on February 28 and 30 they flew", ["?"]),
    ],
)
def test_days_in_a_list_are_each_told_unless_they_follow_each_other(text: str, days: list[str]) -> None:
    assert [told(m) for m in find_dates(text, 0, DATES, D(2026, 3, 12), None, DateParameters())] == days


@pytest.mark.parametrize("text", ["the drill ended on Friday", "the drill wrapped up Friday"])
def test_what_has_ended_lies_behind(text: str) -> None:
    assert read(text, D(2026, 3, 12))[0][0] == D(2026, 3, 6)


@pytest.mark.parametrize(
    ("text", "published", "day"),
    [
        ("scrambled jets on Wednesday night and will file a protest", D(2026, 3, 13), D(2026, 3, 11)),
        ("fired two missiles on Thursday that officials will analyse", D(2026, 3, 13), D(2026, 3, 12)),
        ("will fly after jets were scrambled on Monday", D(2026, 3, 13), D(2026, 3, 9)),
        ("On Tuesday they flew there, and they plan to come back", D(2026, 3, 13), D(2026, 3, 10)),
        ("On Tuesday the navy said that it would hold a drill", D(2026, 3, 13), D(2026, 3, 10)),
        ("the navy on Tuesday confirmed that it will hold a drill", D(2026, 3, 13), D(2026, 3, 10)),
        ("it was not until Tuesday that the army said so", D(2026, 3, 13), D(2026, 3, 10)),
        ("they will hold the drill that was announced on Monday on Saturday", D(2026, 3, 13), D(2026, 3, 9)),
        ("has set Nov. 10 as the day of the drill", D(2026, 11, 1), D(2026, 11, 10)),
        ("was asked to answer by Oct. 31", D(2026, 10, 26), D(2026, 10, 31)),
        ("must go home by Jan. 14, it decided", D(2026, 1, 6), D(2026, 1, 14)),
        ("had been set to begin on Nov. 6", D(2026, 11, 2), D(2026, 11, 6)),
        ("was moved to Nov. 20", D(2026, 11, 2), D(2026, 11, 20)),
        ("they flew there on Nov. 20", D(2026, 11, 2), D(2025, 11, 20)),
        ("drills on March 20, the navy said", D(2026, 3, 13), D(2026, 3, 20)),
        ("is to be held in April", D(2025, 12, 5), D(2026, 4, 1)),
        ("was held in April", D(2025, 12, 5), D(2025, 4, 1)),
        ("until 9 a.m. on Tuesday", D(2026, 3, 12), D(2026, 3, 17)),
        ("they will fly on Thursday", THURSDAY, THURSDAY),
    ],
)
def test_the_words_around_a_date_tell_whether_it_lies_ahead(text: str, published: date, day: date) -> None:
    assert read(text, published)[0][0] == day


@pytest.mark.parametrize(
    ("text", "published", "days"),
    [
        ("on Friday, 18 July they meet", D(2013, 2, 12), ["2014-07-18"]),
        ("on Tuesday, March 10, they flew", D(2021, 1, 5), ["2020-03-10"]),
        ("on Sunday 12/7/2014 they flew", D(2015, 1, 5), ["2014-12-07"]),
        ("on 12/7/2014 they flew", D(2015, 1, 5), ["?"]),
        ("two days after March 3, they flew", D(2026, 3, 12), ["2026-03-05"]),
        ("a week before last Friday, they flew", D(2026, 3, 12), ["2026-02-27"]),
        ("two days after the launch on March 3 they flew", D(2026, 3, 12), ["+2 after", "2026-03-03"]),
        ("a day after Monday's patrol they flew", D(2026, 3, 12), ["+1 after", "2026-03-09"]),
        ("it ran from Feb. 14 to Thursday", D(2026, 3, 16), ["2026-02-14", "2026-03-12"]),
    ],
)
def test_expressions_side_by_side_are_one(text: str, published: date, days: list[str]) -> None:
    assert [told(m) for m in find_dates(text, 0, DATES, published, None, DateParameters())] == days


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("On March 10 two jets came, the most since December 2025.", "2026-03-10"),
        ("Since 2024 they have flown there, and on March 10 two jets came.", "2026-03-10"),
        ("Two jets of Sea Shield 2026 will come on Nov. 10.", "2026-11-10"),
        ("For Cobra Gold 2027 they met on Feb. 10.", "2026-02-10"),
        ("At Zapad-2021 two jets came on Sept. 10.", "2021-09-10"),
    ],
)
def test_the_year_of_an_edition_is_that_of_its_days_unless_they_have_been_before(text: str, day: str) -> None:
    assert day in [told(m) for m in find_dates(text, 0, DATES, D(2026, 3, 13), None, DateParameters())]


@pytest.mark.parametrize(
    ("text", "published", "lo"),
    [
        ("they will meet this weekend", D(2026, 3, 12), D(2026, 3, 14)),
        ("they met over the weekend", D(2026, 3, 12), D(2026, 3, 7)),
        ("they met last weekend", D(2026, 3, 12), D(2026, 3, 7)),
        ("they fly this Saturday", D(2022, 8, 7), D(2022, 8, 13)),
        ("they flew this Saturday", D(2022, 8, 7), D(2022, 8, 6)),
    ],
)
def test_a_weekend_and_this_weekday_lie_where_the_verb_says(text: str, published: date, lo: date) -> None:
    assert read(text, published)[0][0] == lo


@pytest.mark.parametrize(
    "text",
    [
        "every Friday",
        "Friday after next",
        "in the late 1990s",
        "2000 men",
    ],
)
def test_what_is_not_sure_is_no_day(text: str) -> None:
    assert read(text, THURSDAY) == []


@pytest.mark.parametrize("text", ["as in the 2018 war", "between 1994 and 1997", "for 2019, it said", "the May drill"])
def test_what_another_thing_is_named_by_is_no_day_of_an_event(text: str) -> None:
    assert {r[3] for r in read(text, THURSDAY)} == {"side_day"}


def test_a_future_weekday_lies_ahead() -> None:
    assert read("will start on Monday", D(2022, 10, 28))[0][0] == D(2022, 10, 31)


@pytest.mark.parametrize(
    ("text", "offset", "relation"),
    [
        ("a day after jets flew", 1, "after"),
        ("three days after the test", 3, "after"),
        ("two days before the visit", -2, "before"),
        ("two days later jets came", 2, "later"),
        ("a day earlier it fired", -1, "earlier"),
        ("on the same day", 0, "same"),
        ("the next day it left", 1, "later"),
    ],
)
def test_dates_told_against_another_event(text: str, offset: int, relation: str) -> None:
    found = find_dates(text, 0, DATES, THURSDAY, None, DateParameters())
    assert [(m.offset, m.relation, m.span) for m in found] == [(offset, relation, None)]


def test_without_publication_the_latest_full_date_is_the_anchor() -> None:
    text = "Photo of June 17, 2020. They flew on Wednesday."
    assert anchor_of(text, None, DATES) == D(2020, 6, 17)
    assert anchor_of(text, D(2020, 6, 19), DATES) == D(2020, 6, 19)


def test_a_day_and_month_without_any_year_stay_unknown() -> None:
    assert read("on January 10th a jet came", None) == [(None, None, None, "event_day")]
