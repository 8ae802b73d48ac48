"""A quotation stands in the text as it is, but for blanks and quotation marks, or it is none."""

import pytest

from orchestration.second_reader.quotations import Quoted


@pytest.mark.parametrize(
    ("text", "words", "cut"),
    [
        ("two F-15s took off", "two F-15s", "two F-15s"),
        ("two\n  F-15s took off", "two F-15s", "two\n  F-15s"),
        ("a  b  two\t\tF-15s took", "two F-15s took", "two\t\tF-15s took"),
        ("the “joint” drill", 'the "joint" drill', "the “joint” drill"),
        ("Japan’s F-15s", "Japan's F-15s", "Japan’s F-15s"),
        ("F-15戦闘機2機が", "戦闘機2機", "戦闘機2機"),
        ("два Ту-95МС летели", "два Ту-95МС", "два Ту-95МС"),
        (" 12 jets ", "  12 jets\n", "12 jets"),
    ],
)
def test_what_stands_in_the_text(text: str, words: str, cut: str) -> None:
    found = Quoted(text).find(words)
    assert found is not None
    assert text[slice(*found)] == cut


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("two F-15s took off", "three F-15s"),
        ("two F-15s took off", "Two F-15s"),
        ("two F-15s took off", "two F-15s … off"),
        ("12 jets", "2 jets"),
        ("fourteen jets", "teen jets"),
        ("two F-15s took off", ""),
        ("two F-15s took off", "  "),
    ],
)
def test_nothing_fuzzier(text: str, words: str) -> None:
    assert Quoted(text).find(words) is None


def test_the_nearest_of_several() -> None:
    text = "Japan said. Then Japan sent jets. Japan again."
    assert Quoted(text).find("Japan", near=(17, 33)) == (17, 22)
    assert Quoted(text).find("Japan") == (0, 5)
