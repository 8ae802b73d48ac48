"""What a date, a lag and an address become on a page."""

from datetime import date

import pytest

from orchestration.reporting import words

D = date(2026, 3, 7)


@pytest.mark.parametrize(
    ("start", "end", "precision", "said"),
    [
        (D, D, "day", "7 March 2026"),
        (D, date(2026, 3, 9), "range", "7 March 2026 to 9 March 2026"),
        (date(2026, 3, 2), date(2026, 3, 8), "week", "the week of 2 March 2026"),
        (date(2026, 3, 1), date(2026, 3, 31), "month", "March 2026"),
        (date(2026, 1, 1), date(2026, 12, 31), "year", "2026"),
        (D, None, "range", "7 March 2026"),
        (None, None, "unknown", "no date"),
    ],
)
def test_a_date_is_told_no_more_precisely_than_it_is_known(start, end, precision, said):
    assert words.days(start, end, precision) == said


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (0, "the same day"),
        (1, "1 day later"),
        (12, "12 days later"),
        (-1, "1 day earlier"),
        (None, "after an unknown time"),
    ],
)
def test_lags(days, said):
    assert words.lag(days) == said


@pytest.mark.parametrize(
    ("address", "kept"),
    [
        ("https://example.org/a", True),
        (" http://example.org ", True),
        ("javascript:alert(1)", False),
        ("JAVASCRIPT://example.org/%0aalert(1)", False),
        ("data:text/html,x", False),
        ("file:///etc/passwd", False),
        ("//example.org", False),
        ("https://example.org/\u202egpj", True),
        ("https://example.org/\x1b[2J", True),
        ("http://[", False),
        ("", False),
        (None, False),
    ],
)
def test_only_web_addresses_stand_behind_links(address, kept):
    link = words.link(address)
    assert (link is not None) is kept
    assert link is None or link.isascii()


@pytest.mark.parametrize("name", ["B-52", "JPN", "meridian-wire"])
def test_plain_names_name_their_files(name):
    assert words.file_name(name) == name


def test_other_names_stay_apart_and_inside_the_folder():
    names = ["../../etc/passwd", "..", "a/b", "a b", "a-b", "index", "", "日本", "x" * 500, "x" * 501]
    files = [words.file_name(name) for name in names]
    assert len(set(files)) == len(names)
    for file in files:
        assert file and "/" not in file and not file.startswith(".") and len(file) < 100
        assert file != "index"
