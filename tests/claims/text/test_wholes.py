"""Words of scripts without blanks, found whole."""

import pytest

from orchestration.claims.languages.classes.text import TextWords
from orchestration.claims.text.tokens import cut
from orchestration.claims.text.wholes import WholeWords

WORDS = TextWords(*[frozenset[str]()] * 5)


@pytest.mark.parametrize(
    ("text", "lowers"),
    [
        ("3機が発進した", ["3", "機", "が", "発進", "", "し", "た"]),
        ("훈련을 실시했다", ["훈", "련", "을", "실시", "", "했", "다"]),
        ("緊急発進 F-15", ["緊急発進", "", "", "", "f", "-", "15"]),
    ],
)
def test_a_known_word_stands_at_its_first_sign(text: str, lowers: list[str]) -> None:
    document = cut(text, WORDS)
    whole = WholeWords(["発進", "緊急発進", "실시", "held", "가"]).within(document)
    assert list(whole.lowers) == lowers
    assert whole.tokens == document.tokens


def test_a_language_with_blanks_stays_as_it_is() -> None:
    document = cut("two jets took off", WORDS)
    assert WholeWords(["held", "took off"]).within(document) is document
