"""Forms of words are made from the one that a dictionary has."""

import pytest

from orchestration.claims.languages.inflection.rows import inflected
from orchestration.claims.languages.inflection.russian import spelled_out


@pytest.mark.parametrize(
    ("written", "forms"),
    [
        ("истребитель~", "истребителя истребителем истребители истребителей истребителями истребителях"),
        ("ракетоносец~", "ракетоносца ракетоносцу ракетоносцы ракетоносцев ракетоносцами"),
        ("учение~", "учения учению учением учении учений учениями"),
        ("подлодка~", "подлодки подлодку подлодкой подлодок"),
        ("Япония~", "Японии Японию Японией"),
        ("Китай~", "Китая Китаю Китаем Китае"),
        ("российский~", "российского российской российскую российские российских российскими"),
        ("поднятый~", "поднят поднята подняты поднятого поднятые"),
        ("обнаруженный~", "обнаружен обнаружена обнаружены обнаруженных"),
        ("приближающийся~", "приближающаяся приближающихся приближающимся"),
        ("поднял~", "подняла подняло подняли"),
        ("вошел~", "вошла вошло вошли"),
        ("поднимался~", "поднималась поднимались"),
    ],
)
def test_all_forms_of_a_word_are_made(written: str, forms: str) -> None:
    assert {written.removesuffix("~"), *forms.split()} <= set(spelled_out(written))


@pytest.mark.parametrize(
    ("written", "is_form", "is_none"),
    [
        ("Балтийское~ море~", "Балтийским морем", "Балтийскую моря"),
        ("зона~ опознавания ПВО", "зону опознавания ПВО", "зону опознаванию ПВО"),
        ("Курильские~ острова~", "Курильских островов", "Курильский острова"),
        ("навел~ ... радар", "навели ... радар", "навели ... радары"),
    ],
)
def test_words_of_an_expression_agree(written: str, is_form: str, is_none: str) -> None:
    forms = spelled_out(written)
    assert is_form in forms
    assert is_none not in forms


def test_words_without_a_mark_are_as_written_and_what_they_stand_for_stays() -> None:
    rows = {"words/x": [{"class": "pairs", "words": "пара~=2|ВВС"}], "examples": [{"text": "а~"}]}
    spelled = inflected("ru", rows)
    assert {"пару=2", "парой=2", "ВВС"} <= set(spelled["words/x"][0]["words"].split("|"))
    assert spelled["examples"] == rows["examples"]
    assert inflected("en", rows) is rows
