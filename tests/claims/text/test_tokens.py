import pytest
from hypothesis import given
from hypothesis import strategies as st

from orchestration.claims.text.tokens import cut, tokens_of
from tests.conftest import ENGLISH


def sentences(text: str) -> list[str]:
    return [text[s.start : s.end] for s in cut(text, ENGLISH.text).sentences]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One flew. Two followed.", ["One flew.", "Two followed."]),
        ("Two U.S. Air Force bombers flew.", ["Two U.S. Air Force bombers flew."]),
        ("It left the U.S. The jets followed.", ["It left the U.S.", "The jets followed."]),
        ("On Dec. 6 a jet came.", ["On Dec. 6 a jet came."]),
        ("Gen. Lee spoke. He left at 6 a.m. on Monday.", ["Gen. Lee spoke.", "He left at 6 a.m. on Monday."]),
        ("A heading\nThe text begins here.", ["A heading", "The text begins here."]),
        (
            "The long line of a hard-wrapped text that somebody saved goes on here\nuntil its end. Next.",
            [
                "The long line of a hard-wrapped text that somebody saved goes on here\nuntil its end.",
                "Next.",
            ],
        ),
        ('"We saw it," he said. "Twice."', ['"We saw it," he said.', '"Twice."']),
        ("They used two U.S.\nB-52 bombers.", ["They used two U.S.\nB-52 bombers."]),
        ("戦闘機が離陸した。帰還した。", ["戦闘機が離陸した。", "帰還した。"]),
        ("First paragraph\n\nsecond paragraph", ["First paragraph", "second paragraph"]),
        ("", []),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


@given(st.text(max_size=300))
def test_tokens_cut_themselves_out_of_any_text(text: str) -> None:
    document = cut(text, ENGLISH.text)
    assert all(text[t.start : t.end] == t.text for t in document.tokens)
    covered = [i for s in document.sentences for i in range(s.first, s.last)]
    assert covered == list(range(len(document.tokens)))


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("F-15戦闘機4機", ["F", "-", "15", "戦", "闘", "機", "4", "機"]),
        ("Су-30 и Ту-95", ["Су", "-", "30", "и", "Ту", "-", "95"]),
        ("한국 F-15K", ["한", "국", "F", "-", "15", "K"]),
        ("Gen. Müller's", ["Gen", ".", "Müller", "'s"]),
    ],
)
def test_letters_of_scripts_without_blanks_stand_alone(text: str, tokens: list[str]) -> None:
    assert [token.text for token in tokens_of(text)] == tokens
