"""Which language a text is read in: the script before the label, and never a language that is not there."""

from dataclasses import replace

import pytest

from orchestration.claims.languages.pack import Language
from orchestration.claims.languages.recognition import recognise
from tests.conftest import ENGLISH

RUSSIAN: Language = replace(ENGLISH, code="ru", text=replace(ENGLISH.text, scripts=frozenset({"cyrillic"})))
ENGLISH_BRIEF = "Two F-15s took off from the base at Naha on Monday and met the bombers over the sea."
RUSSIAN_BRIEF = "Истребитель Су-30 сопроводил в понедельник самолёт-разведчик над Чёрным морем, сообщило министерство."


@pytest.mark.parametrize(
    ("text", "label", "code"),
    [
        (ENGLISH_BRIEF, "en", "en"),
        (ENGLISH_BRIEF, None, "en"),
        (ENGLISH_BRIEF, "nl", "en"),
        ("Nineteen drones violated Polish airspace overnight.", "en", "en"),
        (RUSSIAN_BRIEF, "ru", "ru"),
        (RUSSIAN_BRIEF, "en", "ru"),
        (f"{RUSSIAN_BRIEF} (NORAD, Tu-95, Su-30)", None, "ru"),
    ],
)
def test_what_can_be_read(text: str, label: str | None, code: str) -> None:
    assert (
        recognise(text, label, [ENGLISH, replace(RUSSIAN, text=replace(RUSSIAN.text, common=frozenset()))]).code == code
    )


@pytest.mark.parametrize(
    ("text", "label", "written_in"),
    [
        ("Deux avions de chasse ont intercepté lundi un bombardier au-dessus de la mer Baltique.", "fr", "fr"),
        ("Zwei Eurofighter stiegen am Montag auf, um ein Flugzeug über der Ostsee zu begleiten.", "en", "latin script"),
        ("航空自衛隊の戦闘機が月曜日に緊急発進した。", "ja", "ja"),
        ("航空自衛隊の戦闘機が月曜日に緊急発進した。", "en", "kana script"),
        (RUSSIAN_BRIEF, None, "cyrillic script"),
        ("공군 전투기가 월요일에 출격했다고 합참이 밝혔다.", None, "hangul script"),
        ("我军战机星期一起飞。", None, "han script"),
        ("12 : 30 — 14", "en", "no letters"),
    ],
)
def test_what_can_not(text: str, label: str | None, written_in: str) -> None:
    found = recognise(text, label, [ENGLISH])
    assert (found.code, found.written_in) == (None, written_in)
