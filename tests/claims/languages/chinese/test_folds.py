"""Traditional characters are read as simplified ones; every word that is looked for is written as it is read."""

from orchestration.claims.text.view import folded, view_of
from tests.claims.languages.facts import TABLES, facts, lexicon_of

WRITTEN = ("names", "triggers", "cues", "screen", "short_names", *(t for t in TABLES["zh"] if t.startswith("words/")))


def test_all_words_are_stable_under_folding() -> None:
    folds = lexicon_of("zh").language.folds
    changed = [
        (table, cell)
        for table in WRITTEN
        for row in TABLES["zh"][table]
        for cell in row.values()
        if cell.translate(folds) != cell
    ]
    assert not changed


def test_both_kinds_of_characters_give_the_same() -> None:
    simplified = "3月10日，两架俄罗斯军机进入日本防空识别区，航空自卫队战机紧急升空应对。"
    traditional = "3月10日，兩架俄羅斯軍機進入日本防空識別區，航空自衛隊戰機緊急升空應對。"
    lexicon = lexicon_of("zh")

    def told(text: str) -> list[str]:
        return sorted(f for f in facts(text, "2026-03-12", lexicon) if " said as: " not in f)

    assert told(traditional) == told(simplified)
    assert "event adiz_entry 2026-03-10" in told(traditional)
    assert folded(view_of(traditional), lexicon.language.folds).text == view_of(simplified).text


def test_evidence_stays_as_it_is_written() -> None:
    text = "3月10日，兩架俄羅斯軍機進入日本防空識別區。"
    assert "aircraft RUS said as: 兩架俄羅斯軍機" in facts(text, "2026-03-12", lexicon_of("zh"))
