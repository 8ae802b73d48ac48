import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orchestration.output.visible import in_a_file, in_a_line, on_a_page, visible

TEXTS = st.text(st.characters(codec=None)) | st.text(
    "\x00\x07\x1b[]2J\r\n\t\x9b\u202e\u2066\u200b\u00ad\ud83daé共✈\ufe0f"
)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[2J\x1b]0;title\x07", "\\x1b[2J\\x1b]0;title\\x07"),
        ("\x9b31m", "\\x9b31m"),
        ("\x08\x7f\x00", "\\x08\\x7f\\x00"),
        ("over\rwritten", "over\\rwritten"),
        ("one\r\ntwo\n\tthree", "one\ntwo\n\tthree"),
        ("\u202etxt.exe\u202c \u2066x\u2069", "\\u202etxt.exe\\u202c \\u2066x\\u2069"),
        ("B\u200b-\u00ad52\ufeff", "B\\u200b-\\xad52\\ufeff"),
        ("\u3164\u2028\U000e0041", "\\u3164\\u2028\\U000e0041"),
        ("\udc9b", "\\udc9b"),
        ("Émirats – 共同訓練 ✈\ufe0f “x”", "Émirats – 共同訓練 ✈\ufe0f “x”"),
        ("[bold]x[/bold] :airplane: \\x1b", "[bold]x[/bold] :airplane: \\x1b"),
    ],
)
def test_what_a_terminal_would_obey_is_named(text: str, shown: str) -> None:
    assert visible(text) == shown


@given(TEXTS)
def test_nothing_is_left_that_is_obeyed_or_hidden(text: str) -> None:
    left = {sign for sign in visible(text) if sign not in "\n\t"}
    assert not {sign for sign in left if unicodedata.category(sign) in ("Cc", "Cs", "Zl", "Zp")}
    bidi = {unicodedata.bidirectional(sign) for sign in left}
    assert not bidi & {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
    assert visible(visible(text)) == visible(text)


@given(TEXTS)
def test_within_a_line_a_text_brings_no_line(text: str) -> None:
    assert len(in_a_line(text).splitlines()) <= 1


def test_a_page_keeps_what_scripts_need_and_names_what_reorders() -> None:
    assert on_a_page("می\u200cخواهم \u200f\n\x1b\u202e\ud800") == "می\u200cخواهم \u200f\n\\x1b\\u202e\\ud800"


def test_a_file_keeps_all_but_controls() -> None:
    assert in_a_file("\x00a\x1b\u202e\r\n\t\u200b") == "\\x00a\\x1b\u202e\r\n\t\u200b"
