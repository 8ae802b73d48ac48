import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orchestration.output.structured import json_rows, json_text
from orchestration.output.visible import visible

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=6,
)


@given(VALUES, st.booleans())
def test_json_reads_back_and_holds_nothing_that_a_terminal_obeys(value: object, is_ascii: bool) -> None:
    written = json_text(value, is_ascii=is_ascii)
    assert json.loads(written) == value
    assert visible(written) == written
    assert written.isascii() or not is_ascii


@pytest.mark.parametrize("number", [float("nan"), float("inf"), -float("inf")])
def test_what_json_has_no_number_for_is_null(number: float) -> None:
    assert json.loads(json_text([{"a": (number, 1.5)}])) == [{"a": [None, 1.5]}]


def test_others_are_made_plain() -> None:
    assert json.loads(json_text({1: {"x"}}, default=list)) == {"1": ["x"]}


def test_letters_stay_letters_where_the_terminal_has_them() -> None:
    assert "共同 é" in json_text("共同 é\x9b\U000e0041") and "\\u009b\\udb40\\udc41" in json_text("\x9b\U000e0041")


@given(st.lists(VALUES, min_size=1), st.booleans())
def test_values_one_a_line_are_a_piece_of_an_array(values: list[object], is_ascii: bool) -> None:
    written = json_rows(values, is_ascii=is_ascii)
    assert json.loads(f"[{written}]") == values
    assert visible(written) == written and len(written.split("\n")) == len(values)
    assert written.isascii() or not is_ascii
