from datetime import UTC, date, datetime, timedelta, timezone
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orchestration.articles.calendar_words import is_weekday, month_of
from orchestration.articles.stamps import find_stamps, read_stamp

THE_DAY = date(2026, 3, 4)


@pytest.mark.parametrize(
    "written",
    [
        "2026-03-04", " 2026-03-04 ", "2026/3/4", "2026.03.04", "2026. 3. 4.", "20260304", "2026-W10-3", "2026W103",
        "2026-063", "２０２６年３月４日", "2026年3月4日(水)", "2026년 3월 4일", "2026.03.04 (수)", "令和8年3月4日", "R8.3.4",
        "民國115年3月4日", "115年3月4日", "4 March 2026", "March 4th, 2026", "Mar. 4, 2026", "04-Mar-2026", "2026-Mar-04",
        "Wednesday, 4 March 2026", "4th of March, 2026", "4 марта 2026 г.", "4. März 2026", "le 4 mars 2026",
        "4 de marzo de 2026", "4 marzo 2026", "4 março 2026", "4. 3. 2026", "4 Mart 2026", "4 березня 2026",
        "2026. március 4.", "2026 m. kovo 4 d.", "4 มีนาคม 2569", "ngày 4 tháng 3 năm 2026", "٤ مارس ٢٠٢٦", "4 مارس 2026",
        "16/03/2026", "3/16/2026",
    ],
)  # fmt: skip
def test_a_day_as_it_is_written_in_the_world(written: str) -> None:
    stamp = read_stamp(written)
    assert stamp is not None and (stamp.clock, stamp.offset) == (None, None)
    assert stamp.day == (THE_DAY if "16" not in written.replace("2026", "") else date(2026, 3, 16))


@pytest.mark.parametrize(
    ("written", "day", "moment"),
    [
        ("2026-03-04T06:10:00+09:00", THE_DAY, datetime(2026, 3, 3, 21, 10, tzinfo=UTC)),
        ("2026-03-04T06:10:00.123456789Z", THE_DAY, datetime(2026, 3, 4, 6, 10, tzinfo=UTC)),
        ("2026-03-04 06:10", THE_DAY, datetime(2026, 3, 4, 6, 10, tzinfo=UTC)),
        ("2026-03-04T06:10:00−05:00", THE_DAY, datetime(2026, 3, 4, 11, 10, tzinfo=UTC)),
        ("2026-03-04T06:10+09:00[Asia/Tokyo]", THE_DAY, datetime(2026, 3, 3, 21, 10, tzinfo=UTC)),
        ("2026-03-04 06:10 Asia/Tokyo", THE_DAY, datetime(2026, 3, 3, 21, 10, tzinfo=UTC)),
        ("20260304T061000+0900", THE_DAY, datetime(2026, 3, 3, 21, 10, tzinfo=UTC)),
        ("20260304061000", THE_DAY, datetime(2026, 3, 4, 6, 10, tzinfo=UTC)),
        ("Wed, 04 Mar 2026 06:10:00 +0900", THE_DAY, datetime(2026, 3, 3, 21, 10, tzinfo=UTC)),
        ("Wed, 04 Mar 26 06:10 GMT", THE_DAY, datetime(2026, 3, 4, 6, 10, tzinfo=UTC)),
        ("Wed Mar  4 06:10:00 JST 2026", THE_DAY, datetime(2026, 3, 3, 21, 10, tzinfo=UTC)),
        ("Wed Mar 04 2026 06:10:00 GMT+0900 (JST)", THE_DAY, datetime(2026, 3, 3, 21, 10, tzinfo=UTC)),
        ("March 4, 2026 at 6:10 PM EST", THE_DAY, datetime(2026, 3, 4, 23, 10, tzinfo=UTC)),
        ("2026年3月4日(水) 10時05分", THE_DAY, datetime(2026, 3, 4, 10, 5, tzinfo=UTC)),
        ("2026. 3. 4. 오후 2:05", THE_DAY, datetime(2026, 3, 4, 14, 5, tzinfo=UTC)),
        ("4. März 2026, 10:15 Uhr", THE_DAY, datetime(2026, 3, 4, 10, 15, tzinfo=UTC)),
        ("4 mars 2026 à 10h15", THE_DAY, datetime(2026, 3, 4, 10, 15, tzinfo=UTC)),
        ("1772604600", THE_DAY, datetime(2026, 3, 4, 6, 10, tzinfo=UTC)),
        ("1772604600123", THE_DAY, datetime(2026, 3, 4, 6, 10, tzinfo=UTC)),
        ("1772604600.5", THE_DAY, datetime(2026, 3, 4, 6, 10, tzinfo=UTC)),
    ],
)
def test_a_moment_has_its_day_as_it_is_written(written: str, day: date, moment: datetime) -> None:
    stamp = read_stamp(written)
    assert stamp is not None
    assert (stamp.day, stamp.moment()) == (day, moment)


@pytest.mark.parametrize(
    "written",
    [
        "", "soon", "2026", "2026-03", "March 2026", "Mar. 4", "4 March 26", "04/05/2026", "5-4-2026", "17654112",
        "2026-02-30", "2026-13-40", "2026-03-04T25:10:00Z", "2026-03-04T10:61:00Z", "2026-03-04 10:00 +zz:00",
        "2026-W54-1", "2026-W10", "2026-367", "Mon, 09 Mar 99999999999 08:00:00 GMT", "2026-03-04-05", "4 listopad 2026",
        "on 4 March 2026 jets flew", "99999999999", "0000-00-00", "٤" * 300,
    ],
)  # fmt: skip
def test_what_names_no_one_day_is_none(written: str) -> None:
    assert read_stamp(written) is None


def test_a_name_of_two_months_is_that_of_its_language() -> None:
    assert [month_of("listopad", code) for code in (None, "pl", "cs", "hr")] == [None, 11, 11, 10]
    assert [month_of(word) for word in ("MARS", "марта", "Ιούλ", "júl.", "Sept", "jets", "V")] == [
        3,
        3,
        7,
        7,
        9,
        None,
        None,
    ]
    assert [is_weekday(word) for word in ("среда", "Mittwoch", "Wed", "jets")] == [True, True, True, False]


def test_a_clock_without_a_zone_goes_by_the_one_given() -> None:
    stamp = read_stamp("2026-03-04 06:10")
    assert stamp is not None
    assert stamp.moment(ZoneInfo("Asia/Tokyo")) == datetime(2026, 3, 3, 21, 10, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "language", "days"),
    [
        ("Posted on 4 March 2026 by the desk, changed 5 March 2026, 10:15", None, [THE_DAY, date(2026, 3, 5)]),
        ("Erstellt: 04.03.2026 | Stand: 5. März 2026", None, [THE_DAY, date(2026, 3, 5)]),
        ("publié le 04/03/2026", "fr", [THE_DAY]),
        ("posted 04/03/2026", "en", []),
        ("version 1.2.2026.3 and 192.168.2026.1", None, []),
        ("since 2020-2026", None, []),
    ],
)
def test_days_in_a_text(text: str, language: str | None, days: list[date]) -> None:
    assert [stamp.day for _, _, stamp in find_stamps(text, language)] == days


@pytest.mark.parametrize(
    "form", ["%Y-%m-%d", "%d %B %Y", "%B %d, %Y", "%b. %d, %Y", "%Y/%m/%d", "%d.%m.%Y", "%G-W%V-%u"]
)
@given(day=st.dates(date(1990, 1, 1), date(2030, 1, 1)))
def test_every_day_comes_back_from_its_written_form(form: str, day: date) -> None:
    stamp = read_stamp(day.strftime(form))
    assert stamp is not None and stamp.day == day


@given(st.datetimes(datetime(1990, 1, 1), datetime(2030, 1, 1)), st.integers(-12 * 60, 14 * 60))
def test_every_moment_comes_back(moment: datetime, minutes: int) -> None:
    written = moment.replace(microsecond=0, tzinfo=UTC)
    local = written.astimezone(_offset(minutes))
    stamp = read_stamp(local.isoformat())
    assert stamp is not None
    assert (stamp.day, stamp.moment()) == (local.date(), written)


def _offset(minutes: int) -> timezone:
    return timezone(timedelta(minutes=minutes))


@given(st.text(max_size=300))
def test_any_text_may_be_asked(text: str) -> None:
    read_stamp(text)
    spans = [(start, end) for start, end, _ in find_stamps(text)]
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(one[1] <= two[0] for one, two in pairwise(spans))
