"""Who says a Russian quotation, whose comma stands outside of its marks."""

import pytest

from orchestration.claims.languages.registry import grammar_of
from tests.claims.languages.facts import lexicon_of


def said(text: str) -> list[tuple[str, str | None]]:
    """(words, organisation or person) of each statement."""
    lexicon = lexicon_of("ru")
    found = lexicon.speech.read(grammar_of("ru").cut(text, lexicon.language.text))
    return [(text[s.start : s.end], s.speaker.organisation or s.speaker.name) for s in found]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "«Российский самолет покинул воздушное пространство», — сообщили в Минобороны Эстонии.",
            [("Российский самолет покинул воздушное пространство", "Минобороны Эстонии")],
        ),
        (
            '"Мы видели два самолета над морем", - заявил генерал-майор Иван Петров.',
            [("Мы видели два самолета над морем", "Иван Петров")],
        ),
        ("Учение «Щит Союза в Балтийском море» пройдет в марте.", []),
        ("Корабль «Маршал Шапошников», - по данным флота, - ушел.", []),
    ],
)
def test_who_says_what_stands_between_marks(text: str, told: list[tuple[str, str | None]]) -> None:
    assert said(text) == told
