import pytest

from orchestration.claims.languages.english.craft.numbers import find_numbers
from orchestration.claims.text.tokens import cut
from tests.conftest import ENGLISH


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("two bombers", [(2, "exact")]),
        ("forty-seven planes", [(47, "exact")]),
        ("two hundred and ten", [(200, "exact"), (10, "exact")]),
        ("a pair of jets", [(2, "exact")]),
        ("a dozen fighters", [(12, "exact")]),
        ("two dozen fighters", [(24, "exact")]),
        ("half a dozen helicopters", [(6, "exact")]),
        ("two pairs of jets", [(4, "exact")]),
        ("1,000 aircraft", [(1000, "exact")]),
        ("at least 30 jets", [(30, "at_least")]),
        ("more than ten planes", [(10, "at_least")]),
        ("no fewer than six", [(6, "at_least")]),
        ("up to 40 aircraft", [(40, "at_most")]),
        ("some 100 aircraft", [(100, "about")]),
        ("nearly ten ships", [(10, "about")]),
        ("the 9th Bomb Squadron", []),
        ("in May 2022 planes flew", []),
        ("worth $8 billion", []),
        ("40 percent of them", []),
        ("at 11:52 a.m.", []),
        ("5.32 trillion", []),
        ("Flight 370", []),
    ],
)
def test_numbers(text: str, expected: list[tuple[int, str]]) -> None:
    assert [(n.value, n.qualifier) for n in find_numbers(cut(text, ENGLISH.text).tokens, ENGLISH)] == expected
