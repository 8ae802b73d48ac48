"""Designations are found by their characters, in whatever script the text around them is."""

import pytest

from orchestration.claims.lexicon.lexicon import Lexicon
from orchestration.claims.mentions.designations import find_designations


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Two B-52Hs and an F/A-18 flew.", ["B-52", "F/A-18"]),
        ("ロシアのTu-95爆撃機とF-15戦闘機", ["Tu-95", "F-15"]),
        ("러시아의 Tu-95와 F-15K가", ["Tu-95", "F-15"]),
        ("Model XB-52, flight LF-15b and F-1500", []),
    ],
)
def test_where_a_designation_begins_and_ends(text: str, types: list[str], lexicon: Lexicon) -> None:
    assert [found.aircraft_type for found in find_designations(text, lexicon)] == types
