import csv
import datetime
import io
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orchestration.output.spreadsheet import cell, csv_rows, guarded, raw_cell, unguarded

CELLS = st.text() | st.text("'=+-@\t\r\n ＝＋－＠\ufeff\u200b,;\"a1")


@pytest.mark.parametrize(
    "formula",
    [
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "＝1",
        "＋1",
        "－1",
        "＠x",
        " =1",
        "\ufeff=1",
        "'=1",
        "-1|2",
    ],
)
def test_a_formula_stands_behind_an_apostrophe(formula: str) -> None:
    assert guarded(formula) == f"'{formula}"


@pytest.mark.parametrize("text", ["", "B-52", "'tis so", "1=1", "a@b", "—", "共同", "(=1)"])
def test_other_texts_stay(text: str) -> None:
    assert guarded(text) == text


@given(CELLS)
def test_what_was_guarded_comes_back(text: str) -> None:
    assert unguarded(guarded(text)) == text


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (-5, -5),
        (-0.5, -0.5),
        (Decimal("-1.5"), Decimal("-1.5")),
        (True, True),
        (None, None),
        (datetime.date(2026, 3, 10), datetime.date(2026, 3, 10)),
        ("-5", "'-5"),
        (["-x", "y"], "'-x|y"),
        ([-1, 2], "'-1|2"),
        (["JPN", "USA"], "JPN|USA"),
        (datetime.timedelta(-1), "'-1 day, 0:00:00"),
        ("a\x00b\x1b[2J", "a\\x00b\\x1b[2J"),
        ("two\nlines", "two\nlines"),
    ],
)
def test_numbers_are_numbers_and_texts_are_texts(value: object, shown: object) -> None:
    assert cell(value) == shown and type(cell(value)) is type(shown)


def test_raw_cells_are_what_is_stored() -> None:
    assert [raw_cell(v) for v in ("=1\x1b", -5, ["a", "b"])] == ["=1\x1b", -5, "a|b"]


ROWS = st.lists(st.lists(CELLS, min_size=2, max_size=4), max_size=3)


@given(ROWS, st.sampled_from([(",", "\n"), (";", "\r\n"), ("\t", "\n")]))
def test_rows_are_read_as_they_were_written(rows: list[list[str]], form: tuple[str, str]) -> None:
    separator, ending = form
    written = csv_rows(rows, separator, ending)
    assert list(csv.reader(io.StringIO(written, newline=""), delimiter=separator)) == rows
