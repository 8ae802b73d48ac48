import pytest

from orchestration.articles.language import language_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two bombers flew over the sea on Tuesday, the ministry said in a statement.", "en"),
        ("Deux bombardiers ont survolé la mer mardi, a déclaré le ministère de la défense.", "fr"),
        ("Zwei Bomber flogen am Dienstag über das Meer, teilte das Ministerium in Berlin mit.", "de"),
        ("Два бомбардировщика пролетели над морем во вторник, сообщило министерство.", "ru"),
        ("防衛省は、爆撃機二機が火曜日に日本海の上空を飛行したと発表した。", "ja"),
        ("국방부는 화요일 폭격기 두 대가 동해 상공을 비행했다고 밝혔다.", "ko"),
        ("Too short", None),
        ("   \n", None),
        ("", None),
    ],
)
def test_the_language_of_a_text(text: str, expected: str | None) -> None:
    assert language_of(text) == expected
